//! Накладные and счета-фактуры.

use serde_json::{Value, json};

use super::{Office, paper::text_of};
use crate::legal_entities;
use crate::support::on_both_engines;

/// Our firm pays 22 % from now on.
pub async fn taxed(office: &Office) {
    let regimes = json!({"regimes": [
        {"valid_from": "2020-01-01", "regime": "general", "vat": "general"},
    ]});
    let seen = office.owner.seen(&office.entity["version"]);
    seen.patch(&legal_entities::path(&office.entity), regimes)
        .await
        .ok(200);
}

pub async fn taxed_deal(office: &Office) -> Value {
    let deal = json!({"title": "Мебель", "company_id": office.company["id"], "lines": [
        {"title": "Стул", "quantity": "3", "price": "122.00", "vat_rate": "22"},
    ]});
    office.owner.post("/deals", deal).await.ok(201)
}

on_both_engines! {
    what_was_handed_over_is_accounted_for_once(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let invoice = office.issued("invoice", &taxed_deal(&office).await).await;
        let waybill = office.draft_upon("waybill", &invoice).await.ok(201);
        let waybill = office.issue(&waybill).await.ok(200);
        let none = office.draft_upon("act", &invoice).await;
        none.invalid(&[("/basis_id", "nothing_left")]);
        let draft = office.draft_upon("vat_invoice", &waybill).await.ok(201);
        let issued = office.issue(&draft).await.ok(200);
        let text = text_of(&office.owner, &issued).await;
        let named = format!("№ {} от", waybill["number"].as_str().unwrap());
        for words in ["Счет-фактура № 1", "Товарная накладная", &named, "66,00", "366,00"] {
            assert!(text.contains(words), "«{words}» is not in\n{text}");
        }
        let again = office.draft_upon("vat_invoice", &waybill).await;
        again.invalid(&[("/basis_id", "nothing_left")]);
        let transfer = office.issued("transfer", &taxed_deal(&office).await).await;
        assert_eq!(transfer["number"], "2", "УПД with status 1 is counted with счета-фактуры");
    }

    who_pays_no_vat_makes_no_vat_invoice(t) {
        let office = Office::of(&t, "romashka").await;
        let act = office.issued("act", &office.deal().await).await;
        let draft = office.draft_upon("vat_invoice", &act).await.ok(201);
        let refused = office.issue(&draft).await.problem(422, "document_incomplete");
        assert!(refused.to_string().contains("vat_invoice_of_exempt"), "{refused}");
        let wish = json!({"kind": "vat_invoice", "deal_id": act["deal"]["id"]});
        office.owner.post("/documents", wish).await.invalid(&[("/basis_id", "basis_needed")]);
    }

    a_waybill_shows_its_goods_and_both_sides(t) {
        let office = Office::of(&t, "romashka").await;
        let waybill = office.issued("waybill", &office.deal().await).await;
        let text = text_of(&office.owner, &waybill).await;
        for words in ["ООО «Ромашка»", "ООО «Твинс»", "Стул", "401,00"] {
            assert!(text.contains(words), "«{words}» is not in\n{text}");
        }
    }
}
