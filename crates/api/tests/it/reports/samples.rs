//! One good request of each operation of the slice.

use serde_json::json;

use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    super::debts::samples::add(all);
    let days = "from=2026-11-01&to=2026-11-30";
    for (operation, report) in [
        ("showCompanyReport", "company"),
        ("showEmployeesReport", "employees"),
        ("showDepartmentsReport", "departments"),
        ("showChannelsReport", "channels"),
        ("showLossReasonsReport", "loss-reasons"),
    ] {
        let path = format!("/reports/{report}?{days}&compare=previous");
        all.insert(operation, Sample::get(path));
    }
    all.insert(
        "showCompanyPosition",
        Sample::get(format!("/reports/company/position?{days}&compare=previous")),
    );
    all.insert(
        "showFunnelReport",
        Sample::get(format!("/reports/funnel?{days}")),
    );
    all.insert(
        "listDealPaths",
        Sample::get(format!("/reports/movement?{days}")),
    );
    let months = "month_from=2026-10&month_to=2026-12";
    all.insert(
        "showPlanFactReport",
        Sample::get(format!("/reports/plan-fact?{months}&measure=revenue")),
    );
    all.insert(
        "showDealProfitsReport",
        Sample::get(format!("/reports/deals?{days}&basis=paid")),
    );
    all.insert(
        "showRatingReport",
        Sample::get(format!("/reports/rating?{days}&rated=clients")),
    );
    all.insert(
        "showCohortsReport",
        Sample::get(format!("/reports/cohorts?{days}")),
    );
    all.insert("showNow", Sample::get("/reports/now"));
    let export = json!({
        "report": "employees", "format": "xlsx",
        "parameters": {"from": "2026-11-01", "to": "2026-11-30"},
    });
    all.insert("exportReport", Sample::post("/reports/export", export));
    let changed = format!("/reports/changed-since?{days}&report=company");
    all.insert("listDealsChangedSince", Sample::get(changed));
    let behind = format!("/reports/deals-behind?report=company&measure=deals&{days}");
    all.insert("listDealsBehindFigure", Sample::get(behind));
    all.insert(
        "listDealsBehindRating",
        Sample::get(format!(
            "/reports/rating/deals?{days}&rated=clients&subject=none"
        )),
    );
    all.insert(
        "listDealsBehindCohort",
        Sample::get(format!("/reports/cohorts/deals?{days}&cohort=2026-11")),
    );
    for (operation, path) in [
        ("listPaymentsBehindFigure", "payments-behind"),
        ("listCostsBehindFigure", "costs-behind"),
    ] {
        let path = format!("/reports/{path}?{days}&report=company");
        all.insert(operation, Sample::get(path));
    }
    let roads = firm.owner.get("/pipelines").await.ok(200);
    let roads = roads["items"].as_array().expect("pipelines");
    let usual = roads.iter().find(|road| road["is_default"] == true);
    let stages = &usual.expect("the default road")["stages"];
    let stage = stages[0]["id"].as_str().expect("an id");
    all.insert(
        "listDealsBehindFunnel",
        Sample::get(format!(
            "/reports/funnel/deals?{days}&at={stage}&passing=entered"
        )),
    );
}
