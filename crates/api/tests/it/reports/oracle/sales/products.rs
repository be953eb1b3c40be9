//! What was lost by products, and the deals behind each of these figures.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use uuid::Uuid;

use super::{Days2, Looker, State, World, money, round, text};
use crate::reports::drill::behind;

/// A reason, and a product or none.
type Place = (Uuid, Option<Uuid>);

pub async fn compare(world: &World, looker: &Looker, days: &Days2) {
    let mut places: BTreeMap<Place, BTreeMap<Uuid, i64>> = BTreeMap::new();
    let mut lost = BTreeSet::new();
    for deal in world.deals.iter().filter(|deal| !deal.is_deleted) {
        let State::Lost(closed, reason) = &deal.state else {
            continue;
        };
        let is_within = days.first <= closed.on && closed.on <= days.last;
        if !is_within || !looker.sees(closed.responsible, closed.department) {
            continue;
        }
        lost.insert(deal.id);
        if deal.parts.is_empty() {
            let place = places.entry((*reason, None)).or_default();
            place.insert(deal.id, deal.amount);
        }
        for (product, amount) in &deal.parts {
            let place = places.entry((*reason, *product)).or_default();
            *place.entry(deal.id).or_default() += amount;
        }
    }
    let path = format!(
        "/reports/loss-reasons?from={}&to={}&split=product",
        days.first, days.last
    );
    let shown = looker.person.get(&path).await.ok(200);
    let whole = |number: usize| i64::try_from(number).expect("a number");
    let rows = shown["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), places.len(), "{path}");
    let all: i64 = places.values().flat_map(BTreeMap::values).sum();
    assert_eq!(shown["total"]["lost"], lost.len(), "{path}");
    assert_eq!(shown["total"]["lost_amount"], money(all), "{path}");
    for row in rows {
        let id = |at: usize| {
            let id = row["keys"][at]["id"].as_str();
            id.map(|id| id.parse::<Uuid>().expect("a uuid"))
        };
        let reason = id(0).expect("a reason");
        let deals = &places[&(reason, id(1))];
        let share = round(whole(deals.len()) * 10_000, whole(lost.len()));
        let told = json!({
            "lost": deals.len(), "lost_share": text(share),
            "lost_amount": money(deals.values().sum()),
        });
        assert_eq!(row["figures"], told, "{:?} in {path}", row["keys"]);
        let product = id(1).map_or_else(|| "none".to_owned(), |id| id.to_string());
        let cell = format!(
            "report=loss-reasons&measure=lost_amount&from={}&to={}\
             &row=loss_reason:{reason},product:{product}",
            days.first, days.last
        );
        let listed: BTreeMap<Uuid, String> = behind(&looker.person, &cell)
            .await
            .iter()
            .map(|deal| {
                let id = deal["id"].as_str().expect("an id");
                let value = deal["value"].as_str().expect("a sum");
                (id.parse().expect("a uuid"), value.to_owned())
            })
            .collect();
        let noted: BTreeMap<_, _> = deals.iter().map(|(id, sum)| (*id, money(*sum))).collect();
        assert_eq!(listed, noted, "{cell}");
    }
}
