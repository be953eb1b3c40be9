//! The whole content of a printed document: frozen, computed, nothing to look up.
//!
//! It is stored with the issued document and read back years later, so fields are added with
//! `#[serde(default)]` and never change their meaning.

mod act;
mod contract;
mod correction;
mod goods;
mod image;
mod invoice;
mod letter;
mod party;
mod reconciliation;
mod template;
mod vat_invoice;
mod waybill;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::date_in_figures;

pub use act::Act;
pub use contract::{Block, Contract};
pub use correction::{ChangedLine, Correction, Difference};
pub use goods::{Goods, Line, Origin, Totals, Traceability, VatTotal};
pub use image::{Image, ImageKind, Images};
pub use invoice::{Invoice, OrderForm, Quote};
pub use letter::Letter;
pub use party::{BankAccount, Party, PartyForm, Signer};
pub use reconciliation::{Entry, Reconciliation};
pub use template::OwnTemplate;
pub use vat_invoice::{
    Handover, ShipmentReference, Transfer, TransferStatus, VatInvoice, VatInvoiceReason,
};
pub use waybill::Waybill;

/// A document as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// Its number; a draft has none and says so on every page.
    pub number: Option<String>,
    /// Its date.
    pub date: NaiveDate,
    /// Our side: who sells, does, writes.
    pub seller: Party,
    /// Their side.
    pub buyer: Party,
    /// Logo, stamp and signature.
    #[serde(default)]
    pub images: Images,
    /// What the QR code at the foot says; it names the document, so that a scan finds its record.
    #[serde(default)]
    pub mark: Option<String>,
    /// The firm's own template that it is filled into; `None`: the built-in form.
    #[serde(default)]
    pub template: Option<OwnTemplate>,
    /// What kind it is, with what that kind has of its own.
    pub body: Body,
}

/// The kinds of documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Body {
    /// Счёт на оплату.
    Invoice(Invoice),
    /// Коммерческое предложение.
    Quote(Quote),
    /// Бланк заказа.
    OrderForm(OrderForm),
    /// Акт.
    Act(Act),
    /// УПД.
    Transfer(Box<Transfer>),
    /// Счёт-фактура.
    VatInvoice(VatInvoice),
    /// КСФ or УКД.
    Correction(Box<Correction>),
    /// Товарная накладная.
    Waybill(Box<Waybill>),
    /// Договор or дополнительное соглашение.
    Contract(Contract),
    /// Акт сверки.
    Reconciliation(Reconciliation),
    /// Письмо, уведомление.
    Letter(Letter),
}

/// Another document that this one names: «№ 15 от 22.11.2026».
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: NaiveDate,
}

/// Days from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl Printed {
    /// Its lines and totals, of a kind that has them.
    pub fn goods(&self) -> Option<&Goods> {
        match &self.body {
            Body::Invoice(invoice) => Some(&invoice.goods),
            Body::Quote(quote) => Some(&quote.goods),
            Body::OrderForm(order) => Some(&order.goods),
            Body::Act(act) => Some(&act.goods),
            Body::Transfer(transfer) => Some(&transfer.invoice.goods),
            Body::VatInvoice(invoice) => Some(&invoice.goods),
            Body::Waybill(waybill) => Some(&waybill.goods),
            Body::Contract(contract) => contract.goods.as_ref(),
            Body::Correction(_) | Body::Reconciliation(_) | Body::Letter(_) => None,
        }
    }

    /// What it is based on, as one line.
    pub fn basis(&self) -> Option<String> {
        match &self.body {
            Body::Invoice(invoice) => invoice.basis.clone(),
            Body::OrderForm(order) => order.basis.clone(),
            Body::Act(act) => act.basis.clone(),
            Body::Correction(correction) => correction.ground.clone(),
            Body::Waybill(waybill) => waybill.basis.clone(),
            Body::Transfer(transfer) => Some(transfer.basis.clone()),
            Body::VatInvoice(invoice) => invoice.shipments.first().map(|shipment| {
                let document = &shipment.document;
                let date = date_in_figures(document.date);
                format!("{} № {} от {date}", shipment.title, document.number)
            }),
            Body::Contract(contract) => contract.addendum_to.as_ref().map(|contract| {
                let date = date_in_figures(contract.date);
                format!("Договор № {} от {date}", contract.number)
            }),
            Body::Quote(_) | Body::Reconciliation(_) | Body::Letter(_) => None,
        }
        .filter(|basis| !basis.is_empty())
    }

    /// Its words, paragraph by paragraph, of a kind that is made of them.
    pub fn paragraphs(&self) -> Vec<&str> {
        match &self.body {
            Body::Contract(contract) => contract.blocks.iter().filter_map(Block::words).collect(),
            Body::Letter(letter) => letter.paragraphs.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether stamp and signature images may stand on it at all: never on what the tax law signs
    /// by hand, счёт-фактура and КСФ, УПД and УКД with status 1.
    pub fn may_be_stamped(&self) -> bool {
        match &self.body {
            Body::VatInvoice(_) => false,
            Body::Transfer(transfer) => matches!(transfer.status, TransferStatus::Primary),
            Body::Correction(correction) => {
                matches!(correction.status, Some(TransferStatus::Primary))
            }
            _ => true,
        }
    }
}
