//! Filters commute: what one report says of a row under a filter, another says of that filter's row
//! under the other, and both are what the firm has under both.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{Days2, Looker, World};

const MEASURES: &str = "measures=deals,won,conversion,revenue";

pub async fn compare(world: &mut World, looker: &Looker, days: &Days2) {
    let people = world.people();
    let employee = *world.dice().pick(&people);
    let channels = world.channels.clone();
    let channel = *world.dice().pick(&channels);
    let period = format!("from={}&to={}&{MEASURES}", days.first, days.last);
    let ask = async |path: String| looker.person.get(&path).await.ok(200);

    let under_channel = ask(format!("/reports/employees?channel_id={channel}&{period}")).await;
    let under_employee = ask(format!("/reports/channels?employee_id={employee}&{period}")).await;
    let of_employee = of(&under_channel, employee);
    assert_eq!(
        of_employee,
        of(&under_employee, channel),
        "{employee} × {channel} in {period}"
    );

    let one = ask(format!(
        "/reports/company?employee_id={employee}&channel_id={channel}&{period}"
    ));
    let other = ask(format!(
        "/reports/company?{period}&channel_id={channel}&employee_id={employee}"
    ));
    let (one, other) = (one.await["total"].clone(), other.await["total"].clone());
    assert_eq!(one, other, "{employee} × {channel} in {period}");
    assert_eq!(of_employee, one, "{employee} × {channel} in {period}");
}

/// The figures of a row; a group of nothing may have none.
fn of(report: &Value, key: Uuid) -> Value {
    let rows = report["rows"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["keys"][0]["id"] == json!(key));
    row.map_or_else(
        || json!({"deals": 0, "won": 0, "conversion": null, "revenue": "0.00"}),
        |row| row["figures"].clone(),
    )
}
