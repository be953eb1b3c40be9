use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use canape_api::worker;
use canape_domain::mail::{Letter, MailError, Mailer};
use canape_domain::roles::BuiltIn;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{mailed, path, save};
use crate::deals::{Seller, path as deal_path};
use crate::people::dismiss;
use crate::support::{Person, TestServer, on_both_engines};

/// Letters with all that goes with them.
#[derive(Default)]
struct Caught(Mutex<Vec<Letter>>);

#[async_trait]
impl Mailer for Caught {
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        self.0.lock().unwrap().push(letter.clone());
        Ok(())
    }
}

/// Goes to a moment, does what is due, and says which letters with reports went.
async fn at(t: &TestServer, moment: &str) -> Vec<Letter> {
    let to: DateTime<Utc> = moment.parse().unwrap();
    t.advance(to - t.house.app.now());
    let caught = Arc::new(Caught::default());
    let mut app = t.house.app.clone();
    app.mailer = Arc::clone(&caught) as _;
    while !worker::run_due(&app).await.unwrap().is_empty() {}
    let letters = caught.0.lock().unwrap();
    let reports = letters
        .iter()
        .filter(|one| one.subject.starts_with("Отчёт"));
    reports.cloned().collect()
}

async fn win(who: &Person, amount: &str) {
    let deal = who.post("/deals", json!({"amount": amount})).await.ok(201);
    let win = format!("{}/win", deal_path(&deal));
    who.seen(&deal["version"])
        .post(&win, json!({}))
        .await
        .ok(200);
}

fn to<'a>(all: &'a [Letter], login: &str) -> Vec<&'a Letter> {
    let theirs = all
        .iter()
        .filter(|one| one.to.to_string().starts_with(login));
    theirs.collect()
}

/// The shared strings and the sheet of a spreadsheet.
fn said(book: &[u8]) -> String {
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut text = String::new();
    for name in ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"] {
        std::io::Read::read_to_string(&mut book.by_name(name).unwrap(), &mut text).unwrap();
    }
    text
}

on_both_engines! {
    a_report_goes_out_to_each_within_their_own_reach(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let boris = t.employ(anna, "boris", BuiltIn::HeadOfDepartment).await;
        let vera = t.employ(anna, "vera", BuiltIn::Manager).await;
        win(anna, "700.00").await;
        win(&boris, "50.00").await;
        let saved = save(anna, mailed("Сотрудники", "xlsx", &[anna, &boris, &vera])).await;
        assert_eq!(saved["next_send_at"], "2026-11-30T06:00:00Z");
        let early = at(&t, "2026-11-30T05:59:00Z").await;
        assert_eq!(early.len(), 0, "too early");
        let sent = at(&t, "2026-11-30T06:00:30Z").await;
        assert_eq!(sent.len(), 3);
        let book = |login: &str| {
            let letter = to(&sent, login)[0];
            letter.attachments.first().map(|file| said(&file.bytes))
        };
        let whole = book("owner@").unwrap();
        assert!(whole.contains("<v>700</v>") && whole.contains("<v>50</v>"), "{whole}");
        let own = book("boris").unwrap();
        assert!(!own.contains("<v>700</v>") && own.contains("<v>50</v>"), "{own}");
        assert!(book("vera").is_none(), "a manager takes nothing out");
        let link = format!("/reports?saved={}", saved["id"].as_str().unwrap());
        assert!(to(&sent, "vera")[0].text.contains(&link));
        let got = t.renewed(&vera).get("/saved-reports").await.ok(200);
        assert_eq!(got["items"][0]["id"], saved["id"], "the link in the letter opens");
        assert_eq!(got["items"][0]["is_editable"], false);
        let saved = t.renewed(anna).get("/saved-reports").await.ok(200)["items"][0].clone();
        let daily = json!({"every": "day", "hour": 9, "format": "pdf", "recipient_ids": [anna.id()]});
        let seen = t.renewed(anna).seen(&saved["version"]);
        seen.patch(&path(&saved), json!({"schedule": daily})).await.ok(200);
        for (moment, count) in [
            ("2026-11-30T20:00:00Z", 0),
            ("2026-12-01T06:00:30Z", 1),
            // A worker that was down for three days sends one letter.
            ("2026-12-04T07:00:00Z", 1),
            ("2026-12-05T05:59:00Z", 0),
            // What was due before the trial was over goes out; then nothing does.
            ("2027-01-08T06:00:30Z", 1),
            ("2027-01-10T06:00:30Z", 0),
        ] {
            assert_eq!(at(&t, moment).await.len(), count, "{moment}");
        }
    }

    a_report_goes_out_no_more_once_nobody_wants_it(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let boris = t.employ(anna, "boris", BuiltIn::HeadOfDepartment).await;
        let stopped = save(anna, mailed("Отменённый", "pdf", &[anna])).await;
        let gone = save(anna, mailed("Удалённый", "pdf", &[anna])).await;
        let of_boris = save(&boris, mailed("Ушедшего", "pdf", &[anna])).await;
        let kept = save(anna, mailed("Живой", "pdf", &[anna, &boris])).await;
        let stop = json!({"schedule": null});
        let stopped = anna.seen(&stopped["version"]).patch(&path(&stopped), stop).await.ok(200);
        assert_eq!(stopped["next_send_at"], Value::Null);
        anna.seen(&gone["version"]).delete(&path(&gone)).await.ok(204);
        dismiss(anna, &boris, Some(anna)).await.ok(200);
        let living = at(&t, "2026-11-30T06:00:30Z").await;
        let subjects: Vec<_> = living.iter().map(|one| one.subject.as_str()).collect();
        assert_eq!(subjects, ["Отчёт: Живой"], "and nobody writes to whoever has left");
        let file = &living[0].attachments[0];
        assert_eq!(file.name, "employees-2026-11-01-2026-11-30.pdf");
        assert_eq!(&file.bytes[..5], b"%PDF-");
        assert_ne!(of_boris["id"], kept["id"]);
        assert_eq!(t.one_text("SELECT CAST(COUNT(*) AS text) FROM report_letter").await, "0");
    }
}
