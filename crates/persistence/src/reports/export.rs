//! Exports leave an event and nothing else.

use async_trait::async_trait;

use canape_domain::reports::{Export, ExportEvent};
use canape_domain::{Apply, Change, StoreError};

use crate::session::Session;

#[async_trait]
impl Apply<Export, ExportEvent> for Session {
    async fn apply(&self, change: &Change<Export, ExportEvent>) -> Result<(), StoreError> {
        self.log(&[(change.event(), change.at())]).await
    }
}
