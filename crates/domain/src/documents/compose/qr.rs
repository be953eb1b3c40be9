//! The payment's QR of an invoice, or why there is none.

use crate::documents::{Document, NoPaymentQr, PaymentOrder, date_in_figures, payment_qr, signing};
use crate::legal_entities::LegalEntity;
use crate::values::Line;

/// The text of the QR. `None`: the firm has no account or no name yet.
pub(super) fn qr(
    document: &Document,
    entity: &LegalEntity,
    number: &str,
) -> Result<Option<String>, NoPaymentQr> {
    let Some(requisites) = entity.requisites.on(document.date) else {
        return Ok(None);
    };
    let name = requisites.short_name.as_ref().map(ToString::to_string);
    let name = name.or_else(|| requisites.full_name.as_ref().map(ToString::to_string));
    let (Some((_, account)), Some(name)) = (signing::account(entity, document), name) else {
        return Ok(None);
    };
    let content = &document.content;
    // What cannot be summed is refused before it gets here.
    let (Ok(amount), Ok(vat)) = (content.amount(), content.vat()) else {
        return Ok(None);
    };
    let vat = match vat {
        None => "Без НДС".to_owned(),
        Some(vat) => format!("В т.ч. НДС {vat} руб."),
    };
    let day = date_in_figures(document.date);
    let purpose = format!("Оплата по счёту № {number} от {day}. {vat}");
    let correspondent = account.correspondent.as_ref().map(ToString::to_string);
    let inn = requisites.inn.as_ref().map(ToString::to_string);
    let kpp = requisites.kpp.as_ref().map(ToString::to_string);
    payment_qr(&PaymentOrder {
        name: &name,
        account: &account.account.to_string(),
        bank: account.bank_name.as_str(),
        bank_short: account.bank_short_name.as_ref().map(Line::as_str),
        bik: &account.bik.to_string(),
        correspondent: correspondent.as_deref(),
        inn: inn.as_deref(),
        kpp: kpp.as_deref(),
        sum: Some(amount),
        purpose: Some(&purpose),
    })
    .map(Some)
}

/// Why the invoice will have no QR, whatever its number.
pub(in crate::documents) fn why_no_qr(
    document: &Document,
    entity: &LegalEntity,
) -> Option<NoPaymentQr> {
    qr(document, entity, "1").err()
}
