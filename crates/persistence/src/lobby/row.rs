//! Rows of the lobby, and back.

use canape_domain::access::Access;
use canape_domain::lobby::{Account, AccountState};
use canape_domain::values::{AccountAddress, TimeZone};
use canape_domain::{Id, StoreError};

use crate::error::unreadable;

pub mod account {
    //! The table `lobby_account`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lobby_account")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub address: String,
        pub name: String,
        pub state: String,
        pub trial_ends_on: Option<Date>,
        pub time_zone: String,
        pub event_seq: i64,
        pub deal_seq: i64,
        pub created_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod person {
    //! The table `lobby_person`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lobby_person")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub login: String,
        pub email: String,
        /// The address as it is compared: unique per installation.
        pub email_key: String,
        pub password_hash: String,
        pub email_confirmed_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod member {
    //! The table `lobby_member`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lobby_member")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: Uuid,
        pub person_id: Uuid,
        /// `Access` as JSON.
        pub access: String,
        pub is_active: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod session {
    //! The table `lobby_session`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lobby_session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub user_id: Uuid,
        pub refresh_sha256: String,
        pub previous_sha256: Option<String>,
        pub created_at: DateTimeUtc,
        pub last_used_at: DateTimeUtc,
        pub ended_at: Option<DateTimeUtc>,
        pub address: String,
        pub user_agent: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod job {
    //! The table `lobby_job`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lobby_job")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub kind: String,
        pub subject: Uuid,
        pub due_at: DateTimeUtc,
        pub leased_until: Option<DateTimeUtc>,
        pub attempts: i32,
        pub failed_at: Option<DateTimeUtc>,
        pub last_error: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub fn account_of(row: account::Model) -> Result<Account, StoreError> {
    Ok(Account {
        id: Id::from(row.id),
        address: AccountAddress::parse(&row.address).map_err(|_| unreadable("account.address"))?,
        name: row.name,
        state: AccountState::from_wire(&row.state).ok_or(unreadable("account.state"))?,
        trial_ends_on: row.trial_ends_on,
        time_zone: TimeZone::parse(&row.time_zone).map_err(|_| unreadable("account.time_zone"))?,
        created_at: row.created_at,
    })
}

pub fn access_of(json: &str) -> Result<Access, StoreError> {
    serde_json::from_str(json).map_err(|_| unreadable("member.access"))
}

pub fn access_json(access: &Access) -> Result<String, StoreError> {
    serde_json::to_string(access).map_err(|_| unreadable("member.access"))
}
