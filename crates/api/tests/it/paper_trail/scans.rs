use canape_domain::access::{Access, Permission, Reach};
use serde_json::{Value, json};

use super::mark;
use crate::dispatches::wish;
use crate::documents::{Office, path};
use crate::support::{Answer, Person, on_both_engines};

/// The paper of a document, as it came back.
async fn paper(office: &Office, document: &Value) -> Vec<u8> {
    let pdf = office.owner.get(&format!("{}/pdf", path(document))).await;
    assert_eq!(pdf.status, 200);
    pdf.bytes
}

async fn read(person: &Person, name: &str, bytes: Vec<u8>) -> Answer {
    person.upload("/originals/scans", name, "", bytes).await
}

on_both_engines! {
    a_scan_finds_its_document_by_the_code_on_the_paper(t) {
        let office = Office::of(&t, "romashka").await;
        let act = office.act().await;
        let scan = paper(&office, &act).await;
        let found = read(&office.owner, "скан.pdf", scan.clone()).await.ok(200);
        assert_eq!(found, json!({"documents": [{
            "id": act["id"], "kind": "act", "title": null, "number": "1", "date": act["date"],
            "buyer_name": "ООО «Ромашка»", "deal": act["deal"], "has_scan": false, "is_signed": false,
        }]}));
        let scanned = json!({"kind": "scan_received", "date": "2026-11-20"});
        mark(&office.owner, &act, scanned).await.ok(201);
        let again = read(&office.owner, "скан.pdf", scan.clone()).await.ok(200);
        assert_eq!(again["documents"][0]["has_scan"], true);
        let cancel = format!("{}/cancel", path(&act));
        let act = office.owner.get(&path(&act)).await.ok(200);
        let why = json!({"reason": "Ошибка"});
        office.owner.seen(&act["version"]).post(&cancel, why).await.ok(200);
        let void = read(&office.owner, "скан.pdf", scan).await.ok(200);
        assert_eq!(void, json!({"documents": []}));
    }

    what_belongs_to_others_is_not_found(t) {
        let office = Office::of(&t, "romashka").await;
        let scan = paper(&office, &office.act().await).await;
        let other = t.firm("vasilek").await.owner;
        let nothing = json!({"documents": []});
        assert_eq!(read(&other, "a.pdf", scan.clone()).await.ok(200), nothing);
        let own = Access {
            permissions: [(Permission::DocumentsTrack, Reach::Own)].into(),
            ..Access::default()
        };
        let anna = t.colleague(&office.seller.firm, "anna", own).await;
        assert_eq!(read(&anna, "a.pdf", scan.clone()).await.ok(200), nothing);
        let reader = Access {
            permissions: [(Permission::DocumentsRead, Reach::All)].into(),
            ..Access::default()
        };
        let reader = t.colleague(&office.seller.firm, "reader", reader).await;
        read(&reader, "a.pdf", scan).await.problem(403, "permission_denied");
    }

    only_what_can_be_a_scan_is_read(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        read(owner, "a.docx", b"PK".to_vec()).await.problem(415, "scan_refused");
        read(owner, "a.pdf", Vec::new()).await.problem(422, "file_empty");
        read(owner, "a.pdf", b"%PDF-1.7 nothing".to_vec()).await.problem(422, "scan_unreadable");
        read(owner, "a.jpg", b"\xFF\xD8 nothing".to_vec()).await.problem(422, "scan_unreadable");
        let huge = vec![b'%'; 26 * 1024 * 1024];
        read(owner, "a.pdf", huge).await.problem(413, "file_too_large");
    }

    scans_count_where_the_contract_says_so(t) {
        let office = Office::of(&t, "romashka").await;
        let scan = json!({"kind": "scan_received", "date": "2026-11-25"});
        let bare = office.act().await;
        assert_eq!(office.trail(&bare).await["scans_agreed"], json!(null), "there is none");
        office.mark(&bare, scan.clone()).await.ok(201);
        assert_eq!(office.trail(&bare).await["scans_agreed"], false);

        let contract = office.issued("contract", &office.deal().await).await;
        let invoice = office.draft_upon("invoice", &contract).await.ok(201);
        let invoice = office.issue(&invoice).await.ok(200);
        let act = office.draft_upon("act", &invoice).await.ok(201);
        let act = office.issue(&act).await.ok(200);
        office.mark(&act, scan.clone()).await.ok(201);
        assert_eq!(office.trail(&act).await["scans_agreed"], true);
        office.mark(&contract, scan.clone()).await.ok(201);
        assert_eq!(office.trail(&contract).await["scans_agreed"], true, "it agrees for itself");

        let outside = office.draft("outside", &office.deal().await).await;
        let mut theirs = outside["outside"].clone();
        theirs["has_scan_clause"] = json!(true);
        theirs["number"] = json!("7/П");
        let outside = office.edit(&outside, json!({"outside": theirs})).await.ok(200);
        assert_eq!(outside["outside"]["has_scan_clause"], true);
        let outside = office.issue(&outside).await.ok(200);
        let act = office.draft_upon("act", &outside).await.ok(201);
        let act = office.issue(&act).await.ok(200);
        office.mark(&act, scan).await.ok(201);
        assert_eq!(office.trail(&act).await["scans_agreed"], true);
    }

    many_papers_of_one_scan_cost_as_much_as_one(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let (one, other) = (office.issued("act", &deal).await, office.issued("act", &deal).await);
        let all = [one, other];
        let mut printed = wish(&[&all[0], &all[1]]);
        for document in printed["documents"].as_array_mut().unwrap() {
            document["copies"] = json!(1);
        }
        let together = office.owner.post("/documents/print", printed).await;
        let alone = paper(&office, &all[0]).await;
        let mut costs = Vec::new();
        for (scan, count) in [(alone, 1), (together.bytes, 2)] {
            office.owner.get("/me").await.ok(200);
            t.take_statements();
            let found = read(&office.owner, "скан.pdf", scan).await.ok(200);
            costs.push(t.take_statements());
            let ids: Vec<_> = found["documents"].as_array().unwrap().iter()
                .map(|one| one["id"].clone()).collect();
            let expected: Vec<_> = all.iter().take(count).map(|one| one["id"].clone()).collect();
            assert_eq!(ids, expected, "in the order of their pages");
        }
        assert_eq!(costs[0], costs[1]);
    }

    what_is_signed_electronically_says_so(t) {
        let office = Office::of(&t, "romashka").await;
        let act = office.act().await;
        let scan = paper(&office, &act).await;
        let signed = json!({
            "kind": "signed_in_edo", "date": "2026-11-25", "operator": "Диадок", "operator_id": "1",
        });
        mark(&office.owner, &act, signed).await.ok(201);
        let found = read(&office.owner, "скан.pdf", scan).await.ok(200);
        let one = &found["documents"][0];
        assert_eq!((&one["is_signed"], &one["has_scan"]), (&json!(true), &json!(false)));
    }
}
