//! The look of letters: plain text, and the same as HTML without pictures or scripts.

use crate::values::Email;

/// A letter, ready to go.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: Email,
    /// What it is about.
    pub subject: String,
    /// As plain text.
    pub text: String,
    /// The same as HTML.
    pub html: Option<String>,
    /// Who reads the answer, if not we.
    pub reply_to: Option<Email>,
    /// Who gets the same and is not shown.
    pub copy_to: Option<Email>,
    /// What goes with it.
    pub attachments: Vec<Attachment>,
}

/// A file that goes with a letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// As what it is saved.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Letter(…)")
    }
}

/// What a letter says.
#[derive(Debug, Clone)]
pub struct Draft {
    to: Email,
    subject: String,
    paragraphs: Vec<String>,
    button: Option<(String, String)>,
    after: Vec<String>,
    firm: String,
}

impl Draft {
    /// An empty letter.
    pub fn new(to: Email, subject: impl Into<String>) -> Self {
        Self {
            to,
            subject: subject.into(),
            paragraphs: Vec::new(),
            button: None,
            after: Vec::new(),
            firm: "Canape CRM".to_owned(),
        }
    }

    /// Says at the head and at the foot who writes, if not we.
    #[must_use]
    pub fn signed(mut self, firm: impl Into<String>) -> Self {
        self.firm = firm.into();
        self
    }

    /// Says something more, above the button.
    #[must_use]
    pub fn say(mut self, paragraph: impl Into<String>) -> Self {
        self.paragraphs.push(paragraph.into());
        self
    }

    /// What the reader is to do: the words on the button and where it leads.
    #[must_use]
    pub fn button(mut self, words: impl Into<String>, link: impl Into<String>) -> Self {
        self.button = Some((words.into(), link.into()));
        self
    }

    /// Adds something in small letters, below.
    #[must_use]
    pub fn note(mut self, paragraph: impl Into<String>) -> Self {
        self.after.push(paragraph.into());
        self
    }

    /// The letter.
    pub fn letter(self) -> Letter {
        let text = self.text();
        let html = Some(self.html());
        Letter {
            to: self.to,
            subject: self.subject,
            text,
            html,
            reply_to: None,
            copy_to: None,
            attachments: Vec::new(),
        }
    }

    fn text(&self) -> String {
        let mut parts = self.paragraphs.clone();
        if let Some((words, link)) = &self.button {
            parts.push(format!("{words}:\n{link}"));
        }
        parts.extend(self.after.iter().cloned());
        parts.push(format!("-- \n{}", self.firm));
        let mut text = parts.join("\n\n");
        text.push('\n');
        text
    }

    /// Tables and styles of the elements: mail programs know little else.
    fn html(&self) -> String {
        let said = self.paragraphs.iter().map(|one| paragraph(one, SAID));
        let button = self.button.iter().map(|(words, link)| button(words, link));
        let after = self.after.iter().map(|one| paragraph(one, SMALL));
        let body: String = said.chain(button).chain(after).collect();
        let (subject, firm) = (escaped(&self.subject), escaped(&self.firm));
        format!(
            "<!doctype html>\n<html lang=\"ru\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{subject}</title></head>\n\
             <body style=\"margin:0;padding:24px 12px;background:#f3f5f7\">\n\
             <table role=\"presentation\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\" \
             style=\"width:100%;max-width:520px;margin:0 auto\"><tr><td style=\"{CARD}\">\n\
             <p style=\"margin:0 0 24px;font-size:15px;font-weight:600;color:#5c6b7a\">{firm}</p>\n\
             <h1 style=\"margin:0 0 16px;font-size:20px;line-height:1.3\">{subject}</h1>\n\
             {body}</td></tr></table>\n</body></html>\n"
        )
    }
}

fn paragraph(text: &str, style: &str) -> String {
    format!("<p style=\"{style}\">{}</p>\n", escaped(text))
}

fn button(words: &str, link: &str) -> String {
    let (words, link) = (escaped(words), escaped(link));
    format!(
        "<p style=\"margin:24px 0\"><a href=\"{link}\" style=\"{BUTTON}\">{words}</a></p>\n\
         <p style=\"{SMALL}\">Если кнопка не нажимается, откройте ссылку:<br>\
         <a href=\"{link}\" style=\"color:#1c5d99;word-break:break-all\">{link}</a></p>\n"
    )
}

const SAID: &str = "margin:0 0 16px";
const CARD: &str = "padding:32px 28px;background:#ffffff;border-radius:12px;\
    font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5;\
    color:#1b2530";
const BUTTON: &str = "display:inline-block;padding:12px 24px;border-radius:8px;background:#1c5d99;\
    color:#ffffff;text-decoration:none;font-weight:600";
const SMALL: &str = "margin:0 0 12px;font-size:13px;line-height:1.5;color:#5c6b7a";

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        let to = Email::parse("anna@romashka.example").unwrap();
        Draft::new(to, "Подтвердите почту")
            .say("ООО «<b>Ромашка</b>» & Ко")
            .button("Подтвердить", "https://canape.example/confirm-email#1.2")
            .note("Если это были не вы, ничего не делайте.")
    }

    #[test]
    fn both_forms_say_the_same_and_hold_the_link() {
        let letter = draft().letter();
        let html = letter.html.unwrap();
        for said in [
            "Подтвердить",
            "https://canape.example/confirm-email#1.2",
            "ничего не делайте",
        ] {
            assert!(letter.text.contains(said), "{said}");
            assert!(html.contains(said), "{said}");
        }
    }

    #[test]
    fn what_people_typed_is_text_and_no_html() {
        let html = draft().letter().html.unwrap();
        assert!(html.contains("ООО «&lt;b&gt;Ромашка&lt;/b&gt;» &amp; Ко"));
    }
}
