use canape_domain::access::{Access, Permission, Reach};
use serde_json::json;
use uuid::Uuid;

use crate::costs::{of, path, recorded, rent};
use crate::deals::Seller;
use crate::plans::{self, set};
use crate::support::on_both_engines;

const NORTH: Uuid = Uuid::from_u128(101);

fn accountant_of_own() -> Access {
    own_with(&[
        Permission::CostsRead,
        Permission::PlansRead,
        Permission::ProfitRead,
    ])
}

fn own_with(may: &[Permission]) -> Access {
    let may = may.iter().copied();
    Access {
        permissions: may.map(|one| (one, Reach::Own)).collect(),
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

    costs_are_told_to_nobody_who_sees_no_profit(t) {
        let seller = Seller::of(&t, "romashka").await;
        let access = own_with(&[Permission::CostsRead, Permission::PlansRead]);
        let own = t.colleague(&seller.firm, "own", access).await;
        let owner = &seller.owner;
        let mut part = own.listen(None).await;
        recorded(owner, of(owner, "2026-11", "employee", own.id()).await).await;
        set(owner, "revenue", json!([plans::of(&own, "2026-11", "7.00")])).await.ok(200);
        assert_eq!(part.change().await.0, "plan.set");
    }

    plans_of_profit_are_told_to_whoever_sees_profit(t) {
        let seller = Seller::of(&t, "romashka").await;
        let owner = &seller.owner;
        let mut access = Access::everything();
        access.permissions.remove(&Permission::ProfitRead);
        let boris = t.colleague(&seller.firm, "boris", access.clone()).await;
        access.permissions.insert(Permission::ProfitRead, Reach::Own);
        let vera = t.colleague(&seller.firm, "vera", access).await;
        let mut without = boris.listen(None).await;
        let mut own = vera.listen(None).await;
        let mut whole = owner.listen(None).await;
        let plan = plans::firm("2026-11", Some("900.00"), None);
        set(owner, "profit", json!([plan])).await.ok(200);
        set(owner, "profit", json!([plans::firm("2026-11", None, Some(1))])).await.ok(200);
        set(owner, "profit", json!([plans::of(&vera, "2026-11", "4.00")])).await.ok(200);
        set(owner, "deals", json!([plans::firm("2026-11", Some("3"), None)])).await.ok(200);
        let mut told = Vec::new();
        for _ in 0..4 {
            told.push(whole.change().await);
        }
        let kinds: Vec<_> = told.iter().map(|(kind, _)| kind.as_str()).collect();
        assert_eq!(kinds, ["plan.set", "plan.cleared", "plan.set", "plan.set"]);
        assert_eq!(without.change().await, told[3], "the deals alone");
        assert_eq!([own.change().await, own.change().await], told[2..]);
        // The same from the log, for somebody who comes back.
        let before = whole.cursor - 4;
        assert_eq!(boris.listen(Some(before)).await.change().await, told[3]);
    }
}
