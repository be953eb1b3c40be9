use serde_json::{Value, json};

use super::{PASSWORD, cookie};
use crate::support::{Answer, Firm, Person, TestServer, on_both_engines};

async fn sign_in(t: &TestServer, firm: &Firm) -> (Person, Answer) {
    let login = format!("{}-owner", firm.account.address);
    let body = json!({"login": login, "password": PASSWORD});
    let stranger = t.stranger().with("user-agent", "Firefox");
    let answer = stranger.post("/sessions", body).await;
    let token = answer.ok(200)["access_token"].as_str().unwrap().to_owned();
    (t.bearer(&token), answer)
}

async fn listed(person: &Person) -> Vec<Value> {
    let list = person.get("/sessions").await.ok(200);
    list["items"].as_array().unwrap().clone()
}

fn path_of(session: &Value) -> String {
    format!("/sessions/{}", session["id"].as_str().unwrap())
}

on_both_engines! {
    one_sees_where_one_is_signed_in(t) {
        let firm = t.account("romashka").await;
        let (second, _) = sign_in(&t, &firm).await;
        let all = listed(&second).await;
        assert_eq!(all.len(), 2);
        assert_eq!(all[0]["is_current"], true, "the last used first");
        assert_eq!(all[0]["user_agent"], "Firefox");
        assert_eq!(all[0]["address"], "127.0.0.1");
        assert_eq!(all[1]["is_current"], false);
    }

    a_session_ends_at_once(t) {
        let firm = t.account("romashka").await;
        let (second, _) = sign_in(&t, &firm).await;
        firm.owner.get("/me").await.ok(200);
        let all = listed(&second).await;
        assert_eq!(second.delete(&path_of(&all[1])).await.status, 204);
        firm.owner.get("/me").await.problem(401, "session_ended");
        second.get("/me").await.ok(200);
        second.delete(&path_of(&all[1])).await.problem(404, "not_found");
    }

    all_others_end_together(t) {
        let firm = t.account("romashka").await;
        let (second, _) = sign_in(&t, &firm).await;
        let (third, _) = sign_in(&t, &firm).await;
        let ended = third.send(reqwest::Method::POST, "/sessions/end-all", None).await;
        assert_eq!(ended.status, 204);
        firm.owner.get("/me").await.problem(401, "session_ended");
        second.get("/me").await.problem(401, "session_ended");
        assert_eq!(listed(&third).await.len(), 1);
    }

    a_reported_session_ends_all_and_asks_for_another_password(t) {
        let firm = t.account("romashka").await;
        let (second, answer) = sign_in(&t, &firm).await;
        let strange = listed(&second).await[1].clone();
        let path = format!("{}/report", path_of(&strange));
        assert_eq!(second.send(reqwest::Method::POST, &path, None).await.status, 204);
        second.get("/me").await.problem(401, "session_ended");
        firm.owner.get("/me").await.problem(401, "session_ended");
        let browser = t.stranger().with("cookie", &cookie(&answer));
        let refreshed = browser.send(reqwest::Method::POST, "/sessions/refresh", None).await;
        refreshed.problem(401, "session_ended");

        let (third, answer) = sign_in(&t, &firm).await;
        assert_eq!(answer.ok(200)["user"]["must_change_password"], true);
        third.get("/pipelines").await.problem(403, "password_change_required");
        let change = json!({"current": PASSWORD, "new": "конь скрепок не ест"});
        assert_eq!(third.post("/me/password", change).await.status, 204);
        third.get("/pipelines").await.ok(200);
    }

    signing_out_ends_the_session_and_takes_the_cookie(t) {
        let firm = t.account("romashka").await;
        let (second, answer) = sign_in(&t, &firm).await;
        let out = second.delete("/sessions/current").await;
        assert_eq!(out.status, 204);
        assert!(out.header("set-cookie").unwrap().contains("Max-Age=0"));
        second.get("/me").await.problem(401, "session_ended");
        firm.owner.get("/me").await.ok(200);
        // By the cookie alone, and once more.
        let (third, answer_2) = sign_in(&t, &firm).await;
        let browser = t.stranger().with("cookie", &cookie(&answer_2));
        assert_eq!(browser.delete("/sessions/current").await.status, 204);
        third.get("/me").await.problem(401, "session_ended");
        assert_eq!(browser.delete("/sessions/current").await.status, 204);
        let browser = t.stranger().with("cookie", &cookie(&answer));
        assert_eq!(browser.delete("/sessions/current").await.status, 204);
    }

    somebody_elses_session_is_not_there(t) {
        let firm = t.account("romashka").await;
        let other = t.account("vasilek").await;
        let mine = listed(&firm.owner).await;
        other.owner.delete(&path_of(&mine[0])).await.problem(404, "not_found");
        let path = format!("{}/report", path_of(&mine[0]));
        let report = other.owner.send(reqwest::Method::POST, &path, None).await;
        report.problem(404, "not_found");
        firm.owner.get("/me").await.ok(200);
    }
}
