use serde_json::json;

use crate::support::on_both_engines;

on_both_engines! {
    an_archived_entry_stays_in_the_list_and_can_be_taken_back(t) {
        let anna = t.bare_firm("romashka").await.owner;
        let made = anna.post("/deal-types", json!({"name": "Услуга"})).await.ok(201);
        let path = format!("/deal-types/{}", made["id"].as_str().unwrap());
        anna.delete(&path).await.problem(428, "version_required");
        anna.seen(&made["version"]).delete(&path).await.ok(204);
        let list = anna.get("/deal-types").await.ok(200);
        assert_eq!(list["items"][0]["is_archived"], true);
        let version = &list["items"][0]["version"];
        let back = anna.seen(version).patch(&path, json!({"is_archived": false})).await;
        assert_eq!(back.ok(200)["is_archived"], false);
    }

    archiving_twice_is_archiving_once(t) {
        let anna = t.bare_firm("romashka").await.owner;
        let made = anna.post("/channels", json!({"name": "Сайт"})).await.ok(201);
        let path = format!("/channels/{}", made["id"].as_str().unwrap());
        anna.seen(&made["version"]).delete(&path).await.ok(204);
        anna.seen(&json!(2)).delete(&path).await.ok(204);
        assert_eq!(anna.get("/channels").await.ok(200)["items"][0]["version"], 2);
    }
}
