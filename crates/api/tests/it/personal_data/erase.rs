use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{Buyer, advertising, consents_of, contact};
use crate::clients::path;
use crate::documents::Office;
use crate::files::objects;
use crate::support::{Person, on_both_engines};

fn wish(of: &Value) -> Value {
    json!({"name": of["name"], "reason": "withdrawal"})
}

async fn erased(by: &Person, of: &Value) -> Value {
    let at = format!("{}/erase", path("contacts", of));
    by.post(&at, wish(of)).await.ok(200)
}

/// How many records of a kind the act says.
fn count(act: &Value, kind: &str) -> u64 {
    let all = act["erased"].as_array().expect("a list");
    let found = all.iter().find(|one| one["kind"] == kind);
    found.map_or(0, |one| one["count"].as_u64().expect("a number"))
}

fn kept<'a>(act: &'a Value, kind: &str) -> &'a Value {
    let all = act["kept"].as_array().expect("a list");
    let found = all.iter().find(|one| one["kind"] == kind);
    found.unwrap_or_else(|| panic!("nothing is kept of {kind}: {act}"))
}

on_both_engines! {
    a_person_is_gone_and_what_the_law_wants_stays(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let buyer = Buyer::of(&office).await;
        // She had another name and post before.
        let at = path("contacts", &buyer.anna);
        let other = json!({"last_name": "Берёзкина", "post": "Директор"});
        let anna = owner.seen(&buyer.anna["version"]).patch(&at, other).await.ok(200);
        let act = erased(owner, &anna).await;

        let card = owner.get(&at).await.ok(200);
        assert_eq!(card["name"], "Стёрто 25.11.2026");
        for (field, blank) in [("post", Value::Null), ("phones", json!([])), ("emails", json!([]))] {
            assert_eq!(card[field], blank, "{field}");
        }
        for asked in ["елкин", "березкин", "9101234567", "anna@romashka", "паспорт"] {
            let found = owner.get(&format!("/search?q={asked}")).await.ok(200);
            assert_eq!(found["items"], json!([]), "{asked}");
        }
        let deal = crate::deals::path(&buyer.deal);
        let shown = owner.get(&deal).await.ok(200);
        assert_eq!(shown["title"], "Кресло для […] […]");
        assert_eq!(shown["contact"]["name"], "Стёрто 25.11.2026");
        assert_eq!(shown["next_task"]["title"], "Позвонить: […]");
        let notes = owner.get(&format!("{deal}/notes")).await.ok(200);
        assert_eq!(notes["items"][0]["text"], "Стёрто");
        assert_eq!(owner.get(&crate::files::of(&buyer.deal)).await.ok(200)["items"], json!([]));
        let trash = owner.get(&format!("{}?trash=true", crate::files::of(&buyer.deal))).await;
        assert!(!trash.text.contains("паспорт"), "{}", trash.text);

        for (kind, least) in [("card", 1), ("notes", 1), ("requests", 1), ("titles", 2), ("files", 1), ("events", 3)] {
            assert!(count(&act, kind) >= least, "{kind}: {act}");
        }
        assert_eq!(kept(&act, "documents")["items"][0]["id"], buyer.invoice["id"]);
        assert_eq!(kept(&act, "documents")["items"][0]["until"], "2031-12-31");
        assert!(kept(&act, "documents")["ground"].as_str().unwrap().contains("402-ФЗ"));
        assert_eq!(kept(&act, "payments")["items"][0]["id"], buyer.payment["id"]);
        assert_eq!(kept(&act, "consents")["items"][0]["id"], buyer.consent["id"]);
        assert_eq!(kept(&act, "consents")["items"][0]["until"], "2029-11-25");
        let consents = owner.get(&buyer.at("consents")).await.ok(200);
        assert_eq!(consents["items"], json!([buyer.consent]));
        let invoice = owner.get(&crate::documents::path(&buyer.invoice)).await.ok(200);
        assert_eq!(invoice["buyer_name"], buyer.invoice["buyer_name"]);
        let payment = crate::payments::path(&buyer.payment);
        assert_eq!(owner.get(&payment).await.ok(200)["amount"], "100.00");
    }

    nothing_of_the_person_is_left_in_the_log(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let buyer = Buyer::of(&office).await;
        // A deal of a company on which she speaks, and one that was hers for a while.
        let theirs = json!({
            "title": "Столы", "company_id": office.company["id"], "contact_id": buyer.anna["id"],
        });
        let theirs = owner.post("/deals", theirs).await.ok(201);
        let text = json!({"text": "Ёлкина Анна просит счёт; главный — Анна Смирнова"});
        let notes = format!("{}/notes", crate::deals::path(&theirs));
        owner.post(&notes, text).await.ok(201);
        let vera = owner.post("/contacts", json!({"first_name": "Вера", "last_name": "Белова"})).await.ok(201);
        let passing = owner.post("/deals", json!({"title": "Шкаф", "contact_id": buyer.anna["id"]})).await.ok(201);
        let given = json!({"contact_id": vera["id"]});
        let at = crate::deals::path(&passing);
        owner.seen(&passing["version"]).patch(&at, given).await.ok(200);
        erased(owner, &buyer.anna).await;

        let told = owner.get(&notes).await.ok(200);
        assert_eq!(told["items"][0]["text"], "[…] просит счёт; главный — Анна Смирнова");
        for deal in [&buyer.deal, &theirs, &passing] {
            let events = owner.get(&format!("{}/events", crate::deals::path(deal))).await;
            let of_deals: Vec<String> = events.ok(200)["items"].as_array().unwrap().iter()
                .filter(|one| !one["kind"].as_str().unwrap().starts_with("document."))
                .map(ToString::to_string)
                .collect();
            for trace in ["Ёлкин", "123-45-67", "anna@romashka.ru", "паспорт"] {
                assert!(of_deals.iter().all(|one| !one.contains(trace)), "{trace}: {of_deals:?}");
            }
        }
        let whole = owner.post(&buyer.at("personal-data"), Value::Null).await;
        for trace in ["Ёлкин", "+79101234567", "anna@romashka.ru", "Ленина, 5", "visitor-17", "паспорт.pdf"] {
            let events = whole.ok(200)["sections"].clone();
            let kept: Vec<String> = events.as_array().unwrap().iter()
                .filter(|one| !["documents", "payments"].contains(&one["name"].as_str().unwrap()))
                .map(ToString::to_string)
                .collect();
            assert!(kept.iter().all(|one| !one.contains(trace)), "{trace}: {kept:?}");
        }
    }

    bytes_of_their_files_go_at_once(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let anna = contact(owner).await;
        let deal = json!({"title": "Кресло", "contact_id": anna["id"]});
        let deal = owner.post("/deals", deal).await.ok(201);
        let file = office.seller.file(&deal, "паспорт.pdf").await;
        assert_eq!(objects(&t).len(), 1);
        erased(owner, &anna).await;
        t.run_due().await;
        assert_eq!(objects(&t).len(), 0);
        assert_eq!(owner.get(&crate::files::content(&file)).await.status, 404);
    }

    there_is_no_way_back_and_no_second_time(t) {
        let owner = t.account("romashka").await.owner;
        let anna = contact(&owner).await;
        let act = erased(&owner, &anna).await;
        let again = json!({"name": "Как угодно", "reason": "demand"});
        let at = path("contacts", &anna);
        assert_eq!(owner.post(&format!("{at}/erase"), again).await.ok(200), act);
        assert_eq!(owner.get(&format!("{at}/erasure")).await.ok(200)["act"], act);
        let card = owner.get(&at).await.ok(200);
        let renamed = owner.seen(&card["version"]).patch(&at, json!({"last_name": "Ёлкина"})).await;
        renamed.problem(409, "person_erased");
        owner.post(&consents_of(&anna), advertising()).await.problem(409, "person_erased");
        // Somebody else may take over what is left of the card.
        let taken = json!({"responsible_id": owner.id()});
        owner.seen(&card["version"]).patch(&at, taken).await.ok(200);
        let vera = contact(&owner).await;
        let none = owner.get(&format!("{}/erasure", path("contacts", &vera))).await;
        assert_eq!(none.ok(200)["act"], Value::Null);
    }

    who_types_another_name_or_has_drafts_is_told(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let anna = contact(owner).await;
        let at = format!("{}/erase", path("contacts", &anna));
        let wrong = json!({"name": "Ёлкина Вера", "reason": "demand"});
        owner.post(&at, wrong).await.invalid(&[("/name", "another_name")]);
        let deal = json!({
            "title": "Кресло", "contact_id": anna["id"],
            "lines": [{"title": "Кресло", "quantity": "1", "price": "100.00"}],
        });
        let deal = owner.post("/deals", deal).await.ok(201);
        let draft = office.draft("invoice", &deal).await;
        owner.post(&at, wish(&anna)).await.problem(409, "erase_drafts");
        let path = crate::documents::path(&draft);
        owner.seen(&draft["version"]).delete(&path).await.ok(204);
        owner.post(&at, wish(&anna)).await.ok(200);
    }

    only_owner_and_administrator_erase(t) {
        let owner = t.account("romashka").await.owner;
        let anna = contact(&owner).await;
        let at = format!("{}/erase", path("contacts", &anna));
        for role in [BuiltIn::HeadOfDepartment, BuiltIn::Manager, BuiltIn::Accountant, BuiltIn::Observer] {
            let colleague = t.employ(&owner, role.wire(), role).await;
            colleague.post(&at, wish(&anna)).await.problem(403, "permission_denied");
        }
        let administrator = t.employ(&owner, "boris", BuiltIn::Administrator).await;
        let act = administrator.post(&at, wish(&anna)).await.ok(200);
        assert_eq!(act["reason"], "withdrawal");
        assert_ne!(act["by"], "");
    }

    a_neighbour_with_the_same_name_stays_whole(t) {
        let (one, other) = (Office::of(&t, "romashka").await, Office::of(&t, "vasilek").await);
        let (ours, theirs) = (Buyer::of(&one).await, Buyer::of(&other).await);
        let seen = async || {
            let whole = other.owner.post(&theirs.at("personal-data"), Value::Null).await.ok(200);
            let sections = whole["sections"].as_array().unwrap().clone();
            let rest = sections.into_iter().filter(|one| one["name"] != "events");
            json!([whole["contact"], whole["consents"], rest.collect::<Vec<_>>()])
        };
        let before = seen().await;
        // And a namesake of the same account.
        let namesake = contact(&one.owner).await;
        let deal = json!({"title": "Анна берёт шкаф", "contact_id": namesake["id"]});
        let deal = one.owner.post("/deals", deal).await.ok(201);
        erased(&one.owner, &ours.anna).await;
        assert_eq!(seen().await, before);
        let card = one.owner.get(&path("contacts", &namesake)).await.ok(200);
        assert_eq!(card["name"], namesake["name"]);
        let at = crate::deals::path(&deal);
        assert_eq!(one.owner.get(&at).await.ok(200)["title"], "Анна берёт шкаф");
    }
}
