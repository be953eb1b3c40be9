use canape_api::worker::Outcome;
use canape_domain::accounts::{self, Prolong};
use canape_domain::roles::BuiltIn;
use canape_domain::{Code, Coded};
use chrono::TimeDelta;
use serde_json::json;

use crate::support::{Firm, TestServer, on_both_engines};

/// The account is signed up at ten in the morning of 25 November in Moscow: day 0.
async fn walk_to_the_end(t: &TestServer) {
    t.run_due().await;
    t.advance(TimeDelta::days(15) + TimeDelta::hours(13));
    assert_eq!(t.run_due().await, [], "23:00 of day 15");
    t.advance(TimeDelta::hours(1));
    assert_eq!(t.run_due().await, [Outcome::Done], "midnight in Moscow");
}

async fn prolong(t: &TestServer, firm: &Firm, until: &str) -> Result<(), Code> {
    let command = Prolong {
        address: firm.account.address.clone(),
        until: until.parse().expect("a date"),
    };
    let done = accounts::prolong(&t.house.app, &command).await;
    t.house.authenticator.forget_all();
    done.map(|_| ()).map_err(|error| error.code())
}

on_both_engines! {
    a_trial_ends_with_its_fifteenth_day(t) {
        let firm = t.account("romashka").await;
        let boris = t.employ(&firm.owner, "boris", BuiltIn::Manager).await;
        let key = json!({"name": "Сайт", "scopes": ["pipelines.read"]});
        let key = firm.owner.post("/api-keys", key).await.ok(201);
        let program = t.stranger().with("x-api-key", key["secret_key"].as_str().unwrap());
        walk_to_the_end(&t).await;
        assert_eq!(t.last_actor(&firm).await, "system", "it stands in the log");

        let anna = t.sign_in_again(&firm).await;
        assert_eq!(anna.get("/me").await.ok(200)["account"]["state"], "blocked");
        let closed = anna.get("/deals").await.problem(402, "subscription_required");
        assert_eq!(closed["detail"], "blocked");
        anna.post("/pipelines", crate::pipelines::sales("Опт")).await.problem(402, "subscription_required");
        program.get("/pipelines").await.problem(402, "subscription_required");
        let boris = t.renewed(&boris);
        assert_eq!(boris.get("/me").await.ok(200)["account"]["state"], "blocked", "everybody sees why");
        boris.get("/sessions").await.ok(200);
        boris.get("/deals").await.problem(402, "subscription_required");
        assert_eq!(boris.delete("/sessions/current").await.status, 204);
    }

    a_prolonged_trial_goes_on(t) {
        let firm = t.account("romashka").await;
        t.run_due().await;
        let before = firm.owner.get("/account").await.ok(200);
        assert_eq!(prolong(&t, &firm, "2026-12-31").await, Ok(()));
        let stale = firm.owner.seen(&before["version"]).patch("/account", json!({"name": "А"})).await;
        stale.problem(412, "stale");
        t.advance(TimeDelta::days(20));
        assert_eq!(t.run_due().await, []);
        let anna = t.sign_in_again(&firm).await;
        assert_eq!(anna.get("/me").await.ok(200)["account"]["trial_ends_on"], "2026-12-31");
        t.advance(TimeDelta::days(17));
        assert_eq!(t.run_due().await, [Outcome::Done]);
        let anna = t.sign_in_again(&firm).await;
        anna.get("/pipelines").await.problem(402, "subscription_required");
    }

    the_operator_opens_a_blocked_account(t) {
        let firm = t.account("romashka").await;
        walk_to_the_end(&t).await;
        let before = t.last_event(&firm).await;
        assert_eq!(prolong(&t, &firm, "2026-12-10").await, Err(Code::Invalid), "yesterday");
        assert_eq!(prolong(&t, &firm, "2026-12-20").await, Ok(()));
        assert_eq!(t.last_event(&firm).await, before + 1);
        let anna = t.sign_in_again(&firm).await;
        anna.get("/pipelines").await.ok(200);
        t.advance(TimeDelta::days(10));
        assert_eq!(t.run_due().await, [Outcome::Done]);
        t.set_state(&firm, canape_domain::lobby::AccountState::Active).await;
        assert_eq!(prolong(&t, &firm, "2027-12-20").await, Err(Code::Conflict), "it was paid for");
    }
}
