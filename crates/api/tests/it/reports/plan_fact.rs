use canape_domain::roles::BuiltIn;
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::costs::{self, recorded, rent};
use crate::deals::{Seller, path};
use crate::people::{department, transfer};
use crate::plans::{firm, of, set};
use crate::requests::{asked, inbox};
use crate::support::{Person, on_both_engines};

async fn plan_fact(by: &Person, measure: &str, months: (&str, &str)) -> Value {
    let (first, last) = months;
    let path = format!("/reports/plan-fact?month_from={first}&month_to={last}&measure={measure}");
    by.get(&path).await.ok(200)
}

/// The row of a subject; nothing: of the firm.
fn row_of(report: &Value, id: impl serde::Serialize) -> &Value {
    let id = json!(id);
    let rows = report["rows"].as_array().unwrap();
    rows.iter().find(|row| row["subject"]["id"] == id).unwrap()
}

async fn win(who: &Person, amount: &str) {
    let deal = who.post("/deals", json!({"amount": amount})).await.ok(201);
    let win = format!("{}/win", path(&deal));
    who.seen(&deal["version"])
        .post(&win, json!({}))
        .await
        .ok(200);
}

on_both_engines! {
    what_was_reached_stands_beside_what_was_planned(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let sales = department(anna, "Продажи", None).await;
        let north = department(anna, "Север", Some(&sales)).await;
        let boris = t.employ(anna, "boris", BuiltIn::Manager).await;
        transfer(anna, &boris, &north).await;
        win(&boris, "100.00").await;
        win(anna, "7.00").await;
        let of_sales = json!({
            "subject": {"kind": "department", "id": sales["id"]}, "month": "2026-11", "amount": "200.00",
        });
        let cells = json!([
            firm("2026-10", Some("50.00"), None), firm("2026-11", Some("214.00"), None),
            of_sales, of(&boris, "2026-12", "300.00"),
        ]);
        set(anna, "revenue", cells).await.ok(200);
        let report = plan_fact(anna, "revenue", ("2026-10", "2026-12")).await;
        assert_eq!(report["months"], json!(["2026-10", "2026-11", "2026-12"]));
        assert_eq!(report["today"], "2026-11-25");
        let figure = json!({"name": "revenue", "unit": "money", "behind": "deals"});
        assert_eq!(report["figure"], figure);
        let cell = |plan: Value, fact: Value, forecast: Value, done: Value, expected: Value| {
            json!({"plan": plan, "fact": fact, "forecast": forecast, "done": done, "expected": expected})
        };
        let null = || Value::Null;
        let whole = row_of(&report, Value::Null);
        // 107.00 in 25 days of 30.
        let november = cell(
            json!("214.00"), json!("107.00"), json!("128.40"), json!("50.00"), json!("60.00"),
        );
        let october = cell(json!("50.00"), json!("0.00"), json!("0.00"), json!("0.00"), json!("0.00"));
        let december = cell(null(), null(), null(), null(), null());
        assert_eq!(whole["cells"], json!([october, november, december]));
        let total = cell(json!("264.00"), json!("107.00"), null(), null(), null());
        assert_eq!(whole["total"], total);
        let of_sales = row_of(&report, &sales["id"]);
        assert_eq!(of_sales["name"], "Продажи");
        assert_eq!(of_sales["cells"][1]["fact"], "100.00", "what lies below counts");
        assert_eq!(of_sales["cells"][1]["expected"], "60.00");
        assert_eq!(row_of(&report, &north["id"])["department_id"], sales["id"]);
        assert_eq!(row_of(&report, boris.id())["cells"][1]["fact"], "100.00");
        assert_eq!(row_of(&report, boris.id())["cells"][2]["plan"], "300.00");
        // The facts are the figures of the other reports.
        let days = "from=2026-11-01&to=2026-11-25";
        let company = anna.get(&format!("/reports/company?{days}")).await.ok(200);
        for (measure, name) in [("deals", "won"), ("profit", "profit"), ("received", "received")] {
            let report = plan_fact(anna, measure, ("2026-11", "2026-11")).await;
            let fact = &row_of(&report, Value::Null)["cells"][0]["fact"];
            assert_eq!((fact, &report["figure"]["name"]), (&company["total"][name], &json!(name)));
        }
    }

    the_profit_of_the_present_month_is_one_figure_wherever_it_stands(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let sales = department(anna, "Продажи", None).await;
        let boris = t.employ(anna, "boris", BuiltIn::Manager).await;
        transfer(anna, &boris, &sales).await;
        win(&boris, "9000.00").await;
        recorded(anna, rent(anna, "2026-10").await).await;
        recorded(anna, rent(anna, "2026-11").await).await;
        recorded(anna, costs::of(anna, "2026-11", "department", &sales["id"]).await).await;
        let terms = json!({"salary": "3000.00", "commission": "10", "commission_of": "revenue"});
        let pay = format!("/employee-pay/{}/2026-11", boris.id());
        anna.put(&pay, terms).await.ok(200);
        let ask = async |path: &str| anna.get(path).await.ok(200);
        // 25 days of 30 of 1000.00 for the room, of as much for the department and of the salary of
        // 3000.00, and 900.00 of what was sold.
        let (department, firm) = ("4766.67", "3933.34");
        // As the page of the owner asks, and up to today.
        let measures = "compare=previous&measures=revenue,profit,received,won,requests";
        for days in ["from=2026-11-01&to=2026-11-30", "from=2026-11-01&to=2026-11-25"] {
            let page = ask(&format!("/reports/company?{days}&{measures}")).await;
            assert_eq!(page["total"]["profit"], firm, "{days}");
            let company = ask(&format!("/reports/company?{days}&split=month")).await;
            assert_eq!(company["total"]["profit"], firm, "{days}");
            assert_eq!(company["rows"][0]["figures"]["profit"], firm, "{days}");
            let departments = ask(&format!("/reports/departments?{days}")).await;
            let of_sales = &super::row(&departments, Some("Продажи"))["figures"]["profit"];
            assert_eq!(of_sales, department, "{days}");
        }
        let report = plan_fact(anna, "profit", ("2026-11", "2026-11")).await;
        let fact = |id: Value| row_of(&report, id)["cells"][0].clone();
        assert_eq!(fact(Value::Null)["fact"], firm);
        // As much in 30 days.
        assert_eq!(fact(Value::Null)["forecast"], "4720.01");
        assert_eq!(fact(sales["id"].clone())["fact"], department);
        // A month that is over costs all of it.
        let october = ask("/reports/company?from=2026-10-01&to=2026-10-31").await;
        assert_eq!(october["total"]["profit"], "-1000.00");
    }

    requests_are_planned_and_counted(t) {
        let (seller, site) = inbox(&t).await;
        asked(&site, "Стол").await;
        seller.deal("Стул").await;
        let report = plan_fact(&seller.owner, "requests", ("2026-11", "2026-11")).await;
        let cell = &row_of(&report, Value::Null)["cells"][0];
        assert_eq!((&cell["fact"], &cell["forecast"]), (&json!(1), &json!(1)));
        assert_eq!((&cell["plan"], &cell["done"]), (&Value::Null, &Value::Null));
    }

    a_seller_sees_their_own_row_and_no_profit(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let boris = t.employ(anna, "boris", BuiltIn::Manager).await;
        win(anna, "7.00").await;
        win(&boris, "5.00").await;
        let report = plan_fact(&boris, "revenue", ("2026-11", "2026-11")).await;
        let rows = report["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(row_of(&report, boris.id())["cells"][0]["fact"], "5.00");
        boris
            .get("/reports/plan-fact?month_from=2026-11&month_to=2026-11&measure=profit")
            .await
            .problem(403, "permission_denied");
        anna.get("/reports/plan-fact?month_from=2026-12&month_to=2026-11&measure=deals")
            .await
            .invalid(&[("month_to", "ends_before_it_begins")]);
        anna.get("/reports/plan-fact?month_from=2020-01&month_to=2026-11&measure=deals")
            .await
            .invalid(&[("month_to", "too_many_months")]);
    }

    what_calls_for_somebody_is_what_lists_show(t) {
        let (seller, site) = inbox(&t).await;
        let anna = &seller.owner;
        asked(&site, "Стол").await;
        seller.deal("Стул").await;
        let now = async |who: &Person, query: &str| {
            who.get(&format!("/reports/now{query}")).await.ok(200)
        };
        let fresh = now(anna, "").await;
        assert_eq!(fresh, json!({
            "deals_without_task": 2, "deals_idle": 0, "requests_unanswered": 0, "minutes": 30,
            "invoices_overdue": 0, "originals_overdue": 0,
        }));
        t.advance(TimeDelta::minutes(31));
        let anna = &t.renewed(anna);
        assert_eq!(now(anna, "").await["requests_unanswered"], 1);
        assert_eq!(now(anna, "?minutes=60").await["requests_unanswered"], 0);
        t.advance(TimeDelta::days(100));
        let anna = &t.renewed(anna);
        let list = anna.get("/deals?overstayed=true&count=exact").await.ok(200);
        let idle = now(anna, "").await["deals_idle"].clone();
        assert_eq!(idle, list["items"].as_array().unwrap().len());
        assert_ne!(idle, 0);
        // A program sees only what its key opens.
        let seen = now(&site, "").await;
        assert_eq!(seen["requests_unanswered"], Value::Null);
        assert_eq!(seen["originals_overdue"], Value::Null);
        anna.get("/reports/now?minutes=10081").await.invalid(&[("minutes", "too_large")]);
    }
}
