//! The deals of a movement; their stays are read by the slice of deals.

use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, QueryFilter, QuerySelect, QueryTrait};

use canape_domain::deals::Overstay;
use canape_domain::pipelines::StageKind;
use canape_domain::reports::{Fact, Question, Standing, Traveller};
use canape_domain::values;
use canape_domain::{Id, PageWish, StoreError};

use crate::deals::{deal, money, overstayed};
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named};
use crate::keyset::Order;
use crate::session::Session;

use deal::Column;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    number: i64,
    title: String,
    amount: i64,
    status: String,
    created_on: Date,
    stage_entered_at: DateTimeUtc,
    next_task_id: Option<Uuid>,
    responsible_id: Option<Uuid>,
    account_user_name: Option<String>,
    stage_norm_days: Option<i32>,
}

const SHOWN: [Column; 9] = [
    Column::Id,
    Column::Number,
    Column::Title,
    Column::Amount,
    Column::Status,
    Column::CreatedOn,
    Column::StageEnteredAt,
    Column::NextTaskId,
    Column::ResponsibleId,
];

impl Session {
    pub(super) async fn read_travellers(
        &self,
        question: &Question,
        standing: Option<Standing>,
        overstays: &[Overstay],
        page: &PageWish,
    ) -> Result<Vec<Traveller>, StoreError> {
        let days = question.period;
        let mut found = self
            .counted(question, &[Fact::Created])
            .filter(Column::CreatedOn.between(days.first, days.last))
            .select_only()
            .columns(SHOWN);
        found = match standing {
            None => found,
            Some(Standing::Stuck) => found.filter(overstayed(overstays)),
            Some(Standing::WithoutTask) => found
                .filter(Expr::cust("deal.status = 'open'"))
                .filter(Column::NextTaskId.is_null()),
        };
        let order = Order {
            column: Column::CreatedOn,
            is_descending: true,
            is_nullable: false,
        };
        let mut found = order.page_of(found, page);
        let select = QueryTrait::query(&mut found);
        join_shown(select, "deal", "responsible_id", "account_user", "name");
        join_shown(select, "deal", "stage_id", "stage", "norm_days");
        let rows = found.into_model::<Row>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(traveller).collect()
    }
}

fn traveller(row: Row) -> Result<Traveller, StoreError> {
    Ok(Traveller {
        id: Id::from(row.id),
        number: row.number,
        title: values::Line::parse(&row.title).map_err(|_| unreadable("deal.title"))?,
        amount: money(row.amount, "deal.amount")?,
        status: StageKind::from_wire(&row.status).ok_or(unreadable("deal.status"))?,
        created_on: row.created_on,
        stage_entered_at: row.stage_entered_at,
        norm_days: row.stage_norm_days,
        has_task: row.next_task_id.is_some(),
        responsible: named(row.responsible_id, row.account_user_name),
    })
}
