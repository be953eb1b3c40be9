use serde_json::{Value, json};

use super::{path, romashka};
use crate::support::{Person, on_both_engines};

/// The seed firm of the vectors.
pub fn seed() -> Value {
    json!({
        "form": "organisation",
        "full_name": "Общество с ограниченной ответственностью «Твинс»",
        "short_name": "ООО «Твинс»",
        "inn": "6731067957",
        "kpp": "673201001",
        "legal_address": "214000, г. Смоленск, ул. Ленина, д. 1",
        "accounts": [{
            "bik": "047888760",
            "bank_name": "Ярославский филиал ПАО \"Промсвязьбанк\" г.Ярославль",
            "account": "40702810782000374002",
            "correspondent": "30101810300000000760",
        }],
        "signer": {
            "post": "Генеральный директор",
            "name": "Иванов Иван Иванович",
            "ground": "Устава",
        },
        "document_email": "buh@twins.ru",
    })
}

async fn company(of: &Person) -> (Value, String) {
    let made = of.post("/companies", romashka()).await.ok(201);
    let at = format!("{}/requisites", path("companies", &made));
    (made, at)
}

on_both_engines! {
    requisites_are_kept_by_date_and_the_card_follows_those_of_today(t) {
        let anna = t.firm("romashka").await.owner;
        let (made, at) = company(&anna).await;
        let none = anna.get(&at).await.ok(200);
        assert_eq!(none, json!({"items": [], "version": 0}));
        let first = anna.seen(&json!(0)).put(&format!("{at}/2020-01-01"), seed()).await.ok(200);
        assert_eq!(first["version"], 1);
        assert_eq!(first["items"][0]["valid_from"], "2020-01-01");
        let told = &first["items"][0]["requisites"];
        assert_eq!(told["accounts"][0]["account"], "40702810782000374002");
        assert_eq!(told["signer"]["ground"], "Устава");
        assert_eq!(told["ogrn"], Value::Null);
        let card = anna.get(&path("companies", &made)).await.ok(200);
        assert_eq!(card["inn"], "6731067957");
        assert_eq!(card["kpp"], "673201001");
        assert_eq!(card["version"], 2);

        let mut moved = seed();
        moved["kpp"] = json!("770401001");
        let future = format!("{at}/2199-01-01");
        let second = anna.seen(&json!(1)).put(&future, moved).await.ok(200);
        assert_eq!(second["items"].as_array().unwrap().len(), 2);
        let card = anna.get(&path("companies", &made)).await.ok(200);
        assert_eq!(card["kpp"], "673201001", "what begins later does not hold today");
        assert_eq!(card["version"], 2);

        let same = anna.seen(&json!(2)).put(&format!("{at}/2020-01-01"), seed()).await.ok(200);
        assert_eq!(same["version"], 2, "a wish for what is so changes nothing");
        let rest = anna.seen(&json!(2)).delete(&future).await.ok(200);
        assert_eq!(rest["items"], first["items"]);
        anna.seen(&json!(3)).delete(&future).await.problem(404, "not_found");
    }

    the_card_takes_what_a_later_day_brings(t) {
        let anna = t.firm("romashka").await.owner;
        let (made, at) = company(&anna).await;
        anna.seen(&json!(0)).put(&format!("{at}/2020-01-01"), seed()).await.ok(200);
        let card = anna.get(&path("companies", &made)).await.ok(200);
        let soon = card["created_at"].as_str().unwrap();
        let soon: chrono::DateTime<chrono::Utc> = soon.parse().unwrap();
        let soon = (soon + chrono::TimeDelta::days(2)).date_naive();
        let mut moved = seed();
        moved["kpp"] = json!("770401001");
        anna.seen(&json!(1)).put(&format!("{at}/{soon}"), moved).await.ok(200);
        t.advance(chrono::TimeDelta::days(3));
        t.run_due().await;
        let anna = t.renewed(&anna);
        let card = anna.get(&path("companies", &made)).await.ok(200);
        assert_eq!(card["kpp"], "770401001");
        t.run_due().await;
        assert_eq!(anna.get(&path("companies", &made)).await.ok(200)["version"], card["version"]);
    }

    each_broken_rule_is_named_at_its_field(t) {
        let anna = t.firm("romashka").await.owner;
        let (_, at) = company(&anna).await;
        let at = format!("{at}/2026-01-01");
        let anna = anna.seen(&json!(0));
        let mut wrong = seed();
        wrong["inn"] = json!("6731067958");
        wrong["ogrn"] = json!("102770013219");
        wrong["accounts"][0]["bik"] = json!("04788876");
        wrong["accounts"][0]["account"] = json!("40702Q10782000374002");
        wrong["signer"]["name"] = json!(" ");
        anna.put(&at, wrong).await.invalid(&[
            ("/accounts/0/bik", "bik_length"),
            ("/accounts/0/account", "account_character"),
            ("/inn", "inn_check_digit"),
            ("/ogrn", "ogrn_length"),
            ("/signer/name", "empty"),
        ]);
        let mut wrong = seed();
        wrong["accounts"][0]["bik"] = json!("044525225");
        wrong["inn"] = json!("500100732259");
        anna.put(&at, wrong).await.invalid(&[
            ("/inn", "inn_of_person"),
            ("/accounts/0/account", "account_of_other_bank"),
            ("/accounts/0/correspondent", "correspondent_of_other_bank"),
        ]);
        let far = at.replace("2026", "3026");
        anna.put(&far, seed()).await.invalid(&[("valid_from", "year_out_of_range")]);
    }

    two_who_write_at_once_do_not_overwrite_each_other(t) {
        let anna = t.firm("romashka").await.owner;
        let (_, at) = company(&anna).await;
        let anna = anna.seen(&json!(0));
        let at = format!("{at}/2026-01-01");
        let (one, two) = tokio::join!(anna.put(&at, seed()), anna.put(&at, {
            let mut other = seed();
            other["kpp"] = json!("770401001");
            other
        }));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412]);
    }

    a_card_never_says_other_than_its_requisites(t) {
        let anna = t.firm("romashka").await.owner;
        for _ in 0..8 {
            let (made, at) = company(&anna).await;
            let mut same = seed();
            (same["inn"], same["kpp"]) = (made["inn"].clone(), made["kpp"].clone());
            let at = format!("{at}/2020-01-01");
            let (writer, editor) = (anna.seen(&json!(0)), anna.seen(&made["version"]));
            let card = path("companies", &made);
            let other = json!({"inn": "6731067957"});
            let (set, _) = tokio::join!(writer.put(&at, same), editor.patch(&card, other));
            set.ok(200);
            let card = anna.get(&card).await.ok(200);
            assert_eq!(card["inn"], made["inn"], "whoever came first, the requisites hold");
        }
    }

    what_requisites_say_is_changed_there(t) {
        let anna = t.firm("romashka").await.owner;
        let (made, at) = company(&anna).await;
        anna.seen(&json!(0)).put(&format!("{at}/2020-01-01"), seed()).await.ok(200);
        let card = anna.get(&path("companies", &made)).await.ok(200);
        let seen = anna.seen(&card["version"]);
        let change = json!({"inn": "7707083893", "kpp": null});
        let refused = seen.patch(&path("companies", &made), change).await;
        refused.invalid(&[("/inn", "kept_in_requisites"), ("/kpp", "kept_in_requisites")]);
        let name = json!({"name": "Твинс", "inn": "6731067957"});
        seen.patch(&path("companies", &made), name).await.ok(200);
    }

    a_company_in_the_trash_keeps_its_requisites_as_they_are(t) {
        let anna = t.firm("romashka").await.owner;
        let (made, at) = company(&anna).await;
        anna.seen(&json!(0)).put(&format!("{at}/2020-01-01"), seed()).await.ok(200);
        let card = anna.get(&path("companies", &made)).await.ok(200);
        let gone = anna.seen(&card["version"]).delete(&path("companies", &made)).await;
        gone.ok(204);
        assert_eq!(anna.get(&at).await.ok(200)["version"], 1);
        let refused = anna.seen(&json!(1)).put(&format!("{at}/2021-01-01"), seed()).await;
        refused.problem(409, "in_trash");
    }
}
