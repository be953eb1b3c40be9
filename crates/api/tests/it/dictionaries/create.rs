use serde_json::json;

use crate::support::on_both_engines;

on_both_engines! {
    an_entry_is_made_behind_the_others(t) {
        let anna = t.bare_firm("romashka").await.owner;
        let first = anna.post("/loss-reasons", json!({"name": "Дорого"})).await.ok(201);
        let answer = anna.post("/loss-reasons", json!({"name": "  Нет   бюджета "})).await;
        let second = answer.ok(201);
        assert_eq!(answer.header("etag"), Some("\"1\""));
        assert_eq!(second["name"], "Нет бюджета");
        assert_eq!(second["position"], 1);
        let list = anna.get("/loss-reasons").await.ok(200);
        assert_eq!(list, json!({"items": [first, second], "next_cursor": null}));
    }

    no_two_entries_of_a_list_bear_one_name(t) {
        let anna = t.bare_firm("romashka").await.owner;
        for list in ["/channels", "/loss-reasons", "/deal-types"] {
            anna.post(list, json!({"name": "Прочее"})).await.ok(201);
            anna.post(list, json!({"name": "прочее"})).await.problem(409, "name_taken");
        }
        let boris = t.bare_firm("vasilek").await.owner;
        boris.post("/channels", json!({"name": "Прочее"})).await.ok(201);
    }

    a_name_that_breaks_a_rule_is_refused(t) {
        let anna = t.bare_firm("romashka").await.owner;
        for (name, rule) in [("  ".to_owned(), "empty"), ("я".repeat(81), "too_long")] {
            let refused = anna.post("/deal-types", json!({"name": name})).await;
            refused.invalid(&[("/name", rule)]);
        }
        anna.post("/deal-types", json!({"name": "я".repeat(80)})).await.ok(201);
    }

    nobody_makes_a_system_channel(t) {
        let anna = t.bare_firm("romashka").await.owner;
        let body = json!({"name": "Не указан", "is_system": true});
        anna.post("/channels", body).await.invalid(&[("/is_system", "unknown_field")]);
        let made = anna.post("/channels", json!({"name": "Сайт"})).await.ok(201);
        assert_eq!(made["is_system"], false);
    }

    the_same_request_twice_makes_one_entry(t) {
        let anna = t.bare_firm("romashka").await.owner.with("idempotency-key", "key-1");
        let made = anna.post("/channels", json!({"name": "Сайт"})).await.ok(201);
        let again = anna.post("/channels", json!({"name": "Сайт"})).await;
        assert_eq!(again.ok(201), made);
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        anna.post("/deal-types", json!({"name": "Сайт"})).await.problem(422, "idempotency_key_reused");
    }
}
