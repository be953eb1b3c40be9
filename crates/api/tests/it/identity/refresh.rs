use chrono::TimeDelta;

use super::{cookie, wish};
use crate::support::{Answer, Person, TestServer, on_both_engines};

async fn refresh(t: &TestServer, cookie: &str) -> Answer {
    t.stranger()
        .with("cookie", cookie)
        .send(reqwest::Method::POST, "/sessions/refresh", None)
        .await
}

fn bearer(t: &TestServer, answer: &Answer) -> Person {
    t.bearer(answer.ok(200)["access_token"].as_str().unwrap())
}

on_both_engines! {
    a_session_goes_on_with_its_cookie(t) {
        let first = t.stranger().post("/sign-up", wish("twins")).await;
        let mut cookie = cookie(&first);
        for _ in 0..3 {
            t.advance(TimeDelta::minutes(20));
            let next = refresh(&t, &cookie).await;
            bearer(&t, &next).get("/pipelines").await.ok(200);
            assert_ne!(super::cookie(&next), cookie);
            cookie = super::cookie(&next);
        }
    }

    a_stolen_cookie_ends_the_session_for_both(t) {
        let first = t.stranger().post("/sign-up", wish("twins")).await;
        let stolen = cookie(&first);
        let second = refresh(&t, &stolen).await;
        let third = refresh(&t, &cookie(&second)).await;
        let owner = bearer(&t, &third);
        owner.get("/me").await.ok(200);
        refresh(&t, &stolen).await.problem(401, "session_ended");
        owner.get("/me").await.problem(401, "session_ended");
        refresh(&t, &cookie(&third)).await.problem(401, "session_ended");
    }

    a_lost_answer_ends_nothing(t) {
        let first = t.stranger().post("/sign-up", wish("twins")).await;
        let lost = refresh(&t, &cookie(&first)).await;
        lost.ok(200);
        let again = refresh(&t, &cookie(&first)).await;
        bearer(&t, &again).get("/me").await.ok(200);
        refresh(&t, &cookie(&again)).await.ok(200);
    }

    a_page_of_another_site_cannot_use_the_cookie(t) {
        let first = t.stranger().post("/sign-up", wish("twins")).await;
        let browser = t.stranger().with("cookie", &cookie(&first));
        for site in ["cross-site", "same-site"] {
            let lured = browser.with("sec-fetch-site", site);
            let answer = lured.send(reqwest::Method::POST, "/sessions/refresh", None).await;
            answer.problem(403, "cross_site");
            lured.delete("/sessions/current").await.problem(403, "cross_site");
        }
        let own = browser.with("sec-fetch-site", "same-origin");
        own.send(reqwest::Method::POST, "/sessions/refresh", None).await.ok(200);
    }

    without_a_cookie_or_with_a_forged_one_there_is_no_session(t) {
        let nothing = t.stranger().send(reqwest::Method::POST, "/sessions/refresh", None).await;
        nothing.problem(401, "session_ended");
        refresh(&t, "__Host-canape_refresh=forged").await.problem(401, "session_ended");
    }

    a_session_that_nobody_uses_is_forgotten_after_thirty_days(t) {
        let first = t.stranger().post("/sign-up", wish("twins")).await;
        t.advance(TimeDelta::days(29));
        let second = refresh(&t, &cookie(&first)).await;
        second.ok(200);
        t.advance(TimeDelta::days(30));
        refresh(&t, &cookie(&second)).await.problem(401, "session_ended");
    }
}
