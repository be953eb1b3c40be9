use canape_domain::access::{Access, Permission, Reach};
use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use crate::deals::{Seller, path};
use crate::people::{department, transfer};
use crate::support::{Person, on_both_engines};

const DAYS: &str = "from=2026-11-01&to=2026-11-30";

/// All the deals behind a figure, three at a time.
pub async fn behind(who: &Person, query: &str) -> Vec<Value> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let path = format!("/reports/deals-behind?{query}&limit=3{cursor}");
        let page = who.get(&path).await.ok(200);
        all.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

on_both_engines! {
    the_deals_behind_a_figure_sum_to_it(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let channel = anna.post("/channels", json!({"name": "Канал А"})).await.ok(201);
        for number in 1..=8 {
            let body = json!({"amount": format!("{number}.10"), "channel_id": channel["id"]});
            let deal = anna.post("/deals", body).await.ok(201);
            let at = path(&deal);
            if number % 4 == 0 {
                let why = json!({"loss_reason_id": seller.reason["id"]});
                anna.seen(&deal["version"]).post(&format!("{at}/lose"), why).await.ok(200);
            } else {
                anna.seen(&deal["version"]).post(&format!("{at}/win"), json!({})).await.ok(200);
            }
        }
        seller.deal("Другого канала").await;
        let cell = format!("report=channels&{DAYS}&channel_id={}", channel["id"].as_str().unwrap());
        let revenue = behind(anna, &format!("{cell}&measure=revenue")).await;
        let values: Vec<_> = revenue.iter().map(|deal| deal["value"].as_str().unwrap()).collect();
        assert_eq!(values, ["7.10", "6.10", "5.10", "3.10", "2.10", "1.10"], "the latest first");
        assert_eq!(revenue[0]["responsible"]["id"], json!(anna.id()));
        assert_eq!(revenue[0]["date"], "2026-11-25");
        assert_eq!(behind(anna, &format!("{cell}&measure=deals")).await.len(), 8);
        assert_eq!(behind(anna, &format!("{cell}&measure=requests")).await.len(), 0);
        let closed = behind(anna, &format!("{cell}&measure=conversion")).await;
        assert_eq!(closed.len(), 8);
        let won = closed.iter().filter(|deal| deal["value"] == "100.00").count();
        assert_eq!(won, 6, "of one deal, all or nothing");
        let before = behind(anna, &format!("{cell}&measure=deals&compare=previous")).await;
        assert_eq!(before, [Value::Null; 0]);
    }

    a_department_has_the_same_deals_wherever_it_is_a_row(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let sales = department(anna, "Продажи", None).await;
        let north = department(anna, "Север", Some(&sales)).await;
        for (login, place) in [("boris", &sales), ("vera", &north)] {
            let who = t.employ(anna, login, BuiltIn::Manager).await;
            transfer(anna, &who, place).await;
            let deal = who.post("/deals", json!({"amount": "50.00"})).await.ok(201);
            let why = json!({"loss_reason_id": seller.reason["id"]});
            who.seen(&deal["version"]).post(&format!("{}/lose", path(&deal)), why).await.ok(200);
        }
        let report = anna.get(&format!("/reports/loss-reasons?{DAYS}&split=department")).await.ok(200);
        let mut lost = Vec::new();
        for row in report["rows"].as_array().unwrap() {
            let id = row["keys"][1]["id"].as_str().unwrap();
            let cell = format!("report=loss-reasons&measure=lost&{DAYS}&department_id={id}");
            let deals = behind(anna, &cell).await.len();
            assert_eq!(row["figures"]["lost"], deals, "{row}");
            let own = format!("report=loss-reasons&measure=lost&{DAYS}&row=department:{id}");
            assert_eq!(behind(anna, &own).await.len(), deals, "{row}");
            lost.push(deals);
        }
        assert_eq!((lost, &report["total"]["lost"]), (vec![2, 1], &json!(2)));
    }

    what_reaches_least_of_a_report_narrows_all_of_it(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut access = Access::everything();
        access.permissions.insert(Permission::PaymentsRead, Reach::Own);
        let boris = t.colleague(&seller.firm, "boris", access).await;
        seller.deal("Хозяина").await;
        boris.post("/deals", json!({"title": "Своя"})).await.ok(201);
        for asked in ["", "&measures=deals"] {
            let report = boris.get(&format!("/reports/company?{DAYS}{asked}")).await.ok(200);
            assert_eq!(report["total"]["deals"], 1, "{asked}");
        }
        let deals = behind(&boris, &format!("report=company&measure=deals&{DAYS}")).await;
        assert_eq!(deals.len(), 1);
    }

    a_figure_that_the_report_does_not_have_has_no_deals(t) {
        let seller = Seller::of(&t, "romashka").await;
        let ask = |query: &str| format!("/reports/deals-behind?{DAYS}&{query}");
        let anna = &seller.owner;
        anna.get(&ask("report=moon&measure=won")).await.invalid(&[("report", "unknown_value")]);
        anna.get(&ask("report=company&measure=luck")).await.invalid(&[("measure", "unknown_value")]);
        let mixed = anna.get(&ask("report=company&measure=profit")).await;
        mixed.invalid(&[("measure", "no_deals_behind")]);
        let row = |row: &str| ask(&format!("report=employees&measure=won&row={row}"));
        let stranger = row("employee:0190a1b2-0000-7000-8000-000000000000");
        anna.get(&stranger).await.invalid(&[("row", "unknown_id")]);
        let twice = row("employee:none,employee:none");
        anna.get(&twice).await.invalid(&[("row", "repeated")]);
        anna.get(&row("channel:none")).await.invalid(&[("row", "unknown_value")]);
        let other = anna.get(&ask("report=loss-reasons&measure=revenue")).await;
        other.invalid(&[("measures", "unknown_value")]);
    }
}
