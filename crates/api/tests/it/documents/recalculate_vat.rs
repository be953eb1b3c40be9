//! VAT of lines that were agreed upon at another rate.

use serde_json::{Value, json};

use super::tax::taxed;
use super::{Office, path};
use crate::legal_entities;
use crate::support::{Answer, on_both_engines};

/// A draft of today with these lines.
async fn with_lines(office: &Office, lines: Value, is_vat_included: bool) -> Value {
    let draft = office.draft("act", &office.deal().await).await;
    let change = json!({"lines": lines, "vat_included": is_vat_included});
    office.edit(&draft, change).await.ok(200)
}

/// Chairs at the rate of 2025, and a book at one that holds in any year.
fn of_2025() -> Value {
    json!([
        {"title": "Стул", "quantity": "3", "price": "100.00", "vat_rate": "20"},
        {"title": "Книга", "price": "59.99", "vat_rate": "10"},
    ])
}

async fn preview(office: &Office, draft: &Value) -> Value {
    let at = format!("{}/recalculate-vat/preview", path(draft));
    office.owner.get(&at).await.ok(200)
}

async fn recalculate(office: &Office, draft: &Value, keep: &str) -> Answer {
    let of = office.owner.seen(&draft["version"]);
    let at = format!("{}/recalculate-vat", path(draft));
    of.post(&at, json!({"keep": keep})).await
}

/// What is wrong with rates: the rule, and what mends it.
async fn rates_found(office: &Office, draft: &Value) -> Vec<(String, Value)> {
    let check = format!("{}/check", path(draft));
    let found = office.owner.get(&check).await.ok(200);
    let found = found["items"].as_array().expect("findings").iter();
    let of_rates = found.filter(|one| one["pointer"].to_string().contains("vat_rate"));
    of_rates
        .map(|one| {
            (
                one["code"].as_str().expect("a code").to_owned(),
                one["remedy"].clone(),
            )
        })
        .collect()
}

fn sums(document: &Value) -> [&Value; 2] {
    [&document["amount"], &document["vat_amount"]]
}

/// «3 × 100.00 (22)» of each line.
fn lines(document: &Value) -> Vec<String> {
    let text = |line: &Value, field: &str| line[field].as_str().expect("a text").to_owned();
    let lines = document["lines"].as_array().expect("lines").iter();
    lines
        .map(|line| {
            let [quantity, price, rate] =
                ["quantity", "price", "vat_rate"].map(|at| text(line, at));
            format!("{quantity} × {price} ({rate})")
        })
        .collect()
}

fn recalculable(code: &str) -> Vec<(String, Value)> {
    vec![(code.to_owned(), json!("recalculate_vat"))]
}

on_both_engines! {
    lines_of_2025_keep_their_total_or_their_net_in_2026(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let draft = with_lines(&office, of_2025(), true).await;
        assert_eq!(rates_found(&office, &draft).await, recalculable("vat_rate_not_valid"));
        let told = preview(&office, &draft).await;
        assert_eq!(told, json!({
            "changes": [{"from": "20", "to": "22"}],
            "now": {"amount": "359.99", "net_amount": "304.54", "vat_amount": "55.45"},
            "total": {"amount": "359.99", "net_amount": "300.44", "vat_amount": "59.55"},
            "net": {"amount": "364.99", "net_amount": "304.54", "vat_amount": "60.45"},
        }));
        let total = recalculate(&office, &draft, "total").await.ok(200);
        assert_eq!(sums(&total), [&told["total"]["amount"], &told["total"]["vat_amount"]]);
        assert_eq!(lines(&total), ["3 × 100.00 (22)", "1 × 59.99 (10)"]);
        assert_eq!(total["lines"][0]["id"], draft["lines"][0]["id"]);
        assert_eq!(rates_found(&office, &total).await, []);
        office.issue(&total).await.ok(200);
        let other = with_lines(&office, of_2025(), true).await;
        let net = recalculate(&office, &other, "net").await.ok(200);
        assert_eq!(sums(&net), [&told["net"]["amount"], &told["net"]["vat_amount"]]);
        // A net of 250.00 is no price of three chairs.
        let expected = ["2 × 83.33 (22)", "1 × 83.34 (22)", "1 × 54.54 (10)"];
        assert_eq!(lines(&net), expected);
        assert_eq!(net["vat_included"], false);
        let again = recalculate(&office, &net, "total").await.ok(200);
        assert_eq!(again["version"], net["version"], "where rates belong nothing changes");
    }

    prices_without_vat_keep_their_total_to_the_kopeck(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let chairs = json!([{"title": "Стул", "quantity": "3", "price": "83.33", "vat_rate": "20"}]);
        let draft = with_lines(&office, chairs, false).await;
        assert_eq!(sums(&draft), [&json!("299.99"), &json!("50.00")]);
        let total = recalculate(&office, &draft, "total").await.ok(200);
        assert_eq!(lines(&total), ["1 × 99.99 (22)", "2 × 100.00 (22)"]);
        assert_eq!(sums(&total), [&json!("299.99"), &json!("54.10")]);
        assert_eq!(total["vat_included"], true);
    }

    a_draft_that_goes_to_an_exempt_firm_loses_its_vat(t) {
        let office = Office::of(&t, "romashka").await;
        let mut payer = legal_entities::twins();
        payer["name"] = json!("ООО «Плательщик»");
        payer["regimes"] = json!([{"valid_from": "2020-01-01", "regime": "general", "vat": "general"}]);
        let payer = office.owner.post("/legal-entities", payer).await.ok(201);
        let windows = json!([{"title": "Окно", "price": "122.00", "vat_rate": "22"}]);
        let draft = with_lines(&office, windows, true).await;
        let draft = office.edit(&draft, json!({"legal_entity_id": payer["id"]})).await.ok(200);
        assert_eq!(rates_found(&office, &draft).await, []);
        let draft = office.edit(&draft, json!({"legal_entity_id": office.entity["id"]})).await.ok(200);
        assert_eq!(rates_found(&office, &draft).await, recalculable("vat_of_exempt"));
        let told = preview(&office, &draft).await;
        assert_eq!(told["changes"], json!([{"from": "22", "to": "none"}]));
        assert_eq!(sums(&told["total"]), [&json!("122.00"), &Value::Null]);
        let net = recalculate(&office, &draft, "net").await.ok(200);
        assert_eq!(sums(&net), [&json!("100.00"), &Value::Null]);
        office.issue(&net).await.ok(200);
    }

    who_pays_five_per_cent_shows_five(t) {
        let office = Office::of(&t, "romashka").await;
        let regimes = json!({"regimes": [
            {"valid_from": "2025-01-01", "regime": "simplified_income", "vat": "five"},
        ]});
        let seen = office.owner.seen(&office.entity["version"]);
        seen.patch(&legal_entities::path(&office.entity), regimes).await.ok(200);
        let windows = json!([
            {"title": "Окно", "price": "122.00", "vat_rate": "22"},
            {"title": "Экспорт", "price": "10.00", "vat_rate": "0"},
        ]);
        let draft = with_lines(&office, windows, true).await;
        assert_eq!(rates_found(&office, &draft).await, recalculable("vat_rate_unusual"));
        let total = recalculate(&office, &draft, "total").await.ok(200);
        assert_eq!(sums(&total), [&json!("132.00"), &json!("5.81")]);
        assert_eq!(lines(&total), ["1 × 122.00 (5)", "1 × 10.00 (0)"]);
        // What nobody taxed came from a firm that pays none.
        let untaxed = json!([{"title": "Окно", "price": "100.00"}]);
        let draft = with_lines(&office, untaxed, true).await;
        let net = recalculate(&office, &draft, "net").await.ok(200);
        assert_eq!(sums(&net), [&json!("105.00"), &json!("5.00")]);
    }

    only_the_draft_that_was_seen_is_recalculated(t) {
        let office = Office::of(&t, "romashka").await;
        taxed(&office).await;
        let draft = with_lines(&office, of_2025(), true).await;
        office.edit(&draft, json!({"terms": "Иначе"})).await.ok(200);
        recalculate(&office, &draft, "total").await.problem(412, "stale");
        let windows = json!([{"title": "Окно", "price": "122.00", "vat_rate": "22"}]);
        let issued = with_lines(&office, windows, true).await;
        let issued = office.issue(&issued).await.ok(200);
        recalculate(&office, &issued, "total").await.problem(409, "document_issued");
    }
}
