//! Taking products in from a table: what would happen (`check_import`), and that it happens (`import`).
//!
//! A row is the product whose article it has, whatever the capitals; without one, that of its name.
//! It changes what its cells say and keeps the rest, so a table that is taken in again changes
//! nothing. Groups that are not there are made. `fields` reads a row, `plan` says what comes of it.

mod fields;
mod plan;

use chrono::NaiveDate;

use self::plan::{Plan, plan};
use super::{Error, Product};
use crate::access::{Caller, Permission};
use crate::tables::{Arriving, Imported, Layout, Refused, Row, receive};
use crate::values::search_text::normalise;
use crate::{App, Claim, Retry, View};

/// The wish to take a table in.
#[derive(Debug, Clone)]
pub struct ImportProducts {
    /// Whether rows that are wrong are left out, so that the others come in.
    pub skips_wrong: bool,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// The paths of groups that are new, as they are told of a table of products.
pub type NewGroups = Vec<String>;

/// Tells what would come of a table; nothing is kept or changed.
pub async fn check_import(
    app: &App,
    caller: &Caller,
    table: Arriving<'_>,
) -> Result<Imported<NewGroups>, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let ((rows, _), layout) = read(app, caller, table).await?;
    let view = app.store.view(&grant).await?;
    let known = known(view.as_ref(), &layout, &rows).await?;
    let groups = view.groups().await?;
    let plan = plan(app, (&layout, &rows), known, groups, today(app, caller));
    Ok(plan.told(layout))
}

/// Takes a table in: all of its rows, or, where that is wished, those that are right.
pub async fn import(
    app: &App,
    caller: &Caller,
    command: ImportProducts,
    table: Arriving<'_>,
) -> Result<Imported<NewGroups>, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let asked = format!("{:?} {}", table.layout, command.skips_wrong);
    let ((rows, sha256), layout) = read(app, caller, table).await?;
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
    // Two imports at once would make the same products and groups.
    work.hold_catalogue().await?;
    let groups = work.hold_groups().await?;
    let found = known(work.as_ref(), &layout, &rows).await?;
    let ids: Vec<_> = found.iter().map(|product| product.id).collect();
    let held = work.hold_products(&ids).await?;
    let plan = plan(app, (&layout, &rows), held, groups, today(app, caller));
    if is_done {
        return Ok(Imported {
            of: NewGroups::new(),
            ..plan.told(layout).done_before()
        });
    }
    if !plan.refused.is_empty() && !command.skips_wrong {
        return Err(Refused::all(&plan.refused).into());
    }
    for group in &plan.groups {
        work.apply(group).await.map_err(Error::of_name)?;
    }
    let made = work.apply_all(&plan.changes).await;
    made.map_err(Error::of_article)?;
    work.commit().await?;
    Ok(plan.told(layout))
}

/// The rows of a file and its layout. Whoever may not see cost is not asked for its column, unless
/// they say themselves that there is one.
async fn read(
    app: &App,
    caller: &Caller,
    mut table: Arriving<'_>,
) -> Result<((Vec<Row>, [u8; 32]), Layout), Error> {
    let (rows, sha256) = receive(app, &mut table).await?;
    let mut layout = Layout::find(&rows, fields::ALL, &table.layout)?;
    if layout.has(fields::COST_PRICE) && !caller.may(Permission::ProfitRead) {
        if table.layout.columns.is_some() {
            caller.allow(Permission::ProfitRead)?;
        }
        layout.leave_out(fields::COST_PRICE);
    }
    Ok(((rows, sha256), layout))
}

/// Products that rows may mean: offered, of their articles or names.
async fn known(
    view: &(impl View + ?Sized),
    layout: &Layout,
    rows: &[Row],
) -> Result<Vec<Product>, Error> {
    let mut articles = Vec::new();
    let mut names = Vec::new();
    for record in layout.records(rows) {
        articles.extend(fields::article_key(record));
        names.extend(record.get(fields::NAME).map(normalise));
    }
    Ok(view.products_named(&articles, &names).await?)
}

fn today(app: &App, caller: &Caller) -> NaiveDate {
    caller.time_zone().local_date(app.now())
}

impl Plan {
    fn told(self, layout: Layout) -> Imported<NewGroups> {
        Imported {
            layout,
            total: self.total,
            created: self.created,
            changed: self.changes.len() - self.created,
            unchanged: self.unchanged,
            of: self.new_groups,
            refused: Vec::new(),
            refused_count: 0,
        }
        .refusing(self.refused)
    }
}
