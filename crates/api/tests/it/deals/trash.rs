use serde_json::json;

use super::{Seller, path, titles};
use crate::support::on_both_engines;

on_both_engines! {
    a_deal_goes_into_the_trash_and_comes_back(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let anna = seller.owner.seen(&deal["version"]);
        anna.delete(&path(&deal)).await.ok(204);
        assert_eq!(seller.owner.get("/deals").await.ok(200)["items"], json!([]));
        let trash = seller.owner.get("/deals?trash=true").await.ok(200);
        assert_eq!(titles(&trash["items"]), ["Мебель"]);
        let thrown = seller.owner.get(&path(&deal)).await.ok(200);
        assert_ne!(thrown["deleted_at"], json!(null));
        let anna = seller.owner.seen(&thrown["version"]);
        anna.patch(&path(&deal), json!({"title": "Опт"})).await.problem(409, "in_trash");
        anna.delete(&path(&deal)).await.problem(409, "in_trash");
        let back = anna.send(reqwest::Method::POST, &format!("{}/restore", path(&deal)), None).await;
        assert_eq!(back.ok(200)["deleted_at"], json!(null));
        assert_eq!(titles(&seller.owner.get("/deals").await.ok(200)["items"]), ["Мебель"]);
    }
}
