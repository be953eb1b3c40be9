//! Letters to people: the confirmation of an address, a forgotten password.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use canape_api::worker::{self, Outcome};
use canape_domain::App;
use canape_domain::mail::{Letter, MailError, Mailer};
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{PASSWORD, wish};
use crate::support::{Firm, Person, TestServer, on_both_engines};

const NEW: &str = "конь скрепок не ест";

/// The letters so far, the newest first.
async fn letters(t: &TestServer) -> Vec<Letter> {
    t.run_due().await;
    let mailbox = t.house.mailbox.as_ref().expect("a mailbox");
    let kept = mailbox.kept(50).await.expect("letters");
    kept.into_iter().map(|kept| kept.letter).collect()
}

/// What stands behind `#` in the link of a letter.
fn token(letter: &Letter, page: &str) -> String {
    let begins = format!("http://localhost:8080/{page}#");
    let mut lines = letter.text.lines();
    let token = lines.find_map(|line| line.strip_prefix(begins.as_str()));
    token
        .unwrap_or_else(|| panic!("no link to {page} in {}", letter.text))
        .to_owned()
}

async fn confirm(t: &TestServer, token: &str) -> crate::support::Answer {
    let body = json!({"token": token});
    t.stranger().post("/public/email-confirmations", body).await
}

async fn ask_reset(t: &TestServer, login: &str) -> crate::support::Answer {
    let body = json!({"login": login});
    t.stranger().post("/public/password-resets", body).await
}

async fn reset(t: &TestServer, token: &str, password: &str) -> crate::support::Answer {
    let body = json!({"token": token, "password": password});
    t.stranger()
        .post("/public/password-resets/complete", body)
        .await
}

async fn sign_in(t: &TestServer, password: &str) -> crate::support::Answer {
    let body = json!({"login": "twins-anna", "password": password});
    t.stranger().post("/sessions", body).await
}

async fn signed_up(t: &TestServer) -> Person {
    let made = t.stranger().post("/sign-up", wish("twins")).await.ok(201);
    t.bearer(made["access_token"].as_str().unwrap())
}

async fn is_confirmed(anna: &Person) -> Value {
    anna.get("/me").await.ok(200)["user"]["email_confirmed"].clone()
}

async fn ask_confirmation(person: &Person) -> crate::support::Answer {
    person
        .send(reqwest::Method::POST, "/me/email-confirmation", None)
        .await
}

/// A mail server that is down until it is up, or that takes nothing.
struct Server {
    is_up: AtomicBool,
    is_strict: bool,
}

#[async_trait]
impl Mailer for Server {
    async fn send(&self, _: &Letter) -> Result<(), MailError> {
        if self.is_strict {
            Err(MailError::Refused(550))
        } else if self.is_up.load(Ordering::Relaxed) {
            Ok(())
        } else {
            Err(MailError::Unreachable)
        }
    }
}

fn with_server(t: &TestServer, is_strict: bool) -> (App, Arc<Server>) {
    let server = Arc::new(Server {
        is_up: AtomicBool::new(false),
        is_strict,
    });
    let app = App {
        mailer: Arc::clone(&server) as _,
        ..t.house.app.clone()
    };
    (app, server)
}

on_both_engines! {
    a_new_owner_confirms_the_address_by_the_letters_link(t) {
        let anna = signed_up(&t).await;
        assert_eq!(is_confirmed(&anna).await, false);
        let letter = letters(&t).await.remove(0);
        assert_eq!(letter.to.to_string(), "anna@twins.example");
        assert_eq!(letter.subject, "Подтвердите адрес почты");
        let token = token(&letter, "confirm-email");
        assert_eq!(confirm(&t, &token).await.status, 204);
        assert_eq!(is_confirmed(&anna).await, true);
        assert_eq!(confirm(&t, &token).await.status, 204, "said twice is said once");
        ask_confirmation(&anna).await.problem(409, "conflict");
    }

    the_letter_comes_again_when_asked_but_not_without_end(t) {
        let anna = signed_up(&t).await;
        for _ in 0..3 {
            assert_eq!(ask_confirmation(&anna).await.status, 204);
        }
        let late = ask_confirmation(&anna).await;
        late.problem(429, "too_many_requests");
        assert!(late.header("retry-after").is_some());
        assert_eq!(letters(&t).await.len(), 4);
        t.advance(TimeDelta::hours(1));
        let again = sign_in(&t, PASSWORD).await.ok(200);
        let anna = t.bearer(again["access_token"].as_str().unwrap());
        assert_eq!(ask_confirmation(&anna).await.status, 204);
    }

    a_link_that_is_old_wrong_or_for_something_else_opens_nothing(t) {
        signed_up(&t).await;
        let letter = letters(&t).await.remove(0);
        let good = token(&letter, "confirm-email");
        let (id, secret) = good.split_once('.').unwrap();
        let other = format!("{}.{secret}", "0".repeat(32));
        let forged = format!("{id}.{}", "0".repeat(64));
        for wrong in ["", "x", id, &other, &forged] {
            confirm(&t, wrong).await.problem(410, "link_spent");
            reset(&t, wrong, NEW).await.problem(410, "link_spent");
        }
        reset(&t, &good, NEW).await.problem(410, "link_spent");
        t.advance(TimeDelta::days(7));
        confirm(&t, &good).await.problem(410, "link_spent");
    }

    a_forgotten_password_is_replaced_by_the_letters_link(t) {
        let anna = signed_up(&t).await;
        letters(&t).await;
        assert_eq!(ask_reset(&t, "Anna@Twins.example").await.status, 204);
        let letter = letters(&t).await.remove(0);
        assert!(letter.text.contains("twins-anna"), "the login is told: {}", letter.text);
        let token = token(&letter, "reset-password");
        reset(&t, &token, "короткий").await.invalid(&[("/password", "password_too_short")]);
        assert_eq!(reset(&t, &token, NEW).await.status, 204);
        anna.get("/me").await.problem(401, "session_ended");
        sign_in(&t, PASSWORD).await.problem(401, "wrong_credentials");
        let inside = sign_in(&t, NEW).await.ok(200);
        assert_eq!(inside["user"]["email_confirmed"], true, "the mailbox is theirs");
        reset(&t, &token, "другая лошадь ест сено").await.problem(410, "link_spent");
        sign_in(&t, NEW).await.ok(200);
    }

    a_link_to_another_password_is_good_for_an_hour(t) {
        signed_up(&t).await;
        ask_reset(&t, "twins-anna").await;
        let token = token(&letters(&t).await[0], "reset-password");
        t.advance(TimeDelta::minutes(61));
        reset(&t, &token, NEW).await.problem(410, "link_spent");
        sign_in(&t, PASSWORD).await.ok(200);
    }

    of_two_links_the_second_is_dead_once_the_first_is_used(t) {
        signed_up(&t).await;
        ask_reset(&t, "twins-anna").await;
        let first = token(&letters(&t).await[0], "reset-password");
        ask_reset(&t, "twins-anna").await;
        let second = token(&letters(&t).await[0], "reset-password");
        assert_ne!(first, second);
        assert_eq!(reset(&t, &first, NEW).await.status, 204);
        reset(&t, &second, PASSWORD).await.problem(410, "link_spent");
    }

    a_link_leads_nowhere_once_its_owner_has_acted(t) {
        let anna = signed_up(&t).await;
        ask_reset(&t, "twins-anna").await;
        let link = token(&letters(&t).await[0], "reset-password");
        let change = json!({"current": PASSWORD, "new": NEW});
        anna.post("/me/password", change).await.ok(204);
        reset(&t, &link, PASSWORD).await.problem(410, "link_spent");

        ask_reset(&t, "twins-anna").await;
        let link = token(&letters(&t).await[0], "reset-password");
        let sessions = anna.get("/sessions").await.ok(200);
        let id = sessions["items"][0]["id"].as_str().unwrap();
        anna.send(reqwest::Method::POST, &format!("/sessions/{id}/report"), None).await.ok(204);
        reset(&t, &link, PASSWORD).await.problem(410, "link_spent");
    }

    nobody_learns_whether_a_name_is_known(t) {
        signed_up(&t).await;
        let before = letters(&t).await.len();
        let known = ask_reset(&t, "twins-anna").await;
        let unknown = ask_reset(&t, "nobody@nowhere.example").await;
        assert_eq!((known.status, &known.text), (unknown.status, &unknown.text));
        for name in ["twins-anna", "nobody@nowhere.example"] {
            for _ in 0..2 {
                ask_reset(&t, name).await;
            }
            ask_reset(&t, name).await.problem(429, "too_many_requests");
        }
        assert_eq!(letters(&t).await.len(), before + 3, "only the known one gets letters");
    }

    a_letter_waits_for_a_mail_server_that_is_down(t) {
        signed_up(&t).await;
        let (app, server) = with_server(&t, false);
        assert_eq!(worker::run_due(&app).await.unwrap(), [Outcome::Postponed]);
        assert_eq!(worker::run_due(&app).await.unwrap(), []);
        t.advance(TimeDelta::seconds(15));
        server.is_up.store(true, Ordering::Relaxed);
        assert_eq!(worker::run_due(&app).await.unwrap(), [Outcome::Done]);
    }

    a_refused_letter_is_given_up_without_the_address_in_its_grave(t) {
        signed_up(&t).await;
        let (app, _) = with_server(&t, true);
        assert_eq!(worker::run_due(&app).await.unwrap(), [Outcome::Buried]);
        let why = t.one_text("SELECT last_error FROM lobby_job WHERE failed_at IS NOT NULL").await;
        assert!(why.contains("550") && !why.contains('@'), "{why}");
    }

    no_row_holds_the_secret_of_a_link(t) {
        signed_up(&t).await;
        let token = token(&letters(&t).await[0], "confirm-email");
        let (_, secret) = token.split_once('.').unwrap();
        let kept = t.one_text("SELECT secret_sha256 FROM lobby_link").await;
        assert_ne!(kept, secret);
    }

    the_page_of_letters_shows_links_and_runs_nothing(t) {
        signed_up(&t).await;
        let token = token(&letters(&t).await[0], "confirm-email");
        let get = async |forwarded: bool| {
            let client = reqwest::Client::builder().no_proxy().build().unwrap();
            let request = client.get(format!("{}/dev/mail", t.base));
            let request = if forwarded { request.header("x-forwarded-for", "192.0.2.7") } else { request };
            request.send().await.unwrap()
        };
        let page = get(false).await.text().await.unwrap();
        assert!(page.contains(&format!("<a href=\"http://localhost:8080/confirm-email#{token}\">")), "{page}");
        assert!(!page.contains("<script"));
        assert_eq!(get(true).await.status(), 404, "nobody from elsewhere");
        let seen = t.stranger().get("/public/installation").await.ok(200);
        assert_eq!(seen["development_mail"], true);
    }

    whoever_is_dismissed_gets_no_letter(t) {
        let firm: Firm = t.account("romashka").await;
        letters(&t).await;
        t.dismiss(&firm.other).await;
        ask_reset(&t, "romashka-other").await;
        assert!(letters(&t).await.iter().all(|letter| !letter.text.contains("romashka-other")));
    }
}
