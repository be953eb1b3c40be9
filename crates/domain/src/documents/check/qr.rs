//! Whether the invoice can carry a payment QR; clients pay without one, but type the order by hand.

use super::{Found, Judged, Place};
use crate::documents::compose::why_no_qr;
use crate::documents::{NoPaymentQr, signing};

impl Judged<'_> {
    pub(super) fn judge_qr(&self, found: &mut Found) {
        let Some(reason) = why_no_qr(self.document, self.entity) else {
            return;
        };
        let (field, code) = told(&reason);
        let account = signing::account(self.entity, self.document);
        let index = account.map_or(0, |(index, _)| index);
        let pointer = match place(field) {
            Mended::Account(field) => format!("/accounts/{index}/{field}"),
            Mended::Firm(field) => field.to_owned(),
        };
        found.doubt(Place::LegalEntity, pointer, code);
    }
}

/// Where it is mended.
enum Mended {
    /// In the account that the invoice names.
    Account(&'static str),
    /// In the card of the firm.
    Firm(&'static str),
}

fn place(field: &str) -> Mended {
    match field {
        "BankName" => Mended::Account("bank_short_name"),
        "CorrespAcc" => Mended::Account("correspondent"),
        "PersonalAcc" => Mended::Account("account"),
        "BIC" => Mended::Account("bik"),
        "PayeeINN" => Mended::Firm("/inn"),
        "KPP" => Mended::Firm("/kpp"),
        _ => Mended::Firm("/short_name"),
    }
}

/// What of the QR is wrong, and the rule.
fn told(reason: &NoPaymentQr) -> (&'static str, &'static str) {
    match *reason {
        NoPaymentQr::Missing("CorrespAcc") => ("CorrespAcc", "qr_no_correspondent"),
        NoPaymentQr::Missing(field) => (field, "qr_field_missing"),
        NoPaymentQr::TooLong {
            field: "BankName", ..
        } => ("BankName", "qr_bank_name_too_long"),
        NoPaymentQr::TooLong { field, .. } => (field, "qr_field_too_long"),
        NoPaymentQr::Malformed(field) | NoPaymentQr::LineBreak(field) => {
            (field, "qr_field_malformed")
        }
        // The name of the firm is the longest of all, and shortened the most easily.
        NoPaymentQr::BlockTooLong { .. } | NoPaymentQr::TextTooLong { .. } => {
            ("Name", "qr_too_long")
        }
        NoPaymentQr::NoSeparator => ("Name", "qr_no_separator"),
    }
}
