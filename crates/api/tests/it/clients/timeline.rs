use std::collections::BTreeMap;

use canape_domain::access::{Access, Permission, Reach};
use reqwest::Method;
use serde_json::{Value, json};

use super::path;
use crate::deals;
use crate::documents::Office;
use crate::payments::{received, record, undo};
use crate::personal_data::Buyer;
use crate::support::{Person, on_both_engines};

fn events_of(list: &str, of: &Value) -> String {
    format!("{}/events", path(list, of))
}

async fn told(by: &Person, at: &str) -> Vec<Value> {
    let page = by.get(at).await.ok(200);
    page["items"].as_array().expect("a list").clone()
}

fn kinds(told: &[Value]) -> Vec<&str> {
    let kinds = told.iter().map(|one| one["kind"].as_str().expect("a kind"));
    kinds.collect()
}

/// Walks through all pages, two events on each.
async fn walk(by: &Person, at: &str) -> Vec<Value> {
    let (mut all, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = by.get(&format!("{at}?limit=2{cursor}")).await.ok(200);
        all.extend(page["items"].as_array().expect("a list").iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

/// Reads all clients, and what else is said with a reach of its own.
fn may(others: &[(Permission, Reach)]) -> Access {
    let clients = [(Permission::ClientsRead, Reach::All)];
    let all = clients.iter().chain(others).copied();
    Access {
        permissions: all.collect::<BTreeMap<_, _>>(),
        ..Access::default()
    }
}

on_both_engines! {
    all_that_happened_with_a_client_is_told_the_newest_first(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let deal = office.deal().await;
        let elsewhere = office.seller.deal("Чужая").await;
        let note = format!("{}/notes", deals::path(&deal));
        owner.post(&note, json!({"text": "Просили позвонить"})).await.ok(201);
        let gone = owner.post(&note, json!({"text": "Не то"})).await.ok(201);
        let at = format!("/notes/{}", gone["id"].as_str().unwrap());
        owner.seen(&gone["version"]).delete(&at).await.ok(204);
        let invoice = office.issued("invoice", &deal).await;
        let payment = record(owner, received(&office, "100", &[(&invoice, "100")])).await.ok(201);
        undo(owner, &payment).await.ok(200);
        let outside = json!({
            "kind": "outside", "company_id": office.company["id"],
            "legal_entity_id": office.entity["id"],
        });
        let alone = owner.post("/documents", outside).await.ok(201);
        let at = events_of("companies", &office.company);
        let story = told(owner, &at).await;
        let order: Vec<_> = story.iter()
            .map(|one| (one["at"].as_str().unwrap(), one["seq"].as_i64().unwrap()))
            .collect();
        assert!(order.windows(2).all(|pair| pair[0] > pair[1]), "{order:?}");
        let kinds = kinds(&story);
        for kind in [
            "company.created", "company.requisites_set", "deal.created", "note.added",
            "document.created", "document.issued", "document.payment_changed", "payment.recorded",
            "payment.undone",
        ] {
            assert!(kinds.contains(&kind), "{kind}: {kinds:?}");
        }
        for kind in ["document.printed", "note.edited", "note.deleted"] {
            assert!(!kinds.contains(&kind), "{kind}: {kinds:?}");
        }
        let of_letter = story.iter().find(|one| one["data"]["document"] == alone["id"]);
        assert_eq!(of_letter.expect("the letter")["deal"], Value::Null);
        let notes: Vec<_> = story.iter().filter(|one| one["kind"] == "note.added").collect();
        assert_eq!(notes.len(), 1, "a note that is gone was never written");
        assert_eq!(notes[0]["note"], "Просили позвонить");
        assert_eq!(notes[0]["deal"], json!({"id": deal["id"], "name": deal["title"]}));
        assert_eq!(notes[0]["actor"]["name"], "owner");
        let recorded = story.iter().find(|one| one["kind"] == "payment.recorded").unwrap();
        assert_eq!((&recorded["deal"], &recorded["note"]), (&Value::Null, &Value::Null));
        let hidden = elsewhere["id"].as_str().unwrap();
        assert!(story.iter().all(|one| !one.to_string().contains(hidden)));
        assert_eq!(walk(owner, &at).await, story);
        t.take_statements();
        owner.get(&at).await.ok(200);
        assert_eq!(t.take_statements(), 2, "the client must be within reach");
        owner.get(&format!("{at}?cursor=e30")).await.invalid(&[("cursor", "foreign_cursor")]);
        owner.get(&format!("{at}?limit=201")).await.invalid(&[("limit", "limit_out_of_range")]);
    }

    everybody_is_told_what_they_may_see(t) {
        let office = Office::of(&t, "romashka").await;
        let (owner, firm) = (&office.owner, &office.seller.firm);
        let deal = office.deal().await;
        let invoice = office.issued("invoice", &deal).await;
        record(owner, received(&office, "100", &[(&invoice, "100")])).await.ok(201);
        let at = events_of("companies", &office.company);
        let card = ["company.edited", "company.requisites_set", "company.created"];

        let blind = t.colleague(firm, "blind", may(&[])).await;
        assert_eq!(kinds(&told(&blind, &at).await), card);
        let own_deals = may(&[(Permission::DealsRead, Reach::Own)]);
        let seller = t.colleague(firm, "seller", own_deals).await;
        assert_eq!(kinds(&told(&seller, &at).await), card);
        let money = may(&[(Permission::PaymentsRead, Reach::All)]);
        let money = t.colleague(firm, "money", money).await;
        assert_eq!(kinds(&told(&money, &at).await)[..1], ["payment.recorded"]);
        let papers = may(&[(Permission::DocumentsRead, Reach::All)]);
        let papers = t.colleague(firm, "papers", papers).await;
        let story = told(&papers, &at).await;
        assert!(kinds(&story).contains(&"document.issued"), "{story:?}");
        assert!(!kinds(&story).contains(&"deal.created"), "{story:?}");
        let all = may(&[(Permission::DealsRead, Reach::All)]);
        let all = t.colleague(firm, "all", all).await;
        let story = told(&all, &at).await;
        assert!(kinds(&story).contains(&"deal.created"), "{story:?}");
        assert!(!kinds(&story).contains(&"payment.recorded"), "{story:?}");

        // The deal is given to the seller, who then knows its whole story.
        let now = owner.get(&deals::path(&deal)).await.ok(200);
        let give = format!("{}/assign", deals::path(&deal));
        let to = json!({"responsible_id": seller.id()});
        owner.seen(&now["version"]).send(Method::POST, &give, Some(to)).await.ok(200);
        let story = told(&seller, &at).await;
        assert!(kinds(&story).contains(&"document.issued"), "{story:?}");
        assert!(kinds(&story).contains(&"deal.assigned"), "{story:?}");

        let own = Access {
            permissions: [(Permission::ClientsRead, Reach::Own)].into_iter().collect(),
            ..Access::default()
        };
        let own = t.colleague(firm, "own", own).await;
        let theirs = owner.get(&path("companies", &office.company)).await.ok(200);
        let keeper = json!({"responsible_id": owner.id()});
        let company = path("companies", &office.company);
        owner.seen(&theirs["version"]).patch(&company, keeper).await.ok(200);
        own.get(&at).await.problem(404, "not_found");
        let nobody = t.colleague(firm, "nobody", Access::default()).await;
        nobody.get(&at).await.problem(403, "permission_denied");
        let stranger = t.firm("vasilek").await.owner;
        stranger.get(&at).await.problem(404, "not_found");
    }

    what_was_erased_of_a_person_is_not_told(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let buyer = Buyer::of(&office).await;
        let at = events_of("contacts", &buyer.anna);
        let before = told(owner, &at).await;
        for kind in ["contact.created", "contact.consent_given", "deal.created", "note.added", "payment.recorded"] {
            assert!(kinds(&before).contains(&kind), "{kind}: {before:?}");
        }
        let erase = format!("{}/erase", path("contacts", &buyer.anna));
        let wish = json!({"name": buyer.anna["name"], "reason": "withdrawal"});
        owner.post(&erase, wish).await.ok(200);
        let after = told(owner, &at).await;
        assert_eq!(kinds(&after)[0], "contact.erased");
        let note = after.iter().find(|one| one["kind"] == "note.added").unwrap();
        assert_eq!(note["note"], "Стёрто");
        let untouched = |one: &&Value| {
            let kind = one["kind"].as_str().unwrap();
            !kind.starts_with("document.") && !kind.starts_with("payment.") && kind != "contact.erased"
        };
        for trace in ["Ёлкин", "123-45-67", "+79101234567", "anna@romashka.ru", "Ленина", "паспорт"] {
            let found = after.iter().filter(untouched).find(|one| one.to_string().contains(trace));
            assert_eq!(found, None, "{trace}");
        }
    }
}
