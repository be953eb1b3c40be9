//! Documents of the demonstration: what a won deal leaves on paper.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::dice::Dice;
use super::story::Stock;
use super::{Error, firms};
use crate::access::{Caller, Permission};
use crate::calendar::Calendar;
use crate::clients::Company;
use crate::deals::{self, Deal, Status};
use crate::documents::printed::Period;
use crate::documents::{
    Content, ContractType, Customs, Document, Kind, Line, LineDraft, Sides, State, contract_text,
    give_out,
};
use crate::legal_entities::{LegalEntity, VatDuty};
use crate::values::{self, Month};
use crate::{App, Change, Id, Moment, Work};

/// So many deals are written together.
const BATCH: usize = 50;
/// A won deal of a company.
pub struct Closed {
    deal: Id<Deal>,
    company: Id<Company>,
    on: NaiveDate,
    at: Moment,
    responsible: Id<crate::lobby::User>,
}

impl Closed {
    /// The deal, and the month in which it was won.
    pub fn sold(&self) -> (Id<Deal>, Month) {
        (self.deal, Month::of(self.on))
    }
}

/// The deal that a story ended with, if papers belong to it.
pub fn closed(last: &Change<Deal, deals::Event>) -> Option<Closed> {
    let deal = last.state();
    let Status::Won { closing } = deal.status else {
        return None;
    };
    Some(Closed {
        deal: deal.id,
        company: deal.company?,
        on: closing.on,
        at: closing.at,
        responsible: deal.responsible?,
    })
}

/// What of it others go on with, in the order of their dates.
pub struct Written {
    /// The issued invoices.
    pub invoices: Vec<Document>,
    /// Those that hold and whose originals travel.
    pub with_originals: Vec<Document>,
}

/// Writes those of so many deals, the latest ones.
pub async fn write(
    app: &App,
    owner: &Caller,
    stock: &Stock,
    (mut won, most): (Vec<Closed>, usize),
    dice: &mut Dice,
) -> Result<Written, Error> {
    let mut invoices = Vec::new();
    let firms = firms::own_firms(app, owner).await?;
    won.sort_by_key(|one| one.on);
    let won = won.split_off(won.len().saturating_sub(most));
    let companies = won.iter().map(|one| one.company).collect();
    firms::require(app, owner, companies, dice).await?;
    let mut papers: HashMap<Id<Deal>, Document> = HashMap::new();
    let mut plans: Vec<(NaiveDate, Kind, &Closed)> = Vec::new();
    for one in &won {
        let ago = |days| one.on.checked_sub_days(Days::new(days)).unwrap_or(one.on);
        plans.push((ago(9), Kind::Quote, one));
        if dice.percent(25) {
            plans.push((ago(6), Kind::Contract, one));
        }
        if dice.percent(15) {
            plans.push((ago(5), Kind::OrderForm, one));
        }
        plans.push((ago(4), Kind::Invoice, one));
        if dice.percent(80) {
            let closing = match dice.between(0, 9) {
                0..=5 => Kind::Transfer,
                6 => Kind::Waybill,
                _ => Kind::Act,
            };
            plans.push((one.on, closing, one));
            if closing != Kind::Transfer {
                plans.push((one.on, Kind::VatInvoice, one));
            }
        }
    }
    // Numbers follow the dates.
    plans.sort_by_key(|(day, ..)| *day);
    let mut with_originals = Vec::new();
    let grant = owner.allow(Permission::DocumentsIssue).map_err(Error::of)?;
    for batch in plans.chunks(BATCH) {
        let work = app.store.work(&grant).await.map_err(Error::of)?;
        for (day, kind, closed) in batch {
            // Every seventh company buys from the sole trader.
            let firm = &firms[usize::from(closed.company.uuid().as_bytes()[15] % 7 == 0)];
            let basis = papers.get(&closed.deal);
            let basis = basis.filter(|one| kind.follows(one.kind) && is_issued(one));
            if *kind == Kind::VatInvoice && (basis.is_none() || is_exempt(firm, *day)) {
                continue;
            }
            let made = paper(app, &*work, firm, closed, (*day, *kind), basis).await?;
            let fate = dice.between(0, 99);
            let made = live(app, &*work, made, fate, stock).await?;
            if made.kind == Kind::Invoice && is_issued(&made) {
                invoices.push(made.clone());
            }
            if made.kind.needs_original() && is_issued(&made) {
                with_originals.push(made.clone());
            }
            papers.insert(closed.deal, made);
        }
        work.commit().await.map_err(Error::of)?;
    }
    Ok(Written {
        invoices,
        with_originals,
    })
}

/// A draft with the lines of its deal or of its basis.
async fn paper(
    app: &App,
    work: &dyn Work,
    firm: &LegalEntity,
    closed: &Closed,
    (date, kind): (NaiveDate, Kind),
    basis: Option<&Document>,
) -> Result<Document, Error> {
    let vat_rate = match duty(firm, date) {
        None | Some(VatDuty::Exempt) => values::VatRate::None,
        Some(VatDuty::Five) => values::VatRate::Five,
        Some(VatDuty::Seven) => values::VatRate::Seven,
        Some(VatDuty::General) if date.year() < 2026 => values::VatRate::Twenty,
        Some(VatDuty::General) => values::VatRate::TwentyTwo,
    };
    let drafts: Vec<LineDraft> = if let Some(basis) = basis {
        let lines = basis.content.lines.iter();
        lines
            .map(|line| LineDraft {
                of: Some(line.id),
                ..line.draft()
            })
            .collect()
    } else {
        let lines = work.deal_lines(closed.deal).await.map_err(Error::of)?;
        let lines = lines.all().iter();
        lines
            .map(|line| LineDraft {
                of: None,
                title: line.title.clone(),
                article: None,
                unit: line.unit.clone(),
                quantity: line.quantity,
                price: line.price,
                discount: line.discount,
                vat_rate: line.vat_rate,
                customs: Customs::default(),
            })
            .collect()
    };
    let lines = drafts
        .into_iter()
        .map(|draft| Line::of(LineDraft { vat_rate, ..draft }, app.new_id(), true));
    let lines: Vec<Line> = lines.collect::<Result<_, _>>().map_err(|_| firms::word())?;
    let days = Calendar::built_in();
    let pay_by = days.add_working_days(date, firm.terms.pay_by_days, firm.terms.calendar);
    let content = Content {
        lines,
        is_vat_included: true,
        basis: basis.and_then(|basis| values::Line::parse(&basis.mentioned().title()).ok()),
        pay_by: (kind == Kind::Invoice).then_some(pay_by),
        valid_until: (kind == Kind::Quote).then(|| date + Days::new(14)),
        period: (kind == Kind::Act).then_some(Period {
            first: date,
            last: date,
        }),
        contract: (kind == Kind::Contract).then(|| {
            let place = Some(values::Line::literal("г. Ярославль"));
            contract_text(ContractType::Services, place)
        }),
        ..Content::default()
    };
    let document = Document {
        id: app.new_id(),
        kind,
        state: State::Draft,
        number: None,
        date,
        deal: Some(closed.deal),
        legal_entity: firm.id,
        company: Some(closed.company),
        contact: None,
        buyer_name: String::new(),
        basis: basis.map(|basis| basis.id),
        amends: None,
        content,
        paid: values::Money::ZERO,
        paper: None,
        docx: None,
        created_by: closed.responsible,
        created_at: moment(date, closed.at),
        version: 1,
    };
    let sides = Sides::of(work, &document).await.map_err(Error::of)?;
    let document = Document {
        buyer_name: sides.buyer.name(),
        ..document
    };
    work.apply(&document.clone().create())
        .await
        .map_err(Error::of)?;
    Ok(document)
}

/// Most are issued; a few stay drafts, a few are cancelled.
async fn live(
    app: &App,
    work: &dyn Work,
    draft: Document,
    fate: i64,
    stock: &Stock,
) -> Result<Document, Error> {
    if fate < 3 || draft.content.lines.is_empty() {
        return Ok(draft);
    }
    let (day, at) = (draft.date, draft.created_at.min(stock.now));
    let sides = Sides::of(work, &draft).await.map_err(Error::of)?;
    let issued = give_out(app, work, draft, &sides, None, (day, at))
        .await
        .map_err(Error::of)?;
    if fate >= 6 {
        return Ok(issued);
    }
    let why = values::Line::literal("Клиент попросил изменить состав заказа");
    let cancelled = issued.cancel(why, at).map_err(Error::of)?;
    work.apply(&cancelled).await.map_err(Error::of)?;
    Ok(cancelled.into_state())
}

fn duty(firm: &LegalEntity, on: NaiveDate) -> Option<VatDuty> {
    firm.regimes.on(on).map(|regime| regime.vat)
}

fn is_exempt(firm: &LegalEntity, on: NaiveDate) -> bool {
    matches!(duty(firm, on), None | Some(VatDuty::Exempt))
}

const fn is_issued(document: &Document) -> bool {
    matches!(document.state, State::Issued { .. })
}

/// That day, at the hour at which the deal was closed.
fn moment(date: NaiveDate, at: Moment) -> Moment {
    let time: NaiveTime = at.time();
    date.and_time(time).and_utc()
}
