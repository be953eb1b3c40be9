//! Счёт-фактура and УПД. Names of lines are those of ПП № 1137 in the edition of 2026.

use canape_domain::documents::printed::{
    Handover, PartyForm, Reference, ShipmentReference, Transfer, TransferStatus, VatInvoice,
    VatInvoiceReason,
};
use canape_domain::documents::{Printed, date_in_figures, date_in_words};
use serde::Serialize;
use serde_json::{Value, json};

use super::goods::GoodsView;
use super::party::{PartyView, registered};
use super::signer::{SignerView, size_of_all};
use super::{Made, titled};

pub const DASH: &str = "—";

/// Bytes of what stands below the table and is kept with its last line.
pub const SHORT: usize = 1_600;

/// A line of the head: its name, what it says, its number in the form.
#[derive(Serialize)]
pub struct Row {
    title: &'static str,
    value: String,
    code: &'static str,
}

pub fn vat_invoice(printed: &Printed, invoice: &VatInvoice) -> Made {
    Made {
        template: "vat_invoice.typ",
        title: titled(printed, "Счёт-фактура"),
        doc: form(printed, invoice),
    }
}

pub fn transfer(printed: &Printed, transfer: &Transfer) -> Made {
    let mut doc = form(printed, &transfer.invoice);
    doc["status"] = match transfer.status {
        TransferStatus::Full => json!("1"),
        TransferStatus::Primary => json!("2"),
    };
    doc["basis"] = json!(transfer.basis);
    doc["cargo"] = json!(transfer.cargo.as_deref().unwrap_or(DASH));
    doc["is_short"] = json!(is_short(transfer));
    doc["handed"] = handover(&transfer.handed);
    doc["received"] = handover(&transfer.received);
    Made {
        template: "transfer.typ",
        title: titled(printed, "Универсальный передаточный документ"),
        doc,
    }
}

fn form(printed: &Printed, invoice: &VatInvoice) -> Value {
    let is_trader = printed.seller.form == PartyForm::SoleTrader;
    let head = SignerView::of(invoice.head.as_ref(), "");
    let correction = invoice.correction.as_ref();
    json!({
        "number": printed.number,
        "date": date_in_words(printed.date),
        "correction": correction.map(|correction| {
            [correction.number.clone(), date_in_words(correction.date)]
        }),
        "seller_rows": seller_rows(printed, invoice),
        "buyer_rows": buyer_rows(printed, invoice),
        "goods": GoodsView::of(&invoice.goods, "Всего к оплате:"),
        "is_short": true,
        "is_advance": invoice.reason == VatInvoiceReason::Advance,
        "is_trader": is_trader,
        "head": head,
        "accountant": SignerView::of(invoice.accountant.as_ref(), ""),
        "registration": registered(&printed.seller).filter(|_| is_trader),
    })
}

fn seller_rows(printed: &Printed, invoice: &VatInvoice) -> Vec<Row> {
    let seller = PartyView::of(&printed.seller);
    let text = |value: Option<&String>| value.map_or(DASH.to_owned(), Clone::clone);
    vec![
        row("Продавец:", seller.full_name, "(2)"),
        row("Адрес:", seller.address, "(2а)"),
        row("ИНН/КПП продавца:", seller.inn_kpp, "(2б)"),
        row(
            "Грузоотправитель и его адрес:",
            text(invoice.shipper.as_ref()),
            "(3)",
        ),
        row(
            "Грузополучатель и его адрес:",
            text(invoice.consignee.as_ref()),
            "(4)",
        ),
        row(
            "К платежно-расчетному документу №",
            references(&invoice.payments),
            "(5)",
        ),
        row(
            "Документ об отгрузке: наименование, №",
            shipments(&invoice.shipments),
            "(5а)",
        ),
        row(
            "К счету-фактуре (счетам-фактурам), выставленному (выставленным) при получении оплаты, \
             частичной оплаты или иных платежей в счет предстоящих поставок товаров (выполнения \
             работ, оказания услуг), передачи имущественных прав, №",
            references(&invoice.advances),
            "(5б)",
        ),
    ]
}

fn buyer_rows(printed: &Printed, invoice: &VatInvoice) -> Vec<Row> {
    let buyer = PartyView::of(&printed.buyer);
    let contract = invoice.state_contract.clone();
    vec![
        row("Покупатель:", buyer.full_name, "(6)"),
        row("Адрес:", buyer.address, "(6а)"),
        row("ИНН/КПП покупателя:", buyer.inn_kpp, "(6б)"),
        row(
            "Валюта: наименование, код",
            "Российский рубль, 643".to_owned(),
            "(7)",
        ),
        row(
            "Идентификатор государственного контракта, договора (соглашения) (при наличии):",
            contract.unwrap_or_default(),
            "(8)",
        ),
    ]
}

pub fn row(title: &'static str, value: String, code: &'static str) -> Row {
    let value = if value.is_empty() {
        DASH.to_owned()
    } else {
        value
    };
    Row { title, value, code }
}

/// «15 от 22.11.2026; 16 от 23.11.2026».
fn references(references: &[Reference]) -> String {
    let all: Vec<String> = references.iter().map(reference).collect();
    all.join("; ")
}

fn reference(reference: &Reference) -> String {
    format!(
        "{} от\u{a0}{}",
        reference.number,
        date_in_figures(reference.date)
    )
}

/// «УПД, № п/п 1-3 № 15 от 22.11.2026».
fn shipments(shipments: &[ShipmentReference]) -> String {
    let all: Vec<String> = shipments
        .iter()
        .map(|shipment| {
            let document = reference(&shipment.document);
            format!(
                "{}, № п/п {} №\u{a0}{document}",
                shipment.title, shipment.lines
            )
        })
        .collect();
    all.join("; ")
}

/// Whether the part below the table leaves room for a line above it.
fn is_short(transfer: &Transfer) -> bool {
    let sides = [&transfer.handed, &transfer.received];
    let signers = sides
        .iter()
        .flat_map(|side| [&side.signer, &side.responsible]);
    let notes = sides.iter().flat_map(|side| [&side.note, &side.author]);
    let notes = notes.chain([&transfer.cargo]).flatten().map(String::len);
    transfer.basis.len() + size_of_all(signers) + notes.sum::<usize>() < SHORT
}

pub fn handover(side: &Handover) -> Value {
    json!({
        "signer": SignerView::of(side.signer.as_ref(), ""),
        "date": side.date.map(date_in_words),
        "note": side.note,
        "responsible": SignerView::of(side.responsible.as_ref(), ""),
        "author": side.author,
    })
}
