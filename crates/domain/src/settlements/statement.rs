//! Reading the settlement of a period.

use super::{Counterparty, Error, Statement, reconcile};
use crate::access::{Caller, Permission};
use crate::documents::Document;
use crate::documents::printed::Period;
use crate::legal_entities::LegalEntity;
use crate::{App, Id, StoreError, Violations};

/// Whose settlement, and of which days.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// Of which own firm.
    pub legal_entity: Id<LegalEntity>,
    /// With which client.
    pub client: Counterparty,
    /// Of which contract; `None`: of everything.
    pub contract: Option<Id<Document>>,
    /// Which days.
    pub period: Period,
}

/// Reads the movements of a period and the balances around them. Whoever reaches the client sees
/// all of it, or the balance would be wrong.
pub async fn statement(app: &App, caller: &Caller, asked: Question) -> Result<Statement, Error> {
    let grant = caller.allow(Permission::PaymentsRead)?;
    if asked.period.last < asked.period.first {
        return Err(Violations::one("to", "ends_before_it_begins").into());
    }
    let view = app.store.view(&grant).await?;
    if !asked.client.is_reached(&*view).await? {
        return Err(StoreError::NotFound.into());
    }
    let (entity, client) = (asked.legal_entity, asked.client);
    let ledger = view.ledger(entity, client, asked.period.last).await?;
    Ok(reconcile(&ledger, asked.period, asked.contract)?)
}
