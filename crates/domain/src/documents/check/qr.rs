//! Whether the invoice can carry a payment QR; clients pay without one, but type the order by hand.

use super::{Found, Judged, Place};
use crate::documents::NoPaymentQr;
use crate::documents::compose::why_no_qr;

impl Judged<'_> {
    pub(super) fn judge_qr(&self, found: &mut Found) {
        let Some(reason) = why_no_qr(self.document, self.entity) else {
            return;
        };
        let (pointer, code) = told(&reason);
        found.doubt(Place::LegalEntity, pointer, code);
    }
}

/// Where it is mended, and the rule.
fn told(reason: &NoPaymentQr) -> (&'static str, &'static str) {
    let place = |field: &str| match field {
        "BankName" => "/accounts/0/bank_short_name",
        "CorrespAcc" => "/accounts/0/correspondent",
        "PersonalAcc" => "/accounts/0/account",
        "BIC" => "/accounts/0/bik",
        "PayeeINN" => "/inn",
        "KPP" => "/kpp",
        _ => "/short_name",
    };
    match reason {
        NoPaymentQr::Missing("CorrespAcc") => (place("CorrespAcc"), "qr_no_correspondent"),
        NoPaymentQr::Missing(field) => (place(field), "qr_field_missing"),
        NoPaymentQr::TooLong {
            field: "BankName", ..
        } => (place("BankName"), "qr_bank_name_too_long"),
        NoPaymentQr::TooLong { field, .. } => (place(field), "qr_field_too_long"),
        NoPaymentQr::Malformed(field) | NoPaymentQr::LineBreak(field) => {
            (place(field), "qr_field_malformed")
        }
        // The name of the firm is the longest of all, and shortened the most easily.
        NoPaymentQr::BlockTooLong { .. } | NoPaymentQr::TextTooLong { .. } => {
            (place("Name"), "qr_too_long")
        }
        NoPaymentQr::NoSeparator => (place("Name"), "qr_no_separator"),
    }
}
