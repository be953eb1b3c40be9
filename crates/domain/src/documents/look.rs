//! Reading documents: lists, cards, what is missing, the paper.

use chrono::NaiveDate;

use super::amend::{names_advances, unaccounted};
use super::buyers::buyer_of;
use super::check::{Finding, Judged};
use super::compose::{exceeds, series};
use super::printed::{OwnTemplate, Reference};
use super::side::Buyer;
use super::{Document, Error, Filter, Kind, Mentioned, Row, Shown};
use crate::access::{Caller, Permission};
use crate::legal_entities::{LegalEntity, VatDuty};
use crate::settlements::{Counterparty, Statement, reconcile};
use crate::values::{Email, Money};
use crate::{App, Counting, Id, Limit, Page, PageWish, StoreError, View, payments};

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
    let mut shown = present(&*view, id).await?.on(today);
    shown.usual_closing = usual_closing(&*view, &shown.document, None, today).await?;
    Ok(shown)
}

/// What closes an issued document as a rule: what closed the last one of this client and firm, else
/// what the tax regime asks for: one УПД of who pays VAT, an act of who does not.
pub(super) async fn usual_closing<V: View + ?Sized>(
    view: &V,
    document: &Document,
    entity: Option<&LegalEntity>,
    today: NaiveDate,
) -> Result<Option<Kind>, Error> {
    let is_closed_by = |kind: &Kind| kind.follows(document.kind);
    if !document.is_issued() || !Kind::CLOSING.iter().any(is_closed_by) {
        return Ok(None);
    }
    // What a firm's people did is the firm's.
    let of_company = document.company.map(Counterparty::Company);
    let client = of_company.or(document.contact.map(Counterparty::Contact));
    if let Some(client) = client {
        let last = view.last_closing_for(document.legal_entity, client).await?;
        if last.is_some() {
            return Ok(last);
        }
    }
    let duty_of = |entity: &LegalEntity| entity.regimes.on(today).map(|regime| regime.vat);
    let duty = if let Some(entity) = entity {
        duty_of(entity)
    } else {
        let entity = view.legal_entity(document.legal_entity).await?;
        duty_of(&entity.ok_or(StoreError::NotFound)?)
    };
    Ok(Some(match duty {
        None | Some(VatDuty::Exempt) => Kind::Act,
        Some(VatDuty::Five | VatDuty::Seven | VatDuty::General) => Kind::Transfer,
    }))
}

/// A document as it is now. A draft that is made from its deal goes to whoever buys there now; an
/// исправление to whoever had the first one.
pub(crate) async fn present<V: View + ?Sized>(view: &V, id: Id<Document>) -> Result<Shown, Error> {
    let mut shown = view.document(id).await?.ok_or(StoreError::NotFound)?;
    let document = &mut shown.document;
    let is_first = document.basis.is_none() && document.amends.is_none();
    let is_of_deal = document.issued_at().is_none() && is_first;
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
    /// The firm's own template that it is filled into.
    pub template: Option<OwnTemplate>,
    /// What an акт сверки says, as of now.
    pub statement: Option<Statement>,
    /// The document that it replaces.
    pub amends: Option<Mentioned>,
    /// Line 5 of a счёт-фактура: payments that came before.
    pub payments: Vec<Reference>,
    /// Line 5б: счета-фактуры for those.
    pub advances: Vec<Reference>,
}

impl Sides {
    pub async fn of<V: View + ?Sized>(view: &V, document: &Document) -> Result<Self, Error> {
        let entity = view.legal_entity(document.legal_entity).await?;
        let (company, contact) = (document.company, document.contact);
        let basis = match document.basis.filter(|_| document.kind.needs_basis()) {
            None => None,
            Some(basis) => view.document(basis).await?,
        };
        let entity = entity.ok_or(StoreError::NotFound)?;
        let (payments, advances) = advances_before(view, document, &entity).await?;
        let amends = match document.amends {
            None => None,
            Some(id) => view.document(id).await?,
        };
        let template = match document.content.template {
            None => None,
            Some(id) => view.template(id).await?.and_then(|one| one.frozen()),
        };
        Ok(Self {
            template,
            basis: basis.map(|basis| basis.document.mentioned()),
            statement: document.statement(view).await?,
            buyer: buyer_of(view, company, contact, document.date).await?,
            amends: amends.map(|one| one.document.mentioned()),
            payments,
            advances,
            entity,
        })
    }

    /// The address for documents, or the first that is known of a person.
    pub fn email(&self) -> Option<Email> {
        let requisites = self.buyer.requisites.as_ref();
        let of_firm = requisites.and_then(|one| one.document_email.clone());
        of_firm.or_else(|| {
            let contact = self.buyer.contact.as_ref();
            contact.and_then(|contact| contact.emails.first().cloned())
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
            basis: self.basis.as_ref(),
            is_outdated: is_outdated(view, document).await?,
            unaccounted: unaccounted_of(view, document).await?,
            is_before_last: last.is_some_and(|last| document.date < last),
            exceeds_basis: exceeds_basis(view, document).await?,
        };
        Ok(judged.findings())
    }
}

/// Payments for the invoice behind what was handed over that came before it, and the счета-фактуры
/// for them. On the day of shipment itself money is no advance.
async fn advances_before<V: View + ?Sized>(
    view: &V,
    document: &Document,
    entity: &LegalEntity,
) -> Result<(Vec<Reference>, Vec<Reference>), Error> {
    if !names_advances(entity, document) {
        return Ok(Default::default());
    }
    let Some(invoice) = invoice_of(view, document).await? else {
        return Ok(Default::default());
    };
    let Some(before) = document.date.pred_opt() else {
        return Ok(Default::default());
    };
    let filter = payments::Filter {
        document: Some(invoice),
        direction: Some(payments::Direction::Received),
        is_posted: Some(true),
        until: Some(before),
        ..payments::Filter::default()
    };
    let wish = PageWish {
        limit: Limit::most(),
        after: None,
        counting: Counting::No,
    };
    let paid = view.payments(&filter, &wish).await?.items.into_iter();
    let paid = paid.map(|row| Reference {
        number: row.reference.unwrap_or_else(|| row.number.to_string()),
        date: row.value_date,
    });
    let advances = view.issued_upon(&[invoice], &[Kind::VatInvoice]).await?;
    let advances = advances.into_iter().filter(|one| one.date <= document.date);
    let advances = advances.filter(|one| one.content.advance.is_some());
    let advances = advances.filter_map(|one| {
        Some(Reference {
            number: one.number?.text.to_string(),
            date: one.date,
        })
    });
    let mut paid: Vec<_> = paid.collect();
    paid.reverse();
    Ok((paid, advances.collect()))
}

/// The invoice that a УПД was made from, or the act of a счёт-фактура.
async fn invoice_of<V: View + ?Sized>(
    view: &V,
    document: &Document,
) -> Result<Option<Id<Document>>, Error> {
    let mut at = document.basis;
    while let Some(id) = at {
        let Some(shown) = view.document(id).await? else {
            return Ok(None);
        };
        match shown.document.kind {
            Kind::Invoice => return Ok(Some(id)),
            Kind::Act | Kind::Waybill => at = shown.document.basis,
            _ => return Ok(None),
        }
    }
    Ok(None)
}

/// Whether another correction was issued since this one began.
async fn is_outdated<V: View + ?Sized>(view: &V, document: &Document) -> Result<bool, Error> {
    let (Some(corrected), Some(basis)) = (&document.content.corrected, document.basis) else {
        return Ok(false);
    };
    let Some(original) = view.document(basis).await? else {
        return Ok(true);
    };
    let mut corrections = view.issued_upon(&[basis], &Kind::CORRECTIVE).await?;
    corrections.retain(|one| Some(one.id) != document.amends);
    Ok(original.document.corrected_by(&corrections) != corrected.lines)
}

/// What of its payment a счёт-фактура for an advance may account for.
async fn unaccounted_of<V: View + ?Sized>(
    view: &V,
    document: &Document,
) -> Result<Option<Money>, Error> {
    let Some(advance) = &document.content.advance else {
        return Ok(None);
    };
    let payment = view.payment(advance.payment).await?;
    let payment = payment.ok_or(StoreError::NotFound)?.payment;
    let but = document.amends;
    unaccounted(view, &payment, document.basis, but)
        .await
        .map(Some)
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
    if document.kind.beside(basis.document.kind).is_empty() {
        return Ok(false);
    }
    let mut issued = issued_beside(view, document.kind, &basis.document).await?;
    issued.retain(|one| Some(one.id) != document.amends);
    Ok(exceeds(&basis.document, &issued, document)?)
}

/// What was issued upon a basis and shares what it says with documents of a kind, each with the
/// lines that corrections have left it.
pub(super) async fn issued_beside<V: View + ?Sized>(
    view: &V,
    kind: Kind,
    basis: &Document,
) -> Result<Vec<Document>, Error> {
    let kinds = kind.beside(basis.kind);
    if kinds.is_empty() {
        return Ok(Vec::new());
    }
    let mut issued = view.issued_upon(&[basis.id], kinds).await?;
    let ids: Vec<_> = issued.iter().map(|one| one.id).collect();
    if ids.is_empty() {
        return Ok(issued);
    }
    let corrections = view.issued_upon(&ids, &Kind::CORRECTIVE).await?;
    for one in &mut issued {
        let of = |correction: &&Document| correction.basis == Some(one.id);
        let of: Vec<_> = corrections.iter().filter(of).cloned().collect();
        one.content.lines = one.corrected_by(&of);
    }
    Ok(issued)
}
