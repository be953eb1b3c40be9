//! The trial: when it ends, and what its end means.

use chrono::{Days, NaiveDate};

use super::{Error, Event};
use crate::access::Grant;
use crate::lobby::{Account, AccountState, Job, JobKind, Lease};
use crate::values::TimeZone;
use crate::{App, Change, Moment};

/// Terms of service run in days of this zone.
fn operator_zone() -> TimeZone {
    TimeZone::default()
}

/// The operator's calendar day.
pub(super) fn operator_day(now: Moment) -> NaiveDate {
    operator_zone().local_date(now)
}

/// The last day of a trial that begins now: the day of the sign-up is day 0.
pub(super) fn last_day(now: Moment, days: u16) -> NaiveDate {
    let end = operator_day(now).checked_add_days(Days::new(days.into()));
    end.unwrap_or(NaiveDate::MAX)
}

/// The job that will end a trial with its last day.
pub(super) fn end_job(app: &App, account: &Account, last: NaiveDate) -> Job {
    Job {
        id: app.new_id(),
        kind: JobKind::EndTrial,
        subject: account.id.uuid(),
        due_at: operator_zone().day_end(last),
    }
}

/// Blocks an account whose trial is over. One that was prolonged or paid for stays as it is.
pub async fn end_trial(app: &App, lease: &Lease) -> Result<(), Error> {
    let now = app.now();
    let work = app.store.work(&Grant::job(lease)).await?;
    let account = work.account_record().await?;
    let Some(last) = account.trial_ends_on else {
        return Ok(());
    };
    if account.state != AccountState::Trial || operator_day(now) <= last {
        return Ok(());
    }
    work.apply(&account.block(last, now)).await?;
    work.commit().await?;
    Ok(())
}

impl Account {
    /// Its trial has ended.
    fn block(self, trial_ended_on: NaiveDate, at: Moment) -> Change<Self, Event> {
        let event = Event::Blocked {
            account: self.id,
            from: self.state,
            trial_ended_on,
        };
        let state = AccountState::Blocked;
        self.moved(event, state, Some(trial_ended_on), at)
    }

    /// Its trial goes on.
    pub(super) fn prolong(self, trial_ends_on: NaiveDate, at: Moment) -> Change<Self, Event> {
        let event = Event::Prolonged {
            account: self.id,
            from: self.state,
            trial_ended_on: self.trial_ends_on,
            trial_ends_on,
        };
        self.moved(event, AccountState::Trial, Some(trial_ends_on), at)
    }

    /// Nothing else of it changes; the state that the event moves from is what must be stored.
    fn moved(
        self,
        event: Event,
        state: AccountState,
        trial_ends_on: Option<NaiveDate>,
        at: Moment,
    ) -> Change<Self, Event> {
        let before = self.version;
        let after = Self {
            state,
            trial_ends_on,
            version: before + 1,
            ..self
        };
        Change::moved(before, after, event, at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trial_ends_with_its_fifteenth_day_in_moscow() {
        let evening: Moment = "2026-11-24T20:59:59Z".parse().unwrap();
        let night: Moment = "2026-11-24T21:00:00Z".parse().unwrap();
        assert_eq!(last_day(evening, 15).to_string(), "2026-12-09");
        assert_eq!(last_day(night, 15).to_string(), "2026-12-10");
    }
}
