//! Taking costs in from a table: what would happen (`check_import`), and that it happens (`import`).
//!
//! A row is a month, what the cost is for (by kind and name, a deal by its number), a category and
//! sums. One that is there already, to the note, is not taken in again, so a table that comes twice
//! changes nothing.

mod fields;
mod known;
mod plan;

use self::known::Known;
use self::plan::{Plan, plan};
use super::Error;
use super::guard::allow;
use crate::access::{Caller, Grant, Permission};
use crate::tables::{Arriving, Layout, MOST_TOLD, Refused, Row, receive};
use crate::values::Money;
use crate::{App, Claim, Retry, View};

/// The wish to take a table in.
#[derive(Debug, Clone, Default)]
pub struct ImportCosts {
    /// Whether rows that are wrong are left out, so that the others come in.
    pub skips_wrong: bool,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// What comes, or came, of a table.
#[derive(Debug, Clone)]
pub struct Imported {
    /// How the table was read.
    pub layout: Layout,
    /// How many rows there are.
    pub total: usize,
    /// How many costs are new.
    pub created: usize,
    /// How many were there already.
    pub unchanged: usize,
    /// All that the rows that are right come to, VAT included.
    pub sum: Money,
    /// The first rows that are wrong, at most [`MOST_TOLD`].
    pub refused: Vec<Refused>,
    /// How many rows are wrong.
    pub refused_count: usize,
}

/// Tells what would come of a table; nothing is kept or changed.
pub async fn check_import(
    app: &App,
    caller: &Caller,
    table: Arriving<'_>,
) -> Result<Imported, Error> {
    let grant = allow(caller, Permission::CostsManage)?;
    let ((rows, _), layout) = read(app, table).await?;
    let view = app.store.view(&grant).await?;
    let plan = planned(app, (caller, &grant), view.as_ref(), (&layout, &rows)).await?;
    Ok(plan.told(layout))
}

/// Takes a table in: all of its rows, or, where that is wished, those that are right.
pub async fn import(
    app: &App,
    caller: &Caller,
    command: ImportCosts,
    table: Arriving<'_>,
) -> Result<Imported, Error> {
    let grant = allow(caller, Permission::CostsManage)?;
    let asked = format!("{:?} {}", table.layout, command.skips_wrong);
    let ((rows, sha256), layout) = read(app, table).await?;
    let work = app.store.work(&grant).await?;
    let mut is_done = false;
    if let Some(retry) = &command.retry {
        let retry = retry.of_table(sha256, &asked);
        let id = app.new_id::<Row>().uuid();
        match work.claim(&retry, id, app.now()).await? {
            Claim::New => {}
            Claim::Done(_) => is_done = true,
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    // Costs have no key of their own: two of one table at once would both find none of it there.
    work.hold_people().await?;
    let plan = planned(app, (caller, &grant), work.as_ref(), (&layout, &rows)).await?;
    if is_done {
        let done = plan.told(layout);
        return Ok(Imported {
            created: 0,
            unchanged: done.total - done.refused_count,
            ..done
        });
    }
    if !plan.refused.is_empty() && !command.skips_wrong {
        return Err(Refused::all(&plan.refused).into());
    }
    work.apply_all(&plan.created).await?;
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
    (caller, grant): (&Caller, &Grant),
    view: &V,
    table: (&Layout, &[Row]),
) -> Result<Plan, Error> {
    let known = Known::of(view, caller, table).await?;
    Ok(plan(app, (caller, grant), table, &known))
}

impl Plan {
    fn told(self, layout: Layout) -> Imported {
        let refused_count = self.refused.len();
        let mut refused = self.refused;
        refused.truncate(MOST_TOLD);
        Imported {
            layout,
            total: self.total,
            created: self.created.len(),
            unchanged: self.unchanged,
            sum: self.sum,
            refused,
            refused_count,
        }
    }
}
