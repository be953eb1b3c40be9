//! A clock that stands until it is moved.

use std::sync::Mutex;

use canape_domain::{Clock, Moment};
use chrono::{DateTime, TimeDelta};

pub struct ManualClock(Mutex<Moment>);

impl ManualClock {
    /// A Wednesday morning in Moscow.
    pub fn new() -> Self {
        let start = DateTime::parse_from_rfc3339("2026-11-25T07:00:00Z").expect("a moment");
        Self(Mutex::new(start.to_utc()))
    }

    pub fn advance(&self, by: TimeDelta) {
        *self.0.lock().expect("nobody panicked") += by;
    }
}

impl Clock for ManualClock {
    /// Each look is a microsecond later than the one before, so that an order by time is an order.
    fn now(&self) -> Moment {
        let mut now = self.0.lock().expect("nobody panicked");
        *now += TimeDelta::microseconds(1);
        *now
    }
}
