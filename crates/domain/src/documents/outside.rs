//! Documents that others wrote.

use serde::{Deserialize, Serialize};

use crate::values::{Line, Money};

/// What stands on a document that was written elsewhere. Its date is the document's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    /// What it is called: «Договор поставки», «Акт».
    pub title: Line<200>,
    /// Its number, as whoever wrote it gave it.
    pub number: Option<Line<50>>,
    /// What it comes to, VAT included; zero where it names no sum.
    pub amount: Money,
    /// What it does to the balance with the client.
    pub effect: Effect,
    /// Whether it is a contract by which scans by e-mail count.
    #[serde(default)]
    pub has_scan_clause: bool,
}

/// What a document does to the balance with a client.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Nothing: a contract, a power of attorney.
    #[default]
    None,
    /// The client owes us more by its sum: an act on the client's own form.
    Debit,
    /// The client owes us less by its sum: goods that came back, a set-off.
    Credit,
}

impl Effect {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::None, Self::Debit, Self::Credit];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Debit => "debit",
            Self::Credit => "credit",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|effect| effect.wire() == name)
    }
}
