//! Every line and column of a form is on paper, with its value.
//!
//! A form is a list in `tests/forms`: «what | name as printed | value as printed», in the order of
//! the form. A line's value follows its name; the values of columns follow each other in the row.

use crate::paper::{print, squeezed};
use crate::sample;
use crate::samples;
use canape_domain::documents::Printed;
use canape_domain::documents::printed::TransferStatus;

fn check(printed: &Printed, form: &str) {
    let text = print(printed).squeezed();
    let mut columns = String::new();
    let mut found = 0;
    for entry in form.lines().filter(|line| !line.trim().is_empty()) {
        let parts: Vec<&str> = entry.split('|').map(str::trim).collect();
        let [what, name, value] = parts[..] else {
            panic!("not a line of a form: {entry}");
        };
        let is_column = what.starts_with("column");
        let wanted = if is_column {
            columns.push_str(&squeezed(value));
            squeezed(name)
        } else {
            squeezed(name) + &squeezed(value)
        };
        assert!(text.contains(&wanted), "{entry}\n{text}");
        found += 1;
    }
    assert!(text.contains(&columns), "the row {columns}\n{text}");
    assert!(found > 5, "a form has more than that");
}

#[test]
fn an_invoice_has_all_its_lines_and_columns() {
    check(&sample::invoice(), include_str!("../forms/invoice.txt"));
}

#[test]
fn an_act_has_all_its_lines_and_columns() {
    check(&samples::act(), include_str!("../forms/act.txt"));
}

#[test]
fn a_quote_has_all_its_lines_and_columns() {
    check(&samples::quote(), include_str!("../forms/quote.txt"));
}

#[test]
fn an_upd_has_all_its_lines_and_columns() {
    let upd = samples::transfer(TransferStatus::Full);
    check(&upd, include_str!("../forms/upd.txt"));
}

#[test]
fn a_vat_invoice_has_all_its_lines_and_columns() {
    check(
        &samples::vat_invoice(),
        include_str!("../forms/vat_invoice.txt"),
    );
}

#[test]
fn a_vat_invoice_of_an_advance_has_all_its_lines_and_columns() {
    check(&samples::advance(), include_str!("../forms/advance.txt"));
}

#[test]
fn an_order_form_has_all_its_lines_and_columns() {
    check(
        &samples::order_form(),
        include_str!("../forms/order_form.txt"),
    );
}

#[test]
fn a_corrective_invoice_has_all_its_lines_and_columns() {
    let correction = samples::correction(None);
    check(&correction, include_str!("../forms/corrective_invoice.txt"));
}

#[test]
fn a_corrective_transfer_has_all_its_lines_and_columns() {
    let correction = samples::correction(Some(TransferStatus::Full));
    check(&correction, include_str!("../forms/ukd.txt"));
}

#[test]
fn a_waybill_has_all_its_lines_and_columns() {
    check(&samples::waybill(), include_str!("../forms/waybill.txt"));
}

#[test]
fn a_reconciliation_has_all_its_lines_and_columns() {
    let act = samples::reconciliation();
    check(&act, include_str!("../forms/reconciliation.txt"));
}

#[test]
fn a_contract_has_all_its_parts() {
    check(&samples::contract(), include_str!("../forms/contract.txt"));
}

#[test]
fn a_letter_has_all_its_parts() {
    check(&samples::letter(), include_str!("../forms/letter.txt"));
}
