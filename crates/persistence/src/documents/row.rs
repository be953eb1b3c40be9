//! Rows of documents, and back.

use chrono::Datelike;
use uuid::Uuid;

use canape_domain::documents::{
    Content, Document, Kind, Number, Paper, PaymentState, Sequence, Stage, State,
};
use canape_domain::files::ObjectKey;
use canape_domain::values::search_text::normalise;
use canape_domain::values::{Line, Money};
use canape_domain::{Id, StoreError, hex, unhex};

use crate::deals::money;
use crate::error::unreadable;
use crate::json;
use crate::scope::tenant;

pub mod document {
    //! The table `document`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "document")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub stage: String,
        pub number: Option<String>,
        pub is_number_manual: bool,
        pub sequence: Option<String>,
        pub year: i32,
        pub date: Date,
        pub deal_id: Option<Uuid>,
        pub legal_entity_id: Uuid,
        pub company_id: Option<Uuid>,
        pub contact_id: Option<Uuid>,
        pub buyer_name: String,
        /// What it is called, where its kind does not say it.
        pub title: Option<String>,
        /// What outside documents do to the balance with their client.
        pub effect: Option<String>,
        pub basis_id: Option<Uuid>,
        /// The document that an исправление replaces.
        pub amends_id: Option<Uuid>,
        /// The payment for which a счёт-фактура was made.
        pub payment_id: Option<Uuid>,
        pub amount: i64,
        pub vat: Option<i64>,
        pub pay_by: Option<Date>,
        /// The last day of a contract that has one.
        pub ends_on: Option<Date>,
        /// The payment slice keeps these three, too.
        pub paid: i64,
        pub payment_state: Option<String>,
        /// The last day to pay what is still awaited; nothing once nothing is.
        pub due_on: Option<Date>,
        /// Number and buyer as search sees them.
        pub sought: String,
        pub issued_at: Option<DateTimeUtc>,
        /// When it ceased to hold: void, or replaced.
        pub cancelled_at: Option<DateTimeUtc>,
        pub cancel_reason: Option<String>,
        pub paper_sha256: Option<String>,
        pub paper_size: Option<i64>,
        pub paper_object: Option<String>,
        pub docx_sha256: Option<String>,
        pub docx_size: Option<i64>,
        pub docx_object: Option<String>,
        pub created_by: Uuid,
        pub created_at: DateTimeUtc,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod content {
    //! The table `document_content`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "document_content")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub content: String,
        /// Frozen when the document is issued.
        pub printed: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(document);
tenant!(content);

pub fn row(account: Uuid, one: &Document) -> Result<document::Model, StoreError> {
    let number = one.number.as_ref();
    let text = number.map(|number| number.text.to_string());
    let (paper_sha256, paper_size, paper_object) = paper_columns(one.paper.as_ref())?;
    let (docx_sha256, docx_size, docx_object) = paper_columns(one.docx.as_ref())?;
    let (cancelled_at, cancel_reason) = match &one.state {
        State::Cancelled { at, reason, .. } => (Some(*at), Some(reason.to_string())),
        State::Amended { at, .. } => (Some(*at), None),
        State::Draft | State::Issued { .. } => (None, None),
    };
    let title = one.title();
    let beyond = |_| unreadable("document.amount");
    let outside = one.content.outside.as_ref();
    Ok(document::Model {
        account_id: account,
        id: one.id.uuid(),
        kind: one.kind.wire().to_owned(),
        stage: Stage::from(&one.state).wire().to_owned(),
        is_number_manual: number.is_some_and(|number| number.is_manual),
        sequence: number
            .and_then(|number| number.sequence)
            .map(|sequence| sequence.wire().to_owned()),
        year: one.date.year(),
        date: one.date,
        deal_id: one.deal.map(Id::uuid),
        legal_entity_id: one.legal_entity.uuid(),
        company_id: one.company.map(Id::uuid),
        contact_id: one.contact.map(Id::uuid),
        buyer_name: one.buyer_name.clone(),
        effect: outside.map(|outside| outside.effect.wire().to_owned()),
        basis_id: one.basis.map(Id::uuid),
        amends_id: one.amends.map(Id::uuid),
        payment_id: one.content.advance.as_ref().map(|one| one.payment.uuid()),
        amount: one.content.amount().map_err(beyond)?.kopecks(),
        vat: one.content.vat().map_err(beyond)?.map(Money::kopecks),
        pay_by: one.content.pay_by,
        ends_on: one.ends_on(),
        paid: one.paid.kopecks(),
        payment_state: one.payment_state().map(|state| state.wire().to_owned()),
        due_on: one.due_on(),
        sought: normalise(&format!(
            "{} {} {}",
            text.as_deref().unwrap_or_default(),
            title.as_deref().unwrap_or_default(),
            one.buyer_name
        )),
        title,
        number: text,
        issued_at: one.issued_at(),
        cancelled_at,
        cancel_reason,
        paper_sha256,
        paper_size,
        paper_object,
        docx_sha256,
        docx_size,
        docx_object,
        created_by: one.created_by.uuid(),
        created_at: one.created_at,
        version: one.version,
    })
}

pub fn document_of(row: &document::Model, content: &str) -> Result<Document, StoreError> {
    let content: Content = json::read(content, "document_content.content")?;
    Ok(Document {
        id: Id::from(row.id),
        kind: kind_of(&row.kind)?,
        state: state_of(row)?,
        number: number_of(row)?,
        date: row.date,
        deal: row.deal_id.map(Id::from),
        legal_entity: Id::from(row.legal_entity_id),
        company: row.company_id.map(Id::from),
        contact: row.contact_id.map(Id::from),
        buyer_name: row.buyer_name.clone(),
        basis: row.basis_id.map(Id::from),
        amends: row.amends_id.map(Id::from),
        content,
        paid: money(row.paid, "document.paid")?,
        paper: paper_of((&row.paper_sha256, row.paper_size, &row.paper_object))?,
        docx: paper_of((&row.docx_sha256, row.docx_size, &row.docx_object))?,
        created_by: Id::from(row.created_by),
        created_at: row.created_at,
        version: row.version,
    })
}

pub fn kind_of(text: &str) -> Result<Kind, StoreError> {
    Kind::from_wire(text).ok_or(unreadable("document.kind"))
}

pub fn stage_of(text: &str) -> Result<Stage, StoreError> {
    Stage::from_wire(text).ok_or(unreadable("document.stage"))
}

pub fn payment_state_of(text: &str) -> Result<PaymentState, StoreError> {
    PaymentState::from_wire(text).ok_or(unreadable("document.payment_state"))
}

fn state_of(row: &document::Model) -> Result<State, StoreError> {
    let issued_at = || row.issued_at.ok_or(unreadable("document.issued_at"));
    Ok(match stage_of(&row.stage)? {
        Stage::Draft => State::Draft,
        Stage::Issued => State::Issued { at: issued_at()? },
        Stage::Amended => State::Amended {
            issued_at: issued_at()?,
            at: row
                .cancelled_at
                .ok_or(unreadable("document.cancelled_at"))?,
        },
        Stage::Cancelled => State::Cancelled {
            issued_at: issued_at()?,
            at: row
                .cancelled_at
                .ok_or(unreadable("document.cancelled_at"))?,
            reason: line(row.cancel_reason.as_deref(), "document.cancel_reason")?,
        },
    })
}

fn number_of(row: &document::Model) -> Result<Option<Number>, StoreError> {
    let Some(text) = row.number.as_deref() else {
        return Ok(None);
    };
    let sequence = row.sequence.as_deref().map(|name| {
        let sequence = Sequence::from_wire(name);
        sequence.ok_or(unreadable("document.sequence"))
    });
    Ok(Some(Number {
        text: line(Some(text), "document.number")?,
        is_manual: row.is_number_manual,
        sequence: sequence.transpose()?,
    }))
}

/// Hash, size and place of a file.
type Columns<T> = (T, Option<i64>, T);

fn paper_columns(paper: Option<&Paper>) -> Result<Columns<Option<String>>, StoreError> {
    let size = paper.map(|paper| i64::try_from(paper.size));
    let size = size.transpose();
    Ok((
        paper.map(|paper| hex(&paper.sha256)),
        size.map_err(|_| unreadable("document.paper_size"))?,
        paper.map(|paper| paper.object.to_string()),
    ))
}

fn paper_of(columns: Columns<&Option<String>>) -> Result<Option<Paper>, StoreError> {
    let (Some(sha256), Some(size), Some(object)) = columns else {
        return Ok(None);
    };
    Ok(Some(Paper {
        sha256: unhex(sha256).ok_or(unreadable("document.paper_sha256"))?,
        size: u64::try_from(size).map_err(|_| unreadable("document.paper_size"))?,
        object: ObjectKey::kept(object.clone()),
    }))
}

fn line<const LIMIT: usize>(
    text: Option<&str>,
    what: &'static str,
) -> Result<Line<LIMIT>, StoreError> {
    let line = text.and_then(|text| Line::parse(text).ok());
    line.ok_or(unreadable(what))
}
