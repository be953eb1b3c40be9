//! Rows of files, and back.

use uuid::Uuid;

use canape_domain::files::{File, Holder, Kind, Name, ObjectKey};
use canape_domain::{Id, StoreError, hex, unhex};

use crate::error::unreadable;
use crate::scope::tenant;

pub mod file {
    //! The table `file`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub deal_id: Option<Uuid>,
        pub document_id: Option<Uuid>,
        pub name: String,
        pub media_type: String,
        pub size: i64,
        pub sha256: String,
        pub object_key: String,
        pub uploaded_by: Option<Uuid>,
        pub created_at: DateTimeUtc,
        pub deleted_at: Option<DateTimeUtc>,
        pub purged_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(file);

pub fn row(account: Uuid, file: &File) -> Result<file::Model, StoreError> {
    Ok(file::Model {
        account_id: account,
        id: file.id.uuid(),
        deal_id: file.holder.deal().map(Id::uuid),
        document_id: file.holder.document().map(Id::uuid),
        name: file.name.to_string(),
        media_type: file.kind.media_type().to_owned(),
        size: i64::try_from(file.size).map_err(|_| unreadable("file.size"))?,
        sha256: hex(&file.sha256),
        object_key: file.object.to_string(),
        uploaded_by: file.uploaded_by.map(Id::uuid),
        created_at: file.uploaded_at,
        deleted_at: file.deleted_at,
        purged_at: file.purged_at,
        version: file.version,
    })
}

pub fn file_of(row: &file::Model) -> Result<File, StoreError> {
    Ok(File {
        id: Id::from(row.id),
        holder: holder_of(row)?,
        name: Name::parse(&row.name).map_err(|_| unreadable("file.name"))?,
        kind: Kind::of_media_type(&row.media_type).ok_or(unreadable("file.media_type"))?,
        size: u64::try_from(row.size).map_err(|_| unreadable("file.size"))?,
        sha256: unhex(&row.sha256).ok_or(unreadable("file.sha256"))?,
        object: ObjectKey::kept(row.object_key.clone()),
        uploaded_by: row.uploaded_by.map(Id::from),
        uploaded_at: row.created_at,
        deleted_at: row.deleted_at,
        purged_at: row.purged_at,
        version: row.version,
    })
}

fn holder_of(row: &file::Model) -> Result<Holder, StoreError> {
    let deal = row.deal_id.map(Id::from);
    match (row.document_id, deal) {
        (Some(document), deal) => Ok(Holder::Document {
            id: Id::from(document),
            deal,
        }),
        (None, Some(deal)) => Ok(Holder::Deal(deal)),
        (None, None) => Err(unreadable("file.deal_id")),
    }
}
