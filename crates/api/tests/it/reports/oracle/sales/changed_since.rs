//! Closings that count no more.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{Closed, Days2, Looker, State, World, money};

pub async fn compare(world: &World, looker: &Looker, days: &Days2) {
    for (report, is_of_losses) in [("company", false), ("loss-reasons", true)] {
        let path = format!(
            "/reports/changed-since?report={report}&from={}&to={}&limit=200&count=exact",
            days.first, days.last
        );
        let shown = looker.person.get(&path).await.ok(200);
        let mut noted: BTreeMap<Uuid, Value> = BTreeMap::new();
        for deal in &world.deals {
            let present = match &deal.state {
                State::Open => None,
                State::Won(closed) => Some((closed, None)),
                State::Lost(closed, reason) => Some((closed, Some(*reason))),
            };
            let now = present.map(|(closed, _)| closed.on);
            let counts_as = |closed: &Closed, reason: &Option<Uuid>| {
                (closed.on, closed.responsible, closed.department, *reason)
            };
            let undone = deal.closings.iter().rfind(|(closed, reason, _)| {
                let now = present
                    .as_ref()
                    .map(|(closed, reason)| counts_as(closed, reason));
                let is_gone = deal.is_deleted || now != Some(counts_as(closed, reason));
                let is_within = days.first <= closed.on && closed.on <= days.last;
                let is_seen = looker.sees(closed.responsible, closed.department);
                is_gone && is_within && is_seen && (reason.is_some() || !is_of_losses)
            });
            if let Some((closed, reason, amount)) = undone {
                let status = match deal.state {
                    State::Open => "open",
                    State::Won(_) => "won",
                    State::Lost(..) => "lost",
                };
                let was = if reason.is_some() { "lost" } else { "won" };
                let is_present = present.is_some_and(|(now, _)| now.at == closed.at);
                let amount = if is_present { deal.amount } else { *amount };
                let told = json!([
                    was,
                    closed.on,
                    money(amount),
                    closed.responsible,
                    status,
                    now,
                    deal.is_deleted
                ]);
                noted.insert(deal.id, told);
            }
        }
        let mut told = BTreeMap::new();
        for deal in shown["items"].as_array().expect("deals") {
            let id: Uuid = deal["id"].as_str().expect("an id").parse().expect("a uuid");
            let is_deleted = deal["deleted_at"].is_string();
            assert!(is_deleted || deal["reopened_at"].is_string(), "{deal}");
            let parts = json!([
                deal["was"],
                deal["was_closed_on"],
                deal["was_amount"],
                deal["was_responsible"]["id"],
                deal["status"],
                deal["closed_on"],
                is_deleted
            ]);
            told.insert(id, parts);
        }
        assert_eq!(told, noted, "{path}");
        assert_eq!(shown["count"], noted.len(), "{path}");
    }
}
