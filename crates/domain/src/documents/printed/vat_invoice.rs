//! Счёт-фактура and УПД: ПП № 1137 in the edition of ПП № 26 of 23.01.2026 (line 5б, ОГРНИП).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Goods, Reference, Signer};

/// Счёт-фактура, and lines (1) to (8) of УПД.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VatInvoice {
    /// What it is made for.
    pub reason: VatInvoiceReason,
    /// Line 1а: number and date of the исправление.
    #[serde(default)]
    pub correction: Option<Reference>,
    /// Line 3: who ships, with the address; «он же» where it is the seller, nothing for services.
    #[serde(default)]
    pub shipper: Option<String>,
    /// Line 4: who receives, with the address; nothing for services.
    #[serde(default)]
    pub consignee: Option<String>,
    /// Line 5: payment documents.
    #[serde(default)]
    pub payments: Vec<Reference>,
    /// Line 5а: documents of shipment.
    #[serde(default)]
    pub shipments: Vec<ShipmentReference>,
    /// Line 5б: счета-фактуры of the advances.
    #[serde(default)]
    pub advances: Vec<Reference>,
    /// Line 8: identifier of the state contract.
    #[serde(default)]
    pub state_contract: Option<String>,
    /// Lines and totals.
    pub goods: Goods,
    /// The head, or who signs for them; the sole trader.
    #[serde(default)]
    pub head: Option<Signer>,
    /// The chief accountant, or who signs for them.
    #[serde(default)]
    pub accountant: Option<Signer>,
}

impl VatInvoice {
    /// Line 3 where the seller ships.
    pub const SAME: &str = "он же";
}

/// What a счёт-фактура is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VatInvoiceReason {
    /// Shipment.
    Shipment,
    /// An advance that was received.
    Advance,
}

/// A document of shipment with the lines it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShipmentReference {
    /// Numbers of lines: «1-3».
    pub lines: String,
    /// What kind it is: «УПД».
    pub title: String,
    /// Number and date.
    pub document: Reference,
}

/// УПД.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// What it stands for.
    pub status: TransferStatus,
    /// Lines (1) to (8) and the table.
    pub invoice: VatInvoice,
    /// Line 8 of the transfer: what it is based on.
    pub basis: String,
    /// Line 9: transport and cargo.
    #[serde(default)]
    pub cargo: Option<String>,
    /// Lines 10 to 14.
    pub handed: Handover,
    /// Lines 15 to 19.
    pub received: Handover,
}

/// Status of a УПД.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransferStatus {
    /// 1: счёт-фактура and transfer document.
    Full,
    /// 2: transfer document only.
    Primary,
}

/// One side of a transfer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// Who hands over or takes.
    #[serde(default)]
    pub signer: Option<Signer>,
    /// When; blank for the other side to fill in.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Other information.
    #[serde(default)]
    pub note: Option<String>,
    /// Who is answerable that the fact is written down right.
    #[serde(default)]
    pub responsible: Option<Signer>,
    /// Who made the document, with ИНН and КПП.
    #[serde(default)]
    pub author: Option<String>,
}
