//! `canape restore FILE`: brings a backup back and keeps what was there.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use super::progress::with_bar;
use super::{Failure, stamp};
use crate::backup::{self, Error, Place, Progress};
use crate::config::Config;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A file made by `canape backup`.
    file: PathBuf,
}

pub async fn restore(config: Config, arguments: &Arguments) -> Result<(), Failure> {
    let place = Place::of(&config).ok_or(Error::OnServer)?;
    let done = Arc::new(Progress::default());
    let total = arguments.file.metadata().map_or(0, |file| file.len());
    let unpacked = Arc::clone(&done);
    let position = || unpacked.bytes();
    let stamp = stamp();
    let work = backup::restore(&place, &arguments.file, &stamp, Arc::clone(&done));
    let restored = with_bar(total, position, work).await??;
    let mut out = std::io::stdout().lock();
    writeln!(out, "The data of {} are back.", arguments.file.display())?;
    for aside in &restored.aside {
        writeln!(out, "What was there before: {}", aside.display())?;
    }
    if restored.key_is_left_out {
        writeln!(
            out,
            "The backup has a secret key, but the configuration gives another, which stays in force."
        )?;
    }
    Ok(())
}
