use canape_domain::roles::BuiltIn;
use serde_json::json;

use super::agreement;
use crate::documents::{Office, issue, parties};
use crate::support::on_both_engines;

const AT: &str = "/signature-agreements";

on_both_engines! {
    an_agreement_is_on_file_when_its_paper_came_back(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let deal = office.deal().await;
        let wish = json!({
            "kind": "contract", "contract_type": "electronic_signature",
            "deal_id": deal["id"], "legal_entity_id": office.entity["id"],
        });
        let draft = owner.post("/documents", wish).await.ok(201);
        assert_eq!(draft["lines"], json!([]), "it sells nothing");
        assert_eq!(draft["agrees_on_signatures"], true);
        let refused = owner.post(AT, agreement(&draft)).await;
        refused.invalid(&[("/document_id", "basis_not_issued")]);
        let contract = issue(owner, &draft, json!({})).await.ok(200);
        let refused = owner.post(AT, agreement(&contract)).await;
        refused.invalid(&[("/document_id", "not_signed_yet")]);
        let ours = json!({"kind": "original_sent", "side": "ours", "way": "by_hand", "date": "2026-11-25"});
        office.mark(&contract, ours).await.ok(201);
        let refused = owner.post(AT, agreement(&contract)).await;
        refused.invalid(&[("/document_id", "not_signed_yet")]);
        let scan = json!({"kind": "scan_received", "date": "2026-11-25"});
        office.mark(&contract, scan).await.ok(201);
        let made = owner.post(AT, agreement(&contract)).await.ok(201);
        assert_eq!(made["client_name"], "Ромашка");
        assert_eq!(made["document"]["number"], contract["number"]);
        owner.post(AT, agreement(&contract)).await.problem(409, "agreement_taken");
        let id = made["id"].as_str().expect("an id");
        let company = office.company["id"].as_str().expect("an id");
        let list = owner.get(&format!("{AT}?company_id={company}")).await.ok(200);
        assert_eq!(list["items"], json!([made]));

        let seen = owner.seen(&made["version"]);
        let ended = seen.post(&format!("{AT}/{id}/end"), serde_json::Value::Null).await.ok(200);
        assert_ne!(ended["ended_at"], json!(null));
        let again = owner.seen(&ended["version"]);
        let again = again.post(&format!("{AT}/{id}/end"), serde_json::Value::Null).await;
        again.problem(409, "agreement_ended");
        owner.post(AT, agreement(&contract)).await.ok(201);
    }

    only_a_contract_says_so_and_addresses_are_addresses(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let act = office.act().await;
        owner.post(AT, agreement(&act)).await.invalid(&[("/document_id", "no_contract")]);
        let plain = office.issued("contract", &office.deal().await).await;
        let scan = json!({"kind": "scan_received", "date": "2026-11-25"});
        office.mark(&plain, scan).await.ok(201);
        let refused = owner.post(AT, agreement(&plain)).await;
        refused.invalid(&[("/document_id", "no_signature_clause")]);
        let contract = office.signed_contract().await;
        let mut wrong = agreement(&contract);
        wrong["email"] = json!("stranger@example.com");
        let refused = owner.post(AT, wrong.clone()).await;
        refused.invalid(&[("/email", "not_of_the_agreement")]);
        wrong["email"] = json!("director");
        wrong["signer"] = json!(" ");
        let refused = owner.post(AT, wrong).await;
        let errors = refused.problem(422, "invalid");
        let pointers: Vec<_> = errors["errors"].as_array().unwrap().iter()
            .map(|one| one["pointer"].as_str().unwrap()).collect();
        assert_eq!(pointers, ["/signer", "/email"]);
    }

    nobody_sees_agreements_of_clients_beyond_reach(t) {
        let firm = t.account("romashka").await;
        let owner = firm.owner.clone();
        let (entity, company) = parties(&owner).await;
        let company = crate::clients::path("companies", &company);
        let company = owner.get(&company).await.ok(200);
        let theirs = json!({"responsible_id": owner.id()});
        let at = crate::clients::path("companies", &company);
        let company = owner.seen(&company["version"]).patch(&at, theirs).await.ok(200);
        let deal = crate::documents::deal(&owner, &company).await;
        let wish = json!({
            "kind": "contract", "contract_type": "electronic_signature",
            "deal_id": deal["id"], "legal_entity_id": entity["id"],
        });
        let draft = owner.post("/documents", wish).await.ok(201);
        let contract = issue(&owner, &draft, json!({})).await.ok(200);
        let scan = json!({"kind": "scan_received", "date": "2026-11-25"});
        crate::paper_trail::mark(&owner, &contract, scan).await.ok(201);
        let made = owner.post(AT, agreement(&contract)).await.ok(201);
        let at = format!("{AT}/{}", made["id"].as_str().unwrap());
        let anna = t.employ(&owner, "anna", BuiltIn::Manager).await;
        anna.get(&at).await.problem(404, "not_found");
        assert_eq!(anna.get(AT).await.ok(200)["items"], json!([]));
        let other = t.account("vasilek").await;
        other.owner.get(&at).await.problem(404, "not_found");
    }

    one_agrees_with_a_client_before_the_first_deal(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let wish = json!({
            "kind": "contract", "contract_type": "electronic_signature",
            "company_id": office.company["id"], "legal_entity_id": office.entity["id"],
        });
        let draft = owner.post("/documents", wish.clone()).await.ok(201);
        assert_eq!(draft["deal"], json!(null));
        assert_eq!((&draft["buyer_name"], &draft["lines"]), (&json!("ООО «Ромашка»"), &json!([])));
        let contract = issue(owner, &draft, json!({})).await.ok(200);
        let scan = json!({"kind": "scan_received", "date": "2026-11-25"});
        office.mark(&contract, scan).await.ok(201);
        let made = owner.post(AT, agreement(&contract)).await.ok(201);
        assert_eq!(made["document"]["number"], contract["number"]);
        // What sells something is of a deal, as ever.
        for (name, value) in [("contract_type", "services"), ("kind", "act")] {
            let mut other = wish.clone();
            other[name] = json!(value);
            owner.post("/documents", other).await.invalid(&[("/deal_id", "deal_needed")]);
        }
    }

    nobody_agrees_with_clients_beyond_reach(t) {
        let office = Office::with_roles(&t, "romashka").await;
        let owner = &office.owner;
        let theirs = json!({"responsible_id": owner.id()});
        let at = crate::clients::path("companies", &office.company);
        let company = owner.get(&at).await.ok(200);
        owner.seen(&company["version"]).patch(&at, theirs).await.ok(200);
        let anna = t.employ(owner, "anna", BuiltIn::Manager).await;
        let wish = json!({
            "kind": "contract", "contract_type": "electronic_signature",
            "company_id": office.company["id"],
        });
        anna.post("/documents", wish).await.invalid(&[("/company_id", "unknown_id")]);
    }
}
