use canape_domain::access::{Access, Permission};
use serde_json::{Value, json};

use super::names;
use crate::deals::{Seller, path as deal_path};
use crate::support::on_both_engines;

on_both_engines! {
    a_view_keeps_what_was_asked_and_how_it_is_shown(t) {
        let seller = Seller::of(&t, "romashka").await;
        let stage = seller.stage(0);
        let body = json!({
            "name": " Крупные  без задачи ",
            "filter": {
                "stage_id": stage,
                "status": "open,won",
                "amount_from": "1000.00",
                "created_from": "2026-01-01",
                "tag": "vip,срочно",
                "without_task": true,
            },
            "sort": "-amount",
            "columns": [{"id": "amount", "width": 140}, {"id": "title", "width": null}],
        });
        let answer = seller.owner.post("/saved-views", body.clone()).await;
        let view = answer.ok(201);
        assert_eq!(answer.header("etag"), Some("\"1\""));
        assert_eq!(view["name"], "Крупные без задачи");
        assert_eq!(view["sort"], "-amount");
        assert_eq!(view["columns"], body["columns"]);
        for (name, value) in body["filter"].as_object().unwrap() {
            assert_eq!(&view["filter"][name], value, "{name}");
        }
        assert_eq!(view["filter"]["trash"], Value::Null);
        assert_eq!(view["author"]["name"], "owner");
        assert_eq!((&view["is_shared"], &view["is_editable"]), (&json!(false), &json!(true)));
        assert_eq!((&view["lost"], &view["is_default"]), (&json!([]), &json!(false)));
        let list = seller.owner.get("/saved-views").await.ok(200);
        assert_eq!(list["items"], json!([view]));
    }

    a_view_is_held_to_the_rules_of_the_list(t) {
        let seller = Seller::of(&t, "romashka").await;
        let stranger = Seller::of(&t, "vasilek").await;
        let post = async |body: Value| seller.owner.post("/saved-views", body).await;
        post(json!({"filter": {}})).await.invalid(&[("/name", "required")]);
        post(json!({"name": " "})).await.invalid(&[("/name", "empty")]);
        post(json!({"name": "я".repeat(61)})).await.invalid(&[("/name", "too_long")]);
        let with = |filter: Value| json!({"name": "Всё", "filter": filter});
        post(with(json!({"colour": "red"}))).await.invalid(&[("/filter/colour", "unknown_field")]);
        post(with(json!({"status": "half"}))).await.invalid(&[("/filter/status", "unknown_value")]);
        post(with(json!({"stage_id": "x"}))).await.invalid(&[("/filter/stage_id", "unknown_id")]);
        post(with(json!({"amount_from": "1,5"}))).await.invalid(&[("/filter/amount_from", "malformed")]);
        let foreign = [
            ("stage_id", stranger.stage(0)),
            ("pipeline_id", stranger.pipeline["id"].clone()),
            ("responsible_id", json!(stranger.owner.id())),
            ("loss_reason_id", stranger.reason["id"].clone()),
            ("channel_id", json!("018f0000-0000-7000-8000-000000000000")),
            ("sales_event_id", json!("018f0000-0000-7000-8000-000000000000")),
            ("contact_id", json!("018f0000-0000-7000-8000-000000000000")),
        ];
        for (field, id) in foreign {
            let pointer = format!("/filter/{field}");
            post(with(json!({field: id}))).await.invalid(&[(&pointer, "unknown_id")]);
        }
        post(json!({"name": "Всё", "sort": "colour"})).await.invalid(&[("/sort", "unknown_value")]);
        let columns = json!({"name": "Всё", "columns": [{"id": "title"}, {"id": "title"}, {"id": "x"}]});
        post(columns).await.invalid(&[("/columns/1", "repeated"), ("/columns/2", "unknown_value")]);
        let wide = json!({"name": "Всё", "columns": [{"id": "title", "width": 5}]});
        post(wide).await.invalid(&[("/columns/0/width", "width_out_of_range")]);
        assert!(names(&seller.owner).await.is_empty());
    }

    own_views_are_nobody_elses_and_shared_ones_everybodys(t) {
        let seller = Seller::of(&t, "romashka").await;
        let access = Access {
            permissions: [(Permission::DealsRead, canape_domain::access::Reach::Own)].into(),
            ..Access::default()
        };
        let anna = t.colleague(&seller.firm, "anna", access).await;
        let shared = json!({"name": "Для всех", "is_shared": true});
        anna.post("/saved-views", shared.clone()).await.problem(403, "permission_denied");
        seller.owner.post("/saved-views", shared).await.ok(201);
        seller.owner.post("/saved-views", json!({"name": "Для себя"})).await.ok(201);
        anna.post("/saved-views", json!({"name": "Аннино"})).await.ok(201);
        assert_eq!(names(&anna).await, ["Аннино", "Для всех"]);
        let list = anna.get("/saved-views").await.ok(200);
        assert_eq!(list["items"][1]["is_editable"], false);
        let other = Seller::of(&t, "vasilek").await;
        assert!(names(&other.owner).await.is_empty());
    }

    what_disappeared_is_shown_as_lost(t) {
        let seller = Seller::of(&t, "romashka").await;
        let contact = json!({"last_name": "Ёлкина"});
        let contact = seller.owner.post("/contacts", contact).await.ok(201);
        let filter = json!({"contact_id": contact["id"], "status": "open"});
        let view = json!({"name": "Ёлкина", "filter": filter});
        let view = seller.owner.post("/saved-views", view).await.ok(201);
        let at = format!("/contacts/{}", contact["id"].as_str().unwrap());
        seller.owner.seen(&contact["version"]).delete(&at).await.ok(204);
        let views = seller.owner.get("/saved-views").await.ok(200);
        let lost = json!([{"field": "contact_id", "id": contact["id"]}]);
        assert_eq!(views["items"][0]["lost"], lost);
        let owner = seller.owner.seen(&view["version"]);
        let renamed = owner.patch(&super::path(&view), json!({"name": "Бывшая"})).await.ok(200);
        assert_eq!((&renamed["name"], &renamed["lost"]), (&json!("Бывшая"), &lost));
    }

    the_same_request_twice_saves_one_view(t) {
        let seller = Seller::of(&t, "romashka").await;
        let careful = seller.owner.with("idempotency-key", "view-1");
        let body = json!({"name": "Открытые"});
        let view = careful.post("/saved-views", body.clone()).await.ok(201);
        let again = careful.post("/saved-views", body).await;
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        assert_eq!(again.ok(201), view);
        let other = json!({"name": "Другие"});
        careful.post("/saved-views", other).await.problem(422, "idempotency_key_reused");
    }

    a_person_has_at_most_fifty(t) {
        let seller = Seller::of(&t, "romashka").await;
        for number in 0..50 {
            super::view(&seller.owner, &format!("{number}")).await;
        }
        let more = seller.owner.post("/saved-views", json!({"name": "51"})).await;
        more.problem(409, "too_many_views");
        super::view(&seller.firm.other, "Своё").await;
    }

    who_stands_too_long_is_found_by_the_norm(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let norm = json!({"norm_days": 3});
        let pipeline = &seller.pipeline;
        let stage = format!(
            "/pipelines/{}/stages/{}",
            pipeline["id"].as_str().unwrap(),
            seller.stage(0).as_str().unwrap(),
        );
        seller.owner.seen(&pipeline["version"]).patch(&stage, norm).await.ok(200);
        let count = async || {
            let path = "/deals?overstayed=true&sort=stage_entered_at";
            t.sign_in_again(&seller.firm).await.get(path).await.ok(200)["items"]
                .as_array()
                .unwrap()
                .len()
        };
        t.advance(chrono::TimeDelta::hours(71));
        assert_eq!(count().await, 0);
        t.advance(chrono::TimeDelta::hours(2));
        assert_eq!(count().await, 1);
        let owner = t.sign_in_again(&seller.firm).await.seen(&deal["version"]);
        owner.post(&format!("{}/win", deal_path(&deal)), json!({})).await.ok(200);
        assert_eq!(count().await, 0, "a closed deal stands nowhere too long");
    }
}
