//! Requisites of companies: the table `company_requisites`, one row a company with all its dates.

use async_trait::async_trait;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use canape_domain::clients::Company;
use canape_domain::requisites::{CompanyRequisites, Dated, Event, History, Read};
use canape_domain::{Apply, Change, Id, StoreError};

use crate::error::store_error;
use crate::json;
use crate::scope::tenant;
use crate::session::Session;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_requisites")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        /// Of the company.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// JSON; read and written whole.
        pub history: String,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(row);

const HISTORY: &str = "company_requisites.history";

#[async_trait]
impl Read for Session {
    async fn requisites_of(&self, company: Id<Company>) -> Result<CompanyRequisites, StoreError> {
        let Some(row) = self.row::<row::Entity>(company.uuid()).await? else {
            return Ok(CompanyRequisites::none(company));
        };
        requisites(&row)
    }

    async fn requisites_of_all(
        &self,
        companies: &[Id<Company>],
    ) -> Result<Vec<CompanyRequisites>, StoreError> {
        if companies.is_empty() {
            return Ok(Vec::new());
        }
        let ids = companies.iter().map(|id| id.uuid());
        let found = self
            .rows::<row::Entity>()
            .filter(row::Column::Id.is_in(ids));
        let rows = found.all(&self.tx).await.map_err(store_error)?;
        rows.iter().map(requisites).collect()
    }
}

#[async_trait]
impl Apply<CompanyRequisites, Event> for Session {
    async fn apply(&self, change: &Change<CompanyRequisites, Event>) -> Result<(), StoreError> {
        let requisites = change.state();
        let (id, expected) = (requisites.company.uuid(), change.expected());
        let row = model(self.account(), requisites)?;
        self.put::<row::Entity, _>(row, id, expected, row::Column::Version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

fn requisites(row: &row::Model) -> Result<CompanyRequisites, StoreError> {
    let all: Vec<Dated> = json::read(&row.history, HISTORY)?;
    Ok(CompanyRequisites {
        company: Id::from(row.id),
        history: History::stored(all),
        version: row.version,
    })
}

fn model(account: Uuid, requisites: &CompanyRequisites) -> Result<row::Model, StoreError> {
    Ok(row::Model {
        account_id: account,
        id: requisites.company.uuid(),
        history: json::written(&requisites.history, HISTORY)?,
        version: requisites.version,
    })
}
