//! The table `contact`.

use sea_orm::{ColumnTrait, Condition};
use uuid::Uuid;

use canape_domain::clients::{Client, Contact};
use canape_domain::values::{Line, TextError};
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
    #[sea_orm(table_name = "contact")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// What people call the contact, made from the parts.
        pub name: String,
        /// Empty when unknown, as are the other parts.
        pub last_name: String,
        pub first_name: String,
        pub middle_name: String,
        pub post: Option<String>,
        pub company_id: Option<Uuid>,
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

impl Kept for Contact {
    type Table = row::Entity;

    const CREATED_AT: row::Column = row::Column::CreatedAt;
    const DELETED_AT: row::Column = row::Column::DeletedAt;
    const VERSION: row::Column = row::Column::Version;
    const OF_DEAL: deal::Column = deal::Column::ContactId;
    const OF_DOCUMENT: document::Column = document::Column::ContactId;
    const OF_PAYMENT: payment::Column = payment::Column::ContactId;

    fn row(account_id: Uuid, client: &Client<Self>) -> Result<row::Model, StoreError> {
        let own = &client.particulars;
        let part = |part: &Option<Line<80>>| part.as_ref().map(Line::to_string).unwrap_or_default();
        Ok(row::Model {
            account_id,
            id: client.id.uuid(),
            name: client.name(),
            last_name: part(&own.last_name),
            first_name: part(&own.first_name),
            middle_name: part(&own.middle_name),
            post: own.post.as_ref().map(ToString::to_string),
            company_id: own.company.map(Id::uuid),
            phones: json::written(&client.phones, "contact.phones")?,
            emails: json::written(&client.emails, "contact.emails")?,
            responsible_id: client.owner.responsible.map(Id::uuid),
            department_id: client.owner.department.map(Id::uuid),
            created_at: client.created_at,
            deleted_at: client.deleted_at,
            version: client.version,
        })
    }

    fn client(row: row::Model) -> Result<Client<Self>, StoreError> {
        let post = row.post.as_deref().map(Line::parse).transpose();
        Ok(Client {
            id: Id::from(row.id),
            particulars: Self {
                last_name: part_of(&row.last_name)?,
                first_name: part_of(&row.first_name)?,
                middle_name: part_of(&row.middle_name)?,
                post: post.map_err(|_| unreadable("contact.post"))?,
                company: row.company_id.map(Id::from),
            },
            phones: phones_of(&row.phones)?,
            emails: json::read(&row.emails, "contact.emails")?,
            owner: owner_of(row.responsible_id, row.department_id),
            created_at: row.created_at,
            deleted_at: row.deleted_at,
            version: row.version,
        })
    }

    fn place(row: &row::Model) -> (Moment, Uuid) {
        (row.created_at, row.id)
    }

    fn of_company(company: Uuid) -> Condition {
        Condition::all().add(row::Column::CompanyId.eq(company))
    }
}

fn part_of(text: &str) -> Result<Option<Line<80>>, StoreError> {
    match Line::parse(text) {
        Ok(part) => Ok(Some(part)),
        Err(TextError::Empty) => Ok(None),
        Err(_) => Err(unreadable("name of a contact")),
    }
}
