//! Recording a cost.

use super::guard::{allow, check_category, check_months, check_subject};
use super::list::shown;
use super::{Cost, CostTerms, Error, Shown};
use crate::access::{Caller, Permission};
use crate::values::Month;
use crate::{App, Claim, Created, Id, Retry};

/// The wish for a cost.
#[derive(Debug, Clone)]
pub struct CreateCost {
    /// To which month it belongs.
    pub month: Month,
    /// What for, on what, and how much.
    pub terms: CostTerms,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Records a cost.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateCost,
) -> Result<Created<Shown>, Error> {
    let grant = allow(caller, Permission::CostsManage)?;
    let id: Id<Cost> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = shown(work.as_ref(), Id::from(earlier)).await?;
                return Ok(Created::before(earlier));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let cost = Cost {
        id,
        month: command.month,
        terms: command.terms,
        recurring: None,
        created_by: caller.user(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let (month, terms) = (cost.month, cost.terms.clone());
    let change = cost.create()?;
    let by = (&grant, caller.time_zone());
    check_subject(work.as_ref(), by, terms.subject, month).await?;
    check_category(work.as_ref(), terms.category, None).await?;
    check_months(work.as_ref(), caller, &[month]).await?;
    work.apply(&change).await?;
    let shown = shown(work.as_ref(), id).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}
