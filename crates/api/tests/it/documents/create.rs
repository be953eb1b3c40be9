use serde_json::{Value, json};

use super::{Office, path};
use crate::deals;
use crate::support::on_both_engines;

on_both_engines! {
    a_draft_takes_lines_and_parties_from_its_deal(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let draft = office.draft("invoice", &deal).await;
        assert_eq!(draft["stage"], "draft");
        assert_eq!(draft["number"], Value::Null);
        assert_eq!(draft["buyer_name"], "ООО «Ромашка»");
        assert_eq!(draft["deal"], json!({"id": deal["id"], "name": "Мебель"}));
        assert_eq!(draft["legal_entity"]["name"], "ООО «Твинс»");
        assert_eq!(draft["amount"], "401.00");
        assert_eq!(draft["vat_amount"], Value::Null);
        let lines = draft["lines"].as_array().unwrap();
        assert_eq!((&lines[0]["title"], &lines[0]["amount"]), (&json!("Стул"), &json!("300.00")));
        assert_eq!((&lines[1]["unit"], &lines[1]["amount"]), (&json!("усл. ед"), &json!("101.00")));
        assert!(draft["pay_by"].as_str().unwrap() > draft["date"].as_str().unwrap());
        assert_eq!(office.owner.get(&path(&draft)).await.ok(200), draft);
        let events = office.owner.get(&format!("{}/events", deals::path(&deal))).await.ok(200);
        assert_eq!(events["items"][0]["kind"], "document.created");
    }

    a_deal_without_lines_is_one_line_of_its_amount(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.seller.deal("Ремонт кровли").await;
        let draft = office.draft("quote", &deal).await;
        let lines = draft["lines"].as_array().unwrap();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0]["title"], "Ремонт кровли");
        assert_eq!(draft["amount"], "1600.00");
    }

    a_draft_goes_to_whoever_buys_in_the_deal_now(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.seller.deal("Ремонт кровли").await;
        let draft = office.draft("invoice", &deal).await;
        assert_eq!(draft["buyer_name"], "");
        office.issue(&draft).await.problem(422, "document_incomplete");
        let seen = office.owner.seen(&deal["version"]);
        let company = json!({"company_id": office.company["id"]});
        seen.patch(&deals::path(&deal), company).await.ok(200);
        let now = office.owner.get(&path(&draft)).await.ok(200);
        assert_eq!((&now["buyer_name"], &now["version"]), (&json!("ООО «Ромашка»"), &json!(1)));
        let issued = office.issue(&draft).await.ok(200);
        assert_eq!(issued["company_id"], office.company["id"]);
    }

    sent_twice_it_is_made_once(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let wish = json!({"kind": "invoice", "deal_id": deal["id"]});
        let owner = office.owner.with("idempotency-key", "11112222-3333-4444-5555-666677778888");
        let one = owner.post("/documents", wish.clone()).await.ok(201);
        let two = owner.post("/documents", wish).await.ok(201);
        assert_eq!(one, two);
        let all = office.owner.get("/documents").await.ok(200);
        assert_eq!(all["items"].as_array().unwrap().len(), 1);
        let other = json!({"kind": "act", "deal_id": deal["id"]});
        owner.post("/documents", other).await.problem(422, "idempotency_key_reused");
    }

    one_is_made_from_another_with_the_basis_named(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let quote = office.issued("quote", &deal).await;
        let invoice = office.draft_upon("invoice", &quote).await.ok(201);
        let day: Vec<&str> = quote["date"].as_str().unwrap().rsplit('-').collect();
        let title = format!("Коммерческое предложение № 1 от {}", day.join("."));
        assert_eq!(invoice["basis"], title);
        assert_eq!(invoice["basis_document"]["id"], quote["id"]);
        assert_eq!(invoice["lines"][0]["of_line_id"], quote["lines"][0]["id"]);
        assert_eq!(invoice["amount"], quote["amount"]);
        let from_draft = office.draft_upon("act", &invoice).await;
        from_draft.invalid(&[("/basis_id", "basis_not_issued")]);
        let backwards = office.draft_upon("quote", &quote).await;
        backwards.invalid(&[("/basis_id", "kind_does_not_follow")]);
        let other = office.deal().await;
        let wish = json!({"kind": "invoice", "deal_id": other["id"], "basis_id": quote["id"]});
        office.owner.post("/documents", wish).await.invalid(&[("/basis_id", "of_another_deal")]);
    }

    an_act_takes_what_is_left_of_the_invoice(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let invoice = office.issued("invoice", &deal).await;
        let act = office.draft_upon("act", &invoice).await.ok(201);
        let line = &act["lines"][0];
        let part = json!({"lines": [{
            "id": line["id"], "title": line["title"], "price": line["price"], "quantity": "1",
        }]});
        let act = office.edit(&act, part).await.ok(200);
        assert_eq!(act["amount"], "100.00");
        office.issue(&act).await.ok(200);
        let rest = office.draft_upon("act", &invoice).await.ok(201);
        let quantities: Vec<_> = rest["lines"].as_array().unwrap().iter()
            .map(|line| line["quantity"].as_str().unwrap()).collect();
        assert_eq!(quantities, ["2", "2"]);
        office.issue(&rest).await.ok(200);
        let none = office.draft_upon("act", &invoice).await;
        none.invalid(&[("/basis_id", "nothing_left")]);
    }

    each_broken_rule_is_named(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let wish = |deal: &Value, entity: &Value| json!({
            "kind": "invoice", "deal_id": deal["id"], "legal_entity_id": entity["id"],
        });
        let nobody = json!({"id": "018f0000-0000-7000-8000-000000000000"});
        let owner = &office.owner;
        owner.post("/documents", wish(&nobody, &office.entity)).await
            .invalid(&[("/deal_id", "unknown_id")]);
        owner.post("/documents", wish(&deal, &nobody)).await
            .invalid(&[("/legal_entity_id", "unknown_id")]);
        let mixed = json!({"title": "Окна", "lines": [
            {"title": "Окно", "price": "122.00", "vat_rate": "22"},
            {"title": "Монтаж", "price": "100.00", "vat_rate": "22", "vat_included": false},
        ]});
        let mixed = owner.post("/deals", mixed).await.ok(201);
        owner.post("/documents", wish(&mixed, &office.entity)).await
            .invalid(&[("/deal_id", "vat_modes_mixed")]);
        let thrown = owner.seen(&deal["version"]).delete(&deals::path(&deal)).await;
        assert_eq!(thrown.status, 204);
        owner.post("/documents", wish(&deal, &office.entity)).await.problem(409, "in_trash");
    }
}
