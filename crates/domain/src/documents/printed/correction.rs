//! КСФ and УКД: приложение № 2 к ПП № 1137; for УКД письмо ФНС № ММВ-20-15/86@ of 17.10.2014.

use serde::{Deserialize, Serialize};

use super::{Handover, Line, Reference, ShipmentReference, Signer, TransferStatus};
use crate::values::{Money, MoneyError, VatRate};

/// A change of sums: КСФ, or УКД where it has a status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The status of a УКД; `None`: it is a КСФ.
    #[serde(default)]
    pub status: Option<TransferStatus>,
    /// Line 1а: number and date of the исправление of this document.
    #[serde(default)]
    pub revision: Option<Reference>,
    /// Line 1б: which document it is to.
    #[serde(default)]
    pub original: Option<Reference>,
    /// Line 1б: with which исправление that is counted.
    #[serde(default)]
    pub original_revision: Option<Reference>,
    /// Line 5: identifier of the state contract.
    #[serde(default)]
    pub state_contract: Option<String>,
    /// What has changed, line by line.
    pub lines: Vec<ChangedLine>,
    /// Sums of the rows В: what went up.
    pub increase: Difference,
    /// Sums of the rows Г: what went down, above zero.
    pub decrease: Difference,
    /// Line 5 of УКД: what handed the lines over.
    #[serde(default)]
    pub shipment: Option<ShipmentReference>,
    /// Line 6 of УКД: the agreement upon which sums change.
    #[serde(default)]
    pub ground: Option<String>,
    /// The head, or who signs for them; the sole trader.
    #[serde(default)]
    pub head: Option<Signer>,
    /// The chief accountant, or who signs for them.
    #[serde(default)]
    pub accountant: Option<Signer>,
    /// Lines 8 to 11 of УКД.
    pub proposed: Handover,
    /// Lines 12 to 15 of УКД.
    pub agreed: Handover,
}

/// A line before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedLine {
    /// Row А.
    pub before: Line,
    /// Row Б.
    pub after: Line,
}

/// What sums differ by; `None` of VAT: no line has any.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Column 5: without VAT.
    pub net: Money,
    /// Column 8: VAT.
    pub vat: Option<Money>,
    /// Column 9: with VAT.
    pub gross: Money,
}

impl ChangedLine {
    /// Rows В and Г: what of each sum went up, and what went down.
    pub fn differences(&self) -> Result<[Difference; 2], MoneyError> {
        let (before, after) = (&self.before, &self.after);
        let is_taxed = after.vat_rate != VatRate::None;
        let difference = |of: fn(&Line) -> Money| of(after).minus(of(before));
        let net = difference(|line| line.net)?;
        let vat = difference(|line| line.vat)?;
        let gross = difference(|line| line.gross)?;
        let of = |part: fn(Money) -> Money| Difference {
            net: part(net),
            vat: is_taxed.then(|| part(vat)),
            gross: part(gross),
        };
        Ok([of(up), of(|sum| up(sum.reversed()))])
    }
}

impl Difference {
    /// Adds up one row of all lines.
    fn sum(all: impl Iterator<Item = Self> + Clone) -> Result<Self, MoneyError> {
        let taxed = all.clone().filter_map(|one| one.vat);
        let is_taxed = taxed.clone().next().is_some();
        Ok(Self {
            net: Money::sum(all.clone().map(|one| one.net))?,
            vat: if is_taxed {
                Some(Money::sum(taxed)?)
            } else {
                None
            },
            gross: Money::sum(all.map(|one| one.gross))?,
        })
    }

    /// Rows В and Г of all lines.
    pub fn of(lines: &[ChangedLine]) -> Result<[Self; 2], MoneyError> {
        let rows = lines.iter().map(ChangedLine::differences);
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        let [increase, decrease] = [0, 1].map(|row| rows.iter().map(move |rows| rows[row]));
        Ok([Self::sum(increase)?, Self::sum(decrease)?])
    }
}

fn up(sum: Money) -> Money {
    if sum.is_negative() { Money::ZERO } else { sum }
}
