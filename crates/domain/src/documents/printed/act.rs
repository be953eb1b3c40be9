//! Акт.

use serde::{Deserialize, Serialize};

use super::{Goods, Period, Signer};

/// Акт of work done or services given (п. 2 ст. 9 402-ФЗ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// What it is based on: «Счёт № 15 от 22.11.2026».
    #[serde(default)]
    pub basis: Option<String>,
    /// When the services were given.
    #[serde(default)]
    pub period: Option<Period>,
    /// Lines and totals.
    pub goods: Goods,
    /// What is said besides the usual words.
    #[serde(default)]
    pub note: Option<String>,
    /// Who signs for us.
    #[serde(default)]
    pub signer: Option<Signer>,
    /// Who signs for them.
    #[serde(default)]
    pub buyer_signer: Option<Signer>,
}
