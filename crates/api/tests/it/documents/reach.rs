use canape_domain::roles::BuiltIn;
use serde_json::json;

use super::{Office, deal, issue, parties, path};
use crate::support::on_both_engines;

on_both_engines! {
    a_document_is_as_far_as_its_deal(t) {
        let firm = t.account("romashka").await;
        let owner = firm.owner.clone();
        let anna = t.employ(&owner, "anna", BuiltIn::Manager).await;
        let boris = t.employ(&owner, "boris", BuiltIn::Manager).await;
        let (_, company) = parties(&owner).await;
        let of_anna = deal(&anna, &company).await;
        let wish = json!({"kind": "invoice", "deal_id": of_anna["id"]});
        let draft = anna.post("/documents", wish.clone()).await.ok(201);
        boris.post("/documents", wish).await.invalid(&[("/deal_id", "unknown_id")]);
        boris.get(&path(&draft)).await.problem(404, "not_found");
        boris.get(&format!("{}/pdf", path(&draft))).await.problem(404, "not_found");
        issue(&boris, &draft, json!({})).await.problem(404, "not_found");
        let list = boris.get("/documents").await.ok(200);
        assert_eq!(list["items"], json!([]));
        let list = anna.get("/documents").await.ok(200);
        assert_eq!(list["items"][0]["id"], draft["id"]);
        let observer = t.employ(&owner, "olga", BuiltIn::Observer).await;
        assert_eq!(observer.get(&path(&draft)).await.ok(200)["id"], draft["id"]);
        issue(&observer, &draft, json!({})).await.problem(403, "permission_denied");
        let accountant = t.employ(&owner, "buh", BuiltIn::Accountant).await;
        let seen = accountant.seen(&draft["version"]);
        let edited = seen.patch(&path(&draft), json!({"terms": "Аванс"})).await.ok(200);
        assert_eq!(edited["terms"], "Аванс");
    }

    another_account_has_other_documents_and_other_numbers(t) {
        let office = Office::of(&t, "romashka").await;
        let other = Office::of(&t, "lutik").await;
        let ours = office.issued("invoice", &office.deal().await).await;
        let theirs = other.issued("invoice", &other.deal().await).await;
        assert_eq!((&ours["number"], &theirs["number"]), (&json!("1"), &json!("1")));
        other.owner.get(&path(&ours)).await.problem(404, "not_found");
        let upon = other.draft_upon("act", &ours).await;
        upon.invalid(&[("/deal_id", "unknown_id")]);
        let wish = json!({"kind": "act", "deal_id": theirs["deal"]["id"], "basis_id": ours["id"]});
        other.owner.post("/documents", wish).await.invalid(&[("/basis_id", "unknown_id")]);
    }

    the_list_is_narrowed_and_paged(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        for kind in ["quote", "invoice", "invoice", "act"] {
            office.issued(kind, &deal).await;
        }
        let draft = office.draft("invoice", &deal).await;
        let owner = &office.owner;
        let list = async |query: &str| owner.get(&format!("/documents?{query}")).await.ok(200);
        assert_eq!(list("stage=draft").await["items"][0]["id"], draft["id"]);
        let count = |list: &serde_json::Value| list["items"].as_array().unwrap().len();
        assert_eq!(count(&list("kind=invoice&stage=issued").await), 2);
        assert_eq!(count(&list("kind=quote,act").await), 2);
        assert_eq!(count(&list("q=ромаш").await), 5);
        assert_eq!(count(&list("q=нет такого").await), 0);
        assert_eq!(count(&list("date_to=2020-01-01").await), 0);
        let deal_id = deal["id"].as_str().unwrap();
        let first = list(&format!("deal_id={deal_id}&limit=2&count=true")).await;
        assert_eq!((count(&first), &first["count"]), (2, &json!(5)));
        let cursor = first["next_cursor"].as_str().unwrap();
        let rest = list(&format!("deal_id={deal_id}&limit=4&cursor={cursor}")).await;
        assert_eq!(count(&rest), 3);
        owner.get("/documents?kind=memo").await.invalid(&[("kind", "unknown_value")]);
    }

    a_list_costs_one_statement_and_an_issue_few(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        for _ in 0..3 {
            let draft = office.draft("invoice", &deal).await;
            t.take_statements();
            office.owner.get("/documents").await.ok(200);
            assert_eq!(t.take_statements(), 1);
            office.issue(&draft).await.ok(200);
            // One of them asks what closed the last document of this client.
            assert_eq!(t.take_statements(), 16);
        }
    }
}
