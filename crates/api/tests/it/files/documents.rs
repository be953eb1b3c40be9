use canape_domain::access::{Access, Permission, Reach};
use serde_json::{Value, json};

use super::{PDF, content, names, of, path};
use crate::documents::{self, Office, issue};
use crate::support::on_both_engines;

/// The scans of a document.
fn scans(document: &Value) -> String {
    format!("{}/files", documents::path(document))
}

fn access(permissions: &[(Permission, Reach)]) -> Access {
    Access {
        permissions: permissions.iter().copied().collect(),
        ..Access::default()
    }
}

/// A letter to the client alone, issued.
async fn letter(office: &Office) -> Value {
    let draft = office.draft_alone("letter").await;
    let words = json!({"letter": {"subject": "О сроках", "text": "Просим подписать."}});
    let draft = office.edit(&draft, words).await.ok(200);
    office.issue(&draft).await.ok(200)
}

on_both_engines! {
    a_document_of_a_client_alone_has_its_scan_in_its_marks(t) {
        let office = Office::of(&t, "romashka").await;
        let letter = letter(&office).await;
        let file = office.owner.upload(&scans(&letter), "скан.pdf", "", PDF).await.ok(201);
        assert_eq!((&file["deal_id"], &file["document_id"]), (&json!(null), &letter["id"]));
        let list = office.owner.get(&scans(&letter)).await.ok(200);
        assert_eq!(list["items"], json!([file]));
        assert_eq!(office.owner.get(&content(&file)).await.bytes, PDF);
        let scan = json!({
            "kind": "scan_received", "date": "2026-11-20", "file_id": file["id"],
        });
        let trail = office.mark(&letter, scan).await.ok(201);
        assert_eq!(trail["marks"][0]["file"]["name"], "скан.pdf");

        // Removed and restored like any file.
        office.owner.seen(&file["version"]).delete(&path(&file)).await.ok(204);
        let list = office.owner.get(&scans(&letter)).await.ok(200);
        assert_eq!(list["items"], json!([]));
        let trash = office.owner.get(&format!("{}?trash=true", scans(&letter))).await.ok(200);
        let thrown = &trash["items"][0];
        let restore = format!("{}/restore", path(thrown));
        let back = office.owner.seen(&thrown["version"]).post(&restore, Value::Null).await.ok(200);
        assert_eq!(back["deleted_at"], json!(null));
    }

    a_scan_of_a_document_with_a_deal_is_among_the_files_of_the_deal(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let (act, other) = (office.issued("act", &deal).await, office.act().await);
        let file = office.owner.upload(&scans(&act), "скан.pdf", "", PDF).await.ok(201);
        assert_eq!((&file["deal_id"], &file["document_id"]), (&deal["id"], &act["id"]));
        assert_eq!(names(&office.owner.get(&of(&deal)).await.ok(200)), ["скан.pdf"]);
        // It proves what it is a scan of, and nothing else.
        let scan = json!({
            "kind": "scan_received", "date": "2026-11-20", "file_id": file["id"],
        });
        let refused = office.mark(&other, scan.clone()).await;
        refused.invalid(&[("/file_id", "of_another_deal")]);
        office.mark(&act, scan).await.ok(201);
    }

    a_draft_takes_no_scans(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft_alone("letter").await;
        let refused = office.owner.upload(&scans(&draft), "a.pdf", "", PDF).await;
        refused.problem(409, "document_is_draft");
    }

    scans_are_as_far_as_their_client(t) {
        let office = Office::of(&t, "romashka").await;
        let all = [
            (Permission::DocumentsRead, Reach::Own),
            (Permission::DocumentsTrack, Reach::Own),
        ];
        let anna = t.colleague(&office.seller.firm, "anna", access(&all)).await;
        let owner = &office.owner;
        let mine = json!({"name": "Лютик", "responsible_id": anna.id()});
        let mine = owner.post("/companies", mine).await.ok(201);
        let theirs = json!({"name": "Василёк", "responsible_id": owner.id()});
        let theirs = owner.post("/companies", theirs).await.ok(201);
        let outside = async |company: &Value| {
            let wish = json!({
                "kind": "outside", "company_id": company["id"],
                "legal_entity_id": office.entity["id"],
            });
            let draft = owner.post("/documents", wish).await.ok(201);
            let words = json!({"outside": {
                "title": "Договор", "number": "1", "amount": "0.00", "effect": "none",
            }});
            let draft = office.edit(&draft, words).await.ok(200);
            issue(owner, &draft, json!({})).await.ok(200)
        };
        let (near, far) = (outside(&mine).await, outside(&theirs).await);
        let kept = owner.upload(&scans(&far), "a.pdf", "", PDF).await.ok(201);
        for answer in [
            anna.get(&scans(&far)).await,
            anna.get(&content(&kept)).await,
            anna.upload(&scans(&far), "b.pdf", "", PDF).await,
            anna.seen(&kept["version"]).delete(&path(&kept)).await,
        ] {
            answer.problem(404, "not_found");
        }
        let own = anna.upload(&scans(&near), "b.pdf", "", PDF).await.ok(201);
        assert_eq!(anna.get(&content(&own)).await.bytes, PDF);
        anna.seen(&own["version"]).delete(&path(&own)).await.ok(204);
        // Who only reads documents only reads their scans.
        let reader = access(&[(Permission::DocumentsRead, Reach::All)]);
        let reader = t.colleague(&office.seller.firm, "reader", reader).await;
        assert_eq!(reader.get(&content(&kept)).await.bytes, PDF);
        let refused = reader.upload(&scans(&far), "b.pdf", "", PDF).await;
        refused.problem(403, "permission_denied");
        // Files of deals stay with whoever sees deals.
        let deal = office.deal().await;
        let of_deal = owner.upload(&of(&deal), "c.pdf", "", PDF).await.ok(201);
        reader.get(&content(&of_deal)).await.problem(404, "not_found");
    }
}
