use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{months, recorded, rent};
use crate::deals::Seller;
use crate::legal_entities;
use crate::support::{Answer, Person, on_both_engines};

async fn send(by: &Person, at: &str, table: &str) -> Answer {
    by.upload(&format!("/costs/{at}"), "costs.csv", "", table.to_owned())
        .await
}

fn counts(done: &Value) -> [u64; 3] {
    ["created", "unchanged", "refused_count"].map(|name| done[name].as_u64().expect("a number"))
}

/// The row, the field and the rule of each refusal.
fn refusals(done: &Value) -> Vec<(u64, String)> {
    let rows = done["refused"].as_array().expect("a list").iter();
    rows.flat_map(|row| {
        let number = row["row"].as_u64().expect("a number");
        let errors = row["errors"].as_array().expect("a list").iter();
        errors.map(move |one| {
            let text = |name: &str| one[name].as_str().expect("a text").to_owned();
            (number, format!("{} {}", text("field"), text("code")))
        })
    })
    .collect()
}

on_both_engines! {
    costs_come_out_of_a_table_once(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let owner = &seller.owner;
        let deal = seller.deal("Мебель").await;
        owner.post("/departments", json!({"name": "Север"})).await.ok(201);
        let me = owner.get("/me").await.ok(200);
        let name = me["user"]["name"].as_str().unwrap();
        let number = &deal["number"];
        let table = format!(
            "Месяц;Вид;Название;Статья;Сумма;НДС;Комментарий\n\
             ноябрь 2026;Фирма;;Аренда;1 200,00;200;Склад\n\
             11.2026;Сделка;№ {number};Доставка;500;;\n\
             2026-11;Сотрудник;{name};Зарплата и налоги;90000;;\n\
             30.11.2026;Отдел;север;Прочее;10;;\n\
             2026-10;Канал;Сайт;Реклама;7;;\n\
             2026-10;Канал;Сайт;Реклама;7;;\n\
             2026-10;;;прочее;3;;\n"
        );
        let plan = send(owner, "import/check", &table).await.ok(200);
        assert_eq!((counts(&plan), &plan["sum"]), ([7, 0, 0], &json!("91727.00")));
        assert!(months(owner, "").await.is_empty(), "a check changes nothing");
        let done = send(owner, "import", &table).await.ok(200);
        assert_eq!(counts(&done), [7, 0, 0]);
        assert_eq!(months(owner, "").await.len(), 7);
        let of_deal = owner.get("/costs?subject_kind=deal").await.ok(200);
        assert_eq!(of_deal["items"][0]["subject"]["id"], deal["id"]);
        let again = send(owner, "import", &table).await.ok(200);
        assert_eq!(counts(&again), [0, 7, 0], "the same table again changes nothing");
        let more = format!("{table}2026-10;Канал;Сайт;Реклама;7;;\n");
        let done = send(owner, "import", &more).await.ok(200);
        assert_eq!(counts(&done), [1, 7, 0], "a third of two twins is new");
    }

    each_wrong_row_is_named_and_keeps_the_others_out_unless_they_are_wished(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let owner = &seller.owner;
        for name in ["Восток", "Запад"] {
            owner.post("/departments", json!({"name": name})).await.ok(201);
        }
        let table = "Месяц;Вид;Название;Статья;Сумма;НДС\n\
             когда-то;Фирма;;Аренда;5;\n\
             2026-10;Кот;Барсик;Аренда;5;\n\
             2026-10;Сделка;999999;Аренда;5;\n\
             2026-10;Сотрудник;Никто;Аренда;5;\n\
             2026-10;Отдел;;Аренда;5;\n\
             2026-10;;Восток;Аренда;5;\n\
             2026-10;Фирма;;Котики;5;\n\
             2026-10;Фирма;;Аренда;ноль;\n\
             2026-10;Фирма;;Аренда;5;5\n\
             2026-10;Фирма;;;;\n\
             2026-10;Отдел;Запад;Аренда;5;\n";
        let plan = send(owner, "import/check", table).await.ok(200);
        let expected = [
            (2, "month not_a_month"), (3, "kind unknown_subject_kind"),
            (4, "subject unknown_subject"), (5, "subject unknown_subject"),
            (6, "subject required"), (7, "kind required"), (8, "category unknown_category"),
            (9, "amount not_a_sum"), (10, "vat_amount vat_not_below_amount"),
            (11, "category required"), (11, "amount required"),
        ];
        let expected = expected.map(|(row, rule)| (row, rule.to_owned()));
        assert_eq!(refusals(&plan), expected);
        assert_eq!(counts(&plan), [1, 0, 10]);
        assert_eq!(send(owner, "import", table).await.status, 422);
        assert!(months(owner, "").await.is_empty());
        let done = send(owner, "import?skip_wrong=true", table).await.ok(200);
        assert_eq!(counts(&done), [1, 0, 10]);
        assert_eq!(months(owner, "").await.len(), 1);
    }

    a_closed_month_takes_nothing_in(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let admin = t.employ(owner, "admin", BuiltIn::Administrator).await;
        let entity = owner.get("/legal-entities").await.ok(200)["items"][0].clone();
        recorded(owner, rent(owner, "2026-09").await).await;
        let close = json!({"closed_until": "2026-09-30"});
        let at = legal_entities::path(&entity);
        owner.seen(&entity["version"]).patch(&at, close).await.ok(200);
        let table = "Месяц;Статья;Сумма\n2026-09;Аренда;5\n2026-10;Аренда;5\n";
        let plan = send(&admin, "import/check", table).await.ok(200);
        assert_eq!(refusals(&plan), [(2, "month period_closed".to_owned())]);
        let accountant = t.employ(owner, "buh", BuiltIn::Accountant).await;
        let done = send(&accountant, "import", table).await.ok(200);
        assert_eq!(counts(&done), [2, 0, 0]);
    }

    the_same_request_twice_takes_a_table_in_once(t) {
        let owner = t.firm("romashka").await.owner.with("idempotency-key", "key-1");
        let table = "Месяц;Статья;Сумма\n2026-10;Аренда;5\n";
        send(&owner, "import", table).await.ok(200);
        let cost = owner.get("/costs").await.ok(200)["items"][0].clone();
        let other = json!({"amount": "6"});
        owner.seen(&cost["version"]).patch(&super::path(&cost), other).await.ok(200);
        let again = send(&owner, "import", table).await.ok(200);
        assert_eq!(again["created"], 0);
        assert_eq!(months(&owner, "").await.len(), 1);
    }
}
