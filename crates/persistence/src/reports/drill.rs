//! The deals behind a figure: the rows that the question counts.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, JoinType};
use sea_orm::{FromQueryResult, QueryFilter, QuerySelect, QueryTrait, Select};

use canape_domain::deals::Deal;
use canape_domain::pipelines::StageKind;
use canape_domain::reports::{Dimension, DrilledDeal, Fact, Question, Sums};
use canape_domain::values;
use canape_domain::{Id, PageWish, StoreError};

use super::question::{day_of, responsible_of};
use crate::deals::{deal, deal_line};
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named, select_as};
use crate::keyset::Order;
use crate::session::Session;

use deal::Column;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    number: i64,
    title: String,
    status: String,
    created_on: Date,
    closed_on: Option<Date>,
    contact_name: Option<String>,
    company_name: Option<String>,
    responsible_id: Option<Uuid>,
    closed_responsible_id: Option<Uuid>,
    account_user_name: Option<String>,
    amount: i64,
    vat_amount: i64,
    cost_amount: i64,
    is_cost_known: bool,
    cycle_seconds: i64,
    request_state: Option<String>,
}

const SHOWN: [Column; 12] = [
    Column::Id,
    Column::Number,
    Column::Title,
    Column::Status,
    Column::CreatedOn,
    Column::ClosedOn,
    Column::ResponsibleId,
    Column::ClosedResponsibleId,
    Column::CostAmount,
    Column::IsCostKnown,
    Column::CycleSeconds,
    Column::RequestState,
];

impl Session {
    pub(super) async fn read_behind(
        &self,
        question: &Question,
        page: &PageWish,
    ) -> Result<Vec<DrilledDeal>, StoreError> {
        let day = day_of(fact_of(question));
        let found = self
            .shown_of(question)
            .filter(day.between(question.period.first, question.period.last));
        let order = Order {
            column: day,
            is_descending: true,
            is_nullable: false,
        };
        self.drilled(question, order.page_of(found, page)).await
    }

    pub(super) async fn read_among(
        &self,
        question: &Question,
        ids: &[Id<Deal>],
    ) -> Result<Vec<DrilledDeal>, StoreError> {
        let ids = ids.iter().map(|id| id.uuid());
        let found = self.shown_of(question).filter(Column::Id.is_in(ids));
        self.drilled(question, found).await
    }

    /// What is shown of the deals that a question counts.
    fn shown_of(&self, question: &Question) -> Select<deal::Entity> {
        let mut products = question
            .row
            .iter()
            .filter(|(by, _)| *by == Dimension::Product)
            .flat_map(|(_, ids)| ids);
        let product = products.next().copied();
        // A row of a product counts its lines.
        let worth = |own: Column, of_lines| match product {
            Some(id) => self.sum_of_product(id, (of_lines, own)),
            None => own.into_expr(),
        };
        self.counted(question, &question.facts)
            .select_only()
            .columns(SHOWN)
            .column_as(worth(Column::Amount, deal_line::Column::Amount), "amount")
            .column_as(
                worth(Column::VatAmount, deal_line::Column::VatAmount),
                "vat_amount",
            )
    }

    /// Reads them, with the names that they have.
    async fn drilled(
        &self,
        question: &Question,
        mut found: Select<deal::Entity>,
    ) -> Result<Vec<DrilledDeal>, StoreError> {
        let fact = fact_of(question);
        let select = QueryTrait::query(&mut found);
        join_shown(select, "deal", "contact_id", "contact", "name");
        join_shown(select, "deal", "company_id", "company", "name");
        let user = |name: &'static str| Expr::col((Alias::new("account_user"), Alias::new(name)));
        let ours = |column: Column| Expr::col((deal::Entity, column));
        let on = user("account_id")
            .eq(ours(Column::AccountId))
            .and(user("id").eq(ours(responsible_of(fact))));
        select.join(JoinType::LeftJoin, Alias::new("account_user"), on);
        select_as(select, "account_user", "name");
        let rows = found.into_model::<Row>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(|row| drilled(row, fact)).collect()
    }
}

/// What is counted: of several, all are of the closing.
fn fact_of(question: &Question) -> Fact {
    question.facts.first().copied().unwrap_or(Fact::Created)
}

fn drilled(row: Row, fact: Fact) -> Result<DrilledDeal, StoreError> {
    let is_created = fact == Fact::Created;
    let (on, responsible) = if is_created {
        (Some(row.created_on), row.responsible_id)
    } else {
        (row.closed_on, row.closed_responsible_id)
    };
    Ok(DrilledDeal {
        id: Id::from(row.id),
        number: row.number,
        title: values::Line::parse(&row.title).map_err(|_| unreadable("deal.title"))?,
        status: StageKind::from_wire(&row.status).ok_or(unreadable("deal.status"))?,
        on: on.ok_or(unreadable("deal.closed_on"))?,
        client: row.company_name.or(row.contact_name),
        responsible: named(responsible, row.account_user_name),
        sums: Sums {
            number: 1,
            requests: i64::from(is_created && row.request_state.is_some()),
            amount: row.amount,
            vat: row.vat_amount,
            cost: row.cost_amount,
            uncosted: i64::from(!row.is_cost_known),
            seconds: if is_created { 0 } else { row.cycle_seconds },
        },
    })
}
