//! КСФ and УКД: sums that have changed since.

use serde_json::{Value, json};

use super::tax::{taxed, taxed_deal};
use super::{Office, paper::text_of, path};
use crate::support::on_both_engines;

async fn transferred(office: &Office) -> (Value, Value) {
    taxed(office).await;
    let invoice = office.issued("invoice", &taxed_deal(office).await).await;
    let transfer = office.draft_upon("transfer", &invoice).await.ok(201);
    let transfer = office.issue(&transfer).await.ok(200);
    (invoice, transfer)
}

/// The correction with another quantity of its only line.
async fn changed(office: &Office, draft: &Value, quantity: &str) -> Value {
    let mut line = draft["lines"][0].clone();
    let line = json!({
        "id": line["id"].take(), "title": line["title"], "unit": line["unit"],
        "quantity": quantity, "price": line["price"], "vat_rate": line["vat_rate"],
    });
    let ground = "Соглашение № 2 от 20.11.2026";
    let change = json!({"lines": [line], "basis": ground});
    office.edit(draft, change).await.ok(200)
}

async fn money(office: &Office, invoice: &Value) -> Value {
    let deal = invoice["deal"]["id"].as_str().unwrap();
    office
        .owner
        .get(&format!("/deals/{deal}/money"))
        .await
        .ok(200)
}

on_both_engines! {
    a_correction_says_what_was_what_is_and_the_difference(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, transfer) = transferred(&office).await;
        let draft = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
        assert_eq!(draft["corrected"]["number"], transfer["number"]);
        assert_eq!(draft["corrected"]["amount"], "366.00");
        assert_eq!(draft["amount"], "0.00");
        let refused = office.issue(&draft).await.problem(422, "document_incomplete");
        assert!(refused.to_string().contains("nothing_changed"), "{refused}");
        let draft = changed(&office, &draft, "2").await;
        assert_eq!((&draft["amount"], &draft["vat_amount"]), (&json!("-122.00"), &json!("-22.00")));
        let issued = office.issue(&draft).await.ok(200);
        assert_eq!(issued["number"], "2", "counted with the УПД of status 1");
        let text = text_of(&office.owner, &issued).await;
        for words in [
            "Универсальный корректировочный", "Б (после изменения)", "Г (уменьшение)", "100,00",
            "22,00", "122,00", "Соглашение № 2 от 20.11.2026", "к счету-фактуре",
        ] {
            assert!(text.contains(words), "«{words}» is not in\n{text}");
        }
        assert_eq!(money(&office, &invoice).await["closed"], "244.00");
    }

    a_correction_goes_out_as_a_file_as_well(t) {
        let office = Office::of(&t, "romashka").await;
        let (_, transfer) = transferred(&office).await;
        let draft = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
        let draft = changed(&office, &draft, "2").await;
        let file = format!("{}/xml", path(&draft));
        office.owner.get(&file).await.problem(409, "document_is_draft");
        let issued = office.issue(&draft).await.ok(200);
        let answer = office.owner.get(&file).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let id = issued["id"].as_str().expect("an id");
        let name = answer.header("content-disposition").expect("a name");
        assert!(name.contains("ON_NKORSCHFDOPPR_6731067957-673201001_"), "{name}");
        assert!(name.ends_with(&format!("_{id}.xml\"")), "{name}");
        // «СтоимУм="122.00"» in windows-1251.
        let sum = b"\xd1\xf2\xee\xe8\xec\xd3\xec=\"122.00\"";
        assert!(answer.bytes.windows(sum.len()).any(|piece| piece == sum));
    }

    what_a_correction_took_back_can_be_handed_over_again(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, transfer) = transferred(&office).await;
        office.draft_upon("act", &invoice).await.invalid(&[("/basis_id", "nothing_left")]);
        let draft = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
        let draft = changed(&office, &draft, "0").await;
        let issued = office.issue(&draft).await.ok(200);
        assert_eq!(issued["amount"], "-366.00");
        let act = office.draft_upon("act", &invoice).await.ok(201);
        assert_eq!(act["lines"][0]["quantity"], "3");
        assert_eq!(act["amount"], "366.00");
    }

    the_next_correction_begins_where_the_last_one_ended(t) {
        let office = Office::of(&t, "romashka").await;
        let (_, transfer) = transferred(&office).await;
        let one = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
        let outdated = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
        let one = changed(&office, &one, "2").await;
        office.issue(&one).await.ok(200);
        let outdated = changed(&office, &outdated, "1").await;
        let refused = office.issue(&outdated).await.problem(422, "document_incomplete");
        assert!(refused.to_string().contains("corrected_meanwhile"), "{refused}");
        let next = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
        assert_eq!(next["corrected"]["amount"], "244.00");
        let owner = office.owner.seen(&transfer["version"]);
        let why = json!({"reason": "Ошибка"});
        let first = owner.post(&format!("{}/cancel", path(&transfer)), why).await;
        first.problem(409, "document_has_followers");
        let wish = json!({"kind": "transfer", "amends_id": transfer["id"]});
        let revised = office.owner.post("/documents", wish).await;
        revised.problem(409, "document_has_followers");
    }

    only_the_last_correction_is_cancelled_or_replaced(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, transfer) = transferred(&office).await;
        let mut issued = Vec::new();
        for quantity in ["2", "1"] {
            let draft = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
            let draft = changed(&office, &draft, quantity).await;
            issued.push(office.issue(&draft).await.ok(200));
        }
        let cancel = async |one: &Value| {
            let owner = office.owner.seen(&one["version"]);
            owner.post(&format!("{}/cancel", path(one)), json!({"reason": "Ошибка"})).await
        };
        cancel(&issued[0]).await.problem(409, "document_has_followers");
        let wish = json!({"kind": "corrective_transfer", "amends_id": issued[0]["id"]});
        let revised = office.owner.post("/documents", wish).await;
        revised.problem(409, "document_has_followers");
        let wish = json!({"kind": "corrective_transfer", "amends_id": issued[1]["id"]});
        let revised = office.owner.post("/documents", wish).await.ok(201);
        office.issue(&revised).await.ok(200);
        cancel(&issued[0]).await.problem(409, "document_has_followers");
        assert_eq!(money(&office, &invoice).await["closed"], "122.00");
    }

    corrections_follow_each_other_as_they_were_issued(t) {
        let office = Office::of(&t, "romashka").await;
        let (invoice, transfer) = transferred(&office).await;
        let early = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
        for quantity in ["2", "3"] {
            let draft = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
            let draft = changed(&office, &draft, quantity).await;
            office.issue(&draft).await.ok(200);
        }
        let early = changed(&office, &early, "1").await;
        office.issue(&early).await.ok(200);
        let next = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
        assert_eq!(next["corrected"]["amount"], "122.00", "what was drafted first is the last");
        assert_eq!(money(&office, &invoice).await["closed"], "122.00");
    }

    only_sums_are_corrected(t) {
        let office = Office::of(&t, "romashka").await;
        let (_, transfer) = transferred(&office).await;
        let draft = office.draft_upon("corrective_transfer", &transfer).await.ok(201);
        let line = |title: &str, rate: &str| json!({
            "id": draft["lines"][0]["id"], "title": title, "unit": draft["lines"][0]["unit"],
            "quantity": "2", "price": "122.00", "vat_rate": rate,
        });
        let edited = office.edit(&draft, json!({"lines": [line("Диван", "22")]})).await;
        edited.invalid(&[("/lines/0/title", "of_the_corrected")]);
        let edited = office.edit(&draft, json!({"lines": [line("Стул", "10")]})).await;
        edited.invalid(&[("/lines/0/vat_rate", "of_the_corrected")]);
        let more = json!([line("Стул", "22"), {"title": "Стол", "price": "1.00"}]);
        let edited = office.edit(&draft, json!({"lines": more})).await;
        edited.invalid(&[("/lines", "lines_of_the_corrected")]);
        let deal = taxed_deal(&office).await;
        let act = office.draft("act", &deal).await;
        let mut zero = act["lines"][0].clone();
        zero = json!({"id": zero["id"], "title": "Стул", "price": "1.00", "quantity": "0"});
        let edited = office.edit(&act, json!({"lines": [zero]})).await;
        edited.invalid(&[("/lines/0/quantity", "not_positive")]);
    }

    a_vat_invoice_has_its_own_correction_and_the_client_owes_less(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let invoice = office.issued("invoice", &taxed_deal(&office).await).await;
        let act = office.draft_upon("act", &invoice).await.ok(201);
        let act = office.issue(&act).await.ok(200);
        let own = office.draft_upon("vat_invoice", &act).await.ok(201);
        let own = office.issue(&own).await.ok(200);
        office.draft_upon("corrective_transfer", &own).await
            .invalid(&[("/basis_id", "kind_does_not_follow")]);
        let draft = office.draft_upon("corrective_invoice", &own).await.ok(201);
        let draft = changed(&office, &draft, "2").await;
        let issued = office.issue(&draft).await.ok(200);
        let text = text_of(&office.owner, &issued).await;
        assert!(!text.contains("Универсальный"), "{text}");
        let settlement = format!(
            "/settlements?legal_entity_id={}&company_id={}&from=2026-01-01&to=2026-12-31",
            office.entity["id"].as_str().unwrap(), office.company["id"].as_str().unwrap(),
        );
        let settled = office.owner.get(&settlement).await.ok(200);
        assert_eq!(settled["closing"], "244.00", "{settled}");
    }

    an_order_form_stands_between_quote_and_invoice(t) {
        let office = Office::of(&t, "romashka").await;
        let quote = office.issued("quote", &office.deal().await).await;
        let order = office.draft_upon("order_form", &quote).await.ok(201);
        let order = office.issue(&order).await.ok(200);
        let text = text_of(&office.owner, &order).await;
        for words in ["Бланк заказа № 1", "ЗАКАЗЧИК", "Стул", "401,00"] {
            assert!(text.contains(words), "«{words}» is not in\n{text}");
        }
        let invoice = office.draft_upon("invoice", &order).await.ok(201);
        assert!(invoice["basis"].as_str().unwrap().starts_with("Бланк заказа № 1 от"));
    }

    what_closed_the_last_one_closes_the_next_one(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let usual = async |invoice: &Value| {
            let now = office.owner.get(&path(invoice)).await.ok(200);
            now["usual_closing"].clone()
        };
        let invoice = office.issued("invoice", &taxed_deal(&office).await).await;
        assert_eq!(usual(&invoice).await, "transfer", "who pays VAT makes a УПД");
        let act = office.draft_upon("act", &invoice).await.ok(201);
        assert_eq!(act["usual_closing"], Value::Null);
        let next = office.issued("invoice", &taxed_deal(&office).await).await;
        assert_eq!(usual(&next).await, "transfer", "a draft may be thrown away");
        office.issue(&act).await.ok(200);
        assert_eq!(usual(&next).await, "act", "as for this client before");
    }
}
