//! Expected payments: issued invoices that are not paid in full, by the last day to pay.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};

use super::super::period::last_of_month;
use super::row::{RowKey, Summed, named, own_firm, page, whole};
use super::{DebtBy, DebtFigure, DebtFigures, DebtReport, DebtRow};
use crate::deals::Deal;
use crate::documents::Mentioned;
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::settlements::Counterparty;
use crate::{Id, Limit, Named, Page, PageWish, Place, SortValue, StoreError, View};

/// When an invoice is to be paid, seen on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Term {
    /// It should have been.
    Overdue,
    /// On the day.
    Today,
    /// Until Sunday.
    ThisWeek,
    /// Until the end of the month.
    ThisMonth,
    /// Later than that.
    Later,
    /// Nobody has said.
    Undated,
}

/// Which invoices are asked for.
#[derive(Debug, Clone, Default)]
pub struct ExpectedQuestion {
    /// The present day.
    pub today: NaiveDate,
    /// Of these own firms; none: of all.
    pub legal_entities: Vec<Id<LegalEntity>>,
    /// Of this client.
    pub client: Option<Counterparty>,
    /// For the deals of these people; `None` among them: of nobody.
    pub responsible: Vec<Option<Id<User>>>,
    /// To be paid on this day or later.
    pub due_from: Option<NaiveDate>,
    /// To be paid on this day or earlier.
    pub due_to: Option<NaiveDate>,
    /// To be paid then.
    pub term: Option<Term>,
}

/// What invoices of one group and term sum to.
#[derive(Debug, Clone)]
pub struct ExpectedGroup {
    /// Whose, if that is asked.
    pub client: Option<Counterparty>,
    /// Of which own firm, if that is asked.
    pub legal_entity: Option<Id<LegalEntity>>,
    /// Who is responsible, if that is asked and somebody is.
    pub responsible: Option<Id<User>>,
    /// The Monday of the week, if that is asked and there is a last day to pay.
    pub week: Option<NaiveDate>,
    /// When they are to be paid.
    pub term: Term,
    /// The first of their last days to pay.
    pub since: Option<NaiveDate>,
    /// How many.
    pub count: i64,
    /// What is not paid of them, in kopecks.
    pub left: i64,
}

/// An invoice that awaits money.
#[derive(Debug, Clone)]
pub struct AwaitedInvoice {
    /// The invoice.
    pub document: Mentioned,
    /// Its deal.
    pub deal: Option<Named<Deal>>,
    /// Who is to pay,
    pub client: Option<Counterparty>,
    /// as it stands on the paper.
    pub buyer_name: String,
    /// Which own firm gets the money.
    pub legal_entity: Id<LegalEntity>,
    /// Who is responsible for the deal.
    pub responsible: Option<Named<User>>,
    /// The last day to pay.
    pub due_on: Option<NaiveDate>,
    /// What it comes to, in kopecks.
    pub amount: i64,
    /// What is not paid of it, in kopecks.
    pub left: i64,
}

impl Term {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Overdue,
        Self::Today,
        Self::ThisWeek,
        Self::ThisMonth,
        Self::Later,
        Self::Undated,
    ];

    /// That of a last day to pay, seen on a day.
    pub fn of(due: Option<NaiveDate>, today: NaiveDate) -> Self {
        match due {
            None => Self::Undated,
            Some(due) if due < today => Self::Overdue,
            Some(due) if due == today => Self::Today,
            Some(due) if due <= week_end(today) => Self::ThisWeek,
            Some(due) if due <= last_of_month(today) => Self::ThisMonth,
            Some(_) => Self::Later,
        }
    }

    /// The figure that counts it.
    pub const fn figure(self) -> DebtFigure {
        match self {
            Self::Overdue => DebtFigure::Overdue,
            Self::Today => DebtFigure::Today,
            Self::ThisWeek => DebtFigure::ThisWeek,
            Self::ThisMonth => DebtFigure::ThisMonth,
            Self::Later => DebtFigure::Later,
            Self::Undated => DebtFigure::Undated,
        }
    }
}

impl ExpectedQuestion {
    /// Sunday of the present week.
    pub fn week_end(&self) -> NaiveDate {
        week_end(self.today)
    }

    /// The last day of the present month.
    pub fn month_end(&self) -> NaiveDate {
        last_of_month(self.today)
    }
}

fn week_end(today: NaiveDate) -> NaiveDate {
    let left = 6 - today.weekday().num_days_from_monday();
    let sunday = today.checked_add_days(Days::new(u64::from(left)));
    sunday.unwrap_or(today)
}

/// The figures of everything that is expected, in one statement.
pub(super) async fn total<V: View + ?Sized>(
    view: &V,
    question: &ExpectedQuestion,
) -> Result<DebtFigures, StoreError> {
    let mut total = DebtReport::ExpectedPayments.nothing();
    for group in view.expected(question, None).await? {
        add(&mut total, &group);
    }
    Ok(total)
}

/// Figures of everything, and the rows.
pub(super) async fn rows<V: View + ?Sized>(
    view: &V,
    question: &ExpectedQuestion,
    by: DebtBy,
    wish: Option<&PageWish>,
    entities: &[LegalEntity],
) -> Result<(DebtFigures, Page<DebtRow>), StoreError> {
    if by == DebtBy::Invoice {
        let total = total(view, question).await?;
        return Ok((total, invoices(view, question, wish, entities).await?));
    }
    let mut total = DebtReport::ExpectedPayments.nothing();
    let mut rows: HashMap<RowKey, Summed> = HashMap::new();
    for group in view.expected(question, Some(by)).await? {
        add(&mut total, &group);
        let key = match (by, group.legal_entity) {
            (DebtBy::Responsible, _) => RowKey::Responsible(group.responsible),
            (DebtBy::Week, _) | (_, None) => RowKey::Week(group.week),
            (_, Some(entity)) => RowKey::Client(group.client, entity),
        };
        let row = rows.entry(key).or_insert_with(|| Summed {
            key,
            since: None,
            figures: DebtReport::ExpectedPayments.nothing(),
        });
        row.since = [row.since, group.since].into_iter().flatten().min();
        add(&mut row.figures, &group);
    }
    let rows = page(rows.into_values().collect(), wish);
    Ok((total, named(view, rows, entities).await?))
}

fn add(figures: &mut DebtFigures, group: &ExpectedGroup) {
    for (figure, value) in [
        (DebtFigure::Count, group.count),
        (DebtFigure::Total, group.left),
        (group.term.figure(), group.left),
    ] {
        *figures.entry(figure).or_default() += value;
    }
}

async fn invoices<V: View + ?Sized>(
    view: &V,
    question: &ExpectedQuestion,
    wish: Option<&PageWish>,
    entities: &[LegalEntity],
) -> Result<Page<DebtRow>, StoreError> {
    let found = awaited(view, question, wish).await?;
    let rows = found.items.iter().map(|one| {
        let mut figures = DebtReport::ExpectedPayments.nothing();
        figures.insert(DebtFigure::Count, 1);
        figures.insert(DebtFigure::Total, one.left);
        let term = Term::of(one.due_on, question.today);
        figures.insert(term.figure(), one.left);
        let client = one.client.map(|client| (client, one.buyer_name.clone()));
        DebtRow {
            client,
            legal_entity: own_firm(entities, one.legal_entity),
            responsible: one.responsible.clone(),
            document: Some(one.document.clone()),
            deal: one.deal.clone(),
            ..DebtRow::of(figures, one.due_on)
        }
    });
    let rows = rows.collect();
    Ok(found.with(rows))
}

/// Invoices by the last day to pay, those without one at the end: a page, or all of them.
pub(super) async fn awaited<V: View + ?Sized>(
    view: &V,
    question: &ExpectedQuestion,
    wish: Option<&PageWish>,
) -> Result<Page<AwaitedInvoice>, StoreError> {
    let place = |one: &AwaitedInvoice| Place {
        value: SortValue::Day(one.due_on),
        id: one.document.id.uuid(),
    };
    if let Some(wish) = wish {
        let found = view.awaited(question, wish).await?;
        return Ok(Page::of(found, wish.limit, None, place));
    }
    let mut all = Vec::new();
    let mut wish = PageWish {
        limit: Limit::most(),
        ..PageWish::default()
    };
    loop {
        let found = view.awaited(question, &wish).await?;
        let mut page = Page::of(found, wish.limit, None, place);
        all.append(&mut page.items);
        match page.next {
            Some(next) => wish.after = Some(next),
            None => return Ok(whole(all)),
        }
    }
}
