use canape_domain::roles::BuiltIn;
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::pipelines::sales;
use crate::support::{Person, TestServer, on_both_engines};

fn wish(scopes: &[&str]) -> Value {
    json!({"name": "Сайт", "scopes": scopes})
}

async fn key(t: &TestServer, maker: &Person, body: Value) -> (Person, Value) {
    let made = maker.post("/api-keys", body).await.ok(201);
    let text = made["secret_key"].as_str().unwrap();
    (t.stranger().with("x-api-key", text), made)
}

on_both_engines! {
    a_program_may_what_its_key_says_and_no_more(t) {
        let firm = t.account("romashka").await;
        let (program, _) = key(&t, &firm.owner, wish(&["pipelines.manage", "pipelines.read"])).await;
        program.post("/pipelines", sales("Опт")).await.ok(201);
        program.get("/users").await.problem(403, "permission_denied");
        let me = program.get("/me").await.ok(200);
        assert_eq!(me["permissions"].as_array().unwrap().len(), 2);
        program.get("/sessions").await.problem(403, "permission_denied");
        let event = t.last_actor(&firm).await;
        assert_eq!(event, "key", "the audit shows the key");
    }

    its_text_is_shown_once(t) {
        let anna = t.account("romashka").await.owner;
        let keyed = anna.with("idempotency-key", "k-1");
        let made = keyed.post("/api-keys", wish(&["deals.read"])).await.ok(201);
        let text = made["secret_key"].as_str().unwrap();
        assert!(text.starts_with("cnp_"), "{text}");
        let again = keyed.post("/api-keys", wish(&["deals.read"])).await;
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        let again = again.ok(201);
        assert_eq!((&again["id"], &again["secret_key"]), (&made["id"], &Value::Null));
        let list = anna.get("/api-keys").await;
        assert!(!list.text.contains("secret"), "{}", list.text);
        assert_eq!(list.ok(200)["items"][0]["id"], made["id"]);
    }

    a_mistyped_or_forged_key_is_nobodys(t) {
        let anna = t.account("romashka").await.owner;
        let (_, made) = key(&t, &anna, wish(&["pipelines.read"])).await;
        let text = made["secret_key"].as_str().unwrap();
        let cut = &text[..text.len() - 1];
        for wrong in ["", "cnp", cut, &text.to_uppercase()] {
            let program = t.stranger().with("x-api-key", wrong);
            program.get("/pipelines").await.problem(401, "no_identity");
        }
    }

    a_key_ends_with_its_day_or_its_revocation(t) {
        let firm = t.account("romashka").await;
        let mut body = wish(&["pipelines.read"]);
        body["expires_on"] = json!("2026-11-26");
        let (until, _) = key(&t, &firm.owner, body).await;
        let (revoked, made) = key(&t, &firm.owner, wish(&["pipelines.read"])).await;
        until.get("/pipelines").await.ok(200);
        revoked.get("/pipelines").await.ok(200);
        let path = format!("/api-keys/{}", made["id"].as_str().unwrap());
        assert_eq!(firm.owner.delete(&path).await.status, 204);
        revoked.get("/pipelines").await.problem(401, "no_identity");
        firm.owner.delete(&path).await.problem(404, "not_found");
        // Ten in the morning in Moscow; the day after tomorrow begins in 38 hours.
        t.advance(TimeDelta::hours(37));
        until.get("/pipelines").await.ok(200);
        t.advance(TimeDelta::hours(1));
        until.get("/pipelines").await.problem(401, "no_identity");
    }

    whoever_is_dismissed_is_out_with_their_keys(t) {
        let firm = t.account("romashka").await;
        let (program, _) = key(&t, &firm.other, wish(&["pipelines.read"])).await;
        program.get("/pipelines").await.ok(200);
        t.dismiss(&firm.other).await;
        program.get("/pipelines").await.problem(401, "no_identity");
        firm.other.get("/me").await.problem(401, "session_ended");
        let sign_in = json!({"login": "romashka-other", "password": super::PASSWORD});
        t.stranger().post("/sessions", sign_in).await.problem(401, "wrong_credentials");
    }

    programs_of_a_closed_account_are_told_to_pay(t) {
        let firm = t.account("romashka").await;
        let (program, _) = key(&t, &firm.owner, wish(&["pipelines.read", "billing.pay"])).await;
        t.set_state(&firm, canape_domain::lobby::AccountState::Blocked).await;
        program.get("/pipelines").await.problem(402, "subscription_required");
        program.get("/me").await.problem(402, "subscription_required");
    }

    the_last_use_is_seen_to_the_minute(t) {
        let anna = t.account("romashka").await.owner;
        let (program, _) = key(&t, &anna, wish(&["pipelines.read"])).await;
        let last = async || {
            let list = anna.get("/api-keys").await.ok(200);
            list["items"][0]["last_used_at"].clone()
        };
        assert_eq!(last().await, Value::Null);
        program.get("/pipelines").await.ok(200);
        let first = last().await;
        assert_ne!(first, Value::Null);
        t.advance(TimeDelta::seconds(30));
        program.get("/pipelines").await.ok(200);
        assert_eq!(last().await, first, "written at most once a minute");
        t.advance(TimeDelta::seconds(31));
        program.get("/pipelines").await.ok(200);
        assert_ne!(last().await, first);
    }

    nobody_gives_away_more_than_they_have(t) {
        let firm = t.account("romashka").await;
        let (program, _) = key(&t, &firm.owner, wish(&["api_keys.manage"])).await;
        program.post("/api-keys", wish(&["deals.read"])).await.invalid(&[("/scopes/0", "scope_not_yours")]);
        let boris = t.employ(&firm.owner, "boris", BuiltIn::Manager).await;
        boris.post("/api-keys", wish(&["deals.read"])).await.problem(403, "permission_denied");
        firm.owner.post("/api-keys", wish(&[])).await.invalid(&[("/scopes", "no_scopes")]);
        let unknown = wish(&["deals.everything"]);
        firm.owner.post("/api-keys", unknown).await.invalid(&[("/scopes/0", "unknown_value")]);
        let mut late = wish(&["deals.read"]);
        late["expires_on"] = json!("2026-11-24");
        firm.owner.post("/api-keys", late).await.invalid(&[("/expires_on", "in_the_past")]);
    }
}
