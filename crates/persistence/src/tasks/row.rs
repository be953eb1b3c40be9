//! Rows of tasks, and back.

use uuid::Uuid;

use canape_domain::tasks::{Due, Task};
use canape_domain::values::Line;
use canape_domain::{Id, StoreError};

use crate::error::unreadable;
use crate::scope::owned;

pub mod task {
    //! The table `task`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "task")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub deal_id: Option<Uuid>,
        pub title: String,
        pub due_at: DateTimeUtc,
        pub responsible_id: Option<Uuid>,
        pub department_id: Option<Uuid>,
        pub completed_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
        pub created_by: Option<Uuid>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

owned!(task);

pub fn row(account: Uuid, task: &Task) -> task::Model {
    task::Model {
        account_id: account,
        id: task.id.uuid(),
        deal_id: task.deal.map(Id::uuid),
        title: task.title.to_string(),
        due_at: task.due_at.moment(),
        responsible_id: task.responsible.map(Id::uuid),
        department_id: task.department.map(Id::uuid),
        completed_at: task.completed_at,
        created_at: task.created_at,
        created_by: task.created_by.map(Id::uuid),
        version: task.version,
    }
}

pub fn task_of(row: &task::Model) -> Result<Task, StoreError> {
    Ok(Task {
        id: Id::from(row.id),
        deal: row.deal_id.map(Id::from),
        title: Line::parse(&row.title).map_err(|_| unreadable("task.title"))?,
        due_at: Due::at(row.due_at).map_err(|_| unreadable("task.due_at"))?,
        responsible: row.responsible_id.map(Id::from),
        department: row.department_id.map(Id::from),
        completed_at: row.completed_at,
        created_at: row.created_at,
        created_by: row.created_by.map(Id::from),
        version: row.version,
    })
}
