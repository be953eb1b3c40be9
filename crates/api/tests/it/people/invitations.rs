use canape_domain::mail::Letter;
use canape_domain::roles::BuiltIn;
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{appoint, at, card, department, dismiss, own_role, role};
use crate::identity::PASSWORD;
use crate::support::{Answer, Person, TestServer, on_both_engines};

const VERA: &str = "vera@firm.example";
const NEW: &str = "конь скрепок не ест";

/// The letters to invited people so far, the newest first.
async fn letters(t: &TestServer) -> Vec<Letter> {
    t.run_due().await;
    let mailbox = t.house.mailbox.as_ref().expect("a mailbox");
    let kept = mailbox.kept(50).await.expect("letters").into_iter();
    kept.map(|kept| kept.letter)
        .filter(|letter| letter.subject.starts_with("Приглашение"))
        .collect()
}

/// What stands behind `#` in the newest letter.
async fn token(t: &TestServer) -> String {
    let letter = letters(t).await.remove(0);
    let (_, rest) = letter.text.split_once("/invitation#").expect("a link");
    rest.lines().next().expect("a token").to_owned()
}

async fn invite(by: &Person, email: &str, role: &Value) -> Answer {
    let body = json!({"email": email, "role_id": role["id"]});
    by.post("/invitations", body).await
}

async fn accept(t: &TestServer, token: &str, login: &str) -> Answer {
    let body = json!({"token": token, "name": "Вера Ильина", "login": login, "password": NEW});
    t.stranger().post("/public/invitations/accept", body).await
}

async fn look(t: &TestServer, token: &str) -> Answer {
    let body = json!({"token": token});
    t.stranger().post("/public/invitations/look", body).await
}

async fn join(t: &TestServer, token: &str, login: &str, password: &str) -> Answer {
    let body = json!({"token": token, "name": "Вера", "login": login, "password": password});
    t.stranger().post("/public/invitations/join", body).await
}

on_both_engines! {
    somebody_new_comes_by_the_letters_link(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let sales = department(owner, "Продажи", None).await;
        let manager = role(owner, "manager").await;
        let body = json!({"email": VERA, "role_id": manager["id"], "department_id": sales["id"]});
        let made = owner.post("/invitations", body).await.ok(201);
        assert_eq!(made["role"]["name"], "Менеджер");
        let list = owner.get("/invitations").await.ok(200);
        assert_eq!(list["items"][0]["email"], VERA);
        let letter = letters(&t).await.remove(0);
        assert_eq!(letter.to.to_string(), VERA);
        assert!(letter.text.contains("Анна Петрова"), "{}", letter.text);
        let token = token(&t).await;
        let face = look(&t, &token).await.ok(200);
        assert_eq!(face["firm"], "ООО «romashka»");
        assert_eq!((&face["department"], &face["is_known"]), (&json!("Продажи"), &json!(false)));

        let came = accept(&t, &token, "vera").await;
        assert!(came.header("set-cookie").is_some());
        let came = came.ok(201);
        let vera = t.bearer(came["access_token"].as_str().unwrap());
        let me = vera.get("/me").await.ok(200);
        assert_eq!(me["user"]["role"]["name"], "Менеджер");
        assert_eq!(me["user"]["department"]["name"], "Продажи");
        assert_eq!(me["user"]["email_confirmed"], true);
        assert_eq!(owner.get("/invitations").await.ok(200)["items"], json!([]));
        // The link is good once.
        accept(&t, &token, "vera-2").await.problem(410, "link_spent");
        look(&t, &token).await.problem(410, "link_spent");
        let sign_in = json!({"login": "vera", "password": NEW});
        t.stranger().post("/sessions", sign_in).await.ok(200);
    }

    of_two_who_follow_the_link_at_once_one_comes(t) {
        let firm = t.account("romashka").await;
        invite(&firm.owner, VERA, &role(&firm.owner, "manager").await).await.ok(201);
        let token = token(&t).await;
        let (first, second) = futures_util::join!(accept(&t, &token, "vera"), accept(&t, &token, "vera-2"));
        let mut both = [first.status, second.status];
        both.sort_unstable();
        assert_eq!(both, [201, 410]);
        let list = firm.owner.get("/users").await.ok(200);
        assert_eq!(list["items"].as_array().unwrap().len(), 3);
    }

    a_person_of_another_account_comes_with_the_login_that_they_have(t) {
        let firm = t.account("romashka").await;
        let elsewhere = t.account("vasilek").await;
        invite(&firm.owner, "owner@vasilek.example", &role(&firm.owner, "accountant").await).await.ok(201);
        let token = token(&t).await;
        assert_eq!(look(&t, &token).await.ok(200)["is_known"], true);
        accept(&t, &token, "another").await.problem(409, "taken");
        join(&t, &token, "vasilek-owner", "не тот пароль").await.problem(401, "wrong_credentials");
        join(&t, &token, "vasilek-owner", PASSWORD).await.ok(204);
        let sign_in = json!({"login": "vasilek-owner", "password": PASSWORD, "account": "romashka"});
        let inside = t.stranger().post("/sessions", sign_in).await.ok(200);
        let guest = t.bearer(inside["access_token"].as_str().unwrap());
        assert_eq!(guest.get("/me").await.ok(200)["user"]["role"]["name"], "Бухгалтер");
        // At home nothing is other than before.
        assert_eq!(elsewhere.owner.get("/me").await.ok(200)["user"]["role"]["name"], "Владелец");
        join(&t, &token, "vasilek-owner", PASSWORD).await.problem(410, "link_spent");
    }

    who_works_here_does_not_come_twice_and_who_left_comes_back(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let manager = role(owner, "manager").await;
        invite(owner, "boris@romashka.example", &manager).await.invalid(&[("/email", "works_here")]);
        invite(owner, VERA, &manager).await.ok(201);
        invite(owner, "Vera@FIRM.example", &manager).await.invalid(&[("/email", "invited_already")]);
        let token = token(&t).await;
        join(&t, &token, "romashka-boris", PASSWORD).await.problem(409, "works_here");
        dismiss(owner, &boris, None).await.ok(200);
        join(&t, &token, "romashka-boris", PASSWORD).await.ok(204);
        assert_eq!(card(owner, &boris).await["user"]["is_active"], true);
    }

    an_invitation_is_taken_back_grows_old_and_is_sent_again(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let manager = role(owner, "manager").await;
        let made = invite(owner, VERA, &manager).await.ok(201);
        let revoked = token(&t).await;
        owner.delete(&at("invitations", &made)).await.ok(204);
        look(&t, &revoked).await.problem(410, "link_spent");
        owner.delete(&at("invitations", &made)).await.problem(409, "invitation_over");

        let made = invite(owner, VERA, &manager).await.ok(201);
        let old = token(&t).await;
        t.advance(TimeDelta::days(7));
        let owner = t.sign_in_again(&firm).await;
        look(&t, &old).await.problem(410, "link_spent");
        assert_eq!(owner.get("/invitations").await.ok(200)["items"][0]["is_too_old"], true);
        let again = format!("{}/resend", at("invitations", &made));
        for _ in 0..3 {
            owner.send(reqwest::Method::POST, &again, None).await.ok(204);
        }
        let refused = owner.send(reqwest::Method::POST, &again, None).await;
        refused.problem(429, "too_many_requests");
        assert_eq!(token(&t).await, old, "the same link, good anew");
        accept(&t, &old, "vera").await.ok(201);
    }

    nobody_invites_into_a_role_beyond_their_own(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        for (code, rule) in [("owner", "one_owner"), ("accountant", "role_beyond_yours")] {
            invite(admin, VERA, &role(admin, code).await).await.invalid(&[("/role_id", rule)]);
        }
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        invite(&boris, VERA, &role(&boris, "observer").await).await.problem(403, "permission_denied");
        let foreign = t.account("vasilek").await.owner;
        let theirs = role(&foreign, "manager").await;
        invite(owner, VERA, &theirs).await.invalid(&[("/role_id", "unknown_id")]);
    }

    invitations_of_the_dismissed_and_into_lost_roles_lead_nowhere_else(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let trainee = own_role(owner, "Стажёр", &[("deals.read", "own")]).await;
        invite(owner, "first@firm.example", &trainee).await.ok(201);
        let seen = owner.seen(&trainee["version"]);
        seen.delete(&at("roles", &trainee)).await.problem(409, "role_given");
        let observer = role(owner, "observer").await;
        let instead = format!("{}?to_role_id={}", at("roles", &trainee), observer["id"].as_str().unwrap());
        seen.delete(&instead).await.ok(204);
        assert_eq!(look(&t, &token(&t).await).await.ok(200)["role"], "Наблюдатель");

        invite(admin, VERA, &observer).await.ok(201);
        let link = token(&t).await;
        dismiss(owner, admin, None).await.ok(200);
        look(&t, &link).await.problem(410, "link_spent");
    }

    an_invitation_is_as_good_as_the_rights_of_whoever_sends_it(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let manager = role(owner, "manager").await;
        let made = invite(admin, VERA, &manager).await.ok(201);
        let link = token(&t).await;
        appoint(owner, admin, &role(owner, "observer").await).await.ok(200);
        look(&t, &link).await.problem(410, "link_spent");
        accept(&t, &link, "vera").await.problem(410, "link_spent");
        join(&t, &link, "romashka-other", PASSWORD).await.problem(410, "link_spent");
        assert_eq!(owner.get("/invitations").await.ok(200)["items"][0]["is_too_old"], true);
        // Somebody who may sends it again, and answers for it from then on.
        let again = format!("{}/resend", at("invitations", &made));
        owner.send(reqwest::Method::POST, &again, None).await.ok(204);
        let list = owner.get("/invitations").await.ok(200);
        assert_eq!(list["items"][0]["by"]["id"], json!(owner.id()));
        assert_eq!(list["items"][0]["is_too_old"], false);
        accept(&t, &link, "vera").await.ok(201);
    }

    whoever_offers_another_role_answers_for_it(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let trainee = own_role(owner, "Стажёр", &[("deals.read", "own")]).await;
        invite(admin, VERA, &trainee).await.ok(201);
        let accountant = role(owner, "accountant").await;
        let instead = format!("{}?to_role_id={}", at("roles", &trainee), accountant["id"].as_str().unwrap());
        owner.seen(&trainee["version"]).delete(&instead).await.ok(204);
        let link = token(&t).await;
        assert_eq!(look(&t, &link).await.ok(200)["by"], "Анна Петрова");
        accept(&t, &link, "vera").await.ok(201);
    }

    a_role_is_deleted_without_harm_to_others_invitations(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let trainee = own_role(owner, "Стажёр", &[("deals.read", "own")]).await;
        let keeper = [("users.read", "all"), ("roles.manage", "all"), ("deals.read", "own")];
        let keeper = own_role(owner, "Хранитель ролей", &keeper).await;
        let reader = own_role(owner, "Читатель", &[("deals.read", "own")]).await;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        appoint(owner, &boris, &keeper).await.ok(200);
        invite(admin, VERA, &trainee).await.ok(201);
        let instead = format!("{}?to_role_id={}", at("roles", &trainee), reader["id"].as_str().unwrap());
        boris.seen(&trainee["version"]).delete(&instead).await.ok(204);
        assert_eq!(owner.get("/invitations").await.ok(200)["items"][0]["by"]["id"], json!(admin.id()));
        assert_eq!(look(&t, &token(&t).await).await.ok(200)["role"], "Читатель");

        // Where neither may give the other role, the invitation ends.
        let payer = own_role(owner, "Плательщик", &[("billing.pay", "all")]).await;
        let all = json!({"permissions": [
            {"name": "users.read", "reach": "all"},
            {"name": "roles.manage", "reach": "all"},
            {"name": "deals.read", "reach": "own"},
            {"name": "billing.pay", "reach": "all"},
        ]});
        owner.seen(&keeper["version"]).patch(&at("roles", &keeper), all).await.ok(200);
        let instead = format!("{}?to_role_id={}", at("roles", &reader), payer["id"].as_str().unwrap());
        boris.seen(&reader["version"]).delete(&instead).await.ok(204);
        assert_eq!(owner.get("/invitations").await.ok(200)["items"], json!([]));
    }

    a_wrong_link_tells_nothing(t) {
        let firm = t.account("romashka").await;
        invite(&firm.owner, VERA, &role(&firm.owner, "manager").await).await.ok(201);
        let token = token(&t).await;
        let (id, _) = token.split_once('.').unwrap();
        let forged = format!("{id}.{}", "0".repeat(64));
        for wrong in ["", "нет", forged.as_str()] {
            look(&t, wrong).await.problem(410, "link_spent");
            accept(&t, wrong, "vera").await.problem(410, "link_spent");
            join(&t, wrong, "romashka-owner", PASSWORD).await.problem(410, "link_spent");
        }
    }

    logins_and_passwords_obey_the_rules_of_the_sign_up(t) {
        let firm = t.account("romashka").await;
        let boris = t.employ(&firm.owner, "boris", BuiltIn::Manager).await;
        appoint(&firm.owner, &boris, &role(&firm.owner, "observer").await).await.ok(200);
        invite(&firm.owner, VERA, &role(&firm.owner, "manager").await).await.ok(201);
        let token = token(&t).await;
        let send = |login: &str, password: &str| {
            let body = json!({"token": token, "name": "Вера", "login": login, "password": password});
            let stranger = t.stranger();
            async move { stranger.post("/public/invitations/accept", body).await }
        };
        send("vera", "короткий").await.invalid(&[("/password", "password_too_short")]);
        send("other@firm.example", NEW).await.invalid(&[("/login", "login_is_not_your_email")]);
        let refused = send("romashka-boris", NEW).await;
        assert_eq!(refused.problem(409, "taken")["errors"][0]["code"], "login_taken");
        send(VERA, NEW).await.ok(201);
    }
}
