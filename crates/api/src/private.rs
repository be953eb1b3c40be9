//! Files and folders that only their owner may read: keys, backups.

use std::fs::{DirBuilder, File};
use std::io::Result;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

/// A new file; never one that is there already.
pub fn create(path: &Path) -> Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true).mode(0o600).open(path)
}

/// A folder with those above it; one that is there stays as it is.
pub fn create_folder(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}
