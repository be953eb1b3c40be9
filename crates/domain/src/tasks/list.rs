//! Lists of tasks: one's work, and what is planned on a deal.

use super::{Error, Shown};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::deals::Deal;
use crate::lobby::User;
use crate::{App, Id, Page, PageWish, StoreError};

/// What narrows a list. Several values of one field widen it: any of them fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaskFilter {
    /// Of this person, beside all else: «mine».
    pub only_of: Option<Id<User>>,
    /// Of these people.
    pub responsible: Vec<Id<User>>,
    /// On these deals.
    pub deals: Vec<Id<Deal>>,
    /// On deals of this company.
    pub company: Option<Id<Company>>,
    /// On deals of this contact.
    pub contact: Option<Id<Contact>>,
    /// The done ones instead of the open ones.
    pub is_completed: bool,
}

/// The wish for a page of tasks.
#[derive(Debug, Clone, Default)]
pub struct ListTasks {
    /// Which.
    pub filter: TaskFilter,
    /// Those that are due last come first.
    pub is_latest_first: bool,
    /// How many, behind which task.
    pub page: PageWish,
}

/// Reads a page of tasks, the most urgent first unless it is wished otherwise.
pub async fn list(app: &App, caller: &Caller, wish: &ListTasks) -> Result<Page<Shown>, Error> {
    let grant = caller.allow(Permission::TasksRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.tasks(wish).await?)
}

/// Reads the tasks of a deal, the open ones first.
pub async fn of_deal(
    app: &App,
    caller: &Caller,
    deal: Id<Deal>,
    wish: &PageWish,
) -> Result<Page<Shown>, Error> {
    caller.allow(Permission::DealsRead)?;
    caller.allow(Permission::TasksRead)?;
    let grant = caller.allow_either(Permission::TasksRead, Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    let found = view.deal_in_sight(deal).await?;
    found.ok_or(StoreError::NotFound)?;
    Ok(view.tasks_of(deal, wish).await?)
}
