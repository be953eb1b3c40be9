//! Letters as files, for installations without a mail server: each as `.eml`, which mail programs
//! open, and as `.json`, which the page of letters reads.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use lettre::message::Mailbox as Sender;
use serde::{Deserialize, Serialize};

use canape_domain::mail::{Kept, Letter, MailError, Mailbox, Mailer};
use canape_domain::values::Email;
use canape_domain::{Clock, Moment, Random, hex};

use super::SetUpError;
use super::message::message;

/// Puts letters into a folder.
pub struct FileMail {
    folder: PathBuf,
    from: Sender,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
}

#[derive(Serialize, Deserialize)]
struct Written {
    at: Moment,
    to: String,
    subject: String,
    text: String,
}

impl FileMail {
    /// Into this folder, which is made with the first letter.
    pub fn new(
        folder: PathBuf,
        from: &str,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Result<Self, SetUpError> {
        Ok(Self {
            folder,
            from: from.parse().map_err(SetUpError::Sender)?,
            clock,
            random,
        })
    }
}

#[async_trait]
impl Mailer for FileMail {
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        let eml = message(&self.from, letter)?.formatted();
        let at = self.clock.now();
        let written = Written {
            at,
            to: letter.to.to_string(),
            subject: letter.subject.clone(),
            text: letter.text.clone(),
        };
        let json = serde_json::to_vec_pretty(&written).map_err(|error| folder(error.into()))?;
        tokio::fs::create_dir_all(&self.folder)
            .await
            .map_err(folder)?;
        // Names in the order of time; chance keeps two processes apart.
        let chance = hex(&self.random.secret()[..4]);
        let name = format!("{}-{chance}", at.format("%Y%m%dT%H%M%S%.6fZ"));
        let path = |ending: &str| self.folder.join(format!("{name}.{ending}"));
        write_private(&path("eml"), &eml).await?;
        write_private(&path("json"), &json).await
    }
}

#[async_trait]
impl Mailbox for FileMail {
    async fn kept(&self, most: usize) -> Result<Vec<Kept>, MailError> {
        let mut entries = match tokio::fs::read_dir(&self.folder).await {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(folder(error)),
        };
        let mut paths = Vec::new();
        while let Some(entry) = entries.next_entry().await.map_err(folder)? {
            let path = entry.path();
            if path.extension().is_some_and(|ending| ending == "json") {
                paths.push(path);
            }
        }
        paths.sort_unstable_by(|one, two| two.cmp(one));
        let mut kept = Vec::new();
        for path in paths.into_iter().take(most) {
            let bytes = tokio::fs::read(&path).await.map_err(folder)?;
            // A file that another process is just writing is there at the next look.
            kept.extend(read(&bytes));
        }
        Ok(kept)
    }
}

fn read(bytes: &[u8]) -> Option<Kept> {
    let written: Written = serde_json::from_slice(bytes).ok()?;
    Some(Kept {
        at: written.at,
        letter: Letter {
            to: Email::parse(&written.to).ok()?,
            subject: written.subject,
            text: written.text,
            html: None,
            reply_to: None,
            copy_to: None,
            attachments: Vec::new(),
        },
    })
}

/// Letters hold links that open doors: only the owner of the process reads them.
async fn write_private(path: &Path, bytes: &[u8]) -> Result<(), MailError> {
    use tokio::io::AsyncWriteExt;
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let mut file = options.open(path).await.map_err(folder)?;
    file.write_all(bytes).await.map_err(folder)?;
    file.flush().await.map_err(folder)
}

const fn folder(error: std::io::Error) -> MailError {
    MailError::Folder(error)
}
