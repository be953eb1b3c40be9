use serde_json::{Value, json};

use super::{Office, issue, path};
use crate::clients;
use crate::support::on_both_engines;

fn rules(problem: &Value) -> Vec<(&str, &str)> {
    let errors = problem["errors"].as_array().expect("errors");
    errors
        .iter()
        .map(|error| {
            (
                error["pointer"].as_str().unwrap(),
                error["code"].as_str().unwrap(),
            )
        })
        .collect()
}

on_both_engines! {
    an_issued_document_has_its_number_and_never_changes(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let draft = office.draft("invoice", &deal).await;
        let issued = office.issue(&draft).await.ok(200);
        assert_eq!((&issued["stage"], &issued["number"]), (&json!("issued"), &json!("1")));
        assert!(issued["issued_at"].is_string());
        assert_eq!(issued["is_number_manual"], false);
        office.edit(&issued, json!({"terms": "Иначе"})).await.problem(409, "document_issued");
        office.issue(&issued).await.problem(409, "document_issued");
        let owner = office.owner.seen(&issued["version"]);
        owner.delete(&path(&issued)).await.problem(409, "document_issued");
        assert_eq!(office.owner.get(&path(&issued)).await.ok(200), issued);
    }

    what_it_lacks_is_told_before_and_refuses(t) {
        let office = Office::of(&t, "romashka").await;
        let bare = json!({
            "name": "Новая", "valid_from": "2024-01-01", "requisites": {"form": "organisation"},
        });
        let bare = office.owner.post("/legal-entities", bare).await.ok(201);
        let nameless = office.owner.post("/companies", json!({"name": "Лютик"})).await.ok(201);
        let deal = super::deal(&office.owner, &nameless).await;
        let draft = office.draft("act", &deal).await;
        let draft = office.edit(&draft, json!({"legal_entity_id": bare["id"]})).await.ok(200);
        let check = office.owner.get(&format!("{}/check", path(&draft))).await.ok(200);
        let found: Vec<_> = check["items"].as_array().unwrap().iter()
            .filter(|one| one["severity"] == "missing")
            .map(|one| (one["place"].as_str().unwrap(), one["code"].as_str().unwrap()))
            .collect();
        assert_eq!(found, [
            ("legal_entity", "no_regime"),
            ("legal_entity", "no_name"),
            ("legal_entity", "no_inn"),
            ("legal_entity", "no_kpp"),
            ("legal_entity", "no_signatory"),
            ("buyer", "no_requisites"),
        ]);
        let refused = office.issue(&draft).await.problem(422, "document_incomplete");
        assert_eq!(rules(&refused)[0], ("/legal_entity/regimes", "no_regime"));
        assert_eq!(rules(&refused).len(), 6);
        let next = office.issued("act", &office.deal().await).await;
        assert_eq!(next["number"], "1", "what is refused takes no number");
    }

    vat_is_that_of_the_regime_of_the_date(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft("invoice", &office.deal().await).await;
        let lines = json!([
            {"title": "Окно", "price": "122.00", "vat_rate": "22"},
            {"title": "Дверь", "price": "120.00", "vat_rate": "20"},
        ]);
        let change = json!({"lines": lines, "date": "2026-03-09", "pay_by": null});
        let draft = office.edit(&draft, change).await.ok(200);
        let refused = office.issue(&draft).await.problem(422, "document_incomplete");
        assert_eq!(rules(&refused), [
            ("/lines/0/vat_rate", "vat_of_exempt"),
            ("/lines/1/vat_rate", "vat_rate_not_valid"),
        ]);
    }

    both_sides_stay_as_they_were_on_the_day(t) {
        let office = Office::of(&t, "romashka").await;
        let issued = office.issued("invoice", &office.deal().await).await;
        t.run_due().await;
        let before = office.owner.get(&format!("{}/pdf", path(&issued))).await;
        let requisites = clients::path("companies", &office.company);
        let mut moved = clients::seed();
        moved["short_name"] = json!("ООО «Другое»");
        let at = format!("{requisites}/requisites/2020-01-01");
        office.owner.seen(&json!(1)).put(&at, moved).await.ok(200);
        let card = office.owner.get(&path(&issued)).await.ok(200);
        assert_eq!(card["buyer_name"], "ООО «Ромашка»");
        let after = office.owner.get(&format!("{}/pdf", path(&issued))).await;
        assert_eq!(before.bytes, after.bytes);
    }

    closing_more_than_the_invoice_needs_a_yes(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let invoice = office.issued("invoice", &deal).await;
        let one = office.draft_upon("act", &invoice).await.ok(201);
        let two = office.draft_upon("act", &invoice).await.ok(201);
        office.issue(&one).await.ok(200);
        let check = office.owner.get(&format!("{}/check", path(&two))).await.ok(200);
        assert!(check["items"].to_string().contains("exceeds_invoice"));
        office.issue(&two).await.problem(409, "exceeds_invoice");
        let yes = json!({"accept_excess": true});
        let second = issue(&office.owner, &two, yes).await.ok(200);
        assert_eq!(second["number"], "2");
    }

    more_pieces_than_invoiced_need_a_yes_though_they_cost_less(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let act = office.draft_upon("act", &invoice).await.ok(201);
        let lines = json!({"lines": [{
            "id": act["lines"][0]["id"], "title": "Стул", "price": "1.00", "quantity": "3.001",
        }]});
        let act = office.edit(&act, lines).await.ok(200);
        office.issue(&act).await.problem(409, "exceeds_invoice");
    }

    two_acts_at_once_do_not_slip_past_the_invoice(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let one = office.draft_upon("act", &invoice).await.ok(201);
        let two = office.draft_upon("act", &invoice).await.ok(201);
        let (one, two) = tokio::join!(office.issue(&one), office.issue(&two));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
    }
}
