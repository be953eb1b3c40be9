//! Lines of a document, with their amounts.

use serde::{Deserialize, Serialize};

use super::{Customs, printed};
use crate::Id;
use crate::deals::amounts;
use crate::values::{self, BasisPoints, Money, MoneyError, Quantity, VatRate};

/// The most lines of a document.
pub const MOST_LINES: usize = 500;

/// What of a line is typed or taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineDraft {
    /// The line of the document that this one is based on.
    pub of: Option<Id<Line>>,
    /// What.
    pub title: values::Line<300>,
    /// Article.
    pub article: Option<values::Line<100>>,
    /// Of what measure.
    pub unit: values::Line<20>,
    /// How much.
    pub quantity: Quantity,
    /// Price of one unit before the discount.
    pub price: Money,
    /// Share that is not asked for.
    pub discount: BasisPoints,
    /// The rate of VAT.
    pub vat_rate: VatRate,
    /// What goods need for tax and customs.
    pub customs: Customs,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its id, by which documents that are based on this one refer to it.
    pub id: Id<Self>,
    /// The line of the document that this one is based on.
    pub of: Option<Id<Self>>,
    /// What.
    pub title: values::Line<300>,
    /// Article.
    pub article: Option<values::Line<100>>,
    /// Of what measure.
    pub unit: values::Line<20>,
    /// How much.
    pub quantity: Quantity,
    /// Price of one unit before the discount, with VAT or without as the whole document.
    pub price: Money,
    /// Share that is not asked for.
    pub discount: BasisPoints,
    /// The rate of VAT.
    pub vat_rate: VatRate,
    /// VAT within the amount.
    pub vat: Money,
    /// What is asked for, VAT included.
    pub amount: Money,
    /// What goods need for tax and customs.
    #[serde(default)]
    pub customs: Customs,
}

impl Line {
    /// Computes the amounts as those of a deal's line.
    pub(crate) fn of(
        draft: LineDraft,
        id: Id<Self>,
        is_vat_included: bool,
    ) -> Result<Self, MoneyError> {
        let (amount, vat) = amounts(
            draft.price,
            draft.quantity,
            draft.discount,
            draft.vat_rate,
            is_vat_included,
        )?;
        Ok(Self {
            id,
            of: draft.of,
            title: draft.title,
            article: draft.article,
            unit: draft.unit,
            quantity: draft.quantity,
            price: draft.price,
            discount: draft.discount,
            vat_rate: draft.vat_rate,
            vat,
            amount,
            customs: draft.customs,
        })
    }

    /// The same as it would be typed.
    pub(crate) fn draft(&self) -> LineDraft {
        LineDraft {
            of: self.of,
            title: self.title.clone(),
            article: self.article.clone(),
            unit: self.unit.clone(),
            quantity: self.quantity,
            price: self.price,
            discount: self.discount,
            vat_rate: self.vat_rate,
            customs: self.customs.clone(),
        }
    }

    /// The line as it is printed; of an advance the rate is the calculated one.
    pub(super) fn printed(&self, is_advance: bool) -> Result<printed::Line, MoneyError> {
        let code =
            crate::catalogue::Unit::by_sign(self.unit.as_str()).map(crate::catalogue::Unit::code);
        Ok(printed::Line {
            title: self.title.to_string(),
            article: self.article.as_ref().map(ToString::to_string),
            kind_code: self.customs.kind_code.as_ref().map(ToString::to_string),
            unit: self.unit.to_string(),
            unit_code: code.map(ToOwned::to_owned),
            quantity: self.quantity,
            price: self.price,
            discount: self.discount,
            net: self.amount.minus(self.vat)?,
            vat_rate: self.vat_rate,
            is_vat_calculated: is_advance
                && !matches!(self.vat_rate, VatRate::None | VatRate::Zero),
            vat: self.vat,
            gross: self.amount,
            origin: self.customs.origin(),
            traceability: None,
        })
    }
}
