//! The one file of SQLite as a whole: a copy of it while it is written to, a check, and whether its
//! schema is that of this program.

use std::io::{ErrorKind, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use canape_migrations::{Migration, MigrationStatus, Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use crate::database::{Database, OpenError};

/// How a database stands to the schema of this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schema {
    /// Migrations that were done; none: the database is empty.
    pub applied: usize,
    /// Migrations that are yet to be done.
    pub pending: usize,
}

impl Database {
    /// Compares the schema with that of this program. Fails for a database that a newer program has
    /// migrated.
    pub async fn schema(url: &str) -> Result<Schema, OpenError> {
        let connection = connect(url).await?;
        let migrations = Migrator::get_migration_with_status_read_only(&connection).await;
        connection.close().await?;
        let migrations = migrations?;
        let is_pending = |one: &&Migration| one.status() == MigrationStatus::Pending;
        let pending = migrations.iter().filter(is_pending).count();
        let schema = Schema {
            applied: migrations.len() - pending,
            pending,
        };
        Ok(schema)
    }

    /// Copies a SQLite database as it stands at one moment, while others go on writing, and checks
    /// the copy. The new file must not be there yet.
    pub async fn snapshot(from: &Path, to: &Path) -> Result<(), OpenError> {
        let mut options = std::fs::File::options();
        options.write(true).create_new(true).mode(0o600);
        // SQLite writes into an empty file, too, and would let everybody read one of its own.
        options.open(to).map_err(|source| OpenError::File {
            path: to.to_owned(),
            source,
        })?;
        let connection = connect(&file_url(from)).await?;
        let copy = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "VACUUM INTO ?",
            [to.display().to_string().into()],
        );
        let copied = connection.execute_raw(copy).await;
        connection.close().await?;
        copied?;
        Self::check(to).await
    }

    /// Reads a SQLite file from end to end, its indexes too.
    pub async fn check(file: &Path) -> Result<(), OpenError> {
        let connection = connect(&address(file, "ro")).await?;
        let check = Statement::from_string(DbBackend::Sqlite, "PRAGMA integrity_check(1)");
        let row = connection.query_one_raw(check).await;
        connection.close().await?;
        let found: Option<String> = row?.map(|row| row.try_get_by_index(0)).transpose()?;
        match found.as_deref() {
            Some("ok") => Ok(()),
            _ => Err(OpenError::Damaged(found.unwrap_or_default())),
        }
    }

    /// Brings everything that stands in the log beside a SQLite file into the file. Nobody else may
    /// have it open.
    pub async fn fold_log(file: &Path) -> Result<(), OpenError> {
        // SQLite would take away the log of a file that is none of its own.
        if !is_sqlite(file)? {
            return Err(OpenError::Damaged("file is not a database".to_owned()));
        }
        let connection = connect(&file_url(file)).await?;
        let settle = "PRAGMA wal_checkpoint(TRUNCATE)";
        let settled = connection.execute_unprepared(settle).await;
        // Closed in any case: a connection that is only dropped goes on after we have returned.
        connection.close().await?;
        settled?;
        Ok(())
    }
}

/// Whether the file begins as SQLite's do (<https://www.sqlite.org/fileformat2.html>, 1.3).
fn is_sqlite(file: &Path) -> Result<bool, OpenError> {
    let mut head = [0; 16];
    let read = std::fs::File::open(file).and_then(|mut file| file.read_exact(&mut head));
    match read {
        Ok(()) => Ok(&head == b"SQLite format 3\0"),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(source) => Err(OpenError::File {
            path: file.to_owned(),
            source,
        }),
    }
}

/// The address of a SQLite file, which must be there.
pub fn file_url(file: &Path) -> String {
    address(file, "rw")
}

fn address(file: &Path, mode: &str) -> String {
    let path = file.display().to_string();
    let path = path.replace('%', "%25").replace('?', "%3F");
    format!("sqlite://{path}?mode={mode}")
}

async fn connect(url: &str) -> Result<DatabaseConnection, OpenError> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false);
    options.map_sqlx_sqlite_opts(|sqlite| sqlite.busy_timeout(Duration::from_secs(10)));
    Ok(sea_orm::Database::connect(options).await?)
}
