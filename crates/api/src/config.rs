//! Configuration: defaults, then `canape.toml`, then environment variables `CANAPE_…`.

use std::net::SocketAddr;
use std::path::PathBuf;

use canape_domain::accounts::{self, Terms};
use figment::Figment;
use figment::providers::{Env, Format, Toml};
use secrecy::SecretString;
use serde::Deserialize;

/// Everything that a person who runs the program may set.
#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where people and programs find us.
    pub public_url: String,
    /// Accounts are found at `<address>.<base_domain>`.
    pub base_domain: String,
    /// A proxy stands before us and says in `X-Forwarded-For` who is calling.
    pub behind_proxy: bool,
    /// `sqlite://…` or `postgres://…`.
    pub database_url: String,
    /// Most database connections at a time.
    pub database_connections: u32,
    /// One firm's own installation, or many firms.
    pub mode: Mode,
    /// The most sign-ins from one network within a quarter of an hour.
    pub sign_ins_per_network: u32,
    /// The most sign-ups from one network within an hour.
    pub sign_ups_per_hour: u32,
    /// Days of the trial after the day of a sign-up.
    pub trial_days: u16,
    /// The version of the operator's offer that newcomers accept, and where it is read.
    pub offer_version: String,
    /// See `offer_version`.
    pub offer_url: String,
    /// The version of the privacy policy, and where it is read.
    pub privacy_version: String,
    /// See `privacy_version`.
    pub privacy_url: String,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One firm's own.
    SelfHosted,
    /// Many firms' accounts, run by an operator.
    Service,
}

impl From<Mode> for accounts::Mode {
    fn from(mode: Mode) -> Self {
        match mode {
            Mode::SelfHosted => Self::SelfHosted,
            Mode::Service => Self::Service,
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: "http://localhost:8080".to_owned(),
            base_domain: "localhost".to_owned(),
            behind_proxy: false,
            database_url: "sqlite://var/canape.db".to_owned(),
            database_connections: 16,
            mode: Mode::SelfHosted,
            sign_ins_per_network: 100,
            sign_ups_per_hour: 10,
            trial_days: 15,
            offer_version: "1".to_owned(),
            offer_url: "/offer".to_owned(),
            privacy_version: "1".to_owned(),
            privacy_url: "/privacy".to_owned(),
            secret_key: None,
            data_dir: PathBuf::from("var"),
            web_root: None,
            log: crate::bootstrap::LOG.to_owned(),
            log_json: false,
            workers: 2,
        }
    }
}

impl Config {
    /// Reads the configuration of this process.
    pub fn load() -> Result<Self, Box<figment::Error>> {
        Figment::new()
            .merge(Toml::file("canape.toml"))
            .merge(Env::prefixed("CANAPE_"))
            .extract()
            .map_err(Box::new)
    }

    /// What newcomers are offered.
    pub fn terms(&self) -> Terms {
        Terms {
            mode: self.mode.into(),
            sign_ups_per_hour: self.sign_ups_per_hour,
            trial_days: self.trial_days,
            offer_version: self.offer_version.clone(),
            privacy_version: self.privacy_version.clone(),
        }
    }

    /// Whether browsers keep cookies that are marked `Secure`: over https, and for this machine.
    pub fn has_secure_cookies(&self) -> bool {
        let url = url::Url::parse(&self.public_url);
        let is_local = url.is_ok_and(|url| url.host_str() == Some("localhost"));
        self.is_https() || is_local
    }

    /// Whether browsers reach us by https.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}
