//! Rows of notes, and back.

use uuid::Uuid;

use canape_domain::notes::{Note, Text};
use canape_domain::{Id, StoreError};

use crate::error::unreadable;
use crate::scope::tenant;

pub mod note {
    //! The table `note`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "note")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub deal_id: Uuid,
        pub text: String,
        pub author_id: Uuid,
        pub created_at: DateTimeUtc,
        pub updated_at: DateTimeUtc,
        pub deleted_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(note);

pub fn row(account: Uuid, note: &Note) -> note::Model {
    note::Model {
        account_id: account,
        id: note.id.uuid(),
        deal_id: note.deal.uuid(),
        text: note.text.to_string(),
        author_id: note.author.uuid(),
        created_at: note.created_at,
        updated_at: note.updated_at,
        deleted_at: note.deleted_at,
        version: note.version,
    }
}

pub fn note_of(row: &note::Model) -> Result<Note, StoreError> {
    Ok(Note {
        id: Id::from(row.id),
        deal: Id::from(row.deal_id),
        text: Text::parse(&row.text).map_err(|_| unreadable("note.text"))?,
        author: Id::from(row.author_id),
        created_at: row.created_at,
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
        version: row.version,
    })
}
