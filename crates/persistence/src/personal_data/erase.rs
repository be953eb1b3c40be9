//! Writing an erasure: the card, search, texts, files and the act.

use chrono::TimeDelta;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{QueryFilter, QueryOrder, QuerySelect};

use canape_domain::clients::{Client, Contact};
use canape_domain::files::TRASH_DAYS;
use canape_domain::personal_data::{
    Act, BLANK, Erasure, ErasureEvent, OF_CARD, Place, Record, Records, Rewrite,
};
use canape_domain::search::Kind;
use canape_domain::{Apply, Change, Id, Moment, StoreError};

use super::entries::{called, paid};
use crate::clients::{ContactTable, Kept};
use crate::deals::{deal, deal_of, deal_source, search_text};
use crate::documents::document;
use crate::error::store_error;
use crate::files::file;
use crate::journal::event_log;
use crate::json;
use crate::notes::note;
use crate::payments::payment;
use crate::session::Session;
use crate::signatures::agreement;
use crate::tasks::task;

pub mod row {
    //! The table `erased_contact`; its id is the contact's.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "erased_contact")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub erased_at: DateTimeUtc,
        /// As JSON.
        pub act: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

crate::scope::tenant!(row);

const DRAFT: &str = "draft";

#[async_trait::async_trait]
impl Apply<Erasure, ErasureEvent> for Session {
    async fn apply(&self, change: &Change<Erasure, ErasureEvent>) -> Result<(), StoreError> {
        let Erasure {
            person,
            rewrites,
            files,
            act,
        } = change.state();
        self.blank_card(person, change).await?;
        for rewrite in rewrites {
            self.write_over(rewrite).await?;
        }
        let files = files.iter().map(|id| id.uuid());
        self.doom_files(files.collect(), change.at()).await?;
        let done = row::ActiveModel {
            account_id: Set(self.account()),
            id: Set(person.id.uuid()),
            erased_at: Set(change.at()),
            act: Set(json::written(act, "erased_contact.act")?),
        };
        self.insert::<row::Entity, _>(vec![done]).await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

impl Session {
    async fn blank_card(
        &self,
        person: &Client<Contact>,
        change: &Change<Erasure, ErasureEvent>,
    ) -> Result<(), StoreError> {
        let row = Contact::row(self.account(), person)?;
        let (id, version) = (person.id.uuid(), <Contact as Kept>::VERSION);
        let within = Some(self.reach::<ContactTable>());
        self.put::<ContactTable, _>(row, id, change.expected(), version, within)
            .await?;
        self.unindex(id).await
    }

    async fn write_over(&self, rewrite: &Rewrite) -> Result<(), StoreError> {
        let text = || Expr::value(rewrite.text.clone());
        match &rewrite.place {
            Place::Note(id) => {
                let note = self
                    .update::<note::Entity>()
                    .filter(note::Column::Id.eq(*id));
                let next = next(note::Column::Version);
                let note = note.col_expr(note::Column::Text, text());
                let note = note.col_expr(note::Column::Version, next);
                note.exec(&self.tx).await.map_err(store_error)?;
            }
            Place::Request(id) => self.rewrite_request(*id, &rewrite.text).await?,
            Place::LossComment(id) => {
                self.change_deal(*id, deal::Column::LossComment, text())
                    .await?;
            }
            Place::DealTitle(id) => {
                self.change_deal(*id, deal::Column::Title, text()).await?;
                let row = self.row::<deal::Entity>(*id).await?;
                let row = row.ok_or(StoreError::NotFound)?;
                if row.deleted_at.is_none() {
                    let entry = search_text(&deal_of(&row)?);
                    self.index(Kind::Deal, *id, &entry).await?;
                }
            }
            Place::TaskTitle(id) => {
                let task = self
                    .update::<task::Entity>()
                    .filter(task::Column::Id.eq(*id));
                let task = task.col_expr(task::Column::Title, text());
                let task = task.col_expr(task::Column::Version, next(task::Column::Version));
                task.exec(&self.tx).await.map_err(store_error)?;
                // A deal shows what its next task is called.
                let on = self.update::<deal::Entity>();
                let on = on.filter(deal::Column::NextTaskId.eq(*id));
                let on = on.col_expr(deal::Column::NextTaskTitle, text());
                on.exec(&self.tx).await.map_err(store_error)?;
            }
            Place::Event(seq, _) => {
                let event = self.update::<event_log::Entity>();
                let event = event.filter(event_log::Column::Seq.eq(*seq));
                let event = event.col_expr(event_log::Column::Data, text());
                event.exec(&self.tx).await.map_err(store_error)?;
            }
        }
        Ok(())
    }

    /// What was blanked has no words of the person any more, and nothing that tells their browser.
    async fn rewrite_request(&self, id: Uuid, text: &str) -> Result<(), StoreError> {
        use deal_source::Column;
        let nothing = || Expr::value(Option::<String>::None);
        let mut source = self
            .update::<deal_source::Entity>()
            .filter(Column::Id.eq(id));
        source = source.col_expr(Column::RequestText, Expr::value(text));
        if text == BLANK {
            source = source
                .col_expr(Column::Referrer, nothing())
                .col_expr(Column::VisitorId, nothing());
        }
        source.exec(&self.tx).await.map_err(store_error)?;
        Ok(())
    }

    async fn change_deal(
        &self,
        id: Uuid,
        column: deal::Column,
        to: Expr,
    ) -> Result<(), StoreError> {
        let deal = self
            .update::<deal::Entity>()
            .filter(deal::Column::Id.eq(id));
        let deal = deal.col_expr(column, to);
        let deal = deal.col_expr(deal::Column::Version, next(deal::Column::Version));
        deal.exec(&self.tx).await.map_err(store_error)?;
        Ok(())
    }

    /// Files go without a name, and as if they had lain in the trash for its whole time: nobody gets
    /// them back, and their bytes go at once.
    async fn doom_files(&self, files: Vec<Uuid>, at: Moment) -> Result<(), StoreError> {
        if files.is_empty() {
            return Ok(());
        }
        let since = at - TimeDelta::days(TRASH_DAYS);
        let gone = self.update::<file::Entity>();
        let gone = gone.filter(file::Column::Id.is_in(files));
        let gone = gone.col_expr(file::Column::Name, Expr::value(BLANK));
        let gone = gone.col_expr(file::Column::DeletedAt, Expr::value(since));
        let gone = gone.col_expr(file::Column::Version, next(file::Column::Version));
        gone.exec(&self.tx).await.map_err(store_error)?;
        Ok(())
    }

    pub(super) async fn kept_act(&self, contact: Uuid) -> Result<Option<Act>, StoreError> {
        let row = self.row::<row::Entity>(contact).await?;
        let act = row.map(|row| json::read(&row.act, "erased_contact.act"));
        act.transpose()
    }

    pub(super) async fn is_drafted(&self, contact: Uuid) -> Result<bool, StoreError> {
        let drafts = self
            .rows::<document::Entity>()
            .filter(document::Column::ContactId.eq(contact))
            .filter(document::Column::CompanyId.is_null())
            .filter(document::Column::Stage.eq(DRAFT));
        Ok(self.count_up_to(&drafts, Some(1)).await? > 0)
    }

    pub(super) async fn card_events(
        &self,
        contact: Uuid,
    ) -> Result<Vec<serde_json::Value>, StoreError> {
        let payloads: Vec<String> = self
            .rows::<event_log::Entity>()
            .filter(event_log::Column::SubjectId.eq(contact))
            .filter(event_log::Column::Kind.is_in(OF_CARD))
            .select_only()
            .column(event_log::Column::Data)
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let payloads = payloads
            .iter()
            .map(|text| json::read(text, "event_log.data"));
        payloads.collect()
    }

    /// Files of deals that the person has for themselves; scans of documents stay with these.
    pub(super) async fn files_of_own_deals<T>(
        &self,
        contact: Uuid,
    ) -> Result<Vec<Id<T>>, StoreError> {
        let own = self
            .rows::<deal::Entity>()
            .filter(deal::Column::ContactId.eq(contact))
            .filter(deal::Column::CompanyId.is_null())
            .select_only()
            .column(deal::Column::Id);
        let own = sea_orm::QueryTrait::into_query(own);
        let ids: Vec<Uuid> = self
            .rows::<file::Entity>()
            .filter(file::Column::DealId.in_subquery(own))
            .filter(file::Column::DocumentId.is_null())
            .filter(file::Column::PurgedAt.is_null())
            .select_only()
            .column(file::Column::Id)
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(ids.into_iter().map(Id::from).collect())
    }

    pub(super) async fn kept_records(&self, contact: Uuid) -> Result<Records, StoreError> {
        let documents = self
            .rows::<document::Entity>()
            .filter(document::Column::ContactId.eq(contact))
            .filter(document::Column::Stage.ne(DRAFT))
            .order_by_asc(document::Column::Date)
            .order_by_asc(document::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let documents = documents.iter().map(|row| {
            Ok(Record {
                id: row.id,
                title: called(row)?,
                on: Ord::max(row.ends_on.unwrap_or(row.date), row.date),
            })
        });
        let payments = self
            .rows::<payment::Entity>()
            .filter(payment::Column::ContactId.eq(contact))
            .order_by_asc(payment::Column::ValueDate)
            .order_by_asc(payment::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let agreements = self
            .rows::<agreement::Entity>()
            .filter(agreement::Column::ContactId.eq(contact))
            .order_by_asc(agreement::Column::CreatedAt)
            .order_by_asc(agreement::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let payments = payments.iter().map(|row| Record {
            id: row.id,
            title: paid(row),
            on: row.value_date,
        });
        let agreements = agreements.iter().map(|row| {
            let since = row.created_at.date_naive();
            Record {
                id: row.id,
                title: format!(
                    "Соглашение об электронной подписи от {}",
                    since.format("%d.%m.%Y")
                ),
                on: row.ended_at.map_or(since, |end| end.date_naive()),
            }
        });
        Ok(Records {
            documents: documents.collect::<Result<_, StoreError>>()?,
            payments: payments.collect(),
            agreements: agreements.collect(),
        })
    }
}

/// The next version of a row.
fn next(version: impl ColumnTrait) -> Expr {
    Expr::col(version).add(1)
}
