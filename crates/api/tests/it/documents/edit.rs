use serde_json::{Value, json};

use super::{Office, path};
use crate::support::on_both_engines;

on_both_engines! {
    what_is_not_named_stays(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft("invoice", &office.deal().await).await;
        let edited = office.edit(&draft, json!({"terms": "Оплата вперёд", "date": "2026-03-09",
            "pay_by": null})).await.ok(200);
        assert_eq!(edited["terms"], "Оплата вперёд");
        assert_eq!(edited["pay_by"], Value::Null);
        assert_eq!(edited["lines"], draft["lines"]);
        let cleared = office.edit(&edited, json!({"terms": "  "})).await.ok(200);
        assert_eq!(cleared["terms"], Value::Null);
        let same = office.edit(&cleared, json!({"date": "2026-03-09"})).await.ok(200);
        assert_eq!(same["version"], cleared["version"], "a wish for what is so changes nothing");
        office.edit(&draft, json!({"terms": "Иначе"})).await.problem(412, "stale");
    }

    amounts_follow_the_lines_and_the_way_of_vat(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft("invoice", &office.deal().await).await;
        let lines = json!([
            {"title": "Окно", "quantity": "3", "price": "99.99", "vat_rate": "22"},
            {"title": "Монтаж", "price": "10.01", "discount_percent": "10", "vat_rate": "22"},
        ]);
        let included = office.edit(&draft, json!({"lines": lines, "vat_included": true})).await.ok(200);
        assert_eq!((&included["amount"], &included["vat_amount"]), (&json!("308.98"), &json!("55.71")));
        let on_top = office.edit(&included, json!({"vat_included": false})).await.ok(200);
        assert_eq!((&on_top["amount"], &on_top["vat_amount"]), (&json!("376.95"), &json!("67.97")));
        assert_eq!(on_top["lines"][0]["id"], included["lines"][0]["id"]);
    }

    each_broken_rule_is_named_at_its_field(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft("act", &office.deal().await).await;
        let wrong = json!({
            "date": "0026-01-01",
            "lines": [
                {"title": "", "price": "1.001", "quantity": "-1"},
                {"title": "Окно", "price": "-1", "vat_rate": "21", "discount_percent": "101"},
            ],
            "basis": "x".repeat(301),
        });
        office.edit(&draft, wrong).await.invalid(&[
            ("/lines/0/title", "empty"),
            ("/lines/0/quantity", "not_positive"),
            ("/lines/0/price", "too_precise"),
            ("/lines/1/price", "negative"),
            ("/lines/1/discount_percent", "out_of_range"),
            ("/lines/1/vat_rate", "unknown_vat_rate"),
            ("/date", "year_out_of_range"),
            ("/basis", "too_long"),
        ]);
        let wrong = json!({
            "pay_by": "2020-01-01",
            "period": {"first": "2026-02-01", "last": "2026-01-01"},
        });
        office.edit(&draft, wrong).await.invalid(&[
            ("/period/last", "ends_before_it_begins"),
            ("/pay_by", "before_the_date"),
        ]);
        let twice = json!({"lines": [
            {"id": draft["lines"][0]["id"], "title": "а", "price": "1.00"},
            {"id": draft["lines"][0]["id"], "title": "б", "price": "1.00"},
            {"id": draft["id"], "title": "в", "price": "1.00"},
        ]});
        office.edit(&draft, twice).await
            .invalid(&[("/lines/1/id", "repeated"), ("/lines/2/id", "unknown_id")]);
        let many: Vec<Value> = (0..501).map(|_| json!({"title": "а", "price": "1.00"})).collect();
        office.edit(&draft, json!({"lines": many})).await.invalid(&[("/lines", "too_many")]);
        assert_eq!(office.owner.get(&path(&draft)).await.ok(200), draft);
    }

    a_draft_is_discarded_for_good(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft("act", &office.deal().await).await;
        let owner = office.owner.seen(&draft["version"]);
        assert_eq!(owner.delete(&path(&draft)).await.status, 204);
        office.owner.get(&path(&draft)).await.problem(404, "not_found");
        let number = office.issued("act", &office.deal().await).await["number"].clone();
        assert_eq!(number, "1", "a draft takes no number");
    }
}
