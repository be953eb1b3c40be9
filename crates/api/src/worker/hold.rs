//! Holding work: the lease is renewed while it runs.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use canape_domain::lobby::{Errand, Lease};
use canape_domain::{App, StoreError};
use futures_util::FutureExt;
use tokio::time::{Instant, interval_at};

use super::failure::Failure;
use super::settle::{Outcome, settle};
use super::{LEASE, perform};
use crate::causes::WithCauses;

/// A third of the lease: two renewals may fail before it is lost.
const RENEW: Duration = Duration::from_secs(20);

/// Work that this process, and nobody else, has in hand.
#[derive(Debug, Clone)]
pub enum Held {
    /// A job of an account.
    Job(Lease),
    /// An errand of the installation.
    Errand(Errand),
}

impl Held {
    /// For logs.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Job(lease) => lease.job.kind.wire(),
            Self::Errand(errand) => errand.kind.wire(),
        }
    }

    /// Which attempt it is, from 1.
    pub const fn attempt(&self) -> i32 {
        match self {
            Self::Job(lease) => lease.attempt,
            Self::Errand(errand) => errand.attempt,
        }
    }

    async fn perform(&self, app: &App) -> Result<(), Failure> {
        match self {
            Self::Job(lease) => perform::job(app, lease).await,
            Self::Errand(errand) => perform::errand(app, errand.kind).await,
        }
    }

    async fn renew(&self, app: &App) -> Result<bool, StoreError> {
        let until = app.now() + LEASE;
        match self {
            Self::Job(lease) => app.lobby.renew(lease, until).await,
            Self::Errand(errand) => app.lobby.renew_errand(errand, until).await,
        }
    }

    /// Lets go of what was not finished, so that another worker need not wait for the lease's end.
    pub async fn release(&self, app: &App) {
        let released = match self {
            Self::Job(lease) => app.lobby.release(lease).await,
            Self::Errand(errand) => {
                let now = app.now();
                app.lobby
                    .errand_failed(errand, now, "the worker left")
                    .await
            }
        };
        if let Err(error) = released {
            let cause = WithCauses(&error);
            tracing::warn!(work = self.name(), %cause, "a lease could not be released");
        }
    }
}

/// Does the work and settles its lease. If the lease is lost, the work is dropped half way, and
/// with it whatever it had not committed.
///
/// Both go on side by side: on SQLite the work may hold the one writer for which a renewal waits.
pub async fn hold(app: App, held: Held) -> Outcome {
    let doing = AssertUnwindSafe(held.perform(&app)).catch_unwind();
    let done = tokio::select! {
        done = doing => done.unwrap_or_else(|_| Err(Failure::panicked())),
        () = keep(&app, &held) => return Outcome::Lost,
    };
    settle(&app, &held, done).await
}

/// Renews the lease again and again, until it is lost.
async fn keep(app: &App, held: &Held) {
    let mut beat = interval_at(Instant::now() + RENEW, RENEW);
    loop {
        beat.tick().await;
        match held.renew(app).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => {
                let cause = WithCauses(&error);
                tracing::warn!(work = held.name(), %cause, "a lease could not be renewed");
            }
        }
    }
}
