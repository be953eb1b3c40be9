//! The saved reports that a person has.

use super::{Error, SavedReport};
use crate::access::{Caller, Permission};
use crate::deals::{Labels, Record};
use crate::lobby::User;
use crate::{App, Id, Named, StoreError, View};

/// A saved report as a person sees it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The report itself.
    pub saved: SavedReport,
    /// Whose it is.
    pub author: Option<Named<User>>,
    /// To whom it goes by mail; the name is empty of whoever is not there any more.
    pub recipients: Vec<Named<User>>,
}

/// Reads the caller's own reports and the shared ones.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Shown>, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    all(view.as_ref(), caller.user()).await
}

async fn all<V: View + ?Sized>(view: &V, user: Id<User>) -> Result<Vec<Shown>, Error> {
    let reports = view.saved_reports(user).await?;
    let all = reports.iter().flat_map(|(saved, _)| saved.recipients());
    let asked: Vec<_> = all.map(|id| (Record::User, id.uuid())).collect();
    let names = if asked.is_empty() {
        Labels::new()
    } else {
        view.labels(&asked).await?
    };
    let shown = reports.into_iter().map(|(saved, author)| Shown {
        recipients: saved
            .recipients()
            .into_iter()
            .map(|id| Named {
                id,
                name: names
                    .get(&(Record::User, id.uuid()))
                    .cloned()
                    .unwrap_or_default(),
            })
            .collect(),
        saved,
        author,
    });
    Ok(shown.collect())
}

/// One report as the person sees it after a change.
pub(super) async fn shown<V: View + ?Sized>(
    view: &V,
    id: Id<SavedReport>,
    user: Id<User>,
) -> Result<Shown, Error> {
    let all = all(view, user).await?;
    let one = all.into_iter().find(|shown| shown.saved.id == id);
    Ok(one.ok_or(StoreError::NotFound)?)
}
