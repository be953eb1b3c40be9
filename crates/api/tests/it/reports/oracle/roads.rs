//! Funnels, computed a second time from the noted stays.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{DateTime, Days, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::history::Stay;
use super::{Days2, Looker, Noted, State, World, round, text};

/// A stage of the road.
struct Step {
    id: Uuid,
    /// How far it lies: open ones in their order, success behind them all, loss before them.
    rank: i64,
}

/// The stages of the default road.
async fn road(world: &World) -> Vec<Step> {
    let pipelines = world.owner.get("/pipelines").await.ok(200);
    let all = pipelines["items"].as_array().expect("pipelines");
    let own = all.iter().find(|one| one["is_default"] == json!(true));
    let stages = own.expect("the default road")["stages"].as_array();
    let stages = stages.expect("stages").iter().zip(0..);
    stages
        .map(|(stage, place)| Step {
            id: stage["id"]
                .as_str()
                .expect("an id")
                .parse()
                .expect("a uuid"),
            rank: match stage["kind"].as_str() {
                Some("won") => i64::MAX,
                Some("lost") => -1,
                _ => place,
            },
        })
        .collect()
}

pub async fn compare(world: &World, looker: &Looker, days: &Days2) {
    let road = road(world).await;
    let deals: Vec<&Noted> = world
        .deals
        .iter()
        .filter(|deal| !deal.is_deleted && looker.sees(deal.responsible, deal.department))
        .collect();
    let moments = world.midnight(days.first)..world.midnight(days.last + Days::new(1));
    for mode in ["cohort", "moves"] {
        let path = format!(
            "/reports/funnel?mode={mode}&from={}&to={}",
            days.first, days.last
        );
        let shown = looker.person.get(&path).await.ok(200);
        let stages = shown["stages"].as_array().expect("stages");
        let open: Vec<&Step> = road
            .iter()
            .filter(|step| (0..i64::MAX).contains(&step.rank))
            .collect();
        assert_eq!(stages.len(), open.len(), "{path}");
        for (shown, step) in stages.iter().zip(open) {
            let counted = if mode == "cohort" {
                cohort(&deals, &road, step, days)
            } else {
                moves(&deals, &road, step, &moments)
            };
            for (name, figure) in counted {
                assert_eq!(shown[name], figure, "{name} of {shown} in {path}");
            }
        }
    }
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).expect("a number")
}

fn rank_of(road: &[Step], stage: Uuid) -> i64 {
    let step = road.iter().find(|step| step.id == stage);
    step.expect("a stage of the road").rank
}

fn cohort(
    deals: &[&Noted],
    road: &[Step],
    step: &Step,
    days: &Days2,
) -> BTreeMap<&'static str, Value> {
    let made = deals
        .iter()
        .filter(|deal| days.first <= deal.created_on && deal.created_on <= days.last);
    let entered: Vec<_> = made
        .filter(|deal| deal.stays.iter().any(|stay| stay.stage == step.id))
        .collect();
    let furthest = |deal: &Noted| {
        let ranks = deal.stays.iter().map(|stay| rank_of(road, stay.stage));
        ranks.max().expect("a stay")
    };
    let went_on = entered.iter().filter(|deal| furthest(deal) > step.rank);
    let won = entered
        .iter()
        .filter(|deal| matches!(deal.state, State::Won(_)));
    let lost = entered
        .iter()
        .filter(|deal| matches!(&deal.state, State::Lost(closed, _) if closed.from == step.id));
    let stays = entered.iter().flat_map(|deal| &deal.stays);
    let over: Vec<&Stay> = stays
        .filter(|stay| stay.stage == step.id && stay.left.is_some())
        .collect();
    let entered = entered.len();
    told(
        entered,
        [went_on.count(), won.count(), lost.count()],
        entered,
        &over,
    )
}

fn moves(
    deals: &[&Noted],
    road: &[Step],
    step: &Step,
    moments: &Range<DateTime<Utc>>,
) -> BTreeMap<&'static str, Value> {
    let within = |at: DateTime<Utc>| moments.contains(&at);
    let stays = deals.iter().flat_map(|deal| &deal.stays);
    let stays: Vec<&Stay> = stays.filter(|stay| stay.stage == step.id).collect();
    let begun = stays.iter().filter(|stay| within(stay.since)).count();
    let over: Vec<&Stay> = stays
        .iter()
        .filter(|stay| stay.left.is_some_and(|(at, _)| within(at)))
        .copied()
        .collect();
    let ranks: Vec<i64> = over
        .iter()
        .filter_map(|stay| stay.left)
        .map(|(_, next)| rank_of(road, next))
        .collect();
    let count = |wanted: &dyn Fn(i64) -> bool| ranks.iter().filter(|rank| wanted(**rank)).count();
    let ended = [
        count(&|rank| rank > step.rank),
        count(&|rank| rank == i64::MAX),
        count(&|rank| rank == -1),
    ];
    told(begun, ended, over.len(), &over)
}

/// The figures of a stage by their names on the wire.
fn told(
    entered: usize,
    [went_on, won, lost]: [usize; 3],
    of: usize,
    over: &[&Stay],
) -> BTreeMap<&'static str, Value> {
    // Whole seconds of the clock, as they are kept.
    let mut seconds: Vec<i64> = over
        .iter()
        .filter_map(|stay| {
            stay.left
                .map(|(at, _)| at.timestamp() - stay.since.timestamp())
        })
        .collect();
    seconds.sort_unstable();
    // The nearest rank from below: the first that is not below this share of all.
    let at = |tenths: usize| seconds.get((seconds.len() * tenths).div_ceil(10).max(1) - 1);
    let share = |part: usize| text(round(whole(part) * 10_000, whole(of)));
    assert!(went_on <= of, "no more go on than there are");
    BTreeMap::from([
        ("entered", json!(entered)),
        ("went_on", json!(went_on)),
        ("won", json!(won)),
        ("lost", json!(lost)),
        ("to_next", share(went_on)),
        ("to_won", share(won)),
        ("median_seconds", json!(at(5))),
        ("ninetieth_seconds", json!(at(9))),
    ])
}
