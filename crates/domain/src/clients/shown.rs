//! A client as it is shown: with the names of what it mentions.

use super::{Client, Company, Kind, Names};
use crate::{Id, Named, StoreError, lobby};

/// A client with names instead of bare ids.
#[derive(Debug, Clone)]
pub struct Shown<K> {
    /// The client.
    pub client: Client<K>,
    /// The company that it belongs to.
    pub company: Option<Named<Company>>,
    /// Who is responsible.
    pub responsible: Option<Named<lobby::User>>,
}

impl<K: Kind> Shown<K> {
    /// One client with its names.
    pub(crate) async fn one(
        names: &(impl Names + ?Sized),
        client: Client<K>,
    ) -> Result<Self, StoreError> {
        let companies: Vec<_> = client.particulars.company().into_iter().collect();
        let users: Vec<_> = client.owner.responsible.into_iter().collect();
        let companies = names.company_names(&companies).await?;
        let users = names.user_names(&users).await?;
        Ok(Self::of(client, &companies, &users))
    }

    /// Clients with their names: two statements however many there are.
    pub(super) async fn all(
        names: &(impl Names + ?Sized),
        clients: Vec<Client<K>>,
    ) -> Result<Vec<Self>, StoreError> {
        let companies = clients.iter().filter_map(|it| it.particulars.company());
        let companies = names.company_names(&unique(companies)).await?;
        let users = clients.iter().filter_map(|it| it.owner.responsible);
        let users = names.user_names(&unique(users)).await?;
        let shown = clients.into_iter();
        Ok(shown.map(|it| Self::of(it, &companies, &users)).collect())
    }

    fn of(client: Client<K>, companies: &[Named<Company>], users: &[Named<lobby::User>]) -> Self {
        let company = client.particulars.company();
        let responsible = client.owner.responsible;
        Self {
            company: companies.iter().find(|it| Some(it.id) == company).cloned(),
            responsible: users.iter().find(|it| Some(it.id) == responsible).cloned(),
            client,
        }
    }
}

fn unique<T>(ids: impl Iterator<Item = Id<T>>) -> Vec<Id<T>> {
    let mut ids: Vec<_> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
