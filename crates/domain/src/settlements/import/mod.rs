//! Taking opening balances in from a table, of one own firm and one day: what would happen
//! (`check_import`), and that it happens (`import`).
//!
//! A row is a client, by ИНН or name, and perhaps a contract. A balance that is there already gets
//! the day and sum of its row, so a table that is taken in again changes nothing.

mod fields;
mod plan;

use chrono::NaiveDate;

use self::plan::{Plan, plan};
use super::{Counterparty, Error, OpeningBalance};
use crate::access::{Caller, Permission};
use crate::documents::Document;
use crate::legal_entities::LegalEntity;
use crate::tables::{Arriving, Imported, Layout, Refused, Row, receive};
use crate::values::search_text::normalise;
use crate::values::{Inn, Kpp, Money};
use crate::{App, Claim, Id, Retry, StoreError, View, Violations};

/// The wish to take a table in.
#[derive(Debug, Clone)]
pub struct ImportBalances {
    /// Of which own firm.
    pub legal_entity: Id<LegalEntity>,
    /// At the beginning of which day.
    pub on: NaiveDate,
    /// Whether rows that are wrong are left out, so that the others come in.
    pub skips_wrong: bool,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// A client that a row may mean.
#[derive(Debug, Clone)]
pub struct Called {
    /// The client.
    pub client: Counterparty,
    /// Its name, as search folds it.
    pub name: String,
    /// Of a company.
    pub inn: Option<Inn>,
    /// Of a company.
    pub kpp: Option<Kpp>,
}

/// An issued contract, or an outside document, that a row may mean.
#[derive(Debug, Clone)]
pub struct Agreed {
    /// The document.
    pub id: Id<Document>,
    /// With whom.
    pub client: Counterparty,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub date: NaiveDate,
}

/// Tells what would come of a table, and what the rows that are right come to: above zero, clients
/// owe us. Nothing is kept or changed.
pub async fn check_import(
    app: &App,
    caller: &Caller,
    command: ImportBalances,
    table: Arriving<'_>,
) -> Result<Imported<Money>, Error> {
    let grant = caller.allow(Permission::PaymentsEdit)?;
    let ((rows, _), layout) = read(app, table).await?;
    let view = app.store.view(&grant).await?;
    let table = (&layout, rows.as_slice());
    let plan = planned(app, caller, view.as_ref(), table, (&command, false)).await?;
    Ok(plan.told(layout))
}

/// Takes a table in: all of its rows, or, where that is wished, those that are right.
pub async fn import(
    app: &App,
    caller: &Caller,
    command: ImportBalances,
    table: Arriving<'_>,
) -> Result<Imported<Money>, Error> {
    let grant = caller.allow(Permission::PaymentsEdit)?;
    let asked = format!(
        "{:?} {} {} {}",
        table.layout, command.skips_wrong, command.legal_entity, command.on
    );
    let ((rows, sha256), layout) = read(app, table).await?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let mut is_done = false;
    if let Some(retry) = &command.retry {
        let retry = retry.of_table(sha256, &asked);
        match work.claim(&retry, app.new_id::<Row>().uuid(), now).await? {
            Claim::New => {}
            Claim::Done(_) => is_done = true,
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let table = (&layout, rows.as_slice());
    let plan = planned(app, caller, work.as_ref(), table, (&command, true)).await?;
    if is_done {
        return Ok(plan.told(layout).done_before());
    }
    if !plan.refused.is_empty() && !command.skips_wrong {
        return Err(Refused::all(&plan.refused).into());
    }
    work.apply_all(&plan.edited).await?;
    match work.apply_all(&plan.created).await {
        Err(StoreError::Taken) => return Err(Error::Taken),
        applied => applied?,
    }
    work.commit().await?;
    Ok(plan.told(layout))
}

async fn read(app: &App, mut table: Arriving<'_>) -> Result<((Vec<Row>, [u8; 32]), Layout), Error> {
    let (rows, sha256) = receive(app, &mut table).await?;
    let layout = Layout::find(&rows, fields::ALL, &table.layout)?;
    Ok(((rows, sha256), layout))
}

async fn planned<V: View + ?Sized>(
    app: &App,
    caller: &Caller,
    view: &V,
    (layout, rows): (&Layout, &[Row]),
    (command, holds): (&ImportBalances, bool),
) -> Result<Plan, Error> {
    let entity = view.legal_entity(command.legal_entity).await?;
    let entity = entity.ok_or_else(|| Violations::one("/legal_entity_id", "unknown_id"))?;
    entity.check_open(command.on, caller)?;
    let mut names = Vec::new();
    let mut inns = Vec::new();
    for record in layout.records(rows) {
        names.extend(record.get(fields::CLIENT).map(normalise));
        inns.extend(fields::inn(record).and_then(Result::ok));
    }
    let clients = view.clients_called(&names, &inns).await?;
    let ids: Vec<_> = clients.iter().map(|called| called.client).collect();
    let contracts = if layout.has(fields::CONTRACT) {
        view.contracts_with(entity.id, &ids).await?
    } else {
        Vec::new()
    };
    let balances = view.balances_with(entity.id, &ids, holds).await?;
    // A day of a closed period is one of those that change only by a right of its own.
    let is_open = |balance: &OpeningBalance| entity.check_open(balance.on, caller).is_ok();
    let known = plan::Known {
        clients,
        contracts,
        balances,
    };
    Ok(plan(app, caller, (layout, rows), command, known, is_open))
}

impl Plan {
    fn told(self, layout: Layout) -> Imported<Money> {
        Imported {
            layout,
            total: self.total,
            created: self.created.len(),
            changed: self.edited.len(),
            unchanged: self.unchanged,
            of: self.sum,
            refused: Vec::new(),
            refused_count: 0,
        }
        .refusing(self.refused)
    }
}
