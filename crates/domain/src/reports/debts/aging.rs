//! What is left open of movements, and since when.
//!
//! Movements settle each other within one contract of a client with an own firm, as the акт сверки
//! splits them. Money for an invoice pays what was handed over behind it, then documents behind which there
//! is no invoice; money for no invoice pays its like, then whatever is open, what is due first before the
//! rest. So no debt is hidden behind money that was paid ahead for something else.

use std::cmp::Ordering;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::DebtFigure;
use crate::Id;
use crate::documents::Document;
use crate::legal_entities::LegalEntity;
use crate::settlements::{Counterparty, LedgerBalance, Source};

/// A movement of a settlement, or the part of one that belongs to a contract and an invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DebtEntry {
    /// Where it comes from.
    pub source: Source,
    /// With which own firm.
    pub legal_entity: Id<LegalEntity>,
    /// Of which client.
    pub client: Counterparty,
    /// Of which contract.
    pub contract: Option<Id<Document>>,
    /// Behind which invoice it was handed over, or for which it was paid.
    pub invoice: Option<Id<Document>>,
    /// When.
    pub day: NaiveDate,
    /// The last day to pay: that of the invoice, and not before it was handed over.
    pub due: NaiveDate,
    /// Kopecks: above zero the client came to owe us, below it paid.
    pub amount: i64,
}

/// A balance at the beginning, and with whom.
#[derive(Debug, Clone, Copy)]
pub struct OpenedOn {
    /// With which own firm.
    pub legal_entity: Id<LegalEntity>,
    /// With which client.
    pub client: Counterparty,
    /// Of which contract and day, and how much.
    pub balance: LedgerBalance,
}

/// All movements up to a day that may not have settled each other.
#[derive(Debug, Clone, Default)]
pub struct DebtBooks {
    /// Documents and money.
    pub entries: Vec<DebtEntry>,
    /// Balances at the beginning: all of them, of whatever day.
    pub balances: Vec<OpenedOn>,
}

/// What is left of a movement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// Of which.
    pub entry: DebtEntry,
    /// Kopecks: above zero the client owes it, below it was paid ahead; never zero.
    pub left: i64,
}

/// How long something is past due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bucket {
    /// It is due after the day.
    NotDue,
    /// 0 to 30 days.
    Days30,
    /// 31 to 60 days.
    Days60,
    /// 61 to 90 days.
    Days90,
    /// 91 days and more.
    DaysOver90,
}

impl Bucket {
    /// That of a last day to pay, seen on a day.
    pub fn of(due: NaiveDate, as_of: NaiveDate) -> Self {
        match (as_of - due).num_days() {
            ..0 => Self::NotDue,
            0..=30 => Self::Days30,
            31..=60 => Self::Days60,
            61..=90 => Self::Days90,
            91.. => Self::DaysOver90,
        }
    }

    /// The figure that counts it.
    pub const fn figure(self) -> DebtFigure {
        match self {
            Self::NotDue => DebtFigure::NotDue,
            Self::Days30 => DebtFigure::Days30,
            Self::Days60 => DebtFigure::Days60,
            Self::Days90 => DebtFigure::Days90,
            Self::DaysOver90 => DebtFigure::DaysOver90,
        }
    }
}

type Pair = (Id<LegalEntity>, Counterparty);

/// What is left open of movements up to a day.
pub fn rests(books: DebtBooks, as_of: NaiveDate) -> Vec<Rest> {
    let mut starts: HashMap<Pair, HashMap<Option<Id<Document>>, NaiveDate>> = HashMap::new();
    for one in &books.balances {
        let of_pair = starts.entry((one.legal_entity, one.client)).or_default();
        of_pair.insert(one.balance.contract, one.balance.on);
    }
    // What was before a balance is in it: of its contract, or of all that has no balance of its own.
    let counts = |entry: &DebtEntry| {
        let of_pair = starts.get(&(entry.legal_entity, entry.client));
        let start = of_pair.and_then(|all| all.get(&entry.contract).or_else(|| all.get(&None)));
        entry.day <= as_of && start.is_none_or(|start| entry.day >= *start)
    };
    let entries = books.entries.into_iter().filter(counts);
    let balances = books.balances.iter().filter(|one| one.balance.on <= as_of);
    let balances = balances.map(|one| DebtEntry {
        source: Source::Opening,
        legal_entity: one.legal_entity,
        client: one.client,
        contract: one.balance.contract,
        invoice: None,
        day: one.balance.on,
        due: one.balance.on,
        amount: one.balance.amount.kopecks(),
    });
    let mut units: HashMap<(Pair, Option<Id<Document>>), Vec<Rest>> = HashMap::new();
    for entry in balances.collect::<Vec<_>>().into_iter().chain(entries) {
        let unit = ((entry.legal_entity, entry.client), entry.contract);
        let left = entry.amount;
        units.entry(unit).or_default().push(Rest { entry, left });
    }
    let mut rests: Vec<Rest> = units.into_values().flat_map(settled).collect();
    rests.sort_by(|one, other| order(&one.entry, &other.entry));
    rests
}

/// By the last day to pay, then as the акт сверки has them.
fn order(one: &DebtEntry, other: &DebtEntry) -> Ordering {
    let key = |entry: &DebtEntry| (entry.due, entry.day, entry.source, entry.invoice);
    key(one).cmp(&key(other))
}

/// What is left of the movements of one contract.
fn settled(mut unit: Vec<Rest>) -> Vec<Rest> {
    unit.sort_by(|one, other| order(&one.entry, &other.entry));
    let mut groups: HashMap<Option<Id<Document>>, Vec<usize>> = HashMap::new();
    for (place, rest) in unit.iter().enumerate() {
        groups.entry(rest.entry.invoice).or_default().push(place);
    }
    for group in groups.values() {
        // Money that went back was not paid: what it had paid is open again.
        let is_money = |rest: &Rest| matches!(rest.entry.source, Source::Payment(_));
        settle(&mut unit, group, is_money, is_money);
        settle(&mut unit, group, any, any);
    }
    let all: Vec<usize> = (0..unit.len()).collect();
    let is_of_none = |rest: &Rest| rest.entry.invoice.is_none();
    let is_paper = |rest: &Rest| matches!(rest.entry.source, Source::Document(_));
    settle(
        &mut unit,
        &all,
        |rest| is_of_none(rest) && is_paper(rest),
        any,
    );
    settle(&mut unit, &all, any, is_of_none);
    unit.retain(|rest| rest.left != 0);
    unit
}

const fn any(_: &Rest) -> bool {
    true
}

/// Pays some debts by some money, both in their order.
fn settle(
    unit: &mut [Rest],
    places: &[usize],
    is_debt: impl Fn(&Rest) -> bool,
    is_money: impl Fn(&Rest) -> bool,
) {
    let of = |unit: &[Rest], is_one: &dyn Fn(&Rest) -> bool| -> Vec<usize> {
        let found = places.iter().copied();
        found
            .filter(|place| unit.get(*place).is_some_and(is_one))
            .collect()
    };
    let debts = of(unit, &|rest| rest.left > 0 && is_debt(rest));
    let mut monies = of(unit, &|rest| rest.left < 0 && is_money(rest))
        .into_iter()
        .peekable();
    for debt in debts {
        while unit[debt].left > 0 {
            let Some(money) = monies.peek().copied() else {
                return;
            };
            let paid = unit[debt].left.min(-unit[money].left);
            unit[debt].left -= paid;
            unit[money].left += paid;
            if unit[money].left == 0 {
                monies.next();
            }
        }
    }
}
