use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{bulk, counts, refused, undo};
use crate::deals::{Seller, path};
use crate::people::{at, department, dismiss};
use crate::requests::{asked, inbox, read};
use crate::support::on_both_engines;

/// A deal without what every change touches.
fn content(mut deal: Value) -> Value {
    for field in ["version", "updated_at", "stage_entered_at"] {
        deal[field] = Value::Null;
    }
    deal
}

on_both_engines! {
    what_was_changed_is_as_it_was(t) {
        let seller = Seller::of(&t, "romashka").await;
        let channels = seller.owner.get("/channels").await.ok(200);
        let body = json!({"title": "А", "amount": "5.00", "tags": ["опт"], "expected_close_on": "2026-12-01"});
        let deals = [seller.owner.post("/deals", body).await.ok(201), seller.deal("Б").await];
        let wishes = [
            json!({"responsible_id": seller.firm.other.id()}),
            json!({"stage_id": seller.stage(1)}),
            json!({"channel_id": channels["items"][1]["id"]}),
            json!({"tags": {"add": ["vip"], "remove": ["опт"]}}),
            json!({"expected_close_on": "2026-12-31"}),
            json!({"trash": true}),
        ];
        for wish in wishes {
            let before = [seller.now(&deals[0]).await, seller.now(&deals[1]).await];
            let batch = bulk(&seller.owner, &before, wish.clone()).await.ok(200);
            assert_eq!((&batch["can_be_undone"], &batch["undoable"]), (&json!(true), &json!(2)));
            let back = undo(&seller.owner, &batch).await.ok(200);
            assert_eq!(counts(&back), (2, 0, 0), "{wish}");
            assert_eq!((&back["kind"], &back["can_be_undone"]), (&json!("undo"), &json!(false)));
            for deal in before {
                let after = seller.now(&deal).await;
                assert_eq!(after["version"], deal["version"].as_i64().unwrap() + 2);
                assert_eq!(content(after), content(deal), "{wish}");
            }
            undo(&seller.owner, &batch).await.problem(409, "batch_not_undoable");
            undo(&seller.owner, &back).await.problem(409, "batch_not_undoable");
        }
        let board = seller.owner.get("/board").await.ok(200);
        let cards = board["columns"][0]["cards"].as_array().unwrap();
        let order: Vec<_> = cards.iter().map(|card| &card["title"]).collect();
        assert_eq!(order, ["Б", "А"], "each card is in its old place");
    }

    what_somebody_changed_since_stays(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deals = seller.deals(&["А", "Б", "В", "Г"]).await;
        let batch = bulk(&seller.owner, &deals, json!({"stage_id": seller.stage(1)})).await.ok(200);
        let act = async |deal: &Value, verb: &str, body: Value| {
            let now = seller.now(deal).await;
            let other = seller.firm.other.seen(&now["version"]);
            other.post(&format!("{}/{verb}", path(deal)), body).await.ok(200);
        };
        // Б went back and forth: it was moved, though it stands where the batch left it.
        act(&deals[1], "move", json!({"stage_id": seller.stage(0)})).await;
        act(&deals[1], "move", json!({"stage_id": seller.stage(1)})).await;
        act(&deals[2], "win", json!({})).await;
        // Another field of Г is no reason to leave its stage.
        let now = seller.now(&deals[3]).await;
        let other = seller.firm.other.seen(&now["version"]);
        other.patch(&path(&deals[3]), json!({"title": "Гамма"})).await.ok(200);
        let back = undo(&seller.owner, &batch).await.ok(200);
        assert_eq!(counts(&back), (2, 0, 2));
        let since = |number: i64| (Some(number), "changed_since".to_owned());
        assert_eq!(refused(&back), [since(2), since(3)]);
        assert_eq!(seller.now(&deals[0]).await["stage"]["id"], seller.stage(0));
        assert_eq!(seller.now(&deals[1]).await["stage"]["id"], seller.stage(1));
        assert_eq!(seller.now(&deals[2]).await["status"], "won");
        let gamma = seller.now(&deals[3]).await;
        assert_eq!((&gamma["stage"]["id"], &gamma["title"]), (&seller.stage(0), &json!("Гамма")));
        let events = seller.owner.get(&format!("{}/events", path(&deals[0]))).await.ok(200);
        assert_eq!(events["items"][0]["data"]["batch"], back["id"]);
    }

    a_request_that_a_batch_answered_awaits_its_answer_again(t) {
        let (seller, site) = inbox(&t).await;
        let north = department(&seller.owner, "Север", None).await;
        let wishes = [
            (json!({"responsible_id": seller.firm.other.id()}), "accepted"),
            (json!({"department_id": north["id"]}), "accepted"),
            (json!({"stage_id": seller.stage(1)}), "accepted"),
            (json!({"trash": true}), "declined"),
        ];
        for (wish, state) in wishes {
            let deals = [asked(&site, "Стол").await, asked(&site, "Стул").await];
            let batch = bulk(&seller.owner, &deals, wish.clone()).await.ok(200);
            for deal in &deals {
                assert_eq!(read(&seller.owner, deal).await["state"], state, "{wish}");
            }
            // Somebody has looked into the second one since.
            if state == "accepted" {
                let now = seller.now(&deals[1]).await;
                let other = seller.firm.other.seen(&now["version"]);
                other.patch(&path(&deals[1]), json!({"title": "Два стула"})).await.ok(200);
            }
            assert_eq!(counts(&undo(&seller.owner, &batch).await.ok(200)), (2, 0, 0), "{wish}");
            let again = read(&seller.owner, &deals[0]).await;
            assert_eq!(again["state"], "new", "{wish}");
            let answer = (&again["answered_at"], &again["answered_by"]);
            assert_eq!(answer, (&Value::Null, &Value::Null), "{wish}");
            if state == "accepted" {
                assert_eq!(read(&seller.owner, &deals[1]).await["state"], "accepted", "{wish}");
            }
            let accept = format!("/requests/{}/accept", deals[0]["id"].as_str().unwrap());
            let taken = seller.firm.other.seen(&again["version"]).post(&accept, json!({})).await.ok(200);
            assert_eq!(taken["answered_by"]["name"], "other", "{wish}");
        }
    }

    a_request_that_a_batch_found_answered_stays_so(t) {
        let (seller, site) = inbox(&t).await;
        let deal = asked(&site, "Стол").await;
        let accept = format!("/requests/{}/accept", deal["id"].as_str().unwrap());
        seller.owner.seen(&deal["version"]).post(&accept, json!({})).await.ok(200);
        let now = seller.now(&deal).await;
        let wish = json!({"responsible_id": seller.firm.other.id()});
        let batch = bulk(&seller.owner, &[now], wish).await.ok(200);
        undo(&seller.owner, &batch).await.ok(200);
        assert_eq!(read(&seller.owner, &deal).await["state"], "accepted");
    }

    nothing_goes_back_into_an_archived_department(t) {
        let seller = Seller::of(&t, "romashka").await;
        let north = department(&seller.owner, "Север", None).await;
        let deal = seller.deal("А").await;
        let to = |id: &Value| json!({"department_id": id});
        bulk(&seller.owner, std::slice::from_ref(&deal), to(&north["id"])).await.ok(200);
        let now = seller.now(&deal).await;
        let batch = bulk(&seller.owner, &[now], to(&Value::Null)).await.ok(200);
        let gone = at("departments", &north);
        seller.owner.seen(&north["version"]).delete(&gone).await.ok(204);
        let back = undo(&seller.owner, &batch).await.ok(200);
        assert_eq!(refused(&back), [(Some(1), "department_archived".to_owned())]);
    }

    what_was_thrown_away_does_not_come_back_to_somebody_who_left(t) {
        let owner = t.account("romashka").await.owner;
        let boris = t.employ(&owner, "boris", BuiltIn::Manager).await;
        let deal = boris.post("/deals", json!({"title": "Из корзины"})).await.ok(201);
        let batch = bulk(&owner, std::slice::from_ref(&deal), json!({"trash": true})).await.ok(200);
        dismiss(&owner, &boris, None).await.ok(200);
        let back = undo(&owner, &batch).await.ok(200);
        let number = deal["number"].as_i64();
        assert_eq!(refused(&back), [(number, "person_dismissed".to_owned())]);
        // One by one they become whose hand takes them out.
        let seen = owner.seen(&json!(deal["version"].as_i64().unwrap() + 1));
        let back = seen.post(&format!("{}/restore", path(&deal)), json!({})).await.ok(200);
        assert_eq!(back["responsible"]["id"], json!(owner.id()));
    }

    only_its_author_undoes_a_batch(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deals = seller.deals(&["А"]).await;
        let batch = bulk(&seller.owner, &deals, json!({"tags": {"add": ["vip"]}})).await.ok(200);
        undo(&seller.firm.other, &batch).await.problem(404, "not_found");
        undo(&seller.owner, &batch).await.ok(200);
    }
}
