//! The deals behind cells of ratings, cohorts and funnels sum to them.

use chrono::NaiveDate;
use serde_json::Value;

use super::{Days2, Looker, World, money};
use crate::support::Person;

pub async fn compare(world: &World, looker: &Looker, days: &Days2) {
    let person = &looker.person;
    for rated in ["clients", "products"] {
        rating(person, rated, days).await;
    }
    cohorts(world, person, days).await;
    money_of(person, days).await;
    for mode in ["cohort", "moves"] {
        funnel(person, mode, days).await;
    }
}

/// All of them, page by page.
async fn behind(person: &Person, path: &str) -> Vec<Value> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = person.get(&format!("{path}&limit=4{cursor}")).await.ok(200);
        all.extend(page["items"].as_array().expect("items").iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

/// The sum of roubles, in kopecks.
fn kopecks(deals: &[Value]) -> i64 {
    let value = |deal: &Value| {
        let value = deal["value"].as_str().expect("roubles").replace('.', "");
        value.parse::<i64>().expect("kopecks")
    };
    deals.iter().map(value).sum()
}

/// Payments behind money that came, and costs behind what is spent besides deals.
async fn money_of(person: &Person, days: &Days2) {
    let period = format!("from={}&to={}", days.first, days.last);
    for (report, split) in [
        ("company", ""),
        ("company", "&split=deal_type"),
        ("employees", ""),
        ("departments", ""),
        ("channels", ""),
    ] {
        let path = format!("/reports/{report}?{period}{split}");
        let shown = person.get(&path).await.ok(200);
        let rows = shown["rows"].as_array().expect("rows").iter();
        let rows = rows.map(|row| (&row["keys"], &row["figures"]));
        for (keys, figures) in rows.chain([(&Value::Null, &shown["total"])]) {
            let row = keys.as_array().map(|keys| {
                let name = keys[0]["dimension"].as_str().expect("a dimension");
                let id = keys[0]["id"].as_str().unwrap_or("none");
                format!("&row={name}:{id}")
            });
            let row = row.unwrap_or_default();
            for (measure, behind_it) in [
                ("received", "payments-behind"),
                ("own_costs", "costs-behind"),
            ] {
                let Some(figure) = figures[measure].as_str() else {
                    continue;
                };
                // What the firm costs is told of no type of deals.
                if measure == "own_costs" && split == "&split=deal_type" && !row.is_empty() {
                    continue;
                }
                let path = format!("/reports/{behind_it}?{period}&report={report}{row}");
                let found = if measure == "received" {
                    behind(person, &path).await
                } else {
                    let found = person.get(&path).await.ok(200);
                    found["items"].as_array().expect("items").clone()
                };
                assert_eq!(figure, money(kopecks(&found)), "{path}");
            }
        }
    }
}

/// The rows from the highest and to the lowest revenue: the first two and the last one.
async fn rating(person: &Person, rated: &str, days: &Days2) {
    let asked = format!("rated={rated}&from={}&to={}", days.first, days.last);
    let shown = person.get(&format!("/reports/rating?{asked}")).await;
    let shown = shown.ok(200);
    let rows = shown["rows"].as_array().expect("rows");
    let last = rows.iter().skip(2).last();
    for row in rows.iter().take(2).chain(last) {
        let subject = match (&row["kind"], row["id"].as_str()) {
            (Value::String(kind), Some(id)) => format!("{kind}:{id}"),
            _ => "none".to_owned(),
        };
        let path = format!("/reports/rating/deals?{asked}&subject={subject}");
        let deals = behind(person, &path).await;
        assert_eq!(row["revenue"], money(kopecks(&deals)), "{path}");
        assert_eq!(row["deals"], deals.len(), "{path}");
    }
}

/// The first and the last month of each cohort, and all of them together.
async fn cohorts(world: &World, person: &Person, days: &Days2) {
    let asked = format!("/reports/cohorts?from={}&to={}", days.first, days.last);
    let shown = person.get(&asked).await;
    if shown.status != 200 {
        return;
    }
    let shown = shown.ok(200);
    for cohort in shown["cohorts"].as_array().expect("cohorts") {
        let month = cohort["month"].as_str().expect("a month");
        if cohort["clients"] == 0 {
            continue;
        }
        let cells = cohort["cells"].as_array().expect("cells");
        let first: NaiveDate = format!("{month}-01").parse().expect("a day");
        let told = [
            (first, end_of(first), cells.first().expect("a cell")),
            (
                begin_of(world.today),
                end_of(world.today),
                cells.last().expect("a cell"),
            ),
            (first, world.today, cohort),
        ];
        for (from, to, cell) in told {
            let path = format!("/reports/cohorts/deals?cohort={month}&from={from}&to={to}");
            let deals = behind(person, &path).await;
            assert_eq!(cell["revenue"], money(kopecks(&deals)), "{path}");
            if let Some(number) = cell["deals"].as_u64() {
                assert_eq!(number, deals.len() as u64, "{path}");
            }
        }
    }
}

async fn funnel(person: &Person, mode: &str, days: &Days2) {
    let asked = format!("mode={mode}&from={}&to={}", days.first, days.last);
    let shown = person.get(&format!("/reports/funnel?{asked}")).await;
    let shown = shown.ok(200);
    for stage in shown["stages"].as_array().expect("stages").iter().take(2) {
        let id = stage["stage"]["id"].as_str().expect("an id");
        for passing in ["entered", "went_on", "won", "lost"] {
            let path = format!("/reports/funnel/deals?{asked}&at={id}&passing={passing}");
            let deals = behind(person, &path).await;
            let times = deals.iter().map(|deal| deal["value"].as_i64());
            let times: i64 = times.map(|times| times.expect("a number")).sum();
            assert_eq!(stage[passing], times, "{path}");
            let mut dates: Vec<_> = deals.iter().map(|deal| deal["date"].as_str()).collect();
            let shown = dates.clone();
            dates.sort_unstable_by(|one, other| other.cmp(one));
            assert_eq!(shown, dates, "the latest made first in {path}");
        }
    }
}

fn begin_of(day: NaiveDate) -> NaiveDate {
    super::sales::month(day)
}

fn end_of(day: NaiveDate) -> NaiveDate {
    let next = begin_of(day) + chrono::Months::new(1);
    next.pred_opt().expect("a day")
}
