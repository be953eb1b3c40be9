//! Payments of the demonstration: most invoices are paid in time, some in part, a few are overdue.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, TimeDelta};

use super::dice::Dice;
use super::story::Stock;
use super::{Error, firms};
use crate::access::{Caller, Permission};
use crate::documents::{Document, Payable};
use crate::payments::{Allocation, Direction, Held, Payment, State, Way};
use crate::values::{Line, Money};
use crate::{App, Change, Id};

/// So many payments are written together.
const BATCH: usize = 50;
/// Whoever pays for a buyer once.
const PAYER: &str = "ИП Смирнова Ольга Петровна";
/// So many of the latest payments are advances for which there is no invoice yet.
const ADVANCES: usize = 4;

/// So many of the latest payments stand after that of goods which came back.
const RECENT: usize = 8;

/// A payment that shall be.
struct Taking<'a> {
    on: NaiveDate,
    invoice: &'a Document,
    /// What of the invoice is paid.
    share: Money,
    /// What comes on top, as an advance.
    more: Money,
    is_of_other: bool,
}

/// Writes payments for issued invoices, which stand in the order of their dates.
pub async fn write(
    app: &App,
    owner: &Caller,
    stock: &Stock,
    invoices: &[Document],
    dice: &mut Dice,
) -> Result<(), Error> {
    let today = stock.zone.local_date(stock.now);
    let mut takings = planned(invoices, today, dice);
    takings.sort_by_key(|one| one.on);
    let mut open: HashMap<Id<Document>, Payable> = HashMap::new();
    for invoice in invoices {
        open.insert(invoice.id, invoice.payable());
    }
    let grant = owner.allow(Permission::PaymentsEdit).map_err(Error::of)?;
    let mut kept: Vec<Payment> = Vec::new();
    for batch in takings.chunks(BATCH) {
        let work = app.store.work(&grant).await.map_err(Error::of)?;
        let count = i64::try_from(batch.len()).unwrap_or(0);
        let first = work.take_payment_numbers(count).await;
        for (taking, number) in batch.iter().zip(first.map_err(Error::of)?..) {
            let payment = received(app, owner, stock, taking, number, dice)?;
            let payables = payment.allocations.iter();
            let payables = payables.filter_map(|part| open.get(&part.document).cloned());
            let held = Held {
                payables: payables.collect(),
                ..Held::default()
            };
            let at = payment.created_at;
            let outcome = payment.record(held, at).map_err(Error::of)?;
            outcome.write(&*work).await.map_err(Error::of)?;
            for change in outcome.payables {
                open.insert(change.state().id, change.into_state());
            }
            kept.extend(outcome.payments.into_iter().map(Change::into_state));
        }
        work.commit().await.map_err(Error::of)?;
    }
    give_back(app, owner, stock, kept, open).await
}

/// Who pays, when and how much.
fn planned<'a>(invoices: &'a [Document], today: NaiveDate, dice: &mut Dice) -> Vec<Taking<'a>> {
    let mut takings = Vec::new();
    for invoice in invoices {
        let amount = invoice.content.amount().unwrap_or_default();
        let on = invoice.date + Days::new(u64::try_from(dice.between(1, 8)).unwrap_or(1));
        let fate = dice.between(0, 99);
        let part = dice.between(3, 7);
        if on > today || !amount.is_positive() {
            continue;
        }
        // Old debts are few: somebody has reminded of them.
        let is_old = invoice.date + Days::new(100) < today;
        let (share, more) = match fate {
            0..9 if !is_old => continue,
            9..18 if !is_old => (tenths(amount, part), Money::ZERO),
            18..21 => (amount, tenths(amount, 1)),
            _ => (amount, Money::ZERO),
        };
        takings.push(Taking {
            on,
            invoice,
            share,
            more,
            is_of_other: false,
        });
    }
    let middle = takings.len() / 2;
    if let Some(taking) = takings.get_mut(middle) {
        taking.is_of_other = true;
    }
    for invoice in invoices.iter().rev().take(ADVANCES) {
        let amount = invoice.content.amount().unwrap_or_default();
        let more = tenths(amount, 3);
        if more.is_positive() {
            takings.push(Taking {
                on: invoice.date.min(today),
                invoice,
                share: Money::ZERO,
                more,
                is_of_other: false,
            });
        }
    }
    takings
}

/// So many tenths of an amount, in whole roubles, as people round.
fn tenths(amount: Money, count: i64) -> Money {
    let roubles = amount.kopecks() / 1_000 * count;
    Money::from_kopecks(roubles * 100).unwrap_or_default()
}

fn received(
    app: &App,
    owner: &Caller,
    stock: &Stock,
    taking: &Taking<'_>,
    number: i64,
    dice: &mut Dice,
) -> Result<Payment, Error> {
    let invoice = taking.invoice;
    let way = match dice.between(0, 99) {
        0..6 => Way::Card,
        6..9 => Way::Cash,
        _ => Way::Bank,
    };
    let order = dice.between(11, 980).to_string();
    let title = invoice.mentioned().title();
    let buyer = &invoice.buyer_name;
    let purpose = match (taking.is_of_other, taking.share.is_zero()) {
        (true, _) => format!("Оплата за {buyer} по документу: {title}"),
        (false, true) => "Аванс за мебель по договорённости".to_owned(),
        (false, false) => format!("Оплата по документу: {title}"),
    };
    let payer_name = if taking.is_of_other { PAYER } else { buyer };
    let allocations = Allocation {
        document: invoice.id,
        amount: taking.share,
    };
    let evening = stock.zone.day_start(taking.on) + TimeDelta::hours(17);
    Ok(Payment {
        id: app.new_id(),
        number,
        direction: Direction::Received,
        state: State::Posted,
        amount: taking.share.plus(taking.more).map_err(|_| firms::word())?,
        allocations: if taking.share.is_zero() {
            Vec::new()
        } else {
            vec![allocations]
        },
        refunded: Money::ZERO,
        advance_refunded: Money::ZERO,
        value_date: taking.on,
        legal_entity: invoice.legal_entity,
        company: invoice.company.filter(|_| !taking.is_of_other),
        contact: None,
        payer_name: payer_name.to_owned(),
        way,
        purpose: Line::parse(&purpose).ok(),
        reference: Line::parse(&order).ok().filter(|_| way == Way::Bank),
        refund_of: None,
        recorded_by: owner.user(),
        created_at: evening.min(stock.now),
        version: 0,
    })
}

/// Gives back an advance that came by mistake, and half of an invoice for goods that came back.
async fn give_back(
    app: &App,
    owner: &Caller,
    stock: &Stock,
    kept: Vec<Payment>,
    mut open: HashMap<Id<Document>, Payable>,
) -> Result<(), Error> {
    let grant = owner.allow(Permission::PaymentsEdit).map_err(Error::of)?;
    let today = stock.zone.local_date(stock.now);
    let of_both = |one: &&Payment| !one.allocations.is_empty() && one.rest().is_positive();
    let of_invoice = |one: &&Payment| one.company.is_some() && one.rest().is_zero();
    let advance = kept.iter().find(of_both).cloned();
    let goods = kept.iter().rev().skip(RECENT).find(of_invoice).cloned();
    let work = app.store.work(&grant).await.map_err(Error::of)?;
    for (source, is_of_invoice) in advance
        .map(|one| (one, false))
        .into_iter()
        .chain(goods.map(|one| (one, true)))
    {
        let part = source.allocations.first().copied();
        let amount = match part.filter(|_| is_of_invoice) {
            Some(part) => tenths(part.amount, 5),
            None => source.rest(),
        };
        if !amount.is_positive() {
            continue;
        }
        let parts = part
            .filter(|_| is_of_invoice)
            .map(|part| Allocation { amount, ..part });
        let allocations: Vec<_> = parts.into_iter().collect();
        let payables = allocations.iter();
        let payables = payables.filter_map(|part| open.remove(&part.document));
        let held = Held {
            payables: payables.collect(),
            source: Some(source.clone()),
            shares: Vec::new(),
        };
        let on = (source.value_date + Days::new(3)).min(today);
        let at = (stock.zone.day_start(on) + TimeDelta::hours(18)).min(stock.now);
        let purpose = if is_of_invoice {
            "Возврат за возвращённый товар"
        } else {
            "Возврат излишне уплаченного"
        };
        let number = work.take_payment_numbers(1).await.map_err(Error::of)?;
        let refund = Payment {
            id: app.new_id(),
            number,
            direction: Direction::Returned,
            amount,
            allocations,
            value_date: on,
            way: Way::Bank,
            purpose: Line::parse(purpose).ok(),
            reference: None,
            refund_of: Some(source.id),
            created_at: at,
            version: 0,
            ..source
        };
        let outcome = refund.record(held, at).map_err(Error::of)?;
        outcome.write(&*work).await.map_err(Error::of)?;
    }
    work.commit().await.map_err(Error::of)
}
