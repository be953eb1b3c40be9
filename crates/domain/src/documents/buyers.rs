//! Whoever gets documents, as a day knows them: one, or many read together.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Error;
use super::side::Buyer;
use crate::clients::{Company, Contact};
use crate::settlements::Counterparty;
use crate::{Id, View};

/// Whoever gets a document, with the requisites of a day.
pub(crate) async fn buyer_of<V: View + ?Sized>(
    view: &V,
    company: Option<Id<Company>>,
    contact: Option<Id<Contact>>,
    on: NaiveDate,
) -> Result<Buyer, Error> {
    let (found_company, found_contact) = view.recipients(company, contact).await?;
    let requisites = match company {
        None => None,
        Some(company) => view.requisites_of(company).await?.history.on(on).cloned(),
    };
    Ok(Buyer {
        company: found_company,
        contact: found_contact,
        requisites,
    })
}

/// Many who get documents, as [`buyer_of`], in three statements for all of them.
pub(crate) async fn buyers_of<V: View + ?Sized>(
    view: &V,
    clients: &[Counterparty],
    on: NaiveDate,
) -> Result<HashMap<Counterparty, Buyer>, Error> {
    let companies: Vec<_> = clients.iter().filter_map(|one| one.company()).collect();
    let contacts: Vec<_> = clients.iter().filter_map(|one| one.contact()).collect();
    let (firms, people) = view.recipients_of(&companies, &contacts).await?;
    let all = view.requisites_of_all(&companies).await?.into_iter();
    let mut requisites: HashMap<_, _> = all
        .filter_map(|one| Some((one.company, one.history.on(on).cloned()?)))
        .collect();
    let firms = firms.into_iter().map(|firm| {
        let id = firm.id;
        let buyer = Buyer {
            company: Some(firm),
            contact: None,
            requisites: requisites.remove(&id),
        };
        (Counterparty::Company(id), buyer)
    });
    let people = people.into_iter().map(|person| {
        let id = Counterparty::Contact(person.id);
        let buyer = Buyer {
            contact: Some(person),
            ..Buyer::default()
        };
        (id, buyer)
    });
    Ok(firms.chain(people).collect())
}
