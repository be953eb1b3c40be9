//! Departments: the slice's ports.

mod stay;

use async_trait::async_trait;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use canape_domain::departments::{Department, Event, Read, Stay};
use canape_domain::lobby::User;
use canape_domain::values::Line;
use canape_domain::{Apply, Change, Id, StoreError};

use crate::deals::deal;
use crate::error::{store_error, unreadable};
use crate::scope::tenant;
use crate::session::Session;

pub use self::stay::{membership, stay_of};

mod department {
    //! The table `department`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "department")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub parent_id: Option<Uuid>,
        pub head_id: Option<Uuid>,
        pub archived_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(department);

#[async_trait]
impl Read for Session {
    async fn departments(&self) -> Result<Vec<Department>, StoreError> {
        let rows = self
            .rows::<department::Entity>()
            .order_by_asc(department::Column::Name)
            .order_by_asc(department::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(department_of).collect()
    }

    async fn department(&self, id: Id<Department>) -> Result<Option<Department>, StoreError> {
        let row = self.row::<department::Entity>(id.uuid()).await?;
        row.as_ref().map(department_of).transpose()
    }

    async fn has_open_deals(&self, id: Id<Department>) -> Result<bool, StoreError> {
        let open = self
            .rows::<deal::Entity>()
            .filter(deal::Column::DepartmentId.eq(id.uuid()))
            .filter(deal::Column::Status.eq("open"))
            .filter(deal::Column::DeletedAt.is_null())
            .limit(1)
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(open.is_some())
    }

    async fn stays_of(&self, user: Id<User>) -> Result<Vec<Stay>, StoreError> {
        self.read_stays(user).await
    }
}

#[async_trait]
impl Apply<Department, Event> for Session {
    async fn apply(&self, change: &Change<Department, Event>) -> Result<(), StoreError> {
        let department = change.state();
        let id = department.id.uuid();
        let row = department::Model {
            account_id: self.account(),
            id,
            name: department.name.to_string(),
            parent_id: department.parent.map(Id::uuid),
            head_id: department.head.map(Id::uuid),
            archived_at: department.archived_at,
            version: department.version,
        };
        let version = department::Column::Version;
        self.put::<department::Entity, _>(row, id, change.expected(), version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

fn department_of(row: &department::Model) -> Result<Department, StoreError> {
    Ok(Department {
        id: Id::from(row.id),
        name: Line::parse(&row.name).map_err(|_| unreadable("department.name"))?,
        parent: row.parent_id.map(Id::from),
        head: row.head_id.map(Id::from),
        archived_at: row.archived_at,
        version: row.version,
    })
}
