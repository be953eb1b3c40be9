use serde_json::{Value, json};

use crate::support::{Person, on_both_engines};

fn path(channel: &Value) -> String {
    format!("/channels/{}", channel["id"].as_str().unwrap())
}

async fn names(anna: &Person) -> Vec<String> {
    let list = anna.get("/channels").await.ok(200);
    let items = list["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["name"].as_str().unwrap().to_owned())
        .collect()
}

on_both_engines! {
    an_entry_is_renamed_by_whoever_saw_its_version(t) {
        let anna = t.bare_firm("romashka").await.owner;
        let made = anna.post("/channels", json!({"name": "Сайт"})).await.ok(201);
        let seen = anna.seen(&made["version"]);
        let renamed = seen.patch(&path(&made), json!({"name": "Наш сайт"})).await;
        assert_eq!(renamed.ok(200)["name"], "Наш сайт");
        assert_eq!(renamed.header("etag"), Some("\"2\""));
        seen.patch(&path(&made), json!({"name": "Интернет"})).await.problem(412, "stale");
        anna.patch(&path(&made), json!({"name": "Интернет"})).await.problem(428, "version_required");
    }

    an_entry_goes_behind_another(t) {
        let anna = t.bare_firm("romashka").await.owner;
        let mut made = Vec::new();
        for name in ["Сайт", "Почта", "Телефон"] {
            made.push(anna.post("/channels", json!({"name": name})).await.ok(201));
        }
        let after = |id: &Value| json!({"after_id": id});
        let seen = anna.seen(&made[2]["version"]);
        let moved = seen.patch(&path(&made[2]), after(&made[0]["id"])).await.ok(200);
        assert_eq!(moved["position"], 1);
        assert_eq!(names(&anna).await, ["Сайт", "Телефон", "Почта"]);
        let seen = anna.seen(&moved["version"]);
        seen.patch(&path(&moved), after(&Value::Null)).await.ok(200);
        assert_eq!(names(&anna).await, ["Телефон", "Сайт", "Почта"]);
        let boris = t.bare_firm("vasilek").await.owner;
        let theirs = boris.post("/channels", json!({"name": "Сайт"})).await.ok(201);
        let seen = anna.seen(&made[0]["version"]);
        let refused = seen.patch(&path(&made[0]), after(&theirs["id"])).await;
        refused.invalid(&[("/after_id", "unknown_id")]);
    }
}
