use canape_domain::roles::BuiltIn;
use serde_json::json;

use crate::documents::paper::text_of;
use crate::documents::{Office, deal, issue, parties, path};
use crate::paper_trail::{mark, register};
use crate::payments::{received, record};
use crate::support::on_both_engines;

on_both_engines! {
    an_act_says_what_the_books_say_on_its_day_and_no_later(t) {
        let office = Office::of(&t, "romashka").await;
        let opening = office.balance("2026-01-01", "1000");
        office.owner.post("/opening-balances", opening).await.ok(201);
        let draft = office.draft_alone("reconciliation").await;
        assert_eq!(draft["deal"], json!(null));
        assert_eq!(draft["period"], json!({"first": "2026-01-01", "last": "2026-11-25"}));
        assert_eq!((&draft["amount"], &draft["buyer_name"]), (&json!("1000.00"), &json!("ООО «Ромашка»")));
        // Whatever happens before it is issued stands on it.
        office.issued("act", &office.deal().await).await;
        record(&office.owner, received(&office, "250.50", &[])).await.ok(201);
        let issued = office.issue(&draft).await.ok(200);
        assert_eq!((&issued["number"], &issued["amount"]), (&json!("1"), &json!("1150.50")));
        office.issued("act", &office.deal().await).await;
        let again = office.owner.get(&path(&issued)).await.ok(200);
        assert_eq!(again["amount"], "1150.50");
        let text = text_of(&office.owner, &issued).await;
        for piece in [
            "Акт сверки", "ООО «Твинс»", "ООО «Ромашка»", "Акт № 1 от 25.11.2026", "401,00",
            "250,50", "1 150,50", "Одна тысяча сто пятьдесят рублей 50 копеек",
        ] {
            assert!(text.contains(piece), "{piece} is not in {text}");
        }
        let list = office.owner.get("/documents?kind=reconciliation").await.ok(200);
        assert_eq!(list["items"][0]["amount"], "1150.50");
        let trail = office.trail(&issued).await;
        assert_eq!(trail["expects"], "paper");
        let scan = json!({"kind": "scan_received", "date": "2026-11-25"});
        mark(&office.owner, &issued, scan).await.ok(201);
        let listed = register(&office.owner, "kind=reconciliation").await;
        assert_eq!(listed["items"][0]["deal"], json!(null));
    }

    a_period_that_ends_before_it_begins_is_refused(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft_alone("reconciliation").await;
        let wrong = json!({"period": {"first": "2026-11-02", "last": "2026-11-01"}});
        office.edit(&draft, wrong).await.invalid(&[("/period/last", "ends_before_it_begins")]);
        let none = json!({"period": null});
        office.edit(&draft, none).await.invalid(&[("/period", "empty")]);
        let lines = json!({"lines": [{"title": "Стул", "quantity": "1", "price": "1"}]});
        office.edit(&draft, lines).await.invalid(&[("/lines", "not_of_this_kind")]);
        let wish = json!({"kind": "reconciliation", "deal_id": office.deal().await["id"]});
        let refused = office.owner.post("/documents", wish).await;
        refused.invalid(&[("/deal_id", "not_of_this_kind")]);
        let wish = json!({"kind": "reconciliation"});
        let refused = office.owner.post("/documents", wish).await;
        refused.invalid(&[("/company_id", "client_needed")]);
        let wish = json!({"kind": "invoice", "company_id": office.company["id"]});
        let refused = office.owner.post("/documents", wish).await;
        refused.invalid(&[("/deal_id", "deal_needed")]);
    }

    a_letter_is_what_was_written_under_the_next_number(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft_alone("letter").await;
        assert!(draft["letter"]["addressee"].as_str().unwrap().starts_with("ООО «Ромашка»"));
        office.issue(&draft).await.problem(422, "document_incomplete");
        let said = json!({"letter": {
            "title": "Уведомление", "addressee": "Директору ООО «Ромашка»\nИванову И. И.",
            "subject": "О смене счёта", "salutation": "Уважаемый Иван Иванович!",
            "text": "Сообщаем о новом счёте.\nПросим платить на него.",
        }});
        let draft = office.edit(&draft, said).await.ok(200);
        let issued = office.issue(&draft).await.ok(200);
        assert_eq!((&issued["number"], &issued["amount"]), (&json!("1"), &json!("0.00")));
        let text = text_of(&office.owner, &issued).await;
        for piece in ["Уведомление", "О смене счёта", "Сообщаем о новом счёте.", "Просим платить"] {
            assert!(text.contains(piece), "{piece} is not in {text}");
        }
        let blank = json!({"letter": {"text": " "}});
        let another = office.draft_alone("letter").await;
        let blank = office.edit(&another, blank).await.ok(200);
        assert_eq!(blank["letter"]["text"], json!(null));
        let wrong = json!({"outside": {"title": "Акт", "amount": "1", "effect": "none"}});
        let refused = office.edit(&blank, wrong).await;
        refused.invalid(&[("/outside", "not_of_this_kind")]);
    }

    what_others_wrote_has_their_number_and_is_a_basis(t) {
        let office = Office::of(&t, "romashka").await;
        let outside = |number: &str| json!({"outside": {
            "title": "Договор поставки", "number": number, "amount": "0", "effect": "none",
        }});
        // Clients number their contracts as they like: two have the same number.
        let mut made = Vec::new();
        for _ in 0..2 {
            let draft = office.draft_alone("outside").await;
            let draft = office.edit(&draft, outside("12/П")).await.ok(200);
            made.push(office.issue(&draft).await.ok(200));
        }
        let one = &made[0];
        assert_eq!((&one["number"], &one["title"]), (&json!("12/П"), &json!("Договор поставки")));
        assert_eq!(one["is_number_manual"], true);
        let pdf = office.owner.get(&format!("{}/pdf", path(one))).await;
        pdf.problem(409, "document_not_printed");
        let letter = office.owner.post(&format!("{}/share", path(one)), json!({})).await;
        letter.problem(409, "document_not_printed");
        let deal = office.deal().await;
        let wish = json!({"kind": "invoice", "deal_id": deal["id"], "basis_id": one["id"]});
        let invoice = office.owner.post("/documents", wish).await.ok(201);
        assert_eq!(invoice["basis"], "Договор поставки № 12/П от 25.11.2026");
        assert_eq!(invoice["amount"], "401.00", "the lines are those of the deal");
        let found = office.owner.get("/documents?q=договор поставки").await.ok(200);
        assert_eq!(found["items"].as_array().unwrap().len(), 2);
    }

    without_a_deal_it_is_as_far_as_its_client(t) {
        let firm = t.account("romashka").await;
        let owner = firm.owner.clone();
        let anna = t.employ(&owner, "anna", BuiltIn::Manager).await;
        let boris = t.employ(&owner, "boris", BuiltIn::Manager).await;
        let (entity, _) = parties(&owner).await;
        let company = json!({"name": "Лютик", "responsible_id": anna.id()});
        let company = anna.post("/companies", company).await.ok(201);
        let wish = json!({
            "kind": "letter", "company_id": company["id"], "legal_entity_id": entity["id"],
        });
        let letter = anna.post("/documents", wish.clone()).await.ok(201);
        boris.post("/documents", wish).await.invalid(&[("/company_id", "unknown_id")]);
        boris.get(&path(&letter)).await.problem(404, "not_found");
        assert_eq!(boris.get("/documents").await.ok(200)["items"], json!([]));
        assert_eq!(anna.get("/documents").await.ok(200)["items"][0]["id"], letter["id"]);
        let said = json!({"letter": {"text": "Здравствуйте."}});
        let seen = boris.seen(&letter["version"]);
        seen.patch(&path(&letter), said.clone()).await.problem(404, "not_found");
        let letter = anna.seen(&letter["version"]).patch(&path(&letter), said).await.ok(200);
        let issued = issue(&anna, &letter, json!({})).await.ok(200);
        boris.get(&format!("{}/pdf", path(&issued))).await.problem(404, "not_found");
        boris.get(&format!("{}/paper_trail", path(&issued))).await.problem(404, "not_found");
        // Of a deal they are as far as the deal.
        let of_boris = deal(&boris, &company).await;
        let wish = json!({"kind": "letter", "deal_id": of_boris["id"]});
        boris.post("/documents", wish).await.ok(201);
    }
}
