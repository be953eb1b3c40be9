use canape_domain::access::{Access, Permission};
use canape_domain::roles::BuiltIn;
use chrono::TimeDelta;
use serde_json::json;

use super::row;
use crate::costs::{recorded, rent};
use crate::deals::{Seller, path};
use crate::people::{department, transfer};
use crate::support::on_both_engines;

const DAYS: &str = "from=2026-11-01&to=2026-11-30";

on_both_engines! {
    the_figures_of_the_firm_are_those_of_its_deals(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let lines = json!({"title": "Мебель", "lines": [
            {"title": "Стул", "price": "122.00", "quantity": "2", "vat_rate": "22", "cost_price": "60.00"},
        ]});
        let won = anna.post("/deals", lines).await.ok(201);
        anna.seen(&won["version"]).post(&format!("{}/win", path(&won)), json!({})).await.ok(200);
        let bare = seller.deal("Без строк").await;
        anna.seen(&bare["version"]).post(&format!("{}/win", path(&bare)), json!({})).await.ok(200);
        let lost = seller.deal("Свет").await;
        let why = json!({"loss_reason_id": seller.reason["id"]});
        anna.seen(&lost["version"]).post(&format!("{}/lose", path(&lost)), why).await.ok(200);
        seller.deal("Открытая").await;

        let report = anna.get(&format!("/reports/company?{DAYS}")).await.ok(200);
        let total = &report["total"];
        assert_eq!(total["requests"], 0);
        assert_eq!(total["deals"], 4);
        assert_eq!(total["won"], 2);
        assert_eq!(total["lost"], 1);
        assert_eq!(total["conversion"], "66.67");
        // 244.00 with 22 % in it, and 1600.00 of which nobody knows the VAT.
        assert_eq!(total["revenue"], "1800.00");
        assert_eq!(total["average_deal"], "900.00");
        assert_eq!(total["lost_amount"], "1600.00");
        assert_eq!(total["cost_price"], "120.00");
        assert_eq!(total["uncosted"], 1);
        assert_eq!(total["deal_profit"], "1680.00");
        assert_eq!(total["own_costs"], "0.00");
        assert_eq!(total["profit"], "1680.00");
        assert_eq!(total["margin"], "93.33");
        // Of a day nobody says which part of the rent is its own; of the month everybody does.
        let daily = anna.get(&format!("/reports/company?{DAYS}&split=day")).await.ok(200);
        assert_eq!(&daily["total"], total);
        assert_eq!(daily["rows"][0]["figures"]["profit"], json!(null));
        assert_eq!(daily["rows"][0]["figures"]["deal_profit"], "1680.00");
        // Nobody says which part of a salary is for one pipeline.
        let road = seller.pipeline["id"].as_str().unwrap();
        let narrowed = anna.get(&format!("/reports/company?{DAYS}&pipeline_id={road}")).await.ok(200);
        assert_eq!(narrowed["total"]["own_costs"], json!(null));
        assert_eq!(narrowed["total"]["profit"], json!(null));
        assert_eq!(report["rows"], json!([]));
        assert_eq!(report["compared"], json!(null));
    }

    a_month_to_come_has_no_figures_yet(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let path = "/reports/company?from=2026-11-01&to=2026-12-31&split=month&compare=previous";
        recorded(anna, rent(anna, "2026-10").await).await;
        let report = anna.get(path).await.ok(200);
        let december = report["rows"].as_array().unwrap().last().unwrap();
        assert_eq!(december["keys"][0]["first_day"], "2026-12-01");
        assert_eq!(december["figures"]["own_costs"], json!(null));
        assert_eq!(december["figures"]["deals"], json!(null));
        assert_eq!(december["before"]["own_costs"], "1000.00");
        // What is booked for it already counts when its days have come, as a salary does.
        recorded(anna, rent(anna, "2026-12").await).await;
        let report = anna.get(path).await.ok(200);
        let december = report["rows"].as_array().unwrap().last().unwrap();
        assert_eq!(december["figures"]["own_costs"], json!(null));
        assert_eq!(report["total"]["own_costs"], "0.00");
        t.advance(TimeDelta::days(37));
        let report = t.renewed(anna).get(path).await.ok(200);
        assert_eq!(report["total"]["own_costs"], "1000.00");
    }

    nothing_is_divided_by_nothing(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let report = anna.get(&format!("/reports/company?{DAYS}&compare=previous")).await.ok(200);
        for figures in [&report["total"], &report["total_before"]] {
            for share in ["conversion", "average_deal", "cycle", "margin"] {
                assert_eq!(figures[share], json!(null), "{share}");
            }
            assert_eq!(figures["revenue"], "0.00");
        }
        assert_eq!(report["compared"], json!({"from": "2026-10-01", "to": "2026-10-31"}));
    }

    a_department_counts_what_lies_below_it_and_the_whole_counts_once(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let sales = department(anna, "Продажи", None).await;
        let north = department(anna, "Север", Some(&sales)).await;
        let boris = t.employ(anna, "boris", BuiltIn::Manager).await;
        let vera = t.employ(anna, "vera", BuiltIn::Manager).await;
        transfer(anna, &boris, &sales).await;
        transfer(anna, &vera, &north).await;
        for (who, amount) in [(&boris, "100.00"), (&vera, "30.00"), (anna, "7.00")] {
            let deal = who.post("/deals", json!({"amount": amount})).await.ok(201);
            let win = format!("{}/win", path(&deal));
            who.seen(&deal["version"]).post(&win, json!({})).await.ok(200);
        }
        let report = anna.get(&format!("/reports/departments?{DAYS}")).await.ok(200);
        assert_eq!(row(&report, Some("Продажи"))["figures"]["revenue"], "130.00");
        assert_eq!(row(&report, Some("Север"))["figures"]["revenue"], "30.00");
        assert_eq!(row(&report, Some("Север"))["parent_id"], sales["id"]);
        assert_eq!(row(&report, None)["figures"]["revenue"], "7.00");
        assert_eq!(report["total"]["revenue"], "137.00");
        let narrowed = format!(
            "/reports/company?{DAYS}&department_id={}",
            sales["id"].as_str().unwrap()
        );
        assert_eq!(anna.get(&narrowed).await.ok(200)["total"]["revenue"], "130.00");
        let none = format!("/reports/company?{DAYS}&department_id=none");
        assert_eq!(anna.get(&none).await.ok(200)["total"]["revenue"], "7.00");
        // Who moves on takes nothing of the past along.
        transfer(anna, &vera, &sales).await;
        let after = anna.get(&format!("/reports/departments?{DAYS}")).await.ok(200);
        assert_eq!(after["rows"], report["rows"]);
        // A seller sees what they closed themselves, whatever is asked.
        let own = vera.get(&format!("/reports/departments?{DAYS}")).await.ok(200);
        assert_eq!(own["total"]["revenue"], "30.00");
    }

    reasons_are_split_by_what_was_lost(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        for stage in [0, 1] {
            let body = json!({"amount": "50.00", "stage_id": seller.stage(stage)});
            let deal = anna.post("/deals", body).await.ok(201);
            let why = json!({"loss_reason_id": seller.reason["id"]});
            anna.seen(&deal["version"]).post(&format!("{}/lose", path(&deal)), why).await.ok(200);
        }
        let report = anna.get(&format!("/reports/loss-reasons?{DAYS}&split=stage")).await.ok(200);
        let rows = report["rows"].as_array().unwrap();
        let stages: Vec<_> = rows.iter().map(|row| row["keys"][1]["name"].as_str().unwrap()).collect();
        assert_eq!(stages, ["Новая", "Счёт выставлен"]);
        for row in rows {
            assert_eq!(row["keys"][0]["name"], seller.reason["name"]);
            assert_eq!(row["figures"], json!({"lost": 1, "lost_share": "50.00", "lost_amount": "50.00"}));
        }
    }

    days_on_which_nothing_happened_count_nothing(t) {
        let seller = Seller::of(&t, "romashka").await;
        seller.deal("Мебель").await;
        let anna = &seller.owner;
        for days in ["from=2026-11-24&to=2026-11-25", "from=2026-03-02&to=2026-03-08"] {
            for report in ["company", "employees", "departments", "channels", "loss-reasons"] {
                let path = format!("/reports/{report}?{days}&compare=previous");
                assert_eq!(anna.get(&path).await.ok(200)["total"]["lost"].as_i64().unwrap_or(0), 0);
            }
            let marked = format!("/reports/company?{days}&tag=срочно&compare=year_before");
            assert_eq!(anna.get(&marked).await.ok(200)["total"]["deals"], 0);
        }
    }

    the_first_month_is_compared_with_the_first(t) {
        let seller = Seller::of(&t, "romashka").await;
        seller.deal("Мебель").await;
        let anna = &seller.owner;
        let path = "/reports/company?from=2027-11-01&to=2027-12-31&split=month&compare=year_before&measures=deals";
        let report = anna.get(path).await.ok(200);
        let rows = report["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0]["keys"][0]["first_day"], "2027-11-01");
        // It is still to come.
        let figures = (&rows[0]["figures"]["deals"], &rows[0]["before"]["deals"]);
        assert_eq!(figures, (&json!(null), &json!(1)));
    }

    what_colleagues_are_paid_is_told_to_whom_may_see_costs(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut access = Access::everything();
        access.permissions.remove(&Permission::CostsRead);
        let boris = t.colleague(&seller.firm, "boris", access).await;
        for measure in ["own_costs", "profit", "margin", "return"] {
            let asked = format!("/reports/employees?{DAYS}&measures={measure}");
            boris.get(&asked).await.problem(403, "permission_denied");
        }
        let report = boris.get(&format!("/reports/employees?{DAYS}")).await.ok(200);
        assert_eq!(report["total"]["deal_profit"], "0.00");
        assert_eq!(report["total"].get("own_costs"), None);
    }

    what_is_asked_wrongly_is_told(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let cases: [(&str, &[(&str, &str)]); 7] = [
            ("from=2026-11-30&to=2026-11-01", &[("to", "before_first")]),
            ("from=1996-01-01&to=2025-12-31", &[("to", "period_too_long")]),
            ("from=2026-11-01&to=2026-11-30&split=moon", &[("split", "unknown_value")]),
            ("from=2026-11-01&to=2026-11-30&split=stage", &[("split", "unknown_value")]),
            ("from=2026-11-01&to=2026-11-30&measures=luck", &[("measures", "unknown_value")]),
            ("from=2026-11-01&to=2026-11-30&channel_id=site", &[("channel_id", "unknown_id")]),
            (
                "from=2026-11-01&to=2026-11-30&employee_id=01980000-0000-7000-8000-000000000000",
                &[("employee_id", "unknown_id")],
            ),
        ];
        for (query, rules) in cases {
            anna.get(&format!("/reports/employees?{query}")).await.invalid(rules);
        }
    }

    profit_is_shown_to_whom_may_see_it(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut access = Access::everything();
        access.permissions.remove(&Permission::ProfitRead);
        let boris = t.colleague(&seller.firm, "boris", access).await;
        let report = boris.get(&format!("/reports/employees?{DAYS}")).await.ok(200);
        let named: Vec<_> = report["measures"].as_array().unwrap().iter()
            .map(|one| one["name"].as_str().unwrap()).collect();
        assert!(!named.iter().any(|name| ["profit", "deal_profit", "own_costs", "cost_price", "margin", "return"].contains(name)));
        assert_eq!(report["total"].get("profit"), None);
        let asked = format!("/reports/employees?{DAYS}&measures=won,profit");
        boris.get(&asked).await.problem(403, "permission_denied");
        let behind = format!("/reports/deals-behind?report=employees&measure=margin&{DAYS}");
        boris.get(&behind).await.problem(403, "permission_denied");
        let all = seller.owner.get(&asked).await.ok(200);
        assert_eq!(all["total"], json!({"won": 0, "profit": "0.00"}));
    }

    a_report_takes_as_many_statements_whatever_it_counts(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let ask = format!("/reports/channels?{DAYS}&compare=previous");
        let mut counts = Vec::new();
        for _ in 0..3 {
            anna.get(&ask).await.ok(200);
            t.take_statements();
            anna.get(&ask).await.ok(200);
            counts.push(t.take_statements());
            let channel = json!({"name": format!("Канал {}", counts.len())});
            let channel = anna.post("/channels", channel).await.ok(201);
            anna.post("/deals", json!({"channel_id": channel["id"]})).await.ok(201);
        }
        // Departments; of two periods each sums, first purchases, costs of deals, entries, pay, who
        // of the paid has left and places of work; and names where there are any.
        assert_eq!(counts, [15, 16, 16]);
    }
}
