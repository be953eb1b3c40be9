use serde_json::json;

use super::{path, twins};
use crate::support::on_both_engines;

on_both_engines! {
    what_is_not_named_stays(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/legal-entities", twins()).await.ok(201);
        let seen = anna.seen(&made["version"]);
        let edited = seen.patch(&path(&made), json!({"name": "Твинс"})).await.ok(200);
        assert_eq!(edited["name"], "Твинс");
        for field in ["requisites", "regimes", "signatories", "terms"] {
            assert_eq!(edited[field], made[field]);
        }
        assert_eq!(edited["version"], 2);
        seen.patch(&path(&made), json!({"name": "Близнецы"})).await.problem(412, "stale");
        let same = anna.seen(&edited["version"]).patch(&path(&made), json!({"name": "Твинс"})).await;
        assert_eq!(same.ok(200)["version"], 2);
    }

    requisites_change_from_a_day_on_and_the_last_stay(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/legal-entities", twins()).await.ok(201);
        let mut moved = twins()["requisites"].clone();
        moved["kpp"] = json!("770401001");
        let later = format!("{}/requisites/2026-10-01", path(&made));
        let two = anna.seen(&json!(1)).put(&later, moved).await.ok(200);
        let days: Vec<_> = two["requisites"].as_array().unwrap().iter()
            .map(|one| one["valid_from"].as_str().unwrap()).collect();
        assert_eq!(days, ["2024-01-01", "2026-10-01"]);
        let one = anna.seen(&json!(2)).delete(&later).await.ok(200);
        assert_eq!(one["requisites"], made["requisites"]);
        let first = format!("{}/requisites/2024-01-01", path(&made));
        let refused = anna.seen(&json!(3)).delete(&first).await;
        refused.invalid(&[("valid_from", "last_requisites")]);
        anna.seen(&json!(3)).delete(&later).await.problem(404, "not_found");
    }

    an_archived_firm_stays_as_it_is_until_it_is_brought_back(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/legal-entities", twins()).await.ok(201);
        let at = path(&made);
        let away = anna.seen(&json!(1)).post(&format!("{at}/archive"), json!({})).await.ok(200);
        assert!(away["archived_at"].is_string());
        let refused = anna.seen(&json!(2)).patch(&at, json!({"name": "Твинс"})).await;
        refused.problem(409, "legal_entity_archived");
        let again = anna.seen(&json!(2)).post(&format!("{at}/archive"), json!({})).await.ok(200);
        assert_eq!(again["version"], 2);
        let back = anna.seen(&json!(2)).post(&format!("{at}/bring-back"), json!({})).await.ok(200);
        assert!(back["archived_at"].is_null());
    }
    whoever_signs_stays_who_they_are(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/legal-entities", twins()).await.ok(201);
        let at = path(&made);
        let signatories = made["signatories"].as_array().unwrap();
        assert_eq!(signatories[0]["kinds"], json!([]));
        assert_ne!(signatories[0]["id"], signatories[1]["id"]);
        let bare = json!({"signatories": twins()["signatories"]});
        let same = anna.seen(&json!(1)).patch(&at, bare).await.ok(200);
        assert_eq!(same["version"], 1, "office and name tell who it is");
        let mut other = made["signatories"].clone();
        other[0]["signer"]["name"] = json!("Иванова Инна Ивановна");
        other[1]["kinds"] = json!(["act", "waybill"]);
        let edited = anna.seen(&json!(1)).patch(&at, json!({"signatories": other})).await.ok(200);
        assert_eq!(edited["signatories"], other);
        let [mut alien, mut twice, mut wrong] = [other.clone(), other.clone(), other];
        alien[0]["id"] = made["id"].clone();
        twice[0]["id"] = twice[1]["id"].clone();
        wrong[1]["kinds"] = json!(["act", "outside", "act"]);
        let anna = anna.seen(&json!(2));
        for (signatories, broken) in [
            (alien, vec![("/signatories/0/id", "unknown_id")]),
            (twice, vec![("/signatories/1/id", "repeated")]),
            (wrong, vec![
                ("/signatories/1/kinds/1", "not_signed_by_us"),
                ("/signatories/1/kinds/2", "repeated"),
            ]),
        ] {
            anna.patch(&at, json!({"signatories": signatories})).await.invalid(&broken);
        }
    }
}
