use canape_domain::roles::BuiltIn;
use serde_json::json;

use super::{count, mark, register, trail_path};
use crate::documents::{deal, issue, parties};
use crate::support::on_both_engines;

on_both_engines! {
    a_trail_is_as_far_as_its_deal_and_observers_only_look(t) {
        let firm = t.account("romashka").await;
        let owner = firm.owner.clone();
        let anna = t.employ(&owner, "anna", BuiltIn::Manager).await;
        let boris = t.employ(&owner, "boris", BuiltIn::Manager).await;
        let (entity, company) = parties(&owner).await;
        let deal = deal(&anna, &company).await;
        let wish = json!({
            "kind": "act", "deal_id": deal["id"], "legal_entity_id": entity["id"],
        });
        let draft = anna.post("/documents", wish).await.ok(201);
        let act = issue(&anna, &draft, json!({})).await.ok(200);
        let scan = json!({"kind": "scan_received", "date": "2026-11-25"});
        boris.get(&trail_path(&act)).await.problem(404, "not_found");
        mark(&boris, &act, scan.clone()).await.problem(404, "not_found");
        let bulk = json!({"document_ids": [act["id"]], "mark": scan});
        let refused = boris.post("/paper_marks/bulk", bulk).await.ok(200);
        assert_eq!(refused["refused"][0]["code"], "not_found");
        assert_eq!(count(&register(&boris, "").await), 0);
        assert_eq!(boris.get("/originals/share").await.ok(200)["items"], json!([]));
        mark(&anna, &act, scan.clone()).await.ok(201);
        assert_eq!(count(&register(&anna, "").await), 2);
        let observer = t.employ(&owner, "olga", BuiltIn::Observer).await;
        assert_eq!(count(&register(&observer, "").await), 2);
        mark(&observer, &act, scan).await.problem(403, "permission_denied");
        let accountant = t.employ(&owner, "buh", BuiltIn::Accountant).await;
        let came = json!({"kind": "original_received", "side": "theirs", "date": "2026-11-25"});
        assert_eq!(mark(&accountant, &act, came).await.ok(201)["theirs"]["state"], "received");
    }

    another_account_sees_nothing_of_it(t) {
        let office = super::office(&t).await;
        let other = crate::documents::Office::of(&t, "lutik").await;
        let act = office.act().await;
        other.owner.get(&trail_path(&act)).await.problem(404, "not_found");
        assert_eq!(count(&register(&other.owner, "").await), 0);
    }
}
