//! New clients of sales channels.

use canape_domain::access::{Access, Permission};
use serde_json::{Value, json};

use super::drill::behind;
use super::row;
use super::sales::sell;
use crate::costs::{of, recorded};
use crate::deals::Seller;
use crate::support::{Person, on_both_engines};

const DAYS: &str = "from=2026-11-01&to=2026-11-30";

async fn channel(anna: &Person, name: &str) -> Value {
    anna.post("/channels", json!({"name": name})).await.ok(201)
}

fn id(record: &Value) -> &str {
    record["id"].as_str().expect("an id")
}

on_both_engines! {
    a_client_is_new_once_and_where_the_first_purchase_stands(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let (site, fair) = (channel(anna, "Канал А").await, channel(anna, "Канал Б").await);
        let firm = anna.post("/companies", json!({"name": "Василёк"})).await.ok(201);
        let person = anna.post("/companies", json!({"name": "Иван"})).await.ok(201);
        for (client, came) in [
            (json!({"company_id": firm["id"]}), &site),
            (json!({"company_id": firm["id"]}), &fair),
            (json!({"company_id": person["id"]}), &fair),
            (json!({"company_id": person["id"]}), &fair),
            (json!({}), &site),
        ] {
            let mut body = client;
            body["channel_id"] = came["id"].clone();
            sell(anna, body).await;
            t.advance(chrono::TimeDelta::minutes(1));
        }
        recorded(anna, of(anna, "2026-11", "channel", &site["id"]).await).await;
        let ask = |query: &str| {
            format!("/reports/channels?{DAYS}&measures=won,customers,cost_per_customer{query}")
        };
        let report = anna.get(&ask("")).await.ok(200);
        let told = |report: &Value, name| {
            let figures = &row(report, Some(name))["figures"];
            ["won", "customers", "cost_per_customer"].map(|one| figures[one].clone())
        };
        // 1000.00 of the month, of which 25 days of 30 have passed.
        assert_eq!(told(&report, "Канал А"), [json!(2), json!(1), json!("833.33")]);
        assert_eq!(told(&report, "Канал Б"), [json!(3), json!(1), json!("0.00")]);
        assert_eq!(report["total"]["customers"], 2);
        assert_eq!(report["total"]["cost_per_customer"], "416.67");
        let shown = report["measures"].as_array().unwrap();
        let kinds: Vec<_> = shown.iter().map(|one| &one["behind"]).collect();
        assert_eq!(kinds, [&json!("deals"), &json!("deals"), &json!(null)]);

        let fair = id(&fair);
        let cell = format!("report=channels&measure=customers&{DAYS}");
        let new = behind(anna, &format!("{cell}&row=channel:{fair}")).await;
        let named: Vec<_> = new.iter().map(|deal| (&deal["client_name"], &deal["value"])).collect();
        assert_eq!(named, [(&json!("Иван"), &json!(1))]);
        assert_eq!(behind(anna, &format!("{cell}&row=channel:{fair},deal_type:none")).await, new);
        // By this channel alone, the firm bought for the first time, too.
        let narrowed = anna.get(&ask(&format!("&channel_id={fair}"))).await.ok(200);
        assert_eq!(narrowed["total"]["customers"], 2);
        assert_eq!(behind(anna, &format!("{cell}&channel_id={fair}")).await.len(), 2);
        for wrong in ["row=moon:none", "row=month:2026-11-01", "row=stage:none", "row=channel:site"] {
            let refused = anna.get(&format!("/reports/deals-behind?{cell}&{wrong}")).await;
            refused.invalid(&[("row", "unknown_value")]);
        }
    }

    who_bought_before_the_period_is_nobody_new(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let firm = anna.post("/companies", json!({"name": "Василёк"})).await.ok(201);
        sell(anna, json!({"company_id": firm["id"]})).await;
        t.advance(chrono::TimeDelta::days(10));
        let anna = &t.renewed(anna);
        sell(anna, json!({"company_id": firm["id"]})).await;
        let path = "/reports/channels?from=2026-12-01&to=2026-12-31&compare=previous\
            &measures=customers,cost_per_customer";
        let report = anna.get(path).await.ok(200);
        assert_eq!(report["total"], json!({"customers": 0, "cost_per_customer": null}));
        assert_eq!(report["total_before"]["customers"], 1);
        let cell = "report=channels&measure=customers&from=2026-12-01&to=2026-12-31";
        assert_eq!(behind(anna, cell).await, [Value::Null; 0]);
        assert_eq!(behind(anna, &format!("{cell}&compare=previous")).await.len(), 1);
    }

    first_purchases_are_looked_for_only_where_they_are_asked_for(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let firm = anna.post("/companies", json!({"name": "Василёк"})).await.ok(201);
        sell(anna, json!({"company_id": firm["id"]})).await;
        let mut counts = Vec::new();
        for query in ["won", "customers", "customers&split=month", "customers&split=pipeline"] {
            t.take_statements();
            anna.get(&format!("/reports/channels?{DAYS}&measures={query}")).await.ok(200);
            counts.push(t.take_statements());
        }
        // Departments, sums, first purchases, names.
        assert_eq!(counts, [3, 4, 4, 4]);
    }

    what_a_customer_costs_is_told_to_whom_may_see_costs(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut access = Access::everything();
        access.permissions.remove(&Permission::CostsRead);
        let boris = t.colleague(&seller.firm, "boris", access).await;
        let ask = |measure: &str| format!("/reports/channels?{DAYS}&measures={measure}");
        boris.get(&ask("cost_per_customer")).await.problem(403, "permission_denied");
        assert_eq!(boris.get(&ask("customers")).await.ok(200)["total"]["customers"], 0);
        let all = boris.get(&format!("/reports/channels?{DAYS}")).await.ok(200);
        assert_eq!(all["total"].get("cost_per_customer"), None);
    }
}
