use serde_json::{Value, json};

use super::office;
use crate::support::on_both_engines;

on_both_engines! {
    the_same_is_recorded_of_many_and_refusals_are_told(t) {
        let office = office(&t).await;
        let (one, two) = (office.act().await, office.act().await);
        let draft = office.draft("act", &one["deal"]).await;
        let sent = json!({"kind": "original_sent", "side": "ours", "date": "2026-11-25"});
        let bulk = json!({"document_ids": [one["id"], draft["id"], two["id"]], "mark": sent});
        let done = office.owner.post("/paper_marks/bulk", bulk.clone()).await.ok(200);
        assert_eq!(done["document_ids"], json!([one["id"], two["id"]]));
        assert_eq!(done["refused"][0]["document_id"], draft["id"]);
        assert_eq!(done["refused"][0]["code"], "not_found");
        assert_eq!(office.trail(&two).await["ours"]["state"], "in_transit");
        let again = office.owner.post("/paper_marks/bulk", bulk).await.ok(200);
        assert_eq!(again["document_ids"], json!([]));
        let codes: Vec<_> = again["refused"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
        assert_eq!(codes, ["mark_repeated", "not_found", "mark_repeated"]);
        assert_eq!(again["refused"][0]["message"], "Такая отметка уже есть");
        let early = json!({"kind": "delivered", "date": "2026-11-24"});
        let early = json!({"document_ids": [one["id"]], "mark": early});
        let early = office.owner.post("/paper_marks/bulk", early).await.ok(200);
        assert_eq!(early["refused"][0]["code"], "before_dispatch");
    }

    what_is_wrong_of_all_is_told_at_once(t) {
        let office = office(&t).await;
        let act = office.act().await;
        let bulk = |ids: Value, mark: Value| json!({"document_ids": ids, "mark": mark});
        let scan = json!({"kind": "scan_sent", "date": "2026-11-25"});
        let send = async |body: Value| office.owner.post("/paper_marks/bulk", body).await;
        send(bulk(json!([]), scan.clone())).await.invalid(&[("/document_ids", "required")]);
        let twice = json!([act["id"], act["id"]]);
        send(bulk(twice, scan)).await.invalid(&[("/document_ids/1", "repeated")]);
        let tomorrow = json!({"kind": "scan_sent", "date": "2026-11-26"});
        let answer = send(bulk(json!([act["id"]]), tomorrow)).await;
        answer.invalid(&[("/mark/date", "day_to_come")]);
        let many: Vec<Value> = (0..201).map(|_| act["id"].clone()).collect();
        assert_eq!(send(bulk(json!(many), json!({"kind": "scan_sent", "date": "2026-11-25"}))).await.status, 422);
    }

    many_cost_as_few_statements_as_one(t) {
        let office = office(&t).await;
        office.scanned("2026-11-19").await;
        let mut ids = Vec::new();
        let mut costs = Vec::new();
        for day in 20..23 {
            ids.push(office.act().await["id"].clone());
            let mark = json!({"kind": "scan_received", "date": format!("2026-11-{day}")});
            t.take_statements();
            let bulk = json!({"document_ids": ids, "mark": mark});
            let done = office.owner.post("/paper_marks/bulk", bulk).await.ok(200);
            assert_eq!(done["document_ids"].as_array().unwrap().len(), ids.len());
            costs.push(t.take_statements());
        }
        assert_eq!(costs, [10, 10, 10]);
    }
}
