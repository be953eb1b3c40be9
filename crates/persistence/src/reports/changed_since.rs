//! Deals that are no longer closed as they were: from their stays on stages where deals are closed,
//! which keep what was true then.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, JoinType, SelectStatement};
use sea_orm::{
    Condition, ConnectionTrait, DbBackend, FromQueryResult, QueryFilter, QuerySelect, QueryTrait,
    Select,
};

use canape_domain::pipelines::StageKind;
use canape_domain::reports::{ChangedDeal, ClosedThen, Fact, Question};
use canape_domain::values;
use canape_domain::{Count, Id, PageWish, StoreError};

use super::question::{among, among_keys};
use crate::deals::{deal, deal_visit, money};
use crate::error::{store_error, unreadable};
use crate::joins::named;
use crate::keyset::Order;
use crate::session::Session;

use deal_visit::Column;

/// The deal is gone, open, or was closed again in another way.
const COUNTS_NO_MORE: &str = "(deal.deleted_at IS NOT NULL
    OR deal.visit <> deal_visit.no AND (
        deal.status <> stage.kind
        OR deal.closed_on <> deal_visit.closed_on
        OR deal.closed_responsible_id IS DISTINCT FROM deal_visit.closed_responsible_id
        OR deal.closed_department_id IS DISTINCT FROM deal_visit.closed_department_id
        OR deal.loss_reason_id IS DISTINCT FROM deal_visit.loss_reason_id))";

/// What the deal was worth, at last, while it was closed.
const WORTH: &str =
    "CASE deal_visit.no WHEN deal.visit THEN deal.amount ELSE deal_visit.closed_amount END";

#[derive(FromQueryResult)]
struct Row {
    deal_id: Uuid,
    number: i64,
    title: String,
    kind: String,
    closed_on: Date,
    user_id: Option<Uuid>,
    closer_name: Option<String>,
    closed_responsible_id: Option<Uuid>,
    keeper_name: Option<String>,
    closed_amount: Option<i64>,
    reopened_at: Option<DateTimeUtc>,
    reopener_id: Option<Uuid>,
    reopener_name: Option<String>,
    status: String,
    now_closed_on: Option<Date>,
    deleted_at: Option<DateTimeUtc>,
}

impl Session {
    pub(super) async fn read_changed_since(
        &self,
        question: &Question,
        page: &PageWish,
    ) -> Result<(Vec<ChangedDeal>, Option<Count>), StoreError> {
        // The last one of each deal. In the order of deals SQLite would go through all stays.
        let deal = match self.tx.get_database_backend() {
            DbBackend::Sqlite => "+deal_visit.deal_id",
            _ => "deal_visit.deal_id",
        };
        let lasts = self
            .undone(question)
            .select_only()
            .column(Column::DealId)
            .column_as(Column::No.max(), "no")
            .group_by(Expr::cust(deal));
        let place = Expr::tuple([Column::DealId.into_expr(), Column::No.into_expr()]);
        let found = self
            .rows::<deal_visit::Entity>()
            .filter(place.in_subquery(QueryTrait::into_query(lasts)));
        let count = self.count(&found, page.counting).await?;
        let shown = [
            Column::DealId,
            Column::ClosedOn,
            Column::UserId,
            Column::ClosedResponsibleId,
        ];
        let order = Order {
            column: Column::ClosedOn,
            is_descending: true,
            is_nullable: false,
        };
        let mut found = order.page_of(found.select_only().columns(shown), page);
        show(QueryTrait::query(&mut found));
        let rows = found.into_model::<Row>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        let deals = rows.map(changed).collect::<Result<_, _>>()?;
        Ok((deals, count))
    }

    /// Closings of the period of a question that count there no more.
    fn undone(&self, question: &Question) -> Select<deal_visit::Entity> {
        let (days, filter) = (question.period, &question.filter);
        let mut found = self
            .rows::<deal_visit::Entity>()
            .filter(Column::ClosedOn.between(days.first, days.last))
            .filter(Expr::cust(COUNTS_NO_MORE))
            .filter(Expr::cust(match question.facts.as_slice() {
                [Fact::Lost] => "stage.kind = 'lost'",
                _ => "stage.kind IN ('won', 'lost')",
            }))
            .filter(Self::kept_by(
                self.grant().scope(),
                Column::ClosedResponsibleId,
                Column::ClosedDepartmentId,
            ))
            .filter(
                Condition::all()
                    .add_option(among(Column::ClosedResponsibleId, &filter.employees))
                    .add_option(among(Column::ClosedDepartmentId, &filter.departments))
                    .add_option(among(Column::LossReasonId, &filter.loss_reasons))
                    .add_option(among(deal::Column::PipelineId, &filter.pipelines))
                    .add_option(among(deal::Column::ChannelId, &filter.channels))
                    .add_option(among(deal::Column::DealTypeId, &filter.deal_types))
                    .add_option(self.marked(filter))
                    .add_option(self.of_products(filter)),
            );
        let select = QueryTrait::query(&mut found);
        join(select, ("deal", "deal"), ("id", "deal_id"));
        join(select, ("stage", "stage"), ("id", "stage_id"));
        if let Some(stood) = among_keys(&col("before", "stage_id"), &filter.stages) {
            join_stay(select, "before", "deal_visit.no - 1");
            select.cond_where(stood);
        }
        found
    }
}

/// Names, what happened next, and how the deal stands now.
fn show(select: &mut SelectStatement) {
    join(select, ("deal", "deal"), ("id", "deal_id"));
    join(select, ("stage", "stage"), ("id", "stage_id"));
    select.expr_as(Expr::cust(WORTH), Alias::new("closed_amount"));
    join_stay(select, "reopening", "deal_visit.no + 1");
    join(select, ("account_user", "closer"), ("id", "user_id"));
    join(
        select,
        ("account_user", "keeper"),
        ("id", "closed_responsible_id"),
    );
    let on = col("reopener", "account_id")
        .eq(col("deal_visit", "account_id"))
        .and(col("reopener", "id").eq(col("reopening", "user_id")));
    let users = Alias::new("account_user");
    select.join_as(JoinType::LeftJoin, users, Alias::new("reopener"), on);
    for (table, name, shown) in [
        ("deal", "number", "number"),
        ("deal", "title", "title"),
        ("deal", "status", "status"),
        ("deal", "closed_on", "now_closed_on"),
        ("deal", "deleted_at", "deleted_at"),
        ("stage", "kind", "kind"),
        ("closer", "name", "closer_name"),
        ("keeper", "name", "keeper_name"),
        ("reopening", "entered_at", "reopened_at"),
        ("reopening", "user_id", "reopener_id"),
        ("reopener", "name", "reopener_name"),
    ] {
        select.expr_as(col(table, name), Alias::new(shown));
    }
}

fn col(table: &'static str, name: &'static str) -> Expr {
    Expr::col((Alias::new(table), Alias::new(name)))
}

/// Joins a table, under another name, by a column of the stay.
fn join(
    select: &mut SelectStatement,
    (table, name): (&'static str, &'static str),
    (theirs, ours): (&'static str, &'static str),
) {
    let on = col(name, "account_id")
        .eq(col("deal_visit", "account_id"))
        .and(col(name, theirs).eq(col("deal_visit", ours)));
    select.join_as(JoinType::LeftJoin, Alias::new(table), Alias::new(name), on);
}

/// Joins another stay of the same deal.
fn join_stay(select: &mut SelectStatement, name: &'static str, no: &'static str) {
    let on = col(name, "account_id")
        .eq(col("deal_visit", "account_id"))
        .and(col(name, "deal_id").eq(col("deal_visit", "deal_id")))
        .and(col(name, "no").eq(Expr::cust(no)));
    let stays = Alias::new("deal_visit");
    select.join_as(JoinType::LeftJoin, stays, Alias::new(name), on);
}

fn changed(row: Row) -> Result<ChangedDeal, StoreError> {
    let kind = |text: &str, what| StageKind::from_wire(text).ok_or(unreadable(what));
    let amount = row.closed_amount;
    Ok(ChangedDeal {
        id: Id::from(row.deal_id),
        number: row.number,
        title: values::Line::parse(&row.title).map_err(|_| unreadable("deal.title"))?,
        then: ClosedThen {
            status: kind(&row.kind, "stage.kind")?,
            on: row.closed_on,
            by: named(row.user_id, row.closer_name),
            responsible: named(row.closed_responsible_id, row.keeper_name),
            amount: amount
                .map(|amount| money(amount, "deal_visit.closed_amount"))
                .transpose()?,
        },
        reopened_at: row.reopened_at,
        reopened_by: named(row.reopener_id, row.reopener_name),
        status: kind(&row.status, "deal.status")?,
        closed_on: row.now_closed_on,
        deleted_at: row.deleted_at,
    })
}
