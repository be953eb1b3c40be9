//! `/dev/mail`: the letters of an installation that has no mail server, for whoever tries it on
//! their own machine. Mounted only there, see `bootstrap`, and answers only this machine: the
//! letters hold links that open doors.

use actix_web::{HttpRequest, HttpResponse, web};
use canape_domain::mail::Kept;
use canape_domain::{Code, Moment};

use crate::bootstrap::House;
use crate::http::{Problem, is_of_this_machine};

/// The most letters on the page.
const SHOWN: usize = 50;

/// Mounts the page.
pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/dev/mail", web::get().to(page));
}

async fn page(request: HttpRequest, house: web::Data<House>) -> Result<HttpResponse, Problem> {
    let mailbox = house
        .mailbox
        .as_ref()
        .filter(|_| is_of_this_machine(&request));
    let mailbox = mailbox.ok_or(Problem::new(Code::NotFound))?;
    let kept = mailbox.kept(SHOWN).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header(("cache-control", "no-store"))
        .body(html(&kept)))
}

fn html(kept: &[Kept]) -> String {
    let mut letters: String = kept.iter().map(letter).collect();
    if letters.is_empty() {
        letters.push_str("<p>Писем ещё нет.</p>");
    }
    format!(
        "<!doctype html><html lang=\"ru\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>Письма Canape</title><style>{STYLE}</style></head><body><main>\
         <h1>Письма</h1><p>Почтовый сервер не настроен (<code>CANAPE_SMTP_URL</code>), поэтому \
         письма никуда не уходят и видны только здесь, на этой машине.</p>{letters}</main></body></html>"
    )
}

const STYLE: &str = "body{margin:0;background:#f3f5f7;color:#1b2530;\
    font:16px/1.5 system-ui,sans-serif}main{max-width:44rem;margin:0 auto;padding:2rem 1rem}\
    article{background:#fff;border-radius:12px;padding:1.25rem 1.5rem;margin:1rem 0}\
    h1{font-size:1.5rem}h2{font-size:1.1rem;margin:0 0 .25rem}\
    article p{margin:0 0 .75rem;color:#5c6b7a;font-size:.875rem}\
    pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}a{color:#1c5d99}";

fn letter(kept: &Kept) -> String {
    let letter = &kept.letter;
    format!(
        "<article><h2>{}</h2><p>{} · {}</p><pre>{}</pre></article>",
        escaped(&letter.subject),
        escaped(&letter.to.to_string()),
        at(kept.at),
        letter
            .text
            .split('\n')
            .map(line)
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

fn at(moment: Moment) -> String {
    moment.format("%d.%m.%Y %H:%M:%S UTC").to_string()
}

/// A line that is an address becomes a link.
fn line(text: &str) -> String {
    let safe = escaped(text);
    if text.starts_with("http://") || text.starts_with("https://") {
        format!("<a href=\"{safe}\">{safe}</a>")
    } else {
        safe
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
