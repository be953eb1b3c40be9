//! Facts beside plans: what was reached of each month up to today, of the firm, of each department with
//! what lies below it, and of each colleague.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::Value;
use uuid::Uuid;

use super::super::{Counted, Group, count, received, spending, with_those_above};
use super::{By, Days2, Looker, World, month, months, named, round, text};

pub async fn compare(world: &World, looker: &Looker, days: &Days2) {
    if months(days.first, days.last).len() > 36 {
        return;
    }
    let (first, last) = (named(days.first), named(days.last));
    for measure in ["revenue", "profit", "received"] {
        let path =
            format!("/reports/plan-fact?month_from={first}&month_to={last}&measure={measure}");
        let answer = looker.person.get(&path).await;
        if answer.status == 403 {
            assert!(looker.within.is_some() && measure == "profit", "{path}");
            continue;
        }
        agree(world, looker, days, measure, &answer.ok(200));
    }
}

fn agree(world: &World, looker: &Looker, days: &Days2, measure: &str, shown: &Value) {
    for (place, at) in months(days.first, days.last).into_iter().enumerate() {
        let by = [By::Everything, By::Department, By::Employee];
        let [firm, departments, people] = by.map(|by| counted(world, looker, by, at));
        for row in shown["rows"].as_array().expect("rows") {
            let id = row["subject"]["id"].as_str();
            let id: Option<Uuid> = id.map(|id| id.parse().expect("a uuid"));
            let groups = match row["subject"]["kind"].as_str() {
                Some("firm") => &firm,
                Some("department") => &departments,
                _ => &people,
            };
            let fact = groups.get(&id).map_or(0, |group| figure(group, measure));
            let told = &row["cells"][place];
            let what = format!(
                "{measure} of {} in {at} for {:?}",
                row["name"], looker.within
            );
            let passed = (at <= world.today).then_some(fact);
            assert_eq!(told["fact"], text(passed), "{what}");
            let forecast = match at.cmp(&month(world.today)) {
                Ordering::Less => Some(fact),
                Ordering::Equal => round(
                    fact * i64::from(end(at).day()),
                    i64::from(world.today.day()),
                ),
                Ordering::Greater => None,
            };
            assert_eq!(told["forecast"], text(forecast), "{what}");
        }
    }
}

fn end(month: NaiveDate) -> NaiveDate {
    month + Months::new(1) - Days::new(1)
}

/// What a month counts up to today.
fn counted(world: &World, looker: &Looker, by: By, at: NaiveDate) -> BTreeMap<Group, Counted> {
    let days = Days2 {
        first: at,
        last: end(at),
    };
    let mut groups = count(world, looker, by, &days);
    spending::spend(&mut groups, world, by, looker, &days);
    received::receive(&mut groups, world, by, looker, &days);
    if matches!(by, By::Department) {
        groups = with_those_above(&groups, world, looker);
    }
    groups
}

fn figure(group: &Counted, measure: &str) -> i64 {
    let sum = |part: fn(&(i64, i64, i64, bool)) -> i64| group.won.iter().map(part).sum::<i64>();
    let revenue = sum(|one| one.0);
    match measure {
        "revenue" => revenue,
        "received" => group.received,
        _ => revenue - sum(|one| one.1) - group.deal_costs - group.own_costs,
    }
}
