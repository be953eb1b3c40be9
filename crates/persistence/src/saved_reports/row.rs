//! Rows of saved reports, and back.

use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use canape_domain::saved_reports::{AskedReport, Name, SavedReport};
use canape_domain::{Id, StoreError};

use crate::error::unreadable;
use crate::scope::tenant;

pub mod saved_report {
    //! The table `saved_report`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "saved_report")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub author_id: Uuid,
        pub name: String,
        pub is_shared: bool,
        pub report: String,
        /// A JSON object.
        pub parameters: String,
        /// JSON.
        pub days: String,
        /// A JSON object.
        pub schedule: Option<String>,
        pub next_send_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
        pub updated_at: DateTimeUtc,
        pub deleted_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod report_letter {
    //! The table `report_letter`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "report_letter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub saved_report_id: Uuid,
        pub user_id: Uuid,
        pub due_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(saved_report);
tenant!(report_letter);

pub fn report_row(account: Uuid, saved: &SavedReport) -> Result<saved_report::Model, StoreError> {
    let asked = &saved.asked;
    Ok(saved_report::Model {
        account_id: account,
        id: saved.id.uuid(),
        author_id: saved.author.uuid(),
        name: saved.name.to_string(),
        is_shared: saved.is_shared,
        report: asked.report.clone(),
        parameters: written(&asked.parameters)?,
        days: written(&asked.days)?,
        schedule: saved.schedule.as_ref().map(written).transpose()?,
        next_send_at: saved.next_send_at,
        created_at: saved.created_at,
        updated_at: saved.updated_at,
        deleted_at: saved.deleted_at,
        version: saved.version,
    })
}

pub fn report_of(row: &saved_report::Model) -> Result<SavedReport, StoreError> {
    Ok(SavedReport {
        id: Id::from(row.id),
        author: Id::from(row.author_id),
        name: Name::parse(&row.name).map_err(|_| unreadable("saved_report.name"))?,
        is_shared: row.is_shared,
        asked: AskedReport {
            report: row.report.clone(),
            parameters: read(&row.parameters)?,
            days: read(&row.days)?,
        },
        schedule: row.schedule.as_deref().map(read).transpose()?,
        next_send_at: row.next_send_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
        version: row.version,
    })
}

fn written<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| unreadable("saved_report"))
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| unreadable("saved_report"))
}
