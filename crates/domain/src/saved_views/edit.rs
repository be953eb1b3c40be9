//! Changing a view: its name, what it asks, who sees it, where it stands.

use super::create::{check_records, last, ranks};
use super::list::shown;
use super::{Error, Name, SavedView, Shown, ShownColumn};
use crate::access::{Caller, Permission};
use crate::deals::{DealFilter, DealSort};
use crate::values::Rank;
use crate::{App, Id, StoreError, Version, Violations, Work};

/// Other values of some fields; each `Some` is a wish.
#[derive(Debug, Clone, Default)]
pub struct ViewPatch {
    /// What it shall be called.
    pub name: Option<Name>,
    /// Whether everybody shall see it.
    pub is_shared: Option<bool>,
    /// Which deals.
    pub filter: Option<DealFilter>,
    /// In which order, and whether from the highest.
    pub sort: Option<(DealSort, bool)>,
    /// What of them.
    pub columns: Option<Vec<ShownColumn>>,
    /// Behind which view it shall stand; `Some(None)`: first.
    pub after: Option<Option<Id<SavedView>>>,
}

/// The wish for another view.
#[derive(Debug, Clone)]
pub struct EditView {
    /// Which.
    pub id: Id<SavedView>,
    /// The version that the caller has seen.
    pub version: Version,
    /// The values.
    pub patch: ViewPatch,
}

/// Changes a view; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditView) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let work = app.store.work(&grant).await?;
    let before = own(work.as_ref(), caller, command.id, command.version).await?;
    if before.deleted_at.is_some() {
        return Err(StoreError::NotFound.into());
    }
    let mut patch = command.patch;
    patch.is_shared = patch
        .is_shared
        .filter(|is_shared| *is_shared != before.is_shared);
    if patch.is_shared == Some(true) {
        caller.allow(Permission::ViewsShare)?;
    }
    // A record that has disappeared meanwhile does not hinder other changes of the view.
    patch.filter = patch.filter.filter(|filter| *filter != before.asked.filter);
    if let Some(filter) = &patch.filter {
        check_records(work.as_ref(), filter).await?;
    }
    let rank = place(work.as_ref(), &before, &patch).await?;
    if let Some(change) = before.edit(patch, rank, app.now()) {
        work.apply(&change).await?;
    }
    // Who takes a shared view of another back for its author does not see it any more.
    let shown = match shown(work.as_ref(), command.id, caller.user()).await {
        Err(Error::Store(StoreError::NotFound)) => {
            shown(work.as_ref(), command.id, before.author).await?
        }
        shown => shown?,
    };
    work.commit().await?;
    Ok(shown)
}

/// A view that the caller sees and may change.
pub(super) async fn own(
    work: &dyn Work,
    caller: &Caller,
    id: Id<SavedView>,
    version: Version,
) -> Result<SavedView, Error> {
    let user = caller.user();
    let view = work.saved_view(id).await?;
    let view = view.filter(|view| view.is_seen_by(user));
    let view = view.ok_or(StoreError::NotFound)?;
    view.check(user, caller.may(Permission::ViewsShare), version)?;
    Ok(view)
}

/// The rank of another place: where it was wished, or last among those it comes to.
async fn place(
    work: &dyn Work,
    before: &SavedView,
    patch: &ViewPatch,
) -> Result<Option<Rank>, Error> {
    if patch.after.is_none() && patch.is_shared.is_none() {
        return Ok(None);
    }
    let is_shared = patch.is_shared.unwrap_or(before.is_shared);
    let others = ranks(work, before.author, is_shared, before.id).await?;
    let Some(after) = patch.after else {
        return last(&others).map(Some);
    };
    let above = match after {
        None => None,
        Some(after) => {
            let found = others.iter().position(|(id, _)| *id == after);
            Some(found.ok_or_else(|| Violations::one("/after_id", "unknown_id"))?)
        }
    };
    let behind = others.get(above.map_or(0, |above| above + 1)..);
    let above = above.and_then(|above| others.get(above));
    // One that came back from the trash may share its place with the next: both are passed.
    let mut behind = behind.into_iter().flatten();
    let below = behind.find(|(_, rank)| above.is_none_or(|(_, above)| above < rank));
    let is_there = above.is_none_or(|(_, rank)| *rank < before.rank)
        && below.is_none_or(|(_, rank)| before.rank < *rank);
    if is_there && patch.is_shared.is_none() {
        return Ok(None);
    }
    let rank = Rank::between(above.map(|(_, rank)| rank), below.map(|(_, rank)| rank));
    let rank = rank.map_err(|_| StoreError::Unreadable {
        what: "saved_view.rank",
    })?;
    Ok(Some(rank))
}
