//! Letters by SMTP.

use std::time::Duration;

use async_trait::async_trait;
use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use canape_domain::mail::{Letter, MailError, Mailer};

use super::SetUpError;
use super::message::message;

/// For each answer of the server.
const ANSWER: Duration = Duration::from_secs(15);
/// For the whole conversation.
const CONVERSATION: Duration = Duration::from_secs(45);

/// Hands letters to a mail server.
pub struct SmtpMail {
    from: Mailbox,
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl SmtpMail {
    /// With a server (`smtps://login:password@host`, `smtp://host:587?tls=required`) and a sender.
    pub fn new(server: &str, from: &str) -> Result<Self, SetUpError> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .map_err(|_| SetUpError::Server)?
            .timeout(Some(ANSWER))
            .build();
        Ok(Self {
            from: from.parse().map_err(SetUpError::Sender)?,
            transport,
        })
    }
}

#[async_trait]
impl Mailer for SmtpMail {
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        let message = message(&self.from, letter)?;
        let sent = tokio::time::timeout(CONVERSATION, self.transport.send(message)).await;
        match sent {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(mail_error(&error)),
            Err(_) => Err(MailError::Unreachable),
        }
    }
}

/// Answers to our login (RFC 4954, 6): not the letter is refused but the settings, and whoever runs
/// the installation sets them right.
const ABOUT_LOGIN: [u16; 4] = [530, 534, 535, 538];

/// Only the number of the server's answer: its words may hold addresses.
fn mail_error(error: &Error) -> MailError {
    match error.status().map(u16::from) {
        Some(status) if error.is_permanent() && !ABOUT_LOGIN.contains(&status) => {
            MailError::Refused(status)
        }
        Some(status) => MailError::PutOff(status),
        None => MailError::Unreachable,
    }
}
