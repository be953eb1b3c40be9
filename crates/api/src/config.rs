//! Configuration: defaults, then `canape.toml`, then environment variables `CANAPE_…`.

use std::net::SocketAddr;
use std::path::PathBuf;

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

/// Everything that a person who runs the program may set.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where people and programs find us.
    pub public_url: String,
    /// `sqlite://…` or `postgres://…`.
    pub database_url: String,
    /// Most database connections at a time.
    pub database_connections: u32,
    /// One firm's own installation, or many firms.
    pub mode: Mode,
    /// Signs access tokens and encrypts accounts' secrets; made on first start if not given.
    pub secret_key: Option<SecretString>,
    /// Our own files: the key, mails of development.
    pub data_dir: PathBuf,
    /// The built pages; absent: the API alone.
    pub web_root: Option<PathBuf>,
    /// Which messages are logged (`info`, `canape_api=debug,info`).
    pub log: String,
    /// Logs as JSON, for collectors.
    pub log_json: bool,
    /// Threads that answer requests.
    pub workers: usize,
}

/// Whose installation this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One firm's own.
    SelfHosted,
    /// Many firms' accounts, run by an operator.
    Service,
}

#[derive(Serialize)]
struct Defaults {
    listen: &'static str,
    public_url: &'static str,
    database_url: &'static str,
    database_connections: u32,
    mode: Mode,
    data_dir: &'static str,
    log: &'static str,
    log_json: bool,
    workers: usize,
}

impl Config {
    /// Reads the configuration of this process.
    pub fn load() -> Result<Self, Box<figment::Error>> {
        Figment::from(Serialized::defaults(Self::defaults()))
            .merge(Toml::file("canape.toml"))
            .merge(Env::prefixed("CANAPE_"))
            .extract()
            .map_err(Box::new)
    }

    const fn defaults() -> Defaults {
        Defaults {
            listen: "127.0.0.1:8080",
            public_url: "http://localhost:8080",
            database_url: "sqlite://var/canape.db",
            database_connections: 16,
            mode: Mode::SelfHosted,
            data_dir: "var",
            log: "info,sqlx=warn",
            log_json: false,
            workers: 2,
        }
    }

    /// Whether browsers reach us by https.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}
