use std::sync::Arc;

use canape_api::backup::{Nightly, State};
use chrono::TimeDelta;

use super::{Installation, run};
use crate::support::ManualClock;

/// Wednesday 25 November 2026, 10 in the morning in Moscow.
struct Night {
    firm: Installation,
    clock: Arc<ManualClock>,
    nightly: Nightly,
}

impl Night {
    async fn new(daily: usize, weekly: usize) -> Self {
        let mut firm = Installation::new().await;
        firm.config.backup_daily = daily;
        firm.config.backup_weekly = weekly;
        let clock = Arc::new(ManualClock::new());
        let nightly = Nightly::of(&firm.config, Arc::clone(&clock) as _).expect("nights");
        Self {
            firm,
            clock,
            nightly,
        }
    }

    async fn after(&self, hours: i64) {
        self.clock.advance(TimeDelta::hours(hours));
        self.nightly.look().await;
    }

    fn backups(&self) -> Vec<String> {
        let mut names = self.firm.names("backups");
        names.retain(|name| name != "state.json");
        names
    }

    fn state(&self) -> State {
        State::read(&self.firm.path("backups"))
    }
}

#[test]
fn each_night_is_backed_up_once_at_its_hour() {
    run(async {
        let t = Night::new(7, 4).await;
        // The night before the first start is made up.
        t.after(0).await;
        assert_eq!(t.backups(), ["canape-2026-11-25.tar"]);
        t.after(1).await;
        t.after(15).await; // 02:00
        assert_eq!(t.backups().len(), 1);
        t.after(1).await; // 03:00
        t.after(1).await;
        assert_eq!(
            t.backups(),
            ["canape-2026-11-25.tar", "canape-2026-11-26.tar"]
        );
        let success = t.state().success.expect("a success");
        assert!(success.bytes > 0 && success.file.ends_with("canape-2026-11-26.tar"));
        assert!(!t.state().is_failing());
    });
}

#[test]
fn missed_nights_are_made_up_by_one_backup() {
    run(async {
        let t = Night::new(7, 4).await;
        t.after(0).await;
        t.after(24 * 5).await;
        assert_eq!(
            t.backups(),
            ["canape-2026-11-25.tar", "canape-2026-11-30.tar"]
        );
    });
}

#[test]
fn old_backups_go_and_one_of_each_week_stays() {
    run(async {
        let t = Night::new(2, 3).await;
        t.firm.write("backups/mine.tar", "somebody else's");
        for _ in 0..20 {
            t.after(24).await;
        }
        // The last is Tuesday 15 December; 13 and 6 December are Sundays.
        let kept = [
            "canape-2026-12-06.tar",
            "canape-2026-12-13.tar",
            "canape-2026-12-14.tar",
            "canape-2026-12-15.tar",
            "mine.tar",
        ];
        assert_eq!(t.backups(), kept);
    });
}

#[test]
fn a_clock_that_went_wrong_stops_no_backups() {
    run(async {
        let t = Night::new(1, 0).await;
        t.firm
            .write("backups/canape-2030-01-01.tar", "of a wrong clock");
        t.after(0).await;
        t.after(24).await;
        assert_eq!(
            t.backups(),
            ["canape-2026-11-26.tar", "canape-2030-01-01.tar"]
        );
    });
}

#[test]
fn what_a_night_that_was_cut_short_has_left_goes_with_the_next() {
    run(async {
        let t = Night::new(7, 4).await;
        for left in [
            "canape-2026-11-20.tar.part",
            "canape-2026-11-20.tar.database",
            "canape-2026-11-20.tar.database-journal",
        ] {
            t.firm.write(&format!("backups/{left}"), "half");
        }
        t.after(0).await;
        assert_eq!(t.backups(), ["canape-2026-11-25.tar"]);
    });
}

#[test]
fn what_somebody_keeps_beside_the_backups_stays() {
    run(async {
        let t = Night::new(7, 4).await;
        let own = [
            "canape-2026-11-20.tar.gz",
            "canape-2026-11-20.tar.part-journal",
            "canape-2026-11-20.tar.sha256",
            "mine.tar.part",
        ];
        for name in own {
            t.firm.write(&format!("backups/{name}"), "somebody's own");
        }
        let folders = ["canape-2026-11-20.tar.part", "canape-2026-11-21.tar.gz"];
        for name in folders {
            t.firm.write(&format!("backups/{name}/a"), "somebody's own");
        }
        t.after(0).await;
        let names = t.backups();
        assert!(names.contains(&"canape-2026-11-25.tar".to_owned()));
        for name in own.iter().chain(&folders) {
            assert!(names.contains(&(*name).to_owned()), "{name} in {names:?}");
        }
        assert_eq!(
            t.firm.read("backups/canape-2026-11-20.tar.part/a"),
            "somebody's own"
        );
    });
}

#[test]
fn a_folder_in_the_way_of_a_backup_stays_and_is_said() {
    run(async {
        let t = Night::new(7, 4).await;
        t.firm
            .write("backups/canape-2026-11-25.tar.part/a", "somebody's own");
        t.after(0).await;
        let failure = t.state().failure.expect("a failure").reason;
        assert!(failure.contains("canape-2026-11-25.tar.part"), "{failure}");
        t.firm.read("backups/canape-2026-11-25.tar.part/a");
    });
}

#[test]
fn nobody_else_looks_into_the_folder_of_backups() {
    run(async {
        let t = Night::new(7, 4).await;
        t.after(0).await;
        assert_eq!(t.firm.mode("backups"), 0o700);
    });
}

#[test]
fn a_failure_is_remembered_and_tried_again_after_an_hour() {
    run(async {
        let t = Night::new(7, 4).await;
        let whole = std::fs::read(t.firm.path("canape.db")).expect("bytes");
        std::fs::write(t.firm.path("canape.db"), "no database at all").expect("written");
        t.after(0).await;
        assert!(t.backups().is_empty());
        assert!(t.state().is_failing());
        assert!(!t.state().failure.expect("a failure").reason.is_empty());
        std::fs::write(t.firm.path("canape.db"), whole).expect("written");
        t.after(0).await;
        assert!(t.backups().is_empty(), "it waits");
        t.after(1).await;
        assert_eq!(t.backups(), ["canape-2026-11-25.tar"]);
        assert!(!t.state().is_failing());
    });
}

#[test]
fn there_are_no_nights_where_none_are_wanted_or_the_data_lie_on_a_server() {
    run(async {
        let firm = Installation::new().await;
        let nightly = |daily: usize, url: &str| {
            let mut config = firm.config.clone();
            config.backup_daily = daily;
            url.clone_into(&mut config.database_url);
            Nightly::of(&config, Arc::new(ManualClock::new()))
        };
        assert!(nightly(0, &firm.config.database_url).is_none());
        assert!(nightly(7, "postgres://localhost/canape").is_none());
        assert!(nightly(7, &firm.config.database_url).is_some());
    });
}
