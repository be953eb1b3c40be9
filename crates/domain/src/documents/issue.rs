//! Issuing: the number, the frozen content and the job that makes the file, in one work.

use chrono::NaiveDate;

use super::amend::check_last;
use super::check::{EXCESS, missing};
use super::compose::{compose, series};
use super::look::{Sides, present, usual_closing};
use super::print::try_template;
use super::{Document, Error, Number, Series, Shown, Stage};
use crate::access::{Caller, Permission};
use crate::lobby::{Job, JobKind};
use crate::paper_trail::{Trail, watch};
use crate::values::Line;
use crate::{App, Id, Moment, StoreError, Version, Violations, Work, reminders};

/// Numbers in a row that somebody may have chosen by hand before the counter came there.
const MOST_TAKEN: usize = 1_000;

/// The wish to issue a draft.
#[derive(Debug, Clone)]
pub struct IssueDocument {
    /// Which.
    pub id: Id<Document>,
    /// The version that the caller has seen.
    pub version: Version,
    /// A number of the caller's choice; `None`: the next of the counter.
    pub number: Option<Line<50>>,
    /// Whether closing documents may exceed what they are based on.
    pub accepts_excess: bool,
}

/// Gives a draft its number and freezes it. The file is rendered right after.
pub async fn issue(app: &App, caller: &Caller, command: IssueDocument) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DocumentsIssue)?;
    let now = app.now();
    let mut work = app.store.work(&grant).await?;
    let mut found = present(work.as_ref(), command.id).await?;
    if found.document.content.template.is_some() {
        // Whether the template can be filled is known before a number is taken, and nothing is
        // fetched while a work is open.
        drop(work);
        try_template(app, &grant, command.id).await?;
        work = app.store.work(&grant).await?;
        found = present(work.as_ref(), command.id).await?;
    }
    let document = found.document;
    document.check_draft()?;
    if document.version != command.version {
        return Err(Error::Stale);
    }
    if found.is_deal_in_trash {
        return Err(Error::InTrash);
    }
    hold_sources(work.as_ref(), &document).await?;
    let sides = Sides::of(work.as_ref(), &document).await?;
    if sides.entity.archived_at.is_some() {
        return Err(Violations::one("/legal_entity_id", "legal_entity_archived").into());
    }
    sides.entity.check_open(document.date, caller)?;
    let findings = sides.findings(work.as_ref(), &document).await?;
    let lacks = missing(&findings);
    if !lacks.is_empty() {
        return Err(Error::Incomplete(lacks));
    }
    if !command.accepts_excess && findings.iter().any(|one| one.code == EXCESS) {
        return Err(Error::ExceedsBasis);
    }
    let id = document.id;
    let entity = sides.entity.clone();
    let today = caller.time_zone().local_date(now);
    let moment = (today, now);
    if command.number.is_some() && document.amends.is_some() {
        return Err(Violations::one("/number", "number_of_the_amended").into());
    }
    let issued = give_out(app, work.as_ref(), document, &sides, command.number, moment).await?;
    if let Some(amended) = issued.amends {
        let amended = present(work.as_ref(), amended).await?.document;
        work.apply(&amended.amend(now)?).await?;
    }
    if issued.kind.is_printed() {
        work.enqueue(&Job {
            id: app.new_id(),
            kind: JobKind::PrintDocument,
            subject: id.uuid(),
            due_at: now,
        })
        .await?;
    }
    let mut issued = present(work.as_ref(), id).await?;
    let closing = usual_closing(work.as_ref(), &issued.document, Some(&entity), today);
    issued.usual_closing = closing.await?;
    let due_on = issued.trail.and_then(|trail| trail.due_on);
    watch(app, caller, work.as_ref(), due_on).await?;
    let zone = caller.time_zone();
    reminders::watch(app, work.as_ref(), &issued.document, &entity, zone).await?;
    work.commit().await?;
    Ok(issued.on(today))
}

/// Numbers a draft whose rules are kept, freezes what stands on its paper, and writes both; its
/// originals are waited for from the day on which it is issued.
pub(crate) async fn give_out(
    app: &App,
    work: &dyn Work,
    document: Document,
    sides: &Sides,
    chosen: Option<Line<50>>,
    (today, at): (NaiveDate, Moment),
) -> Result<Document, Error> {
    let number = match series(&sides.entity, &document) {
        Some(series) => number_for(work, &document, &series, chosen).await?,
        None if document.amends.is_some() => number_of_amended(sides)?,
        None => number_of_others(&document, chosen),
    };
    let printed = if document.kind.is_printed() {
        let mark = app.pages.of_document(document.id);
        let text = Some(number.text.as_str());
        Some(compose(&document, sides, text, Some(mark))?)
    } else {
        None
    };
    let balance = sides.statement.as_ref().map(|one| one.closing);
    let change = document.issue(number, sides.buyer.name(), balance, at)?;
    if let Some(printed) = printed {
        work.freeze(change.state().id, &printed).await?;
    }
    match work.apply(&change).await {
        Err(StoreError::Taken) => Err(Error::NumberTaken),
        Err(error) => Err(error.into()),
        Ok(()) => {
            let document = change.into_state();
            let is_edo_only = sides.is_buyer_edo_only();
            let trail = Trail::begin(app, &document, &sides.entity, is_edo_only, today);
            work.open_trail(&trail).await?;
            Ok(document)
        }
    }
}

/// What a document is based on, what it replaces and what it accounts for stay as they are until it
/// is issued. What is based upon is held before what is based on it, documents before payments.
async fn hold_sources(work: &dyn Work, document: &Document) -> Result<(), Error> {
    if let Some(basis) = document.basis {
        hold_basis(work, basis).await?;
    }
    if let Some(amended) = document.amends {
        work.hold_document(amended).await?;
        let amended = present(work, amended).await?.document;
        if Stage::from(&amended.state) != Stage::Issued {
            return Err(Violations::one("/amends_id", "basis_not_issued").into());
        }
        check_last(work, &amended).await?;
    }
    if let Some(advance) = &document.content.advance {
        work.hold_payments(&[advance.payment]).await?;
    }
    Ok(())
}

async fn hold_basis(work: &dyn Work, id: Id<Document>) -> Result<(), Error> {
    work.hold_document(id).await?;
    let basis = work.document(id).await?.ok_or(StoreError::NotFound)?;
    if Stage::from(&basis.document.state) != Stage::Issued {
        return Err(Violations::one("/basis_id", "basis_not_issued").into());
    }
    Ok(())
}

/// An исправление keeps the number of what it replaces (ПП № 1137, п. 7 of the rules for the form).
fn number_of_amended(sides: &Sides) -> Result<Number, Error> {
    let amended = sides.amends.as_ref();
    let number = amended.and_then(|amended| amended.number.as_deref());
    let text = number.and_then(|number| Line::parse(number).ok());
    Ok(Number {
        text: text.ok_or(StoreError::NotFound)?,
        is_manual: false,
        sequence: None,
    })
}

/// The number that stands on what others wrote.
fn number_of_others(document: &Document, chosen: Option<Line<50>>) -> Number {
    let outside = document.content.outside.as_ref();
    let written = outside.and_then(|outside| outside.number.clone());
    let text = chosen.or(written);
    Number {
        text: text.unwrap_or_else(|| Line::literal("б/н")),
        is_manual: true,
        sequence: None,
    }
}

/// The number that was chosen, or the next of the counter that nobody chose before.
async fn number_for(
    work: &dyn Work,
    document: &Document,
    series: &Series,
    chosen: Option<Line<50>>,
) -> Result<Number, Error> {
    let sequence = series.sequence;
    let among = document.numbered(sequence);
    if let Some(text) = chosen {
        if work.is_number_taken(&among, text.as_str()).await? {
            return Err(Error::NumberTaken);
        }
        return Ok(Number {
            text,
            is_manual: true,
            sequence: Some(sequence),
        });
    }
    let (entity, date) = (document.legal_entity, document.date);
    let period = series.period(date, among.within);
    for _ in 0..MOST_TAKEN {
        let count = work.take_number(entity, series, &period, date).await?;
        let text = Line::parse(&series.written(count, date));
        let text = text.map_err(|_| Violations::one("/number", "too_long"))?;
        if !work.is_number_taken(&among, text.as_str()).await? {
            return Ok(Number {
                text,
                is_manual: false,
                sequence: Some(sequence),
            });
        }
    }
    Err(Error::NumberTaken)
}
