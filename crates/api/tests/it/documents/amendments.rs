//! Исправления: a document with the same number that replaces another.

use serde_json::{Value, json};

use super::tax::{taxed, taxed_deal};
use super::{Office, issue, paper::text_of, path};
use crate::support::{Answer, on_both_engines};

async fn amend(office: &Office, original: &Value) -> Answer {
    let wish = json!({"kind": original["kind"], "amends_id": original["id"]});
    office.owner.post("/documents", wish).await
}

async fn again(office: &Office, document: &Value) -> Value {
    office.owner.get(&path(document)).await.ok(200)
}

async fn cancel(office: &Office, document: &Value) -> Answer {
    let owner = office.owner.seen(&document["version"]);
    let why = json!({"reason": "Ошибка"});
    owner.post(&format!("{}/cancel", path(document)), why).await
}

/// A УПД of 366.00 upon an invoice.
async fn transferred(office: &Office) -> (Value, Value) {
    taxed(office).await;
    let invoice = office.issued("invoice", &taxed_deal(office).await).await;
    let transfer = office.draft_upon("transfer", &invoice).await.ok(201);
    let transfer = office.issue(&transfer).await.ok(200);
    (invoice, transfer)
}

async fn closed(office: &Office, invoice: &Value) -> Value {
    let deal = invoice["deal"]["id"].as_str().unwrap();
    let money = office.owner.get(&format!("/deals/{deal}/money")).await;
    money.ok(200)["closed"].clone()
}

on_both_engines! {
    a_revision_keeps_number_and_date_and_replaces_the_first(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, first) = transferred(&office).await;
        let draft = amend(&office, &first).await.ok(201);
        assert_eq!(draft["title"], "УПД (исправление № 1)");
        assert_eq!(draft["date"], first["date"]);
        assert_eq!(draft["amends"]["id"], first["id"]);
        let id = draft["lines"][0]["id"].clone();
        let lines = json!([{"id": id, "title": "Стул", "quantity": "3", "price": "100.00",
                            "vat_rate": "22"}]);
        let draft = office.edit(&draft, json!({"lines": lines})).await.ok(200);
        let second = office.issue(&draft).await.ok(200);
        assert_eq!(second["number"], first["number"]);
        let text = text_of(&office.owner, &second).await;
        assert!(text.contains("Исправление № 1 от"), "{text}");
        let before = again(&office, &first).await;
        assert_eq!(before["stage"], "amended");
        assert_eq!(before["amended_by"]["id"], second["id"]);
        assert_eq!(closed(&office, &invoice).await, "300.00", "the first counts no more");
        let third = amend(&office, &second).await.ok(201);
        assert_eq!(third["revision"]["number"], 2);
        cancel(&office, &first).await.problem(412, "stale");
        cancel(&office, &before).await.problem(409, "document_amended");
        amend(&office, &before).await.invalid(&[("/amends_id", "basis_not_issued")]);
    }

    without_its_revision_the_first_holds_again(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, first) = transferred(&office).await;
        let draft = amend(&office, &first).await.ok(201);
        let second = office.issue(&draft).await.ok(200);
        cancel(&office, &second).await.ok(200);
        assert_eq!(again(&office, &first).await["stage"], "issued");
        assert_eq!(closed(&office, &invoice).await, "366.00");
    }

    two_revisions_at_once_are_one(t) {
        let office = Office::of(&t, "romashka").await;
        let (_, first) = transferred(&office).await;
        let one = amend(&office, &first).await.ok(201);
        let other = amend(&office, &first).await.ok(201);
        let (one, other) = tokio::join!(office.issue(&one), office.issue(&other));
        let mut both = [one.status, other.status];
        both.sort_unstable();
        assert_eq!(both, [200, 422]);
    }

    what_the_law_fixes_cannot_be_edited(t) {
        let office = Office::of(&t, "romashka").await;
        let (_, first) = transferred(&office).await;
        let draft = amend(&office, &first).await.ok(201);
        let other_day = office.edit(&draft, json!({"date": "2026-01-15"})).await;
        other_day.invalid(&[("/date", "date_of_the_amended")]);
        let early = office.edit(&draft, json!({"revised_on": "2020-01-01"})).await;
        early.invalid(&[("/revised_on", "before_the_date")]);
        let number = issue(&office.owner, &draft, json!({"number": "77"})).await;
        number.invalid(&[("/number", "number_of_the_amended")]);
        let act = office.issued("act", &office.deal().await).await;
        amend(&office, &act).await.invalid(&[("/amends_id", "kind_does_not_follow")]);
        let plain = office.draft("act", &office.deal().await).await;
        let none = office.edit(&plain, json!({"revised_on": "2026-12-01"})).await;
        none.invalid(&[("/revised_on", "not_of_this_kind")]);
    }

    a_revision_and_another_transfer_at_once_never_count_twice(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let invoice = office.issued("invoice", &taxed_deal(&office).await).await;
        let halves = |draft: &Value, quantity: &str| {
            let lines = draft["lines"].as_array().unwrap().iter().map(|line| json!({
                "id": line["id"], "title": line["title"],
                "quantity": quantity, "price": line["price"], "vat_rate": line["vat_rate"],
            }));
            json!({"lines": lines.collect::<Vec<_>>()})
        };
        let first = office.draft_upon("transfer", &invoice).await.ok(201);
        let first = office.edit(&first, halves(&first, "1")).await.ok(200);
        let first = office.issue(&first).await.ok(200);
        // Both take what is left: the revision by more of what it replaces, the other as a second УПД.
        let other = office.draft_upon("transfer", &invoice).await.ok(201);
        let revised = amend(&office, &first).await.ok(201);
        let whole = invoice["lines"][0]["quantity"].as_str().unwrap();
        let revised = office.edit(&revised, halves(&revised, whole)).await.ok(200);
        let (one, two) = tokio::join!(office.issue(&revised), office.issue(&other));
        let mut both = [one.status, two.status];
        both.sort_unstable();
        assert_eq!(both, [200, 409], "{} {}", one.text, two.text);
        assert_eq!(closed(&office, &invoice).await, invoice["amount"]);
    }
}
