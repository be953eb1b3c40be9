use serde_json::json;

use super::{again, received, record, undo};
use crate::documents::Office;
use crate::support::on_both_engines;

on_both_engines! {
    an_undone_payment_stays_marked_and_its_invoice_is_open_again(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let owner = &office.owner;
        let payment = record(owner, received(&office, "500", &[(&invoice, "401")])).await.ok(201);
        let undone = undo(owner, &payment).await.ok(200);
        assert_eq!((&undone["state"], &undone["undo_reason"]), (&json!("undone"), &json!("Записан дважды")));
        assert!(undone["undone_at"].is_string());
        assert_eq!((&undone["amount"], &undone["allocated"]), (&json!("500.00"), &json!("0.00")));
        assert_eq!((&undone["rest"], &undone["allocations"]), (&json!("0.00"), &json!([])));
        assert_eq!(again(owner, &payment).await, undone);
        assert_eq!(super::paid(&office, &invoice).await, ("0.00".into(), "unpaid".into(), false));
        undo(owner, &undone).await.problem(409, "payment_undone");
        super::allocate(owner, &undone, &[(&invoice, "1")]).await.problem(409, "payment_undone");
        let seen = owner.seen(&undone["version"]);
        let edit = seen.patch(&super::path(&payment), json!({"way": "cash"})).await;
        edit.problem(409, "payment_undone");
    }

    a_reason_is_needed_and_the_version_that_was_seen(t) {
        let office = Office::of(&t, "romashka").await;
        let payment = record(&office.owner, received(&office, "5", &[])).await.ok(201);
        let path = format!("{}/undo", super::path(&payment));
        let seen = office.owner.seen(&payment["version"]);
        seen.post(&path, json!({"reason": " "})).await.invalid(&[("/reason", "empty")]);
        let stale = office.owner.seen(&json!(9));
        stale.post(&path, json!({"reason": "ошибка"})).await.problem(412, "stale");
        assert_eq!(again(&office.owner, &payment).await["state"], "posted");
    }
}
