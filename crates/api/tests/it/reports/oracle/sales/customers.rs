//! New clients of channels and what each costs, and the deals with which they came.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use uuid::Uuid;

use super::super::spending::spend;
use super::super::{By, Counted};
use super::{Days2, Looker, Noted, World, month, round, text, won};
use crate::reports::drill::behind;

pub async fn compare(world: &World, looker: &Looker, days: &Days2) {
    let mut firsts: BTreeMap<Uuid, (_, Uuid, &Noted)> = BTreeMap::new();
    for (deal, closed) in won(world, looker) {
        let Some(client) = deal.client else { continue };
        let this = (closed.at, deal.id, deal);
        let first = firsts.entry(client).or_insert(this);
        if (this.0, this.1) < (first.0, first.1) {
            *first = this;
        }
    }
    let won = won(world, looker);
    let day_of = |deal: &Noted| {
        let found = won.iter().find(|(one, _)| one.id == deal.id);
        found.expect("a won deal").1.on
    };
    let mut new: BTreeMap<(Uuid, String), Vec<Uuid>> = BTreeMap::new();
    for (_, id, deal) in firsts.values() {
        let on = day_of(deal);
        if days.first <= on && on <= days.last {
            let cell = (deal.channel, month(on).to_string());
            new.entry(cell).or_default().push(*id);
        }
    }
    let path = format!(
        "/reports/channels?from={}&to={}&measures=customers",
        days.first, days.last
    );
    let by_months = looker.person.get(&format!("{path}&split=month")).await;
    let by_months = by_months.ok(200);
    let mut told = BTreeMap::new();
    for row in by_months["rows"].as_array().expect("rows") {
        let number = row["figures"]["customers"].as_u64().unwrap_or(0);
        if number > 0 {
            let channel: Uuid = of(&row["keys"][0]["id"]).expect("a channel");
            let first = row["keys"][1]["first_day"].as_str().expect("a month");
            told.insert((channel, first.to_owned()), number);
        }
    }
    let number = |deals: &Vec<Uuid>| u64::try_from(deals.len()).expect("a number");
    let noted: BTreeMap<_, _> = new
        .iter()
        .map(|(cell, ids)| (cell.clone(), number(ids)))
        .collect();
    assert_eq!(told, noted, "{path}");
    let all: u64 = noted.values().sum();
    assert_eq!(by_months["total"]["customers"], all, "{path}");
    for channel in &world.channels {
        let cell = format!(
            "report=channels&measure=customers&from={}&to={}&row=channel:{channel}",
            days.first, days.last
        );
        let mut listed: Vec<_> = behind(&looker.person, &cell).await;
        assert!(listed.iter().all(|deal| deal["value"] == 1), "{cell}");
        listed.sort_by_key(|deal| deal["id"].as_str().map(ToOwned::to_owned));
        let listed: Vec<_> = listed.iter().filter_map(|deal| of(&deal["id"])).collect();
        let own = new.iter().filter(|((one, _), _)| one == channel);
        let mut own: Vec<Uuid> = own.flat_map(|(_, ids)| ids.iter().copied()).collect();
        own.sort();
        assert_eq!(listed, own, "{cell}");
    }
    // Costs of channels are told to whom sees everything.
    if looker.within.is_none() {
        costs(world, looker, days, &new).await;
    }
}

async fn costs(
    world: &World,
    looker: &Looker,
    days: &Days2,
    new: &BTreeMap<(Uuid, String), Vec<Uuid>>,
) {
    let path = format!(
        "/reports/channels?from={}&to={}&measures=cost_per_customer",
        days.first, days.last
    );
    let shown = looker.person.get(&path).await.ok(200);
    let mut spent = BTreeMap::from([(None, Counted::default())]);
    spend(&mut spent, world, By::Channel, looker, days);
    for row in shown["rows"].as_array().expect("rows") {
        let channel = of(&row["keys"][0]["id"]);
        let own = new.iter().filter(|((one, _), _)| Some(*one) == channel);
        let number: usize = own.map(|(_, ids)| ids.len()).sum();
        let spent = spent.get(&channel).map_or(0, |one| one.own_costs);
        let each = round(spent, i64::try_from(number).expect("a number"));
        let told = json!({"cost_per_customer": text(each)});
        assert_eq!(row["figures"], told, "{channel:?} in {path}");
    }
}

fn of(id: &Value) -> Option<Uuid> {
    id.as_str().map(|id| id.parse().expect("a uuid"))
}
