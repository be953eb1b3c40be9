//! One-time codes at sign-in.

use canape_domain::values::Login;
use canape_domain::{Code, Coded, second_factor};
use chrono::TimeDelta;
use serde_json::{Value, json};
use totp_rs::{Builder, Secret, Totp};

use super::PASSWORD;
use crate::support::{Answer, Person, TestServer, on_both_engines};

/// The app on somebody's phone.
pub struct App(Totp);

impl App {
    /// That has just been told the secret.
    pub async fn of(person: &Person) -> Self {
        let body = json!({"password": PASSWORD});
        let begun = person.post("/me/second-factor", body).await.ok(200);
        let secret = Secret::try_from_base32(begun["secret"].as_str().unwrap());
        Self(Builder::new().with_secret(secret.unwrap()).build().unwrap())
    }

    pub fn code(&self, t: &TestServer) -> String {
        let now = t.house.app.now().timestamp();
        self.0.generate(now.try_into().unwrap()).to_string()
    }

    /// Shows the first code; returns the recovery codes.
    pub async fn switch_on(&self, t: &TestServer, person: &Person) -> Vec<String> {
        let body = json!({"code": self.code(t)});
        let on = person.post("/me/second-factor/confirm", body).await.ok(200);
        let codes = on["recovery_codes"].as_array().unwrap().iter();
        codes
            .map(|code| code.as_str().unwrap().to_owned())
            .collect()
    }
}

async fn sign_in(t: &TestServer, code: Option<&str>) -> Answer {
    let body = json!({"login": "romashka-owner", "password": PASSWORD, "code": code});
    t.stranger().post("/sessions", body).await
}

async fn state(person: &Person) -> Value {
    person.get("/me/second-factor").await.ok(200)
}

/// Half a minute later the app shows another code.
fn wait(t: &TestServer) {
    t.advance(TimeDelta::seconds(30));
}

on_both_engines! {
    sign_in_asks_for_the_code_of_the_app(t) {
        let anna = t.account("romashka").await.owner;
        assert_eq!(state(&anna).await, json!({"is_on": false, "recovery_codes_left": 0}));
        let app = App::of(&anna).await;
        sign_in(&t, None).await.ok(200);
        let codes = app.switch_on(&t, &anna).await;
        assert_eq!(codes.len(), 10);
        assert_eq!(state(&anna).await, json!({"is_on": true, "recovery_codes_left": 10}));
        sign_in(&t, None).await.problem(401, "second_factor_required");
        sign_in(&t, Some("")).await.problem(401, "second_factor_required");
        wait(&t);
        let code = app.code(&t);
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        sign_in(&t, Some(&spaced)).await.ok(200);
    }

    no_code_is_good_twice(t) {
        let anna = t.account("romashka").await.owner;
        let app = App::of(&anna).await;
        app.switch_on(&t, &anna).await;
        let code = app.code(&t);
        sign_in(&t, Some(&code)).await.invalid(&[("/code", "wrong_code")]);
        wait(&t);
        let code = app.code(&t);
        let (one, other) = tokio::join!(sign_in(&t, Some(&code)), sign_in(&t, Some(&code)));
        let mut both = [one.status, other.status];
        both.sort_unstable();
        assert_eq!(both, [200, 422], "of two at once one comes in");
        wait(&t);
        sign_in(&t, Some(&code)).await.invalid(&[("/code", "wrong_code")]);
    }

    a_recovery_code_opens_once(t) {
        let anna = t.account("romashka").await.owner;
        let codes = App::of(&anna).await.switch_on(&t, &anna).await;
        let typed = codes[3].to_uppercase().replace('-', " ");
        sign_in(&t, Some(&typed)).await.ok(200);
        sign_in(&t, Some(&codes[3])).await.invalid(&[("/code", "wrong_code")]);
        assert_eq!(state(&anna).await["recovery_codes_left"], 9);
    }

    whoever_has_lost_phone_and_codes_comes_in_through_the_operator(t) {
        let firm = t.account("romashka").await;
        App::of(&firm.owner).await.switch_on(&t, &firm.owner).await;
        sign_in(&t, None).await.problem(401, "second_factor_required");
        let forget = async |login: &str| {
            let login = Login::parse(login).expect("a login");
            let done = second_factor::forget(&t.house.app, &login).await;
            t.house.authenticator.forget_all();
            done.map_err(|error| error.code())
        };
        assert_eq!(forget("romashka-nobody").await, Err(Code::NotFound));
        assert_eq!(forget("romashka-owner").await, Ok(()));
        assert_eq!(t.last_actor(&firm).await, "system", "it stands in the log");
        firm.owner.get("/me").await.problem(401, "session_ended");
        sign_in(&t, None).await.ok(200);
        assert_eq!(forget("romashka-owner").await, Err(Code::Conflict), "there is none");
    }

    guessing_codes_is_slowed_down(t) {
        let anna = t.account("romashka").await.owner;
        let app = App::of(&anna).await;
        app.switch_on(&t, &anna).await;
        wait(&t);
        for _ in 0..5 {
            sign_in(&t, Some("000000")).await.invalid(&[("/code", "wrong_code")]);
        }
        let right = sign_in(&t, Some(&app.code(&t))).await;
        right.problem(429, "too_many_requests");
        assert!(right.header("retry-after").is_some());
        t.advance(TimeDelta::minutes(15));
        sign_in(&t, Some(&app.code(&t))).await.ok(200);
    }

    it_is_begun_by_password_and_confirmed_by_code(t) {
        let anna = t.account("romashka").await.owner;
        let wrong = anna.post("/me/second-factor", json!({"password": "wrong"})).await;
        wrong.invalid(&[("/password", "wrong_password")]);
        let early = anna.post("/me/second-factor/confirm", json!({"code": "123456"})).await;
        early.problem(409, "conflict");
        let first = App::of(&anna).await;
        let second = App::of(&anna).await;
        wait(&t);
        let old = json!({"code": first.code(&t)});
        let old = anna.post("/me/second-factor/confirm", old).await;
        old.invalid(&[("/code", "wrong_code")]);
        second.switch_on(&t, &anna).await;
        let again = anna.post("/me/second-factor", json!({"password": PASSWORD})).await;
        again.problem(409, "conflict");
    }

    it_is_switched_off_by_password_and_code(t) {
        let anna = t.account("romashka").await.owner;
        let app = App::of(&anna).await;
        let codes = app.switch_on(&t, &anna).await;
        wait(&t);
        let off = async |password: &str, code: &str| {
            let body = json!({"password": password, "code": code});
            anna.post("/me/second-factor/switch-off", body).await
        };
        off("wrong", &app.code(&t)).await.invalid(&[("/password", "wrong_password")]);
        off(PASSWORD, "000000").await.invalid(&[("/code", "wrong_code")]);
        assert_eq!(off(PASSWORD, &codes[0]).await.status, 204);
        sign_in(&t, None).await.ok(200);
        off(PASSWORD, &app.code(&t)).await.problem(409, "conflict");
        // The old recovery codes are gone with it.
        let app = App::of(&anna).await;
        app.switch_on(&t, &anna).await;
        sign_in(&t, Some(&codes[1])).await.invalid(&[("/code", "wrong_code")]);
    }

    the_secret_is_sealed_where_it_rests(t) {
        let anna = t.account("romashka").await.owner;
        let body = json!({"password": PASSWORD});
        let begun = anna.post("/me/second-factor", body).await.ok(200);
        let secret = Secret::try_from_base32(begun["secret"].as_str().unwrap()).unwrap();
        let kept = t.one_text("SELECT sealed FROM lobby_factor").await;
        let plain = canape_domain::hex(secret.as_bytes());
        assert!(!kept.contains(&plain));
        assert!(begun["qr_svg"].as_str().unwrap().contains("<svg"));
        assert!(begun["uri"].as_str().unwrap().starts_with("otpauth://totp/"));
    }

    a_program_has_no_second_factor(t) {
        let anna = t.account("romashka").await.owner;
        let key = json!({"name": "Сайт", "scopes": ["deals.read"]});
        let key = anna.post("/api-keys", key).await.ok(201);
        let program = t.stranger().with("x-api-key", key["secret_key"].as_str().unwrap());
        program.get("/me/second-factor").await.problem(403, "permission_denied");
    }
}
