use serde_json::{Value, json};

use super::sales;
use crate::support::on_both_engines;

fn path(pipeline: &Value) -> String {
    format!("/pipelines/{}", pipeline["id"].as_str().unwrap())
}

on_both_engines! {
    a_pipeline_is_renamed_by_whoever_saw_its_version(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/pipelines", sales("Продажи")).await.ok(201);
        let renamed = anna.seen(&made["version"]).patch(&path(&made), json!({"name": "Опт"})).await;
        assert_eq!(renamed.ok(200)["name"], "Опт");
        let late = anna.seen(&made["version"]).patch(&path(&made), json!({"name": "Розница"})).await;
        late.problem(412, "stale");
        let blind = anna.patch(&path(&made), json!({"name": "Розница"})).await;
        blind.problem(428, "version_required");
        assert_eq!(anna.get(&path(&made)).await.ok(200)["name"], "Опт");
    }

    two_pipelines_never_bear_one_name(t) {
        let anna = t.firm("romashka").await.owner;
        anna.post("/pipelines", sales("Продажи")).await.ok(201);
        anna.post("/pipelines", sales("Продажи")).await.problem(409, "name_taken");
        let other = anna.post("/pipelines", sales("Опт")).await.ok(201);
        let renaming = anna.seen(&other["version"]);
        let renamed = renaming.patch(&path(&other), json!({"name": "Продажи"})).await;
        renamed.problem(409, "name_taken");
    }

    one_pipeline_is_the_default(t) {
        let anna = t.firm("romashka").await.owner;
        let first = anna.post("/pipelines", sales("Продажи")).await.ok(201);
        let second = anna.post("/pipelines", sales("Опт")).await.ok(201);
        assert_eq!(second["is_default"], false);
        let refused = anna.seen(&first["version"]).delete(&path(&first)).await;
        refused.problem(409, "default_pipeline_stays");
        let choosing = anna.seen(&second["version"]);
        let made = choosing.patch(&path(&second), json!({"is_default": true})).await;
        assert_eq!(made.ok(200)["is_default"], true);
        let first = anna.get(&path(&first)).await.ok(200);
        assert_eq!(first["is_default"], false);
        anna.seen(&first["version"]).delete(&path(&first)).await.ok(204);
        anna.get(&path(&first)).await.problem(404, "not_found");
    }
}
