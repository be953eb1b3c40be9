use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{again, allocate, path, received, record, returned, undo};
use crate::documents::{Office, deal, issue};
use crate::people::{appoint, own_role};
use crate::support::{Person, on_both_engines};

/// An invoice of a colleague's own deal.
async fn invoice_of(office: &Office, person: &Person) -> Value {
    let deal = deal(person, &office.company).await;
    let wish = json!({
        "kind": "invoice", "deal_id": deal["id"], "legal_entity_id": office.entity["id"],
    });
    let draft = person.post("/documents", wish).await.ok(201);
    issue(person, &draft, json!({})).await.ok(200)
}

/// The client belongs to the owner, so that nobody reaches money by them.
async fn office(t: &crate::support::TestServer) -> Office {
    let office = Office::with_roles(t, "romashka").await;
    let keeper = json!({"responsible_id": office.owner.id()});
    let at = crate::clients::path("companies", &office.company);
    let now = office.owner.get(&at).await.ok(200);
    office
        .owner
        .seen(&now["version"])
        .patch(&at, keeper)
        .await
        .ok(200);
    office
}

on_both_engines! {
    a_payment_is_seen_by_an_invoice_or_by_its_client(t) {
        let office = office(&t).await;
        let owner = &office.owner;
        let anna = t.employ(owner, "anna", BuiltIn::Manager).await;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let of_anna = invoice_of(&office, &anna).await;
        let of_boris = invoice_of(&office, &boris).await;
        let parts = [(&of_anna, "10"), (&of_boris, "20")];
        let both = record(owner, received(&office, "100", &parts)).await.ok(201);
        let advance = record(owner, received(&office, "5", &[])).await.ok(201);
        let only_boris = record(owner, received(&office, "7", &[(&of_boris, "7")])).await.ok(201);
        let seen = again(&anna, &both).await;
        let parts = seen["allocations"].as_array().unwrap();
        let hidden = parts.iter().find(|part| part["document"].is_null()).expect("a hidden part");
        assert_eq!((&hidden["amount"], &hidden["deal"]), (&json!("20.00"), &Value::Null));
        assert!(!seen.to_string().contains(of_boris["id"].as_str().unwrap()));
        anna.get(&path(&advance)).await.problem(404, "not_found");
        anna.get(&path(&only_boris)).await.problem(404, "not_found");
        let list = async |of: &Person| {
            let list = of.get("/payments").await.ok(200);
            let numbers = list["items"].as_array().unwrap().iter();
            numbers.map(|one| one["number"].as_i64().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(list(&anna).await, [1]);
        assert_eq!(list(&boris).await, [3, 1]);
        let at = crate::clients::path("companies", &office.company);
        let now = owner.get(&at).await.ok(200);
        let keeper = json!({"responsible_id": anna.id()});
        owner.seen(&now["version"]).patch(&at, keeper).await.ok(200);
        assert_eq!(list(&anna).await, [3, 2, 1], "whoever keeps the client sees their money");
        let observer = t.employ(owner, "olga", BuiltIn::Observer).await;
        assert_eq!(list(&observer).await, [3, 2, 1]);
        record(&observer, received(&office, "1", &[])).await.problem(403, "permission_denied");
        record(&anna, received(&office, "1", &[])).await.problem(403, "permission_denied");
        undo(&anna, &both).await.problem(403, "permission_denied");
    }

    suggestions_and_the_money_of_a_deal_stay_within_the_reach(t) {
        let office = office(&t).await;
        let owner = &office.owner;
        let anna = t.employ(owner, "anna", BuiltIn::Manager).await;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let of_anna = invoice_of(&office, &anna).await;
        invoice_of(&office, &boris).await;
        let ask = format!(
            "/payments/suggestions?legal_entity_id={}&amount=1000",
            office.entity["id"].as_str().unwrap(),
        );
        let told = anna.get(&ask).await.ok(200);
        assert_eq!(told["items"].as_array().unwrap().len(), 1);
        assert_eq!(told["items"][0]["document"]["id"], of_anna["id"]);
        assert_eq!(owner.get(&ask).await.ok(200)["items"].as_array().unwrap().len(), 2);
        let money = format!("/deals/{}/money", of_anna["deal"]["id"].as_str().unwrap());
        anna.get(&money).await.ok(200);
        boris.get(&money).await.problem(404, "not_found");
    }

    whoever_may_change_the_money_of_their_own_deals_changes_no_other(t) {
        let office = office(&t).await;
        let owner = &office.owner;
        let anna = t.employ(owner, "anna", BuiltIn::Manager).await;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let rights = [
            ("deals.read", "own"), ("deals.create", "own"), ("documents.read", "own"),
            ("documents.edit", "own"), ("documents.issue", "own"), ("payments.read", "own"),
            ("payments.edit", "own"), ("dictionaries.read", "all"), ("clients.read", "all"),
            ("pipelines.read", "all"),
        ];
        let cashier = own_role(owner, "Продавец с кассой", &rights).await;
        appoint(owner, &anna, &cashier).await.ok(200);
        let of_anna = invoice_of(&office, &anna).await;
        let of_boris = invoice_of(&office, &boris).await;
        record(&anna, received(&office, "9", &[(&of_boris, "9")])).await
            .invalid(&[("/allocations/0/document_id", "unknown_id")]);
        record(&anna, received(&office, "9", &[])).await.invalid(&[("/company_id", "unknown_id")]);
        let own = record(&anna, received(&office, "9", &[(&of_anna, "9")])).await.ok(201);
        record(&anna, returned(&office, &own, "1", &[(&of_anna, "1")])).await.ok(201);
        let parts = [(&of_anna, "10"), (&of_boris, "20")];
        let both = record(owner, received(&office, "100", &parts)).await.ok(201);
        let moved = allocate(&anna, &both, &[(&of_anna, "30")]).await.ok(200);
        assert_eq!((&moved["allocated"], &moved["rest"]), (&json!("50.00"), &json!("50.00")));
        assert_eq!(super::paid(&office, &of_boris).await.0, "20.00", "what she does not see stays");
        let other = record(owner, received(&office, "5", &[(&of_boris, "5")])).await.ok(201);
        undo(&anna, &other).await.problem(404, "not_found");
        let undone = undo(&anna, &moved).await.ok(200);
        assert_eq!(undone["state"], "undone");
        assert_eq!(super::paid(&office, &of_boris).await.0, "5.00");
    }

    another_account_has_other_payments(t) {
        let ours = Office::of(&t, "romashka").await;
        let other = Office::of(&t, "lutik").await;
        let invoice = ours.issued("invoice", &ours.deal().await).await;
        let payment = record(&ours.owner, received(&ours, "9", &[(&invoice, "9")])).await.ok(201);
        other.owner.get(&path(&payment)).await.problem(404, "not_found");
        undo(&other.owner, &payment).await.problem(404, "not_found");
        record(&other.owner, received(&other, "1", &[(&invoice, "1")])).await
            .invalid(&[("/allocations/0/document_id", "unknown_id")]);
        record(&other.owner, returned(&other, &payment, "1", &[])).await
            .invalid(&[("/refund_of_id", "unknown_id")]);
    }
}
