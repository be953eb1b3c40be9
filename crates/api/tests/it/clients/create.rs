use serde_json::{Value, json};

use super::{anna_elkina, path, romashka};
use crate::support::on_both_engines;

on_both_engines! {
    a_contact_is_made_and_read_back(t) {
        let anna = t.firm("romashka").await.owner;
        let company = anna.post("/companies", romashka()).await.ok(201);
        let mut body = anna_elkina();
        body["company_id"] = company["id"].clone();
        let answer = anna.post("/contacts", body).await;
        let made = answer.ok(201);
        assert_eq!(answer.header("etag"), Some("\"1\""));
        assert_eq!(made["name"], "Ёлкина Анна");
        assert_eq!(made["middle_name"], "");
        assert_eq!(made["company"], json!({"id": company["id"], "name": "ООО «Ромашка»"}));
        assert_eq!(made["phones"], json!([
            {"raw": "8 (910) 123-45-67", "e164": "+79101234567"},
            {"raw": "35-44-55", "e164": null},
        ]));
        assert_eq!(made["emails"], json!(["anna@romashka.ru"]));
        assert_eq!(made["responsible"], Value::Null);
        assert_eq!(anna.get(&path("contacts", &made)).await.ok(200), made);
    }

    a_company_is_made_and_read_back(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/companies", romashka()).await.ok(201);
        assert_eq!(made["inn"], "7707083893");
        assert_eq!(made["site"], "https://romashka.ru");
        assert_eq!(made["phones"][0]["e164"], "+74955005550");
        assert_eq!(anna.get(&path("companies", &made)).await.ok(200), made);
        let bare = anna.post("/companies", json!({"name": "ИП Петров"})).await.ok(201);
        assert_eq!(bare["inn"], Value::Null);
        assert_eq!(bare["phones"], json!([]));
    }

    all_broken_rules_of_a_contact_are_named_at_once(t) {
        let anna = t.firm("romashka").await.owner;
        let body = json!({
            "last_name": "я".repeat(81),
            "phones": ["8 910 123-45-67", " "],
            "emails": ["anna@firm", "anna"],
        });
        anna.post("/contacts", body).await.invalid(&[
            ("/last_name", "too_long"),
            ("/phones/1", "empty"),
            ("/emails/0", "email_domain"),
            ("/emails/1", "email_at_sign"),
        ]);
        let eleven: Vec<String> = (10..21).map(|last| format!("8 910 123-45-{last}")).collect();
        let many = anna.post("/contacts", json!({"phones": eleven})).await;
        many.invalid(&[("/phones", "too_many")]);
        let nobody = anna.post("/contacts", json!({"last_name": "  ", "post": "Директор"})).await;
        nobody.invalid(&[("/last_name", "contact_unnamed")]);
    }

    all_broken_rules_of_a_company_are_named_at_once(t) {
        let anna = t.firm("romashka").await.owner;
        let body = json!({
            "name": " ", "inn": "7707083894", "kpp": "12345", "site": "javascript:alert(1)",
        });
        anna.post("/companies", body).await.invalid(&[
            ("/name", "empty"),
            ("/inn", "inn_check_digit"),
            ("/kpp", "kpp_length"),
            ("/site", "site_malformed"),
        ]);
        let person = json!({"name": "ИП Петров", "inn": "500100732259", "kpp": "773601001"});
        anna.post("/companies", person).await.invalid(&[("/kpp", "kpp_of_person")]);
        let letters = json!({"name": "ООО", "inn": "77О7083893"});
        let english = anna.with("accept-language", "en").post("/companies", letters).await;
        let english = english.problem(422, "invalid");
        assert_eq!(english["errors"][0]["message"], "An INN has digits only");
    }

    a_reference_must_be_there(t) {
        let anna = t.firm("romashka").await.owner;
        let boris = t.firm("vasilek").await.owner;
        let theirs = boris.post("/companies", romashka()).await.ok(201);
        let with = |field: &str, id: &Value| {
            let mut body = anna_elkina();
            body[field] = id.clone();
            body
        };
        let refused = anna.post("/contacts", with("company_id", &theirs["id"])).await;
        refused.invalid(&[("/company_id", "unknown_id")]);
        let refused = anna.post("/contacts", with("responsible_id", &theirs["id"])).await;
        refused.invalid(&[("/responsible_id", "unknown_id")]);
        let ours = anna.post("/companies", romashka()).await.ok(201);
        anna.seen(&ours["version"]).delete(&path("companies", &ours)).await.ok(204);
        let refused = anna.post("/contacts", with("company_id", &ours["id"])).await;
        refused.invalid(&[("/company_id", "unknown_id")]);
    }

    the_same_request_twice_makes_one_contact(t) {
        let anna = t.firm("romashka").await.owner.with("idempotency-key", "key-1");
        let made = anna.post("/contacts", anna_elkina()).await.ok(201);
        let again = anna.post("/contacts", anna_elkina()).await;
        assert_eq!(again.ok(201), made);
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        assert_eq!(anna.get("/contacts").await.ok(200)["items"], json!([made]));
        anna.post("/companies", romashka()).await.problem(422, "idempotency_key_reused");
    }
}
