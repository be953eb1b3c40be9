//! A fresh database for each test: a new file on SQLite, a clone of a migrated template on
//! PostgreSQL. Used by the tests of `persistence` and of `api`.

use std::time::{Duration, Instant};

use canape_persistence::{Database, Engine};
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection};
use tempfile::TempDir;
use uuid::Uuid;

const TEMPLATE: &str = "canape_template";
const LOCK: i64 = 7_245_113;

/// An empty database with the current schema; call [`TestDatabase::remove`] at the end.
pub struct TestDatabase {
    pub url: String,
    pub engine: Engine,
    _folder: TempDir,
}

impl TestDatabase {
    pub async fn fresh(engine: Engine) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = match engine {
            Engine::Sqlite => {
                let url = format!("sqlite://{}/canape.db", folder.path().display());
                Database::migrate(&url).await.expect("the schema");
                url
            }
            Engine::Postgres => clone_of_template().await,
        };
        Self {
            url,
            engine,
            _folder: folder,
        }
    }

    /// A connection past all doors, to look and to break things on purpose.
    pub async fn raw(&self) -> DatabaseConnection {
        connect(&self.url).await
    }

    pub async fn remove(self) {
        if self.engine == Engine::Postgres {
            let name = self.url.split(['/', '?']).nth(3).expect("a database name");
            let server = connect(&server_url()).await;
            let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            server
                .execute_unprepared(&drop)
                .await
                .expect("the database goes");
            server.close().await.expect("a closed connection");
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests are told where PostgreSQL is by the recipe"
)]
fn server_url() -> String {
    std::env::var("CANAPE_TEST_POSTGRES_URL")
        .expect("CANAPE_TEST_POSTGRES_URL is not set: run `./dev test-rust`")
}

/// The address of another database of the same server.
fn url_of(name: &str) -> String {
    let server = server_url();
    let (base, options) = server.split_once('?').unwrap_or((&server, ""));
    let (base, _) = base.rsplit_once('/').expect("an address with a database");
    format!("{base}/{name}?{options}")
}

async fn connect(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    sea_orm::Database::connect(options)
        .await
        .expect("a connection")
}

/// Clones the template, which the first test of a run makes while the others wait.
#[expect(
    clippy::disallowed_methods,
    reason = "a name for a database, not a record"
)]
async fn clone_of_template() -> String {
    let server = connect(&server_url()).await;
    let run = async |sql: String| {
        server
            .execute_unprepared(&sql)
            .await
            .expect("the server obeys");
    };
    run(format!("SELECT pg_advisory_lock({LOCK})")).await;
    let found = format!("SELECT 1 AS one FROM pg_database WHERE datname = '{TEMPLATE}'");
    let found = server
        .query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Postgres,
            found,
        ))
        .await
        .expect("the catalogue");
    if found.is_none() {
        run(format!("CREATE DATABASE {TEMPLATE}_new")).await;
        Database::migrate(&url_of(&format!("{TEMPLATE}_new")))
            .await
            .expect("the schema");
        // The last connection may take a moment to end on the server's side.
        let started = Instant::now();
        let rename = format!("ALTER DATABASE {TEMPLATE}_new RENAME TO {TEMPLATE}");
        while let Err(error) = server.execute_unprepared(&rename).await {
            assert!(started.elapsed() < Duration::from_secs(10), "{error}");
            tokio::task::yield_now().await;
        }
    }
    run(format!("SELECT pg_advisory_unlock({LOCK})")).await;
    let name = format!("test_{}", Uuid::now_v7().simple());
    run(format!("CREATE DATABASE {name} TEMPLATE {TEMPLATE}")).await;
    server.close().await.expect("a closed connection");
    url_of(&name)
}
