//! Wiring: the only place that names adapters.

use std::path::Path;
use std::sync::Arc;

use canape_domain::{App, Clock, SystemClock};
use canape_persistence::{Database, Engine, Meter, OpenError, Options};
use rand::RngExt;
use secrecy::{ExposeSecret, SecretString};

use crate::auth::{AccessTokens, Argon2Hasher, Authenticator, SystemRandom};
use crate::config::Config;

/// What is logged unless told: the adapters are quieter than we are.
pub const LOG: &str = "info,sqlx=warn,sea_orm_migration=warn";

/// Everything that a running server holds.
#[derive(Clone)]
pub struct House {
    /// The use cases' ports.
    pub app: App,
    /// Who is calling.
    pub authenticator: Authenticator,
    /// Signs access tokens.
    pub tokens: AccessTokens,
    /// What the person who runs it has set.
    pub config: Arc<Config>,
}

/// Why the house cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum BootError {
    /// The database.
    #[error("the database cannot be used")]
    Database(#[from] OpenError),
    /// The installation's key.
    #[error("the secret key {path} cannot be read or made")]
    Key {
        /// The file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A key of fewer characters is guessed too easily.
    #[error("the secret key must have at least 32 characters")]
    ShortKey,
}

/// Brings the schema up to date.
pub async fn migrate(config: &Config) -> Result<(), BootError> {
    if let Some(file) = config.database_url.strip_prefix("sqlite://") {
        let file = file.split('?').next().unwrap_or(file);
        if let Some(folder) = Path::new(file).parent() {
            std::fs::create_dir_all(folder).map_err(|source| BootError::Key {
                path: folder.display().to_string(),
                source,
            })?;
        }
    }
    Ok(Database::migrate(&config.database_url).await?)
}

/// Opens the house with the machine's clock.
pub async fn open(config: &Config) -> Result<House, BootError> {
    open_with(config, Arc::new(SystemClock), None).await
}

/// Opens the house with a given clock and, for tests, a meter of statements.
pub async fn open_with(
    config: &Config,
    clock: Arc<dyn Clock>,
    meter: Option<Meter>,
) -> Result<House, BootError> {
    let key = secret_key(config)?;
    let database = Database::open(Options {
        url: config.database_url.clone(),
        connections: config.database_connections,
        meter,
    })
    .await?;
    let database = Arc::new(database);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let app = App {
        clock,
        store: Arc::clone(&database) as _,
        lobby: database,
        passwords: Arc::new(Argon2Hasher::new(cores)),
        random: Arc::new(SystemRandom),
    };
    if !config.has_secure_cookies() {
        tracing::warn!(
            public_url = config.public_url,
            "sign-ins travel unencrypted: use https outside of a trusted office network"
        );
    }
    let tokens = AccessTokens::new(key.expose_secret().as_bytes());
    let authenticator = Authenticator::new(app.clone(), tokens.clone());
    Ok(House {
        app,
        authenticator,
        tokens,
        config: Arc::new(config.clone()),
    })
}

/// Tells the database's planner what the tables hold now.
pub async fn analyze(config: &Config) -> Result<(), BootError> {
    Ok(Database::analyze(&config.database_url).await?)
}

/// Which engine a configuration means.
pub fn engine(config: &Config) -> Result<Engine, BootError> {
    Ok(Engine::of(&config.database_url)?)
}

/// The installation's key: given, or made on the first start and kept beside the data.
fn secret_key(config: &Config) -> Result<SecretString, BootError> {
    let key = match &config.secret_key {
        Some(key) => key.clone(),
        None => kept_key(&config.data_dir.join("secret.key"))?,
    };
    if key.expose_secret().chars().count() < 32 {
        return Err(BootError::ShortKey);
    }
    Ok(key)
}

fn kept_key(path: &Path) -> Result<SecretString, BootError> {
    let failed = |source| BootError::Key {
        path: path.display().to_string(),
        source,
    };
    match std::fs::read_to_string(path) {
        Ok(key) => Ok(key.trim().to_owned().into()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let letters = rand::rng().sample_iter(rand::distr::Alphanumeric);
            let key: String = letters.take(64).map(char::from).collect();
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).map_err(failed)?;
            }
            write_private(path, &key).map_err(failed)?;
            Ok(key.into())
        }
        Err(error) => Err(failed(error)),
    }
}

/// Writes a file that only its owner may read, and never over an existing one.
fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    options.open(path)?.write_all(text.as_bytes())
}
