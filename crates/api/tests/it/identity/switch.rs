//! One person in several accounts.

use canape_domain::lobby::AccountState;
use serde_json::{Value, json};

use super::{PASSWORD, cookie};
use crate::support::{Answer, Firm, Person, TestServer, on_both_engines};

/// Anna of «Ромашка», who keeps the books of «Василёк» too.
async fn two_firms(t: &TestServer) -> (Firm, Firm) {
    let (romashka, vasilek) = (t.account("romashka").await, t.account("vasilek").await);
    t.take_in(&vasilek, &romashka.owner).await;
    (romashka, vasilek)
}

async fn sign_in(t: &TestServer, account: Option<&str>) -> Answer {
    let body = json!({"login": "romashka-owner", "password": PASSWORD, "account": account});
    t.stranger().post("/sessions", body).await
}

fn inside(t: &TestServer, answer: &Answer) -> Person {
    t.bearer(answer.ok(200)["access_token"].as_str().unwrap())
}

async fn switch(person: &Person, account: &str) -> Answer {
    person
        .post("/sessions/switch", json!({"account": account}))
        .await
}

on_both_engines! {
    whoever_belongs_to_several_chooses_at_sign_in(t) {
        two_firms(&t).await;
        let problem = sign_in(&t, None).await.problem(409, "choose_account");
        let choices: Vec<_> = problem["accounts"].as_array().unwrap().iter()
            .map(|one| one["address"].as_str().unwrap())
            .collect();
        assert_eq!(choices, ["romashka", "vasilek"]);
        let there = sign_in(&t, Some("vasilek")).await.ok(200);
        assert_eq!(there["account"]["address"], "vasilek");
        let at = t.stranger().with("host", "romashka.localhost");
        let body = json!({"login": "romashka-owner", "password": PASSWORD});
        let here = at.post("/sessions", body).await.ok(200);
        assert_eq!(here["account"]["address"], "romashka", "the host chooses");
    }

    one_goes_from_one_to_another_and_leaves_the_first(t) {
        two_firms(&t).await;
        let answer = sign_in(&t, Some("romashka")).await;
        let anna = inside(&t, &answer);
        let list = anna.get("/me/accounts").await.ok(200);
        assert_eq!(list["items"], json!([
            {"address": "romashka", "name": "ООО «romashka»", "is_current": true},
            {"address": "vasilek", "name": "ООО «vasilek»", "is_current": false},
        ]));
        let switched = switch(&anna, "vasilek").await;
        assert_eq!(switched.ok(200)["account"]["address"], "vasilek");
        assert_ne!(cookie(&switched), cookie(&answer), "a session of its own");
        anna.get("/me").await.problem(401, "session_ended");
        let there = inside(&t, &switched);
        assert_eq!(there.get("/me").await.ok(200)["account"]["address"], "vasilek");
        let back = switch(&there, "romashka").await;
        assert_eq!(back.ok(200)["account"]["address"], "romashka");
    }

    one_session_leads_to_one_other(t) {
        two_firms(&t).await;
        let anna = inside(&t, &sign_in(&t, Some("romashka")).await);
        let (first, second) = futures_util::join!(switch(&anna, "vasilek"), switch(&anna, "vasilek"));
        let mut both = [first.status, second.status];
        both.sort_unstable();
        assert_eq!(both, [200, 401]);
    }

    somebody_elses_account_is_not_among_them(t) {
        let (romashka, _) = two_firms(&t).await;
        t.account("lutik").await;
        for address in ["lutik", "nobody"] {
            switch(&romashka.owner, address).await.invalid(&[("/account", "unknown_id")]);
        }
        switch(&romashka.owner, "!").await.problem(422, "invalid");
        romashka.owner.get("/me").await.ok(200);
    }

    a_blocked_account_keeps_nobody_from_the_other(t) {
        let (romashka, _) = two_firms(&t).await;
        t.set_state(&romashka, AccountState::Blocked).await;
        romashka.owner.get("/pipelines").await.problem(402, "subscription_required");
        let there = inside(&t, &switch(&romashka.owner, "vasilek").await);
        there.get("/pipelines").await.ok(200);
    }

    a_code_is_good_though_the_account_is_chosen_after_it(t) {
        let (romashka, _) = two_firms(&t).await;
        let app = super::second_factor::App::of(&romashka.owner).await;
        app.switch_on(&t, &romashka.owner).await;
        t.advance(chrono::TimeDelta::seconds(30));
        let body = |account: Value| json!({
            "login": "romashka-owner", "password": PASSWORD,
            "code": app.code(&t), "account": account,
        });
        t.stranger().post("/sessions", body(Value::Null)).await.problem(409, "choose_account");
        t.stranger().post("/sessions", body(json!("vasilek"))).await.ok(200);
    }
}
