use canape_domain::roles::BuiltIn;
use serde_json::json;

use super::PASSWORD;
use crate::support::on_both_engines;

on_both_engines! {
    one_sees_who_one_is_and_what_one_may(t) {
        let firm = t.account("romashka").await;
        let me = firm.owner.get("/me").await.ok(200);
        assert_eq!(me["user"]["login"], "romashka-owner");
        assert_eq!(me["account"]["time_zone"], "Europe/Moscow");
        let all = me["permissions"].as_array().unwrap();
        assert!(all.contains(&json!({"name": "billing.pay", "reach": "all"})));
        let boris = t.employ(&firm.owner, "boris", BuiltIn::Manager).await;
        let me = boris.get("/me").await.ok(200);
        assert_eq!(me["user"]["role"]["name"], "Менеджер");
        let may = me["permissions"].as_array().unwrap();
        assert!(may.contains(&json!({"name": "deals.read", "reach": "own"})));
        assert!(may.iter().all(|one| one["name"] != "users.manage"));
    }

    another_password_ends_the_other_sessions(t) {
        let firm = t.account("romashka").await;
        let new = "конь скрепок не ест";
        let sign_in = |password: &str| json!({"login": "romashka-owner", "password": password});
        let second = t.stranger().post("/sessions", sign_in(PASSWORD)).await.ok(200);
        let second = t.bearer(second["access_token"].as_str().unwrap());
        let change = json!({"current": PASSWORD, "new": new});
        assert_eq!(second.post("/me/password", change).await.status, 204);
        second.get("/me").await.ok(200);
        firm.owner.get("/me").await.problem(401, "session_ended");
        t.stranger().post("/sessions", sign_in(PASSWORD)).await.problem(401, "wrong_credentials");
        t.stranger().post("/sessions", sign_in(new)).await.ok(200);
    }

    a_password_that_breaks_a_rule_changes_nothing(t) {
        let anna = t.account("romashka").await.owner;
        let change = |current: &str, new: &str| json!({"current": current, "new": new});
        let tries = [
            (change("wrong", "конь скрепок не ест"), "/current", "wrong_password"),
            (change(PASSWORD, PASSWORD), "/new", "password_unchanged"),
            (change(PASSWORD, "короткий"), "/new", "password_too_short"),
            (change(PASSWORD, "romashka-owner-1"), "/new", "password_contains_login"),
        ];
        for (body, pointer, rule) in tries {
            let refused = anna.post("/me/password", body).await;
            let errors = refused.problem(422, "invalid")["errors"].clone();
            assert_eq!((&errors[0]["pointer"], &errors[0]["code"]), (&json!(pointer), &json!(rule)));
        }
        let sign_in = json!({"login": "romashka-owner", "password": PASSWORD});
        t.stranger().post("/sessions", sign_in).await.ok(200);
    }
}
