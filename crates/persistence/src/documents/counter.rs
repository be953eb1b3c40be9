//! The table `document_counter`: a row for each period of each sequence of a legal entity.

use chrono::NaiveDate;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use canape_domain::StoreError;
use canape_domain::documents::{Sequence, Series};

use crate::error::{store_error, unreadable};
use crate::scope::Tenant;
use crate::session::Session;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "document_counter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub legal_entity_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub sequence: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub period: String,
        pub last: i64,
        pub last_on: Date,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

use row::Column;

impl Tenant for row::Entity {
    const ACCOUNT: Column = Column::AccountId;
    const ID: Column = Column::LegalEntityId;
}

impl Session {
    /// The next number, from the start that the settings want at least. The row is locked by the
    /// same statement that reads it, so two works never get one number, and a work that is undone
    /// gives its number back.
    pub(super) async fn next_number(
        &self,
        entity: Uuid,
        series: &Series,
        period: &str,
        date: NaiveDate,
    ) -> Result<i64, StoreError> {
        let old = |column: Column| Expr::col((row::Entity, column));
        let next = old(Column::Last).add(1);
        let next = Expr::case(next.clone().lt(series.start), series.start).finally(next);
        let latest = Expr::case(old(Column::LastOn).lt(date), date).finally(old(Column::LastOn));
        let mut insert = Query::insert();
        insert
            .into_table(row::Entity)
            .columns([
                Column::AccountId,
                Column::LegalEntityId,
                Column::Sequence,
                Column::Period,
                Column::Last,
                Column::LastOn,
            ])
            .values_panic([
                self.account().into(),
                entity.into(),
                series.sequence.wire().into(),
                period.into(),
                series.start.into(),
                date.into(),
            ])
            .on_conflict(
                OnConflict::columns([
                    Column::AccountId,
                    Column::LegalEntityId,
                    Column::Sequence,
                    Column::Period,
                ])
                .values([(Column::Last, next.into()), (Column::LastOn, latest.into())])
                .to_owned(),
            )
            .returning_col(Column::Last);
        let row = self.tx.query_one(&insert).await.map_err(store_error)?;
        let row = row.ok_or(unreadable("document_counter.last"))?;
        row.try_get_by_index(0)
            .map_err(|_| unreadable("document_counter.last"))
    }

    pub(super) async fn last_on(
        &self,
        entity: Uuid,
        sequence: Sequence,
        period: &str,
    ) -> Result<Option<NaiveDate>, StoreError> {
        self.rows::<row::Entity>()
            .filter(Column::LegalEntityId.eq(entity))
            .filter(Column::Sequence.eq(sequence.wire()))
            .filter(Column::Period.eq(period))
            .select_only()
            .column(Column::LastOn)
            .into_tuple()
            .one(&self.tx)
            .await
            .map_err(store_error)
    }
}
