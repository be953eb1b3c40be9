//! Making a draft from a deal or from another document.

use std::collections::HashMap;

use super::compose::usual_rate;
use super::look::{buyer_of, present};
use super::{
    Content, ContractType, Document, Error, Kind, Line, LineDraft, Shown, Stage, State, contract,
};
use crate::access::{Caller, Permission};
use crate::calendar::Calendar;
use crate::catalogue::{self, Product};
use crate::deals::{self, Deal};
use crate::legal_entities::LegalEntity;
use crate::values::{self, BasisPoints, Money, Quantity};
use crate::{App, Claim, Created, Id, Retry, Violations, Work};

/// The wish for a draft.
#[derive(Debug, Clone)]
pub struct CreateDocument {
    /// What it shall be.
    pub kind: Kind,
    /// Of which deal.
    pub deal: Id<Deal>,
    /// From which document it is made; `None`: from the deal's lines.
    pub basis: Option<Id<Document>>,
    /// Which own firm makes it; `None`: that of the basis, of the last document for this company,
    /// or the first.
    pub legal_entity: Option<Id<LegalEntity>>,
    /// With which text a contract begins; `None`: supply where all that is sold is goods.
    pub contract_type: Option<ContractType>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
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
    let deal = work.deal(command.deal).await?;
    let deal = deal.ok_or_else(|| Violations::one("/deal_id", "unknown_id"))?;
    if deal.deleted_at.is_some() {
        return Err(Error::InTrash);
    }
    let basis = match command.basis {
        None if command.kind.needs_basis() => {
            return Err(Violations::one("/basis_id", "basis_needed").into());
        }
        None => None,
        Some(id) => Some(basis_of(work.as_ref(), &deal, command.kind, id).await?),
    };
    let entity = entity_for(work.as_ref(), &deal, &command, basis.as_ref()).await?;
    let today = caller.time_zone().local_date(now);
    let mut content = match &basis {
        Some(basis) if command.kind == Kind::Addendum => {
            let content = from_deal(app, work.as_ref(), &deal, &entity, today).await?;
            beside(content, &basis.document)
        }
        Some(basis) if !basis.document.content.lines.is_empty() => {
            from_document(app, work.as_ref(), command.kind, basis).await?
        }
        _ => from_deal(app, work.as_ref(), &deal, &entity, today).await?,
    };
    if let Some(basis) = &basis {
        content.basis = values::Line::parse(&basis.document.mentioned().title()).ok();
    }
    if command.kind == Kind::Contract {
        let of = match command.contract_type {
            Some(of) => of,
            None => usual_type(work.as_ref(), &deal).await?,
        };
        content.contract = Some(contract::contract(of, place(&entity, today)));
    }
    if command.kind == Kind::Invoice {
        let terms = entity.terms;
        let days = Calendar::built_in();
        content.pay_by = Some(days.add_working_days(today, terms.pay_by_days, terms.calendar));
    }
    let (company, contact) = match &basis {
        Some(basis) => (basis.document.company, basis.document.contact),
        None => (deal.company, deal.contact),
    };
    let buyer = buyer_of(work.as_ref(), company, contact, today).await?;
    let document = Document {
        id,
        kind: command.kind,
        state: State::Draft,
        number: None,
        date: today,
        deal: deal.id,
        legal_entity: entity.id,
        company,
        contact,
        buyer_name: buyer.name(),
        basis: basis.as_ref().map(|basis| basis.document.id),
        content,
        paid: Money::ZERO,
        paper: None,
        created_by: caller.user(),
        created_at: now,
        version: 1,
    };
    document.check()?;
    work.apply(&document.create()).await?;
    let shown = present(work.as_ref(), id).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// The document from which another is made: issued, of the same deal, of a kind before it.
async fn basis_of(
    work: &dyn Work,
    deal: &Deal,
    kind: Kind,
    id: Id<Document>,
) -> Result<Shown, Error> {
    let at = |code| Violations::one("/basis_id", code);
    let basis = work.document(id).await?.ok_or_else(|| at("unknown_id"))?;
    if basis.document.deal != deal.id {
        return Err(at("of_another_deal").into());
    }
    if !kind.follows(basis.document.kind) {
        return Err(at("kind_does_not_follow").into());
    }
    if Stage::from(&basis.document.state) != Stage::Issued {
        return Err(at("basis_not_issued").into());
    }
    Ok(basis)
}

/// The own firm that makes it.
async fn entity_for(
    work: &dyn Work,
    deal: &Deal,
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
    let last = match deal.company {
        None => None,
        Some(company) => work.last_entity_for(company).await?,
    };
    let offered = work.legal_entities().await?.into_iter();
    let offered: Vec<_> = offered.filter(|one| one.archived_at.is_none()).collect();
    let found = offered.iter().find(|one| Some(one.id) == last);
    let found = found.or_else(|| offered.first()).cloned();
    Ok(found.ok_or_else(|| at("no_legal_entity"))?)
}

/// What a deal has got since a contract was made: what is added to it, in its words.
fn beside(mut content: Content, contract: &Document) -> Content {
    let before = &contract.content.lines;
    let is_new = |line: &Line| !before.iter().any(|other| other.title == line.title);
    content.lines.retain(is_new);
    let words = contract.content.contract.as_ref();
    content.contract = words.map(contract::addendum);
    content
}

/// Supply of goods, where there is nothing else.
async fn usual_type(work: &dyn Work, deal: &Deal) -> Result<ContractType, Error> {
    let lines = work.deal_lines(deal.id).await?;
    let products: Option<Vec<Id<Product>>> = lines.all().iter().map(|line| line.product).collect();
    let products = work.products_of(&products.unwrap_or_default()).await?;
    let is_goods = |product: &Product| product.kind == catalogue::Kind::Goods;
    if !products.is_empty() && products.iter().all(is_goods) {
        return Ok(ContractType::Supply);
    }
    Ok(ContractType::Services)
}

/// The town of the firm's address: «г. Смоленск».
fn place(entity: &LegalEntity, on: chrono::NaiveDate) -> Option<values::Line<100>> {
    let address = entity.requisites.on(on)?.legal_address.as_ref()?;
    let mut pieces = address.as_str().split(',').map(str::trim);
    let town = pieces.find(|piece| piece.starts_with("г.") || piece.starts_with("г "))?;
    values::Line::parse(town).ok()
}

/// Lines of the deal; a deal without lines is one line of its amount.
async fn from_deal(
    app: &App,
    work: &dyn Work,
    deal: &Deal,
    entity: &LegalEntity,
    today: chrono::NaiveDate,
) -> Result<Content, Error> {
    let lines = work.deal_lines(deal.id).await?;
    let all = lines.all();
    let is_vat_included = all.first().is_none_or(|line| line.is_vat_included);
    let is_taxed = |line: &&deals::Line| line.vat_rate != values::VatRate::None;
    let is_mixed = all
        .iter()
        .filter(is_taxed)
        .any(|line| line.is_vat_included != is_vat_included);
    if is_mixed {
        return Err(Violations::one("/deal_id", "vat_modes_mixed").into());
    }
    let products: Vec<Id<Product>> = all.iter().filter_map(|line| line.product).collect();
    let products = work.products_of(&products).await?;
    let articles: HashMap<_, _> = products
        .into_iter()
        .filter_map(|product| Some((product.id, product.article?)))
        .collect();
    let drafts: Vec<LineDraft> = if all.is_empty() {
        vec![LineDraft {
            of: None,
            title: widened(&deal.title)?,
            article: None,
            unit: values::Line::literal("усл. ед"),
            quantity: Quantity::ONE,
            price: deal.amount,
            discount: BasisPoints::ZERO,
            vat_rate: usual_rate(entity, today),
        }]
    } else {
        let drafts = all.iter().map(|line| LineDraft {
            of: None,
            title: line.title.clone(),
            article: line
                .product
                .and_then(|id| articles.get(&id))
                .and_then(|article| values::Line::parse(article.as_str()).ok()),
            unit: line.unit.clone(),
            quantity: line.quantity,
            price: line.price,
            discount: line.discount,
            vat_rate: line.vat_rate,
        });
        drafts.collect()
    };
    Ok(Content {
        lines: lines_of(app, drafts, is_vat_included)?,
        is_vat_included,
        ..Content::default()
    })
}

/// Lines of the document before. What others have taken of them already is left out: of an invoice
/// what acts have closed, of an act what a счёт-фактура accounts for.
async fn from_document(
    app: &App,
    work: &dyn Work,
    kind: Kind,
    basis: &Shown,
) -> Result<Content, Error> {
    let before = &basis.document;
    let mut closed: HashMap<Id<Line>, i64> = HashMap::new();
    let others = kind.beside(before.kind);
    if !others.is_empty() {
        for issued in work.issued_upon(before.id, others).await? {
            for line in issued.content.lines {
                if let Some(of) = line.of {
                    *closed.entry(of).or_default() += line.quantity.thousandths();
                }
            }
        }
    }
    let mut drafts = Vec::new();
    for line in &before.content.lines {
        let rest = line.quantity.thousandths() - closed.get(&line.id).copied().unwrap_or(0);
        if let Ok(quantity) = Quantity::from_thousandths(rest)
            && rest > 0
        {
            drafts.push(LineDraft {
                of: Some(line.id),
                quantity,
                ..line.draft()
            });
        }
    }
    if drafts.is_empty() {
        return Err(Violations::one("/basis_id", "nothing_left").into());
    }
    let is_vat_included = before.content.is_vat_included;
    Ok(Content {
        lines: lines_of(app, drafts, is_vat_included)?,
        is_vat_included,
        terms: before
            .content
            .terms
            .clone()
            .filter(|_| kind == Kind::Invoice),
        ..Content::default()
    })
}

/// Drafts with new ids and their amounts.
fn lines_of(app: &App, drafts: Vec<LineDraft>, is_vat_included: bool) -> Result<Vec<Line>, Error> {
    let lines = drafts
        .into_iter()
        .map(|draft| Line::of(draft, app.new_id(), is_vat_included));
    Ok(lines.collect::<Result<_, _>>()?)
}

fn widened(title: &values::Line<200>) -> Result<values::Line<300>, Error> {
    let title = values::Line::parse(title.as_str());
    Ok(title.map_err(|_| Violations::one("/deal_id", "empty"))?)
}
