use canape_domain::access::{Access, Permission, Reach};
use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use crate::deals::path;
use crate::documents::Office;
use crate::plans::{firm, set};
use crate::support::{Person, on_both_engines};

async fn position(of: &Person, question: &str) -> Value {
    let path = format!("/reports/company/position?{question}");
    of.get(&path).await.ok(200)
}

async fn total(of: &Person, report: &str, as_of: &str) -> Value {
    let path = format!("/reports/{report}?as_of={as_of}");
    of.get(&path).await.ok(200)["total"]["total"].clone()
}

/// An act of a day: of an invoice that nobody has paid.
async fn handed_over(office: &Office, on: &str) {
    let invoice = office.draft("invoice", &office.deal().await).await;
    let invoice = office.edit(&invoice, json!({"date": on})).await.ok(200);
    let invoice = office.issue(&invoice).await.ok(200);
    let act = office.draft_upon("act", &invoice).await.ok(201);
    let act = office.edit(&act, json!({"date": on})).await.ok(200);
    office.issue(&act).await.ok(200);
}

const NOVEMBER: &str = "from=2026-11-01&to=2026-11-30";

on_both_engines! {
    a_firm_stands_at_the_end_of_a_period_as_its_debts_and_originals_do(t) {
        let office = Office::of(&t, "romashka").await;
        handed_over(&office, "2026-10-12").await;
        handed_over(&office, "2026-11-20").await;
        let anna = &office.owner;
        let shown = position(anna, &format!("{NOVEMBER}&compare=previous")).await;
        assert_eq!(shown["now"]["as_of"], "2026-11-25", "the month is not over");
        assert_eq!(shown["before"]["as_of"], "2026-10-31");
        for (standing, day) in [("now", "2026-11-25"), ("before", "2026-10-31")] {
            let standing = &shown[standing];
            for report in ["receivables", "advances"] {
                assert_eq!(standing[report], total(anna, report, day).await, "{report}, {day}");
            }
        }
        assert_ne!(shown["now"]["receivables"], shown["before"]["receivables"]);
        assert_eq!((&shown["now"]["originals"], &shown["before"]["originals"]), (&json!(2), &json!(1)));
        assert_eq!(shown["plans"], json!([]));
        anna.get("/reports/company/position?from=2026-11-30&to=2026-11-01").await.invalid(&[
            ("to", "before_first"),
        ]);
        let access = Access {
            permissions: [(Permission::DealsRead, Reach::All)].into(),
            ..Access::default()
        };
        let boris = t.colleague(&office.seller.firm, "boris", access).await;
        let hidden = position(&boris, NOVEMBER).await;
        let now = &hidden["now"];
        assert_eq!((&now["receivables"], &now["advances"], &now["originals"]),
            (&Value::Null, &Value::Null, &Value::Null));
    }

    what_was_planned_of_every_month_stands_beside_what_was_reached(t) {
        let office = Office::with_roles(&t, "romashka").await;
        let anna = &office.owner;
        let deal = anna.post("/deals", json!({"amount": "107.00"})).await.ok(201);
        let win = format!("{}/win", path(&deal));
        anna.seen(&deal["version"]).post(&win, json!({})).await.ok(200);
        let both = json!([
            firm("2026-10", Some("50.00"), None), firm("2026-11", Some("150.00"), None),
        ]);
        set(anna, "revenue", both).await.ok(200);
        set(anna, "received", json!([firm("2026-11", Some("10.00"), None)])).await.ok(200);
        let revenue = |plan: &str, done: &str| json!([{
            "measure": {"name": "revenue", "unit": "money", "behind": "deals"},
            "plan": plan, "fact": "107.00", "done": done,
        }]);
        let shown = position(anna, "from=2026-10-01&to=2026-11-30").await;
        assert_eq!(shown["plans"], revenue("200.00", "53.50"), "money has no plan of October");
        let november = position(anna, NOVEMBER).await;
        assert_eq!(november["plans"].as_array().unwrap().len(), 2);
        let part = position(anna, "from=2026-11-02&to=2026-11-30").await;
        assert_eq!(part["plans"], json!([]), "nobody has planned the days of a month");
        let boris = t.employ(anna, "boris", BuiltIn::Manager).await;
        assert_eq!(position(&boris, NOVEMBER).await["plans"], json!([]));
    }
}
