//! Stays in departments: the table `membership`.

use chrono::NaiveDate;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryFilter, QueryOrder};

use canape_domain::departments::{Department, Stay};
use canape_domain::lobby::User;
use canape_domain::{Id, StoreError};

use crate::error::store_error;
use crate::scope::Tenant;
use crate::session::Session;

pub mod membership {
    //! The table `membership`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "membership")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub from_on: Date,
        /// The last day; none while it lasts.
        pub to_on: Option<Date>,
        pub department_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

use membership::Column;

/// A stay has no id: it is known by the person and its first day.
impl Tenant for membership::Entity {
    const ACCOUNT: Column = Column::AccountId;
    const ID: Column = Column::UserId;
}

/// What a row says.
pub fn stay_of(row: &membership::Model) -> Stay {
    Stay {
        department: Id::from(row.department_id),
        from_on: row.from_on,
        to_on: row.to_on,
    }
}

impl Session {
    pub(super) async fn read_stays(&self, user: Id<User>) -> Result<Vec<Stay>, StoreError> {
        let rows = self
            .rows::<membership::Entity>()
            .filter(Column::UserId.eq(user.uuid()))
            .order_by_desc(Column::FromOn)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(rows.iter().map(stay_of).collect())
    }

    /// From this day on somebody works in a department, or in none: what was said of this and later
    /// days is so no more, hence no two stays overlap.
    pub(crate) async fn begin_stay(
        &self,
        user: Id<User>,
        department: Option<Id<Department>>,
        on: NaiveDate,
    ) -> Result<(), StoreError> {
        self.delete::<membership::Entity>()
            .filter(Column::UserId.eq(user.uuid()))
            .filter(Column::FromOn.gte(on))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        if let Some(eve) = on.pred_opt() {
            self.end_stay(user, eve).await?;
        }
        let Some(department) = department else {
            return Ok(());
        };
        let row = membership::ActiveModel {
            account_id: NotSet,
            user_id: Set(user.uuid()),
            from_on: Set(on),
            to_on: Set(None),
            department_id: Set(department.uuid()),
        };
        self.insert::<membership::Entity, _>(vec![row]).await
    }

    /// This day is the last that somebody works in a department.
    pub(crate) async fn end_stay(&self, user: Id<User>, on: NaiveDate) -> Result<(), StoreError> {
        let is_longer = Condition::any()
            .add(Column::ToOn.is_null())
            .add(Column::ToOn.gt(on));
        self.update::<membership::Entity>()
            .col_expr(Column::ToOn, Expr::value(on))
            .filter(Column::UserId.eq(user.uuid()))
            .filter(is_longer)
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
