//! How payments and invoices move together: pure, over what is held until the end of the work.
//!
//! Whatever is done, what is paid of an invoice stays the sum of what received payments allocate to
//! it less what returned ones do, never below zero, never above the invoice.

use std::collections::BTreeMap;

use super::payment::{sum, within};
use super::{Allocation, Direction, Error, Event, Payment, State};
use crate::documents::{self, Document, Kind, Payable, Stage};
use crate::lobby::User;
use crate::values::{Line, Money};
use crate::{Change, Id, Moment, Violations, Work};

/// What a deed may touch besides its payment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Held {
    /// All documents that the payment was or will be allocated to.
    pub payables: Vec<Payable>,
    /// The received payment that a refund gives back.
    pub source: Option<Payment>,
    /// What posted refunds took of invoices: those of the payment itself, or, if it is a refund,
    /// the other refunds of its source.
    pub shares: Vec<Allocation>,
}

/// What is to be written.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub payments: Vec<Change<Payment, Event>>,
    pub payables: Vec<Change<Payable, documents::Event>>,
}

impl Outcome {
    /// Writes it: payments one by one, invoices at once.
    pub async fn write(&self, work: &dyn Work) -> Result<(), Error> {
        for change in &self.payments {
            work.apply(change).await?;
        }
        if !self.payables.is_empty() {
            work.apply_all(&self.payables).await?;
        }
        Ok(())
    }
}

impl Held {
    fn payable(&self, document: Id<Document>) -> Option<&Payable> {
        self.payables.iter().find(|one| one.id == document)
    }

    fn share(&self, document: Id<Document>) -> i64 {
        let shares = self.shares.iter();
        let of_it = shares.filter(|one| one.document == document);
        of_it.map(|one| one.amount.kopecks()).sum()
    }

    /// The rules for a payment that shall be for other invoices than before. Pointers go by the
    /// place in the list.
    fn check(&self, to: &Payment, before: &[Allocation]) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        for (index, one) in to.allocations.iter().enumerate() {
            let at = |field: &str| format!("/allocations/{index}/{field}");
            let known = before.iter().find(|old| old.document == one.document);
            let is_open = |payable: &&Payable| payable.is_reached || known.is_some();
            let Some(payable) = self.payable(one.document).filter(is_open) else {
                wrong.add(at("document_id"), "unknown_id");
                continue;
            };
            let earlier = &to.allocations[..index];
            let rule = if earlier.iter().any(|other| other.document == one.document) {
                Some("repeated")
            } else if payable.kind != Kind::Invoice {
                Some("not_an_invoice")
            } else if payable.stage != Stage::Issued {
                Some("invoice_not_issued")
            } else if payable.legal_entity != to.legal_entity {
                Some("of_another_legal_entity")
            } else {
                None
            };
            if let Some(rule) = rule {
                wrong.add(at("document_id"), rule);
            } else if !one.amount.is_positive() {
                wrong.add(at("amount"), "not_positive");
            } else if let Some(rule) = self.amount_rule(to, one, payable, known) {
                wrong.add(at("amount"), rule);
            }
        }
        wrong.check()?;
        let mut wrong = Violations::default();
        for old in before {
            let is_kept = to
                .allocations
                .iter()
                .any(|one| one.document == old.document);
            let none = Allocation {
                amount: Money::ZERO,
                ..*old
            };
            if !is_kept
                && let Some(payable) = self.payable(old.document)
                && let Some(rule) = self.amount_rule(to, &none, payable, Some(old))
            {
                wrong.add("/allocations", rule);
            }
        }
        let free = to.amount.kopecks() - sum(&to.allocations);
        if free < to.taken_of_received() {
            wrong.add("/allocations", "exceeds_payment");
        }
        if let Some(source) = &self.source {
            let taken_before = to.taken_before(before);
            if free - taken_before > source.rest().kopecks() {
                wrong.add("/amount", "exceeds_advance");
            }
        }
        wrong.check()
    }

    /// The rule that one share breaks, if any.
    fn amount_rule(
        &self,
        to: &Payment,
        one: &Allocation,
        payable: &Payable,
        known: Option<&Allocation>,
    ) -> Option<&'static str> {
        let before = known.map_or(Money::ZERO, |known| known.amount);
        let moved = to.direction.signed(one.amount) - to.direction.signed(before);
        let paid = payable.paid.kopecks() + moved;
        let of_refunds = self.share(one.document);
        if moved > 0 && paid > payable.amount.kopecks() {
            return Some("exceeds_unpaid");
        }
        match to.direction {
            Direction::Received if paid < 0 || one.amount.kopecks() < of_refunds => {
                Some("below_refunded")
            }
            Direction::Returned if moved < 0 && paid < 0 => Some("exceeds_paid"),
            Direction::Returned => {
                let source = self.source.as_ref()?;
                let all = of_refunds + one.amount.kopecks();
                (all > source.share(one.document)).then_some("exceeds_share")
            }
            Direction::Received => None,
        }
    }

    /// The invoices after the payment's shares went from one list to the other.
    fn paid(
        &self,
        payment: &Payment,
        before: &[Allocation],
        after: &[Allocation],
        at: Moment,
    ) -> Vec<Change<Payable, documents::Event>> {
        let mut moved: BTreeMap<Id<Document>, i64> = BTreeMap::new();
        for one in after {
            *moved.entry(one.document).or_default() += payment.direction.signed(one.amount);
        }
        for one in before {
            *moved.entry(one.document).or_default() -= payment.direction.signed(one.amount);
        }
        let moved = moved.into_iter().filter(|(_, by)| *by != 0);
        moved
            .filter_map(|(document, by)| {
                let payable = self.payable(document)?.clone();
                let paid = within(payable.paid.kopecks() + by);
                Some(payable.pay(paid, payment, at))
            })
            .collect()
    }
}

impl Payment {
    /// What refunds took of its advance, which no invoice gets.
    const fn taken_of_received(&self) -> i64 {
        match self.direction {
            Direction::Received => self.advance_refunded.kopecks(),
            Direction::Returned => 0,
        }
    }

    /// What the refund took of its source's advance before; nothing if it is new.
    fn taken_before(&self, before: &[Allocation]) -> i64 {
        if self.version == 0 {
            0
        } else {
            self.amount.kopecks() - sum(before)
        }
    }

    /// The source after more or less was given back by a refund.
    fn refunded_by(
        self,
        refund: &Self,
        (refunded, of_advance): (i64, i64),
        at: Moment,
    ) -> Change<Self, Event> {
        let next = Self {
            refunded: within(self.refunded.kopecks() + refunded),
            advance_refunded: within(self.advance_refunded.kopecks() + of_advance),
            ..self
        };
        let event = Event::RefundChanged {
            told: next.told(),
            refund: refund.id,
            refund_number: refund.number,
            refunded: next.refunded,
            rest: next.rest(),
        };
        next.after(event, at)
    }

    /// The first state, as far as what it touches allows. The draft has version 0.
    pub(crate) fn record(mut self, held: Held, at: Moment) -> Result<Outcome, Error> {
        if !self.amount.is_positive() {
            return Err(Violations::one("/amount", "not_positive").into());
        }
        held.check(&self, &[])?;
        self.version = 1;
        self.allocations.sort_by_key(|one| one.document);
        let payables = held.paid(&self, &[], &self.allocations, at);
        let event = Event::Recorded {
            told: self.told(),
            details: self.details(),
            allocations: self.allocations.clone(),
            refund_of: self.refund_of,
        };
        let given = (self.amount.kopecks(), self.taken().kopecks());
        let source = held.source;
        let source = source.map(|source| source.refunded_by(&self, given, at));
        let mut payments = vec![Change::created(self, event, at)];
        payments.extend(source);
        Ok(Outcome { payments, payables })
    }

    /// It is for these invoices and no others.
    pub(crate) fn allocate(
        self,
        to: Vec<Allocation>,
        held: Held,
        at: Moment,
    ) -> Result<Outcome, Error> {
        self.check_posted()?;
        let taken = self.taken().kopecks();
        let before = self.allocations.clone();
        let mut next = Self {
            allocations: to,
            ..self
        };
        held.check(&next, &before)?;
        next.allocations.sort_by_key(|one| one.document);
        if next.allocations == before {
            return Ok(Outcome::default());
        }
        let payables = held.paid(&next, &before, &next.allocations, at);
        let moved = next.taken().kopecks() - taken;
        let source = held.source.filter(|_| moved != 0);
        let source = source.map(|source| source.refunded_by(&next, (0, moved), at));
        let event = Event::Allocated {
            told: next.told(),
            before,
            after: next.allocations.clone(),
            rest: next.rest(),
        };
        let mut payments = vec![next.after(event, at)];
        payments.extend(source);
        Ok(Outcome { payments, payables })
    }

    /// It counts no longer; its invoices are open again.
    pub(crate) fn undo(
        self,
        reason: Line<300>,
        by: Id<User>,
        held: Held,
        at: Moment,
    ) -> Result<Outcome, Error> {
        self.check_posted()?;
        if !self.refunded.is_zero() {
            return Err(Error::HasRefunds);
        }
        let taken = self.taken().kopecks();
        let given = (-self.amount.kopecks(), -taken);
        let before = self.allocations.clone();
        let payables = held.paid(&self, &before, &[], at);
        for change in &payables {
            let payable = change.state();
            let paid = held.payable(payable.id).map_or(0, |old| old.paid.kopecks());
            let moved = self.direction.signed(within(self.share(payable.id)));
            if paid - moved < 0 {
                return Err(Error::HasRefunds);
            }
            if paid - moved > payable.amount.kopecks() {
                return Err(Error::Overpaid);
            }
        }
        let event = Event::Undone {
            told: self.told(),
            reason: reason.to_string(),
            allocations: before,
        };
        let next = Self {
            state: State::Undone { at, by, reason },
            allocations: Vec::new(),
            ..self
        };
        let source = held.source;
        let source = source.map(|source| source.refunded_by(&next, given, at));
        let mut payments = vec![next.after(event, at)];
        payments.extend(source);
        Ok(Outcome { payments, payables })
    }
}

/// The payments of an invoice that is being cancelled, each with what was for it as an advance
/// again. All of them must be there: what a refund gave back of the invoice is then given back of
/// its source's advance.
pub(crate) fn freed(
    document: Id<Document>,
    payments: Vec<Payment>,
    at: Moment,
) -> Vec<Change<Payment, Event>> {
    let mut of_advance: BTreeMap<Id<Payment>, i64> = BTreeMap::new();
    for one in &payments {
        if let Some(source) = one.refund_of {
            *of_advance.entry(source).or_default() += one.share(document);
        }
    }
    let changes = payments.into_iter().map(|payment| {
        let given = of_advance.get(&payment.id).copied().unwrap_or_default();
        let freed = within(payment.share(document));
        let mut next = payment;
        next.allocations.retain(|one| one.document != document);
        next.advance_refunded = within(next.advance_refunded.kopecks() + given);
        let event = Event::Freed {
            told: next.told(),
            document,
            freed,
            rest: next.rest(),
        };
        next.after(event, at)
    });
    changes.collect()
}
