use reqwest::Method;
use serde_json::{Value, json};

use super::path;
use crate::documents::{Office, path as document_path};
use crate::support::{Answer, Person, on_both_engines};

/// A red square of 8 × 8 pixels.
pub const SQUARE: &[u8] = include_bytes!("../../../../rendering/tests/square.png");

async fn put(person: &Person, entity: &Value, which: &str, bytes: Vec<u8>) -> Answer {
    let at = format!("{}/pictures/{which}", path(entity));
    let person = person.seen(&entity["version"]);
    person.send_file(Method::PUT, &at, ("", ""), bytes).await
}

/// How many pictures a document's paper draws.
async fn pictures(person: &Person, document: &Value) -> usize {
    let paper = person
        .get(&format!("{}/pdf", document_path(document)))
        .await;
    assert_eq!(paper.status, 200);
    let bytes = paper.bytes.windows(14);
    bytes.filter(|bytes| *bytes == b"/Subtype/Image").count()
}

on_both_engines! {
    a_picture_is_kept_shown_and_removed(t) {
        let office = Office::of(&t, "romashka").await;
        let (owner, entity) = (&office.owner, &office.entity);
        let kept = put(owner, entity, "logo", SQUARE.to_vec()).await.ok(200);
        let logo = &kept["pictures"]["logo"];
        assert_eq!((&logo["width"], &logo["height"]), (&json!(8), &json!(8)));
        assert_eq!(kept["pictures"]["stamp"], json!(null));
        let at = format!("{}/pictures/logo", path(entity));
        let shown = owner.get(&at).await;
        assert_eq!((shown.status, shown.bytes.as_slice()), (200, SQUARE));
        assert_eq!(shown.header("content-type"), Some("image/png"));
        put(owner, entity, "logo", SQUARE.to_vec()).await.problem(412, "stale");
        let gone = owner.seen(&kept["version"]).delete(&at).await.ok(200);
        assert_eq!(gone["pictures"]["logo"], json!(null));
        owner.get(&at).await.problem(404, "not_found");
        owner.seen(&gone["version"]).delete(&at).await.problem(404, "not_found");
        owner.get(&format!("{}/pictures/face", path(entity))).await.problem(404, "not_found");
    }

    what_cannot_be_printed_is_not_taken(t) {
        let office = Office::of(&t, "romashka").await;
        let (owner, entity) = (&office.owner, &office.entity);
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec();
        put(owner, entity, "stamp", svg).await.problem(415, "file_mismatch");
        put(owner, entity, "stamp", Vec::new()).await.problem(422, "file_empty");
        let broken = SQUARE[..40].to_vec();
        put(owner, entity, "stamp", broken).await.problem(415, "file_mismatch");
        let mut large = SQUARE.to_vec();
        large.resize(2 * 1024 * 1024 + 1, 0);
        put(owner, entity, "stamp", large).await.problem(413, "file_too_large");
        let entity = owner.get(&path(entity)).await.ok(200);
        assert_eq!(entity["pictures"]["stamp"], json!(null));
    }

    stamp_and_signature_stand_where_they_are_wished_and_may(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let entity = put(owner, &office.entity, "stamp", SQUARE.to_vec()).await.ok(200);
        let deal = office.deal().await;
        let draft = office.draft("invoice", &deal).await;
        assert_eq!(draft["has_facsimile"], false);
        assert_eq!(pictures(owner, &draft).await, 0);
        let bare = office.issued("invoice", &deal).await;
        let bare = pictures(owner, &bare).await;
        let draft = office.edit(&draft, json!({"has_facsimile": true})).await.ok(200);
        let issued = office.issue(&draft).await.ok(200);
        assert_eq!(pictures(owner, &issued).await, bare + 1);
        // What is issued keeps its picture, also once the firm has none.
        let at = format!("{}/pictures/stamp", path(&entity));
        owner.seen(&entity["version"]).delete(&at).await.ok(200);
        t.run_due().await;
        let owner = t.renewed(owner);
        assert_eq!(pictures(&owner, &issued).await, bare + 1);
        let act = office.issued("act", &deal).await;
        let vat_invoice = office.draft_upon("vat_invoice", &act).await.ok(201);
        let refused = office.edit(&vat_invoice, json!({"has_facsimile": true})).await;
        refused.invalid(&[("/has_facsimile", "signed_by_hand")]);
    }
    the_signature_of_the_head_stands_on_what_the_head_signs_alone(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        put(owner, &office.entity, "signature", SQUARE.to_vec()).await.ok(200);
        let deal = office.deal().await;
        let draft = office.draft("act", &deal).await;
        let bare = pictures(owner, &draft).await;
        let draft = office.edit(&draft, json!({"has_facsimile": true})).await.ok(200);
        assert_eq!(pictures(owner, &draft).await, bare + 1);
        let proxy = &office.entity["signatories"][1]["id"];
        let draft = office.edit(&draft, json!({"signatory_id": proxy})).await.ok(200);
        assert_eq!(pictures(owner, &draft).await, bare);
    }
}
