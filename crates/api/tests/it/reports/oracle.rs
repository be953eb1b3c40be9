//! Every report computed a second time, in plain Rust over what was noted of each deal.

mod behind;
mod crossed;
mod lived;
mod received;
mod roads;
mod sales;
mod spending;

use std::collections::{BTreeMap, HashSet};

use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::{Value, json};
use uuid::Uuid;

use super::history::{Bearer, Noted, Place, Spent, State, World, money, round};
use crate::support::{Person, TestServer, on_both_engines};

/// What one group counts.
#[derive(Debug, Default, Clone, PartialEq)]
struct Counted {
    requests: i64,
    deals: i64,
    won: Vec<(i64, i64, i64, bool)>,
    lost: Vec<i64>,
    deal_costs: i64,
    own_costs: i64,
    received: i64,
}

impl Counted {
    fn add(&mut self, other: &Self) {
        self.requests += other.requests;
        self.deals += other.deals;
        self.won.extend(other.won.iter().copied());
        self.lost.extend(other.lost.iter().copied());
        self.deal_costs += other.deal_costs;
        self.own_costs += other.own_costs;
        self.received += other.received;
    }
}

type Group = Option<Uuid>;

/// Who looks: everybody's deals, or those of one colleague and of some departments.
struct Looker {
    person: Person,
    within: Option<(Uuid, Vec<Uuid>)>,
}

impl Looker {
    /// What is nobody's is everybody's.
    fn sees(&self, responsible: Option<Uuid>, department: Option<Uuid>) -> bool {
        self.within.as_ref().is_none_or(|(own, departments)| {
            responsible.is_none() && department.is_none()
                || responsible == Some(*own)
                || department.is_some_and(|one| departments.contains(&one))
        })
    }
}

/// By what groups are made: of a deal as it stands, and as it was closed.
#[derive(Clone, Copy)]
enum By {
    Everything,
    Employee,
    Department,
    Channel,
    Reason,
}

struct Days2 {
    first: NaiveDate,
    last: NaiveDate,
}

fn count(world: &World, looker: &Looker, by: By, days: &Days2) -> BTreeMap<Group, Counted> {
    let mut groups: BTreeMap<Group, Counted> = BTreeMap::new();
    let within = |day: NaiveDate| days.first <= day && day <= days.last;
    let deals: &[Noted] = &world.deals;
    for deal in deals.iter().filter(|deal| !deal.is_deleted) {
        let key = |responsible: Group, department: Group, reason: Group| match by {
            By::Everything => None,
            By::Employee => responsible,
            By::Department => department,
            By::Channel => Some(deal.channel),
            By::Reason => reason,
        };
        let is_of_reasons = matches!(by, By::Reason);
        if within(deal.created_on)
            && looker.sees(deal.responsible, deal.department)
            && !is_of_reasons
        {
            let group = key(deal.responsible, deal.department, None);
            let group = groups.entry(group).or_default();
            group.deals += 1;
            group.requests += i64::from(deal.is_request);
        }
        let (closed, reason) = match &deal.state {
            State::Open => continue,
            State::Won(closed) => (closed, None),
            State::Lost(closed, reason) => (closed, Some(*reason)),
        };
        if !within(closed.on) || !looker.sees(closed.responsible, closed.department) {
            continue;
        }
        if is_of_reasons && reason.is_none() {
            continue;
        }
        let group = groups
            .entry(key(closed.responsible, closed.department, reason))
            .or_default();
        let booked = world
            .costs
            .iter()
            .filter(|one| one.bearer == Bearer::Deal(deal.id));
        group.deal_costs += Spent::COUNTS * i64::try_from(booked.count()).expect("a number");
        if reason.is_some() {
            group.lost.push(deal.amount);
        } else {
            let seconds = closed.at.timestamp() - deal.created_at.timestamp();
            group.won.push((
                deal.amount - deal.vat,
                deal.cost,
                seconds,
                deal.is_cost_known,
            ));
        }
    }
    groups
}

fn text(figure: Option<i64>) -> Value {
    figure.map_or(Value::Null, |figure| json!(money(figure)))
}

/// The figures of a group, by their names on the wire.
fn figures(group: &Counted, all_lost: usize, has_own: bool) -> BTreeMap<&'static str, Value> {
    let whole = |count: usize| i64::try_from(count).expect("a number");
    let (won, lost) = (whole(group.won.len()), whole(group.lost.len()));
    let revenue: i64 = group.won.iter().map(|one| one.0).sum();
    let cost: i64 = group.won.iter().map(|one| one.1).sum();
    let seconds: i64 = group.won.iter().map(|one| one.2).sum();
    let deal_profit = revenue - cost - group.deal_costs;
    let own = has_own.then_some(group.own_costs);
    let profit = own.map(|own| deal_profit - own);
    let of_profit = |whole| text(profit.and_then(|profit| round(profit * 10_000, whole)));
    let uncosted = group.won.iter().filter(|one| !one.3).count();
    BTreeMap::from([
        ("requests", json!(group.requests)),
        ("deals", json!(group.deals)),
        ("won", json!(won)),
        ("lost", json!(lost)),
        ("conversion", text(round(won * 10_000, won + lost))),
        ("lost_share", text(round(lost * 10_000, whole(all_lost)))),
        ("lost_amount", json!(money(group.lost.iter().sum()))),
        ("revenue", json!(money(revenue))),
        ("average_deal", text(round(revenue, won))),
        ("cycle", text(round(seconds * 100, won * 86_400))),
        ("cost_price", json!(money(cost))),
        ("uncosted", json!(uncosted)),
        ("deal_costs", json!(money(group.deal_costs))),
        ("deal_profit", json!(money(deal_profit))),
        ("own_costs", text(own)),
        ("profit", text(profit)),
        ("margin", of_profit(revenue)),
        (
            "return",
            of_profit(cost + group.deal_costs + group.own_costs),
        ),
        (
            "cost_per_request",
            text(own.and_then(|own| round(own, group.requests))),
        ),
        ("romi", of_profit(group.own_costs)),
        ("received", json!(money(group.received))),
    ])
}

fn agree(shown: &Value, counted: &Counted, all_lost: usize, has_own: bool, what: &str) {
    let expected = figures(counted, all_lost, has_own);
    let shown = shown.as_object().expect("figures").iter();
    for (name, figure) in shown.filter(|(name, _)| !name.contains("customer")) {
        assert_eq!(figure, &expected[name.as_str()], "{name} of {what}");
    }
}

/// A department counts what lies below it, too.
fn with_those_above(
    groups: &BTreeMap<Group, Counted>,
    world: &World,
    looker: &Looker,
) -> BTreeMap<Group, Counted> {
    let mut all = groups.clone();
    let [north, below] = world.departments;
    let is_seen = looker
        .within
        .as_ref()
        .is_none_or(|(_, known)| known.contains(&north));
    if let Some(inner) = groups.get(&Some(below)).filter(|_| is_seen) {
        let top = all.entry(Some(north)).or_default();
        top.add(inner);
    }
    all
}

async fn compare(world: &World, looker: &Looker, days: &Days2) {
    let reports = [
        ("company", By::Everything),
        ("employees", By::Employee),
        ("departments", By::Department),
        ("channels", By::Channel),
        ("loss-reasons", By::Reason),
    ];
    let (first, last) = (days.first, days.last);
    for (name, by) in reports {
        let path = format!("/reports/{name}?from={first}&to={last}");
        let shown = looker.person.get(&path).await.ok(200);
        let mut groups = count(world, looker, by, days);
        spending::spend(&mut groups, world, by, looker, days);
        received::receive(&mut groups, world, by, looker, days);
        let has_own = looker.within.is_none() || matches!(by, By::Employee | By::Department);
        let mut total = Counted::default();
        for group in groups.values() {
            total.add(group);
        }
        let all_lost = total.lost.len();
        agree(
            &shown["total"],
            &total,
            all_lost,
            has_own,
            &format!("all in {path}"),
        );
        if matches!(by, By::Everything) {
            continue;
        }
        if matches!(by, By::Department) {
            groups = with_those_above(&groups, world, looker);
        }
        let mut seen = HashSet::new();
        for row in shown["rows"].as_array().expect("rows") {
            let key = row["keys"][0]["id"]
                .as_str()
                .map(|id| id.parse().expect("a uuid"));
            let group = groups.get(&key).cloned().unwrap_or_default();
            agree(
                &row["figures"],
                &group,
                all_lost,
                has_own,
                &format!("{key:?} in {path}"),
            );
            assert!(seen.insert(key), "{key:?} stands once in {path}");
        }
        let missing: Vec<_> = groups.keys().filter(|key| !seen.contains(*key)).collect();
        assert!(missing.is_empty(), "{missing:?} in {path}");
    }
}

/// Whole months, ragged days, a week, a day, and everything.
fn periods(world: &mut World) -> Vec<Days2> {
    let first = world
        .deals
        .iter()
        .map(|deal| deal.created_on)
        .min()
        .expect("a deal");
    let last = world
        .deals
        .iter()
        .map(|deal| deal.created_on)
        .max()
        .expect("a deal");
    let month = first.with_day(1).expect("a day");
    let end = |month: NaiveDate, months| month + Months::new(months) - Days::new(1);
    let mut all = vec![
        Days2 {
            first: month,
            last: end(month, 1),
        },
        Days2 {
            first: month,
            last: end(month, 12),
        },
        Days2 {
            first: month + Months::new(1),
            last: end(month, 3),
        },
        Days2 {
            first: first - Days::new(400),
            last: last + Days::new(400),
        },
    ];
    let length = usize::try_from((last - first).num_days())
        .expect("days")
        .max(2);
    for _ in 0..4 {
        let from = first + Days::new(world.dice().below(length) as u64);
        all.push(Days2 {
            first: from,
            last: from + Days::new(world.dice().below(90) as u64),
        });
    }
    all
}

async fn live(t: &TestServer, seed: u64, place: Place) {
    let mut world = World::begin(t, seed, place).await;
    let gleb = world.hire(t).await;
    for count in 0..70 {
        world.step(t).await;
        let today = world.day(t.house.app.now());
        match count % 9 {
            0 => world.ask().await,
            2 | 4 | 7 => world.pay(today).await,
            _ => {}
        }
        if count == 40 {
            world.part_with(t, &gleb).await;
        }
    }
    world.at_the_end_of_the_month(t).await;
    for _ in 0..10 {
        world.step(t).await;
    }
    world.today = world.day(t.house.app.now());
    let [owner, boris, vera] = world.people();
    let lookers = [
        Looker {
            person: t.renewed(&world.owner),
            within: None,
        },
        Looker {
            person: t.renewed(&world.boris),
            within: Some((boris, Vec::new())),
        },
        Looker {
            person: t.renewed(&world.vera),
            within: Some((vera, world.departments.to_vec())),
        },
    ];
    assert_ne!(owner, boris);
    for days in periods(&mut world) {
        for looker in &lookers {
            compare(&world, looker, &days).await;
            sales::compare(&world, looker, &days).await;
            roads::compare(&world, looker, &days).await;
            behind::compare(&world, looker, &days).await;
            crossed::compare(&mut world, looker, &days).await;
        }
    }
    lived::check(&world, &lookers[0].person).await;
    let verified = canape_domain::reports::verify(&t.house.app, &world.address, true).await;
    let verified = verified.expect("an answer");
    assert_eq!(verified.faults, [""; 0], "the sums are what the deals say");
    assert!(verified.cells > 0);
}

const MOSCOW: Place = ("Europe/Moscow", 3);
const KALININGRAD: Place = ("Europe/Kaliningrad", 2);
const VLADIVOSTOK: Place = ("Asia/Vladivostok", 10);

on_both_engines! {
    the_first_firm_has_the_figures_that_were_noted(t) {
        live(&t, 1, MOSCOW).await;
    }

    the_second_firm_has_the_figures_that_were_noted(t) {
        live(&t, 20_261_130, VLADIVOSTOK).await;
    }

    the_third_firm_has_the_figures_that_were_noted(t) {
        live(&t, 987_654_321, KALININGRAD).await;
    }
}
