//! Tasks: the slice's port, each list in one statement with its names.

mod apply;
mod of_deal;
mod row;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{Condition, FromQueryResult, QueryFilter, QuerySelect, QueryTrait, Select};

use canape_domain::access::Permission;
use canape_domain::deals::Deal;
use canape_domain::tasks::{DealInSight, ListTasks, Read, Shown, Task, TaskFilter};
use canape_domain::{Id, Named, Page, PageWish, Place, SortValue, StoreError};

use self::of_deal::is_done;
pub use self::row::{task, task_of};
use crate::deals::deal;
use crate::error::store_error;
use crate::joins::join_shown;
use crate::keyset::Order;
use crate::session::Session;

use task::Column;

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    task: task::Model,
    deal_title: Option<String>,
    account_user_name: Option<String>,
}

/// Tasks in the order of the time they are due.
const BY_DUE: Order<task::Entity> = Order {
    column: Column::DueAt,
    is_descending: false,
    is_nullable: false,
};

#[async_trait]
impl Read for Session {
    async fn task(&self, id: Id<Task>) -> Result<Option<Task>, StoreError> {
        let row = self.reachable_row::<task::Entity>(id.uuid()).await?;
        row.as_ref().map(task_of).transpose()
    }

    async fn task_shown(&self, task: &Task) -> Result<Shown, StoreError> {
        let one = self
            .rows::<task::Entity>()
            .filter(Column::Id.eq(task.id.uuid()));
        let row = self.shown_rows(one).await?.into_iter().next();
        shown_of(row.ok_or(StoreError::NotFound)?)
    }

    async fn tasks(&self, wish: &ListTasks) -> Result<Page<Shown>, StoreError> {
        let select = self
            .reachable::<task::Entity>()
            .filter(passing(&wish.filter))
            .filter(self.on_deals_of(&wish.filter))
            // Of the joined deal; a task on none has none there.
            .filter(Expr::cust("deal.deleted_at IS NULL"));
        let order = Order {
            is_descending: wish.is_latest_first,
            ..BY_DUE
        };
        let page = &wish.page;
        let rows = self.shown_rows(order.page_of(select, page)).await?;
        let page = Page::of(rows, page.limit, None, |row| Place {
            value: SortValue::Moment(row.task.due_at),
            id: row.task.id,
        });
        shown_page(page)
    }

    async fn tasks_of(&self, deal: Id<Deal>, wish: &PageWish) -> Result<Page<Shown>, StoreError> {
        self.page_of_deal(deal.uuid(), wish).await
    }

    async fn deal_in_sight(&self, id: Id<Deal>) -> Result<Option<DealInSight>, StoreError> {
        let Some(scope) = self.grant().scope_of(Permission::DealsRead) else {
            return Ok(None);
        };
        let row = self
            .rows::<deal::Entity>()
            .filter(Session::within::<deal::Entity>(scope))
            .filter(deal::Column::Id.eq(id.uuid()))
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(row.map(|row| DealInSight {
            is_in_trash: row.deleted_at.is_some(),
        }))
    }
}

/// What is true of the tasks that pass a filter.
fn passing(filter: &TaskFilter) -> Condition {
    let any_of = |column: Column, ids: Vec<Uuid>| (!ids.is_empty()).then(|| column.is_in(ids));
    let responsible = filter.responsible.iter().map(|id| id.uuid()).collect();
    let deals = filter.deals.iter().map(|id| id.uuid()).collect();
    let is_of_client = filter.company.is_some() || filter.contact.is_some();
    let state = if is_of_client {
        // Said so that no index of all open tasks fits: a client has few, which are looked for on
        // its deals.
        is_done().eq(i32::from(filter.is_completed))
    } else if filter.is_completed {
        Column::CompletedAt.is_not_null()
    } else {
        Column::CompletedAt.is_null()
    };
    Condition::all()
        .add(state)
        .add_option(
            filter
                .only_of
                .map(|user| Column::ResponsibleId.eq(user.uuid())),
        )
        .add_option(any_of(Column::ResponsibleId, responsible))
        .add_option(any_of(Column::DealId, deals))
}

impl Session {
    /// What is true of tasks on deals of the client whom a filter names.
    fn on_deals_of(&self, filter: &TaskFilter) -> Condition {
        let of_company = filter
            .company
            .map(|id| deal::Column::CompanyId.eq(id.uuid()));
        let of_contact = filter
            .contact
            .map(|id| deal::Column::ContactId.eq(id.uuid()));
        if of_company.is_none() && of_contact.is_none() {
            return Condition::all();
        }
        let deals = self
            .rows::<deal::Entity>()
            .filter(
                Condition::all()
                    .add_option(of_company)
                    .add_option(of_contact),
            )
            .select_only()
            .column(deal::Column::Id);
        Condition::all().add(Column::DealId.in_subquery(QueryTrait::into_query(deals)))
    }

    /// Rows with the names of what they refer to.
    async fn shown_rows(&self, mut found: Select<task::Entity>) -> Result<Vec<Row>, StoreError> {
        let select = QueryTrait::query(&mut found);
        join_shown(select, "task", "deal_id", "deal", "title");
        join_shown(select, "task", "responsible_id", "account_user", "name");
        let rows = found.into_model::<Row>().all(&self.tx).await;
        rows.map_err(store_error)
    }
}

fn shown_page(mut page: Page<Row>) -> Result<Page<Shown>, StoreError> {
    let rows = std::mem::take(&mut page.items).into_iter();
    let shown = rows.map(shown_of).collect::<Result<_, _>>()?;
    Ok(page.with(shown))
}

fn shown_of(row: Row) -> Result<Shown, StoreError> {
    let task = task_of(&row.task)?;
    Ok(Shown {
        deal: named(task.deal, row.deal_title),
        responsible: named(task.responsible, row.account_user_name),
        task,
    })
}

fn named<T>(id: Option<Id<T>>, name: Option<String>) -> Option<Named<T>> {
    id.zip(name).map(|(id, name)| Named { id, name })
}
