//! The life of one deal, told through the same rules by which people move deals.

use chrono::{DateTime, Datelike, TimeDelta, Timelike, Utc, Weekday};

use super::dice::Dice;
use super::words::{REQUESTS, SUBJECTS};
use crate::catalogue::Product;
use crate::clients::{Company, Contact};
use crate::deals::{
    Deal, Error, Event, Hands, Line, Lines, Names, Request, Source, Status, Stays, Tag, Tags,
    WholeLine, Why,
};
use crate::departments::Department;
use crate::dictionaries::{Channel, DealType, LossReason};
use crate::lobby::User;
use crate::pipelines::{Pipeline, Stage, StageKind};
use crate::values::{self, BasisPoints, Quantity, Rank, TimeZone, VatRate};
use crate::{App, Change, Id, Moment};

/// Somebody who sells, as deals refer to them.
#[derive(Debug, Clone)]
pub struct Seller {
    /// The user.
    pub id: Id<User>,
    /// Their name.
    pub name: String,
    /// Where they work.
    pub department: Option<Id<Department>>,
    /// How well they sell: added to the chance of each step, in percent.
    pub skill: i64,
}

/// Everything that a deal can be made of.
#[derive(Debug)]
pub struct Stock {
    /// The road.
    pub pipeline: Pipeline,
    /// By weight.
    pub channels: Vec<((Id<Channel>, String), usize)>,
    /// Types.
    pub deal_types: Vec<Id<DealType>>,
    /// By weight.
    pub loss_reasons: Vec<((Id<LossReason>, String), usize)>,
    /// People who buy, with their firm.
    pub buyers: Vec<(Id<Contact>, Option<Id<Company>>)>,
    /// What is sold.
    pub goods: Vec<Product>,
    /// What «today» means.
    pub zone: TimeZone,
    /// Nothing happens after this moment.
    pub now: Moment,
    /// Of a hundred deals, how many stop on their way and are never closed.
    pub forgotten: usize,
}

/// The number, the rank and the beginning of a deal.
#[derive(Debug)]
pub struct Opening {
    /// Its number.
    pub number: i64,
    /// Its place in whatever column it will stand.
    pub rank: Rank,
    /// When it comes.
    pub at: Moment,
}

/// Tells a deal from its beginning to its close, or to the present.
pub fn tell(
    app: &App,
    stock: &Stock,
    seller: &Seller,
    opening: Opening,
    dice: &mut Dice,
) -> Result<Vec<Change<Deal, Event>>, Error> {
    let stages = stock.pipeline.stages.all();
    let open: Vec<&Stage> = stages
        .iter()
        .filter(|stage| stage.kind == StageKind::Open)
        .collect();
    let Some(first) = open.first() else {
        return Ok(Vec::new());
    };
    let mut changes = vec![begin(app, stock, seller, opening, first, dice)?];
    changes.extend(answer(&changes, stock, seller, dice));
    let mut at = first_moment(&changes);
    let is_forgotten = stock.forgotten > 0 && dice.percent(stock.forgotten);
    let stops_at = is_forgotten.then(|| dice.below(open.len()));
    for (index, stage) in open.iter().enumerate() {
        let Some(deal) = changes.last().map(|change| change.state().clone()) else {
            break;
        };
        let stay = stay(stage, dice);
        at = working_moment(at + stay, stock.zone, dice);
        if at >= stock.now || stops_at == Some(index) {
            break;
        }
        let goes_on = is_forgotten
            || dice.between(0, 99) < 62 + seller.skill + 6 * i64::try_from(index).unwrap_or(0);
        let last = index + 1 == open.len();
        let change = if !goes_on {
            lose(stock, deal, stage, at, dice)?
        } else if last {
            let won = stock.pipeline.stages.first_of(StageKind::Won);
            let Some(won) = won else { break };
            let department = deal.department;
            deal.win(stage, won, department, stock.zone, at)?
        } else {
            let rank = deal.rank.clone();
            deal.move_to(stage, open[index + 1], rank, at)?
        };
        let is_over = !change.state().status.is_open();
        changes.push(change);
        if is_over {
            break;
        }
    }
    Ok(changes)
}

/// Who answers a request, minutes after it came; the very last ones still wait.
fn answer(
    told: &[Change<Deal, Event>],
    stock: &Stock,
    seller: &Seller,
    dice: &mut Dice,
) -> Option<Change<Deal, Event>> {
    let minutes = if dice.percent(80) {
        dice.between(3, 28)
    } else {
        dice.between(29, 170)
    };
    let deal = told.last().map(Change::state)?.clone();
    let at = deal.created_at + TimeDelta::minutes(minutes);
    let hands = Hands {
        responsible: Some(seller.id),
        responsible_name: Some(seller.name.clone()),
        department: seller.department,
    };
    (deal.awaits_answer() && at < stock.now).then(|| deal.accept_request(hands, at))
}

fn first_moment(changes: &[Change<Deal, Event>]) -> Moment {
    changes
        .last()
        .map_or(DateTime::<Utc>::UNIX_EPOCH, Change::at)
}

fn lose(
    stock: &Stock,
    deal: Deal,
    from: &Stage,
    at: Moment,
    dice: &mut Dice,
) -> Result<Change<Deal, Event>, Error> {
    let to = stock.pipeline.stages.first_of(StageKind::Lost);
    let why = dice.weighted(&stock.loss_reasons);
    let (Some(to), Some((reason, reason_name))) = (to, why) else {
        return Ok(deal.delete(at));
    };
    let why = Why {
        reason: *reason,
        reason_name: reason_name.clone(),
        comment: None,
    };
    let department = deal.department;
    deal.lose(from, to, why, department, stock.zone, at)
}

fn begin(
    app: &App,
    stock: &Stock,
    seller: &Seller,
    opening: Opening,
    stage: &Stage,
    dice: &mut Dice,
) -> Result<Change<Deal, Event>, Error> {
    let lines = lines(app, &stock.goods, opening.at, dice)?;
    let buyer = dice.pick(&stock.buyers).copied();
    let Some((channel, channel_name)) = dice.weighted(&stock.channels) else {
        return Err(crate::Violations::one("/channel_id", "required").into());
    };
    let subject = dice.pick(&SUBJECTS).copied().unwrap_or("Мебель");
    let title = values::Line::parse(subject).map_err(|_| broken())?;
    let days = dice.between(10, 45);
    let at = opening.at;
    let source = source(dice);
    let is_request = source.request_text.is_some();
    let deal = Deal {
        id: app.new_id(),
        number: opening.number,
        title,
        amount: lines.amount()?,
        vat: lines.vat()?,
        cost: lines.known_cost()?,
        is_cost_known: lines.cost()?.is_some(),
        line_count: i32::try_from(lines.all().len()).unwrap_or(0),
        status: Status::Open,
        pipeline: stock.pipeline.id,
        stage: stage.id,
        stage_entered_at: at,
        visit: 1,
        stays: Stays::begun(stage.id, at),
        rank: opening.rank,
        contact: buyer.map(|(contact, _)| contact),
        company: buyer.and_then(|(_, company)| company),
        responsible: (!is_request).then_some(seller.id),
        department: seller.department.filter(|_| !is_request),
        channel: *channel,
        deal_type: dice.pick(&stock.deal_types).copied(),
        sales_event: None,
        expected_close_on: Some(stock.zone.local_date(at + TimeDelta::days(days))),
        tags: tags(dice),
        created_at: at,
        created_on: stock.zone.local_date(at),
        request: is_request.then(|| Request::new(false, false)),
        updated_at: at,
        deleted_at: None,
        version: 1,
    };
    let names = Names {
        responsible: (!is_request).then(|| seller.name.clone()),
        channel: Some(channel_name.clone()),
        ..Names::default()
    };
    deal.create(stage, lines, source, &names)
}

fn tags(dice: &mut Dice) -> Tags {
    let all = [
        ("срочно", 12),
        ("постоянный клиент", 20),
        ("тендер", 5),
        ("крупный", 6),
    ];
    let mut tags = Vec::new();
    for (name, chance) in all {
        if dice.percent(chance) {
            tags.extend(Tag::parse(name));
        }
    }
    Tags::new(tags).unwrap_or_default()
}

fn source(dice: &mut Dice) -> Source {
    if !dice.percent(35) {
        return Source::default();
    }
    let words = dice.pick(&REQUESTS).copied().unwrap_or_default();
    Source {
        domain: values::Line::parse("svetlyj-dom.example").ok(),
        utm_source: values::Line::parse(["yandex", "vk", "2gis"][dice.below(3)]).ok(),
        request_text: values::Prose::parse(words).ok(),
        ..Source::default()
    }
}

fn lines(app: &App, goods: &[Product], at: Moment, dice: &mut Dice) -> Result<Lines, Error> {
    let mut lines = Vec::new();
    for _ in 0..dice.between(1, 4) {
        let Some(product) = dice.pick(goods) else {
            continue;
        };
        let is_single = ["компл", "усл. ед"].contains(&product.unit.sign());
        let quantity = if is_single { 1 } else { dice.between(1, 12) };
        let discount = [0, 0, 0, 500, 1000][dice.below(5)];
        let rate = product.vat_rates.on(at.date_naive());
        let draft = WholeLine {
            product: Some(product.id),
            title: product.name.clone(),
            quantity: Quantity::from_thousandths(quantity * 1000).map_err(|_| broken())?,
            unit: values::Line::literal(product.unit.sign()),
            price: product.price,
            discount: BasisPoints::from_basis_points(discount).map_err(|_| broken())?,
            vat_rate: rate.unwrap_or(VatRate::None),
            is_vat_included: product.is_vat_included,
            cost_price: product.cost_price,
        };
        lines.push(Line::of(draft, app.new_id())?);
    }
    Ok(Lines::stored(lines))
}

/// How long a deal stays: around two thirds of the norm, sometimes far beyond it.
fn stay(stage: &Stage, dice: &mut Dice) -> TimeDelta {
    let norm = i64::from(stage.norm_days.unwrap_or(5)).max(1) * 24 * 60;
    let share = if dice.percent(12) {
        dice.between(110, 320)
    } else {
        dice.between(8, 95)
    };
    TimeDelta::minutes((norm * share / 100).max(20))
}

/// The next moment at which somebody works: on a weekday, between nine and seven.
pub fn working_moment(at: Moment, zone: TimeZone, dice: &mut Dice) -> Moment {
    let mut date = zone.local_date(at);
    let mut shift = at - zone.day_start(date);
    let (opens, closes) = (TimeDelta::hours(9), TimeDelta::hours(19));
    if shift < opens || shift > closes {
        if shift > closes {
            date = date.succ_opt().unwrap_or(date);
        }
        shift = opens + TimeDelta::minutes(dice.between(5, 150));
    }
    while matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
        date = date.succ_opt().unwrap_or(date);
    }
    let moment = zone.day_start(date) + shift;
    moment.with_nanosecond(0).unwrap_or(moment)
}

fn broken() -> Error {
    crate::StoreError::Unreadable {
        what: "a word of the demonstration",
    }
    .into()
}
