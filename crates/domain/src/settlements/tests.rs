use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::{Ledger, LedgerBalance, LedgerDocument, LedgerPayment, Source, reconcile};
use crate::Id;
use crate::documents::printed::Period;
use crate::documents::{Document, Effect, Kind, Mentioned};
use crate::payments::Direction;
use crate::values::Money;

fn id<T>(number: u128) -> Id<T> {
    Id::from(Uuid::from_u128(number))
}

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(first: &str, last: &str) -> Period {
    Period {
        first: day(first),
        last: day(last),
    }
}

fn document(number: u128, kind: Kind, on: &str, amount: &str) -> LedgerDocument {
    LedgerDocument {
        document: Mentioned {
            id: id(number),
            kind,
            title: None,
            number: Some(number.to_string()),
            date: day(on),
        },
        amount: money(amount),
        basis: None,
        effect: Effect::None,
    }
}

fn payment(number: u128, on: &str, amount: &str, parts: &[(u128, &str)]) -> LedgerPayment {
    let parts = parts.iter().map(|(of, amount)| (id(*of), money(amount)));
    LedgerPayment {
        id: id(number),
        number: i64::try_from(number).unwrap(),
        reference: Some("77".to_owned()),
        date: day(on),
        direction: Direction::Received,
        amount: money(amount),
        is_own: true,
        allocations: parts.collect(),
    }
}

/// A contract, an invoice upon it, an act upon the invoice; an act of no contract; a payment for
/// the invoice with a rest.
fn books() -> Ledger {
    let upon = |basis: u128, one: LedgerDocument| LedgerDocument {
        basis: Some(id(basis)),
        ..one
    };
    Ledger {
        documents: vec![
            document(1, Kind::Contract, "2026-01-10", "900"),
            upon(1, document(2, Kind::Invoice, "2026-02-01", "300")),
            upon(2, document(3, Kind::Act, "2026-02-20", "300")),
            document(4, Kind::Act, "2026-03-05", "50"),
            LedgerDocument {
                effect: Effect::Credit,
                ..document(5, Kind::Outside, "2026-03-20", "20")
            },
        ],
        payments: vec![payment(8, "2026-03-10", "350", &[(2, "300")])],
        balances: Vec::new(),
    }
}

fn told(ledger: &Ledger, period: Period, contract: Option<Id<Document>>) -> (String, Vec<String>) {
    let statement = reconcile(ledger, period, contract).unwrap();
    let movements = statement.movements.iter();
    let movements = movements.map(|one| format!("{} {}", one.title, one.amount));
    let balances = format!("{} → {}", statement.opening, statement.closing);
    (balances, movements.collect())
}

#[test]
fn what_was_handed_over_is_owed_for_and_what_was_paid_is_not() {
    let (balances, movements) = told(&books(), period("2026-03-01", "2026-03-31"), None);
    assert_eq!(balances, "300.00 → -20.00");
    assert_eq!(
        movements,
        [
            "Акт № 4 от 05.03.2026 50.00",
            "Оплата № 77 от 10.03.2026 -350.00",
            "Документ № 5 от 20.03.2026 -20.00",
        ]
    );
}

#[test]
fn a_contract_has_its_own_acts_and_its_own_part_of_payments() {
    let (balances, movements) = told(&books(), period("2026-02-01", "2026-03-31"), Some(id(1)));
    assert_eq!(balances, "0.00 → 0.00");
    assert_eq!(
        movements,
        [
            "Акт № 3 от 20.02.2026 300.00",
            "Оплата № 77 от 10.03.2026 -300.00",
        ]
    );
}

#[test]
fn what_was_before_an_opening_balance_counts_no_more() {
    let mut books = books();
    let balance = |contract, on: &str, amount: &str| LedgerBalance {
        contract,
        on: day(on),
        amount: money(amount),
    };
    books.balances = vec![balance(None, "2026-03-05", "1000")];
    let march = period("2026-03-01", "2026-03-31");
    let (balances, movements) = told(&books, march, None);
    assert_eq!(balances, "0.00 → 680.00");
    assert_eq!(movements[0], "Сальдо на 05.03.2026 1000.00");
    assert_eq!(
        movements[1], "Акт № 4 от 05.03.2026 50.00",
        "its own day counts"
    );
    // A contract with a balance of its own begins on its own day.
    books
        .balances
        .push(balance(Some(id(1)), "2026-02-01", "-40"));
    let (balances, _) = told(&books, march, None);
    assert_eq!(balances, "260.00 → 940.00");
    let (balances, movements) = told(&books, march, Some(id(1)));
    assert_eq!((balances.as_str(), movements.len()), ("260.00 → -40.00", 1));
}

#[test]
fn others_pay_for_the_client_and_the_client_for_others() {
    let mut books = books();
    let mut by_other = payment(9, "2026-03-12", "70", &[(2, "30"), (77, "40")]);
    by_other.is_own = false;
    let for_other = payment(10, "2026-03-13", "60", &[(77, "45")]);
    books.payments = vec![by_other, for_other];
    let (balances, movements) = told(&books, period("2026-03-01", "2026-03-31"), None);
    assert_eq!(balances, "300.00 → 285.00");
    assert_eq!(movements[1], "Оплата № 77 от 12.03.2026 -30.00");
    assert_eq!(movements[2], "Оплата № 77 от 13.03.2026 -15.00");
}

#[test]
fn documents_that_go_round_in_a_circle_belong_to_no_contract() {
    let mut books = books();
    books.documents[1].basis = Some(id(3));
    let (_, movements) = told(&books, period("2026-01-01", "2026-12-31"), Some(id(1)));
    assert!(movements.is_empty());
}

proptest! {
    /// Wherever a period is cut, the balance goes on where it stood, and with each contract's own
    /// settlement nothing is lost and nothing counted twice.
    #[test]
    fn balances_go_on(
        acts in prop::collection::vec((0_u64..60, 1_i64..1_000_000, 0_u128..3), 0..12),
        paid in prop::collection::vec((0_u64..60, 1_i64..1_000_000, 0_usize..12), 0..12),
        begins in prop::collection::vec((0_u64..60, -1_000_000_i64..1_000_000, 0_u128..3), 0..3),
        cut in 1_u64..59,
    ) {
        let on = |days| day("2026-01-01") + Days::new(days);
        let kopecks = |amount| Money::from_kopecks(amount).unwrap();
        let contract = |of: u128| (of > 0).then(|| id(of));
        let mut documents: Vec<_> = (1..3)
            .map(|of| document(of, Kind::Contract, "2026-01-01", "0"))
            .collect();
        documents.extend(acts.iter().zip(100..).map(|((days, amount, of), number)| {
            let mut act = document(number, Kind::Act, "2026-01-01", "0");
            act.document.date = on(*days);
            act.amount = kopecks(*amount);
            act.basis = contract(*of);
            act
        }));
        let payments = paid.iter().zip(200..).map(|((days, amount, act), number)| {
            let mut payment = payment(number, "2026-01-01", "0", &[]);
            payment.date = on(*days);
            payment.amount = kopecks(*amount);
            if let Some((_, sum, _)) = acts.get(*act) {
                let of = id(100 + u128::try_from(*act).unwrap());
                payment.allocations = vec![(of, kopecks((*sum).min(*amount)))];
            }
            payment
        });
        let mut balances: Vec<LedgerBalance> = Vec::new();
        for (days, amount, of) in begins {
            if balances.iter().all(|one| one.contract != contract(of)) {
                balances.push(LedgerBalance {
                    contract: contract(of),
                    on: on(days),
                    amount: kopecks(amount),
                });
            }
        }
        let ledger = Ledger { documents, payments: payments.collect(), balances };
        let of = |first, last, contract| {
            reconcile(&ledger, Period { first: on(first), last: on(last) }, contract).unwrap()
        };
        let whole = of(0, 60, None);
        let (before, after) = (of(0, cut - 1, None), of(cut, 60, None));
        // A balance of the first day of what comes after is in its opening already.
        let moved: i64 = ledger.balances.iter()
            .filter(|one| one.on == on(cut))
            .map(|one| one.amount.kopecks())
            .sum();
        prop_assert_eq!(before.closing.kopecks() + moved, after.opening.kopecks());
        prop_assert_eq!(after.closing, whole.closing);
        let parts = [None, Some(id(1)), Some(id(2))].map(|contract| {
            let statement = reconcile(
                &ledger,
                Period { first: on(0), last: on(60) },
                contract,
            ).unwrap();
            statement.closing.kopecks()
        });
        // Without a contract everything is told, so what is of none is the rest.
        let of_contracts = parts[1] + parts[2];
        let of_none: i64 = {
            let mut rest = ledger.clone();
            rest.documents.retain(|one| one.basis.is_none());
            for payment in &mut rest.payments {
                let taken: i64 = payment.allocations.iter()
                    .filter(|(of, _)| ledger.documents.iter()
                        .any(|one| one.document.id == *of && one.basis.is_some()))
                    .map(|(_, amount)| amount.kopecks())
                    .sum();
                payment.amount = kopecks(payment.amount.kopecks() - taken);
                payment.allocations.clear();
            }
            rest.balances.retain(|one| one.contract.is_none());
            reconcile(&rest, Period { first: on(0), last: on(60) }, None).unwrap().closing.kopecks()
        };
        prop_assert_eq!(of_contracts + of_none, parts[0]);
        let is_told = |one: &super::Movement| matches!(one.source, Source::Opening) || !one.amount.is_zero();
        prop_assert!(whole.movements.iter().all(is_told));
    }
}
