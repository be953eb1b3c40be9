//! What a template is given: every number and date a text already, every absence decided.

mod contract;
mod correction;
mod goods;
mod mailing;
mod paper;
mod party;
mod protocol;
mod reconciliation;
mod report;
mod signer;
mod vat;
mod waybill;

use canape_domain::documents::printed::{Body, Image};
use canape_domain::documents::{PressError, Printed, date_in_words};
use chrono::Datelike;
use serde::Serialize;
use serde_json::Value;
use typst::foundations::Bytes;

pub use contract::numbered_blocks;

pub use self::mailing::mailing;
pub use self::protocol::protocol;
pub use self::report::report;
use crate::pictures;
use crate::qr;

/// A document for its template.
pub struct View {
    pub template: &'static str,
    pub sheet: Sheet,
    /// Files that the template reads beside its data.
    pub files: Vec<(&'static str, Bytes)>,
}

/// What every template has; `data.json` of it.
#[derive(Serialize)]
pub struct Sheet {
    /// The document's name with number and date, for its head and the PDF's properties.
    title: String,
    author: String,
    /// Year, month and day, for the PDF's properties.
    date: [i64; 3],
    is_draft: bool,
    /// Pages in all, once they are known and more than one.
    pages: Option<usize>,
    /// What the foot says.
    caption: String,
    /// Sides of the QR codes in modules, where there are any.
    mark: Option<usize>,
    payment_qr: Option<usize>,
    shown: Shown,
    seller: party::PartyView,
    buyer: party::PartyView,
    doc: Value,
}

/// Which pictures lie beside the data.
#[derive(Serialize)]
struct Shown {
    logo: bool,
    stamp: bool,
    signature: bool,
}

/// What a kind makes of itself.
pub struct Made {
    template: &'static str,
    title: String,
    doc: Value,
}

impl View {
    /// Puts a document into words. Errors: a picture or a QR text that cannot be printed.
    pub fn of(printed: &Printed) -> Result<Self, PressError> {
        let made = made(printed);
        let mut files = Vec::new();
        let images = &printed.images;
        let is_stamped = images.is_stamp_shown && printed.may_be_stamped();
        let stamp = images.stamp.as_ref().filter(|_| is_stamped);
        let signature = images.signature.as_ref().filter(|_| is_stamped);
        let pictures = [
            ("logo", images.logo.as_ref()),
            ("stamp", stamp),
            ("signature", signature),
        ];
        for (name, picture) in pictures {
            files.extend(file(name, picture)?);
        }
        let payment = match &printed.body {
            Body::Invoice(invoice) => invoice.payment_qr.as_deref(),
            _ => None,
        };
        let mark = code("mark", printed.mark.as_deref(), &qr::MARK, &mut files)?;
        let payment_qr = code("payment-qr", payment, &qr::PAYMENT, &mut files)?;
        let date = printed.date;
        let sheet = Sheet {
            caption: made.title.clone(),
            title: made.title,
            author: printed.seller.name.clone(),
            date: [date.year().into(), date.month().into(), date.day().into()],
            is_draft: printed.number.is_none(),
            pages: None,
            mark,
            payment_qr,
            shown: Shown {
                logo: images.logo.is_some(),
                stamp: stamp.is_some(),
                signature: signature.is_some(),
            },
            seller: party::PartyView::of(&printed.seller),
            buyer: party::PartyView::of(&printed.buyer),
            doc: made.doc,
        };
        Ok(Self {
            template: made.template,
            sheet,
            files,
        })
    }
}

/// How many lines, movements or paragraphs a document has.
pub fn lines(printed: &Printed) -> usize {
    match &printed.body {
        Body::Invoice(invoice) => invoice.goods.lines.len(),
        Body::Quote(quote) => quote.goods.lines.len(),
        Body::OrderForm(order) => order.goods.lines.len(),
        // Four rows each.
        Body::Correction(correction) => correction.lines.len() * 4,
        Body::Act(act) => act.goods.lines.len(),
        Body::Transfer(transfer) => transfer.invoice.goods.lines.len(),
        Body::VatInvoice(invoice) => invoice.goods.lines.len(),
        Body::Waybill(waybill) => waybill.goods.lines.len(),
        Body::Contract(contract) => {
            let goods = contract.goods.as_ref().map_or(0, |goods| goods.lines.len());
            contract.blocks.len() + goods
        }
        Body::Reconciliation(act) => act.entries.len(),
        Body::Letter(letter) => letter.paragraphs.len() + letter.enclosures.len(),
    }
}

fn made(printed: &Printed) -> Made {
    match &printed.body {
        Body::Invoice(invoice) => paper::invoice(printed, invoice),
        Body::Quote(quote) => paper::quote(printed, quote),
        Body::OrderForm(order) => paper::order_form(printed, order),
        Body::Correction(one) => correction::correction(printed, one),
        Body::Act(act) => paper::act(printed, act),
        Body::Transfer(transfer) => vat::transfer(printed, transfer),
        Body::VatInvoice(invoice) => vat::vat_invoice(printed, invoice),
        Body::Waybill(waybill) => waybill::waybill(printed, waybill),
        Body::Contract(contract) => contract::contract(printed, contract),
        Body::Reconciliation(act) => reconciliation::reconciliation(printed, act),
        Body::Letter(letter) => paper::letter(printed, letter),
    }
}

/// «Счёт на оплату № 15 от 22 ноября 2026 г.»; a draft has no number to name.
fn titled(printed: &Printed, kind: &str) -> String {
    let date = date_in_words(printed.date);
    match &printed.number {
        Some(number) => format!("{kind} №\u{a0}{number} от\u{a0}{date}"),
        None => format!("{kind} от\u{a0}{date} (черновик)"),
    }
}

fn file(
    name: &'static str,
    picture: Option<&Image>,
) -> Result<Option<(&'static str, Bytes)>, PressError> {
    let Some(picture) = picture else {
        return Ok(None);
    };
    pictures::check(picture, name)?;
    Ok(Some((name, Bytes::new(picture.bytes.clone()))))
}

/// Lays the pixels of a code beside the data and tells its side.
fn code(
    name: &'static str,
    text: Option<&str>,
    place: &qr::Place,
    files: &mut Vec<(&'static str, Bytes)>,
) -> Result<Option<usize>, PressError> {
    let Some(text) = text else { return Ok(None) };
    let pixels = qr::pixels(text, place)?;
    files.push((name, Bytes::new(pixels.luma)));
    Ok(Some(pixels.side))
}
