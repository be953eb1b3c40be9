use serde_json::{Value, json};

use super::sales;
use crate::support::on_both_engines;

fn names(pipeline: &Value) -> Vec<&str> {
    let stages = pipeline["stages"].as_array().unwrap();
    stages
        .iter()
        .map(|stage| stage["name"].as_str().unwrap())
        .collect()
}

fn stage_path(pipeline: &Value, index: usize) -> String {
    let stage = pipeline["stages"][index]["id"].as_str().unwrap();
    format!(
        "/pipelines/{}/stages/{stage}",
        pipeline["id"].as_str().unwrap()
    )
}

on_both_engines! {
    a_stage_comes_moves_and_goes(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/pipelines", sales("Продажи")).await.ok(201);
        let stages = format!("/pipelines/{}/stages", made["id"].as_str().unwrap());
        let body = json!({"name": "Переговоры", "kind": "open", "after_id": made["stages"][0]["id"]});
        let added = anna.seen(&made["version"]).post(&stages, body).await.ok(201);
        assert_eq!(
            names(&added),
            ["Новая", "Переговоры", "Счёт выставлен", "Выиграна", "Проиграна"]
        );
        let first = json!({"name": "Заявка", "norm_days": null, "after_id": null});
        let edited = anna.seen(&added["version"]).patch(&stage_path(&added, 2), first).await.ok(200);
        assert_eq!(names(&edited), ["Заявка", "Новая", "Переговоры", "Выиграна", "Проиграна"]);
        let removed = anna.seen(&edited["version"]).delete(&stage_path(&edited, 0)).await.ok(200);
        assert_eq!(names(&removed), ["Новая", "Переговоры", "Выиграна", "Проиграна"]);
        let read = anna.get(&format!("/pipelines/{}", made["id"].as_str().unwrap())).await.ok(200);
        assert_eq!(read, removed);
    }

    a_neighbour_of_another_pipeline_is_unknown(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/pipelines", sales("Продажи")).await.ok(201);
        let other = anna.post("/pipelines", sales("Опт")).await.ok(201);
        let body = json!({"after_id": other["stages"][0]["id"]});
        let refused = anna.seen(&made["version"]).patch(&stage_path(&made, 0), body).await;
        refused.invalid(&[("/after_id", "unknown_id")]);
    }

    the_last_won_stage_stays(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/pipelines", sales("Продажи")).await.ok(201);
        let refused = anna.seen(&made["version"]).delete(&stage_path(&made, 2)).await;
        refused.problem(409, "last_stage_of_kind");
    }
}
