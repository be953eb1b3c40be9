//! The board: the pipeline with counts and sums in one statement, cards of all stages in another, at
//! any size.
//!
//! A `UNION ALL` of one `LIMIT` per stage reads only the cards shown; a window function would read
//! every deal. Conditions on `status` are written out, not bound: only so the planner of
//! PostgreSQL knows that a partial index will do.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, Asterisk, ExprTrait, JoinType, Query, SelectStatement, UnionType};
use sea_orm::{
    Condition, ConnectionTrait, DbBackend, FromQueryResult, QueryFilter, QuerySelect, QueryTrait,
};

use canape_domain::deals::{BoardCard, BoardFilter, ColumnTotal, NextTask};
use canape_domain::pipelines::{Pipeline, Stage, StageKind};
use canape_domain::values;
use canape_domain::{Counting, Id, Limit, PageWish, Place, SortValue, StoreError};

use super::row::{deal, deal_tag, money, tags_of};
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named, select_as};
use crate::keyset::Order;
use crate::pipelines;
use crate::pipelines::row::{pipeline, stage};
use crate::session::Session;

use deal::Column;

const OPEN: &str = "deal.status = 'open' AND deal.deleted_at IS NULL";
const CLOSED: &str = "deal.status <> 'open' AND deal.deleted_at IS NULL";

/// Closed since a day, which is written out: of a bound one the planner of PostgreSQL believes that
/// a third of all deals are younger, and reads the whole table.
fn since(day: Date) -> Expr {
    Expr::cust(format!("deal.closed_on >= '{day}'"))
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    number: i64,
    title: String,
    amount: i64,
    stage_id: Uuid,
    rank: String,
    closed_at: Option<DateTimeUtc>,
    contact_id: Option<Uuid>,
    contact_name: Option<String>,
    company_id: Option<Uuid>,
    company_name: Option<String>,
    responsible_id: Option<Uuid>,
    account_user_name: Option<String>,
    next_task_id: Option<Uuid>,
    next_task_title: Option<String>,
    next_task_due_at: Option<DateTimeUtc>,
    tags: String,
    stage_entered_at: DateTimeUtc,
    version: i64,
}

const SHOWN: [Column; 14] = [
    Column::Id,
    Column::Number,
    Column::Title,
    Column::Amount,
    Column::StageId,
    Column::Rank,
    Column::ClosedAt,
    Column::ContactId,
    Column::CompanyId,
    Column::ResponsibleId,
    Column::NextTaskId,
    Column::NextTaskTitle,
    Column::NextTaskDueAt,
    Column::Tags,
];

/// A stage of the board's pipeline; nothing is counted where no deal stands.
#[derive(FromQueryResult)]
struct CountedRow {
    #[sea_orm(nested)]
    row: pipelines::Row,
    counted_number: Option<i64>,
    counted_total: Option<i64>,
}

impl Session {
    pub(super) async fn read_board(
        &self,
        stages: &[&Stage],
        filter: &BoardFilter,
        closed_since: Date,
        limit: Limit,
    ) -> Result<Vec<BoardCard>, StoreError> {
        let columns = stages.iter().enumerate().map(|(index, stage)| {
            let cards = self.cards_of(stage, filter, closed_since, None, limit);
            // SQLite wants a LIMIT within a UNION to stand in a subquery.
            let mut whole = Query::select();
            whole
                .column(Asterisk)
                .from_subquery(cards, Alias::new(format!("column_{index}")));
            whole
        });
        let Some(union) = columns.reduce(|mut union, next| {
            union.union(UnionType::All, next);
            union
        }) else {
            return Ok(Vec::new());
        };
        self.cards(&union).await
    }

    pub(super) async fn read_column(
        &self,
        stage: &Stage,
        filter: &BoardFilter,
        closed_since: Date,
        after: Option<&Place>,
        limit: Limit,
    ) -> Result<Vec<BoardCard>, StoreError> {
        self.cards(&self.cards_of(stage, filter, closed_since, after, limit))
            .await
    }

    /// The pipeline and what stands on its stages. Its id is compared as a value or as the result of
    /// one scalar query: only so the totals follow their index.
    pub(super) async fn read_counted(
        &self,
        pipeline: Option<Id<Pipeline>>,
        filter: &BoardFilter,
        closed_since: Date,
    ) -> Result<Option<(Pipeline, Vec<ColumnTotal>)>, StoreError> {
        let chosen = match pipeline {
            Some(id) => Expr::val(id.uuid()),
            None => self.default_pipeline(),
        };
        let totals = |which: &'static str| {
            let mut deals = self
                .reachable::<deal::Entity>()
                .filter(Expr::cust(which))
                .filter(Expr::col((deal::Entity, Column::PipelineId)).eq(chosen.clone()))
                .filter(self.narrowed(filter))
                .select_only()
                .column(Column::StageId)
                .column_as(Column::Id.count(), "number")
                .column_as(Column::Amount.sum().cast_as("bigint"), "total");
            QueryTrait::query(&mut deals).add_group_by([self.by_stage()]);
            QueryTrait::into_query(deals)
        };
        let mut closed = totals(CLOSED);
        closed.and_where(since(closed_since));
        let mut both = totals(OPEN);
        both.union(UnionType::All, closed);
        let stages = self
            .rows::<stage::Entity>()
            .filter(Expr::col((stage::Entity, stage::Column::PipelineId)).eq(chosen));
        let mut stages = pipelines::in_order(stages);
        let select = QueryTrait::query(&mut stages);
        let on = Expr::col((Alias::new("counted"), Column::StageId))
            .equals((stage::Entity, stage::Column::Id));
        select.join_subquery(JoinType::LeftJoin, both, Alias::new("counted"), on);
        for column in ["number", "total"] {
            select_as(select, "counted", column);
        }
        let rows: Vec<CountedRow> = stages
            .into_model()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        if rows.is_empty() {
            return Ok(None);
        }
        let pipeline = pipelines::pipeline_of(rows.iter().map(|counted| &counted.row))?;
        let totals = rows.iter().map(total_of).collect::<Result<_, _>>()?;
        Ok(Some((pipeline, totals)))
    }

    /// The id of the account's default pipeline, as a scalar query.
    fn default_pipeline(&self) -> Expr {
        let mut default = self
            .rows::<pipeline::Entity>()
            .filter(pipeline::Column::IsDefault.eq(true))
            .select_only()
            .column(pipeline::Column::Id);
        QueryTrait::query(&mut default).limit(1);
        Expr::SubQuery(None, Box::new(QueryTrait::into_query(default).into()))
    }

    /// The statement for the first cards of one stage, or those behind a place.
    fn cards_of(
        &self,
        stage: &Stage,
        filter: &BoardFilter,
        closed_since: Date,
        after: Option<&Place>,
        limit: Limit,
    ) -> SelectStatement {
        let cards = self
            .reachable::<deal::Entity>()
            .filter(Column::StageId.eq(stage.id.uuid()))
            .filter(self.narrowed(filter))
            .select_only()
            .columns(SHOWN)
            .column(Column::StageEnteredAt)
            .column(Column::Version);
        let is_open = stage.kind == StageKind::Open;
        let cards = if is_open {
            cards.filter(Expr::cust(OPEN))
        } else {
            cards.filter(Expr::cust(CLOSED)).filter(since(closed_since))
        };
        let order = Order {
            column: if is_open {
                Column::Rank
            } else {
                Column::ClosedAt
            },
            is_descending: !is_open,
            is_nullable: false,
        };
        let wish = PageWish {
            limit,
            after: after.cloned(),
            counting: Counting::No,
        };
        let mut cards = order.page_of(cards, &wish);
        let select = QueryTrait::query(&mut cards);
        join_shown(select, "deal", "contact_id", "contact", "name");
        join_shown(select, "deal", "company_id", "company", "name");
        join_shown(select, "deal", "responsible_id", "account_user", "name");
        QueryTrait::into_query(cards)
    }

    /// By stage. SQLite would rather go through all deals in the order of their stages than sort a
    /// few: a plus keeps it from that.
    fn by_stage(&self) -> Expr {
        Expr::cust(match self.tx.get_database_backend() {
            DbBackend::Sqlite => "+deal.stage_id",
            _ => "deal.stage_id",
        })
    }

    fn narrowed(&self, filter: &BoardFilter) -> Condition {
        let tagged = filter.tag.as_ref().map(|tag| {
            let tagged = self
                .rows::<deal_tag::Entity>()
                .filter(deal_tag::Column::Tag.eq(tag.as_str()))
                .select_only()
                .column(deal_tag::Column::DealId);
            Column::Id.in_subquery(QueryTrait::into_query(tagged))
        });
        Condition::all()
            .add_option(
                filter
                    .responsible
                    .map(|user| Column::ResponsibleId.eq(user.uuid())),
            )
            .add_option(
                filter
                    .channel
                    .map(|channel| Column::ChannelId.eq(channel.uuid())),
            )
            .add_option(tagged)
    }

    async fn cards(&self, select: &SelectStatement) -> Result<Vec<BoardCard>, StoreError> {
        let rows = self.tx.query_all(select).await.map_err(store_error)?;
        rows.iter()
            .map(|row| card_of(Row::from_query_result(row, "").map_err(store_error)?))
            .collect()
    }
}

fn total_of(counted: &CountedRow) -> Result<ColumnTotal, StoreError> {
    let count = counted.counted_number.unwrap_or_default();
    Ok(ColumnTotal {
        stage: Id::from(counted.row.stage.id),
        count: u64::try_from(count).map_err(|_| unreadable("count"))?,
        amount: money(counted.counted_total.unwrap_or_default(), "sum of a stage")?,
    })
}

fn card_of(row: Row) -> Result<BoardCard, StoreError> {
    let id = Id::from(row.id);
    let next_task = row.next_task_id.zip(row.next_task_title);
    Ok(BoardCard {
        id,
        number: row.number,
        title: values::Line::parse(&row.title).map_err(|_| unreadable("deal.title"))?,
        amount: money(row.amount, "deal.amount")?,
        stage: Id::from(row.stage_id),
        place: Place {
            value: row
                .closed_at
                .map_or(SortValue::Text(row.rank), SortValue::Moment),
            id: row.id,
        },
        contact: named(row.contact_id, row.contact_name),
        company: named(row.company_id, row.company_name),
        responsible: named(row.responsible_id, row.account_user_name),
        next_task: next_task.map(|(id, title)| NextTask {
            id,
            title,
            due_at: row.next_task_due_at,
        }),
        tags: tags_of(&row.tags)?,
        stage_entered_at: row.stage_entered_at,
        version: row.version,
    })
}
