//! Reminders of documents: the slice's ports. Jobs ask, who reach everything.

use std::collections::HashMap;

use async_trait::async_trait;
use chrono::NaiveDate;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use canape_domain::documents::{Document, Stage};
use canape_domain::legal_entities::LegalEntity;
use canape_domain::reminders::{AwaitedInvoice, Read, Step, Write};
use canape_domain::{Id, Moment, StoreError};

use crate::deals::deal;
use crate::documents::document;
use crate::error::{store_error, unreadable};
use crate::scope::Tenant;
use crate::session::Session;

mod row {
    //! The table `document_reminder`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "document_reminder")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub document_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub step: String,
        pub created_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl Tenant for row::Entity {
    const ACCOUNT: row::Column = row::Column::AccountId;
    const ID: row::Column = row::Column::DocumentId;
}

use document::Column;

#[async_trait]
impl Read for Session {
    async fn awaited_invoices(
        &self,
        of: &[Id<LegalEntity>],
        (first, last): (NaiveDate, NaiveDate),
    ) -> Result<Vec<AwaitedInvoice>, StoreError> {
        if of.is_empty() {
            return Ok(Vec::new());
        }
        let found = self
            .awaited(of)
            .filter(Column::DueOn.gte(first))
            .filter(Column::DueOn.lte(last))
            .order_by_asc(Column::Id)
            .select_only()
            .columns([Column::Id, Column::DealId, Column::DueOn])
            .into_tuple::<(Uuid, Option<Uuid>, Option<NaiveDate>)>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let ids = found.iter().map(|(id, ..)| *id);
        let rows = self
            .rows::<row::Entity>()
            .filter(row::Column::DocumentId.is_in(ids))
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut done: HashMap<Uuid, Vec<Step>> = HashMap::new();
        for row in rows {
            let step = Step::from_wire(&row.step).ok_or(unreadable("document_reminder.step"))?;
            done.entry(row.document_id).or_default().push(step);
        }
        let found = found.into_iter().map(|(id, deal, due_on)| {
            Ok(AwaitedInvoice {
                id: Id::from(id),
                deal: deal.map(Id::from),
                due_on: due_on.ok_or(unreadable("document.due_on"))?,
                done: done.remove(&id).unwrap_or_default(),
            })
        });
        found.collect()
    }

    async fn ending_contracts(
        &self,
        (first, last): (NaiveDate, NaiveDate),
        most: u64,
    ) -> Result<Vec<Id<Document>>, StoreError> {
        let told = self
            .rows::<row::Entity>()
            .filter(row::Column::Step.eq(Step::Ending.wire()))
            .select_only()
            .column(row::Column::DocumentId);
        let ids = self
            .issued_there()
            .filter(Column::EndsOn.gte(first))
            .filter(Column::EndsOn.lte(last))
            .filter(Column::Id.not_in_subquery(told.into_query()))
            .order_by_asc(Column::Id)
            .limit(most)
            .select_only()
            .column(Column::Id)
            .into_tuple::<Uuid>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(ids.into_iter().map(Id::from).collect())
    }

    async fn is_anything_coming(
        &self,
        of: &[Id<LegalEntity>],
        from: NaiveDate,
    ) -> Result<bool, StoreError> {
        let month = from - chrono::Days::new(30);
        let first = |select: Select<document::Entity>| {
            select
                .select_only()
                .column(Column::Id)
                .limit(1)
                .into_tuple::<Uuid>()
        };
        let awaited = self.awaited(of).filter(Column::DueOn.gte(month));
        let ending = self.issued_there().filter(Column::EndsOn.gte(from));
        for found in [first(awaited), first(ending)] {
            if found.one(&self.tx).await.map_err(store_error)?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

#[async_trait]
impl Write for Session {
    async fn note_reminder(
        &self,
        document: Id<Document>,
        step: Step,
        at: Moment,
    ) -> Result<(), StoreError> {
        let row = row::ActiveModel {
            account_id: NotSet,
            document_id: Set(document.uuid()),
            step: Set(step.wire().to_owned()),
            created_at: Set(at),
        };
        let key = OnConflict::columns([
            row::Column::AccountId,
            row::Column::DocumentId,
            row::Column::Step,
        ]);
        self.insert_new::<row::Entity, _>(row, key).await.map(drop)
    }
}

impl Session {
    /// Invoices of own firms that await money.
    fn awaited(&self, of: &[Id<LegalEntity>]) -> Select<document::Entity> {
        let of = of.iter().map(|id| id.uuid());
        self.issued_there()
            .filter(Column::DueOn.is_not_null())
            .filter(Column::LegalEntityId.is_in(of))
    }

    /// Issued documents whose deal, where there is one, does not lie in the trash.
    fn issued_there(&self) -> Select<document::Entity> {
        let deals = self
            .rows::<deal::Entity>()
            .filter(deal::Column::DeletedAt.is_null());
        self.rows::<document::Entity>()
            .filter(Column::Stage.eq(Stage::Issued.wire()))
            .filter(
                Condition::any()
                    .add(Self::is_among(Column::DealId, deals))
                    .add(Column::DealId.is_null()),
            )
    }
}
