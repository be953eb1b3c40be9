//! Asking for a report on debts.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::row::{RowKey, Summed, named, page};
use super::{
    Bucket, DebtAnswer, DebtBy, DebtFigure, DebtFigures, DebtReport, ExpectedQuestion, Rest,
    allowed, expected, rests,
};
use crate::access::Caller;
use crate::clients::{Company, Contact};
use crate::deals::Record;
use crate::documents::Document;
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::reports::Error;
use crate::settlements::Counterparty;
use crate::values::sensible_day;
use crate::{App, Id, PageWish, View, Violations};

/// What narrows a report on debts.
#[derive(Debug, Clone, Default)]
pub struct DebtFilter {
    /// Of these own firms; none: of all.
    pub legal_entities: Vec<Id<LegalEntity>>,
    /// Of this company.
    pub company: Option<Id<Company>>,
    /// Of this person.
    pub contact: Option<Id<Contact>>,
    /// Of this contract, or of none; not of expected payments.
    pub contract: Option<Option<Id<Document>>>,
    /// For the deals of these people; `None` among them: of nobody. Of expected payments alone.
    pub responsible: Vec<Option<Id<User>>>,
    /// To be paid on this day or later. Of expected payments alone.
    pub due_from: Option<NaiveDate>,
    /// To be paid on this day or earlier. Of expected payments alone.
    pub due_to: Option<NaiveDate>,
}

/// The wish for a report on debts.
#[derive(Debug, Clone)]
pub struct AskDebts {
    /// Which.
    pub report: DebtReport,
    /// As of which day, today unless told; expected payments are those of today.
    pub as_of: Option<NaiveDate>,
    /// What the rows are about; the report's own unless told.
    pub by: Option<DebtBy>,
    /// Whose.
    pub filter: DebtFilter,
    /// How many rows, and behind which; `None`: all of them.
    pub page: Option<PageWish>,
}

/// Which movements are asked for.
#[derive(Debug, Clone, Default)]
pub struct DebtQuestion {
    /// Up to which day, which is included.
    pub as_of: NaiveDate,
    /// With these own firms; none: with all.
    pub legal_entities: Vec<Id<LegalEntity>>,
    /// Of this client.
    pub client: Option<Counterparty>,
}

/// A report on debts, within the narrower reach of documents and payments.
pub async fn debts(app: &App, caller: &Caller, ask: AskDebts) -> Result<DebtAnswer, Error> {
    let grant = allowed(caller)?;
    let view = app.store.view(&grant).await?;
    let today = caller.time_zone().local_date(app.now());
    answer(view.as_ref(), ask, today).await
}

/// The same, within the reach of a session.
pub(super) async fn answer<V: View + ?Sized>(
    view: &V,
    ask: AskDebts,
    today: NaiveDate,
) -> Result<DebtAnswer, Error> {
    let report = ask.report;
    let by = ask.by.or_else(|| report.by().first().copied());
    let Some(by) = by.filter(|by| report.by().contains(by)) else {
        return Err(Violations::one("by", "unknown_value").into());
    };
    let entities = view.legal_entities().await?;
    let (as_of, client) = settled(view, &ask, today, &entities).await?;
    let wish = ask.page.as_ref();
    let (total, rows) = match report {
        DebtReport::ExpectedPayments => {
            let question = expected_question(&ask.filter, client, today);
            expected::rows(view, &question, by, wish, &entities).await?
        }
        DebtReport::Receivables | DebtReport::Advances => {
            let question = DebtQuestion {
                as_of,
                legal_entities: ask.filter.legal_entities,
                client,
            };
            let rests = open(view, &question, report, ask.filter.contract).await?;
            let (total, rows) = summed(report, &rests, by, as_of);
            (total, named(view, page(rows, wish), &entities).await?)
        }
    };
    Ok(DebtAnswer {
        report,
        as_of,
        by,
        total,
        rows,
    })
}

/// The day and the client that were asked for, if all that was named is there.
pub(super) async fn settled<V: View + ?Sized>(
    view: &V,
    ask: &AskDebts,
    today: NaiveDate,
    entities: &[LegalEntity],
) -> Result<(NaiveDate, Option<Counterparty>), Error> {
    let filter = &ask.filter;
    let mut wrong = Violations::default();
    for (name, day) in [
        ("as_of", ask.as_of),
        ("due_from", filter.due_from),
        ("due_to", filter.due_to),
    ] {
        wrong.take(name, day.map(sensible_day).transpose());
    }
    if let (Some(from), Some(to)) = (filter.due_from, filter.due_to)
        && to < from
    {
        wrong.add("due_to", "before_first");
    }
    let is_expected = ask.report == DebtReport::ExpectedPayments;
    for (name, is_told) in [
        ("as_of", is_expected && ask.as_of.is_some()),
        ("contract_id", is_expected && filter.contract.is_some()),
        (
            "responsible_id",
            !is_expected && !filter.responsible.is_empty(),
        ),
        ("due_from", !is_expected && filter.due_from.is_some()),
        ("due_to", !is_expected && filter.due_to.is_some()),
    ] {
        if is_told {
            wrong.add(name, "not_of_this_report");
        }
    }
    let is_ours = |id: &Id<LegalEntity>| entities.iter().any(|one| one.id == *id);
    if !filter.legal_entities.iter().all(is_ours) {
        wrong.add("legal_entity_id", "unknown_id");
    }
    let client = match (filter.company, filter.contact) {
        (None, None) => None,
        (Some(company), None) => Some(Counterparty::Company(company)),
        (None, Some(contact)) => Some(Counterparty::Contact(contact)),
        (Some(_), Some(_)) => {
            wrong.add("contact_id", "one_client_only");
            None
        }
    };
    if let Some(client) = client
        && !client.is_reached(view).await?
    {
        let name = client.pointer().trim_start_matches('/');
        wrong.add(name, "unknown_id");
    }
    if let Some(Some(contract)) = filter.contract
        && view.debt_papers(&[contract]).await?.is_empty()
    {
        wrong.add("contract_id", "unknown_id");
    }
    let users = filter.responsible.iter().flatten();
    let users: Vec<_> = users.map(|id| (Record::User, id.uuid())).collect();
    if !users.is_empty() {
        let known = view.labels(&users).await?;
        if users.iter().any(|user| !known.contains_key(user)) {
            wrong.add("responsible_id", "unknown_id");
        }
    }
    wrong.check()?;
    Ok((ask.as_of.unwrap_or(today), client))
}

/// The invoices that a filter means.
pub(super) fn expected_question(
    filter: &DebtFilter,
    client: Option<Counterparty>,
    today: NaiveDate,
) -> ExpectedQuestion {
    ExpectedQuestion {
        today,
        legal_entities: filter.legal_entities.clone(),
        client,
        responsible: filter.responsible.clone(),
        due_from: filter.due_from,
        due_to: filter.due_to,
        term: None,
    }
}

/// What is open of movements on one side: owed, or paid ahead.
pub(super) async fn open<V: View + ?Sized>(
    view: &V,
    question: &DebtQuestion,
    report: DebtReport,
    contract: Option<Option<Id<Document>>>,
) -> Result<Vec<Rest>, Error> {
    let books = view.debt_books(question).await?;
    let mut rests = rests(books, question.as_of);
    rests.retain(|rest| {
        let is_asked = contract.is_none_or(|contract| rest.entry.contract == contract);
        is_asked && (rest.left > 0) == (report == DebtReport::Receivables)
    });
    Ok(rests)
}

/// The figures of what is open, and its rows.
pub(super) fn summed(
    report: DebtReport,
    rests: &[Rest],
    by: DebtBy,
    as_of: NaiveDate,
) -> (DebtFigures, Vec<Summed>) {
    let mut total = report.nothing();
    let mut rows: HashMap<RowKey, Summed> = HashMap::new();
    for rest in rests {
        let entry = &rest.entry;
        let key = if by == DebtBy::Contract {
            RowKey::Contract(entry.client, entry.legal_entity, entry.contract)
        } else {
            RowKey::Client(Some(entry.client), entry.legal_entity)
        };
        let row = rows.entry(key).or_insert_with(|| Summed {
            key,
            since: None,
            figures: report.nothing(),
        });
        let since = if report == DebtReport::Receivables {
            entry.due
        } else {
            entry.day
        };
        row.since = Some(row.since.map_or(since, |first| first.min(since)));
        for figure in report.figures() {
            let value = rest.value(*figure, as_of);
            *row.figures.entry(*figure).or_default() += value;
            *total.entry(*figure).or_default() += value;
        }
    }
    (total, rows.into_values().collect())
}

impl Rest {
    /// What it adds to a figure of its report.
    pub(super) fn value(&self, figure: DebtFigure, as_of: NaiveDate) -> i64 {
        let counts = match figure {
            DebtFigure::Count => return 1,
            DebtFigure::Total => true,
            DebtFigure::Overdue => self.entry.due < as_of,
            other => Bucket::of(self.entry.due, as_of).figure() == other,
        };
        if counts { self.left.abs() } else { 0 }
    }
}
