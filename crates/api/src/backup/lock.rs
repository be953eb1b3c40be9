//! Whoever works with the one file holds a lock beside it together with others; whoever puts
//! another file in its place holds it alone. The lock goes with the process, however that ends.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::Error;
use super::owner::give_to_owner;
use super::place::beside;

/// Held as long as it lives.
#[derive(Debug)]
pub struct DataLock(#[expect(dead_code, reason = "kept open, never read")] File);

/// For those who work with the data side by side.
pub fn hold_together(database: &Path) -> Result<DataLock, Error> {
    hold(database, File::try_lock_shared)
}

/// For one who replaces the data.
pub fn hold_alone(database: &Path) -> Result<DataLock, Error> {
    hold(database, File::try_lock)
}

fn hold(
    database: &Path,
    lock: impl Fn(&File) -> Result<(), TryLockError>,
) -> Result<DataLock, Error> {
    let path = beside(database, ".lock");
    let is_first = !path.exists();
    let mut options = File::options();
    let file = options.create(true).append(true).open(&path);
    let file = file.map_err(Error::of(&path))?;
    if is_first && database.is_file() {
        // Nobody but root can give it to somebody else, and only what root makes needs it.
        let _ = give_to_owner(database, &path);
    }
    match lock(&file) {
        Ok(()) => Ok(DataLock(file)),
        Err(TryLockError::WouldBlock) => Err(Error::InUse(database.to_owned())),
        Err(TryLockError::Error(source)) => Err(Error::of(&path)(source)),
    }
}
