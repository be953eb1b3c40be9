//! КСФ and УКД. Names of lines are those of приложение № 2 to ПП № 1137 in the edition of 2026, and of
//! письмо ФНС № ММВ-20-15/86@ for what УКД adds.

use canape_domain::documents::printed::{
    ChangedLine, Correction, Difference, PartyForm, Reference, TransferStatus,
};
use canape_domain::documents::{Printed, date_in_figures, date_in_words};
use canape_domain::values::Money;
use serde::Serialize;
use serde_json::{Value, json};

use super::goods::LineView;
use super::party::{PartyView, registered};
use super::signer::{SignerView, size_of_all};
use super::vat::{DASH, SHORT, handover, row};
use super::{Made, titled};
use crate::figures::money;

/// Rows А to Г of a line.
#[derive(Serialize)]
struct Changed {
    before: LineView,
    after: LineView,
    increase: Sums,
    decrease: Sums,
}

/// What went up, or down; nothing where nothing did.
#[derive(Serialize)]
struct Sums {
    net: String,
    vat: String,
    gross: String,
}

pub fn correction(printed: &Printed, correction: &Correction) -> Made {
    let is_transfer = correction.status.is_some();
    let title = if is_transfer {
        "Универсальный корректировочный документ"
    } else {
        "Корректировочный счет-фактура"
    };
    Made {
        template: "correction.typ",
        title: titled(printed, title),
        doc: form(printed, correction),
    }
}

fn form(printed: &Printed, correction: &Correction) -> Value {
    let is_trader = printed.seller.form == PartyForm::SoleTrader;
    let pair = |reference: Option<&Reference>| {
        reference.map(|one| [one.number.clone(), date_in_words(one.date)])
    };
    let lines = correction.lines.iter().enumerate();
    let shipment = correction.shipment.as_ref().map(|shipment| {
        let document = &shipment.document;
        let date = date_in_figures(document.date);
        format!("{} № {} от\u{a0}{date}", shipment.title, document.number)
    });
    json!({
        "status": correction.status.map(|status| match status {
            TransferStatus::Full => "1",
            TransferStatus::Primary => "2",
        }),
        "number": printed.number,
        "date": date_in_words(printed.date),
        "revision": pair(correction.revision.as_ref()),
        "original": pair(correction.original.as_ref()),
        "original_revision": pair(correction.original_revision.as_ref()),
        "seller_rows": seller_rows(printed),
        "buyer_rows": buyer_rows(printed, correction),
        "lines": lines.map(|(index, line)| changed(index + 1, line)).collect::<Vec<_>>(),
        "increase": Sums::of(correction.increase),
        "decrease": Sums::of(correction.decrease),
        "is_short": is_short(correction),
        "is_trader": is_trader,
        "head": SignerView::of(correction.head.as_ref(), ""),
        "accountant": SignerView::of(correction.accountant.as_ref(), ""),
        "registration": registered(&printed.seller).filter(|_| is_trader),
        "shipment": shipment.as_deref().unwrap_or(DASH),
        "ground": correction.ground.as_deref().unwrap_or(DASH),
        "proposed": handover(&correction.proposed),
        "agreed": handover(&correction.agreed),
        "nobody": SignerView::of(None, ""),
    })
}

fn seller_rows(printed: &Printed) -> Value {
    let seller = PartyView::of(&printed.seller);
    json!([
        row("Продавец:", seller.full_name, "(2)"),
        row("Адрес:", seller.address, "(2а)"),
        row("ИНН/КПП продавца:", seller.inn_kpp, "(2б)"),
    ])
}

fn buyer_rows(printed: &Printed, correction: &Correction) -> Value {
    let buyer = PartyView::of(&printed.buyer);
    let contract = correction.state_contract.clone().unwrap_or_default();
    let currency = "Российский рубль, 643".to_owned();
    json!([
        row("Покупатель:", buyer.full_name, "(3)"),
        row("Адрес:", buyer.address, "(3а)"),
        row("ИНН/КПП покупателя:", buyer.inn_kpp, "(3б)"),
        row("Валюта: наименование, код", currency, "(4)"),
        row(
            "Идентификатор государственного контракта, договора (соглашения) (при наличии):",
            contract,
            "(5)",
        ),
    ])
}

fn changed(number: usize, line: &ChangedLine) -> Changed {
    // Sums of a line are within bounds, and so are their differences.
    let [increase, decrease] = line.differences().unwrap_or_default();
    Changed {
        before: LineView::of(number, &line.before, false),
        after: LineView::of(number, &line.after, false),
        increase: Sums::of(increase),
        decrease: Sums::of(decrease),
    }
}

impl Sums {
    fn of(difference: Difference) -> Self {
        let shown = |sum: Money| {
            if sum.is_zero() {
                DASH.to_owned()
            } else {
                money(sum)
            }
        };
        Self {
            net: shown(difference.net),
            vat: difference.vat.map_or_else(|| DASH.to_owned(), shown),
            gross: shown(difference.gross),
        }
    }
}

/// Whether the part below the table is kept on one page.
fn is_short(correction: &Correction) -> bool {
    let sides = [&correction.proposed, &correction.agreed];
    let signers = sides
        .iter()
        .flat_map(|side| [&side.signer, &side.responsible]);
    let notes = sides.iter().filter_map(|side| side.author.as_ref());
    let notes = notes.chain(&correction.ground).map(String::len);
    size_of_all(signers) + notes.sum::<usize>() < SHORT
}
