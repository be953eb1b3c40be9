use serde_json::{Value, json};

use super::{anna_elkina, path, romashka};
use crate::support::on_both_engines;

on_both_engines! {
    a_field_that_is_absent_stays_and_null_clears(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/contacts", anna_elkina()).await.ok(201);
        let at = path("contacts", &made);
        let change = json!({"last_name": "Соснина", "post": null, "phones": []});
        let edited = anna.seen(&made["version"]).patch(&at, change).await.ok(200);
        assert_eq!(edited["name"], "Соснина Анна");
        assert_eq!(edited["post"], Value::Null);
        assert_eq!(edited["phones"], json!([]));
        assert_eq!(edited["emails"], made["emails"]);
        assert_eq!(edited["version"], 2);
        let nothing = anna.seen(&edited["version"]).patch(&at, json!({"first_name": "Анна"})).await;
        assert_eq!(nothing.ok(200)["version"], 2, "a wish for what is so changes nothing");
        let all = json!({"last_name": null, "first_name": null, "emails": []});
        let refused = anna.seen(&edited["version"]).patch(&at, all).await;
        refused.invalid(&[("/last_name", "contact_unnamed")]);
    }

    a_client_is_changed_by_whoever_saw_its_version(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/companies", romashka()).await.ok(201);
        let at = path("companies", &made);
        anna.patch(&at, json!({"name": "ООО «Лютик»"})).await.problem(428, "version_required");
        let seen = anna.seen(&made["version"]);
        seen.patch(&at, json!({"name": "ООО «Лютик»"})).await.ok(200);
        seen.patch(&at, json!({"name": "ООО «Мак»"})).await.problem(412, "stale");
        assert_eq!(anna.get(&at).await.ok(200)["name"], "ООО «Лютик»");
    }

    a_rule_over_two_fields_holds_over_two_requests(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/companies", romashka()).await.ok(201);
        let at = path("companies", &made);
        let person = json!({"inn": "500100732259"});
        let seen = anna.seen(&made["version"]);
        seen.patch(&at, person).await.invalid(&[("/kpp", "kpp_of_person")]);
        let both = json!({"inn": "500100732259", "kpp": null});
        assert_eq!(seen.patch(&at, both).await.ok(200)["kpp"], Value::Null);
    }

    a_contact_changes_its_company(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/contacts", anna_elkina()).await.ok(201);
        let company = anna.post("/companies", romashka()).await.ok(201);
        let at = path("contacts", &made);
        let change = json!({"company_id": company["id"]});
        let edited = anna.seen(&made["version"]).patch(&at, change).await.ok(200);
        assert_eq!(edited["company"]["name"], "ООО «Ромашка»");
        let of_company = format!("/contacts?company_id={}", company["id"].as_str().unwrap());
        assert_eq!(anna.get(&of_company).await.ok(200)["items"], json!([edited]));
        let left = anna.seen(&edited["version"]).patch(&at, json!({"company_id": null})).await;
        assert_eq!(left.ok(200)["company"], Value::Null);
        assert_eq!(anna.get(&of_company).await.ok(200)["items"], json!([]));
    }
}
