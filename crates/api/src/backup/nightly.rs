//! A backup each night, by the installation's clock, and old ones taken away. What stands is read
//! off the names in the folder, so a night that was missed is made up by whoever starts next.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use canape_domain::values::TimeZone;
use canape_domain::{Clock, Moment};
use chrono::{Datelike, NaiveDate, TimeDelta};

use super::create::clear_half_done;
use super::state::{Failure, State, Success};
use super::{Error, Place, create};
use crate::causes::WithCauses;
use crate::config::Config;
use crate::private;

/// After a failure the next try waits.
const PAUSE: TimeDelta = TimeDelta::hours(1);

/// Makes the nightly backups of an installation.
pub struct Nightly {
    place: Place,
    clock: Arc<dyn Clock>,
    zone: TimeZone,
    hour: u8,
    keep: Keep,
}

/// How many backups are kept: the last so many, and of each of the last so many weeks the newest.
#[derive(Debug, Clone, Copy)]
pub struct Keep {
    /// The last nights.
    pub daily: usize,
    /// The last weeks.
    pub weekly: usize,
}

impl Nightly {
    /// `None` where nights are not wanted, or the data lie on a server.
    pub fn of(config: &Config, clock: Arc<dyn Clock>) -> Option<Self> {
        let place = Place::of(config)?;
        (config.backup_daily > 0).then(|| Self {
            place,
            clock,
            zone: config.time_zone,
            hour: config.backup_hour,
            keep: Keep {
                daily: config.backup_daily,
                weekly: config.backup_weekly,
            },
        })
    }

    /// Goes on until the program ends.
    pub async fn run(self) {
        let mut minute = tokio::time::interval(Duration::from_mins(1));
        minute.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            minute.tick().await;
            self.look().await;
        }
    }

    /// Makes the backup of the last night if there is none; called every minute.
    pub async fn look(&self) {
        let now = self.clock.now();
        let state = State::read(&self.place.backups);
        let has_just_failed = state.is_failing()
            && state
                .failure
                .as_ref()
                .is_some_and(|failure| now - failure.at < PAUSE);
        let night = self.night(now);
        let has_it = nights(&self.place.backups).contains(&night);
        if has_just_failed || has_it || !self.place.database.is_file() {
            return;
        }
        if let Err(error) = self.back_up(night, now, state).await {
            tracing::error!(%error, "the state of backups cannot be written");
        }
    }

    /// The night whose hour has struck last.
    fn night(&self, now: Moment) -> NaiveDate {
        self.zone
            .local_date(now - TimeDelta::hours(i64::from(self.hour)))
    }

    async fn back_up(&self, night: NaiveDate, now: Moment, mut state: State) -> Result<(), Error> {
        let folder = &self.place.backups;
        let file = folder.join(name_of(night));
        match self.make(folder, &file).await {
            Ok(bytes) => {
                tracing::info!(file = %file.display(), bytes, "the nightly backup stands");
                state.success = Some(Success {
                    at: now,
                    file: file.display().to_string(),
                    bytes,
                });
                state.write(folder)?;
                self.take_away_old(night)
            }
            Err(error) => {
                tracing::error!(cause = %WithCauses(&error), "the nightly backup failed");
                state.failure = Some(Failure {
                    at: now,
                    reason: WithCauses(&error).to_string(),
                });
                state.write(folder)
            }
        }
    }

    async fn make(&self, folder: &Path, file: &Path) -> Result<u64, Error> {
        private::create_folder(folder).map_err(Error::of(folder))?;
        clear_half_done(folder, |stem| night_of(stem).is_some())?;
        let bytes = create(&self.place, file, Arc::default()).await?;
        self.place.warn_of_lacking_key();
        Ok(bytes)
    }

    /// Those of later nights are of a clock that went wrong: each counts when its night has come.
    fn take_away_old(&self, night: NaiveDate) -> Result<(), Error> {
        let nights = nights(&self.place.backups);
        let nights: Vec<NaiveDate> = nights.range(..=night).copied().collect();
        for night in superfluous(&nights, self.keep) {
            let file = self.place.backups.join(name_of(night));
            std::fs::remove_file(&file).map_err(Error::of(&file))?;
        }
        Ok(())
    }
}

fn name_of(night: NaiveDate) -> String {
    format!("canape-{night}.tar")
}

/// The nights whose backups stand in a folder. Other files there are somebody else's.
fn nights(folder: &Path) -> BTreeSet<NaiveDate> {
    let names = std::fs::read_dir(folder).into_iter().flatten();
    names
        .filter_map(|entry| {
            let name = entry.ok()?.file_name().into_string().ok()?;
            night_of(name.strip_suffix(".tar")?)
        })
        .collect()
}

/// By the name of a backup without its ending.
fn night_of(stem: &str) -> Option<NaiveDate> {
    stem.strip_prefix("canape-")?.parse().ok()
}

/// Which of these nights, in order, need not be kept.
fn superfluous(nights: &[NaiveDate], keep: Keep) -> Vec<NaiveDate> {
    let mut kept: BTreeSet<NaiveDate> = nights.iter().rev().take(keep.daily).copied().collect();
    let mut weeks = BTreeSet::new();
    for night in nights.iter().rev() {
        let week = (night.iso_week().year(), night.iso_week().week());
        if weeks.len() < keep.weekly && weeks.insert(week) {
            kept.insert(*night);
        }
    }
    let not_kept = nights.iter().filter(|night| !kept.contains(night));
    not_kept.copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_nights_are_kept_and_of_each_week_its_newest() {
        let first = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        let nights: Vec<NaiveDate> = first.iter_days().take(28).collect();
        let keep = Keep {
            daily: 3,
            weekly: 3,
        };
        let gone = superfluous(&nights, keep);
        let kept: Vec<u32> = nights
            .iter()
            .filter(|night| !gone.contains(night))
            .map(Datelike::day)
            .collect();
        // 28 November 2026 is a Saturday; the Sundays before it are the 22nd and the 15th.
        assert_eq!(kept, [15, 22, 26, 27, 28]);
        assert!(superfluous(&nights[..3], keep).is_empty());
    }
}
