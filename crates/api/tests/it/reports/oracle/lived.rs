//! That the histories hold what is to be compared.

use super::World;
use crate::support::Person;

/// What is compared is something: there were requests and money, and of each some report tells.
pub async fn check(world: &World, owner: &Person) {
    let first = world.deals.iter().map(|deal| deal.created_on).min();
    let days = format!("from={}&to={}", first.expect("a deal"), world.today);
    let channels = owner
        .get(&format!("/reports/channels?{days}"))
        .await
        .ok(200);
    assert!(
        channels["total"]["requests"].as_i64() > Some(0),
        "{channels}"
    );
    assert!(
        channels["total"]["cost_per_request"].is_string(),
        "{channels}"
    );
    let employees = owner
        .get(&format!("/reports/employees?{days}"))
        .await
        .ok(200);
    let received = employees["total"]["received"].as_str().expect("a sum");
    assert_ne!(received, "0.00", "{employees}");
    let rows = employees["rows"].as_array().expect("rows").iter();
    let mut nobodys = rows.filter(|row| row["keys"][0]["id"].is_null());
    assert!(
        nobodys.next().is_some(),
        "some deals are nobody's: {employees}"
    );
    let paid = owner
        .get(&format!("/reports/deals?basis=paid&{days}"))
        .await;
    assert_ne!(paid.ok(200)["total"]["revenue"], "0.00");
    assert!(
        world.money.iter().any(|one| one.kopecks < 0),
        "some went back"
    );
}
