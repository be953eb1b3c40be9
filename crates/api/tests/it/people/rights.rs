//! Who may do what to whom: one table.

use canape_domain::roles::BuiltIn;
use serde_json::json;

use super::{
    appoint, card, department, dismiss, having_seen, own_role, role, transfer, user, wish,
};
use crate::support::{Firm, Person, TestServer, on_both_engines};

/// A firm with somebody of each kind; the personnel officer may only manage people.
struct People {
    all: Vec<(&'static str, Person)>,
}

impl People {
    async fn of(t: &TestServer, firm: &Firm) -> Self {
        let owner = &firm.owner;
        let officer = [("users.read", "all"), ("users.manage", "all")];
        let officer = own_role(owner, "Кадры", &officer).await;
        let hr = t.employ(owner, "hr", BuiltIn::Observer).await;
        appoint(owner, &hr, &officer).await.ok(200);
        let mut all = vec![
            ("owner", owner.clone()),
            ("admin", firm.other.clone()),
            ("hr", hr),
        ];
        let more = [
            ("admin-2", BuiltIn::Administrator),
            ("head", BuiltIn::HeadOfDepartment),
            ("manager", BuiltIn::Manager),
            ("accountant", BuiltIn::Accountant),
            ("observer", BuiltIn::Observer),
        ];
        for (name, which) in more {
            all.push((name, t.employ(owner, name, which).await));
        }
        Self { all }
    }

    fn named(&self, name: &str) -> &Person {
        let (_, person) = self.all.iter().find(|(one, _)| *one == name).unwrap();
        person
    }
}

/// A role of the firm's own as it is now.
async fn own(of: &Person, name: &str) -> serde_json::Value {
    let list = of.get("/roles").await.ok(200);
    let mut roles = list["items"].as_array().expect("roles").iter();
    let role = roles.find(|role| role["name"] == name);
    role.expect("a role").clone()
}

on_both_engines! {
    who_may_change_whom(t) {
        let firm = t.account("romashka").await;
        let people = People::of(&t, &firm).await;
        // A version that nobody has seen: whoever may is told that it is stale, and nothing changes.
        let (may, owner, above, not) = ("stale", "owner_stays", "beyond_you", "permission_denied");
        #[rustfmt::skip]
        let table = [
            //               owner  admin  admin-2 hr   head manager accountant observer
            ("owner",      [may,   may,   may,   may, may, may, may, may]),
            ("admin",      [owner, may,   may,   may, may, may, may, may]),
            ("hr",         [owner, above, above, may, may, may, may, may]),
            ("head",       [not; 8]),
            ("manager",    [not; 8]),
            ("accountant", [not; 8]),
            ("observer",   [not; 8]),
        ];
        let whom = ["owner", "admin", "admin-2", "hr", "head", "manager", "accountant", "observer"];
        for (actor, row) in table {
            let actor_is = people.named(actor).seen(&json!(99));
            for (target, expected) in whom.into_iter().zip(row) {
                let path = user(people.named(target));
                let tries = [
                    actor_is.patch(&path, json!({"post": "Никто"})).await,
                    actor_is.post(&format!("{path}/move"), json!({})).await,
                    actor_is.post(&format!("{path}/dismiss"), json!({})).await,
                    actor_is.post(&format!("{path}/take-back"), json!({})).await,
                ];
                for answer in tries {
                    let code = answer.json()["code"].clone();
                    assert_eq!(code, expected, "{actor} → {target}: {}", answer.path);
                }
            }
        }
    }

    nobody_gives_a_role_beyond_their_own(t) {
        let firm = t.account("romashka").await;
        let people = People::of(&t, &firm).await;
        let (ok, one, beyond) = ("", "one_owner", "role_beyond_yours");
        #[rustfmt::skip]
        let table = [
            //          owner administrator head    manager accountant observer
            ("owner", [one, ok,     ok,     ok,     ok,     ok]),
            ("admin", [one, ok,     ok,     ok,     beyond, ok]),
            ("hr",    [one, beyond, beyond, beyond, beyond, beyond]),
        ];
        let codes = ["owner", "administrator", "head_of_department", "manager", "accountant", "observer"];
        for (actor, row) in table {
            let actor_is = people.named(actor);
            for (code, expected) in codes.into_iter().zip(row) {
                let before = if code == "manager" { BuiltIn::Observer } else { BuiltIn::Manager };
                let login = format!("{actor}-{code}");
                let target = t.employ(&firm.owner, &login, before).await;
                let given = appoint(actor_is, &target, &role(actor_is, code).await).await;
                let rule = given.json()["errors"][0]["code"].as_str().unwrap_or("").to_owned();
                assert_eq!(rule, expected, "{actor} gives {code}: {}", given.text);
            }
        }
    }

    nobody_makes_a_role_of_what_they_do_not_hold(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let pay = wish("Плательщик", &[("billing.pay", "all")]);
        let refused = [("/permissions/0/reach", "right_not_yours")];
        admin.post("/roles", pay.clone()).await.invalid(&refused);
        let made = owner.post("/roles", pay).await.ok(201);
        // What the owner put into it stays when somebody else adds to it, and is not taken over.
        let wider = json!({"permissions": [
            {"name": "billing.pay", "reach": "all"},
            {"name": "deals.read", "reach": "all"},
        ]});
        let path = super::at("roles", &made);
        admin.seen(&made["version"]).patch(&path, wider).await.ok(200);
        let given = appoint(admin, &t.employ(owner, "boris", BuiltIn::Manager).await, &made).await;
        given.invalid(&[("/role_id", "role_beyond_yours")]);

        // Not through the role that one has oneself, either.
        let keeper = own_role(owner, "Хранитель ролей", &[("users.read", "all"), ("roles.manage", "all")]).await;
        let boris = t.employ(owner, "keeper", BuiltIn::Manager).await;
        appoint(owner, &boris, &keeper).await.ok(200);
        let more = json!({"permissions": [
            {"name": "users.read", "reach": "all"},
            {"name": "roles.manage", "reach": "all"},
            {"name": "users.manage", "reach": "all"},
        ]});
        let keeping = boris.seen(&keeper["version"]);
        let answer = keeping.patch(&super::at("roles", &keeper), more).await;
        answer.invalid(&[("/permissions/2/reach", "right_not_yours")]);
    }

    roles_of_those_above_are_not_changed_from_below(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let keeper = own_role(owner, "Хранитель ролей", &[("users.read", "all"), ("roles.manage", "all")]).await;
        let boris = t.employ(owner, "keeper", BuiltIn::Manager).await;
        appoint(owner, &boris, &keeper).await.ok(200);
        let officer = own_role(owner, "Кадры", &[("users.read", "all"), ("users.manage", "all")]).await;
        let path = super::at("roles", &officer);
        let seen = boris.seen(&officer["version"]);
        seen.patch(&path, json!({"permissions": []})).await.problem(403, "role_beyond_you");
        let instead = format!("{path}?to_role_id={}", keeper["id"].as_str().unwrap());
        seen.delete(&instead).await.problem(403, "role_beyond_you");
        assert_eq!(own(owner, "Кадры").await, officer, "as it was");
        seen.patch(&path, json!({"name": "Отдел кадров"})).await.ok(200);
        // One without power over others is theirs to change.
        let plain = own_role(owner, "Стажёр", &[("users.read", "all")]).await;
        let seen = boris.seen(&plain["version"]);
        seen.patch(&super::at("roles", &plain), json!({"permissions": []})).await.ok(200);
    }

    nobody_reaches_more_by_their_own_hand(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let (north, south) = (department(owner, "Север", None).await, department(owner, "Юг", None).await);
        let rights = [
            ("deals.read", "department_and_below"),
            ("users.read", "all"),
            ("users.manage", "all"),
            ("departments.manage", "all"),
        ];
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        appoint(owner, &boris, &own_role(owner, "Кадры отдела", &rights).await).await.ok(200);
        transfer(owner, &boris, &north).await;
        let vera = t.employ(owner, "vera", BuiltIn::Manager).await;
        transfer(owner, &vera, &south).await;
        vera.post("/deals", json!({"title": "Южная"})).await.ok(201);

        let path = format!("{}/move", user(&boris));
        let wish = json!({"department_id": south["id"]});
        let moved = having_seen(&boris, &boris).await.post(&path, wish.clone()).await;
        moved.invalid(&[("/department_id", "own_reach")]);
        let head = json!({"head_id": boris.id()});
        let seen = boris.seen(&south["version"]);
        seen.patch(&super::at("departments", &south), head.clone()).await.invalid(&[("/head_id", "own_reach")]);
        let below = json!({"parent_id": north["id"]});
        seen.patch(&super::at("departments", &south), below).await.invalid(&[("/parent_id", "own_reach")]);
        // A new department holds nobody's deals yet.
        let new = json!({"name": "Новый", "parent_id": north["id"], "head_id": boris.id()});
        boris.post("/departments", new).await.ok(201);
        assert_eq!(super::sees(&boris).await, [""; 0]);
        // Less is theirs to choose, and so is the place of others; who sees all moves as they like.
        having_seen(&boris, &boris).await.post(&path, json!({"department_id": null})).await.ok(200);
        transfer(&boris, &vera, &north).await;
        transfer(admin, admin, &north).await;
        admin.seen(&south["version"]).patch(&super::at("departments", &south), head).await.ok(200);
        assert_eq!(super::sees(&boris).await, ["Южная"]);
    }

    nobody_changes_their_own_role_or_dismisses_themself(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let observer = role(owner, "observer").await;
        appoint(owner, owner, &observer).await.invalid(&[("/role_id", "one_owner")]);
        appoint(admin, admin, &observer).await.invalid(&[("/role_id", "own_role")]);
        dismiss(owner, owner, Some(admin)).await.problem(409, "owner_stays");
        dismiss(admin, admin, Some(owner)).await.problem(409, "not_yourself");
        assert_eq!(card(owner, admin).await["user"]["is_active"], true);
    }

    a_key_gives_no_more_than_it_may(t) {
        let firm = t.account("romashka").await;
        let scopes = json!({"name": "Кадры", "scopes": ["users.read", "users.manage"]});
        let made = firm.owner.post("/api-keys", scopes).await.ok(201);
        let key = t.stranger().with("x-api-key", made["secret_key"].as_str().unwrap());
        let boris = t.employ(&firm.owner, "boris", BuiltIn::Observer).await;
        appoint(&key, &boris, &role(&key, "manager").await).await.invalid(&[("/role_id", "role_beyond_yours")]);
        dismiss(&key, &firm.other, None).await.problem(403, "beyond_you");
        let offer = json!({"user_id": boris.id(), "password": crate::identity::PASSWORD});
        key.post("/ownership-offers", offer).await.problem(403, "owner_only");
    }
}
