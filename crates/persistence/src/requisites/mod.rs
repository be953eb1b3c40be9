//! Requisites of companies: the table `company_requisites`, one row a company with all its dates.

use async_trait::async_trait;
use uuid::Uuid;

use canape_domain::clients::Company;
use canape_domain::requisites::{CompanyRequisites, Dated, Event, History, Read};
use canape_domain::{Apply, Change, Id, StoreError};

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
        let all: Vec<Dated> = json::read(&row.history, HISTORY)?;
        Ok(CompanyRequisites {
            company,
            history: History::stored(all),
            version: row.version,
        })
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

fn model(account: Uuid, requisites: &CompanyRequisites) -> Result<row::Model, StoreError> {
    Ok(row::Model {
        account_id: account,
        id: requisites.company.uuid(),
        history: json::written(&requisites.history, HISTORY)?,
        version: requisites.version,
    })
}
