//! What counts between a firm and a client.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::Id;
use crate::documents::{Document, Effect, Kind, Mentioned};
use crate::payments::{Direction, Payment};
use crate::values::Money;

/// Everything between an own firm and a client up to a day.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// Issued documents of any kind and day: those of agreements say what the others belong to.
    pub documents: Vec<LedgerDocument>,
    /// Payments of the client, and those of others for its invoices, that were not undone.
    pub payments: Vec<LedgerPayment>,
    /// Balances at the beginning.
    pub balances: Vec<LedgerBalance>,
}

/// An issued document.
#[derive(Debug, Clone)]
pub struct LedgerDocument {
    /// Which, as others name it.
    pub document: Mentioned,
    /// What it comes to.
    pub amount: Money,
    /// From which document it was made.
    pub basis: Option<Id<Document>>,
    /// What an outside document does to the balance.
    pub effect: Effect,
}

/// A payment that came or went back.
#[derive(Debug, Clone)]
pub struct LedgerPayment {
    /// Which.
    pub id: Id<Payment>,
    /// Its number in the account.
    pub number: i64,
    /// Its number at the bank.
    pub reference: Option<String>,
    /// Its value date.
    pub date: NaiveDate,
    /// Whether it came or went back.
    pub direction: Direction,
    /// Its whole sum.
    pub amount: Money,
    /// Whether the client paid it, or got it back: others may pay for the client, and the client for
    /// others.
    pub is_own: bool,
    /// What of it is for which invoice, also of others.
    pub allocations: Vec<(Id<Document>, Money)>,
}

/// A balance at the beginning of a day.
#[derive(Debug, Clone, Copy)]
pub struct LedgerBalance {
    /// Of which contract.
    pub contract: Option<Id<Document>>,
    /// Of which day.
    pub on: NaiveDate,
    /// Above zero the client owes us.
    pub amount: Money,
}

impl LedgerDocument {
    /// What it does to the balance; `None`: nothing. What hands something over is owed for, what
    /// corrects that by the difference.
    pub fn effect(&self) -> Option<Money> {
        match (self.document.kind, self.effect) {
            (kind, _) if kind.is_closing() || kind.is_corrective() => Some(self.amount),
            (Kind::Outside, Effect::Debit) => Some(self.amount),
            (Kind::Outside, Effect::Credit) => Some(self.amount.reversed()),
            _ => None,
        }
    }
}

/// Which contract each document of a ledger belongs to.
pub(super) struct Contracts(HashMap<Id<Document>, Id<Document>>);

impl Contracts {
    /// Each document belongs to the first agreement on the way back through what it was made from:
    /// a contract, or what the client wrote instead. An addendum belongs to its contract.
    pub fn of(documents: &[LedgerDocument]) -> Self {
        let all: HashMap<_, _> = documents.iter().map(|one| (one.document.id, one)).collect();
        let root = |id: Id<Document>| {
            let mut seen = HashSet::new();
            let mut at = Some(id);
            while let Some(id) = at.filter(|id| seen.insert(*id)) {
                let one = all.get(&id)?;
                if matches!(one.document.kind, Kind::Contract | Kind::Outside) {
                    return Some(id);
                }
                at = one.basis;
            }
            None
        };
        let roots = all.keys().filter_map(|id| Some((*id, root(*id)?)));
        Self(roots.collect())
    }

    /// The contract of a document.
    pub fn contract(&self, document: Id<Document>) -> Option<Id<Document>> {
        self.0.get(&document).copied()
    }
}
