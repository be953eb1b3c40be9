use reqwest::Method;
use serde_json::json;

use super::{content, names, of, path};
use crate::deals::{self, Seller};
use crate::support::on_both_engines;

on_both_engines! {
    a_removed_file_is_in_the_trash_and_comes_back(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "a.pdf").await;
        let owner = seller.owner.seen(&file["version"]);
        owner.delete(&path(&file)).await.ok(204);
        assert_eq!(seller.owner.get(&of(&deal)).await.ok(200)["items"], json!([]));
        let trash = seller.owner.get(&format!("{}?trash=true", of(&deal))).await.ok(200);
        assert_eq!(names(&trash), ["a.pdf"]);
        seller.owner.get(&content(&file)).await.problem(404, "not_found");
        owner.delete(&path(&file)).await.problem(412, "stale");
        let thrown = seller.owner.get(&path(&file)).await.ok(200);
        let owner = seller.owner.seen(&thrown["version"]);
        owner.delete(&path(&file)).await.problem(409, "in_trash");
        let restore = format!("{}/restore", path(&file));
        let back = owner.send(Method::POST, &restore, None).await.ok(200);
        assert_eq!(back["deleted_at"], json!(null));
        let owner = seller.owner.seen(&back["version"]);
        owner.send(Method::POST, &restore, None).await.problem(409, "not_in_trash");
        assert_eq!(names(&seller.owner.get(&of(&deal)).await.ok(200)), ["a.pdf"]);
        seller.owner.delete(&path(&file)).await.problem(428, "version_required");
    }

    the_timeline_tells_of_files(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "Договор.pdf").await;
        let owner = seller.owner.seen(&file["version"]);
        owner.delete(&path(&file)).await.ok(204);
        let events = seller.owner.get(&format!("{}/events", deals::path(&deal))).await.ok(200);
        let events = events["items"].as_array().unwrap();
        let kinds: Vec<_> = events.iter().map(|event| event["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["file.removed", "file.added", "deal.created"]);
        let told = json!({"file": file["id"], "deal": deal["id"], "name": "Договор.pdf"});
        assert_eq!((&events[0]["data"], &events[1]["data"]), (&told, &told));
    }
}
