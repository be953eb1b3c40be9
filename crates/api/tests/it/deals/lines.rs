use serde_json::json;

use super::{Seller, path};
use crate::support::on_both_engines;

on_both_engines! {
    lines_are_set_together_and_keep_their_ids(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let at = format!("{}/lines", path(&deal));
        let body = json!({"lines": [
            {"title": "Стул", "price": "100.00", "quantity": "2", "cost_price": "60.00"},
            {"title": "Стол", "price": "1000.00"},
        ]});
        let set = seller.owner.seen(&deal["version"]).put(&at, body).await.ok(200);
        assert_eq!(set["amount"], "1200.00");
        let chair = &set["lines"][0]["id"];
        let body = json!({"lines": [{"id": chair, "title": "Стул", "price": "90.00", "quantity": "3"}]});
        let again = seller.owner.seen(&set["version"]).put(&at, body).await.ok(200);
        assert_eq!(again["amount"], "270.00");
        assert_eq!(&again["lines"][0]["id"], chair);
        assert_eq!(again["lines"][0]["cost_price"], "60.00", "what is not told is kept");
        let none = seller.owner.seen(&again["version"]).put(&at, json!({"lines": []})).await.ok(200);
        assert_eq!(none["amount"], "270.00", "the estimate stays");
        assert_eq!(none["amount_is_from_lines"], false);
    }

    the_amount_of_lines_is_not_edited_by_itself(t) {
        let seller = Seller::of(&t, "romashka").await;
        let body = json!({"lines": [{"title": "Стул", "price": "100.00"}]});
        let deal = seller.owner.post("/deals", body).await.ok(201);
        let edit = seller.owner.seen(&deal["version"]);
        edit.patch(&path(&deal), json!({"amount": "5.00"})).await.problem(409, "amount_of_lines");
        assert_eq!(seller.owner.get(&path(&deal)).await.ok(200), deal);
    }

    another_deals_line_is_not_taken_over(t) {
        let seller = Seller::of(&t, "romashka").await;
        let body = json!({"lines": [{"title": "Стул", "price": "100.00"}]});
        let first = seller.owner.post("/deals", body).await.ok(201);
        let second = seller.deal("Свет").await;
        let id = &first["lines"][0]["id"];
        let body = json!({"lines": [{"id": id, "title": "Лампа", "price": "10.00"}]});
        let at = format!("{}/lines", path(&second));
        let refused = seller.owner.seen(&second["version"]).put(&at, body).await;
        refused.invalid(&[("/lines/0/id", "unknown_id")]);
        assert_eq!(seller.owner.get(&path(&first)).await.ok(200), first);
    }

    who_may_not_see_profit_sees_no_cost(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut access = canape_domain::access::Access::everything();
        access.permissions.remove(&canape_domain::access::Permission::ProfitRead);
        let boris = t.colleague(&seller.firm, "boris", access).await;
        let body = json!({"lines": [{"title": "Стул", "price": "100.00", "cost_price": "60.00"}]});
        let deal = seller.owner.post("/deals", body).await.ok(201);
        let seen = boris.get(&path(&deal)).await.ok(200);
        assert_eq!(seen["lines"][0].get("cost_price"), None);
        let body = json!({"lines": [{"id": seen["lines"][0]["id"], "title": "Стул", "price": "120.00"}]});
        boris.seen(&deal["version"]).put(&format!("{}/lines", path(&deal)), body).await.ok(200);
        let kept = seller.owner.get(&path(&deal)).await.ok(200);
        assert_eq!(kept["lines"][0]["cost_price"], "60.00", "and takes none away");
    }
}
