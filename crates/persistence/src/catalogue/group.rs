//! The table `product_group`.

use async_trait::async_trait;
use sea_orm::{QueryOrder, QuerySelect};

use canape_domain::catalogue::Group;
use canape_domain::catalogue::groups::Event;
use canape_domain::values::Line;
use canape_domain::{Apply, Change, Id, StoreError};

use crate::error::{store_error, unreadable};
use crate::scope::tenant;
use crate::session::Session;

mod row {
    //! The table `product_group`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "product_group")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        /// The name in small letters: unique beside its namesakes.
        pub name_key: String,
        pub parent_id: Option<Uuid>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(row);

impl Session {
    pub(super) async fn read_groups(&self, is_held: bool) -> Result<Vec<Group>, StoreError> {
        let select = self.rows::<row::Entity>();
        let select = if is_held {
            select.order_by_asc(row::Column::Id).lock_exclusive()
        } else {
            select
        };
        let rows = select.all(&self.tx).await.map_err(store_error)?;
        let groups = rows.into_iter().map(|row| {
            let name = Line::parse(&row.name).map_err(|_| unreadable("product_group.name"))?;
            let group = Group {
                id: Id::from(row.id),
                name,
                parent: row.parent_id.map(Id::from),
                version: row.version,
            };
            Ok((row.name_key, group))
        });
        let mut groups = groups.collect::<Result<Vec<_>, StoreError>>()?;
        groups.sort_by(|(one, _), (two, _)| one.cmp(two));
        Ok(groups.into_iter().map(|(_, group)| group).collect())
    }
}

#[async_trait]
impl Apply<Group, Event> for Session {
    async fn apply(&self, change: &Change<Group, Event>) -> Result<(), StoreError> {
        let group = change.state();
        let id = group.id.uuid();
        if matches!(change.event(), Event::Deleted { .. }) {
            self.remove::<row::Entity>(id, change.expected(), row::Column::Version)
                .await?;
        } else {
            let row = row::Model {
                account_id: self.account(),
                id,
                name: group.name.to_string(),
                name_key: group.name.as_str().to_lowercase(),
                parent_id: group.parent.map(Id::uuid),
                version: group.version,
            };
            let version = row::Column::Version;
            self.put::<row::Entity, _>(row, id, change.expected(), version, None)
                .await?;
        }
        self.log(&[(change.event(), change.at())]).await
    }
}
