//! Who may charge what to whom, and in which months.

use chrono::NaiveDate;

use super::{Bearer, CostSubject, Error, Standing};
use crate::access::{Caller, Denied, Grant, Permission, Scope};
use crate::dictionaries::{self, CostCategory};
use crate::legal_entities::PeriodClosed;
use crate::values::{Month, TimeZone};
use crate::{Id, StoreError, View, Violations};

/// Costs tell profit: whoever sees or changes them must be allowed to see it.
pub(super) fn allow(caller: &Caller, permission: Permission) -> Result<Grant, Denied> {
    caller.allow(Permission::ProfitRead)?;
    caller.allow(permission)
}

/// Whether a subject lies within a reach: a deal follows its responsible colleague and department;
/// channels and the firm are only for those who reach all.
pub(crate) fn bears(scope: &Scope, subject: CostSubject, bearer: &Bearer) -> bool {
    match subject {
        CostSubject::Channel(_) | CostSubject::Firm => *scope == Scope::All,
        _ => scope.contains(
            bearer.responsible.map(Id::uuid),
            bearer.department.map(Id::uuid),
        ),
    }
}

/// Why something cannot be charged to a subject in a month, by pointer and rule; `bearer` is what is
/// known of it.
pub(crate) fn refusal(
    scope: &Scope,
    zone: TimeZone,
    subject: CostSubject,
    bearer: Option<&Bearer>,
    month: Month,
) -> Option<(&'static str, &'static str)> {
    let id = "/subject/id";
    let Some(bearer) = bearer else {
        return Some((id, "unknown_id"));
    };
    if !bears(scope, subject, bearer) {
        return Some(match subject {
            CostSubject::Channel(_) | CostSubject::Firm => ("/subject/kind", "beyond_reach"),
            _ => (id, "unknown_id"),
        });
    }
    match bearer.standing {
        Standing::Present => None,
        Standing::InTrash => Some((id, "deal_in_trash")),
        Standing::EndedAt(at) if month.first_day() <= zone.local_date(at) => None,
        Standing::EndedAt(_) => Some((
            id,
            match subject {
                CostSubject::Employee(_) => "left_before",
                _ => "archived_before",
            },
        )),
    }
}

/// The day up to which the account's books are closed: that of the own firm that closed least. A
/// firm that keeps its books open keeps the costs of the account open.
pub(crate) async fn closed_until<V: View + ?Sized>(
    view: &V,
) -> Result<Option<NaiveDate>, StoreError> {
    let entities = view.legal_entities().await?;
    let present = entities.iter().filter(|one| one.archived_at.is_none());
    let ends: Option<Vec<NaiveDate>> = present.map(|one| one.closed_until).collect();
    Ok(ends.and_then(|ends| ends.into_iter().min()))
}

/// Whether the caller may change what lies in these months.
pub(super) async fn check_months<V: View + ?Sized>(
    view: &V,
    caller: &Caller,
    months: &[Month],
) -> Result<(), Error> {
    if caller.may(Permission::PeriodsEditClosed) {
        return Ok(());
    }
    let closed = closed_until(view).await?;
    let is_closed = |month: &Month| closed.is_some_and(|until| month.last_day() <= until);
    if months.iter().any(is_closed) {
        return Err(PeriodClosed.into());
    }
    Ok(())
}

/// Whether something can be charged to a subject in a month under a grant.
pub(super) async fn check_subject<V: View + ?Sized>(
    view: &V,
    (grant, zone): (&Grant, TimeZone),
    subject: CostSubject,
    month: Month,
) -> Result<(), Error> {
    let known = view.bearers(&[subject]).await?;
    match refusal(grant.scope(), zone, subject, known.get(&subject), month) {
        Some((pointer, rule)) => Err(Violations::one(pointer, rule).into()),
        None => Ok(()),
    }
}

/// Whether a category is offered; what has an archived one keeps it.
pub(super) async fn check_category<V: View + ?Sized>(
    view: &V,
    id: Id<CostCategory>,
    before: Option<Id<CostCategory>>,
) -> Result<(), Error> {
    if before == Some(id) {
        return Ok(());
    }
    let found = dictionaries::Read::<CostCategory>::entry(view, id).await?;
    let rule = match found {
        None => "unknown_id",
        Some(entry) if entry.is_archived => "category_archived",
        Some(_) => return Ok(()),
    };
    Err(Violations::one("/category_id", rule).into())
}
