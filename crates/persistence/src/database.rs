//! Connections: one pool on PostgreSQL; one writer and several readers on SQLite.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, DbErr, SqliteTransactionMode,
    Statement, TransactionOptions,
};
use sea_orm::{DatabaseTransaction, TransactionTrait};

use canape_domain::StoreError;
use canape_migrations::APP_ROLE;

use crate::bells::Bells;
use crate::error::store_error;

/// Which engine keeps the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// One file beside the program.
    Sqlite,
    /// A server, for several nodes.
    Postgres,
}

/// SQLite reads in this process, so more readers than a few times the cores only cost memory.
const MOST_READERS: u32 = 8;

/// Told of each statement that a use case sends; tests count them.
pub type Meter = Arc<dyn Fn(&sea_orm::Statement) + Send + Sync>;

/// How to connect.
#[derive(Clone)]
pub struct Options {
    /// `sqlite://path` or `postgres://…`.
    pub url: String,
    /// Most connections at a time (PostgreSQL), or most readers (SQLite).
    pub connections: u32,
    /// Told of each statement.
    pub meter: Option<Meter>,
}

/// The database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Neither `sqlite:` nor `postgres:`.
    #[error("the database address must begin with sqlite: or postgres:")]
    UnknownEngine,
    /// What the engine says.
    #[error("the database cannot be opened")]
    Engine(#[from] DbErr),
    /// A file whose parts do not fit together.
    #[error("the database file is damaged: {0}")]
    Damaged(String),
    /// A copy has no place, or a file cannot be read.
    #[error("{} cannot be made or read", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Database {
    pub(crate) engine: Engine,
    writer: DatabaseConnection,
    reader: DatabaseConnection,
    pub(crate) bells: Arc<Bells>,
}

/// What a session is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Look,
    Change,
}

impl Engine {
    /// Reads the engine off a database address.
    pub fn of(url: &str) -> Result<Self, OpenError> {
        if url.starts_with("sqlite:") {
            Ok(Self::Sqlite)
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Ok(Self::Postgres)
        } else {
            Err(OpenError::UnknownEngine)
        }
    }
}

impl Database {
    /// Connects to a database whose schema is current, as the application's role.
    pub async fn open(options: Options) -> Result<Self, OpenError> {
        let engine = Engine::of(&options.url)?;
        let (mut writer, mut reader) = match engine {
            Engine::Postgres => {
                let pool = connect(&options, engine, options.connections).await?;
                (pool.clone(), pool)
            }
            Engine::Sqlite => (
                connect(&options, engine, 1).await?,
                connect(&options, engine, options.connections.min(MOST_READERS)).await?,
            ),
        };
        if let Some(meter) = options.meter {
            for connection in [&mut writer, &mut reader] {
                let meter = Arc::clone(&meter);
                connection.set_metric_callback(move |info| meter(info.statement));
            }
        }
        let bells = Bells::hang(engine, &options.url, &writer, &reader);
        Ok(Self {
            engine,
            writer,
            reader,
            bells,
        })
    }

    /// One connection like each of the server's, for measurements beside it.
    pub async fn connection(url: &str) -> Result<DatabaseConnection, OpenError> {
        let engine = Engine::of(url)?;
        let options = Options {
            url: url.to_owned(),
            connections: 1,
            meter: None,
        };
        Ok(connect(&options, engine, 1).await?)
    }

    /// Brings the schema up to date, as the login role.
    pub async fn migrate(url: &str) -> Result<(), OpenError> {
        let mut options = ConnectOptions::new(url);
        options.max_connections(1).sqlx_logging(false);
        let connection = sea_orm::Database::connect(tuned(options, false)).await?;
        canape_migrations::migrate(&connection).await?;
        connection.close().await?;
        Ok(())
    }

    /// Tells the planner what the tables hold now, as the login role. Plans that were made for empty
    /// tables, those of reference checks among them, read whole tables once these are full.
    pub async fn analyze(url: &str) -> Result<(), OpenError> {
        Self::tend(url, "ANALYZE").await
    }

    /// The same after a bulk load, with the map of what everybody sees: without it PostgreSQL reads
    /// each row that an index names. Autovacuum would come to it by itself, later.
    pub async fn vacuum(url: &str) -> Result<(), OpenError> {
        match Engine::of(url)? {
            Engine::Sqlite => Self::analyze(url).await,
            Engine::Postgres => Self::tend(url, "VACUUM (ANALYZE)").await,
        }
    }

    async fn tend(url: &str, how: &str) -> Result<(), OpenError> {
        let mut options = ConnectOptions::new(url);
        options.max_connections(1).sqlx_logging(false);
        let connection = sea_orm::Database::connect(tuned(options, false)).await?;
        let what = match Engine::of(url)? {
            Engine::Sqlite => String::new(),
            // Without names it would go through the catalogue too, which is not ours to look at.
            Engine::Postgres => our_tables(&connection).await?,
        };
        connection
            .execute_unprepared(&format!("{how} {what}"))
            .await?;
        connection.close().await?;
        Ok(())
    }

    /// Begins a transaction on the right pool.
    ///
    /// It runs in a task of its own: a `BEGIN` that is cancelled half way (the client hung up) can
    /// put a connection with an open transaction back into the pool (sqlx 0.9.0).
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where transactions begin"
    )]
    pub(crate) async fn begin(&self, purpose: Purpose) -> Result<DatabaseTransaction, StoreError> {
        let connection = match purpose {
            Purpose::Look => self.reader.clone(),
            Purpose::Change => self.writer.clone(),
        };
        let mode = match purpose {
            Purpose::Look => SqliteTransactionMode::Deferred,
            Purpose::Change => SqliteTransactionMode::Immediate,
        };
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(mode),
            ..TransactionOptions::default()
        };
        tokio::spawn(async move { connection.begin_with_options(options).await })
            .await
            .map_err(|join| StoreError::Broken(Box::new(join)))?
            .map_err(store_error)
    }

    /// Open connections, and those of them that nobody uses.
    pub(crate) fn connections(&self) -> (u32, usize) {
        match self.engine {
            Engine::Postgres => {
                let pool = self.reader.get_postgres_connection_pool();
                (pool.size(), pool.num_idle())
            }
            Engine::Sqlite => {
                let (reader, writer) = (
                    self.reader.get_sqlite_connection_pool(),
                    self.writer.get_sqlite_connection_pool(),
                );
                (
                    reader.size() + writer.size(),
                    reader.num_idle() + writer.num_idle(),
                )
            }
        }
    }

    /// The pool for single statements that only read.
    pub(crate) const fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// The pool for single statements that write.
    pub(crate) const fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Ends all connections once they are idle.
    pub async fn close(self) -> Result<(), OpenError> {
        self.reader.close().await?;
        if self.engine == Engine::Sqlite {
            self.writer.close().await?;
        }
        Ok(())
    }
}

async fn our_tables(connection: &DatabaseConnection) -> Result<String, DbErr> {
    let names = "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables
                 WHERE schemaname = current_schema()";
    let row = connection
        .query_one_raw(Statement::from_string(DbBackend::Postgres, names))
        .await?;
    row.map_or_else(|| Ok(String::new()), |row| row.try_get_by_index(0))
}

async fn connect(
    options: &Options,
    engine: Engine,
    connections: u32,
) -> Result<DatabaseConnection, DbErr> {
    let mut connect = ConnectOptions::new(&options.url);
    connect
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(2))
        .test_before_acquire(false)
        .sqlx_logging(false);
    sea_orm::Database::connect(tuned(connect, engine == Engine::Postgres)).await
}

/// Settings of each connection. SQLite: write-ahead log, a durable commit, references checked.
/// PostgreSQL: the application's role (which owns nothing) and bounded waits, as start-up options.
fn tuned(mut options: ConnectOptions, as_app_role: bool) -> ConnectOptions {
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .create_if_missing(true)
            .foreign_keys(true)
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("temp_store", "MEMORY")
            // Of each connection, in KiB; the system keeps the file's pages, too.
            .pragma("cache_size", "-8000")
            .busy_timeout(Duration::from_secs(3))
    });
    options.map_sqlx_postgres_opts(move |postgres| {
        if as_app_role {
            postgres.options([
                ("role", APP_ROLE),
                ("statement_timeout", "5000"),
                ("lock_timeout", "3000"),
                ("timezone", "UTC"),
                // A list joins six tables: planning it anew takes ten times as long as reading it.
                // The store's statements are few, and their plans without values are tested.
                ("plan_cache_mode", "force_generic_plan"),
                ("jit", "off"),
            ])
        } else {
            postgres
        }
    });
    options
}
