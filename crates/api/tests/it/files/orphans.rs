//! What is left in the file store by those who removed a file, or never came to the end.

use canape_domain::files;
use canape_domain::lobby::{Job, JobKind, Lease};
use serde_json::Value;

use super::{PDF, content, objects, of, path};
use crate::deals::Seller;
use crate::support::{TestServer, on_both_engines};

/// The job as a worker holds it.
fn sweep(t: &TestServer, seller: &Seller, file: &Value) -> Lease {
    let app = &t.house.app;
    let subject = file["id"].as_str().expect("an id");
    Lease {
        account: seller.firm.account.id,
        job: Job {
            id: app.new_id(),
            kind: JobKind::SweepFile,
            subject: subject.parse().expect("a UUID"),
            due_at: app.now(),
        },
        attempt: 1,
        until: app.now(),
    }
}

on_both_engines! {
    a_removed_file_keeps_its_bytes_for_thirty_days(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "a.pdf").await;
        let back = seller.file(&deal, "b.pdf").await;
        for one in [&file, &back] {
            seller.owner.seen(&one["version"]).delete(&path(one)).await.ok(204);
        }
        t.advance(chrono::TimeDelta::days(29));
        t.run_due().await;
        assert_eq!(objects(&t).len(), 2, "they can still be had back");
        let owner = t.renewed(&seller.owner);
        let restore = format!("{}/restore", path(&back));
        let thrown = owner.get(&path(&back)).await.ok(200);
        let owner = owner.seen(&thrown["version"]);
        owner.send(reqwest::Method::POST, &restore, None).await.ok(200);
        t.advance(chrono::TimeDelta::days(2));
        t.run_due().await;
        let kept = objects(&t);
        assert_eq!(kept.len(), 1, "{kept:?}");
        let owner = t.renewed(&seller.owner);
        assert_eq!(owner.get(&content(&back)).await.bytes, PDF);
        owner.get(&path(&file)).await.problem(404, "not_found");
        let trash = owner.get(&format!("{}?trash=true", of(&deal))).await.ok(200);
        assert_eq!(trash["items"], serde_json::json!([]));
    }

    bytes_without_a_row_are_swept_and_those_of_a_file_stay(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "a.pdf").await;
        let app = &t.house.app;
        files::sweep(app, &sweep(&t, &seller, &file)).await.expect("done");
        assert_eq!(objects(&t).len(), 1);

        // As if the server had been killed between the bytes and their row.
        let kept = objects(&t).remove(0);
        let never = serde_json::json!({"id": uuid::Uuid::from_u128(7)});
        let orphan = kept.with_file_name(never["id"].as_str().expect("an id"));
        std::fs::copy(&kept, &orphan).expect("a copy");
        files::sweep(app, &sweep(&t, &seller, &never)).await.expect("done");
        assert_eq!(objects(&t), [kept]);
    }
}
