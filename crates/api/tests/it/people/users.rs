use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{appoint, card, having_seen, role, user};
use crate::support::on_both_engines;

on_both_engines! {
    a_card_is_changed_field_by_field(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let body = json!({"name": "Борис Лапин", "post": "Менеджер", "phone": "8 (910) 123-45-67"});
        let edited = having_seen(owner, &boris).await.patch(&user(&boris), body).await.ok(200);
        assert_eq!(edited["user"]["name"], "Борис Лапин");
        assert_eq!(edited["user"]["post"], "Менеджер");
        let phone = edited["user"]["phone"].as_str().unwrap();
        assert!(phone.contains("910"), "{phone}");
        let cleared = owner.seen(&edited["user"]["version"]);
        let cleared = cleared.patch(&user(&boris), json!({"post": null})).await.ok(200);
        assert_eq!(cleared["user"]["post"], Value::Null);
        assert_eq!(cleared["user"]["phone"], edited["user"]["phone"]);
        owner.seen(&json!(1)).patch(&user(&boris), json!({"post": "А"})).await.problem(412, "stale");
        let wrong = having_seen(owner, &boris).await.patch(&user(&boris), json!({"name": ""})).await;
        wrong.invalid(&[("/name", "empty")]);
    }

    another_role_holds_at_once(t) {
        let firm = t.account("romashka").await;
        let boris = t.employ(&firm.owner, "boris", BuiltIn::Manager).await;
        boris.post("/deals", json!({"title": "Моя"})).await.ok(201);
        appoint(&firm.owner, &boris, &role(&firm.owner, "observer").await).await.ok(200);
        boris.post("/deals", json!({"title": "Ещё"})).await.problem(403, "permission_denied");
        let me = boris.get("/me").await.ok(200);
        assert_eq!(me["user"]["role"]["name"], "Наблюдатель");
        let events = card(&firm.owner, &boris).await;
        assert_eq!(events["user"]["role"]["name"], "Наблюдатель");
    }
}
