//! Accounts: what was agreed to at the sign-up.

use async_trait::async_trait;
use sea_orm::ActiveValue::Set;

use canape_domain::accounts::{Acceptance, Consent, ConsentKind, Event, Read};
use canape_domain::{Apply, Change, Id, StoreError};

use crate::error::{store_error, unreadable};
use crate::scope::tenant;
use crate::session::Session;

mod consent {
    //! The table `consent`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "consent")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub user_id: Uuid,
        pub kind: String,
        pub text_version: String,
        pub at: DateTimeUtc,
        pub address: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(consent);

#[async_trait]
impl Read for Session {
    async fn consents(&self) -> Result<Vec<Consent>, StoreError> {
        let rows = self
            .rows::<consent::Entity>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let consents = rows.into_iter().map(consent_of);
        let mut consents = consents.collect::<Result<Vec<_>, _>>()?;
        consents.sort_by_key(|consent| (consent.at, consent.kind));
        Ok(consents)
    }
}

#[async_trait]
impl Apply<Acceptance, Event> for Session {
    async fn apply(&self, change: &Change<Acceptance, Event>) -> Result<(), StoreError> {
        let rows = change
            .state()
            .consents
            .iter()
            .map(|consent| consent::ActiveModel {
                account_id: Set(self.account()),
                id: Set(consent.id),
                user_id: Set(consent.user.uuid()),
                kind: Set(consent.kind.wire().to_owned()),
                text_version: Set(consent.version.clone()),
                at: Set(consent.at),
                address: Set(consent.address.clone()),
            });
        self.insert::<consent::Entity, _>(rows.collect()).await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

fn consent_of(row: consent::Model) -> Result<Consent, StoreError> {
    Ok(Consent {
        id: row.id,
        user: Id::from(row.user_id),
        kind: ConsentKind::from_wire(&row.kind).ok_or(unreadable("consent.kind"))?,
        version: row.text_version,
        at: row.at,
        address: row.address,
    })
}
