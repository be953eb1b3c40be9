use canape_domain::roles::BuiltIn;
use serde_json::json;
use uuid::Uuid;

use super::path;
use crate::documents::{Office, deal, parties};
use crate::payments::{received, record};
use crate::support::on_both_engines;

on_both_engines! {
    what_stood_before_is_where_the_settlement_begins(t) {
        let office = Office::of(&t, "romashka").await;
        let balance = office.balance("2026-01-01", "-1500.00");
        let balance = office.owner.post("/opening-balances", balance).await.ok(201);
        assert_eq!(balance["client_name"], "Ромашка");
        assert_eq!(office.owner.get(&path(&balance)).await.ok(200), balance);
        let act = office.issued("act", &office.deal().await).await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let paid = record(&office.owner, received(&office, "100.00", &[(&invoice, "100.00")]));
        let paid = paid.await.ok(201);
        let year = office.settlement("2026-01-02", "2026-12-31").await;
        assert_eq!((&year["opening"], &year["closing"]), (&json!("-1500.00"), &json!("-1199.00")));
        assert_eq!((&year["debit"], &year["credit"]), (&json!("401.00"), &json!("100.00")));
        let of = |index: usize, name: &str| year["movements"][index][name].clone();
        let ids = [of(0, "document_id"), of(1, "payment_id")];
        assert_eq!(ids, [act["id"].clone(), paid["id"].clone()]);
        assert_eq!(of(0, "title"), "Акт № 1 от 25.11.2026");
        let seen = office.owner.seen(&balance["version"]);
        let edited = seen.patch(&path(&balance), json!({"amount": "0"})).await.ok(200);
        assert_eq!(edited["amount"], "0.00");
        seen.patch(&path(&balance), json!({"amount": "5"})).await.problem(412, "stale");
        let year = office.settlement("2026-01-02", "2026-12-31").await;
        assert_eq!((&year["opening"], &year["closing"]), (&json!("0.00"), &json!("301.00")));
        office.owner.seen(&edited["version"]).delete(&path(&balance)).await.ok(204);
        office.owner.get(&path(&balance)).await.problem(404, "not_found");
        let list = office.owner.get("/opening-balances").await.ok(200);
        assert_eq!(list["items"], json!([]));
    }

    a_client_has_one_with_each_firm_and_contract(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let wish = office.balance("2026-01-01", "10");
        owner.post("/opening-balances", wish.clone()).await.ok(201);
        owner.post("/opening-balances", wish.clone()).await.problem(409, "taken");
        let contract = office.issued("contract", &office.deal().await).await;
        let mut of_contract = wish.clone();
        of_contract["contract_id"] = contract["id"].clone();
        let made = owner.post("/opening-balances", of_contract.clone()).await.ok(201);
        assert_eq!(made["contract"]["number"], contract["number"]);
        owner.post("/opening-balances", of_contract.clone()).await.problem(409, "taken");
        let invoice = office.issued("invoice", &office.deal().await).await;
        of_contract["contract_id"] = invoice["id"].clone();
        let refused = owner.post("/opening-balances", of_contract).await;
        refused.invalid(&[("/contract_id", "no_contract")]);
        let mut wrong = wish.clone();
        wrong["contact_id"] = json!(Uuid::nil());
        wrong["amount"] = json!("1.234");
        let refused = owner.post("/opening-balances", wrong).await;
        refused.invalid(&[("/amount", "too_precise"), ("/contact_id", "one_client_only")]);
        let mut wrong = wish;
        wrong["company_id"] = json!(Uuid::nil());
        let refused = owner.post("/opening-balances", wrong).await;
        refused.invalid(&[("/company_id", "unknown_id")]);
    }

    whoever_reaches_the_client_sees_all_of_it_and_nobody_else_anything(t) {
        let firm = t.account("romashka").await;
        let owner = firm.owner.clone();
        let anna = t.employ(&owner, "anna", BuiltIn::Manager).await;
        let boris = t.employ(&owner, "boris", BuiltIn::Manager).await;
        let (entity, _) = parties(&owner).await;
        let company = json!({"name": "Лютик", "responsible_id": anna.id()});
        let company = anna.post("/companies", company).await.ok(201);
        let wish = json!({
            "legal_entity_id": entity["id"], "company_id": company["id"],
            "on_date": "2026-01-01", "amount": "7.00",
        });
        let made = owner.post("/opening-balances", wish.clone()).await.ok(201);
        // A deal that is the owner's: what it came to is in the client's balance all the same.
        let of_owner = deal(&owner, &company).await;
        let draft = json!({
            "kind": "act", "deal_id": of_owner["id"], "legal_entity_id": entity["id"],
        });
        let act = owner.post("/documents", draft).await.ok(201);
        let outside = json!({
            "kind": "outside", "company_id": company["id"], "legal_entity_id": entity["id"],
        });
        let outside = owner.post("/documents", outside).await.ok(201);
        let said = json!({"outside": {
            "title": "Акт", "number": "7/А", "amount": "30.00", "effect": "debit",
        }});
        let at = crate::documents::path(&outside);
        let outside = owner.seen(&outside["version"]).patch(&at, said).await.ok(200);
        crate::documents::issue(&owner, &outside, json!({})).await.ok(200);
        assert_eq!(act["stage"], "draft");
        let asked = format!(
            "/settlements?legal_entity_id={}&company_id={}&from=2026-01-02&to=2026-12-31",
            entity["id"].as_str().unwrap(),
            company["id"].as_str().unwrap(),
        );
        let of_anna = anna.get(&asked).await.ok(200);
        assert_eq!((&of_anna["opening"], &of_anna["closing"]), (&json!("7.00"), &json!("37.00")));
        assert_eq!(of_anna["movements"][0]["title"], "Акт № 7/А от 25.11.2026");
        boris.get(&asked).await.problem(404, "not_found");
        boris.get(&path(&made)).await.problem(404, "not_found");
        assert_eq!(boris.get("/opening-balances").await.ok(200)["items"], json!([]));
        let stranger = t.firm("lutik").await.owner;
        stranger.get(&asked).await.problem(404, "not_found");
        stranger.get(&path(&made)).await.problem(404, "not_found");
    }

    what_others_pay_for_the_client_is_the_clients(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let other = json!({"name": "Лютик"});
        let other = office.owner.post("/companies", other).await.ok(201);
        let mut money = received(&office, "500.00", &[(&invoice, "401.00")]);
        money["company_id"] = other["id"].clone();
        money["accepts_other_payer"] = json!(true);
        record(&office.owner, money).await.ok(201);
        let of_client = office.settlement("2026-01-01", "2026-12-31").await;
        assert_eq!((&of_client["credit"], &of_client["closing"]), (&json!("401.00"), &json!("-401.00")));
        let asked = format!(
            "/settlements?legal_entity_id={}&company_id={}&from=2026-01-01&to=2026-12-31",
            office.entity["id"].as_str().unwrap(),
            other["id"].as_str().unwrap(),
        );
        let of_other = office.owner.get(&asked).await.ok(200);
        assert_eq!(of_other["closing"], "-99.00", "its advance alone");
    }
}
