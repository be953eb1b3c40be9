//! Papers of a dispatch in words.

use std::collections::BTreeSet;

use canape_domain::dispatches::{Correspondent, MailPaper, Mailing, Parcel};
use canape_domain::documents::{date_in_figures, date_in_words};
use chrono::Datelike;
use serde_json::{Value, json};

use super::signer::SignerView;

/// The template of a paper, and what it is given.
pub fn mailing(mailing: &Mailing) -> (&'static str, Value) {
    let date = date_in_figures(mailing.on);
    let (template, title, doc) = match mailing.paper {
        MailPaper::List => {
            let title = format!("Список отправлений от {date}");
            ("dispatch_list.typ", title, list(&mailing.parcels))
        }
        MailPaper::EnvelopesC5 => {
            let doc = envelopes(&mailing.parcels, (229, 162), (95, 110));
            ("envelope.typ", format!("Конверты C5 от {date}"), doc)
        }
        MailPaper::EnvelopesDl => {
            let doc = envelopes(&mailing.parcels, (220, 110), (90, 108));
            ("envelope.typ", format!("Конверты DL от {date}"), doc)
        }
        MailPaper::Covering => {
            let title = format!("Сопроводительные письма от {date}");
            ("covering.typ", title, letters(&mailing.parcels))
        }
    };
    let author = mailing.parcels.first().map(|parcel| &parcel.sender.name);
    let on = mailing.on;
    let sheet = json!({
        "title": title,
        "author": author,
        "date": [on.year(), on.month(), on.day()],
        "on": date_in_words(on),
        "is_draft": false,
        "pages": null,
        "caption": title,
        "mark": null,
        "payment_qr": null,
        "shown": {"logo": false, "stamp": false, "signature": false},
        "doc": doc,
    });
    (template, sheet)
}

fn list(parcels: &[Parcel]) -> Value {
    let senders: BTreeSet<String> = parcels.iter().map(|one| line_of(&one.sender)).collect();
    let rows = parcels.iter().map(|parcel| {
        let titles = parcel.enclosed.iter().map(|one| one.title.clone());
        json!({
            "name": parcel.recipient.name,
            "phone": parcel.recipient.phone,
            "address": address_of(&parcel.recipient),
            "documents": titles.collect::<Vec<_>>(),
            "copies": copies(parcel),
        })
    });
    json!({
        "senders": senders,
        "rows": rows.collect::<Vec<_>>(),
        "documents": parcels.iter().map(|one| one.enclosed.len()).sum::<usize>(),
        "copies": parcels.iter().map(copies).sum::<usize>(),
    })
}

/// Sides in millimetres: of the envelope, and of the places for sender and recipient.
fn envelopes(parcels: &[Parcel], (width, height): (u16, u16), (from, to): (u16, u16)) -> Value {
    let side = |one: &Correspondent| {
        json!({
            "name": one.name, "address": one.address, "index": one.index, "phone": one.phone,
        })
    };
    let parcels = parcels.iter().map(
        |parcel| json!({"sender": side(&parcel.sender), "recipient": side(&parcel.recipient)}),
    );
    json!({
        "width": width, "height": height, "sender": from, "recipient": to,
        "parcels": parcels.collect::<Vec<_>>(),
    })
}

fn letters(parcels: &[Parcel]) -> Value {
    let parcels = parcels.iter().map(|parcel| {
        let enclosed = parcel
            .enclosed
            .iter()
            .map(|one| json!({"title": one.title, "copies": one.copies, "pages": one.pages}));
        json!({
            "sender": {"name": parcel.sender.name, "line": reach_of(&parcel.sender)},
            "recipient": {"name": parcel.recipient.name, "line": address_of(&parcel.recipient)},
            "enclosed": enclosed.collect::<Vec<_>>(),
            "copies": copies(parcel),
            "pages": pages(parcel),
            "returns": parcel.enclosed.iter().any(|one| one.copies > 1),
            "signer": SignerView::of(parcel.signer.as_ref(), "Руководитель"),
        })
    });
    json!({"parcels": parcels.collect::<Vec<_>>()})
}

fn copies(parcel: &Parcel) -> usize {
    parcel
        .enclosed
        .iter()
        .map(|one| usize::from(one.copies))
        .sum()
}

/// All pages of all copies, where every paper says how many it has.
fn pages(parcel: &Parcel) -> Option<usize> {
    let all = parcel
        .enclosed
        .iter()
        .map(|one| Some(one.pages? * usize::from(one.copies)));
    all.sum()
}

fn line_of(one: &Correspondent) -> String {
    joined([Some(one.name.clone()), Some(address_of(one))])
}

fn reach_of(one: &Correspondent) -> String {
    let phone = one.phone.as_ref().map(|phone| format!("тел. {phone}"));
    joined([Some(address_of(one)), phone])
}

fn address_of(one: &Correspondent) -> String {
    joined([one.index.clone(), Some(one.address.clone())])
}

fn joined<const COUNT: usize>(parts: [Option<String>; COUNT]) -> String {
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}
