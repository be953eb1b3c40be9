//! The documents and payments behind a figure.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::ask::{expected_question, open, settled};
use super::expected::awaited;
use super::row::{names_of, own_firm};
use super::{
    AskDebts, AwaitedInvoice, DebtFigure, DebtFilter, DebtQuestion, DebtReport, Rest, Term, allowed,
};
use crate::access::Caller;
use crate::deals::Deal;
use crate::documents::{Document, Mentioned, date_in_figures};
use crate::legal_entities::LegalEntity;
use crate::payments::Payment;
use crate::reports::{Error, Papers};
use crate::settlements::{Counterparty, Source};
use crate::{App, Id, Named, Page, PageWish, Place, SortValue, Violations};

/// The wish for what is behind a figure. The row is part of the filter.
#[derive(Debug, Clone)]
pub struct BehindDebt {
    /// Of which report.
    pub report: DebtReport,
    /// Which figure.
    pub figure: DebtFigure,
    /// As of which day, today unless told.
    pub as_of: Option<NaiveDate>,
    /// Whose.
    pub filter: DebtFilter,
    /// How many, and behind which.
    pub page: PageWish,
}

/// A document, a payment or a balance at the beginning with something open.
#[derive(Debug, Clone)]
pub struct DebtBehind {
    /// «Акт № 15 от 22.11.2026».
    pub title: String,
    /// The document, if it is one.
    pub document: Option<Mentioned>,
    /// The payment, if it is one.
    pub payment: Option<Id<Payment>>,
    /// The deal of the document.
    pub deal: Option<Named<Deal>>,
    /// Whose.
    pub client: Option<(Counterparty, String)>,
    /// With which own firm.
    pub legal_entity: Option<Named<LegalEntity>>,
    /// Its day.
    pub day: NaiveDate,
    /// The last day to pay.
    pub due: Option<NaiveDate>,
    /// How many days it is past due: below zero it is not due yet; not of advances.
    pub past_due: Option<i64>,
    /// What it comes to, in kopecks; of a payment, what is of this contract and invoice.
    pub amount: i64,
    /// What of that is open, in kopecks.
    pub left: i64,
}

/// What is behind a figure, what is due first before the rest.
pub async fn debts_behind(
    app: &App,
    caller: &Caller,
    behind: BehindDebt,
) -> Result<Page<DebtBehind>, Error> {
    let grant = allowed(caller)?;
    let view = app.store.view(&grant).await?;
    let view = view.as_ref();
    let (report, figure) = (behind.report, behind.figure);
    if !report.figures().contains(&figure) {
        return Err(Violations::one("figure", "unknown_value").into());
    }
    let today = caller.time_zone().local_date(app.now());
    let entities = view.legal_entities().await?;
    let ask = AskDebts {
        report,
        as_of: behind.as_of,
        by: None,
        filter: behind.filter,
        page: Some(behind.page),
    };
    let (as_of, client) = settled(view, &ask, today, &entities).await?;
    let wish = ask.page.unwrap_or_default();
    if report == DebtReport::ExpectedPayments {
        let mut question = expected_question(&ask.filter, client, today);
        let mut terms = Term::ALL.into_iter();
        question.term = terms.find(|term| term.figure() == figure);
        let found = awaited(view, &question, Some(&wish)).await?;
        let items = found.items.iter();
        let items = items.map(|one| DebtBehind::expected(one, &entities, today));
        let items = items.collect();
        return Ok(found.with(items));
    }
    let question = DebtQuestion {
        as_of,
        legal_entities: ask.filter.legal_entities,
        client,
    };
    let mut rests = open(view, &question, report, ask.filter.contract).await?;
    rests.retain(|rest| rest.value(figure, as_of) != 0);
    let page = page(rests, &wish);
    let mut clients = HashSet::new();
    let (mut papers, mut payments) = (Vec::new(), Vec::new());
    for rest in &page.items {
        clients.insert(rest.entry.client);
        match rest.entry.source {
            Source::Document(id) => papers.push(id),
            Source::Payment(id) => payments.push(id),
            Source::Opening => {}
        }
    }
    let names = Names {
        clients: names_of(view, clients).await?,
        papers: view.debt_papers(&papers).await?,
        payments: view.payment_titles(&payments).await?,
    };
    let items = page.items.iter();
    let items = items.map(|rest| names.told(rest, &entities, (report, as_of)));
    let items = items.collect();
    Ok(page.with(items))
}

/// In the order of `rests`, but for what is of the same day.
fn page(mut rests: Vec<Rest>, wish: &PageWish) -> Page<Rest> {
    let key = |place: &Place| match place.value {
        SortValue::Day(day) => (day, place.id),
        _ => (None, place.id),
    };
    rests.sort_by_key(|rest| key(&place(rest)));
    if let Some(after) = &wish.after {
        let after = key(after);
        rests.retain(|rest| key(&place(rest)) > after);
    }
    Page::of(rests, wish.limit, None, place)
}

/// A payment has a part for each of its invoices, and a client a balance with each contract.
fn place(rest: &Rest) -> Place {
    let entry = &rest.entry;
    let bits = |id: Id<Document>| id.uuid().as_u128().rotate_left(1);
    let id = match entry.source {
        Source::Document(id) => id.uuid().as_u128(),
        Source::Payment(id) => id.uuid().as_u128() ^ entry.invoice.map_or(0, bits),
        Source::Opening => {
            let client = match entry.client {
                Counterparty::Company(id) => id.uuid(),
                Counterparty::Contact(id) => id.uuid(),
            };
            let own = entry.legal_entity.uuid().as_u128().rotate_left(2);
            client.as_u128() ^ own ^ entry.contract.map_or(0, bits)
        }
    };
    Place {
        value: SortValue::Day(Some(entry.due)),
        id: Uuid::from_u128(id),
    }
}

struct Names {
    clients: HashMap<Counterparty, String>,
    papers: Papers,
    payments: HashMap<Id<Payment>, String>,
}

impl Names {
    fn told(
        &self,
        rest: &Rest,
        entities: &[LegalEntity],
        (report, as_of): (DebtReport, NaiveDate),
    ) -> DebtBehind {
        let entry = &rest.entry;
        let (mut document, mut deal, mut payment) = (None, None, None);
        let day = date_in_figures(entry.day);
        let title = match entry.source {
            Source::Opening => format!("Сальдо на {day}"),
            Source::Document(id) => {
                let found = self.papers.get(&id).cloned();
                (document, deal) = found.map_or((None, None), |(paper, deal)| (Some(paper), deal));
                document.as_ref().map(Mentioned::title).unwrap_or_default()
            }
            Source::Payment(id) => {
                payment = Some(id);
                let number = self.payments.get(&id).cloned().unwrap_or_default();
                let what = if entry.amount > 0 {
                    "Возврат оплаты"
                } else {
                    "Оплата"
                };
                format!("{what} № {number} от {day}")
            }
        };
        let name = self.clients.get(&entry.client).cloned();
        let is_owed = report == DebtReport::Receivables;
        DebtBehind {
            title,
            document,
            payment,
            deal,
            client: name.map(|name| (entry.client, name)),
            legal_entity: own_firm(entities, entry.legal_entity),
            day: entry.day,
            due: is_owed.then_some(entry.due),
            past_due: is_owed.then(|| (as_of - entry.due).num_days()),
            amount: entry.amount.abs(),
            left: rest.left.abs(),
        }
    }
}

impl DebtBehind {
    fn expected(one: &AwaitedInvoice, entities: &[LegalEntity], today: NaiveDate) -> Self {
        Self {
            title: one.document.title(),
            document: Some(one.document.clone()),
            payment: None,
            deal: one.deal.clone(),
            client: one.client.map(|client| (client, one.buyer_name.clone())),
            legal_entity: own_firm(entities, one.legal_entity),
            day: one.document.date,
            due: one.due_on,
            past_due: one.due_on.map(|due| (today - due).num_days()),
            amount: one.amount,
            left: one.left,
        }
    }
}
