//! What is held on people: the slice's ports. It is within reach if the person is; whoever asks has
//! read the person before.

mod consent;
mod entries;
mod erase;
mod held;
mod texts;

use async_trait::async_trait;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use canape_domain::clients::Contact;
use canape_domain::files::File;
use canape_domain::personal_data::{
    Act, Consent, ConsentEvent, Export, ExportEvent, Found, Held, Known, Read, Records,
};
use canape_domain::{Apply, Change, Id, StoreError};

use self::consent::{consent_of, consent_row, row as consent_table};
use crate::clients::ContactTable;
use crate::error::store_error;
use crate::session::Session;

use consent_table::Column;

#[async_trait]
impl Read for Session {
    async fn consent(&self, id: Id<Consent>) -> Result<Option<Consent>, StoreError> {
        let row = self.row::<consent_table::Entity>(id.uuid()).await?;
        row.as_ref().map(consent_of).transpose()
    }

    async fn consents_of(&self, contact: Id<Contact>) -> Result<Vec<Consent>, StoreError> {
        let rows = self
            .rows::<consent_table::Entity>()
            .filter(Column::ContactId.eq(contact.uuid()))
            .order_by_desc(Column::GivenAt)
            .order_by_desc(Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(consent_of).collect()
    }

    async fn held_on(&self, contact: Id<Contact>) -> Result<Vec<Held>, StoreError> {
        self.all_held_on(contact.uuid()).await
    }

    async fn act_of(&self, contact: Id<Contact>) -> Result<Option<Act>, StoreError> {
        self.kept_act(contact.uuid()).await
    }

    async fn has_drafts(&self, contact: Id<Contact>) -> Result<bool, StoreError> {
        self.is_drafted(contact.uuid()).await
    }

    async fn told_of_card(
        &self,
        contact: Id<Contact>,
    ) -> Result<Vec<serde_json::Value>, StoreError> {
        self.card_events(contact.uuid()).await
    }

    async fn texts_about(
        &self,
        contact: Id<Contact>,
        known: &Known,
    ) -> Result<Vec<Found>, StoreError> {
        self.found_texts(contact.uuid(), known).await
    }

    async fn own_files(&self, contact: Id<Contact>) -> Result<Vec<Id<File>>, StoreError> {
        self.files_of_own_deals(contact.uuid()).await
    }

    async fn records_of(&self, contact: Id<Contact>) -> Result<Records, StoreError> {
        self.kept_records(contact.uuid()).await
    }
}

#[async_trait]
impl Apply<Consent, ConsentEvent> for Session {
    async fn apply(&self, change: &Change<Consent, ConsentEvent>) -> Result<(), StoreError> {
        let one = change.state();
        let (row, id) = (consent_row(self.account(), one), one.id.uuid());
        let within = self.names_one::<ContactTable>(Column::ContactId, self.grant().scope());
        let within = sea_orm::Condition::all().add(within);
        let (expected, version) = (change.expected(), Column::Version);
        self.put::<consent_table::Entity, _>(row, id, expected, version, Some(within))
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

#[async_trait]
impl Apply<Export, ExportEvent> for Session {
    async fn apply(&self, change: &Change<Export, ExportEvent>) -> Result<(), StoreError> {
        self.log(&[(change.event(), change.at())]).await
    }
}
