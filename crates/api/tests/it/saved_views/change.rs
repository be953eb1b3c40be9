use canape_domain::access::{Access, Permission, Reach};
use serde_json::json;

use super::{names, path, view};
use crate::deals::Seller;
use crate::support::on_both_engines;

fn reader() -> Access {
    Access {
        permissions: [(Permission::DealsRead, Reach::All)].into(),
        ..Access::default()
    }
}

on_both_engines! {
    a_view_is_changed_by_its_author_and_a_shared_one_by_who_may_share(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = t.colleague(&seller.firm, "anna", reader()).await;
        let own = view(&seller.owner, "Своё").await;
        let name = json!({"name": "Чужое"});
        anna.seen(&own["version"]).patch(&path(&own), name.clone()).await.problem(404, "not_found");
        let other = seller.firm.other.seen(&own["version"]);
        other.patch(&path(&own), name.clone()).await.problem(404, "not_found");
        let owner = seller.owner.seen(&own["version"]);
        let shared = owner.patch(&path(&own), json!({"is_shared": true})).await.ok(200);
        assert_eq!(shared["is_shared"], true);
        anna.seen(&shared["version"]).patch(&path(&own), name.clone()).await.problem(403, "view_of_another");
        anna.seen(&shared["version"]).delete(&path(&own)).await.problem(403, "view_of_another");
        let other = seller.firm.other.seen(&shared["version"]);
        assert_eq!(other.patch(&path(&own), name).await.ok(200)["name"], "Чужое");
        let hers = view(&anna, "Аннино").await;
        let share = json!({"is_shared": true});
        anna.seen(&hers["version"]).patch(&path(&hers), share).await.problem(403, "permission_denied");
    }

    a_change_needs_the_present_version(t) {
        let seller = Seller::of(&t, "romashka").await;
        let view = view(&seller.owner, "Открытые").await;
        let body = json!({"name": "Другие"});
        seller.owner.patch(&path(&view), body.clone()).await.problem(428, "version_required");
        seller.owner.seen(&json!(7)).patch(&path(&view), body).await.problem(412, "stale");
        seller.owner.seen(&json!(7)).delete(&path(&view)).await.problem(412, "stale");
    }

    a_deleted_view_comes_back_where_it_was(t) {
        let seller = Seller::of(&t, "romashka").await;
        let first = view(&seller.owner, "Первое").await;
        view(&seller.owner, "Второе").await;
        seller.owner.seen(&first["version"]).delete(&path(&first)).await.ok(204);
        assert_eq!(names(&seller.owner).await, ["Второе"]);
        let owner = seller.owner.seen(&json!(2));
        owner.patch(&path(&first), json!({"name": "Снова"})).await.problem(404, "not_found");
        let back = format!("{}/restore", path(&first));
        let restored = owner.post(&back, json!({})).await;
        assert_eq!(restored.ok(200)["version"], 3);
        assert_eq!(names(&seller.owner).await, ["Первое", "Второе"]);
        seller.owner.seen(&json!(3)).post(&back, json!({})).await.problem(409, "not_in_trash");
    }

    views_stand_in_the_order_that_people_give_them(t) {
        let seller = Seller::of(&t, "romashka").await;
        let first = view(&seller.owner, "1").await;
        let second = view(&seller.owner, "2").await;
        let third = view(&seller.owner, "3").await;
        let owner = seller.owner.seen(&json!(1));
        owner.patch(&path(&third), json!({"after_id": null})).await.ok(200);
        assert_eq!(names(&seller.owner).await, ["3", "1", "2"]);
        owner.patch(&path(&first), json!({"after_id": second["id"]})).await.ok(200);
        assert_eq!(names(&seller.owner).await, ["3", "2", "1"]);
        let nowhere = json!({"after_id": second["id"]});
        owner.patch(&path(&second), nowhere).await.invalid(&[("/after_id", "unknown_id")]);
    }

    views_that_share_a_place_after_a_return_are_moved_all_the_same(t) {
        let seller = Seller::of(&t, "romashka").await;
        let first = view(&seller.owner, "1").await;
        let second = view(&seller.owner, "2").await;
        seller.owner.seen(&second["version"]).delete(&path(&second)).await.ok(204);
        view(&seller.owner, "3").await;
        let back = format!("{}/restore", path(&second));
        seller.owner.seen(&json!(2)).post(&back, json!({})).await.ok(200);
        let list = seller.owner.get("/saved-views").await.ok(200);
        let owner = seller.owner.seen(&first["version"]);
        let above = json!({"after_id": list["items"][1]["id"]});
        owner.patch(&path(&first), above).await.ok(200);
        assert_eq!(names(&seller.owner).await.last().unwrap(), "1");
    }

    each_person_begins_with_a_view_of_their_own_choice(t) {
        let seller = Seller::of(&t, "romashka").await;
        let body = json!({"name": "Общее", "is_shared": true});
        let shared = seller.owner.post("/saved-views", body).await.ok(201);
        let anna = t.colleague(&seller.firm, "anna", reader()).await;
        let at = format!("{}/default", path(&shared));
        let chosen = anna.post(&at, json!({"is_default": true})).await.ok(200);
        assert_eq!(chosen["is_default"], true);
        assert_eq!(chosen["version"], 1, "the view itself is as it was");
        let list = seller.owner.get("/saved-views").await.ok(200);
        assert_eq!(list["items"][0]["is_default"], false);
        let hers = view(&anna, "Своё").await;
        anna.post(&format!("{}/default", path(&hers)), json!({"is_default": true})).await.ok(200);
        assert_eq!(anna.get("/saved-views").await.ok(200)["items"][1]["is_default"], false);
        let none = anna.post(&format!("{}/default", path(&hers)), json!({"is_default": false})).await;
        assert_eq!(none.ok(200)["is_default"], false);
        let own = view(&seller.owner, "Чужое").await;
        let foreign = anna.post(&format!("{}/default", path(&own)), json!({"is_default": true})).await;
        foreign.problem(404, "not_found");
    }
}
