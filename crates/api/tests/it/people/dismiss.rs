use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{
    appoint, at, card, department, dismiss, having_seen, own_role, role, sees, transfer, user,
};
use crate::clients::{anna_elkina, romashka};
use crate::identity::PASSWORD;
use crate::requests::{read, site};
use crate::support::on_both_engines;

on_both_engines! {
    whatever_was_theirs_goes_to_the_successor(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let vera = t.employ(owner, "vera", BuiltIn::Manager).await;
        let north = department(owner, "Север", None).await;
        let south = department(owner, "Юг", None).await;
        transfer(owner, &boris, &north).await;
        transfer(owner, &vera, &south).await;
        let open = boris.post("/deals", json!({"title": "Открытая"})).await.ok(201);
        let lost = boris.post("/deals", json!({"title": "Закрытая"})).await.ok(201);
        let reason = owner.get("/loss-reasons").await.ok(200)["items"][0]["id"].clone();
        let way = format!("{}/lose", at("deals", &lost));
        boris.seen(&lost["version"]).post(&way, json!({"loss_reason_id": reason})).await.ok(200);
        let due = json!({"title": "Позвонить", "due_at": "2026-12-01T12:00:00Z", "deal_id": open["id"]});
        let task = boris.post("/tasks", due).await.ok(201);
        let theirs = |mut client: Value| {
            client["responsible_id"] = json!(boris.id());
            client
        };
        let person = boris.post("/contacts", theirs(anna_elkina())).await.ok(201);
        let company = boris.post("/companies", theirs(romashka())).await.ok(201);
        let duties = owner.get(&format!("{}/duties", user(&boris))).await.ok(200);
        assert_eq!(duties, json!({"deals": 1, "tasks": 1, "contacts": 1, "companies": 1}));

        dismiss(owner, &boris, None).await.invalid(&[("/successor_id", "successor_needed")]);
        let gone = dismiss(owner, &boris, Some(&vera)).await.ok(200);
        assert_eq!(gone["user"]["is_active"], false);
        assert_eq!(gone["user"]["department"], Value::Null);
        assert_eq!(gone["memberships"][0]["to_on"], "2026-11-25");

        assert_eq!(sees(&vera).await, ["Открытая"]);
        let card = owner.get(&at("deals", &open)).await.ok(200);
        assert_eq!(card["responsible"]["name"], "vera");
        let told = owner.get(&format!("{}/events", at("deals", &open))).await.ok(200);
        let kinds: Vec<_> = told["items"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
        assert!(kinds.contains(&json!("deal.assigned")) && kinds.contains(&json!("task.edited")));
        // What is finished stays theirs, with the name.
        let closed = owner.get(&at("deals", &lost)).await.ok(200);
        assert_eq!(closed["responsible"]["name"], "boris");
        let tasks = vera.get("/tasks").await.ok(200);
        assert_eq!(tasks["items"][0]["id"], task["id"]);
        for (list, one) in [("contacts", &person), ("companies", &company)] {
            let one = owner.get(&at(list, one)).await.ok(200);
            assert_eq!(one["responsible"]["name"], "vera");
        }
        let found = vera.get("/search?q=Открытая").await.ok(200);
        assert!(found.to_string().contains("Открытая"));
    }

    what_the_dismissed_had_not_answered_waits_on(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let site = site(&t, owner).await;
        let body = json!({"title": "Десять стульев", "responsible_id": boris.id()});
        let deal = site.post("/deals", body).await.ok(201);
        dismiss(owner, &boris, Some(&firm.other)).await.ok(200);
        let request = read(owner, &deal).await;
        assert_eq!((&request["state"], &request["responsible"]["name"]), (&json!("new"), &json!("other")));
        let accept = format!("/requests/{}/accept", deal["id"].as_str().unwrap());
        let taken = owner.seen(&request["version"]).post(&accept, json!({})).await.ok(200);
        assert_eq!(taken["answered_by"]["name"], "Анна Петрова");
    }

    the_dismissed_are_out_at_once_and_their_keys_are_dead(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Administrator).await;
        let key = boris.post("/api-keys", json!({"name": "Сайт", "scopes": ["deals.read"]})).await.ok(201);
        let program = t.stranger().with("x-api-key", key["secret_key"].as_str().unwrap());
        program.get("/deals").await.ok(200);
        let head = json!({"name": "Продажи", "head_id": boris.id()});
        owner.post("/departments", head).await.ok(201);
        dismiss(owner, &boris, None).await.ok(200);
        boris.get("/me").await.problem(401, "session_ended");
        program.get("/deals").await.problem(401, "no_identity");
        assert_eq!(owner.get("/api-keys").await.ok(200)["items"], json!([]));
        let departments = owner.get("/departments").await.ok(200);
        assert_eq!(departments["items"][0]["head"], Value::Null);
        let sign_in = json!({"login": "romashka-boris", "password": PASSWORD});
        t.stranger().post("/sessions", sign_in).await.problem(401, "wrong_credentials");
        let deal = json!({"title": "Кому", "responsible_id": boris.id()});
        owner.post("/deals", deal).await.invalid(&[("/responsible_id", "unknown_id")]);
        dismiss(owner, &boris, None).await.problem(409, "dismissed");
        let edit = having_seen(owner, &boris).await.patch(&user(&boris), json!({"post": "А"})).await;
        edit.problem(409, "dismissed");
    }

    the_dismissed_come_back_with_the_same_login(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let north = department(owner, "Север", None).await;
        transfer(owner, &boris, &north).await;
        let back = format!("{}/take-back", user(&boris));
        having_seen(owner, &boris).await.post(&back, json!({})).await.problem(409, "not_dismissed");
        dismiss(owner, &boris, None).await.ok(200);
        let body = json!({"department_id": north["id"], "role_id": role(owner, "observer").await["id"]});
        let card = having_seen(owner, &boris).await.post(&back, body).await.ok(200);
        assert_eq!(card["user"]["is_active"], true);
        assert_eq!(card["user"]["role"]["name"], "Наблюдатель");
        assert_eq!(card["user"]["department"]["name"], "Север");
        let present: Vec<_> = card["memberships"].as_array().unwrap().iter()
            .filter(|one| one["to_on"].is_null()).collect();
        assert_eq!(present.len(), 1);
        boris.get("/me").await.problem(401, "session_ended");
        let sign_in = json!({"login": "romashka-boris", "password": PASSWORD});
        t.stranger().post("/sessions", sign_in).await.ok(200);
    }

    a_role_beyond_ones_own_is_not_given_back(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let galina = t.employ(owner, "galina", BuiltIn::Accountant).await;
        dismiss(admin, &galina, None).await.ok(200);
        let back = format!("{}/take-back", user(&galina));
        let seen = having_seen(admin, &galina).await;
        seen.post(&back, json!({})).await.invalid(&[("/role_id", "role_beyond_yours")]);
        having_seen(owner, &galina).await.post(&back, json!({})).await.ok(200);
    }

    what_opens_again_after_they_left_is_of_whoever_opens_it(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let thrown = boris.post("/deals", json!({"title": "Из корзины"})).await.ok(201);
        boris.seen(&thrown["version"]).delete(&at("deals", &thrown)).await.ok(204);
        let lost = boris.post("/deals", json!({"title": "Закрытая"})).await.ok(201);
        let reason = owner.get("/loss-reasons").await.ok(200)["items"][0]["id"].clone();
        let way = format!("{}/lose", at("deals", &lost));
        let lost = boris.seen(&lost["version"]).post(&way, json!({"loss_reason_id": reason})).await.ok(200);
        let due = json!({"title": "Позвонить", "due_at": "2026-12-01T12:00:00Z"});
        let task = boris.post("/tasks", due).await.ok(201);
        let task = boris.seen(&task["version"]).post(&format!("{}/complete", at("tasks", &task)), json!({})).await.ok(200);
        let mut person = anna_elkina();
        person["responsible_id"] = json!(boris.id());
        let person = boris.post("/contacts", person).await.ok(201);
        owner.seen(&person["version"]).delete(&at("contacts", &person)).await.ok(204);
        dismiss(owner, &boris, None).await.ok(200);

        let again = owner.seen(&task["version"]).post(&format!("{}/reopen", at("tasks", &task)), json!({})).await.ok(200);
        assert_eq!(again["responsible"]["id"], json!(owner.id()));
        let seen = owner.seen(&json!(person["version"].as_i64().unwrap() + 1));
        let person = seen.post(&format!("{}/restore", at("contacts", &person)), json!({})).await.ok(200);
        assert_eq!(person["responsible"]["id"], json!(owner.id()));
        let seen = owner.seen(&json!(thrown["version"].as_i64().unwrap() + 1));
        let back = seen.post(&format!("{}/restore", at("deals", &thrown)), json!({})).await.ok(200);
        let open = owner.seen(&lost["version"]).post(&format!("{}/reopen", at("deals", &lost)), json!({})).await.ok(200);
        for deal in [back, open] {
            assert_eq!(deal["responsible"]["id"], json!(owner.id()));
            let told = owner.get(&format!("{}/events", at("deals", &deal))).await.ok(200);
            let kinds: Vec<_> = told["items"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
            assert!(kinds.contains(&json!("deal.assigned")), "{kinds:?}");
        }
    }

    who_takes_over_works_here_and_is_somebody_else(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let gone = t.employ(owner, "gone", BuiltIn::Manager).await;
        dismiss(owner, &gone, None).await.ok(200);
        let foreign = t.account("vasilek").await.owner;
        for wrong in [&boris, &gone, &foreign] {
            dismiss(owner, &boris, Some(wrong)).await.invalid(&[("/successor_id", "unknown_id")]);
        }
        assert_eq!(card(owner, &boris).await["user"]["is_active"], true);
    }

    of_two_dismissals_at_once_one_is_done(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        boris.post("/deals", json!({"title": "Моя"})).await.ok(201);
        let (first, second) = futures_util::join!(
            dismiss(owner, &boris, Some(owner)),
            dismiss(&firm.other, &boris, Some(&firm.other)),
        );
        let mut both = [first.status, second.status];
        both.sort_unstable();
        assert_eq!(both[0], 200);
        assert!([409, 412].contains(&both[1]), "{both:?}");
        let winner = if first.status == 200 { "Анна Петрова" } else { "other" };
        let list = owner.get("/deals").await.ok(200);
        assert_eq!(list["items"][0]["responsible"]["name"], winner);
    }

    two_who_dismiss_each_other_do_not_both_go(t) {
        let firm = t.account("romashka").await;
        let boris = t.employ(&firm.owner, "boris", BuiltIn::Administrator).await;
        let (first, second) = futures_util::join!(
            dismiss(&firm.other, &boris, None),
            dismiss(&boris, &firm.other, None),
        );
        assert!(first.status == 200 || second.status == 200);
        let list = firm.owner.get("/users").await.ok(200);
        let active = list["items"].as_array().unwrap().iter().filter(|one| one["is_active"] == true);
        assert!(active.count() >= 1);
    }

    many_deals_take_no_more_statements_than_few(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let officer = own_role(owner, "Кадры", &[("users.read", "all"), ("users.manage", "all")]).await;
        let hr = t.employ(owner, "hr", BuiltIn::Observer).await;
        appoint(owner, &hr, &officer).await.ok(200);
        let mut costs = Vec::new();
        for count in [2, 12] {
            let login = format!("seller-{count}");
            let seller = t.employ(owner, &login, BuiltIn::Manager).await;
            for number in 0..count {
                seller.post("/deals", json!({"title": format!("Сделка {number}")})).await.ok(201);
            }
            let hr = having_seen(&hr, &seller).await;
            t.take_statements();
            let body = json!({"successor_id": owner.id()});
            hr.post(&format!("{}/dismiss", user(&seller)), body).await.ok(200);
            costs.push(t.take_statements());
        }
        assert_eq!(costs[0], costs[1]);
        // The personnel officer sees no deals and hands them over all the same.
        assert_eq!(owner.get("/deals").await.ok(200)["items"].as_array().unwrap().len(), 14);
    }
}
