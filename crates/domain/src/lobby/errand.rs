//! Errands: what the installation does for itself, again and again, for no account.

use chrono::{Days, NaiveTime, TimeDelta};

use crate::Moment;
use crate::values::TimeZone;

macro_rules! errand_kinds {
    ($($(#[$doc:meta])* $name:ident => $wire:literal, $hour:literal;)*) => {
        /// What is done once a day, at an hour of the operator's zone.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ErrandKind { $($(#[$doc])* $name,)* }

        impl ErrandKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name in rows.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// The full hour at which it is done.
            const fn hour(self) -> u32 {
                match self { $(Self::$name => $hour,)* }
            }
        }
    };
}

errand_kinds! {
    /// Sweep out of the lobby what is over: counts of attempts, used links.
    SweepLobby => "sweep_lobby", 4;
}

impl ErrandKind {
    /// The first time after a moment.
    pub fn next_after(self, moment: Moment) -> Moment {
        let zone = TimeZone::default();
        let today = zone.local_date(moment);
        let at = |date| {
            let hour = NaiveTime::from_hms_opt(self.hour(), 0, 0).unwrap_or_default();
            zone.day_start(date) + (hour - NaiveTime::MIN)
        };
        let next = at(today);
        if next > moment {
            return next;
        }
        let tomorrow = today.checked_add_days(Days::new(1));
        tomorrow.map_or(moment + TimeDelta::days(1), at)
    }
}

/// An errand that this worker, and nobody else, holds for a while.
#[derive(Debug, Clone)]
pub struct Errand {
    /// What to do.
    pub kind: ErrandKind,
    /// Which attempt this is since it was last done, from 1.
    pub attempt: i32,
    /// From when another worker may take it.
    pub until: Moment,
}

/// How an errand stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrandState {
    /// When it is next due.
    pub due_at: Moment,
    /// When it was last done.
    pub done_at: Option<Moment>,
    /// Why the last attempt failed; `None` after a success.
    pub last_error: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_errand_is_done_at_its_hour_in_moscow() {
        let before: Moment = "2026-11-25T00:59:59Z".parse().unwrap();
        let at: Moment = "2026-11-25T01:00:00Z".parse().unwrap();
        assert_eq!(ErrandKind::SweepLobby.next_after(before), at);
        assert_eq!(
            ErrandKind::SweepLobby.next_after(at),
            at + TimeDelta::days(1)
        );
    }
}
