//! Where the data of an installation lie.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::config::Config;

/// The parts of an installation that a backup holds.
#[derive(Debug, Clone)]
pub struct Place {
    /// The database.
    pub database: PathBuf,
    /// What people have attached; may be absent.
    pub files: PathBuf,
    /// The key that was made on the first start; absent where the configuration gives one.
    pub key: PathBuf,
    /// Whether the configuration gives the key, so that it is no part of backups.
    pub has_key_of_its_own: bool,
    /// Whether people's files are in an S3, so that they are no part of backups.
    pub has_files_elsewhere: bool,
    /// Where nightly backups go.
    pub backups: PathBuf,
}

impl Place {
    /// Reads it off the configuration; `None` where the data lie on a server.
    pub fn of(config: &Config) -> Option<Self> {
        let url = config.database_url.strip_prefix("sqlite:")?;
        let path = url.trim_start_matches("//");
        let path = path.split('?').next().unwrap_or(path);
        let path = percent_decode_str(path).decode_utf8_lossy();
        Some(Self {
            database: PathBuf::from(path.as_ref()),
            files: config.data_dir.join("files"),
            key: config.data_dir.join("secret.key"),
            has_key_of_its_own: config.secret_key.is_some(),
            has_files_elsewhere: config.files_s3_endpoint.is_some(),
            backups: config.data_dir.join("backups"),
        })
    }

    /// Whether there is no key, without which accounts' secrets cannot be read.
    pub fn lacks_key(&self) -> bool {
        !self.has_key_of_its_own && !self.key.is_file()
    }

    /// For backups that nobody watches.
    pub fn warn_of_lacking_key(&self) {
        if self.lacks_key() {
            let key = self.key.display();
            tracing::warn!(%key, "there is no secret key, so the backup holds none");
        }
    }
}

/// The path with more text behind its name.
pub fn beside(path: &Path, more: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(more);
    PathBuf::from(name)
}

/// Takes away what may have been left by work that was cut short.
pub fn clear(path: &Path) -> std::io::Result<()> {
    if path.is_dir() {
        unless_gone(std::fs::remove_dir_all(path))
    } else {
        clear_file(path)
    }
}

/// The same, where a folder can only be somebody's own: it stays, and that is an error.
pub fn clear_file(path: &Path) -> std::io::Result<()> {
    unless_gone(std::fs::remove_file(path))
}

fn unless_gone(done: std::io::Result<()>) -> std::io::Result<()> {
    match done {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Makes the names in a folder durable.
pub fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    std::fs::File::open(folder_of(path))?.sync_all()
}

/// Where a file lies; a bare name lies here.
pub fn folder_of(path: &Path) -> &Path {
    let folder = path.parent();
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_name_lies_in_this_folder() {
        assert_eq!(folder_of(Path::new("canape.db")), Path::new("."));
        assert_eq!(folder_of(Path::new("var/canape.db")), Path::new("var"));
    }

    #[test]
    fn the_file_is_read_off_the_address_and_a_server_has_none() {
        let place = |url: &str| {
            Place::of(&Config {
                database_url: url.to_owned(),
                ..Config::default()
            })
        };
        for (url, path) in [
            ("sqlite://var/a.db", "var/a.db"),
            ("sqlite:var/a.db", "var/a.db"),
            ("sqlite://var/a.db?mode=rwc", "var/a.db"),
            (
                "sqlite:///srv/%D1%84%D0%B8%D1%80%D0%BC%D0%B0%20100%25.db",
                "/srv/фирма 100%.db",
            ),
        ] {
            assert_eq!(place(url).unwrap().database, Path::new(path), "{url}");
        }
        assert!(place("postgres://localhost/canape").is_none());
    }
}
