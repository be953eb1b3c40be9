//! A backup, while people go on working: a copy of the database as it stands at one moment, checked,
//! then packed with the files and the key. The name appears only when the whole is there.
//!
//! Files are copied after the database: each file that the copy knows is there, except one that is
//! deleted for good within these seconds.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::archive::{self, DATABASE, KEY};
use super::place::{beside, clear_file, sync_folder_of};
use super::{Error, Place, Progress, on_files};
use crate::bootstrap;

/// Writes a backup into a new file and says how long it is, in bytes. Dropped, it leaves nothing.
pub async fn create(place: &Place, file: &Path, done: Arc<Progress>) -> Result<u64, Error> {
    if !place.database.is_file() {
        return Err(Error::NoData(place.database.clone()));
    }
    if file.exists() {
        return Err(Error::Exists(file.to_owned()));
    }
    let half_done = HalfDone::of(file, Arc::clone(&done));
    // Left by a process that was killed: a living one has a name of its own.
    for left in half_done.paths() {
        clear_file(&left).map_err(Error::of(&left))?;
    }
    make(place, file, &half_done, done).await
}

/// What lies beside the backup while it is being made, and no longer.
struct HalfDone {
    copy: PathBuf,
    half: PathBuf,
    done: Arc<Progress>,
}

impl HalfDone {
    fn of(file: &Path, done: Arc<Progress>) -> Self {
        Self {
            copy: copy_beside(file),
            half: beside(file, HALF),
            done,
        }
    }

    fn paths(&self) -> [PathBuf; 3] {
        [
            self.copy.clone(),
            beside(&self.copy, JOURNAL),
            self.half.clone(),
        ]
    }
}

impl Drop for HalfDone {
    fn drop(&mut self) {
        self.done.call_off();
        for path in self.paths() {
            let _ = clear_file(&path);
        }
    }
}

/// Behind the name of a backup: the copy of the database, and what is packed so far.
const COPY: &str = ".database";
const HALF: &str = ".part";
/// Behind the name of the copy: what SQLite keeps beside it.
const JOURNAL: &str = "-journal";

/// Where the database is copied to before it is packed.
pub fn copy_beside(file: &Path) -> PathBuf {
    beside(file, COPY)
}

/// Takes away what backups in a folder, whose names satisfy the question, have left half done.
/// Whatever else stands beside a backup is somebody's own.
pub fn clear_half_done(folder: &Path, is_ours: impl Fn(&str) -> bool) -> Result<(), Error> {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && name.to_str().and_then(backup_of).is_some_and(&is_ours) {
            clear_file(&entry.path()).map_err(Error::of(&entry.path()))?;
        }
    }
    Ok(())
}

/// The backup, without its ending, to which a name of something half done belongs.
fn backup_of(name: &str) -> Option<&str> {
    let copy = name.strip_suffix(JOURNAL).unwrap_or(name);
    let backup = copy
        .strip_suffix(COPY)
        .or_else(|| name.strip_suffix(HALF))?;
    backup.strip_suffix(".tar")
}

async fn make(
    place: &Place,
    file: &Path,
    half_done: &HalfDone,
    done: Arc<Progress>,
) -> Result<u64, Error> {
    bootstrap::snapshot(&place.database, &half_done.copy).await?;
    let (place, file) = (place.clone(), file.to_owned());
    let (copy, half) = (half_done.copy.clone(), half_done.half.clone());
    on_files(move || {
        let mut parts = vec![(DATABASE.to_owned(), copy)];
        if place.key.is_file() && !place.has_key_of_its_own {
            parts.push((KEY.to_owned(), place.key.clone()));
        }
        parts.extend(archive::files_below(&place.files)?);
        // Whoever called it off may have cleared away before this file was begun.
        archive::pack(&half, &parts, &done).inspect_err(|_| drop(clear_file(&half)))?;
        let size = half.metadata().map_err(Error::of(&half))?.len();
        // A link is made only where nothing is; a rename would replace what came meanwhile.
        match std::fs::hard_link(&half, &file) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                return Err(Error::Exists(file));
            }
            // Some file systems know no links.
            Err(_) => std::fs::rename(&half, &file).map_err(Error::of(&file))?,
            Ok(()) => {}
        }
        sync_folder_of(&file).map_err(Error::of(&file))?;
        Ok(size)
    })
    .await
}
