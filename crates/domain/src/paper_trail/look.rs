//! Reading: the trail of a document, the register, what clients have returned.

use std::collections::HashMap;

use super::agreed::are_scans_agreed;
use super::{Error, Filter, Original, Share, ShareFilter, Trail};
use crate::access::{Caller, Permission};
use crate::deals::{Labels, Record};
use crate::documents::Document;
use crate::files::File;
use crate::{App, Id, Limit, Page, PageWish, StoreError, View};

/// A trail with the names of what it refers to.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The trail.
    pub trail: Trail,
    /// The day on which it is looked at.
    pub today: chrono::NaiveDate,
    /// Names of the people who recorded.
    pub people: Labels,
    /// Names of the files.
    pub files: HashMap<Id<File>, String>,
    /// Whether scans count by the contract; `None`: there is none to count.
    pub scans_agreed: Option<bool>,
}

/// Reads the trail of an issued document.
pub async fn find(app: &App, caller: &Caller, id: Id<Document>) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let trail = present(&*view, id).await?;
    shown(app, caller, &*view, trail).await
}

/// Reads a page of the register, the most urgent first.
pub async fn originals(
    app: &App,
    caller: &Caller,
    filter: &Filter,
    wish: &PageWish,
) -> Result<Page<Original>, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let today = caller.time_zone().local_date(app.now());
    Ok(view.originals(filter, today, wish).await?)
}

/// How many originals clients have returned, those who owe most first.
pub async fn share(
    app: &App,
    caller: &Caller,
    filter: &ShareFilter,
    limit: Limit,
) -> Result<Vec<Share>, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let today = caller.time_zone().local_date(app.now());
    Ok(view.shares(filter, today, limit).await?)
}

/// The trail of a document within reach; a draft has none.
pub(super) async fn present<V: View + ?Sized>(view: &V, id: Id<Document>) -> Result<Trail, Error> {
    if let Some(trail) = view.trails(&[id]).await?.pop() {
        return Ok(trail);
    }
    match view.document(id).await? {
        Some(_) => Err(Error::Draft),
        None => Err(StoreError::NotFound.into()),
    }
}

pub(super) async fn shown<V: View + ?Sized>(
    app: &App,
    caller: &Caller,
    view: &V,
    trail: Trail,
) -> Result<Shown, Error> {
    let marks = trail.marks.iter();
    let people = marks.clone().flat_map(|mark| {
        let withdrawn_by = mark.withdrawn.map(|one| one.by);
        [mark.recorded_by, withdrawn_by].into_iter().flatten()
    });
    let mut people: Vec<_> = people.map(|user| (Record::User, user.uuid())).collect();
    people.sort_unstable();
    people.dedup();
    let files: Vec<_> = marks.filter_map(|mark| mark.file).collect();
    let people = if people.is_empty() {
        Labels::new()
    } else {
        view.labels(&people).await?
    };
    let files = if files.is_empty() {
        HashMap::new()
    } else {
        view.file_names(&files).await?
    };
    let mut standing = trail.standing().into_iter();
    let has_scan = standing.any(|mark| mark.kind.is_scan());
    let scans_agreed = if has_scan {
        Some(are_scans_agreed(view, trail.of.id).await?)
    } else {
        None
    };
    Ok(Shown {
        scans_agreed,
        trail,
        today: caller.time_zone().local_date(app.now()),
        people,
        files,
    })
}
