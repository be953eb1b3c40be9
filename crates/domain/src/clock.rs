//! The only source of «now»: injected, so that a test can walk through a trial in a millisecond.

use chrono::{DateTime, SubsecRound, Utc};

/// A point of time, UTC, with microseconds: what both engines can keep and give back unchanged.
pub type Moment = DateTime<Utc>;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present moment, cut to microseconds. SQLite would keep nanoseconds and PostgreSQL would
    /// not, and a value read back must equal the value written.
    fn now(&self) -> Moment;
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where time comes from"
    )]
    fn now(&self) -> Moment {
        Utc::now().trunc_subsecs(6)
    }
}
