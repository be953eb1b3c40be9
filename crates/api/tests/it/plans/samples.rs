//! One good request of each operation of the slice.

use serde_json::json;

use super::{firm as cell, set};
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let there = json!([cell("2026-10", Some("1000000.00"), None)]);
    set(owner, "revenue", there).await.ok(200);
    let asked = "/plans?month_from=2026-01&month_to=2026-12&measure=revenue";
    all.insert("getPlans", Sample::get(asked));
    let cells = json!([cell("2026-11", Some("1500000.00"), None)]);
    all.insert(
        "setPlans",
        Sample {
            path: "/plans".to_owned(),
            body: Some(json!({"measure": "revenue", "cells": cells})),
            ..Sample::default()
        },
    );
    let copy = json!({"month_from": "2026-10", "month_to": "2026-10", "to_first": "2027-10"});
    all.insert("copyPlans", Sample::post("/plans/copy", copy));
    let spread = json!({
        "measure": "deals", "total": "120", "month_from": "2027-01", "month_to": "2027-12",
        "subjects": [{"kind": "firm"}],
    });
    all.insert("spreadPlans", Sample::post("/plans/spread", spread));
}
