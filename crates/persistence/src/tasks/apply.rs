//! Writing changes of tasks: the row, the event, and the next step of the deal.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, DbBackend, QueryFilter, QueryOrder, QuerySelect};

use canape_domain::tasks::{Event, Task};
use canape_domain::{Apply, Change, Expected, Id, StoreError};

use super::row::{row, task};
use crate::deals::deal;
use crate::error::store_error;
use crate::hand_over::{Given, NewOwner, given_to_one};
use crate::session::Session;

#[async_trait]
impl Apply<Task, Event> for Session {
    async fn apply(&self, change: &Change<Task, Event>) -> Result<(), StoreError> {
        let task = change.state();
        if let Some(deal) = task.deal {
            self.hold_deal(deal.uuid()).await?;
        }
        let row = row(self.account(), task);
        let within = Some(self.reach::<task::Entity>());
        let version = task::Column::Version;
        self.put::<task::Entity, _>(row, task.id.uuid(), change.expected(), version, within)
            .await?;
        self.log(&[(change.event(), change.at())]).await?;
        match task.deal {
            Some(deal) => self.plan_next(deal.uuid()).await,
            None => Ok(()),
        }
    }

    async fn apply_all(&self, changes: &[Change<Task, Event>]) -> Result<(), StoreError> {
        let Some((given, owner)) = given_to_one(changes.iter().map(hand_over)) else {
            for change in changes {
                self.apply(change).await?;
            }
            return Ok(());
        };
        let within = self.reach::<task::Entity>();
        self.give::<task::Entity>(&given, task::Column::Version, owner, within)
            .await?;
        let events: Vec<_> = changes.iter().map(|one| (one.event(), one.at())).collect();
        self.log(&events).await
    }
}

/// The task and its new owner, if that is all that a change is about. What a deal shows of its next
/// task is not who has to do it.
fn hand_over(change: &Change<Task, Event>) -> Option<(Given, NewOwner)> {
    let task = change.state();
    let Event::Edited { changes, .. } = change.event() else {
        return None;
    };
    let is_all = changes.iter().all(|one| one.field == "responsible");
    match change.expected() {
        Expected::Version(before) if is_all => {
            let owner = NewOwner {
                responsible: task.responsible.map(Id::uuid),
                department: task.department.map(Id::uuid),
            };
            Some(((task.id.uuid(), before), owner))
        }
        _ => None,
    }
}

impl Session {
    /// The deal first, then the task, then the event's number: whoever changes many deals takes
    /// them in this order, too, and two works would otherwise wait for each other. It also lets one
    /// work at a time look for the next task: two tasks completed at once would each leave the other
    /// as the next. SQLite has one writer, which holds everything.
    async fn hold_deal(&self, deal: Uuid) -> Result<(), StoreError> {
        if self.tx.get_database_backend() == DbBackend::Postgres {
            self.rows::<deal::Entity>()
                .filter(deal::Column::Id.eq(deal))
                .select_only()
                .column(deal::Column::Id)
                .lock_exclusive()
                .into_tuple::<Uuid>()
                .one(&self.tx)
                .await
                .map_err(store_error)?;
        }
        Ok(())
    }

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
