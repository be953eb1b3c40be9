use canape_domain::roles::BuiltIn;
use chrono::TimeDelta;
use serde_json::json;

use super::{at, card, dismiss};
use crate::identity::PASSWORD;
use crate::support::{Person, on_both_engines};

async fn offer(from: &Person, to: &Person) -> serde_json::Value {
    let body = json!({"user_id": to.id(), "password": PASSWORD});
    from.post("/ownership-offers", body).await.ok(201)
}

async fn send(who: &Person, offer: &serde_json::Value, verb: &str) -> crate::support::Answer {
    let path = format!("{}/{verb}", at("ownership-offers", offer));
    who.send(reqwest::Method::POST, &path, None).await
}

on_both_engines! {
    both_sides_confirm_and_the_roles_change_together(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let made = offer(owner, &boris).await;
        assert_eq!(made["to"]["name"], "boris");
        for side in [owner, &boris] {
            let list = side.get("/ownership-offers").await.ok(200);
            assert_eq!(list["items"][0]["id"], made["id"]);
        }
        assert_eq!(admin.get("/ownership-offers").await.ok(200)["items"], json!([]));
        send(admin, &made, "accept").await.problem(403, "offer_not_yours");
        send(owner, &made, "accept").await.problem(403, "offer_not_yours");
        send(&boris, &made, "accept").await.ok(204);
        assert_eq!(card(owner, &boris).await["user"]["role"]["name"], "Владелец");
        assert_eq!(card(owner, owner).await["user"]["role"]["name"], "Администратор");
        let may = |me: &serde_json::Value| me["permissions"].to_string().contains("billing.pay");
        assert!(may(&boris.get("/me").await.ok(200)));
        assert!(!may(&owner.get("/me").await.ok(200)));
        send(&boris, &made, "accept").await.problem(409, "offer_over");
        let again = json!({"user_id": admin.id(), "password": PASSWORD});
        owner.post("/ownership-offers", again).await.problem(403, "owner_only");
        dismiss(&boris, owner, Some(&boris)).await.ok(200);
    }

    an_offer_is_declined_taken_back_or_grows_old(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let declined = offer(owner, admin).await;
        send(admin, &declined, "decline").await.ok(204);
        send(admin, &declined, "accept").await.problem(409, "offer_over");
        let withdrawn = offer(owner, admin).await;
        admin.delete(&at("ownership-offers", &withdrawn)).await.problem(403, "owner_only");
        owner.delete(&at("ownership-offers", &withdrawn)).await.ok(204);
        send(admin, &withdrawn, "accept").await.problem(409, "offer_over");
        let replaced = offer(owner, admin).await;
        let last = offer(owner, admin).await;
        send(admin, &replaced, "accept").await.problem(409, "offer_over");
        t.advance(TimeDelta::days(7));
        let owner = t.sign_in_again(&firm).await;
        assert_eq!(owner.get("/ownership-offers").await.ok(200)["items"], json!([]));
        owner.delete(&at("ownership-offers", &last)).await.problem(409, "offer_over");
    }

    the_firm_is_not_given_away_without_the_password(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let wrong = json!({"user_id": admin.id(), "password": "не тот пароль"});
        owner.post("/ownership-offers", wrong).await.invalid(&[("/password", "wrong_password")]);
        let own = json!({"user_id": admin.id(), "password": PASSWORD});
        admin.post("/ownership-offers", own).await.problem(403, "owner_only");
        let foreign = t.account("vasilek").await.owner;
        for to in [foreign.id(), owner.id()] {
            let body = json!({"user_id": to, "password": PASSWORD});
            owner.post("/ownership-offers", body).await.invalid(&[("/user_id", "unknown_id")]);
        }
    }

    an_offer_goes_with_whom_it_was_made_to(t) {
        let firm = t.account("romashka").await;
        let boris = t.employ(&firm.owner, "boris", BuiltIn::Manager).await;
        offer(&firm.owner, &boris).await;
        dismiss(&firm.other, &boris, None).await.ok(200);
        assert_eq!(firm.owner.get("/ownership-offers").await.ok(200)["items"], json!([]));
    }

    an_acceptance_and_a_withdrawal_at_once_do_not_both_hold(t) {
        let firm = t.account("romashka").await;
        let made = offer(&firm.owner, &firm.other).await;
        let path = at("ownership-offers", &made);
        let (accepted, withdrawn) =
            futures_util::join!(send(&firm.other, &made, "accept"), firm.owner.delete(&path));
        assert_ne!(accepted.status == 204, withdrawn.status == 204);
        let list = firm.owner.get("/users").await.ok(200);
        let owners = list["items"].as_array().unwrap().iter().filter(|one| one["role"]["name"] == "Владелец");
        assert_eq!(owners.count(), 1);
    }
}
