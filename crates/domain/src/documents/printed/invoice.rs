//! Счёт на оплату, коммерческое предложение and бланк заказа.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{BankAccount, Goods, Signer};

/// Счёт на оплату.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoice {
    /// Where to pay; a draft may not know it yet.
    #[serde(default)]
    pub account: Option<BankAccount>,
    /// What it is for: «Договор № 15 от 22.11.2026».
    #[serde(default)]
    pub basis: Option<String>,
    /// Lines and totals.
    pub goods: Goods,
    /// The last day to pay.
    #[serde(default)]
    pub pay_by: Option<NaiveDate>,
    /// The last day on which prices hold.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    /// The text of the payment's QR code (ГОСТ Р 56042); `None` where it cannot be.
    #[serde(default)]
    pub payment_qr: Option<String>,
    /// Terms, below the totals.
    #[serde(default)]
    pub terms: Option<String>,
    /// Who signs: the head, then the chief accountant.
    #[serde(default)]
    pub signers: Vec<Signer>,
}

/// Коммерческое предложение.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// What it offers, below the title.
    #[serde(default)]
    pub subject: Option<String>,
    /// Words before the lines.
    #[serde(default)]
    pub introduction: Option<String>,
    /// Lines and totals.
    pub goods: Goods,
    /// The last day on which prices hold.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    /// Terms, below the totals.
    #[serde(default)]
    pub terms: Option<String>,
    /// Who signs.
    #[serde(default)]
    pub signer: Option<Signer>,
}

/// Бланк заказа: what the client orders, signed by both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderForm {
    /// What it is based on: «Договор № 15 от 22.11.2026».
    #[serde(default)]
    pub basis: Option<String>,
    /// Lines and totals.
    pub goods: Goods,
    /// The last day on which prices hold.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    /// Terms, below the totals.
    #[serde(default)]
    pub terms: Option<String>,
    /// Who signs for us.
    #[serde(default)]
    pub signer: Option<Signer>,
    /// Who signs for them.
    #[serde(default)]
    pub buyer_signer: Option<Signer>,
}
