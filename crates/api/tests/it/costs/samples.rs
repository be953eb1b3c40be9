//! One good request of each operation of the slice.

use serde_json::json;

use super::{path, recorded, rent};
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let wish = rent(owner, "2026-10").await;
    let cost = recorded(owner, wish.clone()).await;
    let at = path(&cost);
    let more = json!({"amount": "1300.00"});
    all.insert("listCosts", Sample::get("/costs"));
    all.insert("createCost", Sample::post("/costs", wish.clone()));
    all.insert("getCost", Sample::get(at.clone()));
    all.insert("editCost", Sample::change(&at, &cost, Some(more.clone())));
    all.insert("deleteCost", Sample::change(&at, &cost, None));
    let table: &[u8] = "Месяц;Статья;Сумма\n2026-10;Прочее;5\n".as_bytes();
    all.insert(
        "checkCostImport",
        Sample::upload("/costs/import/check", "t.csv", table),
    );
    all.insert(
        "importCosts",
        Sample::upload("/costs/import", "t.csv", table),
    );
    let mut rule = wish;
    let month = rule.as_object_mut().expect("fields").remove("month");
    rule["from_month"] = month.expect("a month");
    let made = owner.post("/recurring-costs", rule.clone()).await.ok(201);
    let at = format!("/recurring-costs/{}", made["id"].as_str().expect("an id"));
    all.insert("listRecurringCosts", Sample::get("/recurring-costs"));
    all.insert(
        "createRecurringCost",
        Sample::post("/recurring-costs", rule),
    );
    all.insert("getRecurringCost", Sample::get(at.clone()));
    all.insert("editRecurringCost", Sample::change(&at, &made, Some(more)));
    all.insert("deleteRecurringCost", Sample::change(&at, &made, None));
    let terms = json!({"salary": "90000.00", "commission": "5", "commission_of": "revenue"});
    let from = |month: &str| format!("/employee-pay/{}/{month}", owner.id());
    let pay = owner.put(&from("2026-10"), terms.clone()).await.ok(200);
    all.insert("listEmployeePay", Sample::get("/employee-pay"));
    all.insert(
        "setEmployeePay",
        Sample {
            path: from("2026-11"),
            body: Some(terms),
            ..Sample::default()
        },
    );
    all.insert(
        "deleteEmployeePay",
        Sample::change(from("2026-10"), &pay, None),
    );
}
