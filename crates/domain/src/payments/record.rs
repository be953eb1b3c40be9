//! Writing down a payment.

use chrono::NaiveDate;

use super::payer::Payer;
use super::{Allocation, Direction, Error, Held, Payment, Shown, State, Way};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::documents::Document;
use crate::legal_entities::LegalEntity;
use crate::values::{Line, Money};
use crate::{App, Claim, Created, Id, Retry, StoreError, Violations, Work};

/// The most invoices that one payment is for.
pub(super) const MOST: usize = 100;

/// The wish to write down a payment.
#[derive(Debug, Clone)]
pub struct RecordPayment {
    /// Which way the money went.
    pub direction: Direction,
    /// How much.
    pub amount: Money,
    /// From which day it counts.
    pub value_date: NaiveDate,
    /// Which own firm got or gave it.
    pub legal_entity: Id<LegalEntity>,
    /// The firm that paid, or got it back.
    pub company: Option<Id<Company>>,
    /// The person who did.
    pub contact: Option<Id<Contact>>,
    /// What whoever did is called; `None`: by company, contact, invoice or the payment given back.
    pub payer_name: Option<Line<300>>,
    /// How it went.
    pub way: Way,
    /// What it is for.
    pub purpose: Option<Line<500>>,
    /// Number of the payment order.
    pub reference: Option<Line<50>>,
    /// Which received payment it gives back.
    pub refund_of: Option<Id<Payment>>,
    /// For which invoices.
    pub allocations: Vec<Allocation>,
    /// Whether somebody else may pay than the invoices say.
    pub accepts_other_payer: bool,
    /// The caller's idempotency key, without which no money is written down.
    pub retry: Option<Retry>,
}

/// Writes down a payment and what it is for.
pub async fn record(
    app: &App,
    caller: &Caller,
    command: RecordPayment,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(Permission::PaymentsEdit)?;
    let Some(retry) = &command.retry else {
        return Err(Violations::one("Idempotency-Key", "required").into());
    };
    let id: Id<Payment> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    match work.claim(retry, id.uuid(), now).await? {
        Claim::New => {}
        Claim::Done(earlier) => {
            let earlier = work.payment(Id::from(earlier)).await?;
            return Ok(Created::before(earlier.ok_or(StoreError::NotFound)?));
        }
        Claim::Reused => return Err(Error::RetryReused),
    }
    let today = caller.time_zone().local_date(now);
    check_day(command.value_date, today)?;
    check_count(&command.allocations)?;
    let entity = work.legal_entity(command.legal_entity).await?;
    let entity = entity.ok_or_else(|| Violations::one("/legal_entity_id", "unknown_id"))?;
    entity.check_open(command.value_date, caller)?;
    let held = held(work.as_ref(), &command).await?;
    let payer = Payer {
        company: command.company,
        contact: command.contact,
        name: command.payer_name.as_ref().map(ToString::to_string),
    };
    let payer = payer.known(work.as_ref(), held.source.as_ref(), &held.payables);
    let (company, contact, payer_name) = payer.await?;
    let is_nameless = payer_name.is_empty();
    let payment = Payment {
        id,
        number: work.take_payment_numbers(1).await?,
        direction: command.direction,
        state: State::Posted,
        amount: command.amount,
        allocations: command.allocations,
        refunded: Money::ZERO,
        advance_refunded: Money::ZERO,
        value_date: command.value_date,
        legal_entity: command.legal_entity,
        company,
        contact,
        payer_name,
        way: command.way,
        purpose: command.purpose,
        reference: command.reference,
        refund_of: command.refund_of,
        recorded_by: caller.user(),
        created_at: now,
        version: 0,
    };
    let is_of_buyer = payment.is_of_buyer(&payment.allocations, &held.payables);
    let outcome = payment.record(held, now)?;
    if is_nameless {
        return Err(Violations::one("/payer_name", "no_payer").into());
    }
    if !is_of_buyer && !command.accepts_other_payer {
        return Err(Error::OtherPayer);
    }
    outcome.write(work.as_ref()).await?;
    // What nobody reaches by an invoice or a client is not for somebody with a narrow reach.
    let shown = work.payment(id).await?;
    let shown = shown.ok_or_else(|| Violations::one("/company_id", "unknown_id"))?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// Holds the invoices, then the payment that is given back.
async fn held(work: &dyn Work, command: &RecordPayment) -> Result<Held, Error> {
    let at = |code| Violations::one("/refund_of_id", code);
    if command.refund_of.is_some() && command.direction == Direction::Received {
        return Err(at("only_of_returned").into());
    }
    let payables = hold_payables(work, &command.allocations).await?;
    let Some(id) = command.refund_of else {
        return Ok(Held {
            payables,
            ..Held::default()
        });
    };
    work.payment(id).await?.ok_or_else(|| at("unknown_id"))?;
    let source = work.hold_payments(&[id]).await?.pop();
    let source = source.ok_or_else(|| at("unknown_id"))?;
    let rule = if source.direction != Direction::Received {
        Some("not_received")
    } else if !source.is_posted() {
        Some("refund_of_undone")
    } else if source.legal_entity != command.legal_entity {
        Some("of_another_legal_entity")
    } else {
        None
    };
    if let Some(rule) = rule {
        return Err(at(rule).into());
    }
    Ok(Held {
        payables,
        shares: work.refund_shares(id, None).await?,
        source: Some(source),
    })
}

/// Holds the documents of allocations in the order of their ids.
pub(super) async fn hold_payables(
    work: &dyn Work,
    allocations: &[Allocation],
) -> Result<Vec<crate::documents::Payable>, StoreError> {
    let mut ids: Vec<Id<Document>> = allocations.iter().map(|one| one.document).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    work.hold_payables(&ids).await
}

/// Money counts from a day that has come.
pub(super) fn check_day(day: NaiveDate, today: NaiveDate) -> Result<(), Violations> {
    if day > today {
        return Err(Violations::one("/value_date", "after_today"));
    }
    Ok(())
}

/// One payment is for a hundred invoices at most.
pub(super) fn check_count(allocations: &[Allocation]) -> Result<(), Violations> {
    let mut wrong = Violations::default();
    if allocations.len() > MOST {
        wrong.add_limit("/allocations", "too_many", 100);
    }
    wrong.check()
}
