//! The queue of background work as those see it who do it.

use async_trait::async_trait;

use super::{Account, Errand, ErrandKind, ErrandState, Job, Lease};
use crate::{Id, Moment, StoreError};

/// Hands out work, to one worker each.
///
/// A lease that is not settled in time (the process died) is handed out again, so whatever is done
/// under one must be right when it is done twice. What settles a lease says whether it was still
/// the present one; if not, another worker has the job and nothing is written.
#[async_trait]
pub trait Queue: Send + Sync {
    /// Leases jobs that are due, the longest due first, at most so many.
    async fn lease(&self, now: Moment, until: Moment, most: u64) -> Result<Vec<Lease>, StoreError>;

    /// Enters a job that this process does itself, at once, and leases it.
    async fn begin(
        &self,
        account: Id<Account>,
        job: Job,
        until: Moment,
    ) -> Result<Lease, StoreError>;

    /// Holds a job for longer.
    async fn renew(&self, lease: &Lease, until: Moment) -> Result<bool, StoreError>;

    /// The job is done and leaves the queue.
    async fn complete(&self, lease: &Lease) -> Result<bool, StoreError>;

    /// The job failed and is tried again later.
    async fn postpone(&self, lease: &Lease, due_at: Moment, why: &str) -> Result<bool, StoreError>;

    /// The job failed for good: it stays in the list of the dead, which nobody leases.
    async fn bury(&self, lease: &Lease, at: Moment, why: &str) -> Result<bool, StoreError>;

    /// The worker leaves; the job was not tried.
    async fn release(&self, lease: &Lease) -> Result<bool, StoreError>;

    /// Enters an errand that is not yet known.
    async fn plan(&self, kind: ErrandKind, due_at: Moment) -> Result<(), StoreError>;

    /// Leases an errand if it is due.
    async fn lease_errand(
        &self,
        kind: ErrandKind,
        now: Moment,
        until: Moment,
    ) -> Result<Option<Errand>, StoreError>;

    /// Holds an errand for longer.
    async fn renew_errand(&self, errand: &Errand, until: Moment) -> Result<bool, StoreError>;

    /// The errand is done, until the next time.
    async fn errand_done(
        &self,
        errand: &Errand,
        at: Moment,
        next: Moment,
    ) -> Result<bool, StoreError>;

    /// The errand failed and is tried again.
    async fn errand_failed(
        &self,
        errand: &Errand,
        due_at: Moment,
        why: &str,
    ) -> Result<bool, StoreError>;

    /// How an errand stands; `None` before it was ever planned.
    async fn errand(&self, kind: ErrandKind) -> Result<Option<ErrandState>, StoreError>;
}
