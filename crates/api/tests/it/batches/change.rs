use serde_json::{Value, json};

use super::{bulk, counts, refused};
use crate::deals::{Seller, path};
use crate::pipelines::sales;
use crate::support::on_both_engines;

on_both_engines! {
    each_deal_changes_with_an_event_of_its_own(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deals = seller.deals(&["А", "Б"]).await;
        let channels = seller.owner.get("/channels").await.ok(200);
        let site = &channels["items"][1];
        let cases = [
            (json!({"responsible_id": seller.firm.other.id()}), "deal.assigned"),
            (json!({"stage_id": seller.stage(1)}), "deal.stage_moved"),
            (json!({"channel_id": site["id"]}), "deal.edited"),
            (json!({"tags": {"add": ["vip", "опт"]}}), "deal.edited"),
            (json!({"tags": {"add": ["срочно"], "remove": ["vip", "нет"]}}), "deal.edited"),
            (json!({"expected_close_on": "2026-12-31"}), "deal.edited"),
            (json!({"trash": true}), "deal.deleted"),
        ];
        for (change, kind) in cases {
            let mut now = Vec::new();
            for deal in &deals {
                now.push(seller.now(deal).await);
            }
            let batch = bulk(&seller.owner, &now, change.clone()).await.ok(200);
            assert_eq!(counts(&batch), (2, 0, 0), "{change}");
            assert_eq!((&batch["status"], &batch["total"]), (&json!("done"), &json!(2)));
            for deal in &now {
                let after = seller.now(deal).await;
                assert_eq!(after["version"], deal["version"].as_i64().unwrap() + 1);
                let events = seller.owner.get(&format!("{}/events", path(deal))).await.ok(200);
                let event = &events["items"][0];
                assert_eq!(event["kind"], kind);
                assert_eq!(event["data"]["batch"], batch["id"]);
                assert_eq!(event["data"]["deal"], deal["id"]);
                assert_eq!(event["actor"]["name"], "owner");
            }
        }
        let after = seller.now(&deals[0]).await;
        assert_eq!(after["responsible"]["name"], "other");
        assert_eq!(after["stage"]["id"], seller.stage(1));
        assert_eq!(after["channel"], json!({"id": site["id"], "name": site["name"]}));
        assert_eq!(after["tags"], json!(["опт", "срочно"]));
        assert_eq!(after["expected_close_on"], "2026-12-31");
        assert_ne!(after["deleted_at"], Value::Null);
    }

    a_bulk_change_is_what_single_changes_would_be(t) {
        let seller = Seller::of(&t, "romashka").await;
        let first = seller.deal("А").await;
        t.advance(chrono::TimeDelta::seconds(1));
        let deals = [first, seller.deal("Б").await];
        bulk(&seller.owner, &deals, json!({"stage_id": seller.stage(1)})).await.ok(200);
        let movement = seller.owner.get(&format!("{}/movement", path(&deals[0]))).await.ok(200);
        let stays = movement["items"].as_array().unwrap();
        assert_eq!(stays.len(), 2, "{movement}");
        assert_ne!(stays[0]["left_at"], Value::Null);
        assert_eq!(stays[1]["left_at"], Value::Null);
        let now = [seller.now(&deals[0]).await, seller.now(&deals[1]).await];
        bulk(&seller.owner, &now, json!({"tags": {"add": ["vip"]}})).await.ok(200);
        let found = seller.owner.get("/deals?tag=vip").await.ok(200);
        assert_eq!(found["items"].as_array().unwrap().len(), 2);
        let board = seller.owner.get("/board").await.ok(200);
        let column = &board["columns"][1];
        assert_eq!((&column["count"], &column["amount"]), (&json!(2), &json!("3200.00")));
        let ranks: Vec<_> = column["cards"].as_array().unwrap().iter().map(|card| &card["title"]).collect();
        assert_eq!(ranks, ["Б", "А"], "the newest above");
        let now = [seller.now(&deals[0]).await];
        bulk(&seller.owner, &now, json!({"trash": true})).await.ok(200);
        let search = seller.owner.get("/search?q=vip").await.ok(200);
        assert_eq!(search["items"].as_array().unwrap().len(), 1, "{search}");
    }

    what_a_rule_refuses_is_listed_and_the_rest_is_done(t) {
        let seller = Seller::of(&t, "romashka").await;
        let titles = ["хорошая", "закрытая", "в корзине", "устаревшая", "без суммы"];
        let mut deals = seller.deals(&titles).await;
        let act = async |deal: &Value, verb: &str, body: Value| {
            let owner = seller.owner.seen(&deal["version"]);
            owner.post(&format!("{}/{verb}", path(deal)), body).await.ok(200);
        };
        act(&deals[1], "win", json!({})).await;
        deals[1] = seller.now(&deals[1]).await;
        seller.owner.seen(&deals[2]["version"]).delete(&path(&deals[2])).await.ok(204);
        deals[2] = seller.now(&deals[2]).await;
        let owner = seller.owner.seen(&deals[3]["version"]);
        owner.patch(&path(&deals[3]), json!({"title": "новая"})).await.ok(200);
        let owner = seller.owner.seen(&deals[4]["version"]);
        deals[4] = owner.patch(&path(&deals[4]), json!({"amount": "0.00"})).await.ok(200);
        let wholesale = seller.owner.post("/pipelines", sales("Опт")).await.ok(201);
        let body = json!({"title": "опт", "amount": "5.00", "pipeline_id": wholesale["id"]});
        deals.push(seller.owner.post("/deals", body).await.ok(201));
        let stranger = Seller::of(&t, "vasilek").await;
        deals.push(stranger.deal("чужая").await);
        let batch = bulk(&seller.owner, &deals, json!({"stage_id": seller.stage(1)})).await.ok(200);
        assert_eq!(counts(&batch), (1, 0, 6));
        let expected = [
            (None, "not_found"),
            (Some(2), "deal_closed"),
            (Some(3), "in_trash"),
            (Some(4), "stale"),
            (Some(5), "invalid"),
            (Some(6), "invalid"),
        ];
        let expected: Vec<_> = expected.iter().map(|(number, code)| (*number, (*code).to_owned())).collect();
        assert_eq!(refused(&batch), expected);
        let rule = |number: i64| {
            let all = batch["refused"].as_array().unwrap().iter();
            let one = all.clone().find(|one| one["number"] == number).unwrap();
            (one["errors"][0]["pointer"].clone(), one["errors"][0]["code"].clone())
        };
        assert_eq!(rule(5), (json!("/amount"), json!("required_by_stage")));
        assert_eq!(rule(6), (json!("/stage_id"), json!("stage_of_another_pipeline")));
        assert_eq!(seller.now(&deals[0]).await["stage"]["id"], seller.stage(1));
        assert_eq!(stranger.now(&deals[6]).await["version"], 1);
        let at = format!("/deals/bulk/{}", batch["id"].as_str().unwrap());
        assert_eq!(seller.owner.get(&at).await.ok(200), batch);
        let file = seller.owner.get(&format!("{at}/refused")).await;
        assert_eq!(file.text.lines().count(), 7, "{}", file.text);
        assert!(file.text.contains("2;закрытая;Сделка закрыта"), "{}", file.text);
        stranger.owner.get(&at).await.problem(404, "not_found");
        seller.firm.other.get(&at).await.problem(404, "not_found");
    }

    what_is_so_already_is_only_counted(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deals = seller.deals(&["А"]).await;
        for change in [
            json!({"responsible_id": seller.owner.id()}),
            json!({"stage_id": seller.stage(0)}),
            json!({"department_id": null}),
            json!({"expected_close_on": null}),
            json!({"tags": {"remove": ["нет"]}}),
            json!({"channel_id": deals[0]["channel"]["id"]}),
        ] {
            let batch = bulk(&seller.owner, &deals, change.clone()).await.ok(200);
            assert_eq!(counts(&batch), (0, 1, 0), "{change}");
        }
        assert_eq!(seller.now(&deals[0]).await["version"], 1);
    }

    a_wrong_wish_changes_nothing(t) {
        let seller = Seller::of(&t, "romashka").await;
        let stranger = Seller::of(&t, "vasilek").await;
        let deals = seller.deals(&["А"]).await;
        let wish = async |change: Value| bulk(&seller.owner, &deals, change).await;
        wish(json!({})).await.invalid(&[("/change", "one_change")]);
        wish(json!({"trash": false})).await.invalid(&[("/change", "one_change")]);
        let two = json!({"trash": true, "channel_id": deals[0]["channel"]["id"]});
        wish(two).await.invalid(&[("/change", "one_change")]);
        wish(json!({"tags": {}})).await.invalid(&[("/change/tags", "empty")]);
        wish(json!({"tags": {"add": [" "]}})).await.invalid(&[("/change/tags/add/0", "empty")]);
        wish(json!({"colour": "red"})).await.invalid(&[("/change/colour", "unknown_field")]);
        for (field, id) in [
            ("responsible_id", json!(stranger.owner.id())),
            ("stage_id", stranger.stage(0)),
            ("channel_id", stranger.pipeline["id"].clone()),
            ("department_id", stranger.pipeline["id"].clone()),
        ] {
            let pointer = format!("/change/{field}");
            wish(json!({field: id})).await.invalid(&[(&pointer, "unknown_id")]);
        }
        for closed in [2, 3] {
            let won = json!({"stage_id": seller.stage(closed)});
            wish(won).await.invalid(&[("/change/stage_id", "stage_not_open")]);
        }
        let trash = json!({"trash": true});
        let post = async |body: Value| seller.owner.post("/deals/bulk", body).await;
        post(json!({"change": trash})).await.invalid(&[("/deals", "one_selection")]);
        let both = json!({"deals": [super::seen(&deals[0])], "filter": {}, "change": trash});
        post(both).await.invalid(&[("/deals", "one_selection")]);
        post(json!({"deals": [], "change": trash})).await.invalid(&[("/deals", "empty")]);
        let twice = json!({"deals": [super::seen(&deals[0]), super::seen(&deals[0])], "change": trash});
        post(twice).await.invalid(&[("/deals/1/id", "repeated")]);
        let many: Vec<_> = (0..201).map(|_| super::seen(&json!({"id": t.house.app.new_id::<()>().uuid(), "version": 1}))).collect();
        post(json!({"deals": many, "change": trash})).await.invalid(&[("/deals", "too_many")]);
        let filter = json!({"filter": {"status": "half"}, "change": trash});
        post(filter).await.invalid(&[("/filter/status", "unknown_value")]);
        assert_eq!(seller.now(&deals[0]).await["version"], 1);
    }

    a_filter_catches_what_was_there_and_has_not_changed(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deals = seller.deals(&["А", "Б", "В"]).await;
        let filter = json!({"status": "open"});
        let preview = json!({"filter": filter});
        let preview = seller.owner.post("/deals/bulk/preview", preview).await.ok(200);
        assert_eq!(preview["count"], 3);
        let late = seller.deal("Новая").await;
        let owner = seller.owner.seen(&deals[1]["version"]);
        owner.patch(&path(&deals[1]), json!({"title": "Другая"})).await.ok(200);
        let body = json!({
            "filter": filter,
            "as_of": preview["as_of"],
            "change": {"responsible_id": seller.firm.other.id()},
        });
        let batch = seller.owner.post("/deals/bulk", body).await.ok(200);
        assert_eq!(counts(&batch), (2, 0, 1));
        assert_eq!(refused(&batch), [(Some(2), "stale".to_owned())]);
        assert_eq!(seller.now(&late).await["responsible"]["name"], "owner");
        assert_eq!(seller.now(&deals[0]).await["responsible"]["name"], "other");
    }

    two_hundred_deals_cost_as_many_statements_as_two(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut deals = Vec::new();
        for number in 0..200 {
            deals.push(seller.deal(&format!("{number}")).await);
        }
        let wishes = [
            json!({"stage_id": seller.stage(1)}),
            json!({"tags": {"add": ["vip"]}}),
            json!({"responsible_id": seller.firm.other.id()}),
            json!({"expected_close_on": "2026-12-31"}),
            json!({"trash": true}),
        ];
        let (few, many) = deals.split_at(2);
        let now = |deals: &[Value], step: i64| -> Vec<Value> {
            let deals = deals.iter().map(|deal| json!({"id": deal["id"], "version": step}));
            deals.collect()
        };
        for (step, wish) in (1..).zip(wishes) {
            // Who calls is known for five seconds; a slow machine must not count the asking.
            seller.owner.get("/me").await.ok(200);
            t.take_statements();
            let batch = bulk(&seller.owner, &now(few, step), wish.clone()).await.ok(200);
            let for_two = t.take_statements();
            assert_eq!(counts(&batch), (2, 0, 0), "{wish}");
            seller.owner.get("/me").await.ok(200);
            t.take_statements();
            let batch = bulk(&seller.owner, &now(many, step), wish.clone()).await.ok(200);
            let for_many = t.take_statements();
            assert_eq!(counts(&batch), (198, 0, 0), "{wish}");
            assert_eq!(for_many, for_two, "{wish}");
            assert!(for_two <= 20, "{wish} takes {for_two}");
        }
        let board = seller.owner.get("/board").await.ok(200);
        assert_eq!(board["columns"][1]["count"], 0);
    }

    the_same_request_twice_changes_once(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deals = seller.deals(&["А"]).await;
        let careful = seller.owner.with("idempotency-key", "bulk-1");
        let body = json!({"deals": [super::seen(&deals[0])], "change": {"tags": {"add": ["vip"]}}});
        let batch = careful.post("/deals/bulk", body.clone()).await.ok(200);
        let again = careful.post("/deals/bulk", body).await;
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        assert_eq!(again.ok(200), batch);
        assert_eq!(seller.now(&deals[0]).await["version"], 2);
        let other = json!({"deals": [super::seen(&deals[0])], "change": {"trash": true}});
        careful.post("/deals/bulk", other).await.problem(422, "idempotency_key_reused");
    }

    a_deal_has_at_most_twenty_marks_in_bulk_too(t) {
        let seller = Seller::of(&t, "romashka").await;
        let marks: Vec<_> = (0..20).map(|number| format!("м{number}")).collect();
        let body = json!({"title": "Полная", "tags": marks});
        let full = seller.owner.post("/deals", body).await.ok(201);
        let free = seller.deal("Свободная").await;
        let batch = bulk(&seller.owner, &[full, free], json!({"tags": {"add": ["vip"]}})).await.ok(200);
        assert_eq!(counts(&batch), (1, 0, 1));
        assert_eq!(batch["refused"][0]["errors"][0]["code"], "too_many");
    }
}
