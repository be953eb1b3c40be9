//! Reading documents: lists, cards, what is missing, the paper.

use super::check::{Finding, Judged};
use super::compose::{exceeds, series};
use super::side::Buyer;
use super::{Document, Error, Filter, Kind, Mentioned, Row, Shown};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::legal_entities::LegalEntity;
use crate::settlements::{Counterparty, Statement, reconcile};
use crate::{App, Id, Page, PageWish, StoreError, View};

/// Reads a page of documents, the latest date first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &Filter,
    wish: &PageWish,
) -> Result<Page<Row>, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let today = caller.time_zone().local_date(app.now());
    let filter = Filter {
        today,
        ..filter.clone()
    };
    let mut page = view.documents(&filter, wish).await?;
    for row in &mut page.items {
        row.trail = row.trail.map(|trail| trail.on(today));
    }
    Ok(page)
}

/// Reads a document.
pub async fn find(app: &App, caller: &Caller, id: Id<Document>) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let today = caller.time_zone().local_date(app.now());
    Ok(present(&*view, id).await?.on(today))
}

/// A document as it is now. A draft that is made from its deal goes to whoever buys there now.
pub(crate) async fn present<V: View + ?Sized>(view: &V, id: Id<Document>) -> Result<Shown, Error> {
    let mut shown = view.document(id).await?.ok_or(StoreError::NotFound)?;
    let document = &mut shown.document;
    let is_of_deal = document.issued_at().is_none() && document.basis.is_none();
    if let Some(buyer) = shown.deal_buyer
        && is_of_deal
        && (document.company, document.contact) != buyer
    {
        (document.company, document.contact) = buyer;
        let (company, contact) = buyer;
        document.buyer_name = buyer_of(view, company, contact, document.date)
            .await?
            .name();
    }
    Ok(shown)
}

/// What is missing or doubtful of a draft; of an issued document nothing is.
pub async fn check(app: &App, caller: &Caller, id: Id<Document>) -> Result<Vec<Finding>, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let shown = present(&*view, id).await?;
    if shown.document.issued_at().is_some() {
        return Ok(Vec::new());
    }
    let sides = Sides::of(&*view, &shown.document).await?;
    sides.findings(&*view, &shown.document).await
}

/// Both sides of a document, as its date knows them.
pub(crate) struct Sides {
    pub entity: LegalEntity,
    pub buyer: Buyer,
    /// The document that it adds to or accounts for, where its kind needs one.
    pub basis: Option<Mentioned>,
    /// What an акт сверки says, as of now.
    pub statement: Option<Statement>,
}

impl Sides {
    pub async fn of<V: View + ?Sized>(view: &V, document: &Document) -> Result<Self, Error> {
        let entity = view.legal_entity(document.legal_entity).await?;
        let (company, contact) = (document.company, document.contact);
        let basis = match document.basis.filter(|_| document.kind.needs_basis()) {
            None => None,
            Some(basis) => view.document(basis).await?,
        };
        Ok(Self {
            basis: basis.map(|basis| basis.document.mentioned()),
            statement: document.statement(view).await?,
            entity: entity.ok_or(StoreError::NotFound)?,
            buyer: buyer_of(view, company, contact, document.date).await?,
        })
    }

    /// Whether whoever gets the document takes electronic ones only.
    pub fn is_buyer_edo_only(&self) -> bool {
        let requisites = self.buyer.requisites.as_ref();
        requisites.is_some_and(|one| one.is_edo_only)
    }

    pub async fn findings<V: View + ?Sized>(
        &self,
        view: &V,
        document: &Document,
    ) -> Result<Vec<Finding>, Error> {
        let last = match series(&self.entity, document) {
            None => None,
            Some(series) => {
                let within = document.numbered(series.sequence).within;
                let period = series.period(document.date, within);
                view.last_numbered(document.legal_entity, series.sequence, &period)
                    .await?
            }
        };
        let judged = Judged {
            document,
            entity: &self.entity,
            buyer: &self.buyer,
            is_before_last: last.is_some_and(|last| document.date < last),
            exceeds_basis: exceeds_basis(view, document).await?,
        };
        Ok(judged.findings())
    }
}

impl Document {
    /// The movements of an акт сверки, as of now; of other kinds there are none.
    pub(super) async fn statement<V: View + ?Sized>(
        &self,
        view: &V,
    ) -> Result<Option<Statement>, Error> {
        let client = Counterparty::of(self.company, self.contact).ok();
        let (Kind::Reconciliation, Some(period), Some(client)) =
            (self.kind, self.content.period, client)
        else {
            return Ok(None);
        };
        let ledger = view.ledger(self.legal_entity, client, period.last).await?;
        Ok(Some(reconcile(&ledger, period, self.basis)?))
    }

    /// A draft with the balance of now, if it is an акт сверки.
    pub(super) async fn reckoned<V: View + ?Sized>(mut self, view: &V) -> Result<Self, Error> {
        if let Some(statement) = self.statement(view).await? {
            self.content.balance = Some(statement.closing);
        }
        Ok(self)
    }
}

/// Whether a closing document, together with those issued, exceeds what it is based on.
async fn exceeds_basis<V: View + ?Sized>(view: &V, document: &Document) -> Result<bool, Error> {
    let is_sharing = document.kind.is_closing() || document.kind == Kind::VatInvoice;
    let Some(basis) = document.basis.filter(|_| is_sharing) else {
        return Ok(false);
    };
    let basis = view.document(basis).await?.ok_or(StoreError::NotFound)?;
    let kinds = document.kind.beside(basis.document.kind);
    if kinds.is_empty() {
        return Ok(false);
    }
    let issued = view.issued_upon(basis.document.id, kinds).await?;
    Ok(exceeds(&basis.document, &issued, document)?)
}

/// Whoever gets a document, with the requisites of a day.
pub(crate) async fn buyer_of<V: View + ?Sized>(
    view: &V,
    company: Option<Id<Company>>,
    contact: Option<Id<Contact>>,
    on: chrono::NaiveDate,
) -> Result<Buyer, Error> {
    let (found_company, found_contact) = view.recipients(company, contact).await?;
    let requisites = match company {
        None => None,
        Some(company) => view.requisites_of(company).await?.history.on(on).cloned(),
    };
    Ok(Buyer {
        company: found_company,
        contact: found_contact,
        requisites,
    })
}
