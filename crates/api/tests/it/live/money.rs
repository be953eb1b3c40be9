use std::collections::BTreeMap;

use canape_domain::access::{Access, Permission, Reach};
use serde_json::json;
use uuid::Uuid;

use crate::costs::{of, path, recorded, rent};
use crate::deals::Seller;
use crate::plans::{self, set};
use crate::support::on_both_engines;

const NORTH: Uuid = Uuid::from_u128(101);

fn accountant_of_own() -> Access {
    let may = [Permission::CostsRead, Permission::PlansRead];
    Access {
        permissions: BTreeMap::from(may.map(|one| (one, Reach::Own))),
        departments: vec![NORTH],
        departments_below: vec![NORTH],
        ..Access::default()
    }
}

on_both_engines! {
    costs_and_plans_are_told_to_whoever_may_see_them(t) {
        let seller = Seller::of(&t, "romashka").await;
        let own = t.colleague(&seller.firm, "own", accountant_of_own()).await;
        let owner = &seller.owner;
        let mut part = own.listen(None).await;
        let mut whole = owner.listen(None).await;
        let of_firm = recorded(owner, rent(owner, "2026-11").await).await;
        set(owner, "revenue", json!([plans::firm("2026-11", Some("5.00"), None)])).await.ok(200);
        let of_owner = of(owner, "2026-11", "employee", owner.id()).await;
        recorded(owner, of_owner).await;
        let theirs = recorded(owner, of(owner, "2026-11", "employee", own.id()).await).await;
        assert_eq!(part.change().await, ("cost.created".to_owned(), theirs["id"].clone()));
        set(owner, "revenue", json!([plans::of(&own, "2026-11", "7.00")])).await.ok(200);
        assert_eq!(part.change().await.0, "plan.set");
        owner.seen(&of_firm["version"]).delete(&path(&of_firm)).await.ok(204);
        for kind in ["cost.created", "plan.set", "cost.created", "cost.created", "plan.set", "cost.deleted"] {
            assert_eq!(whole.change().await.0, kind);
        }
    }
}
