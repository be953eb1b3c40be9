//! The views that a person has.

use std::collections::HashSet;

use uuid::Uuid;

use super::{Error, SavedView};
use crate::access::{Caller, Permission};
use crate::deals::Labels;
use crate::lobby::User;
use crate::{App, Id, Named, StoreError, View};

/// A value of a filter that leads nowhere any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LostFilter {
    /// The filter's name on the wire.
    pub field: &'static str,
    /// What it named.
    pub id: Uuid,
}

/// A view as a person sees it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The view itself.
    pub view: SavedView,
    /// Whose it is.
    pub author: Option<Named<User>>,
    /// What of its filter has disappeared since.
    pub lost: Vec<LostFilter>,
    /// Whether this person begins with it.
    pub is_default: bool,
}

/// Reads the caller's own views and the shared ones.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Shown>, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    all(view.as_ref(), caller.user()).await
}

/// All views that a person sees.
async fn all(view: &dyn View, user: Id<User>) -> Result<Vec<Shown>, Error> {
    let views = view.saved_views(user).await?;
    if views.is_empty() {
        return Ok(Vec::new());
    }
    let named: HashSet<_> = views
        .iter()
        .flat_map(|(view, _)| view.asked.filter.records())
        .map(|(_, kind, id)| (kind, id))
        .collect();
    let named: Vec<_> = named.into_iter().collect();
    let labels = view.labels(&named).await?;
    let chosen = view.chosen_view(user).await?.and_then(|choice| choice.view);
    let shown = views.into_iter().map(|(view, author)| Shown {
        lost: lost(&view, &labels),
        is_default: chosen == Some(view.id),
        view,
        author,
    });
    Ok(shown.collect())
}

/// One view as the person sees it after a change.
pub(super) async fn shown(
    view: &dyn View,
    id: Id<SavedView>,
    user: Id<User>,
) -> Result<Shown, Error> {
    let all = all(view, user).await?;
    let one = all.into_iter().find(|shown| shown.view.id == id);
    Ok(one.ok_or(StoreError::NotFound)?)
}

fn lost(view: &SavedView, labels: &Labels) -> Vec<LostFilter> {
    let records = view.asked.filter.records().into_iter();
    let lost = records.filter(|(_, kind, id)| !labels.contains_key(&(*kind, *id)));
    lost.map(|(field, _, id)| LostFilter { field, id })
        .collect()
}
