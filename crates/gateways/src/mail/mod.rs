//! Letters: by SMTP, or into a folder where there is no mail server.

mod files;
mod message;
mod smtp;

pub use files::FileMail;
pub use smtp::SmtpMail;

/// The settings of mail are wrong.
#[derive(Debug, thiserror::Error)]
pub enum SetUpError {
    /// The sender.
    #[error("the sender of letters must be written as in: Canape CRM <canape@firm.ru>")]
    Sender(#[source] lettre::address::AddressError),
    /// The server. What was given is not repeated: it holds a password.
    #[error("the mail server must be written as in: smtps://login:password@mail.firm.ru")]
    Server,
}
