//! The papers of a period, one after the other: for an archive that is sent while it is made.

use std::collections::VecDeque;

use chrono::NaiveDate;

use super::export::{count, made};
use super::{Document, Error, Filter, Kind, Pdf, Stage, pdf};
use crate::access::{Caller, Grant, Permission};
use crate::legal_entities::LegalEntity;
use crate::{App, Counting, Id, Limit, PageWish, Violations};

/// The most papers of one archive.
pub const MOST_PAPERS: u64 = 1_000;

/// The name of the format in events.
const FORMAT: &str = "pdf";

/// The wish for papers.
#[derive(Debug, Clone)]
pub struct TakePapers {
    /// From this date on.
    pub from: NaiveDate,
    /// Up to this date, which is included.
    pub until: NaiveDate,
    /// By these own firms; of none: by all.
    pub legal_entities: Vec<Id<LegalEntity>>,
    /// Of these kinds; of none: of all that are printed.
    pub kinds: Vec<Kind>,
}

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
pub async fn papers(app: &App, caller: &Caller, command: TakePapers) -> Result<Papers, Error> {
    let grant = caller.allow(Permission::DocumentsExport)?;
    let filter = command.filter()?;
    let view = app.store.view(&grant).await?;
    let count = count(&*view, &filter).await?;
    drop(view);
    if count > MOST_PAPERS {
        let limit = i64::try_from(MOST_PAPERS).unwrap_or(i64::MAX);
        let mut wrong = Violations::default();
        wrong.add_limit("/to", "too_many_documents", limit);
        return Err(wrong.into());
    }
    let work = app.store.work(&grant).await?;
    work.apply(&made(app, FORMAT, &filter, count)).await?;
    work.commit().await?;
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

impl TakePapers {
    fn filter(self) -> Result<Filter, Violations> {
        let mut wrong = Violations::default();
        if self.until < self.from {
            wrong.add("/to", "ends_before_it_begins");
        }
        for (index, kind) in self.kinds.iter().enumerate() {
            if !kind.is_printed() {
                wrong.add(format!("/kinds/{index}"), "not_in_this_format");
            }
        }
        wrong.check()?;
        let kinds = if self.kinds.is_empty() {
            let all = Kind::ALL.into_iter();
            all.filter(|kind| kind.is_printed()).collect()
        } else {
            self.kinds
        };
        Ok(Filter {
            legal_entities: self.legal_entities,
            kinds,
            stages: vec![Stage::Issued],
            from: Some(self.from),
            until: Some(self.until),
            ..Filter::default()
        })
    }
}

impl Papers {
    /// The next paper; `None` at the end.
    pub async fn next(&mut self, app: &App, caller: &Caller) -> Result<Option<Pdf>, Error> {
        loop {
            if let Some(id) = self.ready.pop_front() {
                return pdf(app, caller, id).await.map(Some);
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
