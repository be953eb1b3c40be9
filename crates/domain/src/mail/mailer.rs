//! The port through which letters go.

use async_trait::async_trait;

use super::Letter;
use crate::{Code, Coded, Moment};

/// Sends letters.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Hands a letter over to whoever delivers it.
    async fn send(&self, letter: &Letter) -> Result<(), MailError>;
}

/// Letters that were only put aside, for installations without a mail server.
#[async_trait]
pub trait Mailbox: Send + Sync {
    /// The last letters, the newest first, at most so many.
    async fn kept(&self, most: usize) -> Result<Vec<Kept>, MailError>;
}

/// A letter that was put aside.
#[derive(Debug, Clone)]
pub struct Kept {
    /// When.
    pub at: Moment,
    /// The letter.
    pub letter: Letter,
}

/// Why a letter did not go. Nothing here quotes the server: its words may hold addresses, and these
/// errors are logged.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The server will never take it.
    #[error("the mail server refused the letter with status {0}")]
    Refused(u16),
    /// The letter cannot be written down as one: an address that mail does not know.
    #[error("the letter cannot be addressed")]
    Unaddressable,
    /// The server does not take it now.
    #[error("the mail server put the letter off with status {0}")]
    PutOff(u16),
    /// The server does not answer, or not as it should.
    #[error("the mail server cannot be reached")]
    Unreachable,
    /// The folder of letters cannot be used.
    #[error("the folder of letters cannot be used")]
    Folder(#[source] std::io::Error),
}

impl Coded for MailError {
    fn code(&self) -> Code {
        match self {
            Self::Refused(_) | Self::Unaddressable => Code::MailRefused,
            Self::PutOff(_) | Self::Unreachable | Self::Folder(_) => Code::MailUnavailable,
        }
    }
}
