mod change;
mod documents;
pub mod office;
mod preview;
pub mod samples;
mod upload;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Answer, Person};
use crate::word::{docx, p};

/// An invoice of one line.
pub fn invoice_docx() -> Vec<u8> {
    docx(&p(
        "Счёт № {{ документ.номер }} для {{ покупатель.название }} на {{ итого.сумма }}",
    ))
}

pub async fn upload(person: &Person, query: &str, bytes: Vec<u8>) -> Answer {
    let at = format!("/document-templates?{query}");
    let file = ("Бланк.docx", "");
    person.send_file(Method::POST, &at, file, bytes).await
}

pub async fn kept(person: &Person, query: &str) -> Value {
    upload(person, query, invoice_docx()).await.ok(201)
}

/// A template that is the default of a kind of document.
pub async fn default_template(owner: &Person, kind: &str) -> Value {
    let body = match kind {
        "invoice" => invoice_docx(),
        _ => docx(&p("№ {{ документ.номер }}")),
    };
    let made = upload(owner, &format!("kinds={kind}"), body).await.ok(201);
    let seen = owner.seen(&made["version"]);
    let wish = json!({"default_for": [kind]});
    seen.patch(&path(&made), wish).await.ok(200)
}

pub fn path(template: &Value) -> String {
    format!(
        "/document-templates/{}",
        template["id"].as_str().expect("an id")
    )
}

/// The text of a filled document.
pub fn text_of(docx: &[u8]) -> String {
    use std::io::Read as _;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).expect("an archive");
    let mut part = archive.by_name("word/document.xml").expect("a text");
    let mut xml = String::new();
    part.read_to_string(&mut xml).expect("UTF-8");
    let words = xml.split("<w:t xml:space=\"preserve\">").skip(1);
    let words = words.filter_map(|rest| rest.split("</w:t>").next());
    words.collect::<String>().replace('\u{a0}', " ")
}
