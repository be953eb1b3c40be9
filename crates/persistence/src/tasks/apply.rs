//! Writing changes of tasks: the row, the event, and the next step of the deal.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QueryOrder};

use canape_domain::tasks::{Event, Task};
use canape_domain::{Apply, Change, StoreError};

use super::row::{row, task};
use crate::deals::deal;
use crate::error::store_error;
use crate::session::Session;

#[async_trait]
impl Apply<Task, Event> for Session {
    async fn apply(&self, change: &Change<Task, Event>) -> Result<(), StoreError> {
        let task = change.state();
        let row = row(self.account(), task);
        let within = Some(self.reach::<task::Entity>());
        let version = task::Column::Version;
        self.put::<task::Entity, _>(row, task.id.uuid(), change.expected(), version, within)
            .await?;
        // The event first: its counter's lock lets one work at a time look for the next task.
        // Otherwise two tasks completed at once would each leave the other as the next.
        self.log(&[(change.event(), change.at())]).await?;
        match task.deal {
            Some(deal) => self.plan_next(deal.uuid()).await,
            None => Ok(()),
        }
    }
}

impl Session {
    /// Writes the earliest open task of a deal beside the deal, where lists and board read it. That
    /// follows from the tasks and is no fact about the deal, hence no version and no event.
    async fn plan_next(&self, deal: Uuid) -> Result<(), StoreError> {
        let next = self
            .rows::<task::Entity>()
            .filter(task::Column::DealId.eq(deal))
            .filter(task::Column::CompletedAt.is_null())
            .order_by_asc(task::Column::DueAt)
            .order_by_asc(task::Column::Id)
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        let id = next.as_ref().map(|next| next.id);
        let due_at = next.as_ref().map(|next| next.due_at);
        let title = next.map(|next| next.title);
        self.update::<deal::Entity>()
            .col_expr(deal::Column::NextTaskId, Expr::value(id))
            .col_expr(deal::Column::NextTaskTitle, Expr::value(title))
            .col_expr(deal::Column::NextTaskDueAt, Expr::value(due_at))
            .filter(deal::Column::Id.eq(deal))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
