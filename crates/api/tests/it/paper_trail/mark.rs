use serde_json::{Value, json};

use super::{mark, office, trail_path};
use crate::deals;
use crate::documents::path;
use crate::legal_entities;
use crate::support::on_both_engines;

on_both_engines! {
    an_issued_act_waits_for_our_original(t) {
        let office = office(&t).await;
        let act = office.act().await;
        let trail = office.trail(&act).await;
        assert_eq!((&trail["expects"], &trail["state"]), (&json!("paper"), &json!("waiting")));
        assert_eq!(trail["ours"]["awaits"], "our_original");
        assert_eq!(trail["ours"]["due_on"], "2026-12-09", "ten working days");
        assert_eq!((&trail["theirs"]["state"], &trail["marks"]), (&json!("not_needed"), &json!([])));
        let card = office.owner.get(&path(&act)).await.ok(200);
        let paper = json!({"expects": "paper", "state": "waiting", "due_on": "2026-12-09"});
        assert_eq!(card["paper"], paper);
    }

    a_quote_and_an_invoice_need_none_and_a_draft_goes_nowhere(t) {
        let office = office(&t).await;
        let deal = office.deal().await;
        for kind in ["quote", "invoice"] {
            let issued = office.issued(kind, &deal).await;
            assert_eq!(office.trail(&issued).await["state"], "not_needed", "{kind}");
        }
        let draft = office.draft("act", &deal).await;
        assert_eq!(draft["paper"], Value::Null);
        office.owner.get(&trail_path(&draft)).await.problem(409, "document_is_draft");
        let scan = json!({"kind": "scan_sent", "date": "2026-11-25"});
        office.mark(&draft, scan).await.problem(409, "document_is_draft");
    }

    each_record_moves_the_clocks(t) {
        let office = office(&t).await;
        let act = office.act().await;
        let file = office.seller.file(&act["deal"], "скан.pdf").await;
        let scan = json!({
            "kind": "scan_received", "date": "2026-11-24", "file_id": file["id"],
            "person": "Белова Г. Н.", "note": "По почте",
        });
        let trail = office.mark(&act, scan).await.ok(201);
        assert_eq!(trail["version"], 2);
        assert_eq!(trail["theirs"]["due_on"], "2026-12-08");
        let first = &trail["marks"][0];
        assert_eq!(first["file"], json!({"id": file["id"], "name": "скан.pdf"}));
        assert_eq!((&first["way"], &first["side"]), (&json!("email"), &json!("theirs")));
        assert!(!first["recorded_by"]["name"].as_str().unwrap().is_empty());
        let sent = json!({
            "kind": "original_sent", "side": "ours", "date": "2026-11-25", "tracking": "80081",
        });
        let trail = office.mark(&act, sent).await.ok(201);
        assert_eq!((&trail["ours"]["state"], &trail["ours"]["way"]), (&json!("in_transit"), &json!("post")));
        assert_eq!(trail["ours"]["tracking"], "80081");
        assert_eq!(trail["state"], "waiting", "theirs is awaited");
        t.advance(chrono::TimeDelta::days(20));
        let owner = t.renewed(&office.owner);
        let late = owner.get(&trail_path(&act)).await.ok(200);
        assert_eq!((&late["state"], &late["theirs"]["days_overdue"]), (&json!("overdue"), &json!(7)));
        let came = json!({"kind": "original_received", "side": "theirs", "date": "2026-12-15"});
        let trail = mark(&owner, &act, came).await.ok(201);
        assert_eq!(trail["state"], "received", "what came back had arrived");
    }

    what_is_wrong_is_told_by_its_field(t) {
        let office = office(&t).await;
        let act = office.act().await;
        let wrong = json!({"kind": "refused", "date": "2026-11-26", "side": "theirs", "way": "email"});
        office.mark(&act, wrong).await.invalid(&[
            ("/side", "wrong_side"),
            ("/way", "wrong_way"),
            ("/date", "day_to_come"),
            ("/tracking", "required"),
            ("/file_id", "required"),
        ]);
        let nameless = json!({"kind": "signed_in_edo", "date": "2026-11-25"});
        office.mark(&act, nameless).await.invalid(&[
            ("/operator", "required"),
            ("/operator_id", "required"),
        ]);
        let other = office.deal().await;
        let foreign = office.seller.file(&other, "чужой.pdf").await;
        let scan = |file: &Value| json!({"kind": "scan_sent", "date": "2026-11-25", "file_id": file});
        let answer = office.mark(&act, scan(&foreign["id"])).await;
        answer.invalid(&[("/file_id", "of_another_deal")]);
        let answer = office.mark(&act, scan(&act["id"])).await;
        answer.invalid(&[("/file_id", "unknown_id")]);
        let lost = json!({"kind": "original_lost", "side": "ours", "date": "2026-11-25"});
        office.mark(&act, lost).await.problem(409, "original_not_in_transit");
        assert_eq!(office.trail(&act).await["marks"], json!([]));
    }

    a_record_sent_twice_is_one(t) {
        let office = office(&t).await;
        let act = office.act().await;
        let scan = json!({"kind": "scan_sent", "date": "2026-11-25"});
        let owner = office.owner.with("idempotency-key", "k1");
        let first = mark(&owner, &act, scan.clone()).await;
        let second = mark(&owner, &act, scan.clone()).await;
        assert_eq!(second.header("idempotent-replayed"), Some("true"));
        assert_eq!(first.ok(201), second.ok(201));
        let other = json!({"kind": "scan_sent", "date": "2026-11-24"});
        assert_eq!(mark(&owner, &act, other).await.status, 422);
        office.mark(&act, scan).await.problem(409, "mark_repeated");
    }

    a_record_is_taken_back_and_stays_to_be_seen(t) {
        let office = office(&t).await;
        let act = office.act().await;
        let sent = json!({"kind": "original_sent", "side": "ours", "date": "2026-11-25"});
        let trail = office.mark(&act, sent).await.ok(201);
        let id = trail["marks"][0]["id"].as_str().unwrap();
        let at = format!("{}/paper_marks/{id}", path(&act));
        office.owner.delete(&at).await.problem(428, "version_required");
        office.owner.seen(&json!(1)).delete(&at).await.problem(412, "stale");
        let back = office.owner.seen(&trail["version"]).delete(&at).await.ok(200);
        assert_eq!(back["ours"]["state"], "waiting");
        assert!(back["marks"][0]["withdrawn_at"].is_string());
        assert_eq!(back["marks"][0]["withdrawn_by"], back["marks"][0]["recorded_by"]);
        let again = office.owner.seen(&back["version"]).delete(&at).await;
        again.problem(409, "mark_withdrawn");
        let events = format!("{}/events", deals::path(&act["deal"]));
        let events = office.owner.get(&events).await.ok(200);
        assert_eq!(events["items"][0]["kind"], "document.paper_mark_withdrawn");
        assert_eq!(events["items"][1]["kind"], "document.paper_marked");
        assert_eq!(events["items"][1]["data"]["mark"]["kind"], "original_sent");
    }

    what_is_expected_changes_though_the_document_is_issued(t) {
        let office = office(&t).await;
        let act = office.act().await;
        let at = trail_path(&act);
        let owner = office.owner.seen(&json!(1));
        let trail = owner.patch(&at, json!({"expects": "nothing"})).await.ok(200);
        assert_eq!((&trail["state"], &trail["version"]), (&json!("not_needed"), &json!(2)));
        let owner = office.owner.seen(&json!(2));
        let same = owner.patch(&at, json!({"expects": "nothing"})).await.ok(200);
        assert_eq!(same["version"], 2);
        let edo = owner.patch(&at, json!({"expects": "edo"})).await.ok(200);
        assert_eq!(edo["theirs"]["awaits"], "edo_signature");
        let signed = json!({
            "kind": "signed_in_edo", "date": "2026-11-25", "operator": "Диадок", "operator_id": "e1",
        });
        let trail = office.mark(&act, signed).await.ok(201);
        assert_eq!((&trail["state"], &trail["ours"]["way"]), (&json!("received"), &json!("edo")));
    }

    a_company_that_is_edo_only_is_asked_for_no_paper(t) {
        let office = office(&t).await;
        let at = format!(
            "{}/requisites/2026-01-01",
            crate::clients::path("companies", &office.company)
        );
        let mut theirs = crate::clients::seed();
        theirs["is_edo_only"] = json!(true);
        office.owner.seen(&json!(1)).put(&at, theirs).await.ok(200);
        let act = office.act().await;
        let trail = office.trail(&act).await;
        assert_eq!((&trail["expects"], &trail["ours"]["state"]), (&json!("edo"), &json!("not_needed")));
    }

    the_term_is_that_of_the_legal_entity_at_the_issue(t) {
        let office = office(&t).await;
        let terms = json!({"terms": {
            "pay_by_days": 5, "originals_days": 3, "calendar": "official", "has_facsimile": false,
        }});
        let owner = office.owner.seen(&office.entity["version"]);
        let at = legal_entities::path(&office.entity);
        let entity = owner.patch(&at, terms).await.ok(200);
        assert_eq!(entity["terms"]["reminds_colleagues"], true);
        let act = office.act().await;
        assert_eq!(office.trail(&act).await["ours"]["due_on"], "2026-11-30");
        let terms = json!({"terms": {
            "pay_by_days": 5, "originals_days": 30, "calendar": "official", "has_facsimile": false,
        }});
        office.owner.seen(&entity["version"]).patch(&at, terms).await.ok(200);
        let trail = office.trail(&act).await;
        assert_eq!((&trail["ours"]["due_on"], &trail["term_days"]), (&json!("2026-11-30"), &json!(3)));
    }

    a_cancelled_document_waits_for_nothing(t) {
        let office = office(&t).await;
        let act = office.act().await;
        let why = json!({"reason": "Ошибка"});
        let owner = office.owner.seen(&act["version"]);
        let cancelled = owner.post(&format!("{}/cancel", path(&act)), why).await.ok(200);
        assert_eq!(cancelled["paper"], Value::Null);
        let scan = json!({"kind": "scan_sent", "date": "2026-11-25"});
        office.mark(&act, scan).await.problem(409, "document_cancelled");
        let list = super::register(&office.owner, "").await;
        assert_eq!(list["items"], json!([]));
    }

    two_records_at_once_are_two(t) {
        let office = office(&t).await;
        let act = office.act().await;
        let scan = |day: u32| json!({"kind": "scan_received", "date": format!("2026-11-{day:02}")});
        let all = (1..=6).map(|day| office.mark(&act, scan(day)));
        for answer in futures_util::future::join_all(all).await {
            answer.ok(201);
        }
        let trail = office.trail(&act).await;
        assert_eq!((&trail["version"], trail["marks"].as_array().unwrap().len()), (&json!(7), 6));
        assert_eq!(trail["theirs"]["since"], "2026-11-01");
    }

    a_record_costs_the_same_however_many_there_are(t) {
        let office = office(&t).await;
        let act = office.scanned("2026-11-09").await;
        let mut costs = Vec::new();
        for day in 10..13 {
            let scan = json!({"kind": "scan_received", "date": format!("2026-11-{day}")});
            t.take_statements();
            office.mark(&act, scan).await.ok(201);
            costs.push(t.take_statements());
            office.trail(&act).await;
            assert_eq!(t.take_statements(), 5, "trail, legs, marks, names, what it rests upon");
        }
        assert_eq!(costs, [12, 12, 12]);
    }
}
