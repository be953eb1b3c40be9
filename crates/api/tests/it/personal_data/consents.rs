use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{advertising, consents_of, contact, withdrawal_of};
use crate::clients::path;
use crate::support::on_both_engines;

on_both_engines! {
    a_consent_is_kept_with_what_proves_it(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let anna = contact(owner).await;
        let at = consents_of(&anna);
        assert_eq!(owner.get(&at).await.ok(200)["items"], json!([]));
        let paper = json!({
            "purpose": "processing", "text": "Согласна на обработку\nимени и телефона",
            "at": "2026-09-01T08:30:00.123456789Z", "way": "paper", "address": "Папка 3, офис",
        });
        let made = owner.post(&at, paper).await.ok(201);
        assert_eq!(made["contact_id"], anna["id"]);
        assert_eq!(made["given"]["at"], "2026-09-01T08:30:00.123456Z");
        assert_eq!(made["given"]["way"], "paper");
        assert_eq!(made["given"]["address"], "Папка 3, офис");
        assert_eq!(made["given"]["recorded_by"]["id"], json!(owner.id()));
        assert_eq!(made["withdrawn"], Value::Null);
        let later = owner.post(&at, advertising()).await.ok(201);
        assert_eq!(later["given"]["at"], later["given"]["recorded_at"]);
        let list = owner.get(&at).await.ok(200);
        assert_eq!(list["items"], json!([later, made]), "the newest first");
    }

    a_withdrawn_consent_stays_as_proof(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let anna = contact(owner).await;
        let made = owner.post(&consents_of(&anna), advertising()).await.ok(201);
        let said = json!({"way": "letter", "address": "anna@romashka.ru"});
        let at = withdrawal_of(&made);
        let gone = owner.seen(&made["version"]).post(&at, said.clone()).await.ok(200);
        assert_eq!((&gone["given"], &gone["version"]), (&made["given"], &json!(2)));
        assert_eq!(gone["withdrawn"]["way"], "letter");
        assert_eq!(gone["withdrawn"]["address"], "anna@romashka.ru");
        assert_eq!(gone["withdrawn"]["recorded_by"]["id"], json!(owner.id()));
        owner.seen(&made["version"]).post(&at, said.clone()).await.problem(412, "stale");
        owner.post(&at, said.clone()).await.problem(428, "version_required");
        let again = owner.seen(&gone["version"]).post(&at, said).await;
        again.problem(409, "consent_withdrawn");
        let list = owner.get(&consents_of(&anna)).await.ok(200);
        assert_eq!(list["items"], json!([gone]));
        // Whoever thinks better of it agrees anew.
        owner.post(&consents_of(&anna), advertising()).await.ok(201);
    }

    a_wrong_consent_is_told_field_by_field(t) {
        let owner = t.account("romashka").await.owner;
        let at = consents_of(&contact(&owner).await);
        let mut nothing = advertising();
        nothing["text_version"] = json!(" ");
        owner.post(&at, nothing).await.invalid(&[("/text_version", "consent_text_needed")]);
        let mut early = advertising();
        early["at"] = json!("2199-01-01T00:00:00Z");
        owner.post(&at, early.clone()).await.invalid(&[("/at", "not_yet_said")]);
        early["at"] = json!("0026-01-01T00:00:00Z");
        owner.post(&at, early.clone()).await.invalid(&[("/at", "year_out_of_range")]);
        early["at"] = json!("yesterday");
        assert_eq!(owner.post(&at, early).await.status, 422);
        let mut long = advertising();
        long["text_version"] = json!("в".repeat(121));
        long["address"] = json!("а".repeat(301));
        owner.post(&at, long).await.invalid(&[
            ("/text_version", "too_long"),
            ("/address", "too_long"),
        ]);
        let mut other = advertising();
        other["purpose"] = json!("everything");
        assert_eq!(owner.post(&at, other).await.status, 422);
        let made = owner.post(&at, advertising()).await.ok(201);
        let before = json!({"way": "call", "at": "2020-01-01T00:00:00Z"});
        let refused = owner.seen(&made["version"]).post(&withdrawal_of(&made), before).await;
        refused.invalid(&[("/at", "before_consent")]);
    }

    a_request_sent_twice_is_one_consent(t) {
        let owner = t.account("romashka").await.owner;
        let (anna, vera) = (contact(&owner).await, contact(&owner).await);
        let keyed = owner.with("idempotency-key", "form-17");
        let first = keyed.post(&consents_of(&anna), advertising()).await.ok(201);
        let second = keyed.post(&consents_of(&anna), advertising()).await;
        assert_eq!(second.header("idempotent-replayed"), Some("true"));
        assert_eq!(second.ok(201), first);
        let other = keyed.post(&consents_of(&vera), advertising()).await;
        other.problem(422, "idempotency_key_reused");
    }

    a_consent_is_within_reach_with_its_person(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let anna = contact(owner).await;
        let made = owner.post(&consents_of(&anna), advertising()).await.ok(201);
        let said = json!({"way": "call"});
        let manager = t.employ(owner, "boris", BuiltIn::Manager).await;
        let observer = t.employ(owner, "olga", BuiltIn::Observer).await;
        // Nobody's person is everybody's.
        manager.post(&consents_of(&anna), advertising()).await.ok(201);
        assert_eq!(observer.get(&consents_of(&anna)).await.ok(200)["items"].as_array().unwrap().len(), 2);
        observer.post(&consents_of(&anna), advertising()).await.problem(403, "permission_denied");
        let mine = json!({"responsible_id": owner.id()});
        owner.seen(&anna["version"]).patch(&path("contacts", &anna), mine).await.ok(200);
        manager.post(&consents_of(&anna), advertising()).await.problem(404, "not_found");
        let refused = manager.seen(&made["version"]).post(&withdrawal_of(&made), said.clone()).await;
        refused.problem(404, "not_found");
        // A consent stands below its own person only.
        let vera = contact(owner).await;
        let strange = json!({"contact_id": vera["id"], "id": made["id"]});
        let refused = owner.seen(&made["version"]).post(&withdrawal_of(&strange), said).await;
        refused.problem(404, "not_found");
    }

    a_person_in_the_trash_agrees_to_nothing_but_takes_back(t) {
        let owner = t.account("romashka").await.owner;
        let anna = contact(&owner).await;
        let made = owner.post(&consents_of(&anna), advertising()).await.ok(201);
        owner.seen(&anna["version"]).delete(&path("contacts", &anna)).await.ok(204);
        owner.post(&consents_of(&anna), advertising()).await.problem(409, "in_trash");
        let said = json!({"way": "call"});
        owner.seen(&made["version"]).post(&withdrawal_of(&made), said).await.ok(200);
    }
}
