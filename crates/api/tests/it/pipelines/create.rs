use serde_json::json;

use super::sales;
use crate::support::on_both_engines;

on_both_engines! {
    a_pipeline_is_made_with_its_stages(t) {
        let anna = t.firm("romashka").await.owner;
        let answer = anna.post("/pipelines", sales("Продажи")).await;
        let made = answer.ok(201);
        assert_eq!(answer.header("etag"), Some("\"1\""));
        assert_eq!(made["is_default"], true);
        assert_eq!(made["stages"][0]["norm_days"], 2);
        let path = format!("/pipelines/{}", made["id"].as_str().unwrap());
        assert_eq!(anna.get(&path).await.ok(200), made);
        let list = anna.get("/pipelines").await.ok(200);
        assert_eq!(list, json!({"items": [made], "next_cursor": null}));
    }

    all_broken_rules_are_named_at_once(t) {
        let anna = t.firm("romashka").await.owner;
        let body = json!({
            "name": "  ",
            "stages": [
                {"name": "x".repeat(10_000), "kind": "open", "norm_days": 0},
                {"name": "Выиграна", "kind": "won"},
                {"name": "Проиграна", "kind": "lost"},
            ],
        });
        anna.post("/pipelines", body).await.invalid(&[
            ("/name", "empty"),
            ("/stages/0/name", "too_long"),
            ("/stages/0/norm_days", "out_of_range"),
        ]);
        assert_eq!(anna.get("/pipelines").await.ok(200)["items"], json!([]));
    }

    a_wrong_shape_is_named_by_its_pointer(t) {
        let anna = t.firm("romashka").await.owner;
        let with_stage = |stage| json!({"name": "Продажи", "stages": [stage]});
        let unknown = with_stage(json!({"name": "Новая", "kind": "open", "colour": "red"}));
        anna.post("/pipelines", unknown).await.invalid(&[("/stages/0/colour", "unknown_field")]);
        let kind = with_stage(json!({"name": "Новая", "kind": "half-open"}));
        anna.post("/pipelines", kind).await.invalid(&[("/stages/0/kind", "unknown_value")]);
        let number = with_stage(json!({"name": 7, "kind": "open"}));
        anna.post("/pipelines", number).await.invalid(&[("/stages/0/name", "wrong_type")]);
        anna.post("/pipelines", json!({"stages": []})).await.invalid(&[("/name", "required")]);
    }

    a_pipeline_needs_a_stage_of_each_kind(t) {
        let anna = t.firm("romashka").await.owner;
        let body = json!({"name": "Продажи", "stages": [{"name": "Новая", "kind": "open"}]});
        anna.post("/pipelines", body).await.problem(409, "last_stage_of_kind");
    }

    a_body_that_is_no_json_is_refused(t) {
        let anna = t.firm("romashka").await.owner;
        let post = reqwest::Method::POST;
        let broken = anna.send_text(post.clone(), "/pipelines", "application/json", Some("{".into()));
        broken.await.problem(400, "malformed");
        let form = anna.send_text(post.clone(), "/pipelines", "text/plain", Some("a=b".into()));
        form.await.problem(415, "unsupported_media_type");
        let huge = format!("{{\"name\": \"{}\"}}", "x".repeat(2 * 1024 * 1024));
        let huge = anna.send_text(post, "/pipelines", "application/json", Some(huge)).await;
        huge.problem(413, "too_large");
    }

    the_same_request_twice_makes_one_pipeline(t) {
        let anna = t.firm("romashka").await.owner.with("idempotency-key", "key-1");
        let made = anna.post("/pipelines", sales("Продажи")).await.ok(201);
        let again = anna.post("/pipelines", sales("Продажи")).await;
        assert_eq!(again.ok(201), made);
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        let other = anna.post("/pipelines", sales("Опт")).await;
        other.problem(422, "idempotency_key_reused");
    }

    a_problem_speaks_the_readers_language(t) {
        let anna = t.firm("romashka").await.owner;
        let russian = anna.post("/pipelines", json!({"name": "", "stages": []})).await;
        assert_eq!(russian.problem(422, "invalid")["title"], "Проверьте поля");
        let english = anna.with("accept-language", "en-GB,en;q=0.9");
        let english = english.post("/pipelines", json!({"name": "", "stages": []})).await;
        let english = english.problem(422, "invalid");
        assert_eq!(english["title"], "Some fields are not right");
        assert_eq!(english["errors"][0]["message"], "Fill in this field");
        assert_ne!(english["request_id"], "");
    }

    a_list_costs_one_statement_however_long(t) {
        let anna = t.firm("romashka").await.owner;
        anna.get("/pipelines").await.ok(200);
        for number in 1..=3 {
            anna.post("/pipelines", sales(&format!("Воронка {number}"))).await.ok(201);
            t.take_statements();
            anna.get("/pipelines").await.ok(200);
            assert_eq!(t.take_statements(), 1);
        }
    }
}
