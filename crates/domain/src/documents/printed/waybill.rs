//! Товарная накладная.

use serde::{Deserialize, Serialize};

use super::{Goods, Reference, Signer};

/// Товарная накладная in the columns of ТОРГ-12 (Госкомстат, 25.12.1998 № 132).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waybill {
    /// Who ships; nothing where it is the seller.
    #[serde(default)]
    pub shipper: Option<String>,
    /// Who receives; nothing where it is the buyer.
    #[serde(default)]
    pub consignee: Option<String>,
    /// What it is based on.
    #[serde(default)]
    pub basis: Option<String>,
    /// Транспортная накладная.
    #[serde(default)]
    pub transport: Option<Reference>,
    /// Lines and totals.
    pub goods: Goods,
    /// Who lets the goods go.
    #[serde(default)]
    pub permitted_by: Option<Signer>,
    /// The chief accountant.
    #[serde(default)]
    pub accountant: Option<Signer>,
    /// Who hands the goods over.
    #[serde(default)]
    pub released_by: Option<Signer>,
    /// Доверенность of who takes them: «№ 3 от 01.02.2026, выдана …».
    #[serde(default)]
    pub attorney: Option<String>,
    /// Who takes the goods.
    #[serde(default)]
    pub accepted_by: Option<Signer>,
}
