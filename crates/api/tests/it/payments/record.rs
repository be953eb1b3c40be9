use serde_json::{Value, json};

use super::{again, path, received, record};
use crate::deals;
use crate::documents::{self, Office};
use crate::support::on_both_engines;

on_both_engines! {
    a_payment_pays_its_invoice_and_leaves_an_advance(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let invoice = office.issued("invoice", &deal).await;
        assert_eq!(super::paid(&office, &invoice).await, ("0.00".into(), "unpaid".into(), false));
        let mut wish = received(&office, "500", &[(&invoice, "401.00")]);
        wish["purpose"] = json!("Оплата по счёту № 1");
        wish["reference"] = json!("318");
        let payment = record(&office.owner, wish).await.ok(201);
        assert_eq!((&payment["number"], &payment["state"]), (&json!(1), &json!("posted")));
        assert_eq!(payment["amount"], "500.00");
        assert_eq!((&payment["allocated"], &payment["rest"]), (&json!("401.00"), &json!("99.00")));
        assert_eq!(payment["payer_name"], "Ромашка");
        assert_eq!(payment["company"]["name"], "Ромашка");
        assert_eq!(payment["legal_entity"]["name"], "ООО «Твинс»");
        assert_eq!(payment["recorded_by"]["id"], office.owner.id().to_string());
        let part = &payment["allocations"][0];
        assert_eq!((&part["document"]["id"], &part["amount"]), (&invoice["id"], &json!("401.00")));
        assert_eq!(part["deal"], json!({"id": deal["id"], "name": "Мебель"}));
        assert_eq!(super::paid(&office, &invoice).await, ("401.00".into(), "paid".into(), false));
        assert_eq!(again(&office.owner, &payment).await, payment);
        let events = office.owner.get(&format!("{}/events", deals::path(&deal))).await.ok(200);
        let told = &events["items"][0];
        assert_eq!(told["kind"], "document.payment_changed");
        assert_eq!((&told["data"]["before"], &told["data"]["paid"]), (&json!("0.00"), &json!("401.00")));
        assert_eq!(told["data"]["payment_number"], 1);
    }

    nothing_else_of_an_issued_invoice_changes(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        record(&office.owner, received(&office, "1", &[(&invoice, "1")])).await.ok(201);
        let mut now = office.owner.get(&documents::path(&invoice)).await.ok(200);
        assert_eq!((&now["paid"], &now["version"]), (&json!("1.00"), &json!(3)));
        for field in ["paid", "payment_state", "version"] {
            now[field] = invoice[field].clone();
        }
        assert_eq!(now, invoice);
    }

    the_payer_is_the_buyer_unless_told(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let mut wish = received(&office, "10", &[(&invoice, "10")]);
        wish["company_id"] = Value::Null;
        let payment = record(&office.owner, wish.clone()).await.ok(201);
        assert_eq!(payment["company"]["id"], office.company["id"]);
        assert_eq!(payment["payer_name"], "ООО «Ромашка»");
        wish["allocations"] = json!([]);
        record(&office.owner, wish.clone()).await.invalid(&[("/payer_name", "no_payer")]);
        wish["payer_name"] = json!("Иванов Иван");
        let known_by_name = record(&office.owner, wish.clone()).await.ok(201);
        assert_eq!((&known_by_name["company"], &known_by_name["rest"]), (&Value::Null, &json!("10.00")));
        wish["allocations"] = super::allocations(&[(&invoice, "10")]);
        record(&office.owner, wish.clone()).await.problem(409, "other_payer");
        wish["accepts_other_payer"] = json!(true);
        record(&office.owner, wish).await.ok(201);
        assert_eq!(super::paid(&office, &invoice).await.0, "20.00");
    }

    sent_twice_it_is_recorded_once_and_never_without_a_key(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let wish = received(&office, "100", &[(&invoice, "100")]);
        let owner = office.owner.with("idempotency-key", "11112222-3333-4444-5555-666677778888");
        let one = owner.post("/payments", wish.clone()).await.ok(201);
        let two = owner.post("/payments", wish.clone()).await;
        assert_eq!(two.header("idempotent-replayed"), Some("true"));
        assert_eq!(one, two.ok(201));
        assert_eq!(super::paid(&office, &invoice).await.0, "100.00");
        let other = received(&office, "101", &[]);
        owner.post("/payments", other).await.problem(422, "idempotency_key_reused");
        let keyless = office.owner.post("/payments", wish).await;
        keyless.invalid(&[("Idempotency-Key", "required")]);
    }

    each_broken_rule_is_named(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let invoice = office.issued("invoice", &deal).await;
        let draft = office.draft("invoice", &deal).await;
        let act = office.issued("act", &deal).await;
        let owner = &office.owner;
        let mut wrong = received(&office, "0", &[(&invoice, "-1"), (&invoice, "0"), (&invoice, "x")]);
        wrong["value_date"] = json!("0026-01-01");
        wrong["purpose"] = json!("x".repeat(501));
        wrong["reference"] = json!("x".repeat(51));
        record(owner, wrong).await.invalid(&[
            ("/amount", "not_positive"),
            ("/value_date", "year_out_of_range"),
            ("/purpose", "too_long"),
            ("/reference", "too_long"),
            ("/allocations/0/amount", "not_positive"),
            ("/allocations/1/amount", "not_positive"),
            ("/allocations/2/amount", "malformed"),
        ]);
        let mut tomorrow = received(&office, "1", &[]);
        tomorrow["value_date"] = json!("2026-11-26");
        record(owner, tomorrow).await.invalid(&[("/value_date", "after_today")]);
        let nobody = json!({"id": "018f0000-0000-7000-8000-000000000000"});
        let parts = [(&nobody, "1"), (&draft, "1"), (&act, "1"), (&invoice, "401.01"), (&invoice, "1")];
        record(owner, received(&office, "500", &parts)).await.invalid(&[
            ("/allocations/0/document_id", "unknown_id"),
            ("/allocations/1/document_id", "invoice_not_issued"),
            ("/allocations/2/document_id", "not_an_invoice"),
            ("/allocations/3/amount", "exceeds_unpaid"),
            ("/allocations/4/document_id", "repeated"),
        ]);
        let more = received(&office, "1", &[(&invoice, "2")]);
        record(owner, more).await.invalid(&[("/allocations", "exceeds_payment")]);
        for field in ["legal_entity_id", "company_id", "contact_id"] {
            let mut unknown = received(&office, "1", &[]);
            unknown[field] = nobody["id"].clone();
            record(owner, unknown).await.invalid(&[(&format!("/{field}"), "unknown_id")]);
        }
        let twins = crate::legal_entities::twins();
        let other = owner.post("/legal-entities", twins).await.ok(201);
        let mut foreign = received(&office, "1", &[(&invoice, "1")]);
        foreign["legal_entity_id"] = other["id"].clone();
        record(owner, foreign).await
            .invalid(&[("/allocations/0/document_id", "of_another_legal_entity")]);
        let many: Vec<_> = (0..101).map(|_| (&invoice, "1")).collect();
        record(owner, received(&office, "500", &many)).await.invalid(&[("/allocations", "too_many")]);
        assert_eq!(super::paid(&office, &invoice).await.0, "0.00");
        let list = owner.get("/payments").await.ok(200);
        assert_eq!(list["items"], json!([]));
    }

    numbers_go_on_and_are_each_accounts_own(t) {
        let office = Office::of(&t, "romashka").await;
        let other = Office::of(&t, "lutik").await;
        for number in 1..3 {
            let payment = record(&office.owner, received(&office, "1", &[])).await.ok(201);
            assert_eq!(payment["number"], number);
            assert!(path(&payment).len() > 20);
        }
        let theirs = record(&other.owner, received(&other, "1", &[])).await.ok(201);
        assert_eq!(theirs["number"], 1);
    }

    a_record_costs_as_much_with_many_invoices(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let mut invoices = Vec::new();
        for _ in 0..4 {
            invoices.push(office.issued("invoice", &deal).await);
        }
        let mut costs = Vec::new();
        for parts in [&invoices[..1], &invoices[1..]] {
            let parts: Vec<_> = parts.iter().map(|one| (one, "10")).collect();
            t.take_statements();
            record(&office.owner, received(&office, "100", &parts)).await.ok(201);
            costs.push(t.take_statements());
        }
        assert_eq!(costs, [14, 14]);
    }
}
