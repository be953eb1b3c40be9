//! Prolonging a trial: whoever runs the installation gives an account more time.

use chrono::{NaiveDate, TimeDelta};

use super::{Error, trial};
use crate::access::Grant;
use crate::lobby::{Account, AccountState, Job, JobKind, Lease};
use crate::values::AccountAddress;
use crate::{App, Id, StoreError, Violations};

/// The wish for more time.
#[derive(Debug, Clone)]
pub struct Prolong {
    /// Whose.
    pub address: AccountAddress,
    /// The last day of the trial, of the operator's zone.
    pub until: NaiveDate,
}

/// Moves the last day of a trial, which opens an account that was blocked.
pub async fn prolong(app: &App, command: &Prolong) -> Result<Account, Error> {
    let account = app.lobby.account_at(&command.address).await?;
    let account = account.ok_or(StoreError::NotFound)?;
    let now = app.now();
    if command.until < trial::operator_day(now) {
        return Err(Violations::one("/until", "in_the_past").into());
    }
    let lease = operator_lease(app, account.id).await?;
    let done = move_end(app, &Grant::job(&lease), command.until).await;
    app.lobby.complete(&lease).await?;
    done
}

/// The lease under which whoever runs the installation acts inside an account, for a minute.
pub(crate) async fn operator_lease(app: &App, account: Id<Account>) -> Result<Lease, StoreError> {
    let now = app.now();
    let job = Job {
        id: app.new_id(),
        kind: JobKind::OperatorAct,
        subject: account.uuid(),
        due_at: now,
    };
    let until = now + TimeDelta::minutes(1);
    app.lobby.begin(account, job, until).await
}

async fn move_end(app: &App, grant: &Grant, until: NaiveDate) -> Result<Account, Error> {
    let now = app.now();
    let work = app.store.work(grant).await?;
    let account = work.account_record().await?;
    if !matches!(account.state, AccountState::Trial | AccountState::Blocked) {
        return Err(Error::NoTrial(account.state));
    }
    work.drop_jobs(JobKind::EndTrial, account.id.uuid()).await?;
    work.enqueue(&trial::end_job(app, &account, until)).await?;
    let change = account.prolong(until, now);
    work.apply(&change).await?;
    work.commit().await?;
    Ok(change.into_state())
}
