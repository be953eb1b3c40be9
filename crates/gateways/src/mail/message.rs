//! A letter as mail writes it (RFC 5322, MIME).

use lettre::Message;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};

use canape_domain::mail::{Letter, MailError};
use canape_domain::values::Email;

/// The message, from us to the letter's addressee.
pub fn message(from: &Mailbox, letter: &Letter) -> Result<Message, MailError> {
    let mut builder = Message::builder()
        .from(from.clone())
        .to(mailbox(&letter.to)?)
        .subject(letter.subject.clone())
        .message_id(None);
    if let Some(address) = &letter.reply_to {
        builder = builder.reply_to(mailbox(address)?);
    }
    if let Some(address) = &letter.copy_to {
        builder = builder.bcc(mailbox(address)?);
    }
    let built = if letter.attachments.is_empty() {
        match &letter.html {
            Some(html) => builder.multipart(both(letter, html)),
            None => builder.singlepart(SinglePart::plain(letter.text.clone())),
        }
    } else {
        let mixed = MultiPart::mixed();
        let words = match &letter.html {
            Some(html) => mixed.multipart(both(letter, html)),
            None => mixed.singlepart(SinglePart::plain(letter.text.clone())),
        };
        let mut whole = words;
        for file in &letter.attachments {
            let kind = ContentType::parse(file.media_type);
            let kind = kind.map_err(|_| MailError::Unaddressable)?;
            let part = Attachment::new(file.name.clone()).body(file.bytes.clone(), kind);
            whole = whole.singlepart(part);
        }
        builder.multipart(whole)
    };
    built.map_err(|_| MailError::Unaddressable)
}

fn both(letter: &Letter, html: &str) -> MultiPart {
    MultiPart::alternative_plain_html(letter.text.clone(), html.to_owned())
}

fn mailbox(address: &Email) -> Result<Mailbox, MailError> {
    let address = address.to_string().parse();
    let address = address.map_err(|_| MailError::Unaddressable)?;
    Ok(Mailbox::new(None, address))
}
