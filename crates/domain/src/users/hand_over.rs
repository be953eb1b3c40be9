//! What one colleague is responsible for becomes another's, in statements of a bounded size.

use super::User;
use crate::clients::{Client, Company, Contact, Kind, Owner};
use crate::deals::{FieldChange, Hands};
use crate::{Moment, StoreError, Work};

/// So many records are read and written together: ten thousand deals take ten rounds.
const AT_ONCE: u64 = 1000;

/// Gives all that is open to somebody else; each record with its event.
pub(super) async fn hand_over(
    work: &dyn Work,
    from: &User,
    to: &User,
    at: Moment,
) -> Result<(), StoreError> {
    let names = (from.name.to_string(), to.name.to_string());
    // What was handed over is no longer found, so each round reads the next records.
    loop {
        let deals = work.deals_held_by(from.id, AT_ONCE).await?;
        if deals.is_empty() {
            break;
        }
        let change = |deal: crate::deals::Deal| {
            let heir = Hands {
                responsible: Some(to.id),
                responsible_name: Some(names.1.clone()),
                department: to.department,
            };
            deal.inherit(heir, names.0.clone(), at)
        };
        let changes: Vec<_> = deals.into_iter().map(change).collect();
        work.apply_all(&changes).await?;
    }
    loop {
        let tasks = work.tasks_held_by(from.id, AT_ONCE).await?;
        if tasks.is_empty() {
            break;
        }
        let told = FieldChange {
            field: "responsible",
            from: Some(names.0.clone()),
            to: Some(names.1.clone()),
        };
        let change = |task: &crate::tasks::Task| {
            let after = crate::tasks::Task {
                responsible: Some(to.id),
                department: to.department,
                ..task.clone()
            };
            task.edit(after, vec![told.clone()], at)
        };
        let changes: Vec<_> = tasks.iter().map(change).collect();
        work.apply_all(&changes).await?;
    }
    loop {
        let contacts = work.contacts_held_by(from.id, AT_ONCE).await?;
        if contacts.is_empty() {
            break;
        }
        work.apply_all(&given::<Contact>(contacts, to, at)).await?;
    }
    loop {
        let companies = work.companies_held_by(from.id, AT_ONCE).await?;
        if companies.is_empty() {
            return Ok(());
        }
        work.apply_all(&given::<Company>(companies, to, at)).await?;
    }
}

fn given<K: Kind>(
    clients: Vec<Client<K>>,
    to: &User,
    at: Moment,
) -> Vec<crate::Change<Client<K>, crate::clients::Event<K>>> {
    let owner = Owner {
        responsible: Some(to.id),
        department: to.department,
    };
    let give = |client: Client<K>| client.give(owner, at);
    clients.into_iter().map(give).collect()
}
