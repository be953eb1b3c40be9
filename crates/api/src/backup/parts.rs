//! The parts of an installation under other names, and how they change places.

use std::path::{Path, PathBuf};

use super::archive::{DATABASE, FILES, KEY};
use super::owner::give_to_owner;
use super::place::{beside, clear, folder_of};
use super::{Error, Place};

/// The parts of an installation under other names.
#[derive(Debug, Clone)]
pub struct Parts {
    pub database: PathBuf,
    pub files: PathBuf,
    pub key: PathBuf,
}

impl Parts {
    /// With more text behind their names.
    pub fn of(place: &Place, more: &str) -> Self {
        Self {
            database: beside(&place.database, more),
            files: beside(&place.files, more),
            key: beside(&place.key, more),
        }
    }

    /// Takes them away.
    pub fn clear(&self) -> Result<(), Error> {
        for path in [&self.database, &self.files, &self.key] {
            clear(path).map_err(Error::of(path))?;
        }
        Ok(())
    }

    /// Gives all of them to whoever owns the data: an administrator may restore (`sudo canape
    /// restore`), and the server's user goes on opening them. The first data of a folder belong to
    /// the folder's owner.
    pub fn give_to_owner(&self, place: &Place) -> Result<(), Error> {
        let owner = if place.database.is_file() {
            &place.database
        } else {
            folder_of(&place.database)
        };
        for path in [&self.database, &self.files, &self.key] {
            if path.exists() {
                give_all(owner, path)?;
            }
        }
        Ok(())
    }

    /// Where a part of the archive goes.
    pub fn target(&self, name: &Path) -> PathBuf {
        if name == Path::new(DATABASE) {
            self.database.clone()
        } else if name == Path::new(KEY) {
            self.key.clone()
        } else {
            self.files.join(name.strip_prefix(FILES).unwrap_or(name))
        }
    }
}

fn give_all(owner: &Path, path: &Path) -> Result<(), Error> {
    give_to_owner(owner, path).map_err(Error::of(path))?;
    if path.is_dir() {
        for entry in std::fs::read_dir(path).map_err(Error::of(path))? {
            give_all(owner, &entry.map_err(Error::of(path))?.path())?;
        }
    }
    Ok(())
}

/// Renames, in their order, that can be taken back.
#[derive(Debug, Default)]
pub struct Moves(Vec<(PathBuf, PathBuf)>);

impl Moves {
    /// Renames.
    pub fn rename(&mut self, from: &Path, to: &Path) -> Result<(), Error> {
        std::fs::rename(from, to).map_err(Error::of(to))?;
        self.0.push((from.to_owned(), to.to_owned()));
        Ok(())
    }

    /// Renames back.
    pub fn take_back(self) {
        for (from, to) in self.0.into_iter().rev() {
            if let Err(error) = std::fs::rename(&to, &from) {
                let (from, to) = (from.display(), to.display());
                tracing::error!(%from, %to, %error, "cannot be renamed back");
            }
        }
    }
}

/// A second name for the file, so that the first may be taken by another one.
pub fn keep(file: &Path, name: &Path) -> std::io::Result<()> {
    // Some file systems know no links.
    std::fs::hard_link(file, name).or_else(|_| {
        let copied = std::fs::copy(file, name).map(drop);
        copied.inspect_err(|_| drop(clear(name)))
    })
}
