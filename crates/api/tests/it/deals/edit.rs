use serde_json::json;

use super::{Seller, path};
use crate::support::on_both_engines;

on_both_engines! {
    fields_are_edited_in_place(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let types = seller.owner.get("/deal-types").await.ok(200);
        let body = json!({
            "title": "Мебель для офиса",
            "deal_type_id": types["items"][0]["id"],
            "expected_close_on": "2026-12-24",
            "tags": ["срочно", "VIP", "срочно"],
        });
        let edited = seller.owner.seen(&deal["version"]).patch(&path(&deal), body).await.ok(200);
        assert_eq!(edited["title"], "Мебель для офиса");
        assert_eq!(edited["expected_close_on"], "2026-12-24");
        assert_eq!(edited["tags"], json!(["VIP", "срочно"]));
        assert_eq!(edited["amount"], "1600.00", "absent keeps");
        assert_eq!(edited["version"], 2);
        let cleared = json!({"deal_type_id": null, "expected_close_on": null});
        let cleared = seller.owner.seen(&edited["version"]).patch(&path(&deal), cleared).await.ok(200);
        assert_eq!(cleared["deal_type"], json!(null));
        let events = seller.owner.get(&format!("{}/events", path(&deal))).await.ok(200);
        assert_eq!(events["items"][0]["data"]["changes"][0]["field"], "deal_type");
    }

    nothing_is_overwritten_silently(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let at = path(&deal);
        let (first, second) = (json!({"title": "Опт"}), json!({"title": "Розница"}));
        let anna = seller.owner.seen(&deal["version"]);
        let (left, right) =
            futures_util::join!(anna.patch(&at, first), anna.patch(&at, second));
        let mut statuses = [left.status, right.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412]);
        seller.owner.patch(&path(&deal), json!({"title": "Опт"})).await.problem(428, "version_required");
    }

    a_wish_for_what_is_so_changes_nothing(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let anna = seller.owner.seen(&deal["version"]);
        let same = anna.patch(&path(&deal), json!({"title": "Мебель"})).await;
        assert_eq!(same.ok(200), deal);
    }

    required_things_cannot_be_cleared(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let anna = seller.owner.seen(&deal["version"]);
        anna.patch(&path(&deal), json!({"title": " "})).await.invalid(&[("/title", "empty")]);
        let unknown = json!({"channel_id": deal["id"]});
        anna.patch(&path(&deal), unknown).await.invalid(&[("/channel_id", "unknown_id")]);
    }

    a_deal_is_given_to_a_colleague(t) {
        let seller = Seller::of(&t, "romashka").await;
        let access = canape_domain::access::Access::everything();
        let boris = t.colleague(&seller.firm, "boris", access).await;
        let deal = seller.deal("Мебель").await;
        let body = json!({"responsible_id": boris.id()});
        let anna = seller.owner.seen(&deal["version"]);
        let given = anna.post(&format!("{}/assign", path(&deal)), body).await;
        assert_eq!(given.ok(200)["responsible"]["name"], "boris");
        let events = seller.owner.get(&format!("{}/events", path(&deal))).await.ok(200);
        assert_eq!(events["items"][0]["kind"], "deal.assigned");
        assert_eq!(events["items"][0]["data"]["to"], "boris");
    }
}
