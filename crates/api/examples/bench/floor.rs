//! The floor: the statements that the server really sends for a request, sent again over one
//! connection like the server's own, without server, login, rules or translation.
//!
//! Changes are sent in a transaction that is undone, so that each repetition finds the same rows;
//! what a durable commit costs is measured by itself and added.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use canape_api::bootstrap;
use canape_api::config::{Config, Mode};
use canape_domain::SystemClock;
use canape_persistence::Database;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode,
    Statement, TransactionOptions, TransactionTrait, Value,
};
use serde_json::json;

use crate::client::{Client, Request};
use crate::load::quantile;
use crate::plans::{self, Plan};
use crate::rows::{self, Firm, Kind, Row, Who};
use crate::{Arguments, Failure, report};

/// What the statements of a row cost.
#[derive(Debug, Clone, Copy, Default)]
pub struct Floor {
    /// How many there are, without BEGIN, settings and COMMIT.
    pub statements: usize,
    /// Half of the repetitions took so many milliseconds.
    pub p50: f64,
}

type Heard = Arc<Mutex<Vec<Statement>>>;

/// What was heard of an engine.
pub struct Listening {
    /// Its version.
    pub version: String,
    /// The floor of each row.
    pub floors: Vec<Floor>,
    /// How it goes about each report.
    pub plans: Vec<Plan>,
}

/// Measures the floor of each row.
pub async fn measure(
    arguments: &Arguments,
    url: &str,
    folder: &Path,
) -> Result<Listening, Failure> {
    let heard = Heard::default();
    let address = listen_in(url, folder, Arc::clone(&heard)).await?;
    let connection = Database::connection(url).await?;
    let mut listening = Listening {
        version: version(&connection).await?,
        floors: Vec::new(),
        plans: Vec::new(),
    };
    let account = account(&connection).await?;
    for row in rows::all() {
        report::tell(&format!("floor: {}", row.name));
        let statements = statements_of(row, address, &heard, &connection, account).await?;
        let span = arguments.span();
        let p50 = repeat(&connection, account, &statements, row.kind, span).await?;
        let commit = if row.kind.is_change() {
            commit(&connection, span).await?
        } else {
            0.0
        };
        listening.floors.push(Floor {
            statements: statements.len(),
            p50: p50 + commit,
        });
        if row.kind.is_report() {
            let transaction = begin(&connection, account, false).await?;
            listening
                .plans
                .push(plans::of(row, &transaction, &statements).await?);
            transaction.rollback().await?;
        }
    }
    connection.close().await?;
    Ok(listening)
}

/// What the server sends for a row. What it changes is taken back.
async fn statements_of(
    row: Row,
    address: SocketAddr,
    heard: &Heard,
    connection: &DatabaseConnection,
    account: uuid::Uuid,
) -> Result<Vec<Statement>, Failure> {
    // The server hangs up on whoever says nothing while a row is repeated.
    let token = sign_in(address, row.who).await?;
    let mut client = Client::connect(address, &token).await?;
    let mut firm = Firm::look(&mut client).await?;
    if row.kind == Kind::Paper {
        firm.write_paper(&mut client).await?;
    }
    let mut scripts = firm.scripts(row);
    let script = scripts.first_mut().ok_or("no script")?;
    // The first may ask what is remembered afterwards.
    for _ in 0..2 {
        take(heard);
        let request = script.next();
        let answer = client.send(&request).await?.to_vec();
        script.hear(&answer)?;
        if row.kind.is_change() {
            let statements = take(heard);
            let answer: serde_json::Value = serde_json::from_slice(&answer)?;
            undo(connection, account, row.kind, &answer).await?;
            lock(heard).extend(statements);
            // What was undone is not what the script remembers.
            if row.kind == Kind::Move {
                break;
            }
        }
    }
    Ok(take(heard))
}

async fn sign_in(address: SocketAddr, who: Who) -> Result<String, Failure> {
    let body = json!({"login": who.login(), "password": canape_domain::demo::PASSWORD});
    let mut client = Client::connect(address, "").await?;
    let session = client
        .json(&Request::post("/api/v1/sessions", &body))
        .await?;
    let token = session["access_token"].as_str().ok_or("no token")?;
    Ok(token.to_owned())
}

fn lock(heard: &Heard) -> std::sync::MutexGuard<'_, Vec<Statement>> {
    heard
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn take(heard: &Heard) -> Vec<Statement> {
    std::mem::take(&mut *lock(heard))
}

/// The server in this process, whose statements are heard.
async fn listen_in(url: &str, folder: &Path, heard: Heard) -> Result<SocketAddr, Failure> {
    let config = Config {
        database_url: url.to_owned(),
        data_dir: folder.to_owned(),
        mode: Mode::Service,
        workers: 1,
        ..Config::default()
    };
    let meter = move |statement: &Statement| lock(&heard).push(statement.clone());
    let clock = Arc::new(SystemClock);
    let house = bootstrap::open_with(&config, clock, Some(Arc::new(meter))).await?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    actix_web::rt::spawn(canape_api::server::run(house, listener)?);
    Ok(address)
}

async fn version(connection: &DatabaseConnection) -> Result<String, Failure> {
    let backend = connection.get_database_backend();
    let ask = match backend {
        DbBackend::Postgres => "SHOW server_version",
        _ => "SELECT sqlite_version()",
    };
    let row = connection.query_one_raw(Statement::from_string(backend, ask));
    let row = row.await?.ok_or("no version")?;
    Ok(row.try_get_by_index(0)?)
}

async fn account(connection: &DatabaseConnection) -> Result<uuid::Uuid, Failure> {
    let backend = connection.get_database_backend();
    let ask = Statement::from_string(backend, "SELECT id FROM lobby_account");
    let row = connection.query_one_raw(ask).await?.ok_or("no account")?;
    Ok(row.try_get_by_index(0)?)
}

/// Begins as the server does.
#[expect(clippy::disallowed_methods, reason = "beside the server, on purpose")]
async fn begin(
    connection: &DatabaseConnection,
    account: uuid::Uuid,
    is_change: bool,
) -> Result<DatabaseTransaction, Failure> {
    let mode = if is_change {
        SqliteTransactionMode::Immediate
    } else {
        SqliteTransactionMode::Deferred
    };
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(mode),
        ..TransactionOptions::default()
    };
    let transaction = connection.begin_with_options(options).await?;
    if connection.get_database_backend() == DbBackend::Postgres {
        let setting = format!("SET LOCAL canape.account = '{account}'");
        transaction.execute_unprepared(&setting).await?;
    }
    Ok(transaction)
}

/// Half of the repetitions, in milliseconds.
async fn repeat(
    connection: &DatabaseConnection,
    account: uuid::Uuid,
    statements: &[Statement],
    kind: Kind,
    span: Duration,
) -> Result<f64, Failure> {
    let mut times = Vec::new();
    let end = Instant::now() + span;
    while Instant::now() < end {
        let started = Instant::now();
        let transaction = begin(connection, account, kind.is_change()).await?;
        for statement in statements {
            let is_question =
                statement.sql.starts_with("SELECT") || statement.sql.contains("RETURNING");
            if is_question {
                transaction.query_all_raw(statement.clone()).await?;
            } else {
                transaction.execute_raw(statement.clone()).await?;
            }
        }
        if kind.is_change() {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        times.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(quantile(&mut times, 0.5))
}

/// What the commit of one changed row costs.
async fn commit(connection: &DatabaseConnection, span: Duration) -> Result<f64, Failure> {
    let mut times = Vec::new();
    let end = Instant::now() + span / 2;
    while Instant::now() < end {
        let transaction = begin(connection, uuid::Uuid::nil(), true).await?;
        let touch = "UPDATE lobby_account SET event_seq = event_seq";
        transaction.execute_unprepared(touch).await?;
        let started = Instant::now();
        transaction.commit().await?;
        times.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(quantile(&mut times, 0.5))
}

/// Takes back what a request has changed, so that its statements find what they found.
async fn undo(
    connection: &DatabaseConnection,
    account: uuid::Uuid,
    kind: Kind,
    answer: &serde_json::Value,
) -> Result<(), Failure> {
    let id: uuid::Uuid = answer["id"].as_str().ok_or("no id")?.parse()?;
    let version = answer["version"].as_i64().ok_or("no version")?;
    let last_visit = "(SELECT max(no) FROM deal_visit WHERE deal_id = $1 AND account_id = $2)";
    let sqls = match kind {
        Kind::Create => vec![
            "DELETE FROM event_log WHERE subject_id = $1 AND account_id = $2".to_owned(),
            "DELETE FROM search_entry WHERE id = $1 AND account_id = $2".to_owned(),
            "DELETE FROM deal_tag WHERE deal_id = $1 AND account_id = $2".to_owned(),
            "DELETE FROM deal_visit WHERE deal_id = $1 AND account_id = $2".to_owned(),
            "DELETE FROM deal WHERE id = $1 AND account_id = $2".to_owned(),
        ],
        _ => vec![
            format!(
                "DELETE FROM deal_visit WHERE deal_id = $1 AND account_id = $2 AND no = {last_visit}"
            ),
            "DELETE FROM event_log WHERE subject_id = $1 AND account_id = $2 AND seq = \
             (SELECT event_seq FROM lobby_account WHERE id = $2)"
                .to_owned(),
            format!(
                "UPDATE deal SET version = {} WHERE id = $1 AND account_id = $2",
                version - 1
            ),
        ],
    };
    let backend = connection.get_database_backend();
    let transaction = begin(connection, account, true).await?;
    for sql in sqls {
        let values = [Value::from(id), Value::from(account)];
        let statement = Statement::from_sql_and_values(backend, sql, values);
        transaction.execute_raw(statement).await?;
    }
    transaction.commit().await?;
    Ok(())
}
