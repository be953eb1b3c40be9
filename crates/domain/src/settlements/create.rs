//! Writing down what a client owed when its accounts began here.

use chrono::NaiveDate;

use super::{Counterparty, Error, OpeningBalance, Shown};
use crate::access::{Caller, Permission};
use crate::documents::{Document, Kind, Stage};
use crate::legal_entities::LegalEntity;
use crate::values::Money;
use crate::{App, Claim, Created, Id, Retry, StoreError, Violations, Work};

/// The wish for an opening balance.
#[derive(Debug, Clone)]
pub struct CreateOpeningBalance {
    /// Of which own firm.
    pub legal_entity: Id<LegalEntity>,
    /// With which client.
    pub client: Counterparty,
    /// Of which contract, or outside document that stands for one.
    pub contract: Option<Id<Document>>,
    /// At the beginning of which day.
    pub on: NaiveDate,
    /// Above zero the client owes us.
    pub amount: Money,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Writes down an opening balance; a client has one with each own firm and contract.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateOpeningBalance,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(Permission::PaymentsEdit)?;
    let id: Id<OpeningBalance> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                return Ok(Created::before(
                    shown(work.as_ref(), Id::from(earlier)).await?,
                ));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let mut wrong = Violations::default();
    if !command.client.is_reached(work.as_ref()).await? {
        wrong.add(command.client.pointer(), "unknown_id");
    }
    let entity = work.legal_entity(command.legal_entity).await?;
    if entity.is_none() {
        wrong.add("/legal_entity_id", "unknown_id");
    }
    if let Some(contract) = command.contract
        && let Err(code) = check_contract(work.as_ref(), &command, contract).await?
    {
        wrong.add("/contract_id", code);
    }
    wrong.check()?;
    if let Some(entity) = entity {
        entity.check_open(command.on, caller)?;
    }
    let balance = OpeningBalance {
        id,
        legal_entity: command.legal_entity,
        client: command.client,
        contract: command.contract,
        on: command.on,
        amount: command.amount,
        created_by: caller.user(),
        created_at: now,
        version: 1,
    };
    match work.apply(&balance.create()).await {
        Err(StoreError::Taken) => return Err(Error::Taken),
        applied => applied?,
    }
    let shown = shown(work.as_ref(), id).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// An issued contract of this client with this own firm.
async fn check_contract(
    work: &dyn Work,
    command: &CreateOpeningBalance,
    contract: Id<Document>,
) -> Result<Result<(), &'static str>, StoreError> {
    let Some(shown) = work.document(contract).await? else {
        return Ok(Err("unknown_id"));
    };
    let document = shown.document;
    let is_its = match command.client {
        Counterparty::Company(company) => document.company == Some(company),
        Counterparty::Contact(person) => document.contact == Some(person),
    };
    Ok(
        if !matches!(document.kind, Kind::Contract | Kind::Outside) {
            Err("no_contract")
        } else if Stage::from(&document.state) != Stage::Issued {
            Err("basis_not_issued")
        } else if !is_its || document.legal_entity != command.legal_entity {
            Err("of_another_client")
        } else {
            Ok(())
        },
    )
}

/// The balance as it is now.
pub(super) async fn shown(work: &dyn Work, id: Id<OpeningBalance>) -> Result<Shown, Error> {
    Ok(work
        .opening_balance(id)
        .await?
        .ok_or(StoreError::NotFound)?)
}
