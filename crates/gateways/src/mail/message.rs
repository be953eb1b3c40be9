//! A letter as mail writes it (RFC 5322, MIME).

use lettre::Message;
use lettre::message::{Mailbox, MultiPart, SinglePart};

use canape_domain::mail::{Letter, MailError};

/// The message, from us to the letter's addressee.
pub fn message(from: &Mailbox, letter: &Letter) -> Result<Message, MailError> {
    let to = letter.to.to_string().parse();
    let to = to.map_err(|_| MailError::Unaddressable)?;
    let builder = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(letter.subject.clone())
        .message_id(None);
    let built = match &letter.html {
        Some(html) => builder.multipart(MultiPart::alternative_plain_html(
            letter.text.clone(),
            html.clone(),
        )),
        None => builder.singlepart(SinglePart::plain(letter.text.clone())),
    };
    built.map_err(|_| MailError::Unaddressable)
}
