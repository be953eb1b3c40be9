use serde_json::json;

use super::{PDF, content, names, objects, of};
use crate::deals::{self, Seller};
use crate::support::on_both_engines;

const LIMIT: usize = 25 * 1024 * 1024;

/// A text of so many bytes, in pieces whose number nobody has announced.
fn text(size: usize) -> reqwest::Body {
    let pieces = (0..size).step_by(64 * 1024).map(move |at| {
        let length = (size - at).min(64 * 1024);
        Ok::<_, std::io::Error>(vec![b'a'; length])
    });
    reqwest::Body::wrap_stream(futures_util::stream::iter(pieces.collect::<Vec<_>>()))
}

on_both_engines! {
    a_file_is_added_and_read_again(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let name = "%D0%94%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80.pdf";
        let answer = seller.owner.upload(&of(&deal), name, "application/pdf", PDF).await;
        let file = answer.ok(201);
        assert_eq!(answer.header("etag"), Some("\"1\""));
        assert_eq!(file, json!({
            "id": file["id"],
            "deal_id": deal["id"],
            "document_id": null,
            "name": "Договор.pdf",
            "media_type": "application/pdf",
            "size": PDF.len(),
            "sha256": file["sha256"],
            "uploaded_by": {"id": seller.owner.id(), "name": "owner"},
            "uploaded_at": file["uploaded_at"],
            "deleted_at": null,
            "version": 1,
        }));
        let read = seller.owner.get(&content(&file)).await;
        assert_eq!((read.status, read.bytes.as_slice()), (200, PDF));
        let list = seller.owner.get(&of(&deal)).await.ok(200);
        assert_eq!(list["items"], json!([file]));
        let kept = objects(&t);
        let account = seller.firm.account.id.to_string();
        assert_eq!(kept.len(), 1);
        assert!(kept[0].to_string_lossy().contains(&account), "{kept:?}");
    }

    a_name_is_made_harmless(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let post = async |name: &str| seller.owner.upload(&of(&deal), name, "", PDF).await;
        // A program that knows no percents sends letters as they are.
        assert_eq!(post("../../счёт 15.PDF").await.ok(201)["name"], "счёт 15.PDF");
        assert_eq!(post("C:\\Temp\\a%0D%0Ab.pdf").await.ok(201)["name"], "ab.pdf");
        // й of two letters, as a Mac has it, is one.
        assert_eq!(post("%D0%B8%CC%86.pdf").await.ok(201)["name"], "й.pdf");
        let long = post(&format!("{}.pdf", "x".repeat(400))).await.ok(201);
        assert_eq!(long["name"].as_str().unwrap().len(), 255);
        post("..").await.invalid(&[("X-File-Name", "empty")]);
        post("%FF.pdf").await.invalid(&[("X-File-Name", "not_utf8")]);
        let nameless = seller.owner.post(&of(&deal), json!({})).await;
        nameless.invalid(&[("X-File-Name", "required")]);
    }

    only_what_is_what_its_name_says_is_taken(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let post = async |name: &str, kind: &str, body: &'static [u8]| {
            seller.owner.upload(&of(&deal), name, kind, body).await
        };
        for name in ["virus.exe", "page.html", "logo.svg", "macros.docm", "README"] {
            post(name, "", PDF).await.problem(415, "file_refused");
        }
        post("a.png", "", PDF).await.problem(415, "file_mismatch");
        post("a.pdf", "text/html", PDF).await.problem(415, "file_mismatch");
        post("a.pdf", "image/png", PDF).await.problem(415, "file_mismatch");
        post("a.txt", "text/plain", b" <svg onload=alert(1)>").await.problem(415, "file_mismatch");
        post("a.csv", "text/csv", b"a;b\0c").await.problem(415, "file_mismatch");
        post("a.docx", "", b"PK\x03\x04 but no document").await.problem(415, "file_mismatch");
        post("a.pdf", "", b"").await.problem(422, "file_empty");
        assert_eq!(objects(&t), Vec::<std::path::PathBuf>::new());
        post("a.pdf", "application/octet-stream", PDF).await.ok(201);
        post("a.csv", "application/vnd.ms-excel", b"a;b\n").await.ok(201);
        post("a.txt", "text/plain; charset=utf-8", "Счёт".as_bytes()).await.ok(201);
    }

    a_file_has_at_most_25_mib(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let post = async |size| seller.owner.upload(&of(&deal), "a.txt", "", text(size)).await;
        post(LIMIT + 1).await.problem(413, "file_too_large");
        assert_eq!(objects(&t), Vec::<std::path::PathBuf>::new(), "nothing stays behind");
        let whole = post(LIMIT).await.ok(201);
        assert_eq!(whole["size"], LIMIT);
        assert_eq!(seller.owner.get(&content(&whole)).await.bytes.len(), LIMIT);
    }

    two_come_at_once(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let at = of(&deal);
        let one = seller.owner.upload(&at, "a.pdf", "", PDF);
        let six = 6 * 1024 * 1024;
        let two = seller.owner.upload(&at, "b.txt", "", text(six));
        let three = seller.owner.upload(&at, "a.pdf", "", PDF);
        let (one, two, three) = futures_util::join!(one, two, three);
        assert_eq!(two.ok(201)["size"], six);
        assert_ne!(one.ok(201)["id"], three.ok(201)["id"]);
        let list = seller.owner.get(&at).await.ok(200);
        let mut found = names(&list);
        found.sort_unstable();
        assert_eq!(found, ["a.pdf", "a.pdf", "b.txt"]);
    }

    the_same_request_twice_makes_one_file(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let other = seller.deal("Свет").await;
        let careful = seller.owner.with("idempotency-key", "file-1");
        let (at, elsewhere) = (of(&deal), of(&other));
        let one = careful.upload(&at, "a.pdf", "", PDF);
        let two = careful.upload(&at, "a.pdf", "", PDF);
        let (one, two) = futures_util::join!(one, two);
        assert_eq!(one.ok(201), two.ok(201));
        let again = careful.upload(&at, "a.pdf", "", PDF).await;
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        let reused = "idempotency_key_reused";
        careful.upload(&elsewhere, "a.pdf", "", PDF).await.problem(422, reused);
        careful.upload(&at, "b.pdf", "", PDF).await.problem(422, reused);
        careful.upload(&at, "a.pdf", "", "%PDF-1.4 other").await.problem(422, reused);
        assert_eq!(objects(&t).len(), 1, "the bytes of the others are gone");
    }

    a_deal_in_the_trash_takes_no_files(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "a.pdf").await;
        seller.owner.seen(&deal["version"]).delete(&deals::path(&deal)).await.ok(204);
        seller.owner.upload(&of(&deal), "b.pdf", "", PDF).await.problem(409, "in_trash");
        let owner = seller.owner.seen(&file["version"]);
        owner.delete(&super::path(&file)).await.problem(409, "in_trash");
        assert_eq!(names(&seller.owner.get(&of(&deal)).await.ok(200)), ["a.pdf"]);
    }
}
