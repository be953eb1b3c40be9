//! Who ships and receives goods, how they are carried, who takes them, and what customs know of them.

use serde_json::{Value, json};

use super::paper::text_of;
use super::tax::{taxed, taxed_deal};
use super::{Office, path};
use crate::catalogue;
use crate::support::on_both_engines;

fn line(customs: &Value) -> Value {
    let mut line = json!({"title": "Стул", "quantity": "3", "price": "122.00", "vat_rate": "22"});
    for (field, value) in customs.as_object().expect("fields") {
        line[field] = value.clone();
    }
    line
}

fn of_china() -> Value {
    json!({"kind_code": "9401310000", "country": "156", "declaration": "10702020/150126/0001234"})
}

fn attorney() -> Value {
    json!({"number": "5", "date": "2026-11-20", "issued_by": "ООО «Ромашка»",
        "person": "кладовщик Петров Пётр Петрович"})
}

fn shipment() -> Value {
    json!({"shipper": "ООО «Склад», 214000, г. Смоленск, ул. Лесная, д. 2", "consignee": null,
        "transport": {"number": "88", "date": "2026-11-24"}, "cargo": "масса брутто 125 кг"})
}

const STATE_CONTRACT: &str = "1772702345626000012000000";

async fn words_in(office: &Office, document: &Value, words: &[&str]) {
    let text = text_of(&office.owner, document).await;
    for words in words {
        assert!(text.contains(words), "«{words}» is not in\n{text}");
    }
}

on_both_engines! {
    a_transfer_says_all_of_its_goods_and_what_corrects_it_too(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let draft = office.draft("transfer", &taxed_deal(&office).await).await;
        assert_eq!(draft["shipment"], Value::Null, "nobody knows that it is goods");
        let change = json!({"shipment": shipment(), "attorney": attorney(),
            "state_contract": STATE_CONTRACT, "lines": [line(&of_china())]});
        let draft = office.edit(&draft, change).await.ok(200);
        assert_eq!((&draft["shipment"], &draft["attorney"]), (&shipment(), &attorney()));
        assert_eq!(draft["state_contract"], STATE_CONTRACT);
        for (field, value) in of_china().as_object().expect("fields") {
            assert_eq!(&draft["lines"][0][field], value);
        }
        let same = office.edit(&draft, json!({"shipment": shipment()})).await.ok(200);
        assert_eq!(same["version"], draft["version"]);
        let issued = office.issue(&draft).await.ok(200);
        words_in(&office, &issued, &[
            "ООО «Склад», 214000, г. Смоленск", "Транспортная накладная № 88 от 24.11.2026",
            "масса брутто 125 кг", "Доверенность № 5 от 20.11.2026, выдана ООО «Ромашка»",
            STATE_CONTRACT, "156", "Китай",
        ]).await;
        let file = office.owner.get(&format!("{}/xml", path(&issued))).await;
        assert_eq!(file.status, 200, "{}", file.text);
        for ascii in ["\"156\"", "\"10702020/150126/0001234\"", "\"9401310000\"", STATE_CONTRACT] {
            let ascii = ascii.as_bytes();
            assert!(file.bytes.windows(ascii.len()).any(|part| part == ascii));
        }
        let correction = json!({"kind": "corrective_transfer", "basis_id": issued["id"]});
        let correction = office.owner.post("/documents", correction).await.ok(201);
        assert_eq!(correction["state_contract"], STATE_CONTRACT);
        assert_eq!(correction["shipment"], Value::Null);
        assert_eq!(correction["lines"][0]["declaration"], of_china()["declaration"]);
        let again = json!({"kind": "transfer", "amends_id": issued["id"]});
        let again = office.owner.post("/documents", again).await.ok(201);
        assert_eq!((&again["shipment"], &again["attorney"]), (&shipment(), &attorney()));
        let cleared = json!({"shipment": null, "attorney": null, "state_contract": " "});
        let cleared = office.edit(&again, cleared).await.ok(200);
        for field in ["shipment", "attorney", "state_contract"] {
            assert_eq!(cleared[field], Value::Null);
        }
    }

    a_vat_invoice_has_the_sides_of_its_waybill(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let draft = office.draft("waybill", &taxed_deal(&office).await).await;
        let mut carried = shipment();
        carried["cargo"] = Value::Null;
        let change = json!({"shipment": carried, "attorney": attorney(),
            "lines": [line(&json!({"kind_code": "9401310000"}))]});
        let draft = office.edit(&draft, change).await.ok(200);
        let waybill = office.issue(&draft).await.ok(200);
        words_in(&office, &waybill, &[
            "ООО «Склад»", "№ 5 от 20.11.2026, выданной ООО «Ромашка»", "№ 88 от 24.11.2026",
        ]).await;
        let invoice = office.draft_upon("vat_invoice", &waybill).await.ok(201);
        carried["transport"] = Value::Null;
        assert_eq!(invoice["shipment"], carried);
        assert_eq!(invoice["attorney"], Value::Null);
        assert_eq!(invoice["lines"][0]["kind_code"], "9401310000");
        let bare = office.issued("waybill", &taxed_deal(&office).await).await;
        let invoice = office.draft_upon("vat_invoice", &bare).await.ok(201);
        words_in(&office, &invoice, &["он же", "ООО «Ромашка»,"]).await;
        let act = office.issued("act", &taxed_deal(&office).await).await;
        let invoice = office.draft_upon("vat_invoice", &act).await.ok(201);
        assert_eq!(invoice["shipment"], Value::Null);
        assert!(!text_of(&office.owner, &invoice).await.contains("он же"));
    }

    what_a_form_has_no_place_for_is_refused(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let all = json!({"shipment": shipment(), "attorney": attorney(),
            "state_contract": STATE_CONTRACT, "lines": [line(&of_china())]});
        let act = office.draft("act", &deal).await;
        office.edit(&act, all.clone()).await.invalid(&[
            ("/shipment", "not_of_this_kind"),
            ("/attorney", "not_of_this_kind"),
            ("/state_contract", "not_of_this_kind"),
            ("/lines/0/kind_code", "not_of_this_kind"),
            ("/lines/0/country", "not_of_this_kind"),
            ("/lines/0/declaration", "not_of_this_kind"),
        ]);
        let waybill = office.draft("waybill", &deal).await;
        office.edit(&waybill, all).await.invalid(&[
            ("/shipment/cargo", "not_of_this_kind"),
            ("/state_contract", "not_of_this_kind"),
            ("/lines/0/country", "not_of_this_kind"),
            ("/lines/0/declaration", "not_of_this_kind"),
        ]);
    }

    each_broken_rule_of_goods_is_named_at_its_field(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft("transfer", &office.deal().await).await;
        let wrong = json!({
            "shipment": {"shipper": "x".repeat(501), "cargo": "x".repeat(501),
                "transport": {"number": "", "date": "0026-01-01"}},
            "attorney": {"number": "x".repeat(51), "date": "0026-01-01", "issued_by": "",
                "person": "x".repeat(201)},
            "state_contract": "x".repeat(26),
            "lines": [line(&json!({"kind_code": "94013100001", "country": "999",
                "declaration": "x".repeat(30)}))],
        });
        office.edit(&draft, wrong).await.invalid(&[
            ("/lines/0/kind_code", "too_long"),
            ("/lines/0/declaration", "too_long"),
            ("/lines/0/country", "unknown_country"),
            ("/shipment/transport/number", "empty"),
            ("/shipment/transport/date", "year_out_of_range"),
            ("/shipment/shipper", "too_long"),
            ("/shipment/cargo", "too_long"),
            ("/attorney/number", "too_long"),
            ("/attorney/date", "year_out_of_range"),
            ("/attorney/issued_by", "empty"),
            ("/attorney/person", "too_long"),
            ("/state_contract", "too_long"),
        ]);
        let wrong = json!({"state_contract": "1".repeat(19), "lines": [
            line(&json!({"kind_code": "940131000", "declaration": "10702020"})),
        ]});
        office.edit(&draft, wrong).await.invalid(&[
            ("/state_contract", "state_contract_length"),
            ("/lines/0/kind_code", "kind_code"),
            ("/lines/0/declaration", "declaration"),
            ("/lines/0/country", "country_needed"),
        ]);
        let odd = json!({"shipment": {"weight": "5"}});
        office.edit(&draft, odd).await.invalid(&[("/shipment/weight", "unknown_field")]);
    }

    a_transfer_of_goods_from_the_catalogue_is_shipped(t) {
        let office = Office::of(&t, "romashka").await;
        let chair = office.owner.post("/products", catalogue::chair()).await.ok(201);
        let deal = json!({"title": "Мебель", "company_id": office.company["id"], "lines": [
            {"title": "Стул", "product_id": chair["id"], "price": "122.00"},
        ]});
        let deal = office.owner.post("/deals", deal).await.ok(201);
        let draft = office.draft("transfer", &deal).await;
        assert_eq!(draft["shipment"], json!({
            "shipper": null, "consignee": null, "transport": null, "cargo": null,
        }));
        words_in(&office, &draft, &["он же", "ООО «Ромашка»,"]).await;
    }

    countries_are_told_by_name(t) {
        let office = Office::of(&t, "romashka").await;
        let all = office.owner.get("/countries").await.ok(200);
        let all = all["items"].as_array().unwrap();
        assert!(all.contains(&json!({"code": "156", "name": "Китай"})));
        assert_eq!(all[0]["name"], "Абхазия");
    }
}
