use canape_domain::mail::Letter;
use serde_json::{Value, json};

use super::{look, sending, token_in};
use crate::documents::{Office, path};
use crate::support::{TestServer, on_both_engines};

fn wish() -> Value {
    json!({
        "to": "buh@romashka.ru", "has_copy": true, "subject": "Счёт на мебель",
        "message": "Здравствуйте!\n\nНаправляем счёт.", "has_file": true,
    })
}

/// Letters to this address so far, the newest first.
async fn letters(t: &TestServer, to: &str) -> Vec<Letter> {
    let mailbox = t.house.mailbox.as_ref().expect("a mailbox");
    let kept = mailbox.kept(50).await.expect("letters").into_iter();
    let letters = kept.map(|kept| kept.letter);
    letters
        .filter(|letter| letter.to.to_string() == to)
        .collect()
}

on_both_engines! {
    a_letter_goes_once_with_link_and_file(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let at = format!("{}/letters", path(&invoice));
        let keyed = office.owner.with("idempotency-key", "11112222-3333-4444-5555-666677778888");
        let letter = keyed.post(&at, wish()).await.ok(201);
        assert_eq!((&letter["state"], &letter["to"]), (&json!("waits"), &json!("buh@romashka.ru")));
        t.run_due().await;
        let again = keyed.post(&at, wish()).await.ok(201);
        assert_eq!((&again["id"], &again["state"]), (&letter["id"], &json!("sent")));
        t.run_due().await;
        let sent = letters(&t, "buh@romashka.ru").await;
        assert_eq!(sent.len(), 1, "it went once");
        let text = &sent[0].text;
        assert!(text.contains("Направляем счёт."), "{text}");
        let link = text.lines().find(|line| line.contains("/d#")).expect("a link");
        look(&t, &token_in(link)).await.ok(200);
        let told = &sending(&office, &invoice).await["letters"][0];
        let pdf = office.owner.get(&format!("{}/pdf", path(&invoice))).await;
        assert_eq!(told["file_sha256"], crate::documents::paper::hash(&pdf.bytes));
    }

    letters_of_somebody_unconfirmed_wait(t) {
        let mut office = Office::of(&t, "romashka").await;
        t.run_sql("UPDATE lobby_account SET trial_ends_on = '2099-01-01'").await;
        t.run_sql("UPDATE lobby_person SET email_confirmed_at = NULL").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let at = format!("{}/letters", path(&invoice));
        let keyed = office.owner.with("idempotency-key", "a-key-of-a-letter");
        keyed.post(&at, wish()).await.ok(201);
        t.run_due().await;
        assert!(letters(&t, "buh@romashka.ru").await.is_empty());
        assert_eq!(sending(&office, &invoice).await["letters"][0]["state"], "waits");
        t.run_sql("UPDATE lobby_person SET email_confirmed_at = '2026-01-01T00:00:00+00:00'").await;
        t.advance(chrono::TimeDelta::hours(2));
        office.owner = t.renewed(&office.owner);
        t.run_due().await;
        assert_eq!(letters(&t, "buh@romashka.ru").await.len(), 1);
    }

    a_letter_with_a_document_that_was_cancelled_meanwhile_does_not_go(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let at = format!("{}/letters", path(&invoice));
        let keyed = office.owner.with("idempotency-key", "a-key-of-a-letter");
        keyed.post(&at, wish()).await.ok(201);
        let seen = office.owner.seen(&invoice["version"]);
        let why = json!({"reason": "Ошибка"});
        seen.post(&format!("{}/cancel", path(&invoice)), why).await.ok(200);
        t.run_due().await;
        assert!(letters(&t, "buh@romashka.ru").await.is_empty());
        let told = &sending(&office, &invoice).await["letters"][0];
        assert_eq!((&told["state"], &told["failure"]), (&json!("failed"), &json!("cancelled")));
    }

    a_letter_keeps_its_rules(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let invoice = office.issued("invoice", &deal).await;
        let at = format!("{}/letters", path(&invoice));
        office.owner.post(&at, wish()).await.invalid(&[("Idempotency-Key", "required")]);
        let keyed = office.owner.with("idempotency-key", "a-key-of-a-letter");
        let mut bad = wish();
        bad["to"] = json!("не адрес");
        bad["subject"] = json!("");
        let refused = keyed.post(&at, bad).await.problem(422, "invalid");
        let pointers: Vec<_> = refused["errors"].as_array().unwrap().iter()
            .map(|error| error["pointer"].as_str().unwrap()).collect();
        assert_eq!(pointers, ["/to", "/subject"]);
        let draft = office.draft("invoice", &deal).await;
        let at = format!("{}/letters", path(&draft));
        keyed.post(&at, wish()).await.problem(409, "document_not_issued");
    }
}
