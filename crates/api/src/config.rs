//! Configuration: defaults, then `canape.toml`, then environment variables `CANAPE_…`.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use canape_domain::accounts::{self, Terms};
use canape_domain::values::TimeZone;
use figment::Figment;
use figment::providers::{Env, Format, Toml};
use secrecy::SecretString;
use serde::Deserialize;
use validator::{Validate, ValidationErrors};

/// Everything that a person who runs the program may set.
#[derive(Debug, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where people and programs find us.
    #[validate(url(message = "must be an address like https://crm.example.ru"))]
    pub public_url: String,
    /// Accounts are found at `<address>.<base_domain>`.
    #[validate(length(min = 1, message = "must be a name like crm.example.ru"))]
    pub base_domain: String,
    /// A proxy stands before us and says in `X-Forwarded-For` who is calling.
    pub behind_proxy: bool,
    /// `sqlite://…` or `postgres://…`.
    pub database_url: String,
    /// Most database connections at a time.
    #[validate(range(min = 1, max = 1000, message = "must be 1 to 1000"))]
    pub database_connections: u32,
    /// One firm's own installation, or many firms.
    pub mode: Mode,
    /// The most sign-ins from one network within a quarter of an hour.
    #[validate(range(min = 1, message = "must be at least 1"))]
    pub sign_ins_per_network: u32,
    /// The most sign-ups from one network within an hour.
    #[validate(range(min = 1, message = "must be at least 1"))]
    pub sign_ups_per_hour: u32,
    /// Days of the trial after the day of a sign-up.
    #[validate(range(min = 1, max = 365, message = "must be 1 to 365 days"))]
    pub trial_days: u16,
    /// The version of the operator's offer that newcomers accept, and where it is read.
    pub offer_version: String,
    /// See `offer_version`.
    pub offer_url: String,
    /// The version of the privacy policy, and where it is read.
    pub privacy_version: String,
    /// See `privacy_version`.
    pub privacy_url: String,
    /// How whoever runs the installation is reached: shown where an account is closed.
    pub support: Option<String>,
    /// Signs access tokens and encrypts accounts' secrets; made on first start if not given.
    pub secret_key: Option<SecretString>,
    /// The mail server, `smtps://login:password@mail.firm.ru`; without one letters are only files
    /// in `mail` below `data_dir`.
    pub smtp_url: Option<SecretString>,
    /// From whom letters come.
    pub mail_from: String,
    /// Our own files: the key, backups, mails of development, people's files unless they are in an S3.
    pub data_dir: PathBuf,
    /// The address of an S3 that keeps people's files; absent: a folder of `data_dir` does.
    pub files_s3_endpoint: Option<String>,
    /// The bucket there, which must exist.
    pub files_s3_bucket: String,
    /// What that S3 calls its region.
    pub files_s3_region: String,
    /// Who we are there.
    pub files_s3_access_key: SecretString,
    /// How we prove it.
    pub files_s3_secret_key: SecretString,
    /// The key for `DaData`, which fills requisites in by ИНН; absent: people type them.
    pub dadata_token: Option<SecretString>,
    /// Another address than the public one of `DaData`: of one's own proxy.
    pub dadata_url: Option<String>,
    /// LibreOffice, which makes PDF of documents with own templates: where `soffice` is. Absent: it is
    /// looked for in `PATH`; `off`: no PDF is made of them.
    pub soffice: Option<String>,
    /// Requests that are answered at a time; one more is told to come again.
    #[validate(range(min = 1, message = "must be at least 1"))]
    pub requests_at_once: usize,
    /// Seconds within which the whole body of a request must have come; uploads of files have
    /// limits of their own.
    #[validate(range(min = 1, max = 600, message = "must be 1 to 600 seconds"))]
    pub body_seconds: u64,
    /// Whoever shows it reads `/metrics`; absent: only this machine does.
    pub metrics_token: Option<SecretString>,
    /// What «tonight» means to the installation: an IANA name.
    pub time_zone: TimeZone,
    /// After which hour of the night, 0 to 23, a backup is made where the data are one file.
    #[validate(range(max = 23, message = "must be an hour from 0 to 23"))]
    pub backup_hour: u8,
    /// How many of the last nights' backups are kept; none: no nightly backups.
    pub backup_daily: usize,
    /// Of how many of the last weeks one backup is kept.
    pub backup_weekly: usize,
    /// The built pages; absent: the API alone.
    pub web_root: Option<PathBuf>,
    /// Which messages are logged (`info`, `canape_api=debug,info`).
    pub log: String,
    /// Logs as JSON, for collectors.
    pub log_json: bool,
    /// The most pages that this node keeps up to date at a time.
    pub live_streams: usize,
    /// Whether `canape serve` does background work too, or leaves it to `canape worker`.
    pub run_worker: bool,
    /// Threads that answer requests.
    #[validate(range(min = 1, max = 256, message = "must be 1 to 256 threads"))]
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
            support: None,
            secret_key: None,
            smtp_url: None,
            mail_from: "Canape CRM <canape@localhost>".to_owned(),
            data_dir: PathBuf::from("var"),
            files_s3_endpoint: None,
            files_s3_bucket: "canape".to_owned(),
            files_s3_region: "us-east-1".to_owned(),
            files_s3_access_key: SecretString::default(),
            files_s3_secret_key: SecretString::default(),
            dadata_token: None,
            dadata_url: None,
            soffice: None,
            requests_at_once: 512,
            body_seconds: 30,
            metrics_token: None,
            time_zone: TimeZone::default(),
            backup_hour: 3,
            backup_daily: 7,
            backup_weekly: 4,
            web_root: None,
            log: crate::bootstrap::LOG.to_owned(),
            log_json: false,
            live_streams: 2_000,
            run_worker: true,
            workers: 2,
        }
    }
}

/// Why the configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A value of another type, or a file that is no TOML.
    #[error("the configuration cannot be read")]
    Unreadable(#[from] Box<figment::Error>),
    /// Values that break a rule; each is named with its rule.
    #[error("the configuration is not right\n{0}")]
    Invalid(#[from] ValidationErrors),
}

/// Where the machine looks for programs.
#[expect(
    clippy::disallowed_methods,
    reason = "it is the machine's setting, read once and handed down"
)]
pub fn search_path() -> Option<OsString> {
    std::env::var_os("PATH")
}

impl Config {
    /// Reads the configuration of this process.
    pub fn load() -> Result<Self, ConfigError> {
        let given = Figment::new()
            .merge(Toml::file("canape.toml"))
            .merge(Env::prefixed("CANAPE_"));
        Self::of(&given)
    }

    fn of(given: &Figment) -> Result<Self, ConfigError> {
        let config: Self = given.extract().map_err(Box::new)?;
        config.validate()?;
        Ok(config)
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
        self.is_https() || self.is_of_this_machine()
    }

    /// Whether the public address is that of the very machine: somebody tries it.
    pub fn is_of_this_machine(&self) -> bool {
        let url = url::Url::parse(&self.public_url);
        url.is_ok_and(|url| url.host_str() == Some("localhost"))
    }

    /// Whether browsers reach us by https.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &str, value: &str) -> Result<Config, ConfigError> {
        Config::of(&Figment::new().merge(Toml::string(&format!("{name} = {value}"))))
    }

    #[test]
    fn what_nobody_set_is_right() {
        assert!(Config::of(&Figment::new()).is_ok());
    }

    #[test]
    fn a_wrong_value_is_named_with_its_rule() {
        for (name, value, rule) in [
            ("trial_days", "0", "1 to 365 days"),
            ("trial_days", "366", "1 to 365 days"),
            ("workers", "0", "1 to 256 threads"),
            ("database_connections", "0", "1 to 1000"),
            ("sign_ins_per_network", "0", "at least 1"),
            ("sign_ups_per_hour", "0", "at least 1"),
            ("public_url", "\"crm\"", "an address like"),
            ("base_domain", "\"\"", "a name like"),
        ] {
            let error = with(name, value).unwrap_err();
            assert!(matches!(error, ConfigError::Invalid(_)), "{name}");
            let told = error.to_string();
            assert!(told.contains(name) && told.contains(rule), "{told}");
        }
    }

    #[test]
    fn a_value_of_another_type_cannot_be_read() {
        let error = with("workers", "\"many\"").unwrap_err();
        assert!(matches!(error, ConfigError::Unreadable(_)));
    }
}
