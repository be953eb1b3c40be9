//! What a draft takes over: from the deal, or from the document before it.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::look::issued_beside;
use super::printed::Period;
use super::rates::usual_rate;
use super::side::Buyer;
use super::{
    Content, ContractType, Customs, Document, Effect, Error, Kind, LetterText, Line, LineDraft,
    Outside, Shipment, Shown, contract,
};
use crate::catalogue::{self, Product};
use crate::deals::{self, Deal};
use crate::legal_entities::LegalEntity;
use crate::values::{self, BasisPoints, Money, Quantity};
use crate::{App, Id, Violations, Work};

/// What a deal has got since a contract was made: what is added to it, in its words.
pub(super) fn beside(mut content: Content, contract: &Document) -> Content {
    let before = &contract.content.lines;
    let is_new = |line: &Line| !before.iter().any(|other| other.title == line.title);
    content.lines.retain(is_new);
    let words = contract.content.contract.as_ref();
    content.contract = words.map(contract::addendum);
    content
}

fn is_goods(product: &Product) -> bool {
    product.kind == catalogue::Kind::Goods
}

/// What is shipped at first: of a счёт-фактура the goods of its накладная, of a УПД those of the deal;
/// services are not shipped.
pub(super) async fn usual_shipment(
    work: &dyn Work,
    kind: Kind,
    (basis, deal): (Option<&Shown>, Option<&Deal>),
) -> Result<Option<Shipment>, Error> {
    let is_shipped = match (kind, deal) {
        (Kind::VatInvoice, _) => basis.is_some_and(|basis| basis.document.kind == Kind::Waybill),
        (Kind::Transfer, Some(deal)) => {
            let lines = work.deal_lines(deal.id).await?;
            let products = lines.all().iter().filter_map(|line| line.product);
            let products: Vec<Id<Product>> = products.collect();
            work.products_of(&products).await?.iter().any(is_goods)
        }
        _ => false,
    };
    Ok(is_shipped.then(Shipment::default))
}

/// Supply of goods, where there is nothing else.
pub(super) async fn usual_type(
    work: &dyn Work,
    deal: Option<&Deal>,
) -> Result<ContractType, Error> {
    let Some(deal) = deal else {
        return Ok(ContractType::Services);
    };
    let lines = work.deal_lines(deal.id).await?;
    let products: Option<Vec<Id<Product>>> = lines.all().iter().map(|line| line.product).collect();
    let products = work.products_of(&products.unwrap_or_default()).await?;
    if !products.is_empty() && products.iter().all(is_goods) {
        return Ok(ContractType::Supply);
    }
    Ok(ContractType::Services)
}

/// Lines of the deal; a deal without lines is one line of its amount.
pub(super) async fn from_deal(
    app: &App,
    work: &dyn Work,
    deal: &Deal,
    entity: &LegalEntity,
    today: NaiveDate,
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
            customs: Customs::default(),
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
            customs: Customs::default(),
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
pub(super) async fn from_document(
    app: &App,
    work: &dyn Work,
    kind: Kind,
    basis: &Shown,
) -> Result<Content, Error> {
    let before = &basis.document;
    let mut closed: HashMap<Id<Line>, i64> = HashMap::new();
    for issued in issued_beside(work, kind, before).await? {
        for line in issued.content.lines {
            if let Some(of) = line.of {
                *closed.entry(of).or_default() += line.quantity.thousandths();
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
                customs: line.customs.clone().on(kind),
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
        ..before.content.of_goods(kind)
    })
}

/// Drafts with new ids and their amounts.
pub(super) fn lines_of(
    app: &App,
    drafts: Vec<LineDraft>,
    is_vat_included: bool,
) -> Result<Vec<Line>, Error> {
    let lines = drafts
        .into_iter()
        .map(|draft| Line::of(draft, app.new_id(), is_vat_included));
    Ok(lines.collect::<Result<_, _>>()?)
}

fn widened(title: &values::Line<200>) -> Result<values::Line<300>, Error> {
    let title = values::Line::parse(title.as_str());
    Ok(title.map_err(|_| Violations::one("/deal_id", "empty"))?)
}

/// What a document without lines begins with.
pub(super) fn without_lines(kind: Kind, buyer: &Buyer, today: NaiveDate) -> Content {
    Content {
        period: (kind == Kind::Reconciliation).then(|| Period {
            first: NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today),
            last: today,
        }),
        letter: (kind == Kind::Letter).then(|| LetterText::to(buyer)),
        outside: (kind == Kind::Outside).then(|| Outside {
            title: values::Line::literal("Договор"),
            number: None,
            amount: Money::ZERO,
            effect: Effect::None,
            has_scan_clause: false,
            has_signature_clause: false,
        }),
        ..Content::default()
    }
}
