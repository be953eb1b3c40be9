//! Whatever batches come, sums and counts are those of the deals, and the way back leads back.

use serde_json::{Value, json};

use super::{bulk, counts, undo};
use crate::deals::Seller;
use crate::support::on_both_engines;

/// A die that falls the same way in each run.
struct Die(u64);

impl Die {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// Sum and number of the open deals by stage, as the board tells them.
async fn totals(seller: &Seller) -> Vec<(Value, Value)> {
    let board = seller.owner.get("/board").await.ok(200);
    let columns = board["columns"].as_array().unwrap().iter();
    columns
        .map(|column| (column["count"].clone(), column["amount"].clone()))
        .collect()
}

/// The same, added up from the deals one by one.
async fn added_up(seller: &Seller, deals: &[Value]) -> Vec<(Value, Value)> {
    let mut sums = [(0_i64, 0_i64); 4];
    for deal in deals {
        let now = seller.now(deal).await;
        if now["deleted_at"] != Value::Null {
            continue;
        }
        let at = (0..4)
            .find(|index| now["stage"]["id"] == seller.stage(*index))
            .unwrap();
        let kopecks: i64 = now["amount"]
            .as_str()
            .unwrap()
            .replace('.', "")
            .parse()
            .unwrap();
        sums[at].0 += 1;
        sums[at].1 += kopecks;
    }
    let wire = |(count, sum): (i64, i64)| {
        (
            json!(count),
            json!(format!("{}.{:02}", sum / 100, sum % 100)),
        )
    };
    sums.into_iter().map(wire).collect()
}

/// What batches may change of a deal.
fn part(deal: &Value) -> Value {
    json!([
        deal["stage"]["id"],
        deal["responsible"],
        deal["department"],
        deal["channel"],
        deal["tags"],
        deal["expected_close_on"],
        deal["deleted_at"].is_null(),
        deal["amount"],
    ])
}

on_both_engines! {
    sums_hold_and_the_way_back_leads_back(t) {
        let seller = Seller::of(&t, "romashka").await;
        let channels = seller.owner.get("/channels").await.ok(200);
        let mut die = Die(20_261_128);
        let mut deals = Vec::new();
        for number in 0..12 {
            let amount = format!("{}.{:02}", die.throw(5) * 1000, die.throw(100));
            let body = json!({"title": format!("{number}"), "amount": amount});
            deals.push(seller.owner.post("/deals", body).await.ok(201));
        }
        for _ in 0..14 {
            let mut chosen = Vec::new();
            for deal in &deals {
                if die.throw(3) > 0 {
                    chosen.push(seller.now(deal).await);
                }
            }
            if chosen.is_empty() {
                continue;
            }
            let wish = match die.throw(6) {
                0 => json!({"stage_id": seller.stage(die.throw(2))}),
                1 => {
                    let people = [seller.owner.id(), seller.firm.other.id()];
                    json!({"responsible_id": people[die.throw(2)]})
                }
                2 => json!({"channel_id": channels["items"][die.throw(3)]["id"]}),
                3 => json!({"tags": {"add": [format!("м{}", die.throw(3))], "remove": [format!("м{}", die.throw(3))]}}),
                4 => json!({"expected_close_on": format!("2026-12-{:02}", 1 + die.throw(3))}),
                _ => json!({"trash": true}),
            };
            let batch = bulk(&seller.owner, &chosen, wish.clone()).await.ok(200);
            let (changed, unchanged, refused) = counts(&batch);
            assert_eq!(usize::try_from(changed + unchanged + refused).unwrap(), chosen.len(), "{wish}");
            assert_eq!(totals(&seller).await, added_up(&seller, &deals).await, "{wish}");
            if changed == 0 || die.throw(2) == 0 {
                continue;
            }
            let back = undo(&seller.owner, &batch).await.ok(200);
            assert_eq!(counts(&back), (changed, 0, 0), "{wish}");
            for deal in &chosen {
                assert_eq!(part(&seller.now(deal).await), part(deal), "{wish}");
            }
            assert_eq!(totals(&seller).await, added_up(&seller, &deals).await, "{wish}");
        }
    }
}
