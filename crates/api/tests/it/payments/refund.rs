use serde_json::json;

use super::{again, allocate, received, record, returned, undo};
use crate::documents::Office;
use crate::support::on_both_engines;

on_both_engines! {
    a_refund_of_the_advance_takes_it(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let payment = record(owner, received(&office, "500", &[])).await.ok(201);
        let mut wish = returned(&office, &payment, "200", &[]);
        wish["company_id"] = json!(null);
        let refund = record(owner, wish).await.ok(201);
        assert_eq!(refund["refund_of"], json!({"id": payment["id"], "number": 1}));
        assert_eq!((&refund["payer_name"], &refund["rest"]), (&json!("Ромашка"), &json!("0.00")));
        let now = again(owner, &payment).await;
        assert_eq!((&now["rest"], &now["refunded"]), (&json!("300.00"), &json!("200.00")));
        record(owner, returned(&office, &payment, "300.01", &[])).await
            .invalid(&[("/amount", "exceeds_advance")]);
        undo(owner, &now).await.problem(409, "payment_has_refunds");
        undo(owner, &refund).await.ok(200);
        let now = again(owner, &payment).await;
        assert_eq!((&now["rest"], &now["refunded"]), (&json!("500.00"), &json!("0.00")));
        undo(owner, &now).await.ok(200);
    }

    a_refund_of_an_invoice_opens_it_again(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let payment = record(owner, received(&office, "401", &[(&invoice, "401")])).await.ok(201);
        let wish = returned(&office, &payment, "100", &[(&invoice, "100")]);
        let refund = record(owner, wish).await.ok(201);
        assert_eq!(super::paid(&office, &invoice).await, ("301.00".into(), "partly_paid".into(), false));
        let now = again(owner, &payment).await;
        assert_eq!((&now["allocated"], &now["refunded"]), (&json!("401.00"), &json!("100.00")));
        let wish = returned(&office, &payment, "301.01", &[(&invoice, "301.01")]);
        record(owner, wish).await.invalid(&[("/allocations/0/amount", "exceeds_paid")]);
        let other = record(owner, received(&office, "100", &[(&invoice, "100")])).await.ok(201);
        let wish = returned(&office, &payment, "302", &[(&invoice, "302")]);
        record(owner, wish).await.invalid(&[("/allocations/0/amount", "exceeds_share")]);
        allocate(owner, &now, &[(&invoice, "99")]).await
            .invalid(&[("/allocations/0/amount", "below_refunded")]);
        allocate(owner, &now, &[]).await.invalid(&[("/allocations", "below_refunded")]);
        undo(owner, &refund).await.problem(409, "invoice_overpaid");
        undo(owner, &other).await.ok(200);
        undo(owner, &refund).await.ok(200);
        assert_eq!(super::paid(&office, &invoice).await.1, "paid");
    }

    only_received_money_that_counts_is_given_back(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let payment = record(owner, received(&office, "401", &[])).await.ok(201);
        let mut wish = received(&office, "1", &[]);
        wish["refund_of_id"] = payment["id"].clone();
        record(owner, wish).await.invalid(&[("/refund_of_id", "only_of_returned")]);
        let refund = record(owner, returned(&office, &payment, "1", &[])).await.ok(201);
        record(owner, returned(&office, &refund, "1", &[])).await
            .invalid(&[("/refund_of_id", "not_received")]);
        let nobody = json!({"id": "018f0000-0000-7000-8000-000000000000"});
        record(owner, returned(&office, &nobody, "1", &[])).await
            .invalid(&[("/refund_of_id", "unknown_id")]);
        let twins = crate::legal_entities::twins();
        let other = owner.post("/legal-entities", twins).await.ok(201);
        let mut wish = returned(&office, &payment, "1", &[]);
        wish["legal_entity_id"] = other["id"].clone();
        record(owner, wish).await.invalid(&[("/refund_of_id", "of_another_legal_entity")]);
        let gone = record(owner, received(&office, "1", &[])).await.ok(201);
        undo(owner, &gone).await.ok(200);
        record(owner, returned(&office, &gone, "1", &[])).await
            .invalid(&[("/refund_of_id", "refund_of_undone")]);
    }

    money_goes_back_without_a_payment_too_as_far_as_the_invoice_is_paid(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let invoice = office.issued("invoice", &office.deal().await).await;
        record(owner, received(&office, "100", &[(&invoice, "100")])).await.ok(201);
        let nothing = json!({"id": null});
        let wish = returned(&office, &nothing, "101", &[(&invoice, "101")]);
        record(owner, wish).await.invalid(&[("/allocations/0/amount", "exceeds_paid")]);
        let wish = returned(&office, &nothing, "60", &[(&invoice, "40")]);
        let refund = record(owner, wish).await.ok(201);
        assert_eq!((&refund["refund_of"], &refund["rest"]), (&json!(null), &json!("20.00")));
        assert_eq!(super::paid(&office, &invoice).await.0, "60.00");
    }
}
