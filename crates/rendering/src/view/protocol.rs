//! The protocol of a signature in words.

use canape_domain::documents::date_in_figures;
use canape_domain::signatures::Protocol;
use canape_domain::values::TimeZone;
use canape_domain::{Moment, hex};
use chrono::Datelike;
use serde_json::{Value, json};

/// What its template is given.
pub fn protocol(protocol: &Protocol) -> Value {
    let signature = &protocol.signature;
    let title = format!("Протокол подписания: {}", protocol.document.title());
    let on = protocol.time_zone.local_date(signature.signed_at);
    let moment = |at| moment_in_figures(at, protocol.time_zone);
    let signer = match &signature.post {
        Some(post) => format!("{}, {post}", signature.signer),
        None => signature.signer.to_string(),
    };
    let known = |text: &str| {
        if text.is_empty() {
            "не передан".to_owned()
        } else {
            text.to_owned()
        }
    };
    let rows = [
        ("Документ", protocol.document.title()),
        ("Составил", protocol.seller.clone()),
        ("Подписал", protocol.buyer.clone()),
        ("От имени подписавшего", signer),
        ("Соглашение", protocol.agreement.title()),
        (
            "Отпечаток файла, SHA-256",
            in_groups(&hex(&signature.file_sha256)),
        ),
        ("Код отправлен на адрес", signature.email.to_string()),
        ("Код запрошен", moment(signature.asked_at)),
        ("Код введён, документ подписан", moment(signature.signed_at)),
        ("Сетевой адрес", known(&signature.address)),
        ("Программа", known(&signature.user_agent)),
        ("Номер подписи", signature.id.to_string()),
    ];
    json!({
        "title": title,
        "author": protocol.seller,
        "date": [on.year(), on.month(), on.day()],
        "is_draft": false,
        "pages": null,
        "caption": title,
        "mark": null,
        "payment_qr": null,
        "shown": {"logo": false, "stamp": false, "signature": false},
        "doc": {"rows": rows},
    })
}

/// «30.11.2026 14:05:09 (UTC+03:00)».
fn moment_in_figures(at: Moment, zone: TimeZone) -> String {
    let local = zone.local_time(at);
    let ahead = local.signed_duration_since(at.naive_utc()).num_minutes();
    let sign = if ahead < 0 { '\u{2212}' } else { '+' };
    let (hours, minutes) = (ahead.abs() / 60, ahead.abs() % 60);
    let date = date_in_figures(local.date());
    let time = local.format("%H:%M:%S");
    format!("{date} {time} (UTC{sign}{hours:02}:{minutes:02})")
}

/// A fingerprint breaks where a line ends.
fn in_groups(digits: &str) -> String {
    let groups = digits.as_bytes().chunks(8);
    let groups = groups.map(|group| String::from_utf8_lossy(group).into_owned());
    groups.collect::<Vec<_>>().join(" ")
}
