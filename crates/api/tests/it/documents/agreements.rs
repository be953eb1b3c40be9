//! Contracts, what is added to them, and what is made of them.

use serde_json::{Value, json};

use super::{Office, paper::text_of, path};
use crate::support::on_both_engines;

fn blocks<'a>(document: &'a Value, kind: &str) -> Vec<&'a str> {
    let blocks = document["contract"]["blocks"].as_array().expect("blocks");
    let of_kind = blocks.iter().filter(|block| block["kind"] == kind);
    of_kind.filter_map(|block| block["text"].as_str()).collect()
}

on_both_engines! {
    a_contract_begins_with_a_text_that_follows_it(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let quote = office.issued("quote", &deal).await;
        let draft = office.draft_upon("contract", &quote).await.ok(201);
        assert_eq!(draft["contract"]["title"], "Договор оказания услуг");
        assert_eq!(draft["contract"]["place"], "г. Смоленск");
        assert!(blocks(&draft, "clause").iter().any(|text| text.contains("{сумма}")));
        let change = json!({"valid_until": "2099-12-31"});
        let draft = office.edit(&draft, change).await.ok(200);
        let issued = office.issue(&draft).await.ok(200);
        assert_eq!(issued["number"], "1");
        let text = text_of(&office.owner, &issued).await;
        for words in [
            "Договор оказания услуг № 1", "401,00 руб. (Четыреста один рубль 00 копеек), НДС не",
            "до 31 декабря 2099 г.", "Приложение № 1. Спецификация", "ООО «Ромашка»",
            "в течение 10 рабочих дней",
        ] {
            assert!(text.contains(words), "«{words}» is not in\n{text}");
        }
        assert!(!text.contains('{'), "{text}");
    }

    goods_alone_are_supplied(t) {
        let office = Office::of(&t, "romashka").await;
        let stool = json!({"name": "Стул", "kind": "goods", "price": "100.00", "unit_code": "796"});
        let stool = office.owner.post("/products", stool).await.ok(201);
        let deal = json!({"title": "Мебель", "company_id": office.company["id"], "lines": [
            {"title": "Стул", "quantity": "3", "price": "100.00", "product_id": stool["id"]},
        ]});
        let deal = office.owner.post("/deals", deal).await.ok(201);
        let draft = office.draft("contract", &deal).await;
        assert_eq!(draft["contract"]["title"], "Договор поставки");
        assert_eq!(draft["contract"]["buyer_role"], "Покупатель");
        let wish = json!({"kind": "contract", "deal_id": deal["id"], "contract_type": "services"});
        let other = office.owner.post("/documents", wish).await.ok(201);
        assert_eq!(other["contract"]["title"], "Договор оказания услуг");
    }

    addenda_are_counted_within_their_contract(t) {
        let office = Office::of(&t, "romashka").await;
        let mut numbers = Vec::new();
        for _ in 0..2 {
            let contract = office.issued("contract", &office.deal().await).await;
            for _ in 0..2 {
                let draft = office.draft_upon("addendum", &contract).await.ok(201);
                assert_eq!(draft["lines"], json!([]), "the deal has nothing new");
                numbers.push(office.issue(&draft).await.ok(200)["number"].clone());
            }
            numbers.push(contract["number"].clone());
        }
        assert_eq!(numbers, ["1", "2", "1", "1", "2", "2"]);
    }

    an_addendum_names_its_contract_and_needs_it(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let wish = json!({"kind": "addendum", "deal_id": deal["id"]});
        office.owner.post("/documents", wish).await.invalid(&[("/basis_id", "basis_needed")]);
        let contract = office.issued("contract", &deal).await;
        let draft = office.draft_upon("addendum", &contract).await.ok(201);
        let line = json!({"lines": [{"title": "Монтаж", "quantity": "1", "price": "500.00"}]});
        let draft = office.edit(&draft, line).await.ok(200);
        let issued = office.issue(&draft).await.ok(200);
        let text = text_of(&office.owner, &issued).await;
        for words in ["Дополнительное соглашение № 1", "к договору № 1 от", "500,00 руб."] {
            assert!(text.contains(words), "«{words}» is not in\n{text}");
        }
        let invoice = office.draft_upon("invoice", &issued).await.ok(201);
        assert_eq!(invoice["amount"], "500.00");
        let held = office.owner.seen(&contract["version"]);
        let why = json!({"reason": "Ошибка"});
        held.post(&format!("{}/cancel", path(&contract)), why).await.problem(409, "document_has_followers");
    }

    a_text_keeps_its_rules(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft("contract", &office.deal().await).await;
        let mut text = draft["contract"].clone();
        text["blocks"] = json!([
            {"kind": "clause", "text": "До {завтра}"},
            {"kind": "section", "text": null},
            {"kind": "specification", "text": "Таблица"},
        ]);
        office.edit(&draft, json!({"contract": text})).await.invalid(&[
            ("/contract/blocks/0/text", "unknown_slot"),
            ("/contract/blocks/1/text", "empty"),
            ("/contract/blocks/2/text", "not_of_this_kind"),
        ]);
        text["blocks"] = json!([]);
        office.edit(&draft, json!({"contract": text})).await
            .invalid(&[("/contract/blocks", "empty")]);
        let many = vec![json!({"kind": "clause", "text": "Слово"}); 401];
        text["blocks"] = json!(many);
        office.edit(&draft, json!({"contract": text})).await
            .invalid(&[("/contract/blocks", "too_many")]);
        let invoice = office.draft("invoice", &office.deal().await).await;
        let change = json!({"contract": draft["contract"]});
        office.edit(&invoice, change).await.invalid(&[("/contract", "not_of_this_kind")]);
        let kept = office.owner.get(&path(&draft)).await.ok(200);
        assert_eq!(kept, draft);
    }

    an_act_of_a_framework_contract_takes_the_lines_of_the_deal(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let draft = office.draft("contract", &deal).await;
        let draft = office.edit(&draft, json!({"lines": []})).await.ok(200);
        let contract = office.issue(&draft).await.ok(200);
        for _ in 0..2 {
            let act = office.draft_upon("act", &contract).await.ok(201);
            assert_eq!(act["amount"], "401.00");
            assert!(act["basis"].as_str().unwrap().starts_with("Договор № 1 от"));
            office.issue(&act).await.ok(200);
        }
    }
}
