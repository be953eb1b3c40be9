mod alone;
mod money;
mod nodes;
mod reach;
mod stream;

use serde_json::{Value, json};

use crate::deals::{Seller, path};
use crate::support::Person;

/// Moves a deal to the second stage.
async fn advance(seller: &Seller, who: &Person, deal: &Value) {
    let body = json!({"stage_id": seller.stage(1)});
    let who = who.seen(&deal["version"]);
    who.post(&format!("{}/move", path(deal)), body)
        .await
        .ok(200);
}
