//! Correcting what is known of a payment; neither its amount nor its direction.

use chrono::NaiveDate;

use super::payer::Payer;
use super::record::{check_day, hold_payables};
use super::{Details, Error, Payment, Shown, Way};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::values::Line;
use crate::{App, Id, StoreError, Version};

/// Other details; `None` keeps, `Some(None)` clears.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of the payment")]
pub struct Wish {
    pub value_date: Option<NaiveDate>,
    pub company: Option<Option<Id<Company>>>,
    pub contact: Option<Option<Id<Contact>>>,
    pub payer_name: Option<Line<300>>,
    pub way: Option<Way>,
    pub purpose: Option<Option<Line<500>>>,
    pub reference: Option<Option<Line<50>>>,
}

/// The wish to correct a payment.
#[derive(Debug, Clone)]
pub struct EditPayment {
    /// Which.
    pub id: Id<Payment>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What shall be other.
    pub wish: Wish,
    /// Whether somebody else may pay than the invoices say.
    pub accepts_other_payer: bool,
}

/// Corrects a payment; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditPayment) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::PaymentsEdit)?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let before = work.payment(command.id).await?;
    let before = before.ok_or(StoreError::NotFound)?;
    let payment = before.payment.clone();
    payment.check_posted()?;
    if payment.version != command.version {
        return Err(Error::Stale);
    }
    let wish = command.wish;
    let value_date = wish.value_date.unwrap_or(payment.value_date);
    check_day(value_date, caller.time_zone().local_date(now))?;
    let entity = work.legal_entity(payment.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    entity.check_open(payment.value_date, caller)?;
    entity.check_open(value_date, caller)?;
    let is_other = wish.company.is_some() || wish.contact.is_some();
    let payables = if is_other {
        hold_payables(work.as_ref(), &payment.allocations).await?
    } else {
        Vec::new()
    };
    let name = wish.payer_name.map(|name| name.to_string());
    let (company, contact, payer_name) = if is_other {
        let payer = Payer {
            company: wish.company.unwrap_or(payment.company),
            contact: wish.contact.unwrap_or(payment.contact),
            name,
        };
        // A payer who is taken away leaves a name.
        let name = payer.name.clone();
        let is_nobody = payer.company.is_none() && payer.contact.is_none();
        let payer = Payer {
            name: name.or_else(|| is_nobody.then(|| payment.payer_name.clone())),
            ..payer
        };
        payer.known(work.as_ref(), None, &[]).await?
    } else {
        let name = name.unwrap_or_else(|| payment.payer_name.clone());
        (payment.company, payment.contact, name)
    };
    let details = Details {
        value_date,
        company,
        contact,
        payer_name,
        way: wish.way.unwrap_or(payment.way),
        purpose: wish.purpose.unwrap_or_else(|| payment.purpose.clone()),
        reference: wish.reference.unwrap_or_else(|| payment.reference.clone()),
    };
    let Some(change) = payment.edit(details, now)? else {
        return Ok(before);
    };
    let next = change.state();
    let is_of_buyer = !is_other || next.is_of_buyer(&next.allocations, &payables);
    if !is_of_buyer && !command.accepts_other_payer {
        return Err(Error::OtherPayer);
    }
    work.apply(&change).await?;
    let after = work.payment(command.id).await?;
    let after = after.ok_or_else(|| crate::Violations::one("/company_id", "unknown_id"))?;
    work.commit().await?;
    Ok(after)
}
