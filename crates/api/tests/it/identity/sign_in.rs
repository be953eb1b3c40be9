use canape_domain::lobby::AccountState;
use canape_domain::roles::BuiltIn;
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{PASSWORD, wish};
use crate::support::on_both_engines;

fn with(login: &str, password: &str) -> Value {
    json!({"login": login, "password": password})
}

on_both_engines! {
    login_and_e_mail_open_the_same_door(t) {
        t.account("romashka").await;
        for name in ["romashka-owner", "OWNER@romashka.example"] {
            let inside = t.stranger().post("/sessions", with(name, PASSWORD)).await.ok(200);
            assert_eq!(inside["account"]["address"], "romashka");
            let anna = t.bearer(inside["access_token"].as_str().unwrap());
            assert_eq!(anna.get("/me").await.ok(200)["user"]["id"], inside["user"]["id"]);
        }
    }

    nobody_learns_which_of_the_two_is_wrong(t) {
        t.account("romashka").await;
        let known = t.stranger().post("/sessions", with("romashka-owner", "wrong")).await;
        let unknown = t.stranger().post("/sessions", with("nobody", "wrong")).await;
        let body = |answer: &crate::support::Answer| {
            let mut body = answer.problem(401, "wrong_credentials");
            body["request_id"].take();
            body
        };
        assert_eq!(body(&known), body(&unknown));
        assert!(known.header("set-cookie").is_none());
    }

    the_host_and_the_body_choose_the_account(t) {
        t.account("romashka").await;
        t.account("vasilek").await;
        let sign_in = with("romashka-owner", PASSWORD);
        let at = |host| t.stranger().with("host", host);
        at("romashka.localhost").post("/sessions", sign_in.clone()).await.ok(200);
        let elsewhere = at("vasilek.localhost").post("/sessions", sign_in.clone()).await;
        let problem = elsewhere.problem(409, "choose_account");
        assert_eq!(
            problem["accounts"],
            json!([{"address": "romashka", "name": "ООО «romashka»"}]),
            "only the person's own accounts are told"
        );
        let mut named = sign_in;
        named["account"] = json!("romashka");
        at("vasilek.localhost").post("/sessions", named).await.ok(200);
    }

    guessing_is_slowed_down(t) {
        t.account("romashka").await;
        for _ in 0..10 {
            let wrong = t.stranger().post("/sessions", with("romashka-owner", "wrong")).await;
            wrong.problem(401, "wrong_credentials");
        }
        let right = t.stranger().post("/sessions", with("Romashka-Owner", PASSWORD)).await;
        right.problem(429, "too_many_requests");
        assert!(right.header("retry-after").is_some());
        t.advance(TimeDelta::minutes(15));
        t.stranger().post("/sessions", with("romashka-owner", PASSWORD)).await.ok(200);
    }

    a_firm_whose_trial_is_over_lets_its_people_see_why(t) {
        let firm = t.account("romashka").await;
        let manager = t.employ(&firm.owner, "boris", BuiltIn::Manager).await;
        t.set_state(&firm, AccountState::Blocked).await;
        let closed = firm.owner.get("/pipelines").await.problem(402, "subscription_required");
        assert_eq!(closed["detail"], "blocked");
        assert_eq!(firm.owner.get("/me").await.ok(200)["account"]["state"], "blocked");
        firm.owner.get("/sessions").await.ok(200);
        assert_eq!(manager.get("/me").await.ok(200)["account"]["state"], "blocked");
        manager.get("/pipelines").await.problem(402, "subscription_required");
        assert_eq!(manager.delete("/sessions/current").await.status, 204);
        let inside = t.stranger().post("/sessions", with("romashka-boris", PASSWORD)).await;
        assert_eq!(inside.ok(200)["account"]["state"], "blocked", "they see why");
    }

    an_account_made_here_can_be_entered_again(t) {
        t.stranger().post("/sign-up", wish("twins")).await.ok(201);
        t.stranger().post("/sessions", with("twins-anna", PASSWORD)).await.ok(200);
    }
}
