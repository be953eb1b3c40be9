use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::{look, opened};
use crate::deals;
use crate::documents::{Office, path};
use crate::files::{PDF, content};
use crate::support::{Answer, TestServer, on_both_engines};

const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0 a picture";

async fn hand_in(t: &TestServer, token: &str, name: &str, bytes: &'static [u8]) -> Answer {
    let stranger = t.stranger().with("x-share-token", token);
    stranger
        .upload("/public/documents/scans", name, "", bytes)
        .await
}

async fn scans(office: &Office, document: &Value) -> Value {
    office
        .owner
        .get(&format!("{}/files", path(document)))
        .await
        .ok(200)
}

on_both_engines! {
    a_client_hands_in_a_signed_scan(t) {
        let office = Office::of(&t, "romashka").await;
        let act = office.issued("act", &office.deal().await).await;
        let token = opened(&office, &act).await;
        let face = look(&t, &token).await.ok(200);
        assert_eq!((&face["takes_scans"], &face["scans"]), (&json!(true), &json!([])));
        hand_in(&t, &token, "1.jpg", JPEG).await.ok(200);
        let all = hand_in(&t, &token, "2.pdf", PDF).await.ok(200);
        assert_eq!(all["scans"][0]["name"], "1.jpg");
        assert_eq!(all["scans"][1]["name"], "2.pdf");
        assert_eq!(look(&t, &token).await.ok(200)["scans"], all["scans"]);

        // Two files of the document, of nobody here, and one record of their scan.
        let files = scans(&office, &act).await;
        assert_eq!(files["items"].as_array().unwrap().len(), 2);
        assert_eq!(files["items"][0]["uploaded_by"], Value::Null);
        assert_eq!(office.owner.get(&content(&files["items"][0])).await.bytes, PDF);
        let trail = office.trail(&act).await;
        let marks = trail["marks"].as_array().unwrap();
        assert_eq!(marks.len(), 1);
        let mark = &marks[0];
        assert_eq!((&mark["kind"], &mark["way"]), (&json!("scan_received"), &json!("page")));
        assert_eq!((&mark["file"]["name"], &mark["recorded_by"]), (&json!("1.jpg"), &json!(null)));
        assert_eq!(trail["theirs"]["awaits"], "their_original", "from now on the original is awaited");

        // The firm reads it in the story of the deal, as done by the client.
        let events = format!("{}/events", deals::path(&act["deal"]));
        let events = office.owner.get(&events).await.ok(200);
        let told: Vec<_> = events["items"].as_array().unwrap().iter().take(3)
            .map(|one| (one["kind"].as_str().unwrap(), one["actor"]["kind"].as_str().unwrap()))
            .collect();
        assert_eq!(told, [
            ("file.added", "public"),
            ("document.paper_marked", "public"),
            ("file.added", "public"),
        ]);

        // A colleague takes the record back, as any other.
        let id = mark["id"].as_str().unwrap();
        let at = format!("{}/paper_marks/{id}", path(&act));
        let back = office.owner.seen(&trail["version"]).delete(&at).await.ok(200);
        assert_ne!(back["marks"][0]["withdrawn_by"], Value::Null);
    }

    only_scans_are_taken_and_not_too_many(t) {
        let office = Office::of(&t, "romashka").await;
        let act = office.issued("act", &office.deal().await).await;
        let token = opened(&office, &act).await;
        for name in ["a.docx", "a.heic", "a.svg", "scan"] {
            hand_in(&t, &token, name, PDF).await.problem(415, "scan_refused");
        }
        hand_in(&t, &token, "a.jpg", PDF).await.problem(415, "file_mismatch");
        hand_in(&t, &token, "a.pdf", b"").await.problem(422, "file_empty");
        let huge = vec![b'a'; 16 * 1024 * 1024];
        let stranger = t.stranger().with("x-share-token", &token);
        let huge = [b"%PDF-1.7".as_slice(), &huge].concat();
        let refused = stranger.upload("/public/documents/scans", "a.pdf", "", huge).await;
        refused.problem(413, "scan_too_large");
        assert_eq!(scans(&office, &act).await["items"], json!([]));
        // At once, and never more than twenty.
        let many = (0..22).map(|_| hand_in(&t, &token, "a.pdf", PDF));
        let done = join_all(many).await;
        let accepted = done.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(accepted, 20);
        for refused in done.iter().filter(|answer| answer.status != 200) {
            refused.problem(409, "too_many_scans");
        }
        assert_eq!(look(&t, &token).await.ok(200)["takes_scans"], false);
        // Whoever goes on is told to wait.
        let mut last = hand_in(&t, &token, "a.pdf", PDF).await;
        for _ in 0..40 {
            if last.status == 429 {
                break;
            }
            last = hand_in(&t, &token, "a.pdf", PDF).await;
        }
        last.problem(429, "too_many_requests");
        assert!(last.header("retry-after").is_some());
    }

    a_scan_is_taken_where_a_signature_is_awaited_and_while_the_link_is_good(t) {
        let mut office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let invoice = office.issued("invoice", &deal).await;
        let token = opened(&office, &invoice).await;
        assert_eq!(look(&t, &token).await.ok(200)["takes_scans"], false);
        hand_in(&t, &token, "a.pdf", PDF).await.problem(409, "scan_unwanted");

        let act = office.issued("act", &deal).await;
        let token = opened(&office, &act).await;
        let (id, secret) = token.split_once('.').unwrap();
        let wrong = format!("{id}.{}", secret.chars().rev().collect::<String>());
        for bad in ["", "nonsense", &wrong] {
            hand_in(&t, bad, "a.pdf", PDF).await.problem(410, "link_spent");
        }
        t.advance(TimeDelta::days(32));
        office.owner = t.renewed(&office.owner);
        hand_in(&t, &token, "a.pdf", PDF).await.problem(410, "link_spent");
        opened(&office, &act).await;
        hand_in(&t, &token, "a.pdf", PDF).await.ok(200);
        let revoke = format!("{}/share/revoke", path(&act));
        assert_eq!(office.owner.post(&revoke, json!({})).await.status, 204);
        hand_in(&t, &token, "a.pdf", PDF).await.problem(410, "link_spent");

        let cancelled = office.issued("act", &office.deal().await).await;
        let token = opened(&office, &cancelled).await;
        let cancel = format!("{}/cancel", path(&cancelled));
        let why = json!({"reason": "Ошибка"});
        office.owner.seen(&cancelled["version"]).post(&cancel, why).await.ok(200);
        hand_in(&t, &token, "a.pdf", PDF).await.problem(409, "scan_unwanted");
        assert_eq!(look(&t, &token).await.ok(200)["takes_scans"], false);
    }
}
