use serde_json::{Value, json};

use super::{act_upon, all, debts, id, invoice_by};
use crate::documents::Office;
use crate::payments::{received, record};
use crate::support::on_both_engines;

/// The sum of what each adds, in kopecks.
fn sum(items: &[Value]) -> i64 {
    let values = items
        .iter()
        .map(|one| one["value"].as_str().expect("a value"));
    let kopecks = values.map(|value| value.replace('.', "").parse::<i64>().expect("a sum"));
    kopecks.sum()
}

on_both_engines! {
    what_is_behind_a_figure_sums_to_it(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        for day in ["2026-08-20", "2026-10-01", "2026-11-24"] {
            let invoice = invoice_by(&office, Some("2026-08-10")).await;
            act_upon(&office, &invoice, day).await;
        }
        let open = invoice_by(&office, None).await;
        let parts = [(&open, "300.25")];
        let paid = record(owner, received(&office, "300.25", &parts)).await.ok(201);
        let mut balance = office.balance("2026-05-01", "70.10");
        owner.post("/opening-balances", balance.take()).await.ok(201);
        for report in ["receivables", "advances", "expected-payments"] {
            let total = debts(owner, report).await["total"].clone();
            for (figure, value) in total.as_object().unwrap() {
                let path = format!("/reports/debts-behind?report={report}&figure={figure}");
                let items = all(owner, &path).await;
                match value.as_str() {
                    None => assert_eq!(json!(items.len()), *value, "{path}"),
                    Some(value) => {
                        let kopecks: i64 = value.replace('.', "").parse().unwrap();
                        assert_eq!(sum(&items), kopecks, "{path}");
                    }
                }
            }
        }
        let owed = all(owner, "/reports/debts-behind?report=receivables&figure=total").await;
        let told: Vec<_> = owed.iter().map(|one| {
            (one["title"].as_str().unwrap(), one["days_past_due"].as_i64().unwrap())
        }).collect();
        assert_eq!(told, [
            ("Сальдо на 01.05.2026", 208), ("Акт № 1 от 20.08.2026", 97),
            ("Акт № 2 от 01.10.2026", 55), ("Акт № 3 от 24.11.2026", 1),
        ]);
        assert_eq!(owed[1]["deal"]["name"], "Мебель");
        assert_eq!(owed[1]["client"]["company_id"], office.company["id"]);
        let ahead = all(owner, "/reports/debts-behind?report=advances&figure=total").await;
        assert_eq!((&ahead[0]["payment_id"], &ahead[0]["title"]),
            (&paid["id"], &json!("Оплата № 1 от 25.11.2026")));
        assert_eq!((&ahead[0]["due_on"], &ahead[0]["days_past_due"]), (&json!(null), &json!(null)));
        let row = format!("&company_id={}&contract_id=none&as_of=2026-09-30", id(&office.company));
        let path = format!("/reports/debts-behind?report=receivables&figure=days_31_60{row}");
        let then = all(owner, &path).await;
        assert_eq!((then.len(), &then[0]["days_past_due"]), (1, &json!(41)));
    }
}
