//! Wiring: the only place that names adapters.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use canape_domain::mail::{Mailbox, Mailer};
use canape_domain::requisites::Directory;
use canape_domain::templates::Converter;
use canape_domain::{App, Clock, Pages, Random, SystemClock};
use canape_gateways::dadata::{self, DaData};
use canape_gateways::files::{self, Objects, S3};
use canape_gateways::mail::{FileMail, SetUpError, SmtpMail};
use canape_gateways::office::Office;
use canape_persistence::{Database, Engine, Meter, OpenError, Options, Schema, file_url};
use canape_rendering::{DocxTemplates, Formats, Scans, Spreadsheets, TypstPress};
use rand::RngExt;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

use crate::auth::{AccessTokens, Argon2Hasher, Authenticator, KeyVault, SystemRandom};
use crate::backup::{self, DataLock, Place};
use crate::config::Config;
use crate::http::{FileSeats, Inside};
use crate::live::Streams;
use crate::metrics::Metrics;
use crate::printer::{FillingRoom, PrintRoom};
use crate::scan_room::ScanRoom;
use crate::table_room::TableRoom;

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
    /// Pages that are kept up to date.
    pub live: Streams,
    /// How many requests are being answered.
    pub inside: Arc<Inside>,
    /// Who is taking a file out.
    pub file_seats: FileSeats,
    /// Room for scans that are being read.
    pub scan_seats: Arc<Semaphore>,
    /// What was counted since the start.
    pub metrics: Arc<Metrics>,
    /// The letters that were put aside, on a machine where somebody only tries the program.
    pub mailbox: Option<Arc<dyn Mailbox>>,
    /// What the person who runs it has set.
    pub config: Arc<Config>,
    /// Nobody puts other data in the place of these while the house stands.
    _lock: Option<Arc<DataLock>>,
}

/// Why the house cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum BootError {
    /// The database.
    #[error("the database cannot be used")]
    Database(#[from] OpenError),
    /// The store of files.
    #[error("the file store cannot be used")]
    Files(#[from] files::OpenError),
    /// The data are being replaced.
    #[error("the data cannot be worked with")]
    Lock(#[source] Box<backup::Error>),
    /// The installation's key.
    #[error("the secret key {path} cannot be read or made")]
    Key {
        /// The file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// The directory of parties.
    #[error("the directory of parties cannot be asked")]
    Directory(#[from] dadata::SetUpError),
    /// The program that makes PDF of own templates.
    #[error("CANAPE_SOFFICE names no program: {0}")]
    Office(String),
    /// The settings of mail.
    #[error("letters cannot be sent")]
    Mail(#[from] SetUpError),
    /// A key of fewer characters is guessed too easily.
    #[error("the secret key must have at least 32 characters")]
    ShortKey,
}

/// Brings the schema up to date, whatever it holds; `backup::migrate` looks first.
pub async fn migrate(database_url: &str) -> Result<(), BootError> {
    Ok(Database::migrate(database_url).await?)
}

/// How the database stands to the schema of this program.
pub async fn schema(database_url: &str) -> Result<Schema, BootError> {
    Ok(Database::schema(database_url).await?)
}

/// Copies the one file of the data as it stands at one moment, and checks the copy.
pub async fn snapshot(from: &Path, to: &Path) -> Result<(), BootError> {
    Ok(Database::snapshot(from, to).await?)
}

/// Checks a file of data: whole, and not made by a newer program.
pub async fn check(file: &Path) -> Result<(), BootError> {
    Database::check(file).await?;
    Database::schema(&file_url(file)).await?;
    Ok(())
}

/// Brings the schema of a file of data up to date.
pub async fn migrate_file(file: &Path) -> Result<(), BootError> {
    migrate(&file_url(file)).await
}

/// Brings what stands in the log beside the one file into the file.
pub async fn settle(file: &Path) -> Result<(), BootError> {
    Ok(Database::fold_log(file).await?)
}

/// Scans whose bytes are in memory at once, at most 25 MiB each.
const SCANS_AT_ONCE: usize = 4;

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
    let lock = Place::of(config).map(|place| backup::hold_together(&place.database));
    let lock = lock.transpose();
    let lock = lock.map_err(|error| BootError::Lock(Box::new(error)))?;
    let database = Database::open(Options {
        url: config.database_url.clone(),
        connections: config.database_connections,
        meter,
    })
    .await?;
    let database = Arc::new(database);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let random = Arc::new(SystemRandom);
    let post = post(config, &clock, random.clone())?;
    let app = App {
        clock,
        ids: Arc::default(),
        store: Arc::clone(&database) as _,
        bell: Arc::clone(&database) as _,
        lobby: database,
        files: Arc::new(Objects::open(files_place(config))?),
        passwords: Arc::new(Argon2Hasher::new(cores)),
        random,
        vault: Arc::new(KeyVault::new(key.expose_secret().as_bytes())),
        directory: directory(config)?,
        printer: Arc::new(PrintRoom::new(|| Box::new(TypstPress::new()))),
        templates: Arc::new(FillingRoom::new(Arc::new(DocxTemplates))),
        converter: converter(config)?,
        scanner: Arc::new(ScanRoom::new(Scans::new())),
        tables: Arc::new(TableRoom::new(Spreadsheets)),
        exchange: Arc::new(Formats),
        mailer: post.mailer,
        pages: Pages::at(&config.public_url),
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
        live: Streams::new(config.live_streams),
        inside: Arc::default(),
        file_seats: FileSeats::default(),
        scan_seats: Arc::new(Semaphore::new(SCANS_AT_ONCE)),
        metrics: Arc::default(),
        mailbox: post.mailbox,
        config: Arc::new(config.clone()),
        _lock: lock.map(Arc::new),
    })
}

/// LibreOffice, where it is named or found: documents with own templates are DOCX only without it.
fn converter(config: &Config) -> Result<Option<Arc<dyn Converter>>, BootError> {
    let found = match config.soffice.as_deref().map(str::trim) {
        Some("off") => None,
        Some(path) if !path.is_empty() => {
            if !Path::new(path).is_file() {
                return Err(BootError::Office(path.to_owned()));
            }
            Some(Office::at(path.into()))
        }
        _ => crate::config::search_path().and_then(|path| Office::find(&path)),
    };
    Ok(found.map(|office| Arc::new(office) as _))
}

/// The directory of parties, if there is a key for it.
fn directory(config: &Config) -> Result<Option<Arc<dyn Directory>>, dadata::SetUpError> {
    let Some(token) = config.dadata_token.clone() else {
        return Ok(None);
    };
    let address = config.dadata_url.as_deref().unwrap_or(dadata::ADDRESS);
    Ok(Some(Arc::new(DaData::at(address, token)?)))
}

/// Where people's files are kept.
fn files_place(config: &Config) -> files::Place {
    match &config.files_s3_endpoint {
        None => files::Place::Folder(config.data_dir.join("files")),
        Some(endpoint) => files::Place::S3(S3 {
            endpoint: endpoint.clone(),
            bucket: config.files_s3_bucket.clone(),
            region: config.files_s3_region.clone(),
            access_key: config.files_s3_access_key.clone(),
            secret_key: config.files_s3_secret_key.clone(),
        }),
    }
}

/// Whether the data lie in one file beside the program, and not on a server.
pub fn is_one_file(config: &Config) -> bool {
    matches!(Engine::of(&config.database_url), Ok(Engine::Sqlite))
}

struct Post {
    mailer: Arc<dyn Mailer>,
    mailbox: Option<Arc<dyn Mailbox>>,
}

/// By the mail server, or into a folder; the folder is shown only on the machine of whoever tries
/// the program.
fn post(
    config: &Config,
    clock: &Arc<dyn Clock>,
    random: Arc<dyn Random>,
) -> Result<Post, SetUpError> {
    if let Some(server) = &config.smtp_url {
        let mail = SmtpMail::new(server.expose_secret(), &config.mail_from)?;
        return Ok(Post {
            mailer: Arc::new(mail),
            mailbox: None,
        });
    }
    let folder = config.data_dir.join("mail");
    if !config.is_of_this_machine() {
        tracing::warn!(
            folder = %folder.display(),
            "no mail server is set (CANAPE_SMTP_URL): letters are only files"
        );
    }
    let mail = FileMail::new(folder, &config.mail_from, Arc::clone(clock), random)?;
    let mail = Arc::new(mail);
    Ok(Post {
        mailer: mail.clone(),
        mailbox: config.is_of_this_machine().then_some(mail as _),
    })
}

/// Tells the database's planner what the tables hold now.
pub async fn analyze(config: &Config) -> Result<(), BootError> {
    Ok(Database::analyze(&config.database_url).await?)
}

/// The same once the tables are full for good: indexes alone can answer from then on.
pub async fn vacuum(config: &Config) -> Result<(), BootError> {
    Ok(Database::vacuum(&config.database_url).await?)
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
            let mut file = crate::private::create(path).map_err(failed)?;
            file.write_all(key.as_bytes()).map_err(failed)?;
            Ok(key.into())
        }
        Err(error) => Err(failed(error)),
    }
}
