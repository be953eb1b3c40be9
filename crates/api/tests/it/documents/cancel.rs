use serde_json::{Value, json};

use super::{Office, path};
use crate::support::{Answer, on_both_engines};

async fn cancel(office: &Office, document: &Value) -> Answer {
    let owner = office.owner.seen(&document["version"]);
    let why = json!({"reason": "Ошибка в количестве"});
    owner.post(&format!("{}/cancel", path(document)), why).await
}

on_both_engines! {
    a_cancelled_document_keeps_its_number(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let issued = office.issued("invoice", &deal).await;
        let cancelled = cancel(&office, &issued).await.ok(200);
        assert_eq!(cancelled["stage"], "cancelled");
        assert_eq!(cancelled["number"], "1");
        assert_eq!(cancelled["cancel_reason"], "Ошибка в количестве");
        assert_eq!(cancelled["issued_at"], issued["issued_at"]);
        assert_eq!(office.issued("invoice", &deal).await["number"], "2");
        cancel(&office, &cancelled).await.problem(409, "document_cancelled");
        office.draft_upon("act", &cancelled).await.invalid(&[("/basis_id", "basis_not_issued")]);
        office.edit(&cancelled, json!({"terms": "x"})).await.problem(409, "document_issued");
    }

    a_draft_is_not_cancelled_and_a_reason_is_needed(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft("invoice", &office.deal().await).await;
        cancel(&office, &draft).await.problem(409, "document_not_issued");
        let issued = office.issue(&draft).await.ok(200);
        let owner = office.owner.seen(&issued["version"]);
        let blank = owner.post(&format!("{}/cancel", path(&issued)), json!({"reason": ""})).await;
        blank.invalid(&[("/reason", "empty")]);
    }

    what_others_stand_upon_goes_after_them(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let act = office.draft_upon("act", &invoice).await.ok(201);
        let act = office.issue(&act).await.ok(200);
        cancel(&office, &invoice).await.problem(409, "document_has_followers");
        cancel(&office, &act).await.ok(200);
        cancel(&office, &invoice).await.ok(200);
    }

    an_act_is_not_issued_while_its_invoice_is_cancelled(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let act = office.draft_upon("act", &invoice).await.ok(201);
        let (issued, cancelled) = tokio::join!(office.issue(&act), cancel(&office, &invoice));
        let both = (issued.status, cancelled.status);
        assert!(both == (200, 409) || both == (422, 200), "{both:?}");
    }
}
