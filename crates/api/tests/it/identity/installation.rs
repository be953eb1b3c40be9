use std::sync::Arc;

use canape_api::config::Mode;
use canape_persistence::Engine;
use serde_json::{Value, json};

use super::wish;
use crate::support::{TestServer, on_both_engines};

on_both_engines! {
    a_stranger_sees_what_the_pages_need(t) {
        t.account("romashka").await;
        let seen = t.stranger().get("/public/installation").await.ok(200);
        assert_eq!(seen["mode"], "service");
        assert_eq!(seen["needs_setup"], false);
        assert_eq!(seen["account"], Value::Null);
        assert_eq!(seen["base_domain"], "localhost");
        assert_eq!(seen["offer"], json!({"version": "1", "url": "/offer"}));
    }

    the_host_says_whose_pages_these_are(t) {
        t.account("romashka").await;
        let at = |host| t.stranger().with("host", host);
        let seen = at("romashka.localhost:8080").get("/public/installation").await.ok(200);
        assert_eq!(seen["account"], json!({"name": "ООО «romashka»", "address": "romashka"}));
        let seen = at("nobody.localhost").get("/public/installation").await.ok(200);
        assert_eq!(seen["account"], Value::Null);
    }
}

fn self_hosted(engine: Engine) {
    actix_web::rt::System::new().block_on(async {
        let t = Arc::new(TestServer::start_in(engine, Mode::SelfHosted).await);
        let stranger = t.stranger();
        let seen = stranger.get("/public/installation").await.ok(200);
        assert_eq!(
            (&seen["mode"], &seen["needs_setup"]),
            (&json!("self_hosted"), &json!(true))
        );
        let mut wish = wish("romashka");
        wish.as_object_mut().expect("fields").remove("accept_offer");
        let made = stranger.post("/sign-up", wish.clone()).await.ok(201);
        assert_eq!(made["account"]["state"], "active");
        assert_eq!(made["account"]["trial_ends_on"], Value::Null);
        let seen = stranger.get("/public/installation").await.ok(200);
        assert_eq!(seen["needs_setup"], false);

        // The same once more is the same; another is too late.
        let again = stranger.post("/sign-up", wish).await;
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        assert_eq!(again.ok(201)["account"]["id"], made["account"]["id"]);
        let other = super::wish("vasilek");
        stranger
            .post("/sign-up", other)
            .await
            .problem(409, "already_set_up");
        Arc::into_inner(t).expect("the server").stop().await;
    });
}

#[test]
fn a_self_hosted_installation_is_set_up_once_on_sqlite() {
    self_hosted(Engine::Sqlite);
}

#[test]
fn a_self_hosted_installation_is_set_up_once_on_postgres() {
    self_hosted(Engine::Postgres);
}
