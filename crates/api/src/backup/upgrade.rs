//! The schema brought up to date. Data in one file are backed up first, and the migrations run on a
//! copy, which takes the place of the file only when all have succeeded: SQLite would keep what a
//! failing one had done.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::create::clear_half_done;
use super::owner::give_to_owner;
use super::place::{beside, clear, clear_file, sync_folder_of};
use super::{Error, Place, create, hold_alone};
use crate::bootstrap::{self, BootError};
use crate::causes::WithCauses;
use crate::config::Config;
use crate::private;

/// Why the schema is not current. The data are as they were.
#[derive(Debug, thiserror::Error)]
pub enum UpgradeError {
    /// Nothing was begun.
    #[error("the schema cannot be brought up to date")]
    Boot(#[from] BootError),
    /// Without a backup nothing is changed.
    #[error("there is no backup, so the schema was left as it is")]
    Backup(#[from] Error),
    /// The server's user could not open what was made.
    #[error(
        "the schema was left as it is, because {} cannot be given to the owner of the data: run \
         this as that user or as root", .path.display()
    )]
    Owner {
        /// What was made.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A migration failed.
    #[error(
        "the schema could not be brought up to date; nothing was changed, the former program still \
         works with the data, and a backup of them is {backup}"
    )]
    Migration {
        /// The backup.
        backup: String,
        /// Why.
        source: BootError,
    },
}

/// Brings the schema up to date; `stamp` names the backup.
pub async fn migrate(config: &Config, stamp: &str) -> Result<(), UpgradeError> {
    let Some(place) = Place::of(config) else {
        let schema = bootstrap::schema(&config.database_url).await?;
        if schema.pending > 0 {
            bootstrap::migrate(&config.database_url).await?;
        }
        return Ok(());
    };
    if let Some(folder) = place.database.parent() {
        std::fs::create_dir_all(folder).map_err(Error::of(folder))?;
    }
    let is_new = place
        .database
        .metadata()
        .map_or(true, |file| file.len() == 0);
    if is_new {
        return Ok(bootstrap::migrate(&config.database_url).await?);
    }
    match bootstrap::schema(&config.database_url).await? {
        schema if schema.pending == 0 => Ok(()),
        schema if schema.applied == 0 => Ok(bootstrap::migrate(&config.database_url).await?),
        _ => upgrade(&place, stamp).await,
    }
}

async fn upgrade(place: &Place, stamp: &str) -> Result<(), UpgradeError> {
    let _alone = hold_alone(&place.database)?;
    let backup = back_up(place, stamp).await?;
    let copy = beside(&place.database, ".upgrading");
    let logs = ["", "-wal", "-shm", "-journal"].map(|log| beside(&copy, log));
    for left in &logs {
        clear(left).map_err(Error::of(left))?;
    }
    let migrated = async {
        bootstrap::snapshot(&place.database, &copy).await?;
        bootstrap::migrate_file(&copy).await?;
        bootstrap::settle(&copy).await?;
        bootstrap::settle(&place.database).await
    };
    if let Err(source) = migrated.await {
        for left in &logs {
            clear(left).map_err(Error::of(left))?;
        }
        // A service that is started again and again must not fill the disk.
        if let Err(error) = keep_the_last(&place.backups) {
            tracing::warn!(cause = %WithCauses(&error), "old backups are left");
        }
        return Err(UpgradeError::Migration {
            backup: backup.display().to_string(),
            source,
        });
    }
    for log in ["-wal", "-shm"] {
        let log = beside(&place.database, log);
        clear(&log).map_err(Error::of(&log))?;
    }
    // Whoever may read the data goes on reading them.
    give(place, &copy)?;
    let mode = place.database.metadata().map(|file| file.permissions());
    mode.and_then(|mode| std::fs::set_permissions(&copy, mode))
        .map_err(Error::of(&copy))?;
    std::fs::rename(&copy, &place.database).map_err(Error::of(&place.database))?;
    // From here on the schema is current, whatever fails.
    let synced = sync_folder_of(&place.database).map_err(Error::of(&place.database));
    for failed in [synced, keep_the_last(&place.backups)] {
        if let Err(error) = failed {
            tracing::warn!(cause = %WithCauses(&error), "the upgrade has left something undone");
        }
    }
    Ok(())
}

async fn back_up(place: &Place, stamp: &str) -> Result<PathBuf, UpgradeError> {
    let is_first = !place.backups.exists();
    private::create_folder(&place.backups).map_err(Error::of(&place.backups))?;
    if is_first {
        give(place, &place.backups)?;
    }
    clear_half_done(&place.backups, |stem| stem.starts_with(BEFORE))?;
    let backup = place.backups.join(format!("{BEFORE}{stamp}.tar"));
    create(place, &backup, Arc::default()).await?;
    give(place, &backup)?;
    tracing::info!(backup = %backup.display(), "backed up before the upgrade");
    place.warn_of_lacking_key();
    Ok(backup)
}

/// What cannot be given goes again: else each start that fails would leave one more.
fn give(place: &Place, path: &Path) -> Result<(), UpgradeError> {
    give_to_owner(&place.database, path).map_err(|source| {
        let _ = clear(path);
        let path = path.to_owned();
        UpgradeError::Owner { path, source }
    })
}

/// Backups from before an upgrade that stay, the last one among them.
const KEPT: usize = 3;
const BEFORE: &str = "before-upgrade-";

/// Their names begin with the moment, so they are in its order.
fn keep_the_last(folder: &Path) -> Result<(), Error> {
    let entries = std::fs::read_dir(folder).map_err(Error::of(folder))?;
    let mut backups: Vec<PathBuf> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            name.strip_prefix(BEFORE)?.strip_suffix(".tar")?;
            Some(entry.path())
        })
        .collect();
    backups.sort_unstable();
    backups.truncate(backups.len().saturating_sub(KEPT));
    let cleared = backups
        .iter()
        .map(|old| clear_file(old).map_err(Error::of(old)));
    // All are tried, though one cannot be taken away.
    cleared.fold(Ok(()), Result::and)
}
