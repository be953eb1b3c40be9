use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::drill::behind;
use crate::deals::{Seller, path};
use crate::people::{department, transfer};
use crate::support::{Person, on_both_engines};

/// Whole months, and days that sums by months do not tell.
const PERIODS: [&str; 2] = [
    "from=2026-11-01&to=2026-11-30",
    "from=2026-11-24&to=2026-11-26",
];

/// A deal is won from where it stands.
async fn sold(who: &Person, body: Value) -> Value {
    let deal = who.post("/deals", body).await.ok(201);
    let at = format!("{}/win", path(&deal));
    who.seen(&deal["version"])
        .post(&at, json!({}))
        .await
        .ok(200)
}

fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

/// What the firm sold under a filter, which its deals sum to, and of which the rows of people tell the
/// same.
async fn revenue(who: &Person, days: &str, filter: &str) -> String {
    let company = who
        .get(&format!("/reports/company?{days}&{filter}"))
        .await
        .ok(200);
    let told = company["total"]["revenue"].as_str().unwrap().to_owned();
    for split in ["deal_type", "pipeline", "month"] {
        let path = format!("/reports/company?{days}&{filter}&split={split}");
        assert_eq!(
            who.get(&path).await.ok(200)["total"]["revenue"],
            told,
            "{path}"
        );
    }
    let people = who
        .get(&format!("/reports/employees?{days}&{filter}"))
        .await
        .ok(200);
    assert_eq!(people["total"]["revenue"], told, "{filter} in {days}");
    let cell = format!("report=company&measure=revenue&{days}&{filter}");
    let deals = behind(who, &cell).await;
    let kopecks = |value: &Value| -> i64 {
        value["value"]
            .as_str()
            .unwrap()
            .replace('.', "")
            .parse()
            .unwrap()
    };
    let sum: i64 = deals.iter().map(kopecks).sum();
    assert_eq!(crate::reports::history::money(sum), told, "{cell}");
    told
}

on_both_engines! {
    a_report_is_of_the_deals_that_its_filter_lets_through(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let kind = anna.post("/deal-types", json!({"name": "Монтаж на месте"})).await.ok(201);
        let north = department(anna, "Север", None).await;
        let below = department(anna, "Ниже", Some(&north)).await;
        let boris = t.employ(anna, "boris", BuiltIn::Manager).await;
        let vera = t.employ(anna, "vera", BuiltIn::Manager).await;
        transfer(anna, &boris, &north).await;
        transfer(anna, &vera, &below).await;
        let (first, second) = (seller.stage(0), seller.stage(1));
        let road = id(&seller.pipeline).to_owned();
        sold(anna, json!({"amount": "1.00", "deal_type_id": kind["id"], "pipeline_id": road})).await;
        let tags = json!(["срочно", "VIP"]);
        sold(&boris, json!({"amount": "20.00", "tags": tags, "stage_id": second})).await;
        let body = json!({"amount": "300.00", "tags": ["VIP"], "deal_type_id": kind["id"], "stage_id": first});
        sold(&vera, body).await;
        let body = json!({"amount": "4000.00", "stage_id": second});
        sold(anna, body).await;
        let by_type = |id: &str| format!("deal_type_id={id}");
        let by_stage = |stage: &Value| format!("stage_id={}", stage.as_str().unwrap());
        let by_department = |one: &Value| format!("department_id={}", id(one));
        for days in PERIODS {
            for (filter, told) in [
                (by_type(id(&kind)), "301.00"),
                (by_type("none"), "4020.00"),
                ("tag=VIP".to_owned(), "320.00"),
                ("tag=срочно".to_owned(), "20.00"),
                ("tag=срочно,VIP".to_owned(), "320.00"),
                ("tag=никакая".to_owned(), "0.00"),
                (by_stage(&second), "4020.00"),
                (by_stage(&first), "301.00"),
                (by_department(&north), "320.00"),
                (by_department(&below), "300.00"),
                ("department_id=none".to_owned(), "4001.00"),
                (format!("{}&tag=VIP", by_type(id(&kind))), "300.00"),
                (format!("{}&tag=VIP", by_stage(&second)), "20.00"),
                (format!("{}&{}", by_department(&north), by_stage(&first)), "300.00"),
                (format!("employee_id={}&tag=VIP", boris.id()), "20.00"),
            ] {
                assert_eq!(revenue(anna, days, &filter).await, told, "{filter} in {days}");
            }
        }
    }

    losses_are_of_the_deals_that_a_filter_lets_through(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let kind = anna.post("/deal-types", json!({"name": "Монтаж на месте"})).await.ok(201);
        for (amount, stage, body) in [
            ("10.00", 0, json!({"tags": ["VIP"]})),
            ("200.00", 1, json!({"deal_type_id": kind["id"]})),
            ("3000.00", 1, json!({"tags": ["VIP"], "deal_type_id": kind["id"]})),
        ] {
            let mut body = body;
            (body["amount"], body["stage_id"]) = (json!(amount), seller.stage(stage));
            let deal = anna.post("/deals", body).await.ok(201);
            let why = json!({"loss_reason_id": seller.reason["id"]});
            let at = format!("{}/lose", path(&deal));
            anna.seen(&deal["version"]).post(&at, why).await.ok(200);
        }
        let stage = seller.stage(1);
        for days in PERIODS {
            for (filter, number, amount) in [
                ("tag=VIP".to_owned(), 2, "3010.00"),
                (format!("deal_type_id={}", id(&kind)), 2, "3200.00"),
                (format!("stage_id={}", stage.as_str().unwrap()), 2, "3200.00"),
                (format!("stage_id={}&tag=VIP", stage.as_str().unwrap()), 1, "3000.00"),
            ] {
                let path = format!("/reports/loss-reasons?{days}&{filter}");
                let report = anna.get(&path).await.ok(200);
                let told = json!({"lost": number, "lost_share": "100.00", "lost_amount": amount});
                assert_eq!(report["total"], told, "{path}");
                assert_eq!(report["rows"][0]["figures"], told, "{path}");
            }
        }
    }
}
