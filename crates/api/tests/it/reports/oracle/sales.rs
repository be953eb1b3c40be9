//! Clients, cohorts, single deals and plans, computed a second time.

mod changed_since;
mod customers;
mod facts;
mod products;
mod profits;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Months, NaiveDate};
use serde_json::json;
use uuid::Uuid;

use super::super::history::Closed;
use super::{Bearer, By, Days2, Looker, Noted, Spent, State, World, money, round, text};

/// Won deals that somebody sees, with how they were closed.
fn won<'a>(world: &'a World, looker: &Looker) -> Vec<(&'a Noted, &'a Closed)> {
    let deals = world.deals.iter().filter(|deal| !deal.is_deleted);
    deals
        .filter_map(|deal| match &deal.state {
            State::Won(closed) => Some((deal, closed)),
            _ => None,
        })
        .filter(|(_, closed)| looker.sees(closed.responsible, closed.department))
        .collect()
}

pub(super) fn month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).expect("a day")
}

fn months(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let (mut at, mut all) = (month(first), Vec::new());
    while at <= last {
        all.push(at);
        at = at + Months::new(1);
    }
    all
}

fn named(month: NaiveDate) -> String {
    month.format("%Y-%m").to_string()
}

pub async fn compare(world: &World, looker: &Looker, days: &Days2) {
    rating(world, looker, days).await;
    cohorts(world, looker, days).await;
    profits::compare(world, looker, days).await;
    facts::compare(world, looker, days).await;
    changed_since::compare(world, looker, days).await;
    customers::compare(world, looker, days).await;
    products::compare(world, looker, days).await;
}

async fn rating(world: &World, looker: &Looker, days: &Days2) {
    let path = format!(
        "/reports/rating?rated=clients&from={}&to={}",
        days.first, days.last
    );
    let shown = looker.person.get(&path).await.ok(200);
    let mut clients: BTreeMap<Option<Uuid>, (i64, BTreeMap<NaiveDate, i64>)> = BTreeMap::new();
    for (deal, closed) in won(world, looker) {
        if days.first <= closed.on && closed.on <= days.last {
            let (deals, revenue) = clients.entry(deal.client).or_default();
            *deals += 1;
            *revenue.entry(month(closed.on)).or_default() += deal.amount - deal.vat;
        }
    }
    let sum = |one: &BTreeMap<NaiveDate, i64>| one.values().sum::<i64>();
    let all: i64 = clients.values().map(|(_, revenue)| sum(revenue)).sum();
    let compared = months(days.first, days.last.min(world.today)).len();
    let rows = shown["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), clients.len(), "{path}");
    assert_eq!(shown["total"]["revenue"], money(all), "{path}");
    let (mut before, mut last) = (0, i64::MAX);
    for row in rows {
        let id = row["id"].as_str().map(|id| id.parse().expect("a uuid"));
        let (deals, revenue) = &clients[&id];
        let own = sum(revenue);
        assert!(own <= last, "the highest first in {path}");
        last = own;
        let class = match before {
            _ if own == 0 => "c",
            part if part * 100 < all * 80 => "a",
            part if part * 100 < all * 95 => "b",
            _ => "c",
        };
        before += own;
        assert_eq!(row["class"], class, "{path}");
        assert_eq!(
            (&row["deals"], &row["revenue"]),
            (&json!(deals), &json!(money(own)))
        );
        assert_eq!(
            row["cumulative"],
            text(round(before * 10_000, all)),
            "{path}"
        );
        let told = row["variation"].as_str();
        if compared < 3 || own == 0 {
            assert_eq!(told, None, "{path}");
            continue;
        }
        // The nearest hundredth of σ ÷ μ, where (σ ÷ μ)² = (n Σx² − (Σx)²) ÷ (Σx)².
        let told: i128 = told
            .expect("a share")
            .replace('.', "")
            .parse()
            .expect("a share");
        let (count, sum) = (i128::try_from(compared).expect("months"), i128::from(own));
        let squares: i128 = revenue.values().map(|one| i128::from(*one).pow(2)).sum();
        let square = 4 * 100_000_000 * (count * squares - sum * sum);
        let bound = |half: i128| (half * sum).pow(2);
        assert!(
            told == 0 || bound(2 * told - 1) <= square,
            "{told} in {path}"
        );
        assert!(square <= bound(2 * told + 1), "{told} in {path}");
    }
}

async fn cohorts(world: &World, looker: &Looker, days: &Days2) {
    if months(days.first, days.last).len() > 36 {
        return;
    }
    let path = format!("/reports/cohorts?from={}&to={}", days.first, days.last);
    let shown = looker.person.get(&path).await.ok(200);
    let deals = won(world, looker);
    let first_of = |client: Uuid| {
        let own = deals.iter().filter(|(deal, _)| deal.client == Some(client));
        own.map(|(_, closed)| month(closed.on)).min()
    };
    let cohorts = shown["cohorts"].as_array().expect("cohorts");
    let expected: Vec<_> = months(days.first, days.last.min(world.today));
    assert_eq!(cohorts.len(), expected.len(), "{path}");
    for (cohort, began) in cohorts.iter().zip(expected) {
        assert_eq!(cohort["month"], named(began), "{path}");
        let clients: BTreeSet<Uuid> = deals
            .iter()
            .filter_map(|(deal, _)| deal.client)
            .filter(|client| first_of(*client) == Some(began))
            .collect();
        assert_eq!(cohort["clients"], clients.len(), "{path}");
        let cells = cohort["cells"].as_array().expect("cells");
        let later = months(began, world.today);
        assert_eq!(cells.len(), later.len(), "{path}");
        for (cell, at) in cells.iter().zip(later) {
            let bought: Vec<_> = deals
                .iter()
                .filter(|(_, closed)| month(closed.on) == at)
                .filter(|(deal, _)| deal.client.is_some_and(|one| clients.contains(&one)))
                .collect();
            let who: BTreeSet<_> = bought.iter().map(|(deal, _)| deal.client).collect();
            let revenue: i64 = bought.iter().map(|(deal, _)| deal.amount - deal.vat).sum();
            let whole = |count: usize| i64::try_from(count).expect("a number");
            let share = round(whole(who.len()) * 10_000, whole(clients.len()));
            let all = json!({
                "clients": who.len(), "share": text(share), "deals": bought.len(),
                "revenue": money(revenue),
            });
            assert_eq!(cell, &all, "{at} in {path}");
            assert!(share.is_none_or(|share| share <= 10_000));
        }
    }
}
