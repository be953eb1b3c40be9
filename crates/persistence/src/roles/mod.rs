//! Roles: the slice's ports.

use async_trait::async_trait;
use sea_orm::QueryOrder;

use canape_domain::roles::{BuiltIn, Event, Read, Role};
use canape_domain::values::Line;
use canape_domain::{Apply, Change, Id, StoreError};

use crate::error::{store_error, unreadable};
use crate::scope::tenant;
use crate::session::Session;

mod role {
    //! The table `role`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "role")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub code: Option<String>,
        /// Permission → reach as JSON; of a built-in role the code's table counts, not this.
        pub permissions: String,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(role);

#[async_trait]
impl Read for Session {
    async fn roles(&self) -> Result<Vec<Role>, StoreError> {
        let rows = self
            .rows::<role::Entity>()
            .order_by_asc(role::Column::Name)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut roles = rows.iter().map(role_of).collect::<Result<Vec<_>, _>>()?;
        roles.sort_by_key(|role| (role.built_in.is_none(), role.built_in));
        Ok(roles)
    }

    async fn role(&self, id: Id<Role>) -> Result<Option<Role>, StoreError> {
        let row = self.row::<role::Entity>(id.uuid()).await?;
        row.as_ref().map(role_of).transpose()
    }
}

#[async_trait]
impl Apply<Role, Event> for Session {
    async fn apply(&self, change: &Change<Role, Event>) -> Result<(), StoreError> {
        let role = change.state();
        if matches!(change.event(), Event::Deleted { .. }) {
            self.remove::<role::Entity>(role.id.uuid(), change.expected(), role::Column::Version)
                .await?;
            return self.log(&[(change.event(), change.at())]).await;
        }
        let permissions = serde_json::to_string(&role.permissions);
        let row = role::Model {
            account_id: self.account(),
            id: role.id.uuid(),
            name: role.name.to_string(),
            code: role.built_in.map(|which| which.wire().to_owned()),
            permissions: permissions.map_err(|_| unreadable("role.permissions"))?,
            version: role.version,
        };
        let version = role::Column::Version;
        self.put::<role::Entity, _>(row, role.id.uuid(), change.expected(), version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

fn role_of(row: &role::Model) -> Result<Role, StoreError> {
    let built_in = row
        .code
        .as_deref()
        .map(|code| BuiltIn::from_wire(code).ok_or(unreadable("role.code")))
        .transpose()?;
    let permissions = match built_in {
        Some(which) => which.permissions(),
        None => {
            serde_json::from_str(&row.permissions).map_err(|_| unreadable("role.permissions"))?
        }
    };
    Ok(Role {
        id: Id::from(row.id),
        name: Line::parse(&row.name).map_err(|_| unreadable("role.name"))?,
        built_in,
        permissions,
        version: row.version,
    })
}
