use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::{Bucket, DebtBooks, DebtEntry, OpenedOn, Rest, Term, rests};
use crate::Id;
use crate::documents::printed::Period;
use crate::documents::{Document, Effect, Kind, Mentioned};
use crate::payments::Direction;
use crate::settlements::{
    Counterparty, Ledger, LedgerBalance, LedgerDocument, LedgerPayment, Source, reconcile,
};
use crate::values::Money;

fn id<T>(number: u128) -> Id<T> {
    Id::from(Uuid::from_u128(number))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry(source: Source, invoice: Option<u128>, on: &str, amount: i64) -> DebtEntry {
    DebtEntry {
        source,
        legal_entity: id(1),
        client: Counterparty::Company(id(2)),
        contract: None,
        invoice: invoice.map(id),
        day: day(on),
        due: day(on),
        amount,
    }
}

fn act(number: u128, invoice: Option<u128>, on: &str, amount: i64) -> DebtEntry {
    entry(Source::Document(id(number)), invoice, on, amount)
}

fn paid(number: u128, invoice: Option<u128>, on: &str, amount: i64) -> DebtEntry {
    entry(Source::Payment(id(number)), invoice, on, -amount)
}

fn left(entries: Vec<DebtEntry>) -> Vec<(u128, i64)> {
    let books = DebtBooks {
        entries,
        balances: Vec::new(),
    };
    let rests = rests(books, day("2026-12-31"));
    let number = |rest: &Rest| match rest.entry.source {
        Source::Document(id) => id.uuid().as_u128(),
        Source::Payment(id) => id.uuid().as_u128(),
        Source::Opening => 0,
    };
    rests.iter().map(|rest| (number(rest), rest.left)).collect()
}

#[test]
fn what_was_paid_ahead_for_one_invoice_hides_no_debt_of_another() {
    let books = vec![
        act(10, Some(5), "2026-03-01", 100),
        paid(20, Some(6), "2026-03-05", 100),
    ];
    assert_eq!(left(books), [(10, 100), (20, -100)]);
}

#[test]
fn money_for_an_invoice_pays_what_was_handed_over_without_one_after_its_own() {
    let books = vec![
        act(10, None, "2026-03-01", 100),
        act(11, Some(5), "2026-03-02", 40),
        paid(20, Some(5), "2026-03-05", 100),
    ];
    assert_eq!(left(books), [(10, 40)]);
}

#[test]
fn money_for_an_invoice_pays_no_debt_of_the_beginning() {
    let balance = LedgerBalance {
        contract: None,
        on: day("2026-01-01"),
        amount: Money::from_kopecks(70).unwrap(),
    };
    let template = act(10, None, "2026-03-01", 0);
    let rest = |entries| {
        let balances = vec![OpenedOn {
            legal_entity: template.legal_entity,
            client: template.client,
            balance,
        }];
        let rests = rests(DebtBooks { entries, balances }, day("2026-12-31"));
        rests.iter().map(|rest| rest.left).collect::<Vec<_>>()
    };
    let money = |invoice| vec![paid(20, invoice, "2026-03-05", 100)];
    assert_eq!(rest(money(Some(5))), [70, -100]);
    assert_eq!(rest(money(None)), [-30]);
}

#[test]
fn money_for_no_invoice_pays_whatever_is_due_first() {
    let books = vec![
        act(10, Some(5), "2026-03-01", 100),
        act(11, Some(6), "2026-02-01", 50),
        act(12, None, "2026-03-03", 10),
        paid(20, None, "2026-01-05", 70),
    ];
    // What is of no invoice is settled among itself before the rest.
    assert_eq!(left(books), [(10, 90)]);
}

#[test]
fn money_that_went_back_was_not_paid() {
    let mut back = paid(21, Some(5), "2026-04-01", 0);
    back.amount = 60;
    let books = vec![
        act(10, Some(5), "2026-03-01", 100),
        paid(20, Some(5), "2026-03-05", 100),
        back,
    ];
    assert_eq!(
        left(books),
        [(10, 60)],
        "since the act is due, not the refund"
    );
}

#[test]
fn buckets_begin_and_end_on_their_days() {
    let of = |due: &str| Bucket::of(day(due), day("2026-12-31"));
    assert_eq!(of("2027-01-01"), Bucket::NotDue);
    assert_eq!(of("2026-12-31"), Bucket::Days30);
    assert_eq!(of("2026-12-01"), Bucket::Days30);
    assert_eq!(of("2026-11-30"), Bucket::Days60);
    assert_eq!(of("2026-11-01"), Bucket::Days60);
    assert_eq!(of("2026-10-31"), Bucket::Days90);
    assert_eq!(of("2026-10-02"), Bucket::Days90);
    assert_eq!(of("2026-10-01"), Bucket::DaysOver90);
}

#[test]
fn a_term_is_of_the_week_before_it_is_of_the_month() {
    // A Wednesday whose week ends in the same month, and a Monday whose week does not.
    let of = |due: &str, today: &str| Term::of(Some(day(due)), day(today));
    assert_eq!(of("2026-11-24", "2026-11-25"), Term::Overdue);
    assert_eq!(of("2026-11-25", "2026-11-25"), Term::Today);
    assert_eq!(of("2026-11-29", "2026-11-25"), Term::ThisWeek);
    assert_eq!(of("2026-11-30", "2026-11-25"), Term::ThisMonth);
    assert_eq!(of("2026-12-01", "2026-11-25"), Term::Later);
    assert_eq!(of("2026-12-06", "2026-11-30"), Term::ThisWeek);
    assert_eq!(of("2026-12-07", "2026-11-30"), Term::Later);
    assert_eq!(Term::of(None, day("2026-11-30")), Term::Undated);
}

/// The books of a ledger, as the store reads them of documents and payments.
fn books(ledger: &Ledger) -> DebtBooks {
    let known: HashMap<_, _> = ledger
        .documents
        .iter()
        .map(|one| (one.document.id, one))
        .collect();
    let contract_of = |of: Id<Document>| {
        let mut at = Some(of);
        while let Some(one) = at.and_then(|id| known.get(&id)) {
            if one.document.kind == Kind::Contract {
                return Some(one.document.id);
            }
            at = one.basis;
        }
        None
    };
    let is_invoice = |id: &Id<Document>| known[id].document.kind == Kind::Invoice;
    let template = entry(Source::Opening, None, "2026-01-01", 0);
    let mut entries = Vec::new();
    for one in &ledger.documents {
        if let Some(amount) = one.effect() {
            entries.push(DebtEntry {
                source: Source::Document(one.document.id),
                contract: contract_of(one.document.id),
                invoice: one.basis.filter(is_invoice),
                day: one.document.date,
                due: one.document.date,
                amount: amount.kopecks(),
                ..template.clone()
            });
        }
    }
    for one in &ledger.payments {
        let sign = match one.direction {
            Direction::Received => -1,
            Direction::Returned => 1,
        };
        let mut rest = one.amount.kopecks();
        let money = |invoice: Option<Id<Document>>, amount: i64| DebtEntry {
            source: Source::Payment(one.id),
            contract: invoice.and_then(contract_of),
            invoice,
            day: one.date,
            due: one.date,
            amount: sign * amount,
            ..template.clone()
        };
        for (invoice, amount) in &one.allocations {
            rest -= amount.kopecks();
            entries.push(money(Some(*invoice), amount.kopecks()));
        }
        if rest != 0 {
            entries.push(money(None, rest));
        }
    }
    let balances = ledger.balances.iter().map(|balance| OpenedOn {
        legal_entity: template.legal_entity,
        client: template.client,
        balance: *balance,
    });
    DebtBooks {
        entries,
        balances: balances.collect(),
    }
}

fn document(number: u128, kind: Kind, on: NaiveDate, amount: i64, basis: u128) -> LedgerDocument {
    LedgerDocument {
        document: Mentioned {
            id: id(number),
            kind,
            title: None,
            number: Some(number.to_string()),
            date: on,
        },
        amount: Money::from_kopecks(amount).unwrap(),
        basis: (basis > 0).then(|| id(basis)),
        effect: Effect::None,
    }
}

proptest! {
    /// Whatever happened: what is owed less what was paid ahead is the balance of the акт сверки, of
    /// each contract and of everything, on each day.
    #[test]
    fn receivables_less_advances_are_the_balance(
        // Two contracts are 1 and 2, invoices 10…, acts 100…; 0 is none.
        invoices in prop::collection::vec(0_u128..3, 0..6),
        acts in prop::collection::vec((0_u64..60, -50_i64..500, 0_usize..12), 0..14),
        paid in prop::collection::vec((0_u64..60, 1_i64..500, 0_usize..8, 0_i64..3), 0..14),
        begins in prop::collection::vec((0_u64..60, -500_i64..500, 0_u128..3), 0..3),
        seen in 0_u64..60,
    ) {
        let on = |days| day("2026-01-01") + Days::new(days);
        let mut documents: Vec<_> = (1..3)
            .map(|of| document(of, Kind::Contract, on(0), 0, 0))
            .collect();
        for (number, contract) in (10..).zip(&invoices) {
            documents.push(document(number, Kind::Invoice, on(0), 0, *contract));
        }
        for (number, (days, amount, upon)) in (100..).zip(&acts) {
            // Upon an invoice, a contract, or nothing.
            let basis = match *upon {
                upon if upon < invoices.len() => 10 + u128::try_from(upon).unwrap(),
                upon => u128::try_from(upon % 3).unwrap(),
            };
            documents.push(document(number, Kind::Act, on(*days), *amount, basis));
        }
        let payments = (200..).zip(&paid).map(|(number, (days, amount, of, part))| LedgerPayment {
            id: id(number),
            number: i64::try_from(number).unwrap(),
            reference: None,
            date: on(*days),
            direction: if *part == 2 { Direction::Returned } else { Direction::Received },
            amount: Money::from_kopecks(*amount).unwrap(),
            is_own: true,
            allocations: if *of < invoices.len() {
                let part = if *part == 0 { *amount } else { (*amount + 1) / 2 };
                vec![(id(10 + u128::try_from(*of).unwrap()), Money::from_kopecks(part).unwrap())]
            } else {
                Vec::new()
            },
        });
        let payments = payments.collect();
        let mut balances: Vec<LedgerBalance> = Vec::new();
        for (days, amount, of) in begins {
            let contract = (of > 0).then(|| id(of));
            if balances.iter().all(|one| one.contract != contract) {
                let amount = Money::from_kopecks(amount).unwrap();
                balances.push(LedgerBalance { contract, on: on(days), amount });
            }
        }
        let ledger = Ledger { documents, payments, balances };
        let rests = rests(books(&ledger), on(seen));
        let period = Period { first: on(0), last: on(seen) };
        let sum = |contract: Option<Option<Id<Document>>>| -> i64 {
            let of = rests.iter().filter(|rest| contract.is_none_or(|one| rest.entry.contract == one));
            of.map(|rest| rest.left).sum()
        };
        let balance = |contract| reconcile(&ledger, period, contract).unwrap().closing.kopecks();
        prop_assert_eq!(sum(None), balance(None));
        for contract in [1, 2] {
            prop_assert_eq!(sum(Some(Some(id(contract)))), balance(Some(id(contract))));
        }
        let is_part = |rest: &Rest| {
            let amount = rest.entry.amount;
            rest.left.signum() == amount.signum() && rest.left.abs() <= amount.abs()
        };
        prop_assert!(rests.iter().all(is_part));
        prop_assert!(rests.is_sorted_by_key(|rest| rest.entry.due));
        // Money for no invoice is not left while something is owed of its contract.
        for money in rests.iter().filter(|rest| rest.left < 0 && rest.entry.invoice.is_none()) {
            let contract = money.entry.contract;
            let mut owed = rests.iter().filter(|rest| rest.left > 0);
            prop_assert!(owed.all(|rest| rest.entry.contract != contract));
        }
    }
}
