//! Originals on their way to the post.

use serde_json::{Value, json};

use crate::documents::{Office, deal, issue};
use crate::support::on_both_engines;

/// A wish for documents, each as often as usual.
pub fn wish(documents: &[&Value]) -> Value {
    let ids = documents.iter().map(|one| json!({"id": one["id"]}));
    json!({"documents": ids.collect::<Vec<_>>()})
}

/// An issued act of a client of whom nothing but the name is known.
async fn act_of_stranger(office: &Office) -> Value {
    let company = json!({"name": "Лютик"});
    let company = office.owner.post("/companies", company).await.ok(201);
    let deal = deal(&office.owner, &company).await;
    let draft = office.draft("invoice", &deal).await;
    issue(&office.owner, &draft, json!({})).await.ok(200)
}

on_both_engines! {
    documents_are_sorted_into_one_envelope_a_client(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let act = office.issued("act", &deal).await;
        let other = office.issued("act", &deal).await;
        let strange = act_of_stranger(&office).await;
        let mut body = wish(&[&act, &strange, &other]);
        body["documents"][2]["copies"] = json!(3);
        let sorted = office.owner.post("/originals/dispatch", body).await.ok(200);
        let envelopes = sorted["envelopes"].as_array().unwrap();
        assert_eq!(envelopes.len(), 2);
        assert_eq!(envelopes[0]["recipient"], "ООО «Ромашка»");
        assert_eq!(envelopes[0]["company_id"], office.company["id"]);
        assert!(envelopes[0]["address"].as_str().is_some(), "{sorted}");
        let documents = envelopes[0]["documents"].as_array().unwrap();
        assert_eq!(documents.len(), 2);
        assert_eq!((&documents[0]["id"], &documents[0]["copies"]), (&act["id"], &json!(2)));
        assert_eq!((&documents[1]["id"], &documents[1]["copies"]), (&other["id"], &json!(3)));
        // Whose address is missing is told before anything is printed.
        assert_eq!(envelopes[1]["recipient"], "Лютик");
        assert_eq!(envelopes[1]["address"], Value::Null);
        assert_eq!(envelopes[1]["documents"][0]["copies"], 1);
    }

    lists_envelopes_and_letters_are_printed(t) {
        let office = Office::of(&t, "romashka").await;
        let act = office.act().await;
        let strange = act_of_stranger(&office).await;
        let at = "/originals/dispatch/print";
        let mut body = wish(&[&act, &strange]);
        for (paper, begins) in [
            ("list", &b"%PDF-"[..]),
            ("table", b"PK"),
            ("envelopes_c5", b"%PDF-"),
            ("envelopes_dl", b"%PDF-"),
            ("covering", b"%PDF-"),
        ] {
            body["paper"] = json!(paper);
            body["date"] = json!("2026-11-30");
            let printed = office.owner.post(at, body.clone()).await;
            assert_eq!(printed.status, 200, "{paper}: {}", printed.text);
            assert!(printed.bytes.starts_with(begins), "{paper}");
        }
        let mut body = wish(&[&strange]);
        body["paper"] = json!("envelopes_c5");
        let refused = office.owner.post(at, body).await;
        refused.invalid(&[("/documents", "no_postal_address")]);
    }

    only_issued_documents_within_reach_go_to_the_post(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let (act, draft) = (office.issued("act", &deal).await, office.draft("act", &deal).await);
        let at = "/originals/dispatch";
        let refused = office.owner.post(at, wish(&[&act, &draft])).await;
        refused.invalid(&[("/documents/1/id", "not_issued")]);
        let refused = office.owner.post(at, wish(&[&act, &act])).await;
        refused.invalid(&[("/documents/1/id", "repeated")]);
        office.owner.post(at, wish(&[])).await.invalid(&[("/documents", "required")]);
        let other = t.firm("vasilek").await.owner;
        let refused = other.post(at, wish(&[&act])).await;
        refused.invalid(&[("/documents/0/id", "unknown_id")]);
    }

    many_envelopes_cost_as_much_as_one(t) {
        let office = Office::of(&t, "romashka").await;
        let act = office.act().await;
        let mut others = Vec::new();
        for _ in 0..3 {
            others.push(act_of_stranger(&office).await);
        }
        let all: Vec<&Value> = std::iter::once(&act).chain(&others).collect();
        let mut costs = Vec::new();
        for documents in [&all[..1], &all[..]] {
            office.owner.get("/me").await.ok(200);
            t.take_statements();
            let sorted = office.owner.post("/originals/dispatch", wish(documents)).await.ok(200);
            costs.push(t.take_statements());
            assert_eq!(sorted["envelopes"].as_array().unwrap().len(), documents.len());
        }
        assert_eq!(costs[0], costs[1], "documents, firms, clients, requisites");
    }
}
