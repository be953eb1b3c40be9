//! Closed periods.

use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{allocate, path, received, record, undo};
use crate::documents::{self, Office, issue};
use crate::legal_entities;
use crate::support::{Answer, Person, on_both_engines};

async fn close(by: &Person, office: &Office, until: Value) -> Answer {
    let at = legal_entities::path(&office.entity);
    let now = by.get(&at).await.ok(200);
    by.seen(&now["version"])
        .patch(&at, json!({"closed_until": until}))
        .await
}

on_both_engines! {
    what_lies_in_a_closed_period_changes_only_by_the_right_to(t) {
        let office = Office::with_roles(&t, "romashka").await;
        let admin = t.employ(&office.owner, "admin", BuiltIn::Administrator).await;
        let deal = office.deal().await;
        let october = json!({"date": "2026-10-20"});
        let draft = office.draft("invoice", &deal).await;
        let draft = office.edit(&draft, october.clone()).await.ok(200);
        let invoice = office.draft("invoice", &deal).await;
        let invoice = office.edit(&invoice, october).await.ok(200);
        let invoice = office.issue(&invoice).await.ok(200);
        let mut wish = received(&office, "100", &[(&invoice, "40")]);
        wish["value_date"] = json!("2026-10-31");
        let payment = record(&admin, wish.clone()).await.ok(201);
        let closed = close(&office.owner, &office, json!("2026-10-31")).await.ok(200);
        assert_eq!(closed["closed_until"], "2026-10-31");
        let refused = |answer: Answer| answer.problem(409, "period_closed");
        refused(record(&admin, wish.clone()).await);
        refused(allocate(&admin, &payment, &[]).await);
        refused(undo(&admin, &payment).await);
        let seen = admin.seen(&payment["version"]);
        refused(seen.patch(&path(&payment), json!({"value_date": "2026-11-01"})).await);
        refused(issue(&admin, &draft, json!({})).await);
        let invoice = admin.get(&documents::path(&invoice)).await.ok(200);
        let cancel = format!("{}/cancel", documents::path(&invoice));
        let why = json!({"reason": "Ошибка"});
        refused(admin.seen(&invoice["version"]).post(&cancel, why.clone()).await);
        let fresh = record(&admin, received(&office, "1", &[])).await.ok(201);
        let seen = admin.seen(&fresh["version"]);
        refused(seen.patch(&path(&fresh), json!({"value_date": "2026-10-31"})).await);
        let accountant = t.employ(&office.owner, "buh", BuiltIn::Accountant).await;
        let freed = allocate(&accountant, &payment, &[]).await.ok(200);
        undo(&accountant, &freed).await.ok(200);
        record(&accountant, wish).await.ok(201);
        issue(&accountant, &draft, json!({})).await.ok(200);
        let invoice = accountant.get(&documents::path(&invoice)).await.ok(200);
        accountant.seen(&invoice["version"]).post(&cancel, why).await.ok(200);
    }

    an_invoice_is_not_cancelled_over_a_payment_in_a_closed_period(t) {
        let office = Office::with_roles(&t, "romashka").await;
        let admin = t.employ(&office.owner, "admin", BuiltIn::Administrator).await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let mut wish = received(&office, "100", &[(&invoice, "40")]);
        wish["value_date"] = json!("2026-10-31");
        record(&office.owner, wish).await.ok(201);
        close(&office.owner, &office, json!("2026-10-31")).await.ok(200);
        let invoice = admin.get(&documents::path(&invoice)).await.ok(200);
        let cancel = format!("{}/cancel", documents::path(&invoice));
        let seen = admin.seen(&invoice["version"]);
        seen.post(&cancel, json!({"reason": "Ошибка"})).await.problem(409, "period_closed");
        assert_eq!(super::paid(&office, &invoice).await.0, "40.00");
    }

    a_period_closes_once_it_is_over_and_opens_by_the_right_to(t) {
        let office = Office::with_roles(&t, "romashka").await;
        let admin = t.employ(&office.owner, "admin", BuiltIn::Administrator).await;
        close(&admin, &office, json!("2026-11-26")).await.invalid(&[("/closed_until", "after_today")]);
        close(&admin, &office, json!("0026-11-26")).await
            .invalid(&[("/closed_until", "year_out_of_range")]);
        close(&admin, &office, json!("2026-10-31")).await.ok(200);
        close(&admin, &office, json!("2026-11-25")).await.ok(200);
        for earlier in [json!("2026-10-31"), Value::Null] {
            let refused = close(&admin, &office, earlier).await;
            assert_eq!(refused.problem(403, "permission_denied")["detail"], "periods.edit_closed");
        }
        let open = close(&office.owner, &office, Value::Null).await.ok(200);
        assert_eq!(open["closed_until"], Value::Null);
    }
}
