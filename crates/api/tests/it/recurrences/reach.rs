use canape_domain::roles::BuiltIn;
use serde_json::json;

use super::{monthly, path, set_up};
use crate::documents::{deal, parties};
use crate::support::on_both_engines;

on_both_engines! {
    who_does_not_reach_the_deal_sees_nothing_of_it(t) {
        let firm = t.account("romashka").await;
        let owner = firm.owner.clone();
        let boris = t.employ(&owner, "boris", BuiltIn::Manager).await;
        let (entity, company) = parties(&owner).await;
        let deal = deal(&owner, &company).await;
        let one = set_up(&owner, monthly(&deal, &entity)).await.ok(201);
        let other = boris;
        let list = other.get("/recurrences").await.ok(200);
        assert_eq!(list["items"], json!([]));
        other.get(&path(&one)).await.problem(404, "not_found");
        let seen = other.seen(&one["version"]);
        seen.patch(&path(&one), json!({"is_paused": true})).await.problem(404, "not_found");
        set_up(&other, monthly(&deal, &entity)).await
            .invalid(&[("/deal_id", "unknown_id")]);
    }
}
