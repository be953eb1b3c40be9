use serde_json::{Value, json};

use super::{drafts, monthly, noon, path, set_up};
use crate::documents::Office;
use crate::reminders::{give_address, letters};
use crate::support::on_both_engines;
use crate::templates::default_template;

on_both_engines! {
    each_month_has_its_drafts_once(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let contract = office.issued("contract", &deal).await;
        let mut wish = monthly(&deal, &office.entity);
        wish["contract_id"] = contract["id"].clone();
        set_up(&office.owner, wish).await.ok(201);
        let owner = noon(&t, &office, "2026-11-30").await;
        assert!(drafts(&owner, &deal).await.is_empty());
        let owner = noon(&t, &office, "2026-12-01").await;
        let made = drafts(&owner, &deal).await;
        let said: Vec<_> = made.iter().map(|row| (&row["kind"], &row["date"])).collect();
        let first = json!("2026-12-01");
        let mut kinds: Vec<&str> = said.iter().map(|(kind, _)| kind.as_str().unwrap()).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, ["act", "invoice"]);
        assert!(said.iter().all(|(_, date)| **date == first));
        let act = made.iter().find(|row| row["kind"] == "act").unwrap();
        let act = owner.get(&crate::documents::path(act)).await.ok(200);
        assert_eq!(act["lines"][0]["title"], "Поддержка за ноябрь 2026");
        assert_eq!(act["period"], json!({"first": "2026-11-01", "last": "2026-11-30"}));
        assert_eq!(act["basis_document"]["id"], contract["id"]);
        assert!(act["basis"].as_str().unwrap().starts_with("Договор № 1 от"));
        let tasks = owner.get("/tasks").await.ok(200);
        let titles = tasks["items"].to_string();
        assert!(titles.contains("Проверить и выставить: Счёт, Акт"), "{titles}");
        let owner = noon(&t, &office, "2026-12-02").await;
        assert_eq!(drafts(&owner, &deal).await.len(), 2, "once");
        let one = owner.get("/recurrences").await.ok(200)["items"][0].clone();
        for is_paused in [true, false] {
            let now = owner.get(&path(&one)).await.ok(200);
            let seen = owner.seen(&now["version"]);
            seen.patch(&path(&one), json!({"is_paused": is_paused})).await.ok(200);
        }
        let schedule = json!({"months": 1, "day": 2, "from": "2026-12-01", "covers": "past"});
        let now = owner.get(&path(&one)).await.ok(200);
        assert_eq!(now["next_on"], "2027-01-01", "its day is made and not made again");
        assert_eq!(now["amount"], "5000.00");
        let seen = owner.seen(&now["version"]);
        let other = seen.patch(&path(&one), json!({"schedule": schedule})).await.ok(200);
        assert_eq!(other["next_on"], "2026-12-02");
    }

    of_days_that_were_missed_the_last_one_is_made_up_for(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let one = set_up(&office.owner, monthly(&deal, &office.entity)).await.ok(201);
        let owner = noon(&t, &office, "2027-03-15").await;
        let made = drafts(&owner, &deal).await;
        assert_eq!(made.len(), 2);
        assert_eq!(made[0]["date"], "2027-03-01");
        let now = owner.get(&path(&one)).await.ok(200);
        assert_eq!(now["next_on"], "2027-04-01");
    }

    what_is_paused_or_in_the_trash_makes_nothing(t) {
        let office = Office::of(&t, "romashka").await;
        let (paused, gone) = (office.deal().await, office.deal().await);
        let one = set_up(&office.owner, monthly(&paused, &office.entity)).await.ok(201);
        set_up(&office.owner, monthly(&gone, &office.entity)).await.ok(201);
        let seen = office.owner.seen(&one["version"]);
        seen.patch(&path(&one), json!({"is_paused": true})).await.ok(200);
        let deal = format!("/deals/{}", gone["id"].as_str().unwrap());
        let thrown = office.owner.seen(&gone["version"]).delete(&deal).await;
        assert_eq!(thrown.status, 204);
        let owner = noon(&t, &office, "2026-12-02").await;
        let all = owner.get("/documents?stage=draft").await.ok(200);
        assert_eq!(all["items"], json!([]));
    }

    many_drafts_are_issued_and_sent_and_what_fails_is_told(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        give_address(&office, "buh@romashka.example").await;
        let good = office.draft("invoice", &deal).await;
        let empty = office.draft("act", &deal).await;
        let empty = office.edit(&empty, json!({"lines": []})).await.ok(200);
        let stale = office.draft("act", &deal).await;
        let drafts: Vec<Value> = [(&good, 0), (&empty, 0), (&stale, 7)]
            .into_iter()
            .map(|(draft, more)| json!({
                "id": draft["id"], "version": draft["version"].as_i64().unwrap() + more,
            }))
            .collect();
        let wish = json!({"drafts": drafts, "sends": true});
        let done = office.owner.post("/documents/issue", wish.clone()).await.ok(200);
        assert_eq!(done["issued"][0]["id"], good["id"]);
        assert_eq!(done["issued"][0]["number"], "1");
        let refused: Vec<_> = done["refused"].as_array().unwrap().iter()
            .map(|one| (one["document_id"].clone(), one["code"].as_str().unwrap().to_owned()))
            .collect();
        assert_eq!(refused, [
            (empty["id"].clone(), "document_incomplete".to_owned()),
            (stale["id"].clone(), "stale".to_owned()),
        ]);
        assert_eq!(done["refused"][0]["messages"][0], "Нет ни одной строки");
        t.run_due().await;
        assert_eq!(letters(&t, "Счёт № 1 от").await.len(), 1);
        let again = office.owner.post("/documents/issue", wish).await.ok(200);
        assert_eq!(again["issued"], json!([]));
        assert_eq!(again["refused"][0]["code"], "document_issued");
        let none = json!({"drafts": [], "sends": false});
        office.owner.post("/documents/issue", none).await.invalid(&[("/drafts", "required")]);
    }

    a_draft_that_comes_again_takes_the_default_template(t) {
        let office = Office::of(&t, "romashka").await;
        let template = default_template(&office.owner, "invoice").await;
        let deal = office.deal().await;
        set_up(&office.owner, monthly(&deal, &office.entity)).await.ok(201);
        let owner = noon(&t, &office, "2026-12-01").await;
        for row in drafts(&owner, &deal).await {
            let draft = owner.get(&crate::documents::path(&row)).await.ok(200);
            let is_invoice = draft["kind"] == "invoice";
            let expected = if is_invoice { template["id"].clone() } else { json!(null) };
            assert_eq!(draft["template"].get("id").unwrap_or(&json!(null)), &expected, "{draft}");
        }
    }

    what_others_wrote_is_registered_among_many_and_not_sent(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        give_address(&office, "buh@romashka.example").await;
        let outside = office.draft("outside", &deal).await;
        let mut theirs = outside["outside"].clone();
        theirs["number"] = json!("12/П");
        let outside = office.edit(&outside, json!({"outside": theirs})).await.ok(200);
        let invoice = office.draft("invoice", &deal).await;
        let seen = |draft: &Value| json!({"id": draft["id"], "version": draft["version"]});
        let wish = json!({"drafts": [seen(&outside), seen(&invoice)], "sends": true});
        let done = office.owner.post("/documents/issue", wish).await.ok(200);
        assert_eq!(done["issued"].as_array().unwrap().len(), 2, "{done}");
        let refused = done["refused"].as_array().unwrap();
        assert_eq!(refused.len(), 1, "{done}");
        assert_eq!(refused[0]["document_id"], outside["id"]);
        assert_eq!(refused[0]["is_issued"], true);
        assert_eq!(refused[0]["code"], "document_not_printed");
        t.run_due().await;
        assert_eq!(letters(&t, "Счёт № 1 от").await.len(), 1);
        assert!(letters(&t, "12/П").await.is_empty());
    }
}
