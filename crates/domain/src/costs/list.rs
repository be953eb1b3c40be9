//! Reading costs.

use super::guard::allow;
use super::{Cost, Error, Named, SubjectKind};
use crate::access::{Caller, Permission};
use crate::deals::Deal;
use crate::departments::Department;
use crate::dictionaries::{Channel, CostCategory};
use crate::lobby::User;
use crate::values::Month;
use crate::{App, Id, Page, PageWish, SortKind, StoreError, View};

/// A cost with the names of what it refers to.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The cost.
    pub cost: Cost,
    /// What it is for.
    pub subject: Named,
    /// On what the money went.
    pub category: crate::Named<CostCategory>,
}

/// What narrows the list; nothing in a list of values: all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of its name")]
pub struct Filter {
    pub from: Option<Month>,
    pub until: Option<Month>,
    pub kinds: Vec<SubjectKind>,
    pub deals: Vec<Id<Deal>>,
    pub users: Vec<Id<User>>,
    pub departments: Vec<Id<Department>>,
    pub channels: Vec<Id<Channel>>,
    pub categories: Vec<Id<CostCategory>>,
}

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// The month.
    #[default]
    Month,
    /// The whole amount.
    Amount,
    /// When it was recorded.
    CreatedAt,
}

impl Sort {
    /// Of what kind its values are.
    pub const fn kind(self) -> SortKind {
        match self {
            Self::Month => SortKind::Day,
            Self::Amount => SortKind::Number,
            Self::CreatedAt => SortKind::Moment,
        }
    }
}

/// Reads a page of costs.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &Filter,
    sort: (Sort, bool),
    wish: &PageWish,
) -> Result<Page<Shown>, Error> {
    let grant = allow(caller, Permission::CostsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.costs(filter, sort, wish).await?)
}

/// Reads a cost.
pub async fn find(app: &App, caller: &Caller, id: Id<Cost>) -> Result<Shown, Error> {
    let grant = allow(caller, Permission::CostsRead)?;
    let view = app.store.view(&grant).await?;
    shown(view.as_ref(), id).await
}

pub(super) async fn shown<V: View + ?Sized>(view: &V, id: Id<Cost>) -> Result<Shown, Error> {
    let found = view.cost(id).await?;
    Ok(found.ok_or(StoreError::NotFound)?)
}
