use canape_domain::roles::BuiltIn;
use serde_json::json;

use super::{act_upon, debts, id, invoice_by, told};
use crate::documents::{Office, path};
use crate::payments::{again, received, record, returned, undo};
use crate::support::on_both_engines;

on_both_engines! {
    what_was_handed_over_is_owed_by_days_past_due(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        // Due by its invoice, by its own date, by its own date after the invoice's.
        let late = invoice_by(&office, Some("2026-12-10")).await;
        act_upon(&office, &late, "2026-08-20").await;
        let undated = invoice_by(&office, None).await;
        act_upon(&office, &undated, "2026-09-10").await;
        let early = invoice_by(&office, Some("2026-08-04")).await;
        act_upon(&office, &early, "2026-11-25").await;
        record(owner, received(&office, "100", &[(&early, "100")])).await.ok(201);
        let report = debts(owner, "receivables").await;
        let total = json!({
            "total": "1103.00", "count": 3, "overdue": "401.00", "not_due": "401.00",
            "days_0_30": "301.00", "days_61_90": "401.00",
        });
        assert_eq!(told(&report["total"]), total);
        let row = &report["items"][0];
        assert_eq!((&row["figures"], &row["since"]), (&report["total"], &json!("2026-09-10")));
        assert_eq!((&row["client"]["name"], &row["legal_entity"]["id"]),
            (&json!("Ромашка"), &office.entity["id"]));
        assert_eq!(told(&debts(owner, "advances").await["total"]), json!({}));
        // On an earlier day neither the last act nor the money was there.
        let before = debts(owner, "receivables?as_of=2026-09-09").await;
        assert_eq!(told(&before["total"]), json!({"total": "401.00", "count": 1, "not_due": "401.00"}));
        let later = debts(owner, "receivables?as_of=2026-12-11").await;
        assert_eq!(told(&later["total"])["days_91"], "401.00");
        let totals = owner.get("/reports/debts").await.ok(200);
        assert_eq!(totals["receivables"], report["total"]);
        assert_eq!(totals["as_of"], "2026-11-25");
    }

    money_beyond_what_was_handed_over_was_paid_ahead(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let debt = invoice_by(&office, Some("2026-08-10")).await;
        act_upon(&office, &debt, "2026-08-20").await;
        let ahead = invoice_by(&office, Some("2026-12-10")).await;
        let paid = record(owner, received(&office, "401", &[(&ahead, "401")])).await.ok(201);
        // What is paid ahead for one invoice hides no debt of another.
        assert_eq!(debts(owner, "receivables").await["total"]["days_91"], "401.00");
        let advances = debts(owner, "advances").await;
        assert_eq!(advances["total"], json!({"total": "401.00", "count": 1}));
        assert_eq!(advances["items"][0]["since"], "2026-11-25");
        // What is over is an advance, until it was given back.
        let more = record(owner, received(&office, "450", &[(&debt, "401")])).await.ok(201);
        assert_eq!(told(&debts(owner, "receivables").await["total"]), json!({}));
        assert_eq!(debts(owner, "advances").await["total"]["total"], "450.00");
        record(owner, returned(&office, &more, "49", &[])).await.ok(201);
        assert_eq!(debts(owner, "advances").await["total"]["total"], "401.00");
        // What was handed over ends it; the act that is void begins it anew.
        let act = act_upon(&office, &ahead, "2026-11-25").await;
        assert_eq!(told(&debts(owner, "advances").await["total"]), json!({}));
        let now = owner.get(&path(&act)).await.ok(200);
        let why = json!({"reason": "Ошибка"});
        owner.seen(&now["version"]).post(&format!("{}/cancel", path(&act)), why).await.ok(200);
        assert_eq!(debts(owner, "advances").await["total"]["total"], "401.00");
        undo(owner, &again(owner, &paid).await).await.ok(200);
        assert_eq!(told(&debts(owner, "advances").await["total"]), json!({}));
    }

    contracts_are_told_apart_and_a_balance_begins_them(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let contract = office.issued("contract", &office.deal().await).await;
        act_upon(&office, &contract, "2026-11-20").await;
        record(owner, received(&office, "50", &[])).await.ok(201);
        let mut balance = office.balance("2026-11-01", "1000");
        owner.post("/opening-balances", balance.clone()).await.ok(201);
        balance["contract_id"] = contract["id"].clone();
        balance["amount"] = json!("-200");
        owner.post("/opening-balances", balance).await.ok(201);
        let report = debts(owner, "receivables?by=contract").await;
        let rows = report["items"].as_array().unwrap();
        let told: Vec<_> = rows.iter()
            .map(|row| (&row["contract"]["id"], &row["figures"]["total"])).collect();
        assert_eq!(told, [(&json!(null), &json!("950.00")), (&contract["id"], &json!("201.00"))]);
        let of = format!("receivables?contract_id={}", id(&contract));
        assert_eq!(debts(owner, &of).await["total"]["total"], "201.00");
        assert_eq!(debts(owner, "receivables?contract_id=none").await["total"]["total"], "950.00");
        let year = office.settlement("2026-01-01", "2026-11-25").await;
        assert_eq!(year["closing"], "1151.00");
        // Before the day of a balance there is nothing.
        let before = debts(owner, "receivables?as_of=2026-10-31").await;
        assert_eq!(before["total"]["count"], 0);
    }

    whoever_reaches_the_client_sees_all_of_it(t) {
        let office = Office::with_roles(&t, "romashka").await;
        let owner = &office.owner;
        let anna = t.employ(owner, "anna", BuiltIn::Manager).await;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let at = crate::clients::path("companies", &office.company);
        let now = owner.get(&at).await.ok(200);
        let keeper = json!({"responsible_id": anna.id()});
        owner.seen(&now["version"]).patch(&at, keeper).await.ok(200);
        act_upon(&office, &invoice_by(&office, None).await, "2026-11-20").await;
        let seen = debts(&anna, "receivables").await;
        assert_eq!(seen["total"]["total"], "401.00");
        assert_eq!(debts(&boris, "receivables").await["items"], json!([]));
        boris.get(&format!("/reports/receivables?company_id={}", id(&office.company))).await
            .invalid(&[("company_id", "unknown_id")]);
        let behind = "/reports/debts-behind?report=receivables&figure=total";
        assert_eq!(boris.get(behind).await.ok(200)["items"], json!([]));
    }

    a_report_costs_as_many_statements_at_any_size(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let contract = office.issued("contract", &office.deal().await).await;
        let mut costs = Vec::new();
        for _ in 0..3 {
            let invoice = invoice_by(&office, Some("2026-11-10")).await;
            act_upon(&office, &invoice, "2026-11-12").await;
            act_upon(&office, &contract, "2026-11-12").await;
            record(owner, received(&office, "100", &[(&invoice, "50")])).await.ok(201);
            let mut cost = Vec::new();
            for path in [
                "debts", "receivables?by=contract", "advances", "expected-payments",
                "expected-payments?by=week", "expected-payments?by=responsible",
                "expected-payments?by=invoice", "debts-behind?report=receivables&figure=total",
            ] {
                // Who asks is looked up anew every few seconds, which is not of the report.
                let mut least = usize::MAX;
                for _ in 0..2 {
                    t.take_statements();
                    owner.get(&format!("/reports/{path}")).await.ok(200);
                    least = least.min(t.take_statements());
                }
                cost.push(least);
            }
            costs.push(cost);
        }
        assert_eq!(costs[0], [4, 6, 4, 3, 2, 3, 3, 6]);
        assert!(costs.iter().all(|cost| *cost == costs[0]), "{costs:?}");
    }
}
