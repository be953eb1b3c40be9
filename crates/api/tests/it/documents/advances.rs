//! Счета-фактуры for advances, and how later documents name them.

use serde_json::{Value, json};

use super::tax::{taxed, taxed_deal};
use super::{Office, paper::text_of};
use crate::documents::path;
use crate::payments::{again, allocate, received, record, undo};
use crate::support::{Answer, on_both_engines};

async fn draft_for(office: &Office, payment: &Value, invoice: &Value) -> Answer {
    let wish = json!({
        "kind": "vat_invoice", "payment_id": payment["id"], "basis_id": invoice["id"],
    });
    office.owner.post("/documents", wish).await
}

/// An invoice of 366.00 with 66.00 of VAT, 200.00 of which came.
async fn prepaid(office: &Office) -> (Value, Value) {
    taxed(office).await;
    let invoice = office.issued("invoice", &taxed_deal(office).await).await;
    let mut wish = received(office, "200.00", &[(&invoice, "200.00")]);
    wish["reference"] = json!("77");
    wish["value_date"] = json!("2026-11-20");
    let payment = record(&office.owner, wish).await.ok(201);
    (invoice, payment)
}

on_both_engines! {
    an_advance_is_taxed_at_the_calculated_rate(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, payment) = prepaid(&office).await;
        let draft = draft_for(&office, &payment, &invoice).await.ok(201);
        assert_eq!(draft["title"], "Счёт-фактура на аванс");
        assert_eq!(draft["deal"]["id"], invoice["deal"]["id"]);
        assert_eq!(draft["amount"], "200.00");
        assert_eq!(draft["vat_amount"], "36.07", "200 × 22 / 122");
        assert_eq!(draft["advance"]["payment_number"], "77");
        assert_eq!(draft["advance"]["received_on"], "2026-11-20");
        let issued = office.issue(&draft).await.ok(200);
        let text = text_of(&office.owner, &issued).await;
        for words in ["Счет-фактура № 1", "77 от 20.11.2026", "Стул", "22/122", "36,07", "200,00"] {
            assert!(text.contains(words), "«{words}» is not in\n{text}");
        }
        let again = draft_for(&office, &payment, &invoice).await;
        again.invalid(&[("/payment_id", "accounted_for")]);
    }

    an_advance_is_what_came_so_its_total_stays(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, payment) = prepaid(&office).await;
        let draft = draft_for(&office, &payment, &invoice).await.ok(201);
        let line = &draft["lines"][0];
        let lines = json!([{"id": line["id"], "title": "Стул", "price": "200.00", "vat_rate": "20"}]);
        let draft = office.edit(&draft, json!({"lines": lines})).await.ok(200);
        let at = format!("{}/recalculate-vat", path(&draft));
        let told = office.owner.get(&format!("{at}/preview")).await.ok(200);
        assert_eq!(told["net"], Value::Null);
        let owner = office.owner.seen(&draft["version"]);
        owner.post(&at, json!({"keep": "net"})).await.invalid(&[("/keep", "vat_mode_fixed")]);
        let total = owner.post(&at, json!({"keep": "total"})).await.ok(200);
        assert_eq!((&total["amount"], &total["vat_amount"]), (&json!("200.00"), &json!("36.07")));
    }

    what_is_handed_over_later_names_payment_and_advance(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, payment) = prepaid(&office).await;
        let draft = draft_for(&office, &payment, &invoice).await.ok(201);
        let draft = office.edit(&draft, json!({"date": "2026-11-21"})).await.ok(200);
        office.issue(&draft).await.ok(200);
        let transfer = office.draft_upon("transfer", &invoice).await.ok(201);
        let transfer = office.issue(&transfer).await.ok(200);
        let text = text_of(&office.owner, &transfer).await;
        for words in ["77 от 20.11.2026", "1 от 21.11.2026"] {
            assert!(text.contains(words), "«{words}» is not in\n{text}");
        }
    }

    no_more_is_accounted_for_than_was_received(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, payment) = prepaid(&office).await;
        let one = draft_for(&office, &payment, &invoice).await.ok(201);
        let other = draft_for(&office, &payment, &invoice).await.ok(201);
        let (one, other) = tokio::join!(office.issue(&one), office.issue(&other));
        let mut both = [one.status, other.status];
        both.sort_unstable();
        assert_eq!(both, [200, 422], "one of them accounts for it");
    }

    a_payment_with_its_vat_invoice_is_not_undone(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, payment) = prepaid(&office).await;
        let draft = draft_for(&office, &payment, &invoice).await.ok(201);
        let issued = office.issue(&draft).await.ok(200);
        undo(&office.owner, &payment).await.problem(409, "payment_has_vat_invoice");
        let owner = office.owner.seen(&issued["version"]);
        let why = json!({"reason": "Платёж записан дважды"});
        owner.post(&format!("{}/cancel", path(&issued)), why).await.ok(200);
        undo(&office.owner, &payment).await.ok(200);
    }

    money_that_is_accounted_for_stays_with_its_invoice(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, payment) = prepaid(&office).await;
        let draft = draft_for(&office, &payment, &invoice).await.ok(201);
        office.issue(&draft).await.ok(200);
        let other = office.issued("invoice", &taxed_deal(&office).await).await;
        let moved = allocate(&office.owner, &payment, &[(&other, "200.00")]).await;
        moved.problem(409, "payment_has_vat_invoice");
        let less = allocate(&office.owner, &payment, &[(&invoice, "199.99")]).await;
        less.problem(409, "payment_has_vat_invoice");
        let same = again(&office.owner, &payment).await;
        assert_eq!(same["allocations"][0]["amount"], "200.00");
    }

    an_advance_for_no_invoice_counts_for_the_whole_payment(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let invoice = office.issued("invoice", &taxed_deal(&office).await).await;
        let payment = record(&office.owner, received(&office, "200.00", &[])).await.ok(201);
        let wish = json!({
            "kind": "vat_invoice", "payment_id": payment["id"], "deal_id": invoice["deal"]["id"],
        });
        let draft = office.owner.post("/documents", wish).await.ok(201);
        let first = office.issue(&draft).await.ok(200);
        let payment = allocate(&office.owner, &payment, &[(&invoice, "200.00")]).await.ok(200);
        let twice = draft_for(&office, &payment, &invoice).await;
        twice.invalid(&[("/payment_id", "accounted_for")]);
        let wish = json!({"kind": "vat_invoice", "amends_id": first["id"]});
        let revised = office.owner.post("/documents", wish).await.ok(201);
        let revised = office.issue(&revised).await.ok(200);
        assert_eq!(revised["amount"], "200.00", "an исправление accounts for as much");
    }

    an_advance_of_somebody_else_is_not_of_this_deal(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let other = office.owner.post("/companies", json!({"name": "Лютик"})).await.ok(201);
        let mut wish = received(&office, "200.00", &[]);
        wish["company_id"] = other["id"].clone();
        let payment = record(&office.owner, wish).await.ok(201);
        let deal = taxed_deal(&office).await;
        let wish = json!({
            "kind": "vat_invoice", "payment_id": payment["id"], "deal_id": deal["id"],
        });
        let strange = office.owner.post("/documents", wish).await;
        strange.invalid(&[("/payment_id", "of_another_client")]);
    }

    only_received_money_of_a_payer_of_vat_has_one(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let wish = received(&office, "100.00", &[(&invoice, "100.00")]);
        let payment = record(&office.owner, wish).await.ok(201);
        let exempt = draft_for(&office, &payment, &invoice).await;
        exempt.invalid(&[("/payment_id", "vat_invoice_of_exempt")]);
        let wish = json!({"kind": "act", "payment_id": payment["id"], "basis_id": invoice["id"]});
        let act = office.owner.post("/documents", wish).await;
        act.invalid(&[("/payment_id", "not_of_this_kind")]);
        let nobody = json!({"id": uuid::Uuid::from_u128(7)});
        let unknown = draft_for(&office, &nobody, &invoice).await;
        unknown.invalid(&[("/payment_id", "unknown_id")]);
    }

    a_late_one_and_one_before_the_money_are_told(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, payment) = prepaid(&office).await;
        let draft = draft_for(&office, &payment, &invoice).await.ok(201);
        let late = office.edit(&draft, json!({"date": "2026-11-26"})).await.ok(200);
        let found = office.owner.get(&format!("{}/check", path(&draft))).await.ok(200);
        assert!(found.to_string().contains("later_than_five_days"), "{found}");
        let early = office.edit(&late, json!({"date": "2026-11-19"})).await.ok(200);
        let refused = office.issue(&early).await.problem(422, "document_incomplete");
        assert!(refused.to_string().contains("before_the_receipt"), "{refused}");
    }
}
