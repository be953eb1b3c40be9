//! Background work, stepped by hand on the test's clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use canape_api::worker::{self, Outcome};
use canape_domain::lobby::ErrandKind;
use chrono::TimeDelta;
use serde_json::Value;

use crate::support::{Person, TestServer, on_both_engines};

async fn state(anna: &Person) -> Value {
    anna.get("/me").await.ok(200)["account"]["state"].clone()
}

/// What the job of a trial reads can no longer be read, or can be again.
async fn corrupt(t: &TestServer, state: &str) {
    t.run_sql(&format!("UPDATE lobby_account SET state = '{state}'"))
        .await;
}

on_both_engines! {
    nothing_is_done_before_it_is_due_and_nothing_twice(t) {
        let firm = t.account("romashka").await;
        assert_eq!(t.run_due().await, [Outcome::Done], "the letter to the owner");
        assert_eq!(t.run_due().await, []);
        t.advance(TimeDelta::days(16));
        let anna = t.sign_in_again(&firm).await;
        assert_eq!(state(&anna).await, "trial", "until the worker has come");
        assert_eq!(t.run_due().await, [Outcome::Done]);
        assert_eq!(state(&anna).await, "blocked");
        t.advance(TimeDelta::days(16));
        assert_eq!(t.run_due().await, []);
    }

    what_fails_is_tried_again_with_growing_pauses(t) {
        t.account("romashka").await;
        t.run_due().await;
        t.advance(TimeDelta::days(16));
        corrupt(&t, "nonsense").await;
        for pause in [15, 60, 240] {
            assert_eq!(t.run_due().await, [Outcome::Postponed]);
            t.advance(TimeDelta::seconds(pause - 1));
            assert_eq!(t.run_due().await, []);
            t.advance(TimeDelta::seconds(1));
        }
        corrupt(&t, "trial").await;
        assert_eq!(t.run_due().await, [Outcome::Done]);
    }

    what_keeps_failing_is_buried_with_its_cause(t) {
        t.account("romashka").await;
        t.run_due().await;
        t.advance(TimeDelta::days(16));
        corrupt(&t, "nonsense").await;
        for _ in 1..12 {
            assert_eq!(t.run_due().await, [Outcome::Postponed]);
            t.advance(TimeDelta::hours(6));
        }
        assert_eq!(t.run_due().await, [Outcome::Buried]);
        t.advance(TimeDelta::days(30));
        assert_eq!(t.run_due().await, []);
        let dead = t.one_text("SELECT last_error FROM lobby_job WHERE failed_at IS NOT NULL").await;
        assert!(dead.contains("account.state"), "{dead}");
    }

    a_job_that_takes_its_worker_with_it_each_time_is_buried(t) {
        t.account("romashka").await;
        t.run_due().await;
        t.advance(TimeDelta::days(16));
        for _ in 0..12 {
            let now = t.house.app.now();
            let leased = t.house.app.lobby.lease(now, now + TimeDelta::minutes(1), 9).await;
            assert_eq!(leased.unwrap().len(), 1);
            t.advance(TimeDelta::minutes(1));
        }
        assert_eq!(t.run_due().await, [Outcome::Buried]);
        t.advance(TimeDelta::days(30));
        assert_eq!(t.run_due().await, []);
    }

    the_loop_does_what_is_due_and_leaves_when_it_is_told(t) {
        t.account("romashka").await;
        t.run_due().await;
        t.advance(TimeDelta::days(16));
        let (tell, told) = tokio::sync::watch::channel(false);
        let running = actix_web::rt::spawn(worker::run(t.house.app.clone(), told, || ()));
        let jobs = "SELECT CAST(count(*) AS text) FROM lobby_job";
        while t.one_text(jobs).await != "0" {
            tokio::task::yield_now().await;
        }
        tell.send(true).unwrap();
        running.await.unwrap();
    }

    a_look_that_fails_is_no_sign_of_life(t) {
        t.run_sql("ALTER TABLE lobby_errand RENAME TO gone").await;
        // Each errand cannot be planned, and the first cannot be looked for.
        let failing = ErrandKind::ALL.len() + 1;
        t.take_statements();
        assert_eq!(turns_until(&t, |sent, _| sent >= failing).await, 0);
        t.run_sql("ALTER TABLE gone RENAME TO lobby_errand").await;
        assert_ne!(turns_until(&t, |_, turns| turns > 0).await, 0);
    }
}

/// Lets a worker go on until then, by the statements that were sent and its turns, and says how
/// many these were in the end.
async fn turns_until(t: &TestServer, is_enough: impl Fn(usize, usize) -> bool) -> usize {
    let (tell, told) = tokio::sync::watch::channel(false);
    let turns = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&turns);
    let turn = move || {
        counter.fetch_add(1, Ordering::Relaxed);
    };
    let running = actix_web::rt::spawn(worker::run(t.house.app.clone(), told, turn));
    let mut sent = 0;
    while !is_enough(sent, turns.load(Ordering::Relaxed)) {
        tokio::task::yield_now().await;
        sent += t.take_statements();
    }
    tell.send(true).unwrap();
    running.await.unwrap();
    turns.load(Ordering::Relaxed)
}
