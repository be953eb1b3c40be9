use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::row;
use crate::batches::bulk;
use crate::deals::{Seller, path};
use crate::people::{department, transfer};
use crate::requests::site;
use crate::support::{Person, on_both_engines};

const DAYS: &str = "from=2026-11-01&to=2026-11-30";

async fn close(who: &Person, deal: &Value, how: &str, body: Value) {
    let deal = who.get(&path(deal)).await.ok(200);
    let at = format!("{}/{how}", path(&deal));
    who.seen(&deal["version"]).post(&at, body).await.ok(200);
}

on_both_engines! {
    a_deal_counts_for_the_department_where_its_seller_works_when_it_is_closed(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let north = department(anna, "Север", None).await;
        let south = department(anna, "Юг", None).await;
        let boris = t.employ(anna, "boris", BuiltIn::Manager).await;
        transfer(anna, &boris, &north).await;
        let mut deals = Vec::new();
        for amount in ["100.00", "30.00", "7.00"] {
            deals.push(boris.post("/deals", json!({"amount": amount})).await.ok(201));
        }
        let why = json!({"loss_reason_id": seller.reason["id"]});
        close(anna, &deals[0], "win", json!({})).await;
        transfer(anna, &boris, &south).await;
        // His open deals have stayed behind; their profit goes where his salary does.
        let pay = format!("/employee-pay/{}/2026-11", boris.id());
        let terms = json!({"salary": "6.00", "commission": "0", "commission_of": "revenue"});
        anna.put(&pay, terms).await.ok(200);
        close(anna, &deals[1], "win", json!({})).await;
        close(anna, &deals[2], "lose", why).await;
        let report = anna.get(&format!("/reports/departments?{DAYS}")).await.ok(200);
        let of = |name: &str| row(&report, Some(name))["figures"].clone();
        let told = |figures: &Value| {
            ["revenue", "lost", "own_costs"].map(|name| figures[name].clone())
        };
        assert_eq!(told(&of("Север")), [json!("100.00"), json!(0), json!("0.00")]);
        assert_eq!(told(&of("Юг")), [json!("30.00"), json!(1), json!("5.00")]);
        // Closed once more, they count where he works by then.
        let at = format!("{}/reopen", path(&deals[0]));
        let deal = anna.get(&path(&deals[0])).await.ok(200);
        anna.seen(&deal["version"]).post(&at, json!({})).await.ok(200);
        close(anna, &deals[0], "win", json!({})).await;
        let report = anna.get(&format!("/reports/departments?{DAYS}")).await.ok(200);
        assert_eq!(row(&report, Some("Юг"))["figures"]["revenue"], "130.00");
    }

    a_deal_of_nobody_counts_for_the_department_that_has_it(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let north = department(anna, "Север", None).await;
        let site = site(&t, anna).await;
        let body = json!({"title": "Заявка", "amount": "5.00"});
        let (put, free) = (site.post("/deals", body.clone()).await, site.post("/deals", body).await);
        let (put, free) = (put.ok(201), free.ok(201));
        let wish = json!({"department_id": north["id"]});
        bulk(anna, std::slice::from_ref(&put), wish).await.ok(200);
        close(anna, &put, "win", json!({})).await;
        close(anna, &free, "win", json!({})).await;
        let report = anna.get(&format!("/reports/departments?{DAYS}")).await.ok(200);
        for name in [Some("Север"), None] {
            assert_eq!(row(&report, name)["figures"]["revenue"], "5.00", "{name:?}");
        }
        let people = anna.get(&format!("/reports/employees?{DAYS}")).await.ok(200);
        assert_eq!(row(&people, None)["figures"]["revenue"], "10.00");
        assert_eq!(row(&people, None)["figures"]["won"], 2);
    }
}
