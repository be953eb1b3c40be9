use canape_domain::access::{Access, Permission};
use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{all, debts, id, invoice_by, told};
use crate::documents::{Office, deal, issue};
use crate::payments::{received, record};
use crate::support::on_both_engines;

/// Wednesday is the 25th of November 2026.
const DUE: [Option<&str>; 8] = [
    Some("2026-08-10"),
    Some("2026-11-24"),
    Some("2026-11-25"),
    Some("2026-11-26"),
    Some("2026-11-29"),
    Some("2026-11-30"),
    Some("2026-12-01"),
    None,
];

async fn invoices(office: &Office) -> Vec<Value> {
    let mut made = Vec::new();
    for day in DUE {
        made.push(invoice_by(office, day).await);
    }
    made
}

on_both_engines! {
    open_invoices_are_expected_by_their_last_day(t) {
        let office = Office::of(&t, "romashka").await;
        let made = invoices(&office).await;
        let owner = &office.owner;
        record(owner, received(&office, "150.50", &[(&made[0], "100.50")])).await.ok(201);
        let whole = received(&office, "401", &[(&made[4], "401")]);
        record(owner, whole).await.ok(201);
        let report = debts(owner, "expected-payments").await;
        assert_eq!((&report["as_of"], &report["by"]), (&json!("2026-11-25"), &json!("client")));
        let total = json!({
            "total": "2706.50", "count": 7, "overdue": "701.50", "today": "401.00",
            "this_week": "401.00", "this_month": "401.00", "later": "401.00", "undated": "401.00",
        });
        assert_eq!(report["total"], total);
        let rows = report["items"].as_array().unwrap();
        assert_eq!((rows.len(), &rows[0]["figures"]), (1, &total));
        assert_eq!(rows[0]["client"]["name"], "Ромашка");
        assert_eq!(rows[0]["legal_entity"]["id"], office.entity["id"]);
        assert_eq!(rows[0]["since"], "2026-08-10");
        let weeks = all(owner, "/reports/expected-payments?by=week").await;
        let weeks: Vec<_> = weeks.iter().map(|row| (&row["week"], &row["figures"]["count"])).collect();
        assert_eq!(weeks, [
            (&json!("2026-08-10"), &json!(1)), (&json!("2026-11-23"), &json!(3)),
            (&json!("2026-11-30"), &json!(2)), (&json!(null), &json!(1)),
        ]);
        let rows = all(owner, "/reports/expected-payments?by=invoice").await;
        let since: Vec<_> = rows.iter().map(|row| row["since"].as_str()).collect();
        let open: Vec<_> = (0..8).filter(|index| *index != 4).map(|index| DUE[index]).collect();
        assert_eq!(since, open);
        assert_eq!(rows[0]["document"]["id"], made[0]["id"]);
        assert_eq!(told(&rows[0]["figures"]),
            json!({"count": 1, "total": "300.50", "overdue": "300.50"}));
        assert_eq!(rows[0]["deal"]["name"], "Мебель");
        let people = debts(owner, "expected-payments?by=responsible").await;
        assert_eq!(people["items"][0]["responsible"]["id"], json!(owner.id()));
        assert_eq!(people["items"][0]["figures"]["total"], "2706.50");
    }

    the_filter_narrows_figures_and_rows_alike(t) {
        let office = Office::of(&t, "romashka").await;
        invoices(&office).await;
        let owner = &office.owner;
        let clover = owner.post("/companies", json!({"name": "Лютик"})).await.ok(201);
        let ask = async |query: &str| {
            let report = debts(owner, &format!("expected-payments?{query}")).await;
            report["total"]["count"].clone()
        };
        assert_eq!(ask(&format!("company_id={}", id(&office.company))).await, 8);
        assert_eq!(ask(&format!("company_id={}", id(&clover))).await, 0);
        assert_eq!(ask(&format!("legal_entity_id={}", id(&office.entity))).await, 8);
        assert_eq!(ask(&format!("responsible_id={}", owner.id())).await, 8);
        assert_eq!(ask("responsible_id=none").await, 0);
        assert_eq!(ask("due_from=2026-11-25&due_to=2026-11-30").await, 4);
    }

    a_colleague_sees_invoices_of_their_deals(t) {
        let office = Office::with_roles(&t, "romashka").await;
        invoice_by(&office, Some("2026-11-26")).await;
        let anna = t.employ(&office.owner, "anna", BuiltIn::Manager).await;
        let deal = deal(&anna, &office.company).await;
        let wish = json!({
            "kind": "invoice", "deal_id": deal["id"], "legal_entity_id": office.entity["id"],
        });
        let draft = anna.post("/documents", wish).await.ok(201);
        let invoice = issue(&anna, &draft, json!({})).await.ok(200);
        let of_anna = debts(&anna, "expected-payments?by=invoice").await;
        assert_eq!(of_anna["total"]["count"], 1);
        assert_eq!(of_anna["items"][0]["document"]["id"], invoice["id"]);
        assert_eq!(debts(&office.owner, "expected-payments").await["total"]["count"], 2);
        let totals = anna.get("/reports/debts").await.ok(200);
        assert_eq!(totals["expected_payments"]["count"], 1);
    }

    who_may_not_see_payments_sees_no_debts(t) {
        let office = Office::of(&t, "romashka").await;
        let mut access = Access::everything();
        access.permissions.remove(&Permission::PaymentsRead);
        let boris = t.colleague(&office.seller.firm, "boris", access).await;
        for path in ["expected-payments", "receivables", "advances", "debts"] {
            boris.get(&format!("/reports/{path}")).await.problem(403, "permission_denied");
        }
    }

    what_is_asked_wrongly_is_told_with_its_name(t) {
        let office = Office::of(&t, "romashka").await;
        let ask = async |query: &str| office.owner.get(&format!("/reports/{query}")).await;
        let none = uuid::Uuid::from_u128(7);
        ask("expected-payments?by=moon").await.invalid(&[("by", "unknown_value")]);
        ask("expected-payments?by=contract").await.invalid(&[("by", "unknown_value")]);
        ask("receivables?by=week").await.invalid(&[("by", "unknown_value")]);
        ask("receivables?as_of=0026-11-25").await.invalid(&[("as_of", "year_out_of_range")]);
        ask("advances?as_of=2926-11-25").await.invalid(&[("as_of", "year_out_of_range")]);
        ask("receivables?as_of=yesterday").await.problem(422, "invalid");
        ask(&format!("receivables?company_id={none}")).await.invalid(&[("company_id", "unknown_id")]);
        ask(&format!("receivables?contact_id={none}&legal_entity_id={none}&contract_id={none}"))
            .await
            .invalid(&[
                ("legal_entity_id", "unknown_id"), ("contact_id", "unknown_id"),
                ("contract_id", "unknown_id"),
            ]);
        ask(&format!("expected-payments?responsible_id={none}&due_from=2026-11-02&due_to=2026-11-01"))
            .await
            .invalid(&[("due_to", "before_first"), ("responsible_id", "unknown_id")]);
        let both = format!("advances?company_id={}&contact_id={none}", id(&office.company));
        ask(&both).await.invalid(&[("contact_id", "one_client_only")]);
        let behind = "debts-behind?report=expected-payments&figure=total";
        ask(&format!("{behind}&as_of=2026-11-25&contract_id=none")).await.invalid(&[
            ("as_of", "not_of_this_report"), ("contract_id", "not_of_this_report"),
        ]);
        ask("debts-behind?report=advances&figure=overdue").await
            .invalid(&[("figure", "unknown_value")]);
        ask("debts-behind?report=moon&figure=sun").await
            .invalid(&[("report", "unknown_value"), ("figure", "unknown_value")]);
    }
}
