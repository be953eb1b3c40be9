//! `canape backup FILE`: everything that it takes to stand again, in one file.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use super::progress::with_bar;
use super::{Failure, signals};
use crate::backup::{Error, Place, Progress, copy_beside, create, hold_together};
use crate::config::Config;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The new file; never written over another.
    file: PathBuf,
}

pub async fn backup(config: Config, arguments: &Arguments) -> Result<(), Failure> {
    let place = Place::of(&config).ok_or(Error::OnServer)?;
    if !place.database.is_file() {
        return Err(Error::NoData(place.database).into());
    }
    let _together = hold_together(&place.database)?;
    let done = Arc::new(Progress::default());
    let length = |path: &PathBuf| path.metadata().map_or(0, |file| file.len());
    // The database is copied, and the copy packed.
    let total = length(&place.database) * 2;
    let copy = copy_beside(&arguments.file);
    let packed = Arc::clone(&done);
    let position = || length(&copy) + packed.bytes();
    let work = create(&place, &arguments.file, Arc::clone(&done));
    // Called off, the work clears away what it has begun.
    let bytes = tokio::select! {
        bytes = with_bar(total, position, work) => bytes??,
        told = signals::told_to_stop() => {
            told?;
            return Err(Error::CalledOff.into());
        }
    };
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}, {bytes} bytes, checked", arguments.file.display())?;
    if place.has_key_of_its_own {
        writeln!(
            out,
            "The secret key is given by the configuration and not in the backup: keep it, too."
        )?;
    }
    if place.lacks_key() {
        writeln!(
            out,
            "There is no secret key at {}, and none in the backup: the secrets that it encrypts \
             cannot be read again.",
            place.key.display()
        )?;
    }
    if place.has_files_elsewhere {
        writeln!(
            out,
            "People's files are in an S3 and not in the backup: keep a copy of the bucket, too."
        )?;
    }
    Ok(())
}
