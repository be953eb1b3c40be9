//! Settling a lease: done, again later, or never again.

use canape_domain::lobby::{Errand, Lease};
use canape_domain::{App, StoreError};
use chrono::TimeDelta;

use super::failure::Failure;
use super::hold::Held;
use super::perform;
use crate::causes::WithCauses;

/// The last attempt; with the pauses below a day and a half after the first.
pub const ATTEMPTS: i32 = 12;

/// How a piece of work ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is done.
    Done,
    /// It failed and is tried again later.
    Postponed,
    /// It failed for good.
    Buried,
    /// Another worker has it, or its lease could not be settled and will end by itself.
    Lost,
}

/// Writes how the work ended.
pub async fn settle(app: &App, held: &Held, done: Result<(), Failure>) -> Outcome {
    if let Err(failure) = &done {
        let (work, attempt, cause) = (held.name(), held.attempt(), failure.why());
        tracing::warn!(work, attempt, cause, "background work failed");
    }
    let settled = match held {
        Held::Job(lease) => job(app, lease, done).await,
        Held::Errand(errand) => self::errand(app, errand, done).await,
    };
    match settled {
        Ok((true, outcome)) => {
            if outcome == Outcome::Buried {
                tracing::error!(work = held.name(), "background work is given up");
            }
            outcome
        }
        Ok((false, _)) => Outcome::Lost,
        Err(error) => {
            let cause = WithCauses(&error);
            tracing::warn!(work = held.name(), %cause, "a lease could not be settled");
            Outcome::Lost
        }
    }
}

async fn job(
    app: &App,
    lease: &Lease,
    done: Result<(), Failure>,
) -> Result<(bool, Outcome), StoreError> {
    let now = app.now();
    Ok(match done {
        Ok(()) => (app.lobby.complete(lease).await?, Outcome::Done),
        Err(failure) if failure.may_pass() && lease.attempt < ATTEMPTS => {
            let due_at = now + pause(lease.attempt);
            let postponed = app.lobby.postpone(lease, due_at, failure.why()).await?;
            (postponed, Outcome::Postponed)
        }
        Err(failure) => {
            if let Err(left) = perform::buried(app, lease).await {
                let (work, cause) = (lease.job.kind.wire(), left.why());
                tracing::warn!(work, cause, "what a buried job leaves could not be settled");
            }
            let buried = app.lobby.bury(lease, now, failure.why()).await?;
            (buried, Outcome::Buried)
        }
    })
}

/// An errand is never given up: after the last attempt it waits for its next hour.
async fn errand(
    app: &App,
    errand: &Errand,
    done: Result<(), Failure>,
) -> Result<(bool, Outcome), StoreError> {
    let now = app.now();
    let next = errand.kind.next_after(now);
    Ok(match done {
        Ok(()) => (
            app.lobby.errand_done(errand, now, next).await?,
            Outcome::Done,
        ),
        Err(failure) => {
            let due_at = next.min(now + pause(errand.attempt));
            let postponed = app
                .lobby
                .errand_failed(errand, due_at, failure.why())
                .await?;
            (postponed, Outcome::Postponed)
        }
    })
}

/// 15 seconds, then four times as long each time, at most six hours.
fn pause(attempt: i32) -> TimeDelta {
    let steps = u32::try_from(attempt - 1).unwrap_or(0).min(6);
    TimeDelta::seconds(15 * 4_i64.pow(steps)).min(TimeDelta::hours(6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_seconds_to_hours() {
        let seconds: Vec<_> = (1..=8)
            .map(|attempt| pause(attempt).num_seconds())
            .collect();
        assert_eq!(seconds, [15, 60, 240, 960, 3840, 15360, 21600, 21600]);
        let all: TimeDelta = (1..ATTEMPTS).map(pause).sum();
        assert_eq!(all.num_hours(), 35);
    }
}
