//! What a document says besides number, date and parties.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::printed::Period;
use super::{
    Advance, Attorney, ChosenAccount, ContractText, Corrected, LetterText, Line, Outside, Revision,
    Shipment,
};
use crate::Id;
use crate::legal_entities::Signatory;
use crate::templates::Template;
use crate::values::{self, Money, MoneyError, Prose, VatRate};

/// The content of a document. What its kind does not print stays empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Lines in order.
    pub lines: Vec<Line>,
    /// Whether prices hold the VAT; else it is put on top.
    pub is_vat_included: bool,
    /// What it is based on: «Договор № 3 от 01.02.2026».
    pub basis: Option<values::Line<300>>,
    /// The last day to pay, of an invoice.
    pub pay_by: Option<NaiveDate>,
    /// The last day on which prices hold, of a quote or an invoice; the last day of a contract.
    pub valid_until: Option<NaiveDate>,
    /// When the services were given, of an act; which days, of an акт сверки.
    pub period: Option<Period>,
    /// Words before the lines, of a quote.
    pub introduction: Option<Prose<4000>>,
    /// Words below the totals: terms, notes.
    pub terms: Option<Prose<4000>>,
    /// The text, of a contract or of what is added to one.
    #[serde(default)]
    pub contract: Option<ContractText>,
    /// The firm's own template that it is filled into; `None`: the built-in form.
    #[serde(default)]
    pub template: Option<Id<Template>>,
    /// Whether pictures of stamp and signature are printed.
    #[serde(default)]
    pub has_facsimile: bool,
    /// Who signs for us; `None`: whoever does as a rule.
    #[serde(default)]
    pub signatory: Option<Id<Signatory>>,
    /// To which of our accounts it is paid; `None`: the main one.
    #[serde(default)]
    pub account: Option<ChosenAccount>,
    /// Goods on their way, of what hands goods over or accounts for them; of services there is none.
    #[serde(default)]
    pub shipment: Option<Shipment>,
    /// By which power of attorney goods are taken.
    #[serde(default)]
    pub attorney: Option<Attorney>,
    /// The identifier of the state contract, 20 to 25 signs.
    #[serde(default)]
    pub state_contract: Option<values::Line<25>>,
    /// The text, of a letter.
    #[serde(default)]
    pub letter: Option<LetterText>,
    /// What others wrote, of an outside document.
    #[serde(default)]
    pub outside: Option<Outside>,
    /// The balance after the last day, of an акт сверки: above zero the client owes us. Of a draft
    /// it is that of the last change.
    #[serde(default)]
    pub balance: Option<Money>,
    /// What was received, of a счёт-фактура for an advance.
    #[serde(default)]
    pub advance: Option<Advance>,
    /// Which исправление it is, of what replaces another.
    #[serde(default)]
    pub revision: Option<Revision>,
    /// What was before, of a КСФ or УКД; the lines are those after.
    #[serde(default)]
    pub corrected: Option<Corrected>,
}

impl Content {
    /// What the lines come to, VAT included; of a КСФ or УКД the difference to what they came to
    /// before, of an акт сверки the balance, of an outside document what stands on it.
    pub fn amount(&self) -> Result<Money, MoneyError> {
        if let Some(outside) = &self.outside {
            return Ok(outside.amount);
        }
        if let Some(balance) = self.balance {
            return Ok(balance);
        }
        let amount = Money::sum(self.lines.iter().map(|line| line.amount))?;
        match &self.corrected {
            None => Ok(amount),
            Some(corrected) => amount.minus(corrected.amount()?),
        }
    }

    /// Whether its prices hold the VAT, or do not, by the law and not by choice: of an advance they do,
    /// of a correction as before.
    pub(super) const fn is_vat_mode_fixed(&self) -> bool {
        self.advance.is_some() || self.corrected.is_some()
    }

    /// The VAT in it; `None` where no line has any, which is «без НДС».
    pub fn vat(&self) -> Result<Option<Money>, MoneyError> {
        let mut taxed = self
            .lines
            .iter()
            .filter(|line| line.vat_rate != VatRate::None)
            .peekable();
        if taxed.peek().is_none() {
            return Ok(None);
        }
        let vat = Money::sum(taxed.map(|line| line.vat))?;
        let before = self.corrected.iter().flat_map(|corrected| &corrected.lines);
        vat.minus(Money::sum(before.map(|line| line.vat))?)
            .map(Some)
    }
}
