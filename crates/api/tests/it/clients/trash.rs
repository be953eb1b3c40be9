use serde_json::json;

use super::{anna_elkina, path};
use crate::support::on_both_engines;

on_both_engines! {
    a_deleted_contact_waits_in_the_trash(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/contacts", anna_elkina()).await.ok(201);
        let at = path("contacts", &made);
        anna.delete(&at).await.problem(428, "version_required");
        anna.seen(&made["version"]).delete(&at).await.ok(204);
        assert_eq!(anna.get("/contacts").await.ok(200)["items"], json!([]));
        assert_eq!(anna.get("/contacts?q=елкина").await.ok(200)["items"], json!([]));
        let trash = anna.get("/contacts?trash=true").await.ok(200);
        let lying = &trash["items"][0];
        assert_eq!(lying["id"], made["id"]);
        assert!(lying["deleted_at"].is_string());
        let seen = anna.seen(&lying["version"]);
        seen.patch(&at, json!({"post": "Директор"})).await.problem(409, "in_trash");
        let restored = seen.post(&format!("{at}/restore"), json!({})).await.ok(200);
        assert_eq!(restored["deleted_at"], json!(null));
        assert_eq!(anna.get("/contacts?q=елкина").await.ok(200)["items"], json!([restored]));
    }
}
