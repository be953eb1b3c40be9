use serde_json::json;

use super::{again, allocate, received, record};
use crate::documents::Office;
use crate::support::on_both_engines;

on_both_engines! {
    an_advance_is_given_out_to_several_invoices_and_back(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let one = office.issued("invoice", &deal).await;
        let two = office.issued("invoice", &deal).await;
        let payment = record(&office.owner, received(&office, "600", &[])).await.ok(201);
        assert_eq!(payment["rest"], "600.00");
        let owner = &office.owner;
        let given = allocate(owner, &payment, &[(&two, "199"), (&one, "401")]).await.ok(200);
        assert_eq!((&given["allocated"], &given["rest"]), (&json!("600.00"), &json!("0.00")));
        assert_eq!(super::paid(&office, &one).await.1, "paid");
        assert_eq!(super::paid(&office, &two).await.1, "partly_paid");
        let moved = allocate(owner, &given, &[(&two, "401")]).await.ok(200);
        assert_eq!(moved["rest"], "199.00");
        assert_eq!(super::paid(&office, &one).await, ("0.00".into(), "unpaid".into(), false));
        assert_eq!(super::paid(&office, &two).await.1, "paid");
        let same = allocate(owner, &moved, &[(&two, "401")]).await.ok(200);
        assert_eq!(same, moved, "a wish for what is so changes nothing");
        let none = allocate(owner, &moved, &[]).await.ok(200);
        assert_eq!((&none["rest"], &none["allocations"]), (&json!("600.00"), &json!([])));
        assert_eq!(super::paid(&office, &two).await.0, "0.00");
    }

    each_broken_rule_is_named_and_nothing_moves(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let one = office.issued("invoice", &deal).await;
        let owner = &office.owner;
        let payment = record(owner, received(&office, "500", &[(&one, "100")])).await.ok(201);
        allocate(owner, &payment, &[(&one, "401.01")]).await
            .invalid(&[("/allocations/0/amount", "exceeds_unpaid")]);
        allocate(owner, &payment, &[(&deal, "1")]).await
            .invalid(&[("/allocations/0/document_id", "unknown_id")]);
        let stale = json!({"version": 7, "id": payment["id"]});
        allocate(owner, &stale, &[]).await.problem(412, "stale");
        let blind = format!("{}/allocations", super::path(&payment));
        owner.put(&blind, json!({"allocations": []})).await.problem(428, "version_required");
        assert_eq!(again(owner, &payment).await, payment);
    }

    somebody_else_pays_only_on_purpose(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let owner = &office.owner;
        let other = owner.post("/companies", json!({"name": "Лютик"})).await.ok(201);
        let mut wish = received(&office, "100", &[]);
        wish["company_id"] = other["id"].clone();
        let payment = record(owner, wish).await.ok(201);
        allocate(owner, &payment, &[(&invoice, "100")]).await.problem(409, "other_payer");
        let path = format!("{}/allocations", super::path(&payment));
        let wish = json!({
            "allocations": super::allocations(&[(&invoice, "100")]), "accepts_other_payer": true,
        });
        let given = owner.seen(&payment["version"]).put(&path, wish).await.ok(200);
        assert_eq!((&given["payer_name"], &given["rest"]), (&json!("Лютик"), &json!("0.00")));
        let less = allocate(owner, &given, &[(&invoice, "50")]).await.ok(200);
        assert_eq!(less["rest"], "50.00", "what was accepted once is not asked again");
    }
}
