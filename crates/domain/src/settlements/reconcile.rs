//! The movements of a period, and the balances around them.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::ledger::Contracts;
use super::{Ledger, LedgerPayment};
use crate::Id;
use crate::documents::printed::{Entry, Period, Reconciliation};
use crate::documents::{Document, date_in_figures};
use crate::payments::{Direction, Payment};
use crate::values::{Money, MoneyError};

/// Where a movement comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A balance at the beginning.
    Opening,
    /// A document.
    Document(Id<Document>),
    /// A payment.
    Payment(Id<Payment>),
}

/// What changed the balance on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// When.
    pub date: NaiveDate,
    /// Where it comes from.
    pub source: Source,
    /// «Акт № 15 от 22.11.2026».
    pub title: String,
    /// Above zero the client came to owe us, below it paid.
    pub amount: Money,
}

/// The settlement of a period. Balances are ours: above zero the client owes us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Which days.
    pub period: Period,
    /// The balance before the first day.
    pub opening: Money,
    /// What changed it, by days.
    pub movements: Vec<Movement>,
    /// What the client came to owe in the period.
    pub debit: Money,
    /// What the client paid in the period.
    pub credit: Money,
    /// The balance after the last day.
    pub closing: Money,
}

impl Movement {
    /// What the client came to owe.
    pub fn debit(&self) -> Money {
        above_zero(self.amount)
    }

    /// What the client paid.
    pub fn credit(&self) -> Money {
        above_zero(self.amount.reversed())
    }
}

impl Statement {
    /// As an акт сверки prints it, but for the signatures and the contract.
    pub fn printed(self) -> Result<Reconciliation, MoneyError> {
        let entries = self.movements.into_iter().map(|movement| Entry {
            date: movement.date,
            debit: movement.debit(),
            credit: movement.credit(),
            title: movement.title,
        });
        Reconciliation::of(self.period, self.opening, entries.collect())
    }
}

fn above_zero(amount: Money) -> Money {
    if amount.is_negative() {
        Money::ZERO
    } else {
        amount
    }
}

/// A movement, or the part of one that belongs to a contract.
struct Part {
    movement: Movement,
    contract: Option<Id<Document>>,
}

/// The movements of a period: of one contract, or of everything. Where a balance is given for the
/// beginning of a day, what was before that day counts no more: of the balance's contract, or of all
/// that has no balance of its own.
pub fn reconcile(
    ledger: &Ledger,
    period: Period,
    contract: Option<Id<Document>>,
) -> Result<Statement, MoneyError> {
    let start_of = |of: Option<Id<Document>>| {
        let balance = |of| ledger.balances.iter().find(|one| one.contract == of);
        let own = of.and_then(|_| balance(of));
        own.or_else(|| balance(None)).map(|one| one.on)
    };
    let is_asked = |part: &Part| contract.is_none() || part.contract == contract;
    let counts = |part: &Part| {
        let is_opening = part.movement.source == Source::Opening;
        is_opening || start_of(part.contract).is_none_or(|start| part.movement.date >= start)
    };
    let parts = parts(ledger)?.into_iter();
    let parts = parts.filter(|part| is_asked(part) && counts(part));
    let mut opening = Money::ZERO;
    // Parts of one payment are one movement again.
    let mut movements: BTreeMap<(NaiveDate, Source, String), Movement> = BTreeMap::new();
    for Part { movement, .. } in parts {
        // A balance is that of the beginning of its day.
        let is_before = match movement.source {
            Source::Opening => movement.date <= period.first,
            Source::Document(_) | Source::Payment(_) => movement.date < period.first,
        };
        if is_before {
            opening = opening.plus(movement.amount)?;
        } else if movement.date <= period.last {
            let key = (movement.date, movement.source, movement.title.clone());
            if let Some(same) = movements.get_mut(&key) {
                same.amount = same.amount.plus(movement.amount)?;
            } else {
                movements.insert(key, movement);
            }
        }
    }
    let movements: Vec<_> = movements.into_values().collect();
    let debit = Money::sum(movements.iter().map(Movement::debit))?;
    let credit = Money::sum(movements.iter().map(Movement::credit))?;
    Ok(Statement {
        period,
        opening,
        closing: opening.plus(debit)?.minus(credit)?,
        movements,
        debit,
        credit,
    })
}

fn parts(ledger: &Ledger) -> Result<Vec<Part>, MoneyError> {
    let contracts = Contracts::of(&ledger.documents);
    let mut parts = Vec::new();
    for balance in &ledger.balances {
        parts.push(Part {
            movement: Movement {
                date: balance.on,
                source: Source::Opening,
                title: format!("Сальдо на {}", date_in_figures(balance.on)),
                amount: balance.amount,
            },
            contract: balance.contract,
        });
    }
    for one in &ledger.documents {
        if let Some(amount) = one.effect() {
            parts.push(Part {
                movement: Movement {
                    date: one.document.date,
                    source: Source::Document(one.document.id),
                    title: one.document.title(),
                    amount,
                },
                contract: contracts.contract(one.document.id),
            });
        }
    }
    let own: HashSet<_> = ledger.documents.iter().map(|one| one.document.id).collect();
    for payment in &ledger.payments {
        let mut of_contracts: BTreeMap<Option<Id<Document>>, Money> = BTreeMap::new();
        let mut rest = payment.amount;
        for (document, amount) in &payment.allocations {
            rest = rest.minus(*amount)?;
            // What is for somebody else's invoice settles nothing here, whoever paid it.
            if own.contains(document) {
                let of = of_contracts
                    .entry(contracts.contract(*document))
                    .or_default();
                *of = of.plus(*amount)?;
            }
        }
        if payment.is_own && !rest.is_zero() {
            let of = of_contracts.entry(None).or_default();
            *of = of.plus(rest)?;
        }
        for (contract, amount) in of_contracts {
            parts.push(Part {
                movement: payment.moves(amount),
                contract,
            });
        }
    }
    Ok(parts)
}

impl LedgerPayment {
    fn moves(&self, amount: Money) -> Movement {
        let day = date_in_figures(self.date);
        let number = match &self.reference {
            Some(reference) => reference.clone(),
            None => self.number.to_string(),
        };
        let (what, amount) = match self.direction {
            Direction::Received => ("Оплата", amount.reversed()),
            Direction::Returned => ("Возврат оплаты", amount),
        };
        Movement {
            date: self.date,
            source: Source::Payment(self.id),
            title: format!("{what} № {number} от {day}"),
            amount,
        }
    }
}
