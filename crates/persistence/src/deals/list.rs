//! The list: filter → condition, sort → keyset, only the columns shown.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{Condition, FromQueryResult, QueryFilter, QuerySelect, QueryTrait, Select};

use canape_domain::deals::{DealFilter, DealRow, DealSort, ListDeals, NamedStage, Overstay};
use canape_domain::pipelines::StageKind;
use canape_domain::values;
use canape_domain::{Id, Named, StoreError};

use super::row::{deal, deal_tag, money, tags_of};
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
    amount: i64,
    pipeline_id: Uuid,
    stage_id: Uuid,
    stage_name: String,
    stage_kind: String,
    contact_id: Option<Uuid>,
    contact_name: Option<String>,
    company_id: Option<Uuid>,
    company_name: Option<String>,
    responsible_id: Option<Uuid>,
    account_user_name: Option<String>,
    department_id: Option<Uuid>,
    channel_id: Uuid,
    channel_name: String,
    stage_entered_at: DateTimeUtc,
    expected_close_on: Option<Date>,
    tags: String,
    next_task_due_at: Option<DateTimeUtc>,
    created_at: DateTimeUtc,
    updated_at: DateTimeUtc,
    closed_at: Option<DateTimeUtc>,
    version: i64,
}

const SHOWN: [Column; 18] = [
    Column::Id,
    Column::Number,
    Column::Title,
    Column::Amount,
    Column::PipelineId,
    Column::StageId,
    Column::ContactId,
    Column::CompanyId,
    Column::ResponsibleId,
    Column::DepartmentId,
    Column::ChannelId,
    Column::StageEnteredAt,
    Column::ExpectedCloseOn,
    Column::Tags,
    Column::NextTaskDueAt,
    Column::CreatedAt,
    Column::UpdatedAt,
    Column::ClosedAt,
];

impl Session {
    pub(super) async fn read_rows(&self, list: &ListDeals) -> Result<Vec<DealRow>, StoreError> {
        let found = self.fitting(&list.filter).select_only().columns(SHOWN);
        let order = Order {
            column: sort_column(list.sort),
            is_descending: list.is_descending,
            is_nullable: list.sort == DealSort::ExpectedCloseOn,
        };
        let mut found = order.page_of(found.column(Column::Version), &list.page);
        let select = QueryTrait::query(&mut found);
        join_shown(select, "deal", "stage_id", "stage", "name");
        select_as(select, "stage", "kind");
        join_shown(select, "deal", "contact_id", "contact", "name");
        join_shown(select, "deal", "company_id", "company", "name");
        join_shown(select, "deal", "responsible_id", "account_user", "name");
        join_shown(select, "deal", "channel_id", "channel", "name");
        let rows = found
            .into_model::<Row>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.into_iter().map(row_of).collect()
    }

    /// Deals within reach that fit a filter.
    pub(super) fn fitting(&self, filter: &DealFilter) -> Select<deal::Entity> {
        let mut all = Condition::all().add(if filter.trash {
            Column::DeletedAt.is_not_null()
        } else {
            Column::DeletedAt.is_null()
        });
        all = all
            .add_option(one_of(Column::PipelineId, &filter.pipelines))
            .add_option(one_of(Column::StageId, &filter.stages))
            .add_option(one_of(Column::ResponsibleId, &filter.responsible))
            .add_option(one_of(Column::DepartmentId, &filter.departments))
            .add_option(one_of(Column::ChannelId, &filter.channels))
            .add_option(one_of(Column::DealTypeId, &filter.deal_types))
            .add_option(one_of(Column::SalesEventId, &filter.sales_events))
            .add_option(one_of(Column::LossReasonId, &filter.loss_reasons))
            .add_option(one_of(Column::ContactId, &filter.contacts))
            .add_option(one_of(Column::CompanyId, &filter.companies));
        if filter.statuses == [StageKind::Open] {
            // Written out, not bound: only so the planner knows that a partial index will do.
            all = all.add(Expr::cust("deal.status = 'open'"));
        } else if !filter.statuses.is_empty() {
            let names = filter.statuses.iter().map(|status| status.wire());
            all = all.add(Column::Status.is_in(names));
        }
        if !filter.tags.is_empty() {
            let names = filter.tags.iter().map(ToString::to_string);
            let tagged = self
                .rows::<deal_tag::Entity>()
                .filter(deal_tag::Column::Tag.is_in(names))
                .select_only()
                .column(deal_tag::Column::DealId);
            all = all.add(Column::Id.in_subquery(QueryTrait::into_query(tagged)));
        }
        let dates = [
            (Column::CreatedOn, filter.created_from, filter.created_to),
            (
                Column::ExpectedCloseOn,
                filter.expected_from,
                filter.expected_to,
            ),
            (Column::ClosedOn, filter.closed_from, filter.closed_to),
        ];
        for (column, from, to) in dates {
            all = all.add_option(from.map(|from| column.gte(from)));
            all = all.add_option(to.map(|to| column.lte(to)));
        }
        all = all.add_option(
            filter
                .amount_from
                .map(|from| Column::Amount.gte(from.kopecks())),
        );
        all = all.add_option(filter.amount_to.map(|to| Column::Amount.lte(to.kopecks())));
        if filter.without_task {
            all = all
                .add(Column::NextTaskId.is_null())
                .add(Expr::cust("deal.status = 'open'"));
        }
        if filter.overstayed {
            all = all.add(overstayed(&filter.overstays));
        }
        self.reachable::<deal::Entity>().filter(all)
    }
}

/// Open, and on its stage since before the moment of that stage. The latest of the moments is named
/// once more by itself: it is the range of an index.
pub fn overstayed(overstays: &[Overstay]) -> Condition {
    let Some(latest) = overstays.iter().map(|overstay| overstay.before).max() else {
        return Condition::all().add(Expr::cust("1 = 0"));
    };
    let stages = overstays.iter().fold(Condition::any(), |stages, overstay| {
        stages.add(
            Condition::all()
                .add(Column::StageId.eq(overstay.stage.uuid()))
                .add(Column::StageEnteredAt.lt(overstay.before)),
        )
    });
    Condition::all()
        .add(Expr::cust(
            "deal.status = 'open' AND deal.deleted_at IS NULL",
        ))
        .add(Column::StageEnteredAt.lt(latest))
        .add(stages)
}

/// Any of the values fits; none given: all do.
fn one_of<T>(column: Column, ids: &[Id<T>]) -> Option<SimpleExpr> {
    match ids {
        [] => None,
        // One value as `=`: the index then also gives the order of the list.
        [one] => Some(column.eq(one.uuid())),
        many => Some(column.is_in(many.iter().map(|id| id.uuid()))),
    }
}

const fn sort_column(sort: DealSort) -> Column {
    match sort {
        DealSort::CreatedAt => Column::CreatedAt,
        DealSort::UpdatedAt => Column::UpdatedAt,
        DealSort::Amount => Column::Amount,
        DealSort::Number => Column::Number,
        DealSort::Title => Column::Title,
        DealSort::StageEnteredAt => Column::StageEnteredAt,
        DealSort::ExpectedCloseOn => Column::ExpectedCloseOn,
    }
}

fn row_of(row: Row) -> Result<DealRow, StoreError> {
    Ok(DealRow {
        id: Id::from(row.id),
        number: row.number,
        title: values::Line::parse(&row.title).map_err(|_| unreadable("deal.title"))?,
        amount: money(row.amount, "deal.amount")?,
        pipeline: Id::from(row.pipeline_id),
        stage: NamedStage {
            id: Id::from(row.stage_id),
            name: row.stage_name,
            kind: StageKind::from_wire(&row.stage_kind).ok_or(unreadable("stage.kind"))?,
        },
        contact: named(row.contact_id, row.contact_name),
        company: named(row.company_id, row.company_name),
        responsible: named(row.responsible_id, row.account_user_name),
        department: row.department_id.map(Id::from),
        stage_entered_at: row.stage_entered_at,
        channel: Named {
            id: Id::from(row.channel_id),
            name: row.channel_name,
        },
        expected_close_on: row.expected_close_on,
        tags: tags_of(&row.tags)?,
        next_task_due_at: row.next_task_due_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        closed_at: row.closed_at,
        version: row.version,
    })
}
