//! Documents on the wire.

use canape_domain::access::Caller;
use canape_domain::documents::{self, Stage, State};
use canape_domain::{App, Id, hex};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::account::ChosenAccount;
use super::amendment::{Advance, Corrected, Revision};
use super::contract::ContractText;
use super::letter::LetterText;
use super::line::Line;
use super::names::{DocumentKind, DocumentStage, InvoicePayment};
use super::outside::Outside;
use super::shipment::{Attorney, Shipment};
use crate::http::Ref;
use crate::paper_trail::Brief;

/// Another document as one names it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::Mentioned)]
pub struct Mentioned {
    id: Uuid,
    kind: DocumentKind,
    /// What it is called, where its kind does not say it: an outside document, an исправление.
    title: Option<String>,
    number: Option<String>,
    date: NaiveDate,
}

/// First and last day, both included.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Period)]
pub struct Period {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// A document of a deal, or of a client alone.
#[derive(Debug, Serialize, ToSchema)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of the document"
)]
#[schema(as = documents::Document)]
pub struct Document {
    id: Uuid,
    kind: DocumentKind,
    /// What it is called, where its kind does not say it: an outside document, an исправление.
    title: Option<String>,
    stage: DocumentStage,
    /// Given when it is issued.
    #[schema(examples("15"))]
    number: Option<String>,
    /// Whether somebody chose the number; else the counter gave it.
    is_number_manual: bool,
    date: NaiveDate,
    /// `null` of a document of a client alone.
    deal: Option<Ref>,
    legal_entity: Ref,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    #[schema(examples("ООО «Ромашка»"))]
    buyer_name: String,
    /// From which document it was made.
    basis_document: Option<Mentioned>,
    /// Which document it replaces, of an исправление.
    amends: Option<Mentioned>,
    /// The исправление that has replaced it.
    amended_by: Option<Mentioned>,
    /// Which исправление it is.
    revision: Option<Revision>,
    /// For which payment it is made, of a счёт-фактура for an advance.
    advance: Option<Advance>,
    /// What was before, of a КСФ or УКД; the lines are those after.
    corrected: Option<Corrected>,
    lines: Vec<Line>,
    /// Whether prices hold the VAT; else it is put on top.
    vat_included: bool,
    /// What it comes to, VAT included; of a КСФ or УКД the difference to what was before, of an акт
    /// сверки the balance after its last day, above zero where the client owes us.
    #[schema(examples("12200.00"))]
    amount: String,
    /// The VAT in it; `null`: «без НДС».
    #[schema(examples("2200.00"))]
    vat_amount: Option<String>,
    /// What it is based on, as it is printed.
    #[schema(examples("Счёт № 15 от 22.11.2026"))]
    basis: Option<String>,
    /// What is paid of it.
    #[schema(examples("0.00"))]
    paid: String,
    /// `null` for all but issued invoices, which alone await money.
    payment_state: Option<InvoicePayment>,
    /// Whether its last day to pay is over and it is not paid.
    is_overdue: bool,
    /// The last day to pay, of an invoice.
    pay_by: Option<NaiveDate>,
    /// The last day on which prices hold, of a quote or an invoice; the last day of a contract.
    valid_until: Option<NaiveDate>,
    /// When the services were given, of an act; which days, of an акт сверки.
    period: Option<Period>,
    /// Words before the lines, of a quote.
    introduction: Option<String>,
    /// Words below the totals.
    terms: Option<String>,
    /// The text, of a contract or an addendum.
    contract: Option<ContractText>,
    /// Whether pictures of stamp and signature are printed, where there are any.
    has_facsimile: bool,
    /// Who signs for us, of the signatories of the firm; `null`: whoever signs the kind as a rule.
    signatory_id: Option<Uuid>,
    /// To which of our accounts it is paid; `null`: the first of the requisites of its date.
    bank_account: Option<ChosenAccount>,
    /// Goods on their way, of a накладная, a УПД or a счёт-фактура; `null`: nothing is shipped, as with
    /// services.
    shipment: Option<Shipment>,
    /// By which power of attorney goods are taken, of a накладная or a УПД.
    attorney: Option<Attorney>,
    /// Identifier of the state contract, of a УПД, a счёт-фактура and what corrects them.
    #[schema(examples("1772702345626000012000000"))]
    state_contract: Option<String>,
    /// The text, of a letter.
    letter: Option<LetterText>,
    /// What stands on it, of an outside document.
    outside: Option<Outside>,
    /// Whether it agrees upon simple electronic signatures: it can be put on file as an agreement when
    /// its signed paper is back.
    agrees_on_signatures: bool,
    issued_at: Option<DateTime<Utc>>,
    cancelled_at: Option<DateTime<Utc>>,
    cancel_reason: Option<String>,
    /// The firm's own template that it is filled into; `null`: the built-in form.
    template: Option<Ref>,
    /// SHA-256 of the PDF that was kept, hexadecimal; `null` until it was rendered.
    pdf_sha256: Option<String>,
    /// The same of the DOCX, of a document with an own template.
    docx_sha256: Option<String>,
    /// Whether it can be had as PDF. A document with an own template cannot where no LibreOffice is
    /// installed: then it is DOCX only.
    is_pdf_made: bool,
    /// Where its originals are, while it is issued.
    paper: Option<Brief>,
    /// What closes it as a rule, of what an act, a накладная or a УПД may be made from: the kind of
    /// the last one for this client or, where there is none, what the tax regime asks for.
    usual_closing: Option<DocumentKind>,
    created_at: DateTime<Utc>,
    pub(super) version: i64,
}

/// A document in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::Row)]
pub struct DocumentRow {
    id: Uuid,
    kind: DocumentKind,
    /// What it is called, where its kind does not say it: an outside document, an исправление.
    title: Option<String>,
    stage: DocumentStage,
    #[schema(examples("15"))]
    number: Option<String>,
    date: NaiveDate,
    /// `null` of a document of a client alone.
    deal: Option<Ref>,
    legal_entity: Ref,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    #[schema(examples("ООО «Ромашка»"))]
    buyer_name: String,
    /// From which document it was made.
    basis_id: Option<Uuid>,
    /// What it comes to, VAT included.
    #[schema(examples("12200.00"))]
    amount: String,
    /// The VAT in it; `null`: «без НДС».
    #[schema(examples("2200.00"))]
    vat_amount: Option<String>,
    /// What is paid of it.
    #[schema(examples("0.00"))]
    paid: String,
    /// `null` for all but issued invoices, which alone await money.
    payment_state: Option<InvoicePayment>,
    /// Whether its last day to pay is over and it is not paid.
    is_overdue: bool,
    pay_by: Option<NaiveDate>,
    issued_at: Option<DateTime<Utc>>,
    /// Where its originals are, while it is issued.
    paper: Option<Brief>,
    created_at: DateTime<Utc>,
    version: i64,
}

impl From<documents::Mentioned> for Mentioned {
    fn from(mentioned: documents::Mentioned) -> Self {
        Self {
            id: mentioned.id.uuid(),
            kind: mentioned.kind.into(),
            title: mentioned.title,
            number: mentioned.number,
            date: mentioned.date,
        }
    }
}

/// What «today» means to a caller.
pub fn today(app: &App, caller: &Caller) -> NaiveDate {
    caller.time_zone().local_date(app.now())
}

impl Document {
    /// A document as it stands for a caller now.
    pub fn shown(app: &App, caller: &Caller, shown: documents::Shown) -> Self {
        Self::of(shown, today(app, caller), app.converter.is_some())
    }

    /// A document as it stands today; whether DOCX become PDF here.
    fn of(shown: documents::Shown, today: NaiveDate, makes_pdf: bool) -> Self {
        let title = shown.document.title();
        let payment_state = shown.document.payment_state();
        let due_on = shown.document.due_on();
        let document = shown.document;
        let issued_at = document.issued_at();
        let agrees_on_signatures = document.agrees_on_signatures();
        let content = document.content;
        let (cancelled_at, cancel_reason) = match &document.state {
            State::Cancelled { at, reason, .. } => (Some(*at), Some(reason.to_string())),
            State::Draft | State::Issued { .. } | State::Amended { .. } => (None, None),
        };
        let vat = content.vat().unwrap_or_default();
        Self {
            id: document.id.uuid(),
            kind: document.kind.into(),
            title,
            stage: Stage::from(&document.state).into(),
            is_number_manual: document.number.as_ref().is_some_and(|one| one.is_manual),
            number: document.number.map(|number| number.text.to_string()),
            date: document.date,
            deal: shown.deal.map(Into::into),
            legal_entity: shown.legal_entity.into(),
            company_id: document.company.map(Id::uuid),
            contact_id: document.contact.map(Id::uuid),
            buyer_name: document.buyer_name,
            basis_document: shown.basis.map(Into::into),
            amends: shown.amends.map(Into::into),
            amended_by: shown.amended_by.map(Into::into),
            revision: content.revision.map(Into::into),
            advance: content.advance.as_ref().map(Into::into),
            corrected: content.corrected.as_ref().map(Into::into),
            lines: content.lines.iter().map(Line::from).collect(),
            vat_included: content.is_vat_included,
            amount: content.amount().unwrap_or_default().to_string(),
            vat_amount: vat.map(|vat| vat.to_string()),
            basis: content.basis.map(|basis| basis.to_string()),
            paid: document.paid.to_string(),
            payment_state: payment_state.map(Into::into),
            is_overdue: due_on.is_some_and(|due_on| due_on < today),
            pay_by: content.pay_by,
            valid_until: content.valid_until,
            period: content.period.map(|period| Period {
                first: period.first,
                last: period.last,
            }),
            introduction: content.introduction.map(|text| text.to_string()),
            terms: content.terms.map(|text| text.to_string()),
            contract: content.contract.as_ref().map(ContractText::from),
            has_facsimile: content.has_facsimile,
            signatory_id: content.signatory.map(Id::uuid),
            bank_account: content.account.as_ref().map(ChosenAccount::from),
            shipment: content.shipment.as_ref().map(Shipment::from),
            attorney: content.attorney.as_ref().map(Attorney::from),
            state_contract: content.state_contract.map(|id| id.to_string()),
            letter: content.letter.as_ref().map(LetterText::from),
            outside: content.outside.as_ref().map(Outside::from),
            agrees_on_signatures,
            issued_at,
            cancelled_at,
            cancel_reason,
            template: shown.template.map(Into::into),
            is_pdf_made: document.kind.is_printed()
                && (makes_pdf || document.paper.is_some() || content.template.is_none()),
            docx_sha256: document.docx.map(|docx| hex(&docx.sha256)),
            pdf_sha256: document.paper.map(|paper| hex(&paper.sha256)),
            paper: shown.trail.map(Brief::from),
            usual_closing: shown.usual_closing.map(Into::into),
            created_at: document.created_at,
            version: document.version,
        }
    }
}

impl DocumentRow {
    /// A document as it stands today.
    pub fn of(row: documents::Row, today: NaiveDate) -> Self {
        Self {
            id: row.id.uuid(),
            kind: row.kind.into(),
            title: row.title,
            stage: row.stage.into(),
            number: row.number,
            date: row.date,
            deal: row.deal.map(Into::into),
            legal_entity: row.legal_entity.into(),
            company_id: row.company.map(Id::uuid),
            contact_id: row.contact.map(Id::uuid),
            buyer_name: row.buyer_name,
            basis_id: row.basis.map(Id::uuid),
            amount: row.amount.to_string(),
            vat_amount: row.vat.map(|vat| vat.to_string()),
            paid: row.paid.to_string(),
            payment_state: row.payment_state.map(Into::into),
            is_overdue: row.due_on.is_some_and(|due_on| due_on < today),
            pay_by: row.pay_by,
            issued_at: row.issued_at,
            paper: row.trail.map(Brief::from),
            created_at: row.created_at,
            version: row.version,
        }
    }
}
