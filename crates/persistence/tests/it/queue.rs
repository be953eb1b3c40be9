//! Jobs and errands, also when several workers come at once.

use std::sync::Arc;

use canape_domain::lobby::{ErrandKind, Job, JobKind, Lease};
use canape_domain::{Moment, Store};
use chrono::TimeDelta;

use crate::fixture::{Fixture, on_both_engines};

async fn enqueue(t: &Fixture, count: usize, due_at: Moment) {
    let work = t.store.work(&t.anna.oneself()).await.expect("a work");
    for _ in 0..count {
        let job = Job {
            id: t.app.new_id(),
            kind: JobKind::EndTrial,
            subject: t.anna.account().uuid(),
            due_at,
        };
        work.enqueue(&job).await.expect("queued");
    }
    work.commit().await.expect("a commit");
}

async fn lease(t: &Fixture, now: Moment, most: u64) -> Vec<Lease> {
    let until = now + TimeDelta::minutes(1);
    t.app.lobby.lease(now, until, most).await.expect("leases")
}

on_both_engines! {
    of_many_workers_at_once_one_gets_each_job(t) {
        let now = t.app.now();
        enqueue(&t, 40, now).await;
        let workers: Vec<_> = (0..8)
            .map(|_| {
                let t = Arc::clone(&t);
                tokio::spawn(async move {
                    let mut mine = Vec::new();
                    // A worker that finds every due row in others' hands leaves with none.
                    for _ in 0..10 {
                        mine.extend(lease(&t, now, 3).await);
                    }
                    mine
                })
            })
            .collect();
        let mut ids = Vec::new();
        for worker in workers {
            for lease in worker.await.expect("no panic") {
                assert_eq!((lease.attempt, lease.account), (1, t.anna.account()));
                ids.push(lease.job.id);
            }
        }
        ids.sort();
        assert_eq!(ids.len(), 40);
        ids.dedup();
        assert_eq!(ids.len(), 40, "each was leased once");
    }

    nothing_is_leased_before_it_is_due(t) {
        let now = t.app.now();
        enqueue(&t, 1, now + TimeDelta::seconds(1)).await;
        assert!(lease(&t, now, 9).await.is_empty());
        let leased = lease(&t, now + TimeDelta::seconds(1), 9).await;
        assert_eq!(leased.len(), 1);
        assert!(t.app.lobby.complete(&leased[0]).await.expect("settled"));
        assert!(lease(&t, now + TimeDelta::days(1), 9).await.is_empty(), "it is done");
    }

    what_a_dead_worker_held_is_leased_again(t) {
        let now = t.app.now();
        enqueue(&t, 1, now).await;
        let dead = lease(&t, now, 1).await.remove(0);
        assert!(lease(&t, now + TimeDelta::seconds(59), 1).await.is_empty());
        let second = lease(&t, now + TimeDelta::seconds(60), 1).await.remove(0);
        assert_eq!((second.job.id, second.attempt), (dead.job.id, 2));
        // It was not dead, only slow: the job is no longer its to settle.
        let lobby = &t.app.lobby;
        assert!(!lobby.renew(&dead, now + TimeDelta::hours(1)).await.expect("an answer"));
        assert!(!lobby.complete(&dead).await.expect("an answer"));
        assert!(!lobby.bury(&dead, now, "late").await.expect("an answer"));
        assert!(lobby.complete(&second).await.expect("an answer"));
    }

    a_renewed_lease_lasts_longer(t) {
        let now = t.app.now();
        enqueue(&t, 1, now).await;
        let held = lease(&t, now, 1).await.remove(0);
        assert!(t.app.lobby.renew(&held, now + TimeDelta::minutes(2)).await.expect("renewed"));
        assert!(lease(&t, now + TimeDelta::seconds(119), 1).await.is_empty());
        assert_eq!(lease(&t, now + TimeDelta::seconds(120), 1).await.len(), 1);
    }

    a_postponed_job_comes_again_and_a_buried_one_does_not(t) {
        let now = t.app.now();
        enqueue(&t, 1, now).await;
        let first = lease(&t, now, 1).await.remove(0);
        let later = now + TimeDelta::minutes(5);
        assert!(t.app.lobby.postpone(&first, later, "busy").await.expect("settled"));
        assert!(lease(&t, later - TimeDelta::seconds(1), 1).await.is_empty());
        let second = lease(&t, later, 1).await.remove(0);
        assert_eq!(second.attempt, 2);
        assert!(t.app.lobby.bury(&second, later, "hopeless").await.expect("settled"));
        assert!(lease(&t, later + TimeDelta::days(30), 1).await.is_empty());
    }

    what_a_leaving_worker_released_was_not_tried(t) {
        let now = t.app.now();
        enqueue(&t, 1, now).await;
        let held = lease(&t, now, 1).await.remove(0);
        assert!(t.app.lobby.release(&held).await.expect("released"));
        assert_eq!(lease(&t, now, 1).await.remove(0).attempt, 1);
    }

    an_errand_is_planned_once_and_run_by_one(t) {
        let lobby = &t.app.lobby;
        let (kind, now) = (ErrandKind::SweepLobby, t.app.now());
        let until = now + TimeDelta::minutes(1);
        lobby.plan(kind, now).await.expect("planned");
        lobby.plan(kind, now + TimeDelta::days(9)).await.expect("known already");
        let tries: Vec<_> = (0..8)
            .map(|_| {
                let t = Arc::clone(&t);
                tokio::spawn(async move { t.app.lobby.lease_errand(kind, now, until).await })
            })
            .collect();
        let mut leased = Vec::new();
        for done in tries {
            leased.extend(done.await.expect("no panic").expect("an answer"));
        }
        assert_eq!(leased.len(), 1);
        let held = leased.remove(0);
        assert!(lobby.errand_failed(&held, now, "no disk").await.expect("settled"));
        let state = lobby.errand(kind).await.expect("an answer").expect("planned");
        assert_eq!((state.done_at, state.last_error.as_deref()), (None, Some("no disk")));
        let held = lobby.lease_errand(kind, now, until).await.expect("an answer").expect("due");
        assert_eq!(held.attempt, 2);
        let next = kind.next_after(now);
        assert!(lobby.errand_done(&held, now, next).await.expect("settled"));
        let state = lobby.errand(kind).await.expect("an answer").expect("planned");
        assert_eq!((state.due_at, state.done_at, state.last_error), (next, Some(now), None));
        assert!(lobby.lease_errand(kind, now, until).await.expect("an answer").is_none());
    }
}
