use canape_domain::roles::BuiltIn;
use serde_json::json;

use super::{appoint, at, card, own_role, role, sees, wish};
use crate::support::on_both_engines;

on_both_engines! {
    a_role_of_ones_own_holds_from_the_moment_it_changes(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        owner.post("/deals", json!({"title": "Хозяйская"})).await.ok(201);
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let made = own_role(owner, "Стажёр", &[("deals.read", "own"), ("users.read", "all")]).await;
        assert_eq!((&made["is_builtin"], &made["code"]), (&json!(false), &json!(null)));
        appoint(owner, &boris, &made).await.ok(200);
        assert_eq!(sees(&boris).await, [""; 0]);
        boris.post("/deals", json!({"title": "Нельзя"})).await.problem(403, "permission_denied");
        let rights = json!({"permissions": [{"name": "deals.read", "reach": "all"}]});
        let edited = owner.seen(&made["version"]).patch(&at("roles", &made), rights).await.ok(200);
        assert_eq!(sees(&boris).await, ["Хозяйская"]);
        boris.get("/users").await.problem(403, "permission_denied");
        let named = owner.seen(&edited["version"]).patch(&at("roles", &made), json!({"name": "Ученик"})).await;
        assert_eq!(named.ok(200)["permissions"], edited["permissions"]);
        assert_eq!(card(owner, &boris).await["user"]["role"]["name"], "Ученик");
    }

    the_six_do_not_change(t) {
        let owner = t.account("romashka").await.owner;
        for code in ["owner", "administrator", "head_of_department", "manager", "accountant", "observer"] {
            let built_in = role(&owner, code).await;
            let seen = owner.seen(&built_in["version"]);
            seen.patch(&at("roles", &built_in), json!({"name": "Другая"})).await.problem(409, "built_in_role");
            seen.delete(&at("roles", &built_in)).await.problem(409, "built_in_role");
        }
    }

    wishes_against_the_rules_are_told_all_at_once(t) {
        let owner = t.account("romashka").await.owner;
        let rights = [
            ("deals.read", "own"),
            ("deals.edit", "department"),
            ("users.read", "own"),
            ("clients.delete", "all"),
        ];
        owner.post("/roles", wish("Странная", &rights)).await.invalid(&[
            ("/permissions/1/reach", "beyond_sight"),
            ("/permissions/2/reach", "reach_is_all"),
            ("/permissions/3/reach", "beyond_sight"),
        ]);
        let unknown = wish(" ", &[("deals.read", "own"), ("deals.eat", "all")]);
        owner.post("/roles", unknown).await.invalid(&[
            ("/name", "empty"),
            ("/permissions/1/name", "unknown_value"),
        ]);
        let twice = wish("Дважды", &[("deals.read", "own"), ("deals.read", "all")]);
        owner.post("/roles", twice).await.invalid(&[("/permissions/1/name", "repeated")]);
        owner.post("/roles", wish("Менеджер", &[])).await.problem(409, "name_taken");
    }

    a_role_that_people_have_goes_only_when_they_get_another(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let made = own_role(owner, "Стажёр", &[("deals.read", "all")]).await;
        appoint(owner, &boris, &made).await.ok(200);
        let path = at("roles", &made);
        let seen = owner.seen(&made["version"]);
        seen.delete(&path).await.problem(409, "role_given");
        let instead = |id: &serde_json::Value| format!("{path}?to_role_id={}", id.as_str().unwrap());
        let owners = role(owner, "owner").await;
        seen.delete(&instead(&owners["id"])).await.invalid(&[("to_role_id", "one_owner")]);
        seen.delete(&instead(&made["id"])).await.invalid(&[("to_role_id", "unknown_id")]);
        let observer = role(owner, "observer").await;
        seen.delete(&instead(&observer["id"])).await.ok(204);
        assert_eq!(card(owner, &boris).await["user"]["role"]["name"], "Наблюдатель");
        boris.get("/users").await.ok(200);
        seen.delete(&path).await.problem(404, "not_found");
    }

    a_role_is_not_deleted_from_under_whoever_gets_it(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let made = own_role(owner, "Стажёр", &[("deals.read", "own")]).await;
        let path = at("roles", &made);
        let remover = owner.seen(&made["version"]);
        let (given, deleted) = futures_util::join!(appoint(owner, &boris, &made), remover.delete(&path));
        let name = card(owner, &boris).await["user"]["role"]["name"].clone();
        match (given.status, deleted.status) {
            (200, 409) => assert_eq!(name, "Стажёр"),
            (422, 204) => assert_eq!(name, "Менеджер"),
            other => panic!("{other:?}"),
        }
    }
}
