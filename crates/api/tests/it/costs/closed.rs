use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{path, recorded, rent};
use crate::legal_entities::{self, twins};
use crate::support::{Person, on_both_engines};

async fn close(by: &Person, entity: &Value, until: &str) {
    let at = legal_entities::path(entity);
    let now = by.get(&at).await.ok(200);
    let change = json!({"closed_until": until});
    by.seen(&now["version"]).patch(&at, change).await.ok(200);
}

on_both_engines! {
    a_month_is_closed_when_every_own_firm_has_closed_it(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let admin = t.employ(owner, "admin", BuiltIn::Administrator).await;
        let second = owner.post("/legal-entities", twins()).await.ok(201);
        let first = owner.get("/legal-entities").await.ok(200)["items"][0].clone();
        assert_ne!(first["id"], second["id"]);
        let wish = rent(owner, "2026-09").await;
        let cost = recorded(&admin, wish.clone()).await;
        close(owner, &first, "2026-09-30").await;
        close(owner, &second, "2026-09-29").await;
        recorded(&admin, wish.clone()).await;
        close(owner, &second, "2026-09-30").await;
        admin.post("/costs", wish.clone()).await.problem(409, "period_closed");
        let seen = admin.seen(&cost["version"]);
        seen.patch(&path(&cost), json!({"month": "2026-10"})).await.problem(409, "period_closed");
        seen.delete(&path(&cost)).await.problem(409, "period_closed");
        let fresh = recorded(&admin, rent(owner, "2026-10").await).await;
        let back = json!({"month": "2026-09"});
        admin.seen(&fresh["version"]).patch(&path(&fresh), back).await.problem(409, "period_closed");
        let mut rule = wish.clone();
        rule.as_object_mut().unwrap().remove("month");
        rule["from_month"] = json!("2026-09");
        admin.post("/recurring-costs", rule.clone()).await.problem(409, "period_closed");
        rule["from_month"] = json!("2026-10");
        admin.post("/recurring-costs", rule).await.ok(201);
        let terms = json!({"salary": "1", "commission": "0", "commission_of": "profit"});
        let from = format!("/employee-pay/{}/2026-09", admin.id());
        admin.put(&from, terms.clone()).await.problem(409, "period_closed");
        owner.put(&from, terms).await.ok(200);
        let accountant = t.employ(owner, "buh", BuiltIn::Accountant).await;
        recorded(&accountant, wish).await;
        let now = accountant.get(&path(&cost)).await.ok(200);
        accountant.seen(&now["version"]).delete(&path(&cost)).await.ok(204);
    }
}
