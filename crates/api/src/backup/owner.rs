//! Whoever owns the data owns what is made of them: an administrator may bring them up to date
//! (`sudo canape migrate`), and the server's user goes on opening them.

use std::io::Result;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::Path;

/// Gives a file or folder to the owner and the group of the database. Where it has them already,
/// this takes no rights.
pub fn give_to_owner(database: &Path, path: &Path) -> Result<()> {
    let (data, present) = (database.metadata()?, path.metadata()?);
    let user = (data.uid() != present.uid()).then(|| data.uid());
    let group = (data.gid() != present.gid()).then(|| data.gid());
    match (user, group) {
        (None, None) => Ok(()),
        (user, group) => chown(path, user, group),
    }
}
