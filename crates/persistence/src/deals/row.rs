//! Rows of deals and what belongs to them, and back.

use sea_orm::ActiveValue::{NotSet, Set};
use uuid::Uuid;

use canape_domain::deals::{Closing, Deal, Line, Status, Stays, Tags};
use canape_domain::values::{self, BasisPoints, Money, Prose, Quantity, Rank, VatRate};
use canape_domain::{Id, StoreError};

use super::answer::request_of;
use crate::error::unreadable;
use crate::scope::{Tenant, owned, tenant};
use crate::search::SearchText;

pub mod deal {
    //! The table `deal`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "deal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub number: i64,
        pub title: String,
        pub amount: i64,
        /// Within the amount, and what the lines cost us: what reports sum.
        pub vat_amount: i64,
        pub cost_amount: i64,
        pub is_cost_known: bool,
        pub line_count: i32,
        pub status: String,
        pub pipeline_id: Uuid,
        pub stage_id: Uuid,
        pub stage_entered_at: DateTimeUtc,
        pub visit: i32,
        /// As [`Stays`](canape_domain::deals::Stays) tells.
        pub stays: String,
        pub rank: String,
        pub contact_id: Option<Uuid>,
        pub company_id: Option<Uuid>,
        pub responsible_id: Option<Uuid>,
        pub department_id: Option<Uuid>,
        pub channel_id: Uuid,
        pub deal_type_id: Option<Uuid>,
        pub sales_event_id: Option<Uuid>,
        pub expected_close_on: Option<Date>,
        /// A JSON list; `deal_tag` has them for filters.
        pub tags: String,
        pub loss_reason_id: Option<Uuid>,
        pub loss_comment: Option<String>,
        pub closed_at: Option<DateTimeUtc>,
        pub closed_on: Option<Date>,
        /// What was true at the closing; reports go by it.
        pub closed_from_stage_id: Option<Uuid>,
        pub closed_responsible_id: Option<Uuid>,
        pub closed_department_id: Option<Uuid>,
        /// From its making to its closing; zero of an open one.
        pub cycle_seconds: i64,
        /// The task slice keeps these three.
        pub next_task_id: Option<Uuid>,
        pub next_task_title: Option<String>,
        pub next_task_due_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
        pub created_on: Date,
        pub updated_at: DateTimeUtc,
        pub deleted_at: Option<DateTimeUtc>,
        pub version: i64,
        /// Where the request stands that the deal came as; those with none came otherwise.
        pub request_state: Option<String>,
        pub answered_at: Option<DateTimeUtc>,
        pub brought_contact: bool,
        pub brought_company: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod deal_line {
    //! The table `deal_line`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "deal_line")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub deal_id: Uuid,
        pub product_id: Option<Uuid>,
        pub position: i32,
        pub title: String,
        pub quantity: i64,
        pub unit: String,
        pub price: i64,
        pub discount: i32,
        pub vat_rate: String,
        pub is_vat_included: bool,
        pub cost_price: Option<i64>,
        pub amount: i64,
        pub vat_amount: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod deal_source {
    //! The table `deal_source`; its id is the deal's.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "deal_source")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub domain: Option<String>,
        pub referrer: Option<String>,
        pub utm_source: Option<String>,
        pub utm_medium: Option<String>,
        pub utm_campaign: Option<String>,
        pub utm_content: Option<String>,
        pub utm_term: Option<String>,
        pub visitor_id: Option<String>,
        pub request_text: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod deal_tag {
    //! The table `deal_tag`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "deal_tag")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub deal_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub tag: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod deal_visit {
    //! The table `deal_visit`: stays of deals on stages.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "deal_visit")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub deal_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub no: i32,
        pub stage_id: Uuid,
        pub entered_at: DateTimeUtc,
        pub left_at: Option<DateTimeUtc>,
        /// Where the deal went then, and how long it had stayed.
        pub left_to_stage_id: Option<Uuid>,
        pub seconds: Option<i64>,
        pub user_id: Option<Uuid>,
        /// What was true at a closing, kept though the deal be opened again.
        pub closed_on: Option<Date>,
        pub closed_amount: Option<i64>,
        pub closed_responsible_id: Option<Uuid>,
        pub closed_department_id: Option<Uuid>,
        pub loss_reason_id: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

owned!(deal);
tenant!(deal_line);
tenant!(deal_source);

impl Tenant for deal_tag::Entity {
    const ACCOUNT: deal_tag::Column = deal_tag::Column::AccountId;
    const ID: deal_tag::Column = deal_tag::Column::DealId;
}

impl Tenant for deal_visit::Entity {
    const ACCOUNT: deal_visit::Column = deal_visit::Column::AccountId;
    const ID: deal_visit::Column = deal_visit::Column::DealId;
}

/// The columns of a deal; those of its next task are the task slice's.
pub fn deal_columns(account: Uuid, deal: &Deal) -> Result<deal::ActiveModel, StoreError> {
    let (loss_reason, loss_comment) = match &deal.status {
        Status::Lost {
            reason, comment, ..
        } => (
            Some(reason.uuid()),
            comment.as_ref().map(ToString::to_string),
        ),
        Status::Open | Status::Won { .. } => (None, None),
    };
    let closed = deal.status.closed();
    Ok(deal::ActiveModel {
        account_id: Set(account),
        id: Set(deal.id.uuid()),
        number: Set(deal.number),
        title: Set(deal.title.to_string()),
        amount: Set(deal.amount.kopecks()),
        vat_amount: Set(deal.vat.kopecks()),
        cost_amount: Set(deal.cost.kopecks()),
        is_cost_known: Set(deal.is_cost_known),
        line_count: Set(deal.line_count),
        status: Set(deal.status.kind().wire().to_owned()),
        pipeline_id: Set(deal.pipeline.uuid()),
        stage_id: Set(deal.stage.uuid()),
        stage_entered_at: Set(deal.stage_entered_at),
        visit: Set(deal.visit),
        stays: Set(deal.stays.to_string()),
        rank: Set(deal.rank.to_string()),
        contact_id: Set(deal.contact.map(Id::uuid)),
        company_id: Set(deal.company.map(Id::uuid)),
        responsible_id: Set(deal.responsible.map(Id::uuid)),
        department_id: Set(deal.department.map(Id::uuid)),
        channel_id: Set(deal.channel.uuid()),
        deal_type_id: Set(deal.deal_type.map(Id::uuid)),
        sales_event_id: Set(deal.sales_event.map(Id::uuid)),
        expected_close_on: Set(deal.expected_close_on),
        tags: Set(serde_json::to_string(&deal.tags).map_err(|_| unreadable("deal.tags"))?),
        loss_reason_id: Set(loss_reason),
        loss_comment: Set(loss_comment),
        closed_at: Set(closed.map(|closing| closing.at)),
        closed_on: Set(closed.map(|closing| closing.on)),
        closed_from_stage_id: Set(closed.and_then(|closing| closing.from).map(Id::uuid)),
        closed_responsible_id: Set(closed.and_then(|closing| closing.responsible).map(Id::uuid)),
        closed_department_id: Set(closed.and_then(|closing| closing.department).map(Id::uuid)),
        cycle_seconds: Set(deal.cycle_seconds()),
        next_task_id: NotSet,
        next_task_title: NotSet,
        next_task_due_at: NotSet,
        created_at: Set(deal.created_at),
        created_on: Set(deal.created_on),
        updated_at: Set(deal.updated_at),
        deleted_at: Set(deal.deleted_at),
        version: Set(deal.version),
        request_state: Set(deal.request.map(|one| one.state.wire().to_owned())),
        answered_at: Set(deal.request.and_then(|one| one.answered_at)),
        brought_contact: Set(deal.request.is_some_and(|one| one.brought_contact)),
        brought_company: Set(deal.request.is_some_and(|one| one.brought_company)),
    })
}

pub fn deal_of(row: &deal::Model) -> Result<Deal, StoreError> {
    Ok(Deal {
        status: status_of(row)?,
        id: Id::from(row.id),
        number: row.number,
        title: values::Line::parse(&row.title).map_err(|_| unreadable("deal.title"))?,
        amount: money(row.amount, "deal.amount")?,
        vat: money(row.vat_amount, "deal.vat_amount")?,
        cost: money(row.cost_amount, "deal.cost_amount")?,
        is_cost_known: row.is_cost_known,
        line_count: row.line_count,
        pipeline: Id::from(row.pipeline_id),
        stage: Id::from(row.stage_id),
        stage_entered_at: row.stage_entered_at,
        visit: row.visit,
        stays: Stays::kept(row.stays.clone()),
        rank: Rank::parse(&row.rank).map_err(|_| unreadable("deal.rank"))?,
        contact: row.contact_id.map(Id::from),
        company: row.company_id.map(Id::from),
        responsible: row.responsible_id.map(Id::from),
        department: row.department_id.map(Id::from),
        channel: Id::from(row.channel_id),
        deal_type: row.deal_type_id.map(Id::from),
        sales_event: row.sales_event_id.map(Id::from),
        expected_close_on: row.expected_close_on,
        tags: tags_of(&row.tags)?,
        created_at: row.created_at,
        request: request_of(row)?,
        created_on: row.created_on,
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
        version: row.version,
    })
}

fn status_of(row: &deal::Model) -> Result<Status, StoreError> {
    let broken = || unreadable("deal.status");
    let closed = || {
        let (at, on) = row.closed_at.zip(row.closed_on).ok_or_else(broken)?;
        Ok(Closing {
            at,
            on,
            from: row.closed_from_stage_id.map(Id::from),
            responsible: row.closed_responsible_id.map(Id::from),
            department: row.closed_department_id.map(Id::from),
        })
    };
    match row.status.as_str() {
        "open" => Ok(Status::Open),
        "won" => closed().map(|closing| Status::Won { closing }),
        "lost" => {
            let closing = closed()?;
            let reason = Id::from(row.loss_reason_id.ok_or_else(broken)?);
            let comment = row.loss_comment.as_deref().map(Prose::parse).transpose();
            Ok(Status::Lost {
                closing,
                reason,
                comment: comment.map_err(|_| broken())?,
            })
        }
        _ => Err(broken()),
    }
}

/// What a deal is found by.
pub fn search_text(deal: &Deal) -> SearchText {
    SearchText {
        title: deal.title.to_string(),
        subtitle: Some(deal.amount.to_string()),
        number: Some(deal.number),
        words: deal.tags.all().iter().map(ToString::to_string).collect(),
        phones: Vec::new(),
        responsible: deal.responsible.map(Id::uuid),
        department: deal.department.map(Id::uuid),
    }
}

pub fn tags_of(json: &str) -> Result<Tags, StoreError> {
    let broken = || unreadable("deal.tags");
    let tags = serde_json::from_str(json).map_err(|_| broken())?;
    Tags::new(tags).ok_or_else(broken)
}

pub fn money(kopecks: i64, what: &'static str) -> Result<Money, StoreError> {
    Money::from_kopecks(kopecks).map_err(|_| unreadable(what))
}

pub fn line_columns(deal: Uuid, line: &Line, position: i32) -> deal_line::ActiveModel {
    deal_line::ActiveModel {
        account_id: NotSet,
        id: Set(line.id.uuid()),
        deal_id: Set(deal),
        product_id: Set(line.product.map(Id::uuid)),
        position: Set(position),
        title: Set(line.title.to_string()),
        quantity: Set(line.quantity.thousandths()),
        unit: Set(line.unit.to_string()),
        price: Set(line.price.kopecks()),
        discount: Set(line.discount.basis_points()),
        vat_rate: Set(line.vat_rate.wire_name().to_owned()),
        is_vat_included: Set(line.is_vat_included),
        cost_price: Set(line.cost_price.map(Money::kopecks)),
        amount: Set(line.amount.kopecks()),
        vat_amount: Set(line.vat_amount.kopecks()),
    }
}

pub fn line_of(row: &deal_line::Model) -> Result<Line, StoreError> {
    let broken = || unreadable("deal_line");
    Ok(Line {
        id: Id::from(row.id),
        product: row.product_id.map(Id::from),
        title: values::Line::parse(&row.title).map_err(|_| broken())?,
        quantity: Quantity::from_thousandths(row.quantity).map_err(|_| broken())?,
        unit: values::Line::parse(&row.unit).map_err(|_| broken())?,
        price: money(row.price, "deal_line.price")?,
        discount: BasisPoints::from_basis_points(row.discount).map_err(|_| broken())?,
        vat_rate: VatRate::parse(&row.vat_rate).map_err(|_| broken())?,
        is_vat_included: row.is_vat_included,
        cost_price: row
            .cost_price
            .map(|cost| money(cost, "deal_line.cost_price"))
            .transpose()?,
        amount: money(row.amount, "deal_line.amount")?,
        vat_amount: money(row.vat_amount, "deal_line.vat_amount")?,
    })
}
