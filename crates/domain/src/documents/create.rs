//! Making a draft from a deal or from another document.

use chrono::NaiveDate;

use super::amend::{advance, correction, original, payment, revision};
use super::buyers::buyer_of;
use super::compose::may_be_stamped;
use super::look::present;
use super::side::Buyer;
use super::take_over::{
    beside, from_deal, from_document, usual_shipment, usual_type, without_lines,
};
use super::{Content, ContractType, Document, Error, Kind, Shown, Stage, State, contract};
use crate::access::{Caller, Permission};
use crate::calendar::Calendar;
use crate::clients::{Company, Contact};
use crate::deals::Deal;
use crate::legal_entities::LegalEntity;
use crate::payments::Payment;
use crate::settlements::Counterparty;
use crate::templates::{Template, default_for};
use crate::values::{self, Money};
use crate::{App, Claim, Created, Id, Retry, StoreError, Violations, Work};

/// The wish for a draft.
#[derive(Debug, Clone)]
pub struct CreateDocument {
    /// What it shall be.
    pub kind: Kind,
    /// Of which deal; `None`: for the client alone.
    pub deal: Option<Id<Deal>>,
    /// For whom, where there is neither a deal nor a basis.
    pub company: Option<Id<Company>>,
    /// The same, if it is a person.
    pub contact: Option<Id<Contact>>,
    /// From which document it is made; `None`: from the deal's lines.
    pub basis: Option<Id<Document>>,
    /// Which issued document of its kind it replaces as its исправление; all is taken over from that.
    pub amends: Option<Id<Document>>,
    /// For which received payment a счёт-фактура is made; its basis is the invoice then.
    pub payment: Option<Id<Payment>>,
    /// Which own firm makes it; `None`: that of the basis, of the last document for this company,
    /// or the first.
    pub legal_entity: Option<Id<LegalEntity>>,
    /// With which text a contract begins; `None`: supply where all that is sold is goods.
    pub contract_type: Option<ContractType>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

impl CreateDocument {
    /// Whether it is made in a deal only; upon signatures one agrees with a client before the first.
    fn needs_deal(&self) -> bool {
        let is_agreement = self.kind == Kind::Contract
            && self.contract_type == Some(ContractType::ElectronicSignature);
        self.kind.needs_deal() && !is_agreement
    }
}

/// Makes a draft with lines, parties and basis taken over.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateDocument,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(Permission::DocumentsEdit)?;
    let id: Id<Document> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                return Ok(Created::before(
                    present(work.as_ref(), Id::from(earlier)).await?,
                ));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let draft = Box::pin(drafted(app, caller, work.as_ref(), &command, id));
    let document = draft.await?;
    work.apply(&document.create()).await?;
    let shown = present(work.as_ref(), id).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// The draft that a wish comes to; nothing is written.
pub(super) async fn drafted(
    app: &App,
    caller: &Caller,
    work: &dyn Work,
    command: &CreateDocument,
    id: Id<Document>,
) -> Result<Document, Error> {
    let now = app.now();
    let today = caller.time_zone().local_date(now);
    let document = match original(work, command).await? {
        Some(original) => Document {
            content: revision(app, &original.document, today)?,
            amends: Some(original.document.id),
            state: State::Draft,
            number: None,
            paid: Money::ZERO,
            paper: None,
            docx: None,
            ..original.document
        },
        None => begun(app, work, command, caller).await?,
    };
    let document = Document {
        id,
        created_by: caller.user(),
        created_at: now,
        version: 1,
        ..document
    };
    let entity = work.legal_entity(document.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    let template = default_for(work, document.kind, document.legal_entity).await?;
    let document = document.begin(&entity, template)?;
    document.reckoned(work).await
}

impl Document {
    /// A new draft, however it came about, with what every one begins with: the stamp of its firm and
    /// the template that is its default.
    pub(crate) fn begin(
        mut self,
        entity: &LegalEntity,
        template: Option<Id<Template>>,
    ) -> Result<Self, Error> {
        self.check()?;
        self.content.has_facsimile = entity.terms.has_facsimile && may_be_stamped(&self, entity);
        self.content.template = template;
        self.keep_choices(entity);
        Ok(self)
    }
}

/// A draft that replaces nothing.
async fn begun(
    app: &App,
    work: &dyn Work,
    command: &CreateDocument,
    caller: &Caller,
) -> Result<Document, Error> {
    let now = app.now();
    let today = caller.time_zone().local_date(now);
    let payment = payment(work, command).await?;
    let kind = command.kind;
    let deal = deal_of(work, command, payment.is_some()).await?;
    let basis = match command.basis {
        None if kind.needs_basis() && payment.is_none() => {
            return Err(Violations::one("/basis_id", "basis_needed").into());
        }
        None => None,
        Some(id) => Some(basis_of(work, deal.as_ref(), command, id).await?),
    };
    let deal = match (deal, &basis) {
        // A счёт-фактура for an advance is of the deal of its invoice, a correction of its own.
        (None, Some(basis)) if kind.needs_deal() => match basis.document.deal {
            None => None,
            Some(id) => work.deal(id).await?,
        },
        (deal, _) => deal,
    };
    if deal.is_none() && command.needs_deal() {
        return Err(Violations::one("/deal_id", "deal_needed").into());
    }
    let (company, contact) = client_of(work, command, deal.as_ref(), basis.as_ref()).await?;
    let entity = match &payment {
        None => entity_for(work, company, command, basis.as_ref()).await?,
        Some(payment) => {
            let entity = work.legal_entity(payment.legal_entity).await?;
            entity.ok_or(StoreError::NotFound)?
        }
    };
    let buyer = buyer_of(work, company, contact, today).await?;
    let sources = (basis.as_ref(), deal.as_ref());
    let mut content = match &payment {
        Some(payment) => advance(app, work, payment, sources, &entity).await?,
        None => taken_over(app, work, kind, sources, (&entity, &buyer, today)).await?,
    };
    if payment.is_none() && content.shipment.is_none() {
        content.shipment = usual_shipment(work, kind, sources).await?;
    }
    if let Some(basis) = &basis {
        let before = &basis.document.content;
        (content.signatory, content.account) = (before.signatory, before.account.clone());
        if !kind.is_corrective() {
            content.basis = values::Line::parse(&basis.document.mentioned().title()).ok();
        }
    }
    if kind == Kind::Contract {
        let of = match command.contract_type {
            Some(of) => of,
            None => usual_type(work, deal.as_ref()).await?,
        };
        let text = contract::contract(of, place(&entity, today));
        if !text.has_specification() {
            content.lines.clear();
        }
        content.contract = Some(text);
    }
    if kind == Kind::Invoice {
        let terms = entity.terms;
        let days = Calendar::built_in();
        content.pay_by = Some(days.add_working_days(today, terms.pay_by_days, terms.calendar));
    }
    Ok(Document {
        id: app.new_id(),
        kind,
        state: State::Draft,
        number: None,
        date: today,
        deal: deal.map(|deal| deal.id),
        legal_entity: entity.id,
        company,
        contact,
        buyer_name: buyer.name(),
        basis: basis.as_ref().map(|basis| basis.document.id),
        amends: None,
        content,
        paid: Money::ZERO,
        paper: None,
        docx: None,
        created_by: caller.user(),
        created_at: now,
        version: 1,
    })
}

/// What a draft says at first: what the document before it said, or the deal.
async fn taken_over(
    app: &App,
    work: &dyn Work,
    kind: Kind,
    (basis, deal): (Option<&Shown>, Option<&Deal>),
    (entity, buyer, today): (&LegalEntity, &Buyer, NaiveDate),
) -> Result<Content, Error> {
    match (basis, deal) {
        (Some(basis), _) if kind.is_corrective() => correction(app, work, &basis.document).await,
        (Some(basis), Some(deal)) if kind == Kind::Addendum => {
            let content = from_deal(app, work, deal, entity, today).await?;
            Ok(beside(content, &basis.document))
        }
        (Some(basis), Some(_)) if !basis.document.content.lines.is_empty() => {
            from_document(app, work, kind, basis).await
        }
        (_, Some(deal)) if kind.has_lines() => from_deal(app, work, deal, entity, today).await,
        _ => Ok(without_lines(kind, buyer, today)),
    }
}

/// The deal, where the kind has one; what is made from a document may leave it to that.
async fn deal_of(
    work: &dyn Work,
    command: &CreateDocument,
    is_advance: bool,
) -> Result<Option<Deal>, Error> {
    let at = |code| Violations::one("/deal_id", code);
    let Some(id) = command.deal else {
        let is_of_basis = is_advance || command.kind.is_corrective();
        if command.needs_deal() && !is_of_basis {
            return Err(at("deal_needed").into());
        }
        return Ok(None);
    };
    if !command.kind.may_have_deal() {
        return Err(at("not_of_this_kind").into());
    }
    let deal = work.deal(id).await?.ok_or_else(|| at("unknown_id"))?;
    if deal.deleted_at.is_some() {
        return Err(Error::InTrash);
    }
    Ok(Some(deal))
}

/// Who gets the document: whoever the basis is for, who buys in the deal, or who is named.
async fn client_of(
    work: &dyn Work,
    command: &CreateDocument,
    deal: Option<&Deal>,
    basis: Option<&Shown>,
) -> Result<(Option<Id<Company>>, Option<Id<Contact>>), Error> {
    let found = match (basis, deal) {
        (Some(basis), _) => Some((basis.document.company, basis.document.contact)),
        (None, Some(deal)) => Some((deal.company, deal.contact)),
        (None, None) => None,
    };
    let named = (command.company, command.contact);
    if let Some((company, contact)) = found
        && !command.kind.may_have_deal()
    {
        // All that a firm's people did is the firm's.
        let contact = contact.filter(|_| company.is_none());
        let client = Counterparty::of(company, contact)?;
        if !client.is_reached(work).await? {
            return Err(Violations::one("/basis_id", "unknown_id").into());
        }
        return Ok((company, contact));
    }
    if let Some(found) = found {
        if named != (None, None) && named != found {
            return Err(Violations::one("/company_id", "of_another_client").into());
        }
        return Ok(found);
    }
    let client = Counterparty::of(command.company, command.contact)?;
    if !client.is_reached(work).await? {
        return Err(Violations::one(client.pointer(), "unknown_id").into());
    }
    Ok((client.company(), client.contact()))
}

/// The document from which another is made: issued, of the same deal or, where that has none, of the
/// same client, of a kind before it.
async fn basis_of(
    work: &dyn Work,
    deal: Option<&Deal>,
    command: &CreateDocument,
    id: Id<Document>,
) -> Result<Shown, Error> {
    let kind = command.kind;
    let at = |code| Violations::one("/basis_id", code);
    let basis = work.document(id).await?.ok_or_else(|| at("unknown_id"))?;
    let is_its = match (basis.document.deal, deal) {
        (Some(other), Some(deal)) => other == deal.id,
        (None, Some(deal)) => {
            (basis.document.company, basis.document.contact) == (deal.company, deal.contact)
        }
        (_, None) => true,
    };
    if !is_its {
        return Err(at("of_another_deal").into());
    }
    let follows = match command.payment {
        None => kind.follows(basis.document.kind),
        Some(_) => basis.document.kind == Kind::Invoice,
    };
    if !follows {
        return Err(at("kind_does_not_follow").into());
    }
    if Stage::from(&basis.document.state) != Stage::Issued {
        return Err(at("basis_not_issued").into());
    }
    if basis.is_deal_in_trash {
        return Err(Error::InTrash);
    }
    Ok(basis)
}

/// The own firm that makes it.
async fn entity_for(
    work: &dyn Work,
    company: Option<Id<Company>>,
    command: &CreateDocument,
    basis: Option<&Shown>,
) -> Result<LegalEntity, Error> {
    let at = |code| Violations::one("/legal_entity_id", code);
    let wished = command
        .legal_entity
        .or_else(|| basis.map(|basis| basis.document.legal_entity));
    if let Some(id) = wished {
        let entity = work
            .legal_entity(id)
            .await?
            .ok_or_else(|| at("unknown_id"))?;
        if entity.archived_at.is_some() {
            return Err(at("legal_entity_archived").into());
        }
        return Ok(entity);
    }
    let last = match company {
        None => None,
        Some(company) => work.last_entity_for(company).await?,
    };
    let offered = work.legal_entities().await?.into_iter();
    let offered: Vec<_> = offered.filter(|one| one.archived_at.is_none()).collect();
    let found = offered.iter().find(|one| Some(one.id) == last);
    let found = found.or_else(|| offered.first()).cloned();
    Ok(found.ok_or_else(|| at("no_legal_entity"))?)
}

/// The town of the firm's address: «г. Смоленск».
fn place(entity: &LegalEntity, on: NaiveDate) -> Option<values::Line<100>> {
    let address = entity.requisites.on(on)?.legal_address.as_ref()?;
    let mut pieces = address.as_str().split(',').map(str::trim);
    let town = pieces.find(|piece| piece.starts_with("г.") || piece.starts_with("г "))?;
    values::Line::parse(town).ok()
}
