use canape_domain::lobby::{Job, JobKind, Lease};
use canape_domain::mail::Letter;
use canape_domain::paper_trail;
use sea_orm::{ConnectionTrait, DbBackend};
use serde_json::{Value, json};

use super::{office, trail_path};
use crate::documents::Office;
use crate::legal_entities;
use crate::support::{Person, TestServer, on_both_engines};

const EMAIL: &str = "buh@romashka.example";

/// Letters about originals, the newest first.
async fn letters(t: &TestServer) -> Vec<Letter> {
    let mailbox = t.house.mailbox.as_ref().expect("a mailbox");
    let kept = mailbox.kept(50).await.expect("letters").into_iter();
    let letters = kept.map(|kept| kept.letter);
    letters
        .filter(|letter| letter.subject.contains("оригинал"))
        .collect()
}

async fn tasks(person: &Person) -> Vec<Value> {
    let list = person.get("/tasks").await.ok(200);
    list["items"].as_array().expect("a list").clone()
}

/// Goes to a day of the calendar at noon and does what is due.
async fn noon(t: &TestServer, office: &Office, day: &str) -> Person {
    let to: chrono::DateTime<chrono::Utc> = format!("{day}T09:00:00Z").parse().expect("a moment");
    t.advance(to - t.house.app.now());
    while !t.run_due().await.is_empty() {}
    t.renewed(&office.owner)
}

async fn switch(office: &Office, colleagues: bool, clients: bool) {
    let terms = json!({"terms": {
        "pay_by_days": 5, "originals_days": 10, "calendar": "contract", "has_facsimile": false,
        "reminds_colleagues": colleagues, "reminds_clients": clients,
    }});
    let owner = office.owner.seen(&office.entity["version"]);
    owner
        .patch(&legal_entities::path(&office.entity), terms)
        .await
        .ok(200);
}

async fn give_address(office: &Office) {
    let at = format!(
        "{}/requisites/2026-01-01",
        crate::clients::path("companies", &office.company)
    );
    let mut theirs = crate::clients::seed();
    theirs["document_email"] = json!(EMAIL);
    theirs["short_name"] = json!("ООО «Ромашка»");
    office.owner.seen(&json!(1)).put(&at, theirs).await.ok(200);
}

/// As an earlier version left it.
async fn forget_trails(t: &TestServer, office: &Office) {
    let raw = t.raw().await;
    if raw.get_database_backend() == DbBackend::Postgres {
        let account = office.seller.firm.account.id;
        let setting = format!("SET canape.account = '{account}'");
        raw.execute_unprepared(&setting).await.expect("a setting");
    }
    for table in ["paper_leg", "paper_trail"] {
        let sql = format!("DELETE FROM {table}");
        raw.execute_unprepared(&sql).await.expect("deleted");
    }
    raw.close().await.expect("closed");
}

on_both_engines! {
    whoever_is_responsible_gets_one_task_the_day_after(t) {
        let office = office(&t).await;
        let act = office.scanned("2026-11-20").await;
        let owner = noon(&t, &office, "2026-12-04").await;
        assert_eq!(tasks(&owner).await, Vec::<Value>::new(), "the last day is not over");
        let owner = noon(&t, &office, "2026-12-05").await;
        let made = tasks(&owner).await;
        assert_eq!(made.len(), 1);
        assert_eq!(made[0]["title"], "Получить оригинал: Акт № 1 от 25.11.2026, ООО «Ромашка»");
        assert_eq!(made[0]["deal"]["id"], act["deal"]["id"]);
        let me = owner.get("/me").await.ok(200);
        assert_eq!(made[0]["responsible"]["id"], me["user"]["id"]);
        let owner = noon(&t, &office, "2026-12-06").await;
        assert_eq!(tasks(&owner).await.len(), 1, "once is enough");
        assert_eq!(letters(&t).await.len(), 0, "nobody asked to write to clients");
        let events = owner.get(&format!("{}/events", crate::deals::path(&act["deal"]))).await.ok(200);
        let kinds: Vec<_> = events["items"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
        assert!(kinds.contains(&&json!("document.paper_reminded")), "{kinds:?}");
        let trail = owner.get(&trail_path(&act)).await.ok(200);
        assert_eq!(trail["theirs"]["state"], "overdue");
    }

    a_client_gets_one_letter_a_day_about_all(t) {
        let office = office(&t).await;
        switch(&office, false, true).await;
        give_address(&office).await;
        for _ in 0..2 {
            office.scanned("2026-11-20").await;
        }
        let owner = noon(&t, &office, "2026-12-05").await;
        let sent = letters(&t).await;
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].to.to_string(), EMAIL);
        for piece in ["Акт № 1 от 25.11.2026", "Акт № 2 от 25.11.2026", "04.12.2026", "ул. Ленина"] {
            assert!(sent[0].text.contains(piece), "{piece}: {}", sent[0].text);
        }
        assert_eq!(tasks(&owner).await.len(), 0, "tasks are switched off");
        for (day, letters_by_then) in [("2026-12-06", 1), ("2026-12-11", 2), ("2026-12-18", 3), ("2027-02-01", 3)] {
            noon(&t, &office, day).await;
            assert_eq!(letters(&t).await.len(), letters_by_then, "{day}");
        }
    }

    whoever_sent_it_is_not_reminded_and_a_new_term_reminds_anew(t) {
        let office = office(&t).await;
        switch(&office, true, true).await;
        give_address(&office).await;
        let act = office.scanned("2026-11-20").await;
        let sent = json!({"kind": "original_sent", "side": "theirs", "date": "2026-11-25"});
        office.mark(&act, sent).await.ok(201);
        let ours = json!({"kind": "original_sent", "side": "ours", "date": "2026-11-25"});
        office.mark(&act, ours).await.ok(201);
        let owner = noon(&t, &office, "2026-12-20").await;
        assert_eq!((tasks(&owner).await.len(), letters(&t).await.len()), (0, 0));
        let lost = json!({"kind": "original_lost", "side": "theirs", "date": "2026-12-20"});
        super::mark(&owner, &act, lost).await.ok(201);
        let owner = noon(&t, &office, "2027-01-20").await;
        assert_eq!((tasks(&owner).await.len(), letters(&t).await.len()), (1, 1));
    }

    a_server_that_was_down_reminds_once(t) {
        let office = office(&t).await;
        office.scanned("2026-11-20").await;
        let owner = noon(&t, &office, "2027-03-01").await;
        let made = tasks(&owner).await;
        assert_eq!(made.len(), 2, "of ours and of theirs: {made:?}");
    }

    documents_of_an_earlier_version_get_their_trails(t) {
        let office = office(&t).await;
        let act = office.act().await;
        forget_trails(&t, &office).await;
        office.owner.get(&trail_path(&act)).await.problem(409, "document_is_draft");
        let app = &t.house.app;
        let account = office.seller.firm.account.id;
        let lease = Lease {
            account,
            job: Job {
                id: app.new_id(),
                kind: JobKind::OpenPaperTrails,
                subject: account.uuid(),
                due_at: app.now(),
            },
            attempt: 1,
            until: app.now(),
        };
        for _ in 0..2 {
            paper_trail::open_missing(app, &lease).await.expect("trails");
            let trail = office.trail(&act).await;
            assert_eq!((&trail["ours"]["due_on"], &trail["version"]), (&json!("2026-12-09"), &json!(1)));
        }
    }
}
