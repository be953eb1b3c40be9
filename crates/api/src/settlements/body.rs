//! Opening balances on the wire.

use canape_domain::Id;
use canape_domain::settlements;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::documents::Mentioned;
use crate::http::Ref;

/// What a client owed when its accounts began here.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = settlements::OpeningBalance)]
pub struct OpeningBalance {
    id: Uuid,
    legal_entity: Ref,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    #[schema(examples("ООО «Ромашка»"))]
    client_name: String,
    /// `null`: of all that is of no contract with a balance of its own.
    contract: Option<Mentioned>,
    /// At the beginning of this day.
    on_date: NaiveDate,
    /// Above zero the client owes us, below it has paid in advance.
    #[schema(examples("-1500.00"))]
    amount: String,
    created_at: DateTime<Utc>,
    pub(super) version: i64,
}

impl From<settlements::Shown> for OpeningBalance {
    fn from(shown: settlements::Shown) -> Self {
        let balance = shown.balance;
        Self {
            id: balance.id.uuid(),
            legal_entity: shown.legal_entity.into(),
            company_id: balance.client.company().map(Id::uuid),
            contact_id: balance.client.contact().map(Id::uuid),
            client_name: shown.client_name,
            contract: shown.contract.map(Into::into),
            on_date: balance.on,
            amount: balance.amount.to_string(),
            created_at: balance.created_at,
            version: balance.version,
        }
    }
}
