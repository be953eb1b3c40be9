//! The law of payments and invoices under any sequence of deeds.

use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::settle::{Outcome, freed};
use super::*;
use crate::documents::{Document, Kind, Payable, Stage};
use crate::values::{Line, Money};
use crate::{Coded, Id, Moment};

fn money(kopecks: i64) -> Money {
    Money::from_kopecks(kopecks).unwrap()
}

fn id<T>(number: usize) -> Id<T> {
    Id::from(Uuid::from_u128(u128::try_from(number).unwrap()))
}

/// Invoices of 100, 200 and 300 kopecks, and whatever was paid.
struct Books {
    payments: Vec<Payment>,
    invoices: BTreeMap<Id<Document>, Payable>,
}

type Parts = Vec<(usize, i64)>;

#[derive(Debug, Clone)]
enum Deed {
    Receive(i64, Parts),
    Return(i64, Parts, Option<usize>),
    Allocate(usize, Parts),
    Undo(usize),
    Cancel(usize),
}

fn allocations(parts: &Parts) -> Vec<Allocation> {
    let parts = parts.iter().map(|(document, amount)| Allocation {
        document: id(*document),
        amount: money(*amount),
    });
    parts.collect()
}

impl Books {
    fn new() -> Self {
        let invoices = (0..3).map(|number| {
            let invoice = Payable {
                id: id(number),
                kind: Kind::Invoice,
                stage: Stage::Issued,
                number: Some(number.to_string()),
                date: Moment::UNIX_EPOCH.date_naive(),
                deal: Some(id(1)),
                legal_entity: id(1),
                company: Some(id(1)),
                contact: None,
                buyer_name: "ООО «Ромашка»".to_owned(),
                amount: money(100 * i64::try_from(number + 1).unwrap()),
                paid: Money::ZERO,
                pay_by: None,
                is_reached: true,
                version: 1,
            };
            (invoice.id, invoice)
        });
        Self {
            invoices: invoices.collect(),
            payments: Vec::new(),
        }
    }

    fn payment(&self, direction: Direction, amount: i64, parts: &Parts) -> Payment {
        Payment {
            id: id(100 + self.payments.len()),
            number: 1,
            direction,
            state: State::Posted,
            amount: money(amount),
            allocations: allocations(parts),
            refunded: Money::ZERO,
            advance_refunded: Money::ZERO,
            value_date: Moment::UNIX_EPOCH.date_naive(),
            legal_entity: id(1),
            company: Some(id(1)),
            contact: None,
            payer_name: "ООО «Ромашка»".to_owned(),
            way: Way::Bank,
            purpose: None,
            reference: None,
            refund_of: None,
            recorded_by: id(1),
            created_at: Moment::UNIX_EPOCH,
            version: 0,
        }
    }

    /// What the store would hold for a payment.
    fn held(&self, payment: &Payment) -> Held {
        let of = payment.refund_of.unwrap_or(payment.id);
        let shares = self
            .payments
            .iter()
            .filter(|one| one.refund_of == Some(of) && one.id != payment.id)
            .flat_map(|one| one.allocations.clone());
        let source = payment.refund_of;
        Held {
            payables: self.invoices.values().cloned().collect(),
            source: source.and_then(|id| self.payments.iter().find(|one| one.id == id).cloned()),
            shares: shares.collect(),
        }
    }

    fn write(&mut self, outcome: Outcome) {
        for change in outcome.payables {
            let invoice = change.into_state();
            self.invoices.insert(invoice.id, invoice);
        }
        for change in outcome.payments {
            let payment = change.into_state();
            match self.payments.iter_mut().find(|one| one.id == payment.id) {
                Some(known) => *known = payment,
                None => self.payments.push(payment),
            }
        }
    }

    /// Does it, or says by which rule it is refused; nothing is changed then.
    fn does(&mut self, deed: &Deed) -> Result<(), String> {
        let at = Moment::UNIX_EPOCH;
        let outcome = match deed {
            Deed::Receive(amount, parts) => {
                let payment = self.payment(Direction::Received, *amount, parts);
                let held = self.held(&payment);
                payment.record(held, at)
            }
            Deed::Return(amount, parts, of) => {
                let source = of.and_then(|of| self.payments.get(of));
                let is_source =
                    |one: &&Payment| one.direction == Direction::Received && one.is_posted();
                let refund_of = source.filter(is_source).map(|one| one.id);
                let payment = Payment {
                    refund_of,
                    ..self.payment(Direction::Returned, *amount, parts)
                };
                let held = self.held(&payment);
                payment.record(held, at)
            }
            Deed::Allocate(which, parts) => {
                let Some(payment) = self.payments.get(*which).cloned() else {
                    return Err("nobody".to_owned());
                };
                let held = self.held(&payment);
                payment.allocate(allocations(parts), held, at)
            }
            Deed::Undo(which) => {
                let Some(payment) = self.payments.get(*which).cloned() else {
                    return Err("nobody".to_owned());
                };
                let held = self.held(&payment);
                payment.undo(Line::parse("ошибка").unwrap(), id(1), held, at)
            }
            Deed::Cancel(which) => {
                let invoice = id(*which);
                let of_it = self.payments.iter().filter(|one| one.share(invoice) > 0);
                let payments = freed(invoice, of_it.cloned().collect(), at);
                if let Some(invoice) = self.invoices.get_mut(&invoice) {
                    invoice.stage = Stage::Cancelled;
                    invoice.paid = Money::ZERO;
                }
                Ok(Outcome {
                    payments,
                    payables: Vec::new(),
                })
            }
        };
        match outcome {
            Ok(outcome) => self.write(outcome),
            Err(error) => {
                let rules = error.violations().iter().map(|one| one.code);
                let rules: Vec<_> = rules.collect();
                return Err(if rules.is_empty() {
                    error.code().wire().to_owned()
                } else {
                    rules.join(" ")
                });
            }
        }
        Ok(())
    }

    fn check(&self) {
        for payment in &self.payments {
            let parts = [payment.allocated(), payment.taken(), payment.rest()];
            assert!(parts.iter().all(|part| !part.is_negative()), "{payment:?}");
            let whole: i64 = parts.iter().map(|part| part.kopecks()).sum();
            let amount = payment.amount.kopecks();
            assert_eq!(whole, if payment.is_posted() { amount } else { 0 });
            let refunds = self.payments.iter();
            let refunds = refunds.filter(|one| one.refund_of == Some(payment.id));
            let refunds: Vec<_> = refunds.filter(|one| one.is_posted()).collect();
            let refunded: i64 = refunds.iter().map(|one| one.amount.kopecks()).sum();
            assert_eq!(payment.refunded.kopecks(), refunded);
            assert!(refunded <= amount);
            let taken: i64 = refunds.iter().map(|one| one.taken().kopecks()).sum();
            assert_eq!(payment.advance_refunded.kopecks(), taken);
            for invoice in self.invoices.keys() {
                let back: i64 = refunds.iter().map(|one| one.share(*invoice)).sum();
                assert!(back <= payment.share(*invoice));
            }
        }
        for invoice in self.invoices.values() {
            let paid = self.payments.iter().map(|one| {
                let share = one.share(invoice.id);
                one.direction.signed(money(share))
            });
            assert_eq!(paid.sum::<i64>(), invoice.paid.kopecks());
            assert!(!invoice.paid.is_negative() && invoice.paid <= invoice.amount);
        }
    }

    fn paid(&self, invoice: usize) -> i64 {
        self.invoices[&id(invoice)].paid.kopecks()
    }
}

fn any_parts() -> impl Strategy<Value = Parts> {
    prop::collection::vec((0..4_usize, 0..150_i64), 0..3)
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let which = || 0..6_usize;
    prop_oneof![
        4 => (0..400_i64, any_parts()).prop_map(|(amount, parts)| Deed::Receive(amount, parts)),
        3 => (0..150_i64, any_parts(), prop::option::of(which()))
            .prop_map(|(amount, parts, of)| Deed::Return(amount, parts, of)),
        3 => (which(), any_parts()).prop_map(|(which, parts)| Deed::Allocate(which, parts)),
        1 => which().prop_map(Deed::Undo),
        1 => (0..3_usize).prop_map(Deed::Cancel),
    ]
}

proptest! {
    #[test]
    fn no_sequence_of_deeds_breaks_the_law(deeds in prop::collection::vec(any_deed(), 1..40)) {
        let mut books = Books::new();
        for deed in &deeds {
            let _refused_or_not = books.does(deed);
            books.check();
        }
    }
}

/// Deeds and what each comes to: nothing, or the rule that refuses it.
fn story(deeds: &[(Deed, &str)]) -> Books {
    let mut books = Books::new();
    for (deed, expected) in deeds {
        let refused = books.does(deed).err().unwrap_or_default();
        assert_eq!(refused, *expected, "{deed:?}");
        books.check();
    }
    books
}

#[test]
fn one_payment_is_for_several_invoices_and_the_rest_is_an_advance() {
    use Deed::{Allocate, Receive};
    let books = story(&[
        (Receive(250, vec![(0, 100), (1, 50)]), ""),
        (Receive(200, vec![(1, 151)]), "exceeds_unpaid"),
        (Receive(100, vec![(1, 60), (2, 60)]), "exceeds_payment"),
        (Receive(100, vec![(1, 20), (1, 20)]), "repeated"),
        (Receive(0, vec![]), "not_positive"),
        (Receive(10, vec![(3, 10)]), "unknown_id"),
        (Allocate(0, vec![(1, 200), (2, 50)]), ""),
    ]);
    assert_eq!([0, 1, 2].map(|one| books.paid(one)), [0, 200, 50]);
    assert_eq!(books.payments[0].rest(), Money::ZERO);
}

#[test]
fn a_refund_gives_back_an_advance_or_what_an_invoice_got() {
    use Deed::{Allocate, Receive, Return, Undo};
    let books = story(&[
        (Receive(150, vec![(0, 100)]), ""),
        (Return(51, vec![], Some(0)), "exceeds_advance"),
        (Return(101, vec![(0, 101)], Some(0)), "exceeds_paid"),
        (Return(60, vec![(0, 30)], Some(0)), ""),
        (Return(90, vec![(0, 71)], Some(0)), "exceeds_paid"),
        (Return(21, vec![], Some(0)), "exceeds_advance"),
        (Receive(30, vec![(0, 30)]), ""),
        (Return(71, vec![(0, 71)], Some(0)), "exceeds_share"),
        (Allocate(0, vec![(0, 29)]), "below_refunded"),
        (Undo(0), "payment_has_refunds"),
        (Undo(1), "invoice_overpaid"),
        (Undo(2), ""),
        (Undo(1), ""),
        (Undo(0), ""),
        (Undo(0), "payment_undone"),
    ]);
    assert_eq!(books.paid(0), 0);
}

#[test]
fn a_refund_without_a_payment_lowers_what_is_paid_and_no_further() {
    use Deed::{Receive, Return, Undo};
    let books = story(&[
        (Receive(100, vec![(1, 100)]), ""),
        (Return(101, vec![(1, 101)], None), "exceeds_paid"),
        (Return(40, vec![(1, 40)], None), ""),
        (Undo(0), "payment_has_refunds"),
    ]);
    assert_eq!(books.paid(1), 60);
}

#[test]
fn a_cancelled_invoice_leaves_advances() {
    use Deed::{Cancel, Receive, Return};
    let books = story(&[
        (Receive(100, vec![(1, 100)]), ""),
        (Return(40, vec![(1, 40)], Some(0)), ""),
        (Cancel(1), ""),
        (Receive(10, vec![(1, 10)]), "invoice_not_issued"),
    ]);
    let rests = books.payments.iter().map(|one| one.rest().kopecks());
    assert_eq!(rests.collect::<Vec<_>>(), [60, 0]);
}
