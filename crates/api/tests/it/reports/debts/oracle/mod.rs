//! Receivables and advances of random histories: counted a second time in plain Rust, and held against the
//! акт сверки of each client, own firm, contract and day.

mod plain;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::Value;

use self::plain::{Debt, Plain};
use self::world::{World, kopecks};
use super::all;
use crate::support::{TestServer, on_both_engines};

type Debts = BTreeMap<(String, String, String), Debt>;

/// The rows of both reports by contract, as they are told.
async fn told(world: &World, as_of: NaiveDate) -> Debts {
    let mut debts = Debts::new();
    for report in ["receivables", "advances"] {
        let path = format!("/reports/{report}?by=contract&as_of={as_of}");
        for row in all(&world.owner, &path).await {
            let client = &row["client"];
            let id = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let company = id(&client["company_id"]) + &id(&client["contact_id"]);
            let key = (
                id(&row["legal_entity"]["id"]),
                company,
                id(&row["contract"]["id"]),
            );
            let debt = debts.entry(key).or_default();
            let figures = &row["figures"];
            if report == "advances" {
                debt.1 = kopecks(&figures["total"]);
                continue;
            }
            let names = [
                "not_due",
                "days_0_30",
                "days_31_60",
                "days_61_90",
                "days_91",
            ];
            debt.0 = names.map(|name| kopecks(&figures[name]));
            assert_eq!(debt.0.iter().sum::<i64>(), kopecks(&figures["total"]));
        }
    }
    debts
}

/// The balance of the акт сверки at the end of a day, which begins long before it.
async fn balance(world: &World, of: (&str, &Value, &str), as_of: NaiveDate) -> i64 {
    let (own, client, contract) = of;
    let (field, id) = match client["company_id"].as_str() {
        Some(id) => ("company_id", id),
        None => (
            "contact_id",
            client["contact_id"].as_str().expect("a client"),
        ),
    };
    let contract = if contract.is_empty() {
        String::new()
    } else {
        format!("&contract_id={contract}")
    };
    let path = format!(
        "/settlements?legal_entity_id={own}&{field}={id}&from=2020-01-01&to={as_of}{contract}"
    );
    kopecks(&world.owner.get(&path).await.ok(200)["closing"])
}

async fn compare(world: &World, plain: &Plain, as_of: NaiveDate) {
    let told = told(world, as_of).await;
    assert_eq!(told, plain.count(as_of), "as of {as_of}");
    for own in &world.own {
        let own = own["id"].as_str().expect("an id");
        for client in &world.clients {
            let id = client["company_id"]
                .as_str()
                .or(client["contact_id"].as_str());
            let id = id.expect("an id");
            let of_pair = told
                .iter()
                .filter(|((firm, whose, _), _)| firm == own && whose == id);
            let net = |debt: &Debt| debt.0.iter().sum::<i64>() - debt.1;
            let contracts: BTreeSet<&str> =
                of_pair.clone().map(|((_, _, of), _)| of.as_str()).collect();
            let sum: i64 = of_pair.clone().map(|(_, debt)| net(debt)).sum();
            let whole = balance(world, (own, client, ""), as_of).await;
            assert_eq!(sum, whole, "of {id} with {own} as of {as_of}");
            for contract in contracts.into_iter().filter(|of| !of.is_empty()) {
                let key = (own.to_owned(), id.to_owned(), contract.to_owned());
                let balance = balance(world, (own, client, contract), as_of).await;
                assert_eq!(net(&told[&key]), balance, "of {contract} as of {as_of}");
            }
        }
    }
}

async fn live(t: &TestServer, seed: u64) {
    let mut world = World::begin(t, seed).await;
    for _ in 0..150 {
        world.step().await;
    }
    assert_eq!(
        world.done.len(),
        14,
        "every deed was done: {:?}",
        world.done
    );
    let plain = Plain::read(&world.owner).await;
    let mut days: Vec<NaiveDate> = (0..3).map(|_| world.day()).collect();
    for day in ["2026-11-25", "2026-05-29", "2027-03-01"] {
        days.push(day.parse().expect("a day"));
    }
    for day in days {
        compare(&world, &plain, day).await;
    }
}

on_both_engines! {
    the_first_firm_owes_what_its_papers_say(t) {
        live(&t, 3).await;
    }

    the_second_firm_owes_what_its_papers_say(t) {
        live(&t, 20_261_130).await;
    }

    the_third_firm_owes_what_its_papers_say(t) {
        live(&t, 987_654_321).await;
    }
}
