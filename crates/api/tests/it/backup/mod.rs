//! Backups of an installation whose data lie in one file. On PostgreSQL there are none of ours.

mod command;
mod create;
mod last;
mod nightly;
mod restore;
mod upgrade;

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;

use canape_api::backup::{self, Place};
use canape_api::config::Config;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use tempfile::TempDir;

pub fn run(test: impl Future<Output = ()>) {
    actix_web::rt::System::new().block_on(test);
}

/// An installation in a folder of its own, in which nobody serves.
pub struct Installation {
    folder: TempDir,
    pub config: Config,
}

impl Installation {
    pub async fn new() -> Self {
        // Nothing must take a name of its own for the address of a database.
        let folder = tempfile::Builder::new().prefix("фирма 100%20? ").tempdir();
        let folder = folder.expect("a temporary folder");
        let path = folder.path().join("canape.db");
        let path = utf8_percent_encode(path.to_str().expect("a name"), NON_ALPHANUMERIC);
        let config = Config {
            database_url: format!("sqlite://{path}"),
            data_dir: folder.path().to_owned(),
            ..Config::default()
        };
        backup::migrate(&config, "first").await.expect("the schema");
        Self { folder, config }
    }

    pub fn place(&self) -> Place {
        Place::of(&self.config).expect("one file")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("a file")
    }

    /// All names in the folder, sorted.
    pub fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.path(folder)).expect("a folder");
        let names = entries.map(|entry| {
            let name = entry.expect("an entry").file_name();
            name.into_string().expect("a name")
        });
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    /// Who may do what with a file or folder.
    pub fn mode(&self, name: &str) -> u32 {
        let there = self.path(name).metadata().expect("it is there");
        there.permissions().mode() & 0o777
    }

    pub async fn execute(&self, sql: &str) {
        let raw = sea_orm::Database::connect(&self.config.database_url).await;
        let raw = raw.expect("a connection");
        raw.execute_unprepared(sql).await.expect("done");
        raw.close().await.expect("closed");
    }

    pub async fn text(&self, sql: &str) -> Option<String> {
        let raw = sea_orm::Database::connect(&self.config.database_url).await;
        let raw = raw.expect("a connection");
        let statement = Statement::from_string(DbBackend::Sqlite, sql);
        let row = raw.query_one_raw(statement).await.expect("an answer");
        raw.close().await.expect("closed");
        row.and_then(|row| row.try_get_by_index(0).expect("a text"))
    }

    /// A record, whatever it is.
    pub async fn remember(&self, word: &str) {
        self.execute(&format!("INSERT INTO lobby_sign_up_note VALUES ('{word}')"))
            .await;
    }

    pub async fn with_notes() -> Self {
        let installation = Self::new().await;
        installation
            .execute("CREATE TABLE lobby_sign_up_note (word text)")
            .await;
        installation
    }

    pub async fn remembered(&self) -> Option<String> {
        self.text("SELECT group_concat(word) FROM lobby_sign_up_note")
            .await
    }

    pub async fn back_up(&self, name: &str) -> Result<u64, backup::Error> {
        backup::create(&self.place(), &self.path(name), Arc::default()).await
    }

    pub async fn restore(&self, file: &std::path::Path) -> Result<backup::Restored, backup::Error> {
        backup::restore(&self.place(), file, "then", Arc::default()).await
    }
}
