//! The table `company`.

use uuid::Uuid;

use canape_domain::clients::{Client, Company, Site};
use canape_domain::values::{Inn, Kpp, Line};
use canape_domain::{Id, Moment, StoreError};

use super::{Kept, owner_of, phones_of};
use crate::deals::deal;
use crate::documents::document;
use crate::error::unreadable;
use crate::json;
use crate::payments::payment;
use crate::scope::owned;

pub mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub inn: Option<String>,
        pub kpp: Option<String>,
        pub site: Option<String>,
        pub phones: String,
        pub emails: String,
        pub responsible_id: Option<Uuid>,
        pub department_id: Option<Uuid>,
        pub created_at: DateTimeUtc,
        pub deleted_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

owned!(row);

impl Kept for Company {
    type Table = row::Entity;

    const CREATED_AT: row::Column = row::Column::CreatedAt;
    const DELETED_AT: row::Column = row::Column::DeletedAt;
    const VERSION: row::Column = row::Column::Version;
    const OF_DEAL: deal::Column = deal::Column::CompanyId;
    const OF_DOCUMENT: document::Column = document::Column::CompanyId;
    const OF_PAYMENT: payment::Column = payment::Column::CompanyId;

    fn row(account_id: Uuid, client: &Client<Self>) -> Result<row::Model, StoreError> {
        let own = &client.particulars;
        Ok(row::Model {
            account_id,
            id: client.id.uuid(),
            name: own.name.to_string(),
            inn: own.inn.as_ref().map(ToString::to_string),
            kpp: own.kpp.as_ref().map(ToString::to_string),
            site: own.site.as_ref().map(ToString::to_string),
            phones: json::written(&client.phones, "company.phones")?,
            emails: json::written(&client.emails, "company.emails")?,
            responsible_id: client.owner.responsible.map(Id::uuid),
            department_id: client.owner.department.map(Id::uuid),
            created_at: client.created_at,
            deleted_at: client.deleted_at,
            version: client.version,
        })
    }

    fn client(row: row::Model) -> Result<Client<Self>, StoreError> {
        let inn = row.inn.as_deref().map(Inn::parse).transpose();
        let kpp = row.kpp.as_deref().map(Kpp::parse).transpose();
        let site = row.site.as_deref().map(Site::parse).transpose();
        Ok(Client {
            id: Id::from(row.id),
            particulars: Self {
                name: Line::parse(&row.name).map_err(|_| unreadable("company.name"))?,
                inn: inn.map_err(|_| unreadable("company.inn"))?,
                kpp: kpp.map_err(|_| unreadable("company.kpp"))?,
                site: site.map_err(|_| unreadable("company.site"))?,
            },
            phones: phones_of(&row.phones)?,
            emails: json::read(&row.emails, "company.emails")?,
            owner: owner_of(row.responsible_id, row.department_id),
            created_at: row.created_at,
            deleted_at: row.deleted_at,
            version: row.version,
        })
    }

    fn place(row: &row::Model) -> (Moment, Uuid) {
        (row.created_at, row.id)
    }
}
