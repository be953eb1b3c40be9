//! Writing search entries.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use canape_domain::StoreError;
use canape_domain::search::Kind;
use canape_domain::values::Phone;
use canape_domain::values::search_text::{normalise, of_phones};

use crate::error::store_error;
use crate::scope::tenant;
use crate::session::Session;

pub mod row {
    //! The table `search_entry`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "search_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub number: Option<i64>,
        pub title: String,
        /// The title folded, whose beginning is looked for.
        pub title_key: String,
        pub subtitle: Option<String>,
        /// Everything that is looked for, folded.
        pub text: String,
        pub responsible_id: Option<Uuid>,
        pub department_id: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(row);

/// What is known of a record by search.
#[derive(Debug, Clone, Default)]
pub struct SearchText {
    /// Its name; searched.
    pub title: String,
    /// What tells it from its namesakes; shown only.
    pub subtitle: Option<String>,
    /// Its number in the account.
    pub number: Option<i64>,
    /// What else is searched.
    pub words: Vec<String>,
    /// Telephones, found by any piece of their digits.
    pub phones: Vec<Phone>,
    /// The responsible colleague: entries obey the same reach as their records.
    pub responsible: Option<Uuid>,
    /// The department.
    pub department: Option<Uuid>,
}

impl Session {
    /// Writes, or rewrites, the search entry of a record.
    pub(crate) async fn index(
        &self,
        kind: Kind,
        id: Uuid,
        entry: &SearchText,
    ) -> Result<(), StoreError> {
        self.index_all(kind, [(id, entry)]).await
    }

    /// The same for many records of one kind.
    pub(crate) async fn index_all<'a>(
        &self,
        kind: Kind,
        entries: impl IntoIterator<Item = (Uuid, &'a SearchText)>,
    ) -> Result<(), StoreError> {
        let entries = entries.into_iter();
        let rows = entries
            .map(|(id, entry)| self.entry(kind, id, entry))
            .collect();
        let columns = [
            row::Column::Number,
            row::Column::Title,
            row::Column::TitleKey,
            row::Column::Subtitle,
            row::Column::Text,
            row::Column::ResponsibleId,
            row::Column::DepartmentId,
        ];
        self.upsert::<row::Entity, _>(rows, columns).await
    }

    fn entry(&self, kind: Kind, id: Uuid, entry: &SearchText) -> row::ActiveModel {
        let title_key = normalise(&entry.title);
        let words = entry.words.iter().map(|words| normalise(words));
        let mut texts: Vec<String> = std::iter::once(title_key.clone()).chain(words).collect();
        texts.push(of_phones(&entry.phones));
        texts.retain(|text| !text.is_empty());
        row::ActiveModel {
            account_id: Set(self.account()),
            id: Set(id),
            kind: Set(kind.wire().to_owned()),
            number: Set(entry.number),
            title: Set(entry.title.clone()),
            title_key: Set(title_key),
            subtitle: Set(entry.subtitle.clone()),
            text: Set(texts.join(" ")),
            responsible_id: Set(entry.responsible),
            department_id: Set(entry.department),
        }
    }

    /// Takes a record out of search.
    pub(crate) async fn unindex(&self, id: Uuid) -> Result<(), StoreError> {
        self.unindex_all(vec![id]).await
    }

    /// The same for many records.
    pub(crate) async fn unindex_all(&self, ids: Vec<Uuid>) -> Result<(), StoreError> {
        if ids.is_empty() {
            return Ok(());
        }
        self.delete::<row::Entity>()
            .filter(row::Column::Id.is_in(ids))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
