//! The firms' own templates: the table `document_template`, whose lists are JSON, read and written
//! whole.

use async_trait::async_trait;
use sea_orm::QueryOrder;
use uuid::Uuid;

use canape_domain::templates::{Event, Read, Template, TemplateFile};
use canape_domain::values::Line;
use canape_domain::{Apply, Change, Id, StoreError};

use crate::error::{store_error, unreadable};
use crate::json;
use crate::scope::tenant;
use crate::session::Session;

pub mod template {
    //! The table `document_template`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "document_template")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        /// A JSON list.
        pub kinds: String,
        pub legal_entity_id: Option<Uuid>,
        /// A JSON list.
        pub default_for: String,
        pub file_name: String,
        pub sha256: String,
        pub size: i64,
        pub object: String,
        pub created_at: DateTimeUtc,
        pub archived_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(template);

#[async_trait]
impl Read for Session {
    async fn template(&self, id: Id<Template>) -> Result<Option<Template>, StoreError> {
        let row = self.row::<template::Entity>(id.uuid()).await?;
        row.as_ref().map(template_of).transpose()
    }

    async fn templates(&self) -> Result<Vec<Template>, StoreError> {
        let rows = self
            .rows::<template::Entity>()
            .order_by_asc(template::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(template_of).collect()
    }
}

#[async_trait]
impl Apply<Template, Event> for Session {
    async fn apply(&self, change: &Change<Template, Event>) -> Result<(), StoreError> {
        let one = change.state();
        let row = model(self.account(), one)?;
        let (id, expected) = (one.id.uuid(), change.expected());
        let version = template::Column::Version;
        self.put::<template::Entity, _>(row, id, expected, version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

fn model(account: Uuid, one: &Template) -> Result<template::Model, StoreError> {
    Ok(template::Model {
        account_id: account,
        id: one.id.uuid(),
        name: one.name.to_string(),
        kinds: json::written(&one.kinds, "document_template.kinds")?,
        legal_entity_id: one.legal_entity.map(Id::uuid),
        default_for: json::written(&one.default_for, "document_template.default_for")?,
        file_name: one.file.name.clone(),
        sha256: one.file.sha256.clone(),
        size: i64::try_from(one.file.size).map_err(|_| unreadable("document_template.size"))?,
        object: one.file.object.clone(),
        created_at: one.created_at,
        archived_at: one.archived_at,
        version: one.version,
    })
}

fn template_of(row: &template::Model) -> Result<Template, StoreError> {
    Ok(Template {
        id: Id::from(row.id),
        name: Line::parse(&row.name).map_err(|_| unreadable("document_template.name"))?,
        kinds: json::read(&row.kinds, "document_template.kinds")?,
        legal_entity: row.legal_entity_id.map(Id::from),
        default_for: json::read(&row.default_for, "document_template.default_for")?,
        file: TemplateFile {
            name: row.file_name.clone(),
            sha256: row.sha256.clone(),
            size: u64::try_from(row.size).map_err(|_| unreadable("document_template.size"))?,
            object: row.object.clone(),
        },
        created_at: row.created_at,
        archived_at: row.archived_at,
        version: row.version,
    })
}
