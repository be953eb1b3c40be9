use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::{look, opened, sending, token_in};
use crate::deals;
use crate::documents::{Office, path};
use crate::support::on_both_engines;

on_both_engines! {
    who_holds_the_link_reads_the_document(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let token = opened(&office, &invoice).await;
        let face = look(&t, &token).await.ok(200);
        assert!(face["title"].as_str().unwrap().starts_with("Счёт № 1 от"), "{face}");
        assert_eq!(face["seller"]["name"], "ООО «Твинс»");
        assert_eq!(face["buyer"]["name"], "ООО «Ромашка»");
        assert_eq!(face["amount"], "401.00");
        assert_eq!(face["lines"][0]["title"], "Стул");
        assert_eq!(face["lines"][0]["discount_percent"], "0");
        assert_eq!(face["may_be_answered"], false);
        let pdf = t.stranger().post("/public/documents/pdf", json!({"token": token})).await;
        assert_eq!((pdf.status, &pdf.bytes[..5]), (200, &b"%PDF-"[..]));
        let share = &sending(&office, &invoice).await["share"];
        assert_ne!(share["seen_at"], Value::Null, "the firm sees that it was opened");
        let events = format!("{}/events", deals::path(&invoice["deal"]));
        let events = office.owner.get(&events).await.ok(200);
        let kinds: Vec<_> = events["items"].as_array().unwrap().iter()
            .map(|event| event["kind"].as_str().unwrap()).take(2).collect();
        assert_eq!(kinds, ["document.seen", "document.shared"]);
    }

    openings_within_an_hour_are_one(t) {
        let mut office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let token = opened(&office, &invoice).await;
        look(&t, &token).await.ok(200);
        let first = sending(&office, &invoice).await["share"].clone();
        t.advance(TimeDelta::minutes(30));
        office.owner = t.renewed(&office.owner);
        look(&t, &token).await.ok(200);
        assert_eq!(sending(&office, &invoice).await["share"], first);
        t.advance(TimeDelta::minutes(31));
        office.owner = t.renewed(&office.owner);
        look(&t, &token).await.ok(200);
        let later = sending(&office, &invoice).await["share"].clone();
        assert_eq!(later["seen_at"], first["seen_at"]);
        assert!(later["seen_last_at"].as_str() > first["seen_last_at"].as_str());
    }

    a_wrong_old_or_revoked_link_opens_nothing(t) {
        let mut office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let token = opened(&office, &invoice).await;
        let (id, secret) = token.split_once('.').unwrap();
        let wrong = format!("{id}.{}", secret.chars().rev().collect::<String>());
        for bad in ["", "nonsense", &wrong, &token[1..]] {
            look(&t, bad).await.problem(410, "link_spent");
        }
        t.advance(TimeDelta::days(32));
        office.owner = t.renewed(&office.owner);
        look(&t, &token).await.problem(410, "link_spent");
        let share = format!("{}/share", path(&invoice));
        let again = office.owner.post(&share, json!({})).await.ok(200);
        assert_eq!(token_in(again["link"].as_str().unwrap()), token, "the link stays");
        look(&t, &token).await.ok(200);
        let revoked = office.owner.post(&format!("{share}/revoke"), json!({})).await;
        assert_eq!(revoked.status, 204);
        look(&t, &token).await.problem(410, "link_spent");
        let pdf = t.stranger().post("/public/documents/pdf", json!({"token": token})).await;
        pdf.problem(410, "link_spent");
        let other = opened(&office, &invoice).await;
        assert_ne!(other, token);
        look(&t, &other).await.ok(200);
    }

    a_page_is_made_once_and_of_issued_documents_only(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let draft = office.draft("invoice", &deal).await;
        let share = |document: &Value| format!("{}/share", path(document));
        office.owner.post(&share(&draft), json!({})).await.problem(409, "document_not_issued");
        let issued = office.issue(&draft).await.ok(200);
        let at = share(&issued);
        let all = join_all((0..5).map(|_| office.owner.post(&at, json!({})))).await;
        let links: std::collections::BTreeSet<_> = all.iter()
            .map(|one| one.ok(200)["link"].as_str().unwrap().to_owned()).collect();
        assert_eq!(links.len(), 1);
        let day = json!({"last_day": "2020-01-01"});
        office.owner.post(&at, day).await.invalid(&[("/last_day", "in_the_past")]);
        let day = json!({"last_day": "2099-01-01"});
        office.owner.post(&at, day).await.invalid(&[("/last_day", "too_far")]);
    }

    a_cancelled_document_says_so(t) {
        let office = Office::of(&t, "romashka").await;
        let quote = office.issued("quote", &office.deal().await).await;
        let token = opened(&office, &quote).await;
        let seen = office.owner.seen(&quote["version"]);
        let why = json!({"reason": "Ошибка"});
        seen.post(&format!("{}/cancel", path(&quote)), why).await.ok(200);
        let face = look(&t, &token).await.ok(200);
        assert_eq!((&face["is_cancelled"], &face["may_be_answered"]), (&json!(true), &json!(false)));
    }

    a_quote_is_answered_once(t) {
        let office = Office::of(&t, "romashka").await;
        let quote = office.issued("quote", &office.deal().await).await;
        let token = opened(&office, &quote).await;
        assert_eq!(look(&t, &token).await.ok(200)["may_be_answered"], true);
        let reply = |accepted: bool| json!({
            "token": token, "accepted": accepted, "name": "Иванов Пётр", "comment": "Ждём счёт",
        });
        let stranger = t.stranger();
        let at = "/public/documents/answer";
        let mut nameless = reply(true);
        nameless["name"] = json!(" ");
        stranger.post(at, nameless).await.invalid(&[("/name", "empty")]);
        let answers = join_all([true, false, true].map(|accepted| stranger.post(at, reply(accepted)))).await;
        let kept: Vec<_> = answers.iter().filter(|one| one.status == 200).collect();
        assert_eq!(kept.len(), 1);
        for refused in answers.iter().filter(|one| one.status != 200) {
            refused.problem(409, "not_answerable");
        }
        let answer = kept[0].ok(200);
        assert_eq!((&answer["name"], &answer["comment"]), (&json!("Иванов Пётр"), &json!("Ждём счёт")));
        assert_eq!(sending(&office, &quote).await["share"]["answer"], answer);
        let face = look(&t, &token).await.ok(200);
        assert_eq!((&face["answer"], &face["may_be_answered"]), (&answer, &json!(false)));
    }

    an_invoice_is_not_answered(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let token = opened(&office, &invoice).await;
        let reply = json!({"token": token, "accepted": true, "name": "Иванов"});
        t.stranger().post("/public/documents/answer", reply).await.problem(409, "not_answerable");
    }
}
