use serde_json::json;

use super::Office;
use crate::dispatches::wish;
use crate::support::on_both_engines;

const AT: &str = "/documents/print";

on_both_engines! {
    issued_documents_are_printed_together(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let (invoice, act) = (office.issued("invoice", &deal).await, office.issued("act", &deal).await);
        let printed = office.owner.post(AT, wish(&[&invoice, &act])).await;
        assert_eq!(printed.status, 200, "{}", printed.text);
        assert_eq!(printed.content_type, "application/pdf");
        assert!(printed.bytes.starts_with(b"%PDF-"));
        // One invoice and two acts: whoever signs both gets one.
        assert_eq!(pages(&printed.bytes), 3);
        let mut body = wish(&[&invoice, &act]);
        body["documents"][1]["copies"] = json!(1);
        body["starts_on_front"] = json!(true);
        let printed = office.owner.post(AT, body).await;
        assert_eq!(pages(&printed.bytes), 4, "a blank page behind each");
    }

    what_is_not_issued_or_not_there_is_named(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let (act, draft) = (office.issued("act", &deal).await, office.draft("act", &deal).await);
        let refused = office.owner.post(AT, wish(&[&act, &draft])).await;
        refused.invalid(&[("/documents/1/id", "not_issued")]);
        let mut body = wish(&[&act]);
        body["documents"][0]["copies"] = json!(10);
        office.owner.post(AT, body).await.invalid(&[("/documents/0/copies", "copies")]);
        let other = t.firm("vasilek").await.owner;
        let refused = other.post(AT, wish(&[&act])).await;
        refused.invalid(&[("/documents/0/id", "unknown_id")]);
    }

    many_documents_are_read_in_one_statement(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let mut all = Vec::new();
        for _ in 0..3 {
            all.push(office.issued("act", &deal).await);
        }
        t.run_due().await;
        let all: Vec<_> = all.iter().collect();
        let mut costs = Vec::new();
        for documents in [&all[..1], &all[..]] {
            office.owner.get("/me").await.ok(200);
            t.take_statements();
            assert_eq!(office.owner.post(AT, wish(documents)).await.status, 200);
            costs.push(t.take_statements());
        }
        assert_eq!(costs, [1, 1]);
    }
}

/// Pages as the head of the tree counts them: the writer leaves it unpacked.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page\n").count()
}
