//! Setting what a colleague is paid from a month on, taking it out again, reading it.

use super::guard::{allow, check_months, check_subject};
use super::{CostSubject, EmployeePay, Error, PayTerms};
use crate::access::{Caller, Permission};
use crate::lobby::User;
use crate::values::Month;
use crate::{App, Id, Page, PageWish, StoreError, Version, Violations, Work};

/// Pay with the name of whoever gets it.
#[derive(Debug, Clone)]
pub struct ShownPay {
    /// The pay.
    pub pay: EmployeePay,
    /// Who gets it.
    pub user: crate::Named<User>,
}

/// The wish for pay.
#[derive(Debug, Clone, Copy)]
pub struct SetPay {
    /// Who is paid.
    pub user: Id<User>,
    /// The first month.
    pub from_month: Month,
    /// The version that the caller has seen; `None`: there is none yet.
    pub version: Option<Version>,
    /// How much, and for what.
    pub terms: PayTerms,
}

/// The wish to take pay out.
#[derive(Debug, Clone, Copy)]
pub struct DeletePay {
    /// Of whom.
    pub user: Id<User>,
    /// The first month.
    pub from_month: Month,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Sets what a colleague is paid from a month on; what began earlier holds up to then.
pub async fn set_pay(app: &App, caller: &Caller, command: SetPay) -> Result<EmployeePay, Error> {
    let grant = allow(caller, Permission::CostsManage)?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let subject = CostSubject::Employee(command.user);
    let by = (&grant, caller.time_zone());
    match check_subject(work.as_ref(), by, subject, command.from_month).await {
        // Whoever is named in the path and is not there is not found.
        Err(Error::Invalid(wrong)) => return Err(unless_absent(wrong)),
        checked => checked?,
    }
    let found = work.pay_from(command.user, command.from_month).await?;
    if found.as_ref().map(|pay| pay.version) != command.version {
        return Err(Error::Stale);
    }
    check_months(work.as_ref(), caller, &[command.from_month]).await?;
    let change = if let Some(pay) = found {
        match pay.clone().edit(command.terms, now)? {
            Some(change) => change,
            None => return Ok(pay),
        }
    } else {
        let pay = EmployeePay {
            id: app.new_id(),
            user: command.user,
            from_month: command.from_month,
            terms: command.terms,
            version: 1,
        };
        pay.create(now)?
    };
    match work.apply(&change).await {
        Err(StoreError::Taken) => return Err(Error::Taken),
        applied => applied?,
    }
    work.commit().await?;
    Ok(change.into_state())
}

/// Takes out pay that never held.
pub async fn delete_pay(app: &App, caller: &Caller, command: DeletePay) -> Result<(), Error> {
    let grant = allow(caller, Permission::CostsManage)?;
    let work = app.store.work(&grant).await?;
    if !is_reached(work.as_ref(), &grant, command.user).await? {
        return Err(StoreError::NotFound.into());
    }
    let found = work.pay_from(command.user, command.from_month).await?;
    let pay = found.ok_or(StoreError::NotFound)?;
    if pay.version != command.version {
        return Err(Error::Stale);
    }
    check_months(work.as_ref(), caller, &[command.from_month]).await?;
    work.apply(&pay.delete(app.now())).await?;
    work.commit().await?;
    Ok(())
}

/// Reads pay, the latest month first.
pub async fn list_pay(
    app: &App,
    caller: &Caller,
    user: Option<Id<User>>,
    wish: &PageWish,
) -> Result<Page<ShownPay>, Error> {
    let grant = allow(caller, Permission::CostsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.pay(user, wish).await?)
}

async fn is_reached(
    work: &dyn Work,
    grant: &crate::access::Grant,
    user: Id<User>,
) -> Result<bool, StoreError> {
    let subject = CostSubject::Employee(user);
    let known = work.bearers(&[subject]).await?;
    let bearer = known.get(&subject);
    Ok(bearer.is_some_and(|bearer| super::bears(grant.scope(), subject, bearer)))
}

fn unless_absent(wrong: Violations) -> Error {
    match wrong.all() {
        [one] if one.code == "unknown_id" => StoreError::NotFound.into(),
        [one] => Violations::one("/from_month", one.code).into(),
        _ => wrong.into(),
    }
}
