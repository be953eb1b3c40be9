//! Rows of consents, and back.

use uuid::Uuid;

use canape_domain::personal_data::{Agreed, Consent, Given, Purpose, Way};
use canape_domain::values::{Line, Prose};
use canape_domain::{Id, StoreError};

use crate::error::unreadable;
use crate::scope::tenant;

pub mod row {
    //! The table `contact_consent`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "contact_consent")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub contact_id: Uuid,
        pub purpose: String,
        pub text_version: Option<String>,
        pub text: Option<String>,
        pub given_at: DateTimeUtc,
        pub way: String,
        pub address: Option<String>,
        pub recorded_by: Uuid,
        pub recorded_at: DateTimeUtc,
        /// These five are there or not, all together; only the address may be unknown.
        pub withdrawn_at: Option<DateTimeUtc>,
        pub withdrawn_way: Option<String>,
        pub withdrawn_address: Option<String>,
        pub withdrawal_recorded_by: Option<Uuid>,
        pub withdrawal_recorded_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(row);

pub fn consent_row(account_id: Uuid, one: &Consent) -> row::Model {
    let address = |said: &Given| said.address.as_ref().map(ToString::to_string);
    let end = one.withdrawn.as_ref();
    row::Model {
        account_id,
        id: one.id.uuid(),
        contact_id: one.contact.uuid(),
        purpose: one.purpose.wire().to_owned(),
        text_version: one.agreed.version.as_ref().map(ToString::to_string),
        text: one.agreed.text.as_ref().map(ToString::to_string),
        given_at: one.given.at,
        way: one.given.way.wire().to_owned(),
        address: address(&one.given),
        recorded_by: one.given.recorded_by.uuid(),
        recorded_at: one.given.recorded_at,
        withdrawn_at: end.map(|said| said.at),
        withdrawn_way: end.map(|said| said.way.wire().to_owned()),
        withdrawn_address: end.and_then(address),
        withdrawal_recorded_by: end.map(|said| said.recorded_by.uuid()),
        withdrawal_recorded_at: end.map(|said| said.recorded_at),
        version: one.version,
    }
}

pub fn consent_of(row: &row::Model) -> Result<Consent, StoreError> {
    let version = row.text_version.as_deref().map(Line::parse).transpose();
    let text = row.text.as_deref().map(Prose::parse).transpose();
    Ok(Consent {
        id: Id::from(row.id),
        contact: Id::from(row.contact_id),
        purpose: Purpose::from_wire(&row.purpose).ok_or(unreadable("contact_consent.purpose"))?,
        agreed: Agreed {
            version: version.map_err(|_| unreadable("contact_consent.text_version"))?,
            text: text.map_err(|_| unreadable("contact_consent.text"))?,
        },
        given: Given {
            at: row.given_at,
            way: way_of(&row.way)?,
            address: address_of(row.address.as_deref())?,
            recorded_by: Id::from(row.recorded_by),
            recorded_at: row.recorded_at,
        },
        withdrawn: withdrawal_of(row)?,
        version: row.version,
    })
}

fn withdrawal_of(row: &row::Model) -> Result<Option<Given>, StoreError> {
    let Some(at) = row.withdrawn_at else {
        return Ok(None);
    };
    let broken = || unreadable("withdrawal of a consent");
    Ok(Some(Given {
        at,
        way: way_of(row.withdrawn_way.as_deref().ok_or_else(broken)?)?,
        address: address_of(row.withdrawn_address.as_deref())?,
        recorded_by: Id::from(row.withdrawal_recorded_by.ok_or_else(broken)?),
        recorded_at: row.withdrawal_recorded_at.ok_or_else(broken)?,
    }))
}

fn way_of(text: &str) -> Result<Way, StoreError> {
    Way::from_wire(text).ok_or(unreadable("contact_consent.way"))
}

fn address_of(text: Option<&str>) -> Result<Option<Line<300>>, StoreError> {
    let address = text.map(Line::parse).transpose();
    address.map_err(|_| unreadable("contact_consent.address"))
}
