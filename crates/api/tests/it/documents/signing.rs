//! Who signs a document, and to which account it is paid.

use serde_json::{Value, json};

use super::paper::text_of;
use super::{Office, path};
use crate::legal_entities::{self, twins};
use crate::support::{TestServer, on_both_engines};

const FIRST: &str = "40702810782000374002";
const SECOND: &str = "40702810782000374015";

/// What a check finds in the document itself, or in what it chose.
async fn found(office: &Office, draft: &Value) -> Vec<(String, String)> {
    let check = office
        .owner
        .get(&format!("{}/check", path(draft)))
        .await
        .ok(200);
    let all = check["items"].as_array().expect("findings").iter();
    let text = |one: &Value, field: &str| one[field].as_str().expect("a text").to_owned();
    let chosen = |one: &&Value| {
        let pointer = one["pointer"].as_str().expect("a pointer");
        ["/signat", "/bank_account", "/accounts"]
            .iter()
            .any(|field| pointer.starts_with(field))
    };
    let chosen = all.filter(chosen);
    chosen
        .map(|one| (text(one, "pointer"), text(one, "code")))
        .collect()
}

fn rule(pointer: &str, code: &str) -> (String, String) {
    (pointer.to_owned(), code.to_owned())
}

/// Our firm as it stands now.
async fn entity(office: &Office) -> Value {
    office
        .owner
        .get(&legal_entities::path(&office.entity))
        .await
        .ok(200)
}

/// Others sign for our firm from now on.
async fn sign(office: &Office, signatories: Value) -> Value {
    let now = entity(office).await;
    let owner = office.owner.seen(&now["version"]);
    let at = legal_entities::path(&now);
    owner
        .patch(&at, json!({"signatories": signatories}))
        .await
        .ok(200)
}

/// Our firm with these bank accounts.
async fn with_accounts(office: &Office, accounts: Value) {
    let now = entity(office).await;
    let mut requisites = now["requisites"][0]["requisites"].clone();
    requisites["accounts"] = accounts;
    let at = format!("{}/requisites/2024-01-01", legal_entities::path(&now));
    office
        .owner
        .seen(&now["version"])
        .put(&at, requisites)
        .await
        .ok(200);
}

fn two_accounts() -> Value {
    let first = twins()["requisites"]["accounts"][0].clone();
    let mut second = first.clone();
    second["account"] = json!(SECOND);
    json!([first, second])
}

fn second() -> Value {
    json!({"account": SECOND, "bik": "047888760"})
}

/// Words as they stand in a file of ФНС.
fn windows_1251(text: &str) -> Vec<u8> {
    let letter = |one: char| match one {
        'А'..='я' => 0xC0 + u8::try_from(u32::from(one) - u32::from('А')).expect("a letter"),
        other => u8::try_from(other).expect("ASCII"),
    };
    text.chars().map(letter).collect()
}

fn has(bytes: &[u8], text: &str) -> bool {
    let words = windows_1251(text);
    bytes.windows(words.len()).any(|part| part == words)
}

async fn office(t: &TestServer) -> (Office, Value, Value) {
    let office = Office::of(t, "romashka").await;
    let deal = office.deal().await;
    let proxy = office.entity["signatories"][1]["id"].clone();
    (office, deal, proxy)
}

on_both_engines! {
    whoever_is_named_for_a_kind_signs_it_before_those_who_sign_all(t) {
        let (office, deal, _) = office(&t).await;
        let power = |day: &str| json!({"number": "7", "issued_on": day});
        sign(&office, json!([
            {"office": "proxy", "signer": {"name": "Орлов Олег Игоревич"}, "kinds": ["act"],
             "power": power("2020-01-01")},
            {"office": "proxy", "signer": {"name": "Белова Галина Петровна"}, "kinds": ["act", "letter"],
             "power": power("2026-02-01")},
            {"office": "proxy", "signer": {"name": "Зуев Иван Ильич"}, "power": power("2026-02-01")},
            {"office": "head", "signer": {"post": "Директор", "name": "Иванов Иван Иванович"}},
            {"office": "chief_accountant", "signer": {"name": "Седова Анна Львовна"}},
            {"office": "chief_accountant", "signer": {"name": "Ким Ольга Ивановна"},
             "kinds": ["invoice"]},
        ])).await;
        let act = text_of(&office.owner, &office.draft("act", &deal).await).await;
        assert!(act.contains("Г.П. Белова"), "{act}");
        assert!(!act.contains("О.И. Орлов"), "a power that is over: {act}");
        let invoice = text_of(&office.owner, &office.draft("invoice", &deal).await).await;
        assert!(invoice.contains("И.И. Иванов") && invoice.contains("О.И. Ким"), "{invoice}");
        assert!(!invoice.contains("Белова") && !invoice.contains("Седова"), "{invoice}");
        sign(&office, json!([
            {"office": "head", "signer": {"name": "Иванов Иван Иванович"}, "kinds": ["contract"]},
        ])).await;
        let draft = office.draft("act", &deal).await;
        assert_eq!(found(&office, &draft).await, [rule("/signatories", "no_signatory")]);
    }

    a_draft_names_whoever_signs_it_and_the_account_it_is_paid_to(t) {
        let (office, deal, proxy) = office(&t).await;
        with_accounts(&office, two_accounts()).await;
        let draft = office.draft("invoice", &deal).await;
        assert_eq!((&draft["signatory_id"], &draft["bank_account"]), (&Value::Null, &Value::Null));
        let usual = text_of(&office.owner, &draft).await;
        assert!(usual.contains("И.И. Иванов") && usual.contains(FIRST), "{usual}");
        let change = json!({"signatory_id": proxy, "bank_account": second()});
        let chosen = office.edit(&draft, change).await.ok(200);
        assert_eq!((&chosen["signatory_id"], &chosen["bank_account"]), (&proxy, &second()));
        let same = office.edit(&chosen, json!({"signatory_id": proxy})).await.ok(200);
        assert_eq!(same["version"], chosen["version"]);
        let issued = office.issue(&chosen).await.ok(200);
        assert_eq!((&issued["signatory_id"], &issued["bank_account"]), (&proxy, &second()));
        sign(&office, json!([
            {"office": "head", "signer": {"post": "Директор", "name": "Иванов Иван Иванович"}},
        ])).await;
        let paper = text_of(&office.owner, &issued).await;
        assert!(paper.contains("А.И. Петрова") && paper.contains(SECOND), "{paper}");
        assert!(!paper.contains("И.И. Иванов") && !paper.contains(FIRST), "{paper}");
        let draft = office.draft("invoice", &deal).await;
        let chosen = office.edit(&draft, json!({"bank_account": second()})).await.ok(200);
        let back = office.edit(&chosen, json!({"bank_account": null})).await.ok(200);
        assert_eq!(back["bank_account"], Value::Null);
    }

    who_cannot_sign_is_refused_by_name(t) {
        let (office, deal, proxy) = office(&t).await;
        let signatories = sign(&office, json!([
            {"office": "head", "signer": {"name": "Иванов Иван Иванович"}},
            {"office": "chief_accountant", "signer": {"name": "Седова Анна Львовна"}},
            {"office": "head", "signer": {"name": "Котова Вера Львовна"}, "kinds": ["act"]},
            {"office": "proxy", "signer": {"name": "Петрова Анна Ильинична"},
             "power": {"number": "5", "issued_on": "2026-01-12"}},
        ])).await["signatories"].clone();
        assert_eq!(signatories[3]["id"], proxy, "whoever was there stays the same person");
        let draft = office.draft("invoice", &deal).await;
        for (id, code) in [
            (&deal["id"], "unknown_id"),
            (&signatories[1]["id"], "second_signature"),
            (&signatories[2]["id"], "signs_other_kinds"),
        ] {
            let refused = office.edit(&draft, json!({"signatory_id": id})).await;
            refused.invalid(&[("/signatory_id", code)]);
        }
        let late = json!({"signatory_id": proxy, "date": "2027-01-13", "pay_by": null});
        office.edit(&draft, late).await.invalid(&[("/signatory_id", "power_expired")]);
        let wrong = json!({"bank_account": {"account": "1", "bik": "1"}});
        office.edit(&draft, wrong).await.invalid(&[
            ("/bank_account/account", "account_length"), ("/bank_account/bik", "bik_length"),
        ]);
        office.edit(&draft, json!({"bank_account": second()})).await
            .invalid(&[("/bank_account", "unknown_account")]);
        let outside = json!({"kind": "outside", "company_id": office.company["id"],
            "legal_entity_id": office.entity["id"]});
        let outside = office.owner.post("/documents", outside).await.ok(201);
        office.edit(&outside, json!({"signatory_id": signatories[0]["id"]})).await
            .invalid(&[("/signatory_id", "not_of_this_kind")]);
    }

    whoever_is_gone_is_found_before_the_issue(t) {
        let (office, deal, proxy) = office(&t).await;
        with_accounts(&office, two_accounts()).await;
        let draft = office.draft("invoice", &deal).await;
        let change = json!({"signatory_id": proxy, "bank_account": second()});
        let draft = office.edit(&draft, change).await.ok(200);
        assert_eq!(found(&office, &draft).await, [rule("/signatories", "no_chief_accountant")]);
        let late = json!({"date": "2027-01-13", "pay_by": null});
        let late = office.edit(&draft, late).await.ok(200);
        assert_eq!(found(&office, &late).await, [rule("/signatory_id", "power_expired")]);
        sign(&office, json!([{"office": "head", "signer": {"name": "Иванов Иван Иванович"}}])).await;
        with_accounts(&office, twins()["requisites"]["accounts"].clone()).await;
        assert_eq!(found(&office, &late).await, [
            rule("/bank_account", "account_gone"), rule("/signatory_id", "signatory_gone"),
        ]);
        let paper = text_of(&office.owner, &late).await;
        assert!(!paper.contains(FIRST) && !paper.contains("И.И. Иванов"), "{paper}");
        office.issue(&late).await.problem(422, "document_incomplete");
        let back = json!({"signatory_id": null, "bank_account": null});
        let back = office.edit(&late, back).await.ok(200);
        office.issue(&back).await.ok(200);
    }

    what_a_qr_lacks_is_told_of_the_chosen_account(t) {
        let (office, deal, _) = office(&t).await;
        let mut accounts = two_accounts();
        accounts[1]["correspondent"] = Value::Null;
        with_accounts(&office, accounts).await;
        let draft = office.draft("invoice", &deal).await;
        let usual = [rule("/signatories", "no_chief_accountant")];
        assert_eq!(found(&office, &draft).await, usual);
        let draft = office.edit(&draft, json!({"bank_account": second()})).await.ok(200);
        assert_eq!(found(&office, &draft).await, [
            rule("/signatories", "no_chief_accountant"),
            rule("/accounts/1/correspondent", "qr_no_correspondent"),
        ]);
    }

    what_follows_keeps_them_as_long_as_they_could_be_chosen(t) {
        let (office, deal, proxy) = office(&t).await;
        with_accounts(&office, two_accounts()).await;
        let draft = office.draft("invoice", &deal).await;
        let change = json!({"signatory_id": proxy, "bank_account": second()});
        let invoice = office.edit(&draft, change).await.ok(200);
        let invoice = office.issue(&invoice).await.ok(200);
        let act = office.draft_upon("act", &invoice).await.ok(201);
        assert_eq!((&act["signatory_id"], &act["bank_account"]), (&proxy, &second()));
        let other = office.owner.post("/legal-entities", twins()).await.ok(201);
        let moved = office.edit(&act, json!({"legal_entity_id": other["id"]})).await.ok(200);
        assert_ne!(moved["legal_entity"]["id"], act["legal_entity"]["id"]);
        assert_eq!((&moved["signatory_id"], &moved["bank_account"]), (&Value::Null, &Value::Null));
        let mut signatories = entity(&office).await["signatories"].clone();
        signatories[1]["kinds"] = json!(["invoice"]);
        sign(&office, signatories).await;
        with_accounts(&office, twins()["requisites"]["accounts"].clone()).await;
        let act = office.draft_upon("act", &invoice).await.ok(201);
        assert_eq!((&act["signatory_id"], &act["bank_account"]), (&Value::Null, &Value::Null));
    }

    the_file_for_exchange_is_signed_by_whoever_was_chosen(t) {
        let (office, deal, proxy) = office(&t).await;
        let draft = office.draft("transfer", &deal).await;
        let usual = office.issue(&draft).await.ok(200);
        let file = office.owner.get(&format!("{}/xml", path(&usual))).await;
        assert!(has(&file.bytes, "Фамилия=\"Иванов\""), "{}", file.status);
        let draft = office.draft("transfer", &deal).await;
        let draft = office.edit(&draft, json!({"signatory_id": proxy})).await.ok(200);
        let issued = office.issue(&draft).await.ok(200);
        let file = office.owner.get(&format!("{}/xml", path(&issued))).await;
        for words in ["Фамилия=\"Петрова\"", "СпосПодтПолном=\"5\"", "ДатаВыдДовер=\"12.01.2026\""] {
            assert!(has(&file.bytes, words), "{words}");
        }
        assert!(!has(&file.bytes, "Фамилия=\"Иванов\""));
    }
}
