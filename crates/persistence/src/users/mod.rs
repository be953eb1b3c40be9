//! Users: the slice's ports.

mod held;

use async_trait::async_trait;
use sea_orm::QueryOrder;

use canape_domain::users::{Duties, Event, Read, User};
use canape_domain::values::{Email, Line, Phone};
use canape_domain::{Apply, Change, Id, StoreError, lobby};

use crate::error::{store_error, unreadable};
use crate::scope::tenant;
use crate::session::Session;

pub mod account_user {
    //! The table `account_user`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "account_user")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        pub name: String,
        pub post: Option<String>,
        pub phone: Option<String>,
        pub email: String,
        pub role_id: Uuid,
        pub department_id: Option<Uuid>,
        pub is_active: bool,
        pub created_at: DateTimeUtc,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(account_user);

#[async_trait]
impl Read for Session {
    async fn users(&self) -> Result<Vec<User>, StoreError> {
        let rows = self
            .rows::<account_user::Entity>()
            .order_by_asc(account_user::Column::Name)
            .order_by_asc(account_user::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(user_of).collect()
    }

    async fn user(&self, id: Id<lobby::User>) -> Result<Option<User>, StoreError> {
        let row = self.row::<account_user::Entity>(id.uuid()).await?;
        row.as_ref().map(user_of).transpose()
    }

    async fn duties_of(&self, id: Id<lobby::User>) -> Result<Duties, StoreError> {
        self.count_duties(id).await
    }
}

#[async_trait]
impl Apply<User, Event> for Session {
    async fn apply(&self, change: &Change<User, Event>) -> Result<(), StoreError> {
        let user = change.state();
        let row = account_user::Model {
            account_id: self.account(),
            id: user.id.uuid(),
            person_id: user.person.uuid(),
            name: user.name.to_string(),
            post: user.post.as_ref().map(ToString::to_string),
            phone: user.phone.as_ref().map(ToString::to_string),
            email: user.email.to_string(),
            role_id: user.role.uuid(),
            department_id: user.department.map(Id::uuid),
            is_active: user.is_active,
            created_at: user.created_at,
            version: user.version,
        };
        let version = account_user::Column::Version;
        self.put::<account_user::Entity, _>(row, user.id.uuid(), change.expected(), version, None)
            .await?;
        match change.event() {
            Event::Joined { from_on, .. }
            | Event::Moved { from_on, .. }
            | Event::CameBack { from_on, .. } => {
                self.begin_stay(user.id, user.department, *from_on).await?;
            }
            Event::Dismissed { to_on, .. } => self.end_stay(user.id, *to_on).await?,
            Event::Edited { .. }
            | Event::PasswordChanged { .. }
            | Event::PasswordReset { .. }
            | Event::EmailConfirmed { .. }
            | Event::SecondFactorOn { .. }
            | Event::SecondFactorOff { .. } => {}
        }
        self.log(&[(change.event(), change.at())]).await
    }
}

fn user_of(row: &account_user::Model) -> Result<User, StoreError> {
    let post = row.post.as_deref().map(Line::parse).transpose();
    let phone = row.phone.as_deref().map(Phone::parse).transpose();
    Ok(User {
        id: Id::from(row.id),
        person: Id::from(row.person_id),
        name: Line::parse(&row.name).map_err(|_| unreadable("account_user.name"))?,
        post: post.map_err(|_| unreadable("account_user.post"))?,
        phone: phone.map_err(|_| unreadable("account_user.phone"))?,
        email: Email::parse(&row.email).map_err(|_| unreadable("account_user.email"))?,
        role: Id::from(row.role_id),
        department: row.department_id.map(Id::from),
        is_active: row.is_active,
        created_at: row.created_at,
        version: row.version,
    })
}
