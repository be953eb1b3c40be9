//! Rows of payments and their allocations, and back.

use uuid::Uuid;

use canape_domain::payments::{Allocation, Direction, Payment, State, Way};
use canape_domain::values::Line;
use canape_domain::values::search_text::normalise;
use canape_domain::{Id, StoreError};

use crate::deals::money;
use crate::error::unreadable;
use crate::scope::{Tenant, tenant};

pub mod payment {
    //! The table `payment`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "payment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub number: i64,
        pub direction: String,
        pub state: String,
        pub amount: i64,
        /// The sum of its rows in `payment_allocation`.
        pub allocated: i64,
        pub rest: i64,
        pub refunded: i64,
        pub advance_refunded: i64,
        pub value_date: Date,
        pub legal_entity_id: Uuid,
        pub company_id: Option<Uuid>,
        pub contact_id: Option<Uuid>,
        pub payer_name: String,
        pub way: String,
        pub purpose: Option<String>,
        pub reference: Option<String>,
        pub refund_of_id: Option<Uuid>,
        /// Number, payer, purpose and reference as search sees them.
        pub sought: String,
        pub recorded_by: Uuid,
        pub created_at: DateTimeUtc,
        pub undone_at: Option<DateTimeUtc>,
        pub undone_by: Option<Uuid>,
        pub undo_reason: Option<String>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod allocation {
    //! The table `payment_allocation`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "payment_allocation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub payment_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub document_id: Uuid,
        pub amount: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(payment);

impl Tenant for allocation::Entity {
    const ACCOUNT: allocation::Column = allocation::Column::AccountId;
    const ID: allocation::Column = allocation::Column::PaymentId;
}

/// The word of a payment that counts.
pub const POSTED: &str = "posted";

pub fn row(account: Uuid, one: &Payment) -> payment::Model {
    let (undone_at, undone_by, undo_reason) = match &one.state {
        State::Posted => (None, None, None),
        State::Undone { at, by, reason } => (Some(*at), Some(by.uuid()), Some(reason.to_string())),
    };
    let purpose = one.purpose.as_ref().map(ToString::to_string);
    let reference = one.reference.as_ref().map(ToString::to_string);
    let sought = format!(
        "{} {} {} {}",
        one.number,
        reference.as_deref().unwrap_or_default(),
        one.payer_name,
        purpose.as_deref().unwrap_or_default(),
    );
    payment::Model {
        account_id: account,
        id: one.id.uuid(),
        number: one.number,
        direction: one.direction.wire().to_owned(),
        state: if one.is_posted() { POSTED } else { "undone" }.to_owned(),
        amount: one.amount.kopecks(),
        allocated: one.allocated().kopecks(),
        rest: one.rest().kopecks(),
        refunded: one.refunded.kopecks(),
        advance_refunded: one.advance_refunded.kopecks(),
        value_date: one.value_date,
        legal_entity_id: one.legal_entity.uuid(),
        company_id: one.company.map(Id::uuid),
        contact_id: one.contact.map(Id::uuid),
        payer_name: one.payer_name.clone(),
        way: one.way.wire().to_owned(),
        purpose,
        reference,
        refund_of_id: one.refund_of.map(Id::uuid),
        sought: normalise(&sought),
        recorded_by: one.recorded_by.uuid(),
        created_at: one.created_at,
        undone_at,
        undone_by,
        undo_reason,
        version: one.version,
    }
}

pub fn payment_of(
    row: &payment::Model,
    allocations: Vec<Allocation>,
) -> Result<Payment, StoreError> {
    Ok(Payment {
        id: Id::from(row.id),
        number: row.number,
        direction: direction_of(&row.direction)?,
        state: state_of(row)?,
        amount: money(row.amount, "payment.amount")?,
        allocations,
        refunded: money(row.refunded, "payment.refunded")?,
        advance_refunded: money(row.advance_refunded, "payment.advance_refunded")?,
        value_date: row.value_date,
        legal_entity: Id::from(row.legal_entity_id),
        company: row.company_id.map(Id::from),
        contact: row.contact_id.map(Id::from),
        payer_name: row.payer_name.clone(),
        way: way_of(&row.way)?,
        purpose: line(row.purpose.as_deref(), "payment.purpose")?,
        reference: line(row.reference.as_deref(), "payment.reference")?,
        refund_of: row.refund_of_id.map(Id::from),
        recorded_by: Id::from(row.recorded_by),
        created_at: row.created_at,
        version: row.version,
    })
}

pub fn allocation_of(row: &allocation::Model) -> Result<Allocation, StoreError> {
    Ok(Allocation {
        document: Id::from(row.document_id),
        amount: money(row.amount, "payment_allocation.amount")?,
    })
}

pub fn direction_of(text: &str) -> Result<Direction, StoreError> {
    Direction::from_wire(text).ok_or(unreadable("payment.direction"))
}

pub fn way_of(text: &str) -> Result<Way, StoreError> {
    Way::from_wire(text).ok_or(unreadable("payment.way"))
}

fn state_of(row: &payment::Model) -> Result<State, StoreError> {
    if row.state == POSTED {
        return Ok(State::Posted);
    }
    let by = row.undone_by.ok_or(unreadable("payment.undone_by"))?;
    let reason = line(row.undo_reason.as_deref(), "payment.undo_reason")?;
    Ok(State::Undone {
        at: row.undone_at.ok_or(unreadable("payment.undone_at"))?,
        by: Id::from(by),
        reason: reason.ok_or(unreadable("payment.undo_reason"))?,
    })
}

fn line<const LIMIT: usize>(
    text: Option<&str>,
    what: &'static str,
) -> Result<Option<Line<LIMIT>>, StoreError> {
    let line = text.map(Line::parse).transpose();
    line.map_err(|_| unreadable(what))
}
