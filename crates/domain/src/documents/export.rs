//! Documents of a period for an accountant: one consistent look, page by page, into one file.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Book, BookKind, BookWish, Error, Filter, Kind, Stage};
use crate::access::{Caller, Grant, Permission};
use crate::legal_entities::LegalEntity;
use crate::{
    App, Change, Counting, Fact, Id, Limit, PageWish, StoreError, Subject, View, Violations,
};

/// The most documents of one file: what bounds its size and the time it takes.
pub const MOST_EXPORTED: u64 = 10_000;

/// What an accountant enters into the books, unless told.
const USUAL: [Kind; 7] = [
    Kind::Invoice,
    Kind::Act,
    Kind::Waybill,
    Kind::Transfer,
    Kind::VatInvoice,
    Kind::CorrectiveInvoice,
    Kind::CorrectiveTransfer,
];

/// Which documents are taken out.
#[derive(Debug, Clone)]
pub struct Selection {
    /// From this date on.
    pub from: NaiveDate,
    /// Up to this date, which is included.
    pub until: NaiveDate,
    /// By these own firms; of none: by all.
    pub legal_entities: Vec<Id<LegalEntity>>,
    /// Of these kinds; of none: of those that are usual in the format.
    pub kinds: Vec<Kind>,
}

/// The wish for a file.
#[derive(Debug, Clone)]
pub struct ExportDocuments {
    /// What file.
    pub kind: BookKind,
    /// Of which documents.
    pub of: Selection,
}

/// What is kept of an export: that it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Export {
    /// Its id.
    pub id: Id<Self>,
}

/// What happens with exports.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the wish")]
pub enum ExportEvent {
    /// So many documents left the house.
    Made {
        export: Id<Export>,
        format: &'static str,
        from: Option<NaiveDate>,
        until: Option<NaiveDate>,
        legal_entities: Vec<Id<LegalEntity>>,
        kinds: Vec<&'static str>,
        count: u64,
    },
}

impl Fact for ExportEvent {
    fn kind(&self) -> &'static str {
        "document_export.made"
    }

    fn subject(&self) -> Subject {
        let Self::Made { export, .. } = self;
        Subject {
            kind: "document_export",
            id: export.uuid(),
        }
    }
}

/// A file with all its documents, still to be closed.
pub struct Exported {
    /// The file.
    pub book: Box<dyn Book>,
    /// What it is.
    pub kind: BookKind,
}

/// Writes the documents of a period into a file. That it was made is on record before the first of
/// them is read.
pub async fn export(
    app: &App,
    caller: &Caller,
    command: ExportDocuments,
) -> Result<Exported, Error> {
    let grant = caller.allow(Permission::DocumentsExport)?;
    let now = app.now();
    let (from, until) = (command.of.from, command.of.until);
    let stages = stages(command.kind);
    let takes = |kind| command.kind.takes(kind);
    let filter = command.of.filter(stages, &USUAL, takes)?;
    begin(app, &grant, command.kind.wire(), &filter, MOST_EXPORTED).await?;
    let mut book = app.exchange.book(BookWish {
        kind: command.kind,
        from,
        until,
        made_at: caller.time_zone().local_time(now),
    })?;
    let today = caller.time_zone().local_date(now);
    let view = app.store.view(&grant).await?;
    fill(&mut *book, &*view, &filter, today).await?;
    Ok(Exported {
        book,
        kind: command.kind,
    })
}

/// Puts all documents of the filter into the book, as they are on a day.
async fn fill(
    book: &mut dyn Book,
    view: &dyn View,
    filter: &Filter,
    today: NaiveDate,
) -> Result<(), Error> {
    let mut wish = PageWish {
        limit: Limit::most(),
        after: None,
        counting: Counting::No,
    };
    loop {
        let page = view.exported(filter, &wish).await?;
        for mut entry in page.items {
            entry.row.trail = entry.row.trail.map(|trail| trail.on(today));
            book.add(&entry)?;
        }
        wish.after = page.next;
        if wish.after.is_none() {
            return Ok(());
        }
    }
}

async fn count(view: &dyn View, filter: &Filter) -> Result<u64, StoreError> {
    let wish = PageWish {
        limit: Limit::new(1).unwrap_or_default(),
        after: None,
        counting: Counting::Exact,
    };
    let page = view.documents(filter, &wish).await?;
    Ok(page.count.map_or(0, |count| count.value))
}

/// What is void or replaced is in the register, where its number would be missed, and nowhere else.
fn stages(kind: BookKind) -> Vec<Stage> {
    match kind {
        BookKind::Register => vec![Stage::Issued, Stage::Amended, Stage::Cancelled],
        BookKind::CommerceMl | BookKind::EnterpriseData => vec![Stage::Issued],
    }
}

impl Selection {
    /// The filter of those at some stages, if the format takes all kinds that are wished.
    pub(super) fn filter(
        self,
        stages: Vec<Stage>,
        usual: &[Kind],
        takes: impl Fn(Kind) -> bool,
    ) -> Result<Filter, Violations> {
        let mut wrong = Violations::default();
        if self.until < self.from {
            wrong.add("/to", "ends_before_it_begins");
        }
        for (index, kind) in self.kinds.iter().enumerate() {
            if !takes(*kind) {
                wrong.add(format!("/kinds/{index}"), "not_in_this_format");
            }
        }
        wrong.check()?;
        let kinds = if self.kinds.is_empty() {
            usual.iter().copied().filter(|kind| takes(*kind)).collect()
        } else {
            self.kinds
        };
        Ok(Filter {
            legal_entities: self.legal_entities,
            kinds,
            stages,
            from: Some(self.from),
            until: Some(self.until),
            ..Filter::default()
        })
    }
}

/// Refuses what is more than `most`, and puts on record that the rest goes out.
pub(super) async fn begin(
    app: &App,
    grant: &Grant,
    format: &'static str,
    of: &Filter,
    most: u64,
) -> Result<(), Error> {
    // Counted in a look of its own: a work would keep all others from writing meanwhile.
    let view = app.store.view(grant).await?;
    let count = count(&*view, of).await?;
    drop(view);
    if count > most {
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        let mut wrong = Violations::default();
        wrong.add_limit("/to", "too_many_documents", limit);
        return Err(wrong.into());
    }
    let work = app.store.work(grant).await?;
    work.apply(&made(app, format, of, count)).await?;
    work.commit().await?;
    Ok(())
}

/// That so many documents of a filter left the house in a format.
fn made(app: &App, format: &'static str, of: &Filter, count: u64) -> Change<Export, ExportEvent> {
    let id = app.new_id();
    let event = ExportEvent::Made {
        export: id,
        format,
        from: of.from,
        until: of.until,
        legal_entities: of.legal_entities.clone(),
        kinds: of.kinds.iter().map(|kind| kind.wire()).collect(),
        count,
    };
    Change::created(Export { id }, event, app.now())
}
