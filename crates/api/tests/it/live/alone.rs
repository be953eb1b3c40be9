use canape_domain::roles::BuiltIn;
use serde_json::json;

use crate::documents::{parties, path};
use crate::support::on_both_engines;

on_both_engines! {
    what_has_no_deal_is_told_to_whoever_reaches_the_client(t) {
        let firm = t.account("romashka").await;
        let owner = firm.owner.clone();
        let anna = t.employ(&owner, "anna", BuiltIn::Manager).await;
        let boris = t.employ(&owner, "boris", BuiltIn::Manager).await;
        let (entity, _) = parties(&owner).await;
        let client = |of: &crate::support::Person| json!({"name": "Лютик", "responsible_id": of.id()});
        let hers = owner.post("/companies", client(&anna)).await.ok(201);
        let his = owner.post("/companies", client(&boris)).await.ok(201);
        let mut stream = anna.listen(None).await;
        let of = |company: &serde_json::Value| json!({
            "kind": "letter", "company_id": company["id"], "legal_entity_id": entity["id"],
        });
        let balance = |company: &serde_json::Value| json!({
            "company_id": company["id"], "legal_entity_id": entity["id"],
            "on_date": "2026-01-01", "amount": "5.00",
        });
        owner.post("/documents", of(&his)).await.ok(201);
        owner.post("/opening-balances", balance(&his)).await.ok(201);
        let letter = owner.post("/documents", of(&hers)).await.ok(201);
        assert_eq!(stream.change().await, ("document.created".to_owned(), letter["id"].clone()));
        let opening = owner.post("/opening-balances", balance(&hers)).await.ok(201);
        let told = ("opening_balance.created".to_owned(), opening["id"].clone());
        assert_eq!(stream.change().await, told);
        anna.get(&path(&letter)).await.ok(200);
    }
}
