//! Background work: leases jobs and errands in the lobby, does them, and settles the leases.
//!
//! `perform` says what each kind means: whoever adds one adds an arm there. `hold` keeps a lease
//! alive while its work runs, and `settle` decides between done, again and never again.

mod failure;
mod hold;
mod perform;
mod settle;

use std::collections::HashMap;
use std::time::Duration;

use canape_domain::lobby::{ErrandKind, Lease};
use canape_domain::{App, StoreError};
use chrono::TimeDelta;
use tokio::sync::watch;
use tokio::task::{Id, JoinSet};

pub use self::failure::Failure;
use self::hold::Held;
pub use self::settle::Outcome;
use crate::causes::WithCauses;

/// How long work is left alone before another worker may take it; renewed while it runs.
const LEASE: TimeDelta = TimeDelta::seconds(60);
/// Jobs that one process does at a time: a long one must not keep letters waiting.
const AT_ONCE: usize = 4;
/// How often the queue is looked at.
const LOOK: Duration = Duration::from_secs(1);
/// How long work in hand may take to finish once the process is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Does what becomes due until told to stop; then lets go of what cannot be finished in time.
/// `turn` is called each time that the queue could be looked at, at least every few seconds.
pub async fn run(app: App, mut stop: watch::Receiver<bool>, turn: impl Fn()) {
    let mut work = JoinSet::new();
    let mut in_hand: HashMap<Id, Held> = HashMap::new();
    plan_errands(&app).await;
    while !*stop.borrow() {
        match lease(&app, AT_ONCE.saturating_sub(work.len())).await {
            Ok(leased) => {
                for held in leased {
                    let task = work.spawn(hold::hold(app.clone(), held.clone()));
                    in_hand.insert(task.id(), held);
                }
                turn();
            }
            // It may be out of reach for a moment; the next look is soon.
            Err(error) => {
                tracing::warn!(cause = %WithCauses(&error), "the queue of work cannot be read");
            }
        }
        tokio::select! {
            _ = stop.wait_for(|is_told| *is_told) => break,
            Some(done) = work.join_next_with_id() => forget(&mut in_hand, &done),
            () = tokio::time::sleep(LOOK) => {}
        }
    }
    let finish = async {
        while let Some(done) = work.join_next_with_id().await {
            forget(&mut in_hand, &done);
        }
    };
    if tokio::time::timeout(GRACE, finish).await.is_err() {
        work.shutdown().await;
    }
    for held in in_hand.into_values() {
        held.release(&app).await;
    }
}

/// Does everything that is due now, one after another, and says how each ended: for tests, which
/// move the clock by hand.
pub async fn run_due(app: &App) -> Result<Vec<Outcome>, StoreError> {
    let mut outcomes = Vec::new();
    loop {
        let leased = lease(app, 1).await?;
        let Some(held) = leased.into_iter().next() else {
            return Ok(outcomes);
        };
        outcomes.push(hold::hold(app.clone(), held).await);
    }
}

fn forget(in_hand: &mut HashMap<Id, Held>, done: &Result<(Id, Outcome), tokio::task::JoinError>) {
    let id = match done {
        Ok((id, _)) => *id,
        Err(error) => error.id(),
    };
    in_hand.remove(&id);
}

async fn lease(app: &App, most: usize) -> Result<Vec<Held>, StoreError> {
    if most == 0 {
        return Ok(Vec::new());
    }
    let now = app.now();
    let until = now + LEASE;
    for kind in ErrandKind::ALL {
        if let Some(errand) = app.lobby.lease_errand(*kind, now, until).await? {
            return Ok(vec![Held::Errand(errand)]);
        }
    }
    let most = u64::try_from(most).unwrap_or(1);
    let jobs: Vec<Lease> = app.lobby.lease(now, until, most).await?;
    Ok(jobs.into_iter().map(Held::Job).collect())
}

/// Errands that this version knows and the database does not.
async fn plan_errands(app: &App) {
    for kind in ErrandKind::ALL {
        let first = kind.next_after(app.now());
        if let Err(error) = app.lobby.plan(*kind, first).await {
            tracing::warn!(cause = %WithCauses(&error), "an errand cannot be planned");
        }
    }
}
