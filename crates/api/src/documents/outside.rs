//! Documents that others wrote, on the wire.

use canape_domain::Violations;
use canape_domain::documents;
use canape_domain::values::{Line, Money};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What stands on a document that was written elsewhere; its date is the document's.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Outside)]
pub struct Outside {
    /// What it is called, up to 200 characters.
    #[schema(examples("Договор поставки"))]
    title: String,
    /// As whoever wrote it gave it, up to 50 characters.
    #[schema(examples("12/П-26"))]
    number: Option<String>,
    /// What it comes to, VAT included; `0.00` where it names no sum.
    #[schema(examples("12200.00"))]
    amount: String,
    effect: Effect,
    /// Whether it is a contract by which scans by e-mail count; `false` unless told.
    #[serde(default)]
    has_scan_clause: bool,
}

/// What a document does to the balance with a client.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::Effect)]
pub enum Effect {
    /// Nothing: a contract, a power of attorney.
    None,
    /// The client owes us more by its sum: an act on the client's own form.
    Debit,
    /// The client owes us less by its sum: goods that came back, a set-off.
    Credit,
}

impl Outside {
    /// Reads what was typed; each broken rule is named at its place in `/outside`.
    pub fn parsed(self, wrong: &mut Violations) -> Option<documents::Outside> {
        let number = self.number.filter(|number| !number.trim().is_empty());
        let number = number.map(|number| wrong.take("/outside/number", Line::parse(&number)));
        let title = wrong.take("/outside/title", Line::parse(&self.title));
        let amount = wrong.take("/outside/amount", Money::parse(&self.amount));
        if amount.is_some_and(Money::is_negative) {
            wrong.add("/outside/amount", "negative");
        }
        Some(documents::Outside {
            title: title?,
            number: number.flatten(),
            amount: amount?,
            effect: self.effect.into(),
            has_scan_clause: self.has_scan_clause,
        })
    }
}

impl From<&documents::Outside> for Outside {
    fn from(outside: &documents::Outside) -> Self {
        Self {
            title: outside.title.to_string(),
            number: outside.number.as_ref().map(ToString::to_string),
            amount: outside.amount.to_string(),
            effect: outside.effect.into(),
            has_scan_clause: outside.has_scan_clause,
        }
    }
}

impl From<Effect> for documents::Effect {
    fn from(effect: Effect) -> Self {
        match effect {
            Effect::None => Self::None,
            Effect::Debit => Self::Debit,
            Effect::Credit => Self::Credit,
        }
    }
}

impl From<documents::Effect> for Effect {
    fn from(effect: documents::Effect) -> Self {
        match effect {
            documents::Effect::None => Self::None,
            documents::Effect::Debit => Self::Debit,
            documents::Effect::Credit => Self::Credit,
        }
    }
}
