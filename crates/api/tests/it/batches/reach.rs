use canape_domain::access::{Access, Permission, Reach};
use serde_json::json;

use super::{bulk, counts, refused, undo};
use crate::deals::{Seller, path};
use crate::support::on_both_engines;

fn seller_of_own_deals() -> Access {
    Access {
        permissions: [
            (Permission::DealsRead, Reach::All),
            (Permission::DealsCreate, Reach::Own),
            (Permission::DealsEdit, Reach::Own),
        ]
        .into(),
        ..Access::default()
    }
}

on_both_engines! {
    a_batch_reaches_as_far_as_a_single_change(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = t.colleague(&seller.firm, "anna", seller_of_own_deals()).await;
        let own = anna.post("/deals", json!({"title": "Своя"})).await.ok(201);
        let foreign = seller.deal("Чужая").await;
        let vip = json!({"tags": {"add": ["vip"]}});
        let batch = bulk(&anna, &[own.clone(), foreign.clone()], vip.clone()).await.ok(200);
        assert_eq!(counts(&batch), (1, 0, 1));
        assert_eq!(refused(&batch), [(None, "not_found".to_owned())]);
        let preview = anna.post("/deals/bulk/preview", json!({"filter": {}})).await.ok(200);
        assert_eq!(preview["count"], 1, "what is only read is not counted");
        let all = json!({"filter": {}, "change": {"expected_close_on": "2026-12-31"}});
        let batch = anna.post("/deals/bulk", all).await.ok(200);
        assert_eq!((counts(&batch), &batch["total"]), ((1, 0, 0), &json!(1)));
        assert_eq!(seller.now(&foreign).await["version"], 1);
        bulk(&anna, &[own], json!({"trash": true})).await.problem(403, "permission_denied");
        let trash = json!({"filter": {}, "trash": true});
        anna.post("/deals/bulk/preview", trash).await.problem(403, "permission_denied");
    }

    what_was_given_away_is_not_taken_back(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = t.colleague(&seller.firm, "anna", seller_of_own_deals()).await;
        let deal = anna.post("/deals", json!({"title": "Своя"})).await.ok(201);
        let away = json!({"responsible_id": seller.owner.id()});
        let batch = bulk(&anna, std::slice::from_ref(&deal), away).await.ok(200);
        assert_eq!(counts(&batch), (1, 0, 0));
        assert_eq!((&batch["undoable"], &batch["can_be_undone"]), (&json!(0), &json!(false)));
        undo(&anna, &batch).await.problem(409, "batch_not_undoable");
        assert_eq!(seller.now(&deal).await["responsible"]["name"], "owner");
    }

    the_way_back_needs_the_right_as_it_is_now(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = t.colleague(&seller.firm, "anna", seller_of_own_deals()).await;
        let deals = [
            anna.post("/deals", json!({"title": "А"})).await.ok(201),
            anna.post("/deals", json!({"title": "Б"})).await.ok(201),
        ];
        let batch = bulk(&anna, &deals, json!({"tags": {"add": ["vip"]}})).await.ok(200);
        let now = seller.now(&deals[0]).await;
        let owner = seller.owner.seen(&now["version"]);
        let to = json!({"responsible_id": seller.owner.id()});
        owner.post(&format!("{}/assign", path(&deals[0])), to).await.ok(200);
        let back = undo(&anna, &batch).await.ok(200);
        assert_eq!(counts(&back), (1, 0, 1));
        assert_eq!(refused(&back), [(None, "not_found".to_owned())]);
        assert_eq!(seller.now(&deals[0]).await["tags"], json!(["vip"]));
        assert_eq!(seller.now(&deals[1]).await["tags"], json!([]));
    }
}
