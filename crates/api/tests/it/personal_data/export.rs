use std::collections::BTreeMap;

use canape_domain::access::{Access, Permission, Reach};
use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{Buyer, contact};
use crate::clients::path;
use crate::documents::Office;
use crate::support::on_both_engines;

/// The items of a section, and how many were left out.
fn section<'a>(whole: &'a Value, name: &str) -> (&'a [Value], u64) {
    let all = whole["sections"].as_array().expect("sections");
    let found = all.iter().find(|one| one["name"] == name);
    let found = found.unwrap_or_else(|| panic!("no section {name}"));
    let items = found["items"].as_array().expect("items");
    (items, found["left_out"].as_u64().expect("a number"))
}

on_both_engines! {
    all_that_is_held_on_a_person_is_handed_over(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let buyer = Buyer::of(&office).await;
        // Another person's records stay where they are.
        let vera = contact(owner).await;
        owner.post("/deals", json!({"title": "Чужая", "contact_id": vera["id"]})).await.ok(201);
        let answer = owner.post(&buyer.at("personal-data"), Value::Null).await;
        let named = answer.header("content-disposition").expect("a name").to_owned();
        assert_eq!(named, "attachment; filename=\"personal-data-2026-11-25.json\"");
        let whole = answer.ok(200);
        assert_eq!(whole["contact"]["phones"], buyer.anna["phones"]);
        assert_eq!(whole["consents"], json!([buyer.consent]));
        assert_eq!(whole["is_whole"], true);
        let only = |name: &str| {
            let (items, left_out) = section(&whole, name);
            assert_eq!((items.len(), left_out), (1, 0), "{name}: {items:?}");
            &items[0]
        };
        assert_eq!(only("deals")["id"], buyer.deal["id"]);
        assert_eq!(only("deals")["facts"]["amount"], "100.00");
        assert_eq!(only("requests")["facts"]["text"], "Это Анна, звоните 8 (910) 123-45-67");
        assert_eq!(only("requests")["at"], buyer.deal["created_at"]);
        assert_eq!(only("notes")["facts"]["text"], "Живёт на Ленина, 5");
        assert_eq!(only("tasks")["title"], "Позвонить: Ёлкина Анна");
        assert_eq!(only("files")["title"], "паспорт.pdf");
        let number = buyer.invoice["number"].as_str().expect("a number");
        let title = only("documents")["title"].as_str().expect("a title");
        assert!(title.contains(number) && title.ends_with("от 25.11.2026"), "{title}");
        assert_eq!(only("payments")["id"], buyer.payment["id"]);
        assert_eq!(section(&whole, "letters"), (&[][..], 0));
        assert_eq!(section(&whole, "agreements"), (&[][..], 0));
        let (events, _) = section(&whole, "events");
        let kinds: Vec<_> = events.iter().map(|one| one["title"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["contact.consent_given", "contact.created"]);
        // That it left the house is on record, and so in the next answer.
        let again = owner.post(&buyer.at("personal-data"), Value::Null).await.ok(200);
        assert_eq!(section(&again, "events").0[0]["title"], "contact.personal_data_exported");
    }

    what_the_caller_may_not_see_is_counted_and_not_told(t) {
        let office = Office::of(&t, "romashka").await;
        let buyer = Buyer::of(&office).await;
        let permissions = [
            (Permission::ClientsRead, Reach::All),
            (Permission::ClientsExport, Reach::All),
            (Permission::DealsRead, Reach::Own),
        ];
        let access = Access {
            permissions: permissions.into_iter().collect::<BTreeMap<_, _>>(),
            ..Access::default()
        };
        let vera = t.colleague(&office.seller.firm, "vera", access).await;
        let whole = vera.post(&buyer.at("personal-data"), Value::Null).await.ok(200);
        assert_eq!(whole["is_whole"], false);
        for name in ["deals", "requests", "notes", "tasks", "files", "documents", "payments"] {
            assert_eq!(section(&whole, name), (&[][..], 1), "{name}");
        }
        assert_eq!(whole["consents"], json!([buyer.consent]));
    }

    only_who_may_take_clients_out_does(t) {
        let office = Office::with_roles(&t, "romashka").await;
        let owner = &office.owner;
        let anna = contact(owner).await;
        let at = format!("{}/personal-data", path("contacts", &anna));
        for role in [BuiltIn::Manager, BuiltIn::Accountant, BuiltIn::Observer] {
            let colleague = t.employ(owner, role.wire(), role).await;
            colleague.post(&at, Value::Null).await.problem(403, "permission_denied");
        }
        let administrator = t.employ(owner, "boris", BuiltIn::Administrator).await;
        administrator.post(&at, Value::Null).await.ok(200);
        // A head of department takes out the people of the department, and those of nobody.
        let head = t.employ(owner, "head", BuiltIn::HeadOfDepartment).await;
        head.post(&at, Value::Null).await.ok(200);
        let mine = json!({"responsible_id": owner.id()});
        owner.seen(&anna["version"]).patch(&path("contacts", &anna), mine).await.ok(200);
        head.post(&at, Value::Null).await.problem(404, "not_found");
    }
}
