//! A document as whoever holds its link sees it.

use canape_domain::documents::printed::{Body, Line, Party, Reconciliation};
use canape_domain::documents::{Document, State};
use canape_domain::files::File;
use canape_domain::shares;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::body::Answer;
use crate::documents::DocumentKind;
use crate::signatures::{Offer, Signature};

/// A document on its public page.
#[derive(Debug, Serialize, ToSchema)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of the document"
)]
#[schema(as = shares::Face)]
pub struct Face {
    kind: DocumentKind,
    #[schema(examples("Счёт № 15 от 22.11.2026"))]
    title: String,
    /// Whether it is void: it is shown so, and nothing can be done with it.
    is_cancelled: bool,
    /// Whether an исправление has replaced it.
    is_amended: bool,
    seller: Side,
    buyer: Side,
    /// Words before the lines.
    introduction: Option<String>,
    /// The text of a contract.
    paragraphs: Vec<String>,
    lines: Vec<FaceLine>,
    /// What it comes to, VAT included; `null` of what has no lines.
    #[schema(examples("12200.00"))]
    amount: Option<String>,
    /// The VAT in it; `null`: «без НДС».
    #[schema(examples("2200.00"))]
    vat_amount: Option<String>,
    #[schema(examples("Двенадцать тысяч двести рублей 00 копеек"))]
    amount_in_words: Option<String>,
    pay_by: Option<NaiveDate>,
    valid_until: Option<NaiveDate>,
    terms: Option<String>,
    /// What an акт сверки says.
    settlement: Option<FaceSettlement>,
    /// What a КСФ or УКД changes; the lines are those that have changed, as they are now.
    correction: Option<FaceCorrection>,
    /// Whether it can be accepted or rejected now.
    may_be_answered: bool,
    answer: Option<Answer>,
    /// Whether a signed scan is taken.
    takes_scans: bool,
    /// Signed scans that came by this page.
    scans: Vec<FaceScan>,
    /// Who may sign it here by a code; `null`: nobody.
    signing: Option<Offer>,
    /// The client's signature by a code.
    signature: Option<Signature>,
    /// The last day of the link.
    last_day: NaiveDate,
}

/// A side of a document.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Side)]
pub struct Side {
    #[schema(examples("ООО «Ромашка»"))]
    name: String,
    #[schema(examples("6731067957"))]
    inn: Option<String>,
}

/// A line of a document on its public page.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Line)]
pub struct FaceLine {
    title: String,
    #[schema(examples("3"))]
    quantity: String,
    #[schema(examples("шт"))]
    unit: String,
    #[schema(examples("100.00"))]
    price: String,
    /// Share that is not asked for; `0` of most lines.
    #[schema(examples("10"))]
    discount_percent: String,
    #[schema(examples("300.00"))]
    amount: String,
}

/// What a КСФ or УКД changes, VAT included.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Correction)]
pub struct FaceCorrection {
    /// What all lines came to before.
    #[schema(examples("366.00"))]
    before: String,
    /// What they come to now.
    #[schema(examples("244.00"))]
    after: String,
    /// Below zero where it is less now.
    #[schema(examples("-122.00"))]
    difference: String,
}

/// A signed scan that came by the page.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Scan)]
pub struct FaceScan {
    #[schema(examples("Акт с подписью.jpg"))]
    name: String,
    at: DateTime<Utc>,
}

impl From<File> for FaceScan {
    fn from(file: File) -> Self {
        Self {
            name: file.name.to_string(),
            at: file.uploaded_at,
        }
    }
}

/// What an акт сверки says; balances above zero are owed to the seller.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Settlement)]
pub struct FaceSettlement {
    from: NaiveDate,
    to: NaiveDate,
    #[schema(examples("0.00"))]
    opening: String,
    /// By days.
    entries: Vec<FaceEntry>,
    #[schema(examples("12200.00"))]
    debit: String,
    #[schema(examples("10000.00"))]
    credit: String,
    #[schema(examples("2200.00"))]
    closing: String,
}

/// A movement on its public page.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Entry)]
pub struct FaceEntry {
    date: NaiveDate,
    #[schema(examples("Акт № 15 от 22.11.2026"))]
    title: String,
    #[schema(examples("12200.00"))]
    debit: String,
    #[schema(examples("0.00"))]
    credit: String,
}

impl From<&Reconciliation> for FaceSettlement {
    fn from(act: &Reconciliation) -> Self {
        let entries = act.entries.iter().map(|entry| FaceEntry {
            date: entry.date,
            title: entry.title.clone(),
            debit: entry.debit.to_string(),
            credit: entry.credit.to_string(),
        });
        Self {
            from: act.period.first,
            to: act.period.last,
            opening: act.opening.to_string(),
            entries: entries.collect(),
            debit: act.debit.to_string(),
            credit: act.credit.to_string(),
            closing: act.closing.to_string(),
        }
    }
}

impl From<shares::Face> for Face {
    fn from(face: shares::Face) -> Self {
        let (document, printed) = (face.document, face.printed);
        let goods = printed.goods();
        let totals = goods.map(|goods| &goods.totals);
        let lines: Vec<&Line> = match &printed.body {
            Body::Correction(one) => one.lines.iter().map(|line| &line.after).collect(),
            _ => goods.map_or_else(Vec::new, |goods| goods.lines.iter().collect()),
        };
        let content = &document.content;
        Self {
            kind: document.kind.into(),
            title: document.mentioned().title(),
            is_cancelled: matches!(document.state, State::Cancelled { .. }),
            is_amended: matches!(document.state, State::Amended { .. }),
            seller: Side::from(&printed.seller),
            buyer: Side::from(&printed.buyer),
            introduction: content.introduction.as_ref().map(ToString::to_string),
            paragraphs: printed
                .paragraphs()
                .into_iter()
                .map(ToOwned::to_owned)
                .collect(),
            lines: lines.into_iter().map(FaceLine::from).collect(),
            amount: totals.map(|totals| totals.gross.to_string()),
            vat_amount: totals.and_then(|totals| Some(totals.vat_total()?.to_string())),
            amount_in_words: totals.map(|totals| totals.in_words.clone()),
            pay_by: content.pay_by,
            valid_until: content.valid_until,
            terms: content.terms.as_ref().map(ToString::to_string),
            settlement: match &printed.body {
                Body::Reconciliation(act) => Some(FaceSettlement::from(act)),
                _ => None,
            },
            correction: correction(&document),
            may_be_answered: face.may_be_answered,
            takes_scans: face.takes_scans,
            scans: face.scans.into_iter().map(FaceScan::from).collect(),
            signing: face.offer.map(Offer::from),
            signature: face.signature.map(Signature::from),
            answer: face.share.answer.map(Answer::from),
            last_day: face.share.last_day,
        }
    }
}

fn correction(document: &Document) -> Option<FaceCorrection> {
    let before = document.content.corrected.as_ref()?.amount().ok()?;
    let difference = document.content.amount().ok()?;
    Some(FaceCorrection {
        before: before.to_string(),
        after: before.plus(difference).ok()?.to_string(),
        difference: difference.to_string(),
    })
}

impl From<&Party> for Side {
    fn from(party: &Party) -> Self {
        Self {
            name: party.name.clone(),
            inn: party.inn.as_ref().map(ToString::to_string),
        }
    }
}

impl From<&Line> for FaceLine {
    fn from(line: &Line) -> Self {
        Self {
            title: line.title.clone(),
            quantity: line.quantity.to_string(),
            unit: line.unit.clone(),
            price: line.price.to_string(),
            discount_percent: line.discount.to_string(),
            amount: line.gross.to_string(),
        }
    }
}
