use chrono::TimeDelta;
use serde_json::json;

use super::{cookie, wish};
use crate::support::on_both_engines;

on_both_engines! {
    a_new_account_is_open_at_once(t) {
        let answer = t.stranger().post("/sign-up", wish("twins")).await;
        let made = answer.ok(201);
        assert_eq!(made["expires_in"], 600);
        assert_eq!(made["account"]["state"], "trial");
        assert_eq!(made["account"]["trial_ends_on"], "2026-12-10");
        assert_eq!(made["user"]["login"], "twins-anna");
        assert_eq!(made["user"]["email_confirmed"], false);
        assert_eq!(made["user"]["role"]["name"], "Владелец");
        let set = answer.header("set-cookie").expect("a cookie");
        assert!(set.starts_with("__Host-canape_refresh="), "{set}");
        for part in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"] {
            assert!(set.contains(part), "{set}");
        }
        let anna = t.bearer(made["access_token"].as_str().unwrap());
        let pipelines = anna.get("/pipelines").await.ok(200);
        assert_eq!(pipelines["items"][0]["name"], "Продажи");
        let channels = anna.get("/channels").await.ok(200);
        assert_eq!(channels["items"][0]["name"], "Не указан");
        assert_eq!(anna.get("/roles").await.ok(200)["items"].as_array().unwrap().len(), 6);
    }

    a_double_click_makes_one_account(t) {
        let stranger = t.stranger();
        let (first, second) = tokio::join!(
            stranger.post("/sign-up", wish("twins")),
            stranger.post("/sign-up", wish("twins")),
        );
        assert_eq!(first.ok(201)["account"]["id"], second.ok(201)["account"]["id"]);
        let replays = [&first, &second].map(|one| one.header("idempotent-replayed").is_some());
        assert_eq!(replays.iter().filter(|is_replay| **is_replay).count(), 1);
        assert_ne!(cookie(&first), cookie(&second), "each got a session");
    }

    the_same_words_an_hour_later_are_taken(t) {
        let stranger = t.stranger();
        stranger.post("/sign-up", wish("twins")).await.ok(201);
        t.advance(TimeDelta::hours(1));
        let late = stranger.post("/sign-up", wish("twins")).await;
        let problem = late.problem(409, "taken");
        let pointers: Vec<_> = problem["errors"].as_array().unwrap().iter()
            .map(|error| error["pointer"].as_str().unwrap())
            .collect();
        assert_eq!(pointers, ["/login", "/email", "/address"]);
        // With its key it is still the same wish.
        let keyed = stranger.with("idempotency-key", "k-1");
        let made = keyed.post("/sign-up", wish("other")).await.ok(201);
        t.advance(TimeDelta::hours(1));
        let again = keyed.post("/sign-up", wish("other")).await;
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        assert_eq!(again.ok(201)["account"]["id"], made["account"]["id"]);
        let reused = keyed.post("/sign-up", wish("third")).await;
        reused.problem(422, "idempotency_key_reused");
    }

    all_broken_rules_are_named_at_once(t) {
        let body = json!({
            "company": " ",
            "name": "",
            "email": "anna",
            "phone": "",
            "login": "аня",
            "password": "short",
            "address": "www",
            "time_zone": "Moscow",
        });
        t.stranger().post("/sign-up", body).await.invalid(&[
            ("/company", "empty"),
            ("/name", "empty"),
            ("/email", "email_at_sign"),
            ("/phone", "empty"),
            ("/login", "login_character"),
            ("/address", "address_reserved"),
            ("/time_zone", "unknown_time_zone"),
            ("/accept_offer", "offer_not_accepted"),
        ]);
        let mut weak = wish("twins");
        weak["password"] = json!("twins");
        t.stranger().post("/sign-up", weak).await.invalid(&[
            ("/password", "password_too_short"),
            ("/password", "password_contains_firm"),
        ]);
    }

    sign_ups_from_one_network_are_counted(t) {
        let stranger = t.stranger();
        for number in 0..10 {
            let made = stranger.post("/sign-up", wish(&format!("firm-{number}"))).await;
            made.ok(201);
        }
        let late = stranger.post("/sign-up", wish("late")).await;
        late.problem(429, "too_many_requests");
        let wait: i64 = late.header("retry-after").unwrap().parse().unwrap();
        assert!((3590..=3600).contains(&wait), "{wait}");
        t.advance(TimeDelta::seconds(wait));
        stranger.post("/sign-up", wish("late")).await.ok(201);
    }
}
