//! The papers of a period, one after the other: for an archive that is sent while it is made.

use std::collections::VecDeque;

use super::export::begin;
use super::{Document, Error, Filter, Kind, Printout, Selection, Stage, paper};
use crate::access::{Caller, Grant, Permission};
use crate::{App, Counting, Id, Limit, PageWish};

/// The most papers of one archive.
pub const MOST_PAPERS: u64 = 1_000;

/// The name of the format in events.
const FORMAT: &str = "pdf";

/// Papers still to come. Only one of them is in memory at a time.
pub struct Papers {
    grant: Grant,
    filter: Filter,
    /// The page that is to be read next; `None`: all were.
    wish: Option<PageWish>,
    ready: VecDeque<Id<Document>>,
}

/// Begins to take out the papers of issued documents. That it was done is on record before the first
/// of them is read.
pub async fn papers(app: &App, caller: &Caller, of: Selection) -> Result<Papers, Error> {
    let grant = caller.allow(Permission::DocumentsExport)?;
    let printed = Kind::ALL.into_iter().filter(|kind| kind.is_printed());
    let printed: Vec<_> = printed.collect();
    let filter = of.filter(vec![Stage::Issued], &printed, Kind::is_printed)?;
    begin(app, &grant, FORMAT, &filter, MOST_PAPERS).await?;
    Ok(Papers {
        grant,
        filter,
        wish: Some(PageWish {
            limit: Limit::most(),
            after: None,
            counting: Counting::No,
        }),
        ready: VecDeque::new(),
    })
}

impl Papers {
    /// The next paper; `None` at the end.
    pub async fn next(&mut self, app: &App, caller: &Caller) -> Result<Option<Printout>, Error> {
        loop {
            if let Some(id) = self.ready.pop_front() {
                return paper(app, caller, id).await.map(Some);
            }
            let Some(mut wish) = self.wish.take() else {
                return Ok(None);
            };
            let view = app.store.view(&self.grant).await?;
            let page = view.documents(&self.filter, &wish).await?;
            self.ready.extend(page.items.iter().map(|row| row.id));
            if page.next.is_some() {
                wish.after = page.next;
                self.wish = Some(wish);
            }
        }
    }
}
