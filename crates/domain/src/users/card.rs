//! A colleague's page: who it is, where they have worked, what they are responsible for.

use std::collections::HashMap;

use super::{Colleague, Error, User};
use crate::access::{Caller, Permission};
use crate::departments::{Department, Stay};
use crate::{App, Id, Named, StoreError, View, lobby};

/// A colleague with everything that their page shows.
#[derive(Debug, Clone)]
pub struct Card {
    /// The colleague with names.
    pub colleague: Colleague,
    /// Where they have worked, the last department first.
    pub stays: Vec<NamedStay>,
}

/// A stretch of days in a department, with its name.
#[derive(Debug, Clone)]
pub struct NamedStay {
    /// From when till when.
    pub stay: Stay,
    /// Where.
    pub department: Option<Named<Department>>,
}

/// What a colleague is responsible for and what is not finished: it goes to somebody else when
/// they leave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Duties {
    /// Open deals.
    pub deals: u64,
    /// Open tasks.
    pub tasks: u64,
    /// Contacts.
    pub contacts: u64,
    /// Companies.
    pub companies: u64,
}

impl Duties {
    /// Whether there is nothing to hand over.
    pub const fn is_none(&self) -> bool {
        self.deals == 0 && self.tasks == 0 && self.contacts == 0 && self.companies == 0
    }
}

impl Card {
    /// Reads the card of a colleague.
    pub(super) async fn of(view: &dyn View, user: User) -> Result<Self, StoreError> {
        let login = view.person(user.person).await?.map(|person| person.login);
        let departments = view.departments().await?;
        let names: HashMap<_, _> = departments.iter().map(|one| (one.id, one)).collect();
        let stays = view.stays_of(user.id).await?.into_iter();
        let stays = stays.map(|stay| NamedStay {
            department: names.get(&stay.department).map(|one| Named {
                id: one.id,
                name: one.name.to_string(),
            }),
            stay,
        });
        Ok(Self {
            stays: stays.collect(),
            colleague: Colleague {
                login,
                role: view.role(user.role).await?,
                department: user
                    .department
                    .and_then(|id| names.get(&id).map(|one| (*one).clone())),
                user,
            },
        })
    }
}

/// Reads the page of a colleague.
pub async fn card(app: &App, caller: &Caller, id: Id<lobby::User>) -> Result<Card, Error> {
    let grant = caller.allow(Permission::UsersRead)?;
    let view = app.store.view(&grant).await?;
    let user = view.user(id).await?.ok_or(StoreError::NotFound)?;
    Ok(Card::of(view.as_ref(), user).await?)
}

/// Counts what a colleague is responsible for, for whoever may dismiss them.
pub async fn duties(app: &App, caller: &Caller, id: Id<lobby::User>) -> Result<Duties, Error> {
    let grant = caller.allow(Permission::UsersManage)?;
    let view = app.store.view(&grant).await?;
    view.user(id).await?.ok_or(StoreError::NotFound)?;
    Ok(view.duties_of(id).await?)
}
