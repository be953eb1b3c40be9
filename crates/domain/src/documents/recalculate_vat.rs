//! Bringing the VAT of a draft in line with its tax date and with the regime of its firm.
//!
//! Lines that were agreed upon at another rate leave one question open: what of their sums stays.

use super::change::changeable;
use super::look::present;
use super::rates::fitting_rates;
use super::repriced::repriced;
use super::{Document, Error, Shown, Wish};
use crate::access::{Caller, Permission};
use crate::legal_entities::LegalEntity;
use crate::values::{Money, MoneyError, VatRate};
use crate::{App, Id, StoreError, Version, Violations};

/// What stays while rates change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// What each line comes to with its VAT; prices hold the VAT then.
    Total,
    /// What each line comes to without it; the VAT is put on top then.
    Net,
}

/// The wish to recalculate the VAT of a draft.
#[derive(Debug, Clone, Copy)]
pub struct RecalculateVat {
    /// Which.
    pub id: Id<Document>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What stays.
    pub keep: Keep,
}

/// What a document comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VatSums {
    /// VAT included.
    pub amount: Money,
    /// Without it.
    pub net: Money,
    /// `None`: «без НДС».
    pub vat: Option<Money>,
}

/// One rate that another takes the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct RateChange {
    pub from: VatRate,
    pub to: VatRate,
}

/// What recalculating would come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VatPreview {
    /// Each change once, as lines have them; empty where every rate belongs.
    pub changes: Vec<RateChange>,
    /// As it is.
    pub now: VatSums,
    /// Where totals stay; `None`: not of this document.
    pub total: Option<VatSums>,
    /// Where prices without VAT stay; `None`: not of this document.
    pub net: Option<VatSums>,
}

/// What either way would come to; nothing is written.
pub async fn preview_vat(
    app: &App,
    caller: &Caller,
    id: Id<Document>,
) -> Result<VatPreview, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let document = present(&*view, id).await?.document;
    document.check_draft()?;
    let entity = view.legal_entity(document.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    let sums = |keep| match document.recalculated(app, &entity, keep) {
        Ok(to) => Ok(Some(to.vat_sums()?)),
        Err(Error::Invalid(_)) => Ok(None),
        Err(error) => Err(error),
    };
    Ok(VatPreview {
        changes: document.rate_changes(&entity),
        now: document.vat_sums()?,
        total: sums(Keep::Total)?,
        net: sums(Keep::Net)?,
    })
}

/// Gives each line whose rate is not that of the day and the regime the one that is; where every
/// rate belongs, nothing changes.
pub async fn recalculate_vat(
    app: &App,
    caller: &Caller,
    command: RecalculateVat,
) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DocumentsEdit)?;
    let work = app.store.work(&grant).await?;
    let before = changeable(work.as_ref(), command.id, command.version).await?;
    let document = before.document.clone();
    let entity = work.legal_entity(document.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    let to = document.recalculated(app, &entity, command.keep)?;
    let Some(change) = document.edit(to, app.now())? else {
        return Ok(before);
    };
    work.apply(&change).await?;
    let after = present(work.as_ref(), command.id).await?;
    work.commit().await?;
    Ok(after)
}

impl Document {
    fn rate_changes(&self, entity: &LegalEntity) -> Vec<RateChange> {
        let lines = &self.content.lines;
        let rates = fitting_rates(lines, entity, self.tax_date());
        let mut changes = Vec::new();
        for (line, to) in lines.iter().zip(rates) {
            let change = RateChange {
                from: line.vat_rate,
                to,
            };
            if change.from != to && !changes.contains(&change) {
                changes.push(change);
            }
        }
        changes
    }

    /// The draft with rates that belong; one whose rates all do stays as it is.
    fn recalculated(&self, app: &App, entity: &LegalEntity, keep: Keep) -> Result<Self, Error> {
        if self.rate_changes(entity).is_empty() {
            return Ok(self.clone());
        }
        let is_vat_included = keep == Keep::Total;
        if self.content.is_vat_mode_fixed() && is_vat_included != self.content.is_vat_included {
            return Err(Violations::one("/keep", "vat_mode_fixed").into());
        }
        let lines = &self.content.lines;
        let rates = fitting_rates(lines, entity, self.tax_date());
        let mut drafts = Vec::new();
        for (line, rate) in lines.iter().zip(rates) {
            let sum = match keep {
                Keep::Total => line.amount,
                Keep::Net => line.amount.minus(line.vat)?,
            };
            let mut draft = line.draft();
            draft.vat_rate = rate;
            let mut id = Some(line.id);
            drafts.extend(
                repriced(draft, sum)?
                    .into_iter()
                    .map(|one| (id.take(), one)),
            );
        }
        let wish = Wish {
            lines: Some(drafts),
            is_vat_included: Some(is_vat_included),
            ..Wish::default()
        };
        let to = self.wished(app, wish)?;
        to.check()?;
        Ok(to)
    }

    fn vat_sums(&self) -> Result<VatSums, MoneyError> {
        let (amount, vat) = (self.content.amount()?, self.content.vat()?);
        let net = amount.minus(vat.unwrap_or_default())?;
        Ok(VatSums { amount, net, vat })
    }
}
