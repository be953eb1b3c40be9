//! The account's own legal entities: the table `legal_entity`, whose lists are JSON, read and
//! written whole.

use async_trait::async_trait;
use sea_orm::QueryOrder;
use uuid::Uuid;

use canape_domain::legal_entities::{Event, LegalEntity, Read};
use canape_domain::values::Line;
use canape_domain::{Apply, Change, Id, StoreError};

use crate::error::{store_error, unreadable};
use crate::json;
use crate::scope::tenant;
use crate::session::Session;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "legal_entity")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub requisites: String,
        pub regimes: String,
        pub signatories: String,
        pub terms: String,
        pub numbering: String,
        pub pictures: String,
        pub closed_until: Option<Date>,
        pub created_at: DateTimeUtc,
        pub archived_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(row);

#[async_trait]
impl Read for Session {
    async fn legal_entity(&self, id: Id<LegalEntity>) -> Result<Option<LegalEntity>, StoreError> {
        let row = self.row::<row::Entity>(id.uuid()).await?;
        row.as_ref().map(entity_of).transpose()
    }

    async fn legal_entities(&self) -> Result<Vec<LegalEntity>, StoreError> {
        let rows = self
            .rows::<row::Entity>()
            .order_by_asc(row::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(entity_of).collect()
    }
}

#[async_trait]
impl Apply<LegalEntity, Event> for Session {
    async fn apply(&self, change: &Change<LegalEntity, Event>) -> Result<(), StoreError> {
        let entity = change.state();
        let row = model(self.account(), entity)?;
        let (id, expected) = (entity.id.uuid(), change.expected());
        self.put::<row::Entity, _>(row, id, expected, row::Column::Version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

fn model(account: Uuid, entity: &LegalEntity) -> Result<row::Model, StoreError> {
    Ok(row::Model {
        account_id: account,
        id: entity.id.uuid(),
        name: entity.name.to_string(),
        requisites: json::written(&entity.requisites, "legal_entity.requisites")?,
        regimes: json::written(&entity.regimes, "legal_entity.regimes")?,
        signatories: json::written(&entity.signatories, "legal_entity.signatories")?,
        terms: json::written(&entity.terms, "legal_entity.terms")?,
        numbering: json::written(&entity.numbering, "legal_entity.numbering")?,
        pictures: json::written(&entity.pictures, "legal_entity.pictures")?,
        closed_until: entity.closed_until,
        created_at: entity.created_at,
        archived_at: entity.archived_at,
        version: entity.version,
    })
}

fn entity_of(row: &row::Model) -> Result<LegalEntity, StoreError> {
    Ok(LegalEntity {
        id: Id::from(row.id),
        name: Line::parse(&row.name).map_err(|_| unreadable("legal_entity.name"))?,
        requisites: json::read(&row.requisites, "legal_entity.requisites")?,
        regimes: json::read(&row.regimes, "legal_entity.regimes")?,
        signatories: json::read(&row.signatories, "legal_entity.signatories")?,
        terms: json::read(&row.terms, "legal_entity.terms")?,
        numbering: json::read(&row.numbering, "legal_entity.numbering")?,
        pictures: json::read(&row.pictures, "legal_entity.pictures")?,
        closed_until: row.closed_until,
        created_at: row.created_at,
        archived_at: row.archived_at,
        version: row.version,
    })
}
