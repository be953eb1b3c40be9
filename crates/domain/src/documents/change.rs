//! Changing, discarding and cancelling documents.

use chrono::NaiveDate;

use super::amend::check_last;
use super::buyers::buyer_of;
use super::compose::may_be_stamped;
use super::look::present;
use super::printed::Period;
use super::{
    Attorney, ChosenAccount, ContractText, Document, Error, LetterText, Line, LineDraft, Outside,
    Shipment, Shown,
};
use crate::access::{Caller, Permission};
use crate::legal_entities::{LegalEntity, Signatory};
use crate::payments;
use crate::templates::{self, Template};
use crate::values::{self, Prose};
use crate::{App, Id, StoreError, Version, Violations, Work};

/// Another draft; `None` keeps, `Some(None)` clears.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of the document")]
pub struct Wish {
    pub date: Option<NaiveDate>,
    pub legal_entity: Option<Id<LegalEntity>>,
    /// Lines in order; those with an id that is there keep it.
    pub lines: Option<Vec<(Option<Id<Line>>, LineDraft)>>,
    pub is_vat_included: Option<bool>,
    pub basis: Option<Option<values::Line<300>>>,
    pub pay_by: Option<Option<NaiveDate>>,
    pub valid_until: Option<Option<NaiveDate>>,
    pub period: Option<Option<Period>>,
    pub introduction: Option<Option<Prose<4000>>>,
    pub terms: Option<Option<Prose<4000>>>,
    /// Replaces the whole text of a contract or of what is added to one.
    pub contract: Option<ContractText>,
    /// The firm's own template; `Some(None)`: the built-in form.
    pub template: Option<Option<Id<Template>>>,
    /// Whether pictures of stamp and signature are printed.
    pub has_facsimile: Option<bool>,
    /// Who signs for us; `Some(None)`: whoever does as a rule.
    pub signatory: Option<Option<Id<Signatory>>>,
    /// To which of our accounts it is paid; `Some(None)`: the main one.
    pub account: Option<Option<ChosenAccount>>,
    pub shipment: Option<Option<Shipment>>,
    pub attorney: Option<Option<Attorney>>,
    pub state_contract: Option<Option<values::Line<25>>>,
    /// Replaces the whole text of a letter.
    pub letter: Option<LetterText>,
    /// Replaces what stands on an outside document.
    pub outside: Option<Outside>,
    /// Another day of an исправление.
    pub revised_on: Option<NaiveDate>,
}

/// The wish to change a draft.
#[derive(Debug, Clone)]
pub struct EditDocument {
    /// Which.
    pub id: Id<Document>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What shall be other.
    pub wish: Wish,
}

/// Changes a draft; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditDocument) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DocumentsEdit)?;
    let work = app.store.work(&grant).await?;
    let before = changeable(work.as_ref(), command.id, command.version).await?;
    let document = before.document.clone();
    check_fixed(&document, &command.wish)?;
    let is_template_wished = command.wish.template.is_some();
    let is_stamp_wished = command.wish.has_facsimile == Some(true);
    let choices = (
        command.wish.signatory.is_some(),
        command.wish.account.is_some(),
    );
    let mut to = document.wished(app, command.wish)?;
    let is_of_other = to.legal_entity != document.legal_entity;
    if is_of_other || to.content.has_facsimile || choices != (false, false) {
        let entity = work.legal_entity(to.legal_entity).await?;
        let at = |code| Violations::one("/legal_entity_id", code);
        let entity = entity.ok_or_else(|| at("unknown_id"))?;
        if is_of_other && entity.archived_at.is_some() {
            return Err(at("legal_entity_archived").into());
        }
        let is_of_its = document.kind.needs_basis() || document.amends.is_some();
        if is_of_other && is_of_its {
            return Err(at("not_of_basis").into());
        }
        if is_of_other {
            // Those of another firm give way, unless they are wished for.
            to.content.signatory = to.content.signatory.filter(|_| choices.0);
            to.content.account = to.content.account.filter(|_| choices.1);
        }
        to.check_choices(&entity, choices)?;
        if to.content.has_facsimile && !may_be_stamped(&to, &entity) {
            if is_stamp_wished {
                return Err(Violations::one("/has_facsimile", "signed_by_hand").into());
            }
            to.content.has_facsimile = false;
        }
    }
    if is_of_other || is_template_wished {
        fit_template(work.as_ref(), &mut to, is_template_wished).await?;
    }
    if to.date != document.date {
        let buyer = buyer_of(work.as_ref(), to.company, to.contact, to.date).await?;
        to.buyer_name = buyer.name();
    }
    to.check()?;
    let to = to.reckoned(work.as_ref()).await?;
    let Some(change) = document.edit(to, app.now())? else {
        return Ok(before);
    };
    work.apply(&change).await?;
    let after = present(work.as_ref(), command.id).await?;
    work.commit().await?;
    Ok(after)
}

/// A draft that whoever saw its version may change.
pub(super) async fn changeable(
    work: &dyn Work,
    id: Id<Document>,
    version: Version,
) -> Result<Shown, Error> {
    let shown = present(work, id).await?;
    shown.document.check_draft()?;
    if shown.document.version != version {
        return Err(Error::Stale);
    }
    if shown.is_deal_in_trash {
        return Err(Error::InTrash);
    }
    Ok(shown)
}

/// What the tax law fixes: an исправление has the date of what it replaces, the prices of an advance
/// hold the VAT, those of a correction are as they were.
fn check_fixed(document: &Document, wish: &Wish) -> Result<(), Violations> {
    let content = &document.content;
    let mut wrong = Violations::default();
    if document.amends.is_some() && wish.date.is_some_and(|date| date != document.date) {
        wrong.add("/date", "date_of_the_amended");
    }
    if document.amends.is_none() && wish.revised_on.is_some() {
        wrong.add("/revised_on", "not_of_this_kind");
    }
    let is_other = wish
        .is_vat_included
        .is_some_and(|is| is != content.is_vat_included);
    if content.is_vat_mode_fixed() && is_other {
        wrong.add("/vat_included", "vat_mode_fixed");
    }
    wrong.check()
}

/// A template must be offered for the kind and the firm; one that nobody wished for gives way to the
/// default of another firm.
async fn fit_template(work: &dyn Work, to: &mut Document, is_wished: bool) -> Result<(), Error> {
    let Some(id) = to.content.template else {
        return Ok(());
    };
    let at = |code| Violations::one("/template_id", code);
    let template = work.template(id).await?.ok_or_else(|| at("unknown_id"))?;
    let fits = template.fits(to.kind, to.legal_entity);
    if !is_wished {
        if !fits {
            to.content.template = templates::default_for(work, to.kind, to.legal_entity).await?;
        }
        return Ok(());
    }
    if template.archived_at.is_some() {
        return Err(at("template_archived").into());
    }
    if !template.kinds.contains(&to.kind) {
        return Err(at("not_of_this_kind").into());
    }
    if !fits {
        return Err(at("of_another_firm").into());
    }
    Ok(())
}

impl Document {
    pub(super) fn wished(&self, app: &App, wish: Wish) -> Result<Self, Error> {
        let mut to = self.clone();
        let content = &mut to.content;
        let old = &self.content;
        content.is_vat_included = wish.is_vat_included.unwrap_or(old.is_vat_included);
        let drafts: Vec<_> = match wish.lines {
            Some(drafts) => drafts,
            None => old
                .lines
                .iter()
                .map(|line| (Some(line.id), line.draft()))
                .collect(),
        };
        let mut wrong = Violations::default();
        content.lines.clear();
        for (index, (id, mut draft)) in drafts.into_iter().enumerate() {
            let at = format!("/lines/{index}");
            let kept = id.and_then(|id| old.lines.iter().find(|line| line.id == id));
            let id = match (id, kept) {
                (Some(_), None) => {
                    wrong.add(format!("{at}/id"), "unknown_id");
                    continue;
                }
                (Some(_), Some(line)) => {
                    draft.of = line.of;
                    line.id
                }
                (None, _) => app.new_id(),
            };
            if content.lines.iter().any(|line| line.id == id) {
                wrong.add(format!("{at}/id"), "repeated");
                continue;
            }
            if let Some(line) = wrong.take(at, Line::of(draft, id, content.is_vat_included)) {
                content.lines.push(line);
            }
        }
        wrong.check()?;
        content.basis = wish.basis.unwrap_or_else(|| old.basis.clone());
        content.pay_by = wish.pay_by.unwrap_or(old.pay_by);
        content.valid_until = wish.valid_until.unwrap_or(old.valid_until);
        content.period = wish.period.unwrap_or(old.period);
        content.introduction = wish
            .introduction
            .unwrap_or_else(|| old.introduction.clone());
        content.terms = wish.terms.unwrap_or_else(|| old.terms.clone());
        content.contract = wish.contract.or_else(|| old.contract.clone());
        content.has_facsimile = wish.has_facsimile.unwrap_or(old.has_facsimile);
        content.template = wish.template.unwrap_or(old.template);
        content.signatory = wish.signatory.unwrap_or(old.signatory);
        content.account = wish.account.unwrap_or_else(|| old.account.clone());
        content.shipment = wish.shipment.unwrap_or_else(|| old.shipment.clone());
        content.attorney = wish.attorney.unwrap_or_else(|| old.attorney.clone());
        content.state_contract = wish
            .state_contract
            .unwrap_or_else(|| old.state_contract.clone());
        content.letter = wish.letter.or_else(|| old.letter.clone());
        content.outside = wish.outside.or_else(|| old.outside.clone());
        if let (Some(revision), Some(date)) = (&mut content.revision, wish.revised_on) {
            revision.date = date;
        }
        to.date = wish.date.unwrap_or(self.date);
        to.legal_entity = wish.legal_entity.unwrap_or(self.legal_entity);
        Ok(to)
    }
}

/// The wish to discard a draft.
#[derive(Debug, Clone, Copy)]
pub struct DiscardDocument {
    /// Which.
    pub id: Id<Document>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Removes a draft for good; what is issued stays.
pub async fn discard(app: &App, caller: &Caller, command: DiscardDocument) -> Result<(), Error> {
    let grant = caller.allow(Permission::DocumentsEdit)?;
    let work = app.store.work(&grant).await?;
    let document = present(work.as_ref(), command.id).await?.document;
    if document.version != command.version {
        return Err(Error::Stale);
    }
    work.apply(&document.discard(app.now())?).await?;
    work.commit().await?;
    Ok(())
}

/// The wish to cancel an issued document.
#[derive(Debug, Clone)]
pub struct CancelDocument {
    /// Which.
    pub id: Id<Document>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Why.
    pub reason: values::Line<300>,
}

/// Makes an issued document void; its number stays taken, and what was paid of it is an advance
/// again. One upon which others were issued is cancelled after them.
pub async fn cancel(app: &App, caller: &Caller, command: CancelDocument) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DocumentsIssue)?;
    let work = app.store.work(&grant).await?;
    let before = present(work.as_ref(), command.id).await?.document;
    let has_others_beside = before.kind.is_corrective() || before.amends.is_some();
    let is_beside = has_others_beside || before.kind.is_closing();
    if let Some(basis) = before.basis.filter(|_| is_beside) {
        // What stands upon the same document waits, so no later correction comes in between; and an
        // invoice is held before what was handed over behind it, as it is by whoever issues that.
        work.hold_document(basis).await?;
    }
    work.hold_document(command.id).await?;
    let document = present(work.as_ref(), command.id).await?.document;
    if document.version != command.version {
        return Err(Error::Stale);
    }
    check_last(work.as_ref(), &document).await?;
    let entity = work.legal_entity(document.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    entity.check_open(document.date, caller)?;
    let now = app.now();
    let change = document.clone().cancel(command.reason, now)?;
    payments::free(work.as_ref(), caller, &document, now).await?;
    work.apply(&change).await?;
    if let Some(amended) = document.amends {
        work.hold_document(amended).await?;
        let amended = present(work.as_ref(), amended).await?.document;
        if let Some(change) = amended.reinstate(now) {
            work.apply(&change).await?;
        }
    }
    let cancelled = present(work.as_ref(), command.id).await?;
    work.commit().await?;
    Ok(cancelled)
}
