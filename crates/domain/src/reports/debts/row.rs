//! Rows of a report on debts: made of sums, put into order, cut into pages, and only then named.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use super::{DebtBy, DebtFigure, DebtFigures, DebtReport};
use crate::deals::{Deal, Record};
use crate::documents::{Document, Mentioned};
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::settlements::Counterparty;
use crate::{Id, Named, Page, PageWish, Place, SortValue, StoreError, View};

/// A report on debts.
#[derive(Debug, Clone)]
pub struct DebtAnswer {
    /// Which.
    pub report: DebtReport,
    /// As of which day, which is included.
    pub as_of: NaiveDate,
    /// What the rows are about.
    pub by: DebtBy,
    /// The figures of everything that was asked for, whatever the page.
    pub total: DebtFigures,
    /// The rows: the largest first, weeks and invoices by day.
    pub rows: Page<DebtRow>,
}

/// A row; what it is not about is not told.
#[derive(Debug, Clone)]
pub struct DebtRow {
    /// Whose debt.
    pub client: Option<(Counterparty, String)>,
    /// To which own firm.
    pub legal_entity: Option<Named<LegalEntity>>,
    /// Of which contract.
    pub contract: Option<Mentioned>,
    /// Who is responsible for the deal.
    pub responsible: Option<Named<User>>,
    /// Monday of the week of the last day to pay.
    pub week: Option<NaiveDate>,
    /// The invoice.
    pub document: Option<Mentioned>,
    /// The deal of the invoice.
    pub deal: Option<Named<Deal>>,
    /// The first last day to pay; of advances, the day on which the first came.
    pub since: Option<NaiveDate>,
    /// The figures.
    pub figures: DebtFigures,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum RowKey {
    Client(Option<Counterparty>, Id<LegalEntity>),
    Contract(Counterparty, Id<LegalEntity>, Option<Id<Document>>),
    Responsible(Option<Id<User>>),
    Week(Option<NaiveDate>),
}

/// A row without names.
#[derive(Debug, Clone)]
pub(super) struct Summed {
    pub key: RowKey,
    pub since: Option<NaiveDate>,
    pub figures: DebtFigures,
}

impl RowKey {
    /// Something of the size of an id that no other row of the report has.
    fn id(self) -> Uuid {
        let bits = |client: Counterparty| match client {
            Counterparty::Company(id) => id.uuid().as_u128(),
            Counterparty::Contact(id) => id.uuid().as_u128(),
        };
        let entity = |id: Id<LegalEntity>| id.uuid().as_u128().rotate_left(1);
        Uuid::from_u128(match self {
            Self::Client(client, own) => client.map_or(0, bits) ^ entity(own),
            Self::Contract(client, own, contract) => {
                let contract = contract.map_or(0, |id| id.uuid().as_u128());
                bits(client) ^ entity(own) ^ contract.rotate_left(2)
            }
            Self::Responsible(user) => user.map_or(0, |id| id.uuid().as_u128()),
            Self::Week(_) => 0,
        })
    }
}

impl Summed {
    /// The largest first; weeks as they come, what has no day at the end.
    fn place(&self) -> Place {
        let rank = match self.key {
            RowKey::Week(week) => week.map_or(i64::MIN, |day| -i64::from(day.num_days_from_ce())),
            _ => self.figures.get(&DebtFigure::Total).copied().unwrap_or(0),
        };
        Place {
            value: SortValue::Number(rank),
            id: self.key.id(),
        }
    }
}

/// The rows behind a place, one more than the limit if more follow; all without a wish.
pub(super) fn page(mut rows: Vec<Summed>, wish: Option<&PageWish>) -> Page<Summed> {
    let order = |place: &Place| match place.value {
        SortValue::Number(rank) => (rank, place.id),
        _ => (i64::MAX, place.id),
    };
    rows.sort_by_key(|row| std::cmp::Reverse(order(&row.place())));
    let Some(wish) = wish else {
        return whole(rows);
    };
    if let Some(after) = &wish.after {
        let after = order(after);
        rows.retain(|row| order(&row.place()) < after);
    }
    Page::of(rows, wish.limit, None, Summed::place)
}

/// All on one page.
pub(super) const fn whole<T>(items: Vec<T>) -> Page<T> {
    Page {
        items,
        next: None,
        count: None,
    }
}

/// The rows with their names, in a statement for each kind of name.
pub(super) async fn named<V: View + ?Sized>(
    view: &V,
    rows: Page<Summed>,
    entities: &[LegalEntity],
) -> Result<Page<DebtRow>, StoreError> {
    let (mut clients, mut contracts, mut users) = (HashSet::new(), HashSet::new(), HashSet::new());
    for row in &rows.items {
        match row.key {
            RowKey::Client(client, _) => clients.extend(client),
            RowKey::Contract(client, _, contract) => {
                clients.insert(client);
                contracts.extend(contract);
            }
            RowKey::Responsible(user) => users.extend(user.map(|id| (Record::User, id.uuid()))),
            RowKey::Week(_) => {}
        }
    }
    let clients = names_of(view, clients).await?;
    let contracts: Vec<_> = contracts.into_iter().collect();
    let contracts = view.debt_papers(&contracts).await?;
    let users: Vec<_> = users.into_iter().collect();
    let users = if users.is_empty() {
        HashMap::new()
    } else {
        view.labels(&users).await?
    };
    let named = rows.items.iter().map(|row| {
        let mut named = DebtRow::of(row.figures.clone(), row.since);
        let client_of = |client| clients.get(&client).cloned().map(|name| (client, name));
        match row.key {
            RowKey::Client(client, own) => {
                named.client = client.and_then(client_of);
                named.legal_entity = own_firm(entities, own);
            }
            RowKey::Contract(client, own, contract) => {
                named.client = client_of(client);
                named.legal_entity = own_firm(entities, own);
                let contract = contract.and_then(|id| contracts.get(&id));
                named.contract = contract.map(|(mentioned, _)| mentioned.clone());
            }
            RowKey::Responsible(user) => {
                named.responsible = user.and_then(|id| {
                    let name = users.get(&(Record::User, id.uuid())).cloned()?;
                    Some(Named { id, name })
                });
            }
            RowKey::Week(week) => named.week = week,
        }
        named
    });
    let named = named.collect();
    Ok(rows.with(named))
}

/// The names of clients, those in the trash among them: they owe what they owe.
pub(super) async fn names_of<V: View + ?Sized>(
    view: &V,
    clients: HashSet<Counterparty>,
) -> Result<HashMap<Counterparty, String>, StoreError> {
    let clients: Vec<_> = clients.into_iter().collect();
    view.client_names(&clients).await
}

/// An own firm and its name.
pub(super) fn own_firm(
    entities: &[LegalEntity],
    id: Id<LegalEntity>,
) -> Option<Named<LegalEntity>> {
    let found = entities.iter().find(|one| one.id == id);
    found.map(|one| Named {
        id,
        name: one.name.to_string(),
    })
}

impl DebtRow {
    pub(super) const fn of(figures: DebtFigures, since: Option<NaiveDate>) -> Self {
        Self {
            client: None,
            legal_entity: None,
            contract: None,
            responsible: None,
            week: None,
            document: None,
            deal: None,
            since,
            figures,
        }
    }
}
