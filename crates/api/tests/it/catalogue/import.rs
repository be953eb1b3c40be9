use std::fmt::Write as _;

use serde_json::json;

use super::{chair, without_profit};
use crate::support::{Person, on_both_engines};

const CHECK: &str = "/products/import/check";
const IMPORT: &str = "/products/import";

const PRICES: &str = "Прайс-лист ООО «Ромашка»\n\n\
    Артикул;Наименование;Ед. изм.;Цена, руб.;НДС;Категория;Цена закупки\n\
    КР-104;Кресло офисное «Комфорт»;шт;13 100,50;22%;Мебель / Кресла;8000\n\
    СТ-1;Стол;шт.;20 000;22;Мебель / Столы;\n\
    ;Сборка мебели;час;1 500;без НДС;;\n";

async fn names_and_prices(anna: &Person) -> Vec<(String, String)> {
    let all = anna.get("/products?sort=name").await.ok(200);
    let all = all["items"].as_array().expect("a list").iter();
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    all.map(|one| (text(&one["name"]), text(&one["price"])))
        .collect()
}

on_both_engines! {
    a_price_list_becomes_the_catalogue(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        let kept = anna.post("/products", chair()).await.ok(201);
        let before = t.last_event(&firm).await;
        let plan = anna.upload(CHECK, "price.csv", "", PRICES).await.ok(200);
        assert_eq!(t.last_event(&firm).await, before, "a check changes nothing");
        assert_eq!(plan["layout"]["head_row"], 3);
        let fields: Vec<_> = plan["layout"]["columns"].as_array().expect("columns").iter()
            .map(|column| column["field"].as_str().unwrap_or("-")).collect();
        assert_eq!(fields, ["article", "name", "unit", "price", "vat", "group", "cost_price"]);
        assert_eq!(plan["new_groups"], json!(["Мебель", "Мебель / Кресла", "Мебель / Столы"]));
        let counts = |plan: &serde_json::Value| {
            ["total", "created", "changed", "unchanged", "refused_count"].map(|name| plan[name].as_u64())
        };
        assert_eq!(counts(&plan), [3, 2, 1, 0, 0].map(Some));

        let done = anna.upload(IMPORT, "price.csv", "", PRICES).await.ok(200);
        assert_eq!(counts(&done), [3, 2, 1, 0, 0].map(Some));
        let chair = anna.get(&super::path(&kept)).await.ok(200);
        assert_eq!(chair["price"], "13100.50");
        assert_eq!(chair["cost_price"], "8000.00");
        assert_eq!(chair["group"]["name"], "Мебель / Кресла");
        assert_eq!(chair["vat_rates"], kept["vat_rates"], "the rate of today is as it was");
        let service = anna.get("/products?q=Сборка").await.ok(200);
        assert_eq!(service["items"][0]["unit"]["code"], "356");
        assert_eq!(service["items"][0]["vat_rate"], "none");

        let before = t.last_event(&firm).await;
        let again = anna.upload(IMPORT, "price.csv", "", PRICES).await.ok(200);
        assert_eq!(counts(&again), [3, 0, 0, 3, 0].map(Some));
        assert_eq!(t.last_event(&firm).await, before, "what is so already is not changed");
    }

    our_own_file_comes_back_as_it_went(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        anna.post("/products", chair()).await.ok(201);
        let odd = json!({"name": "=Сборка; «под ключ»", "kind": "service", "unit_code": "876"});
        anna.post("/products", odd).await.ok(201);
        let file = anna.post("/products/export", json!({})).await;
        let done = anna.upload(IMPORT, "catalogue.csv", "", file.text).await.ok(200);
        assert_eq!(done["unchanged"], 2, "{done}");
        assert_eq!(done["total"], 2);
    }

    a_wrong_row_keeps_all_out_unless_it_shall_be_left_out(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        let table = "Артикул;Название;Цена;НДС;Ед\n\
            А-1;Стол;100;22;шт\n\
            А-2;Стул;минус сто;18;бушель\n\
            А-1;Шкаф;5;;\n\
            А-4;;7;;\n";
        let plan = anna.upload(CHECK, "t.csv", "", table).await.ok(200);
        assert_eq!(plan["refused_count"], 3);
        let told = |row: usize| {
            let row = &plan["refused"][row];
            let errors = row["errors"].as_array().expect("errors").iter();
            let errors: Vec<_> = errors.map(|one| format!("{} {}", one["field"], one["code"])).collect();
            (row["row"].as_u64().expect("a number"), errors.join(", ").replace('"', ""))
        };
        assert_eq!(told(0), (3, "unit unknown_unit, price not_a_sum, vat unknown_vat_rate".to_owned()));
        assert_eq!(told(1), (4, "article repeated".to_owned()));
        assert_eq!(told(2), (5, "name required".to_owned()));
        let refused = anna.upload(IMPORT, "t.csv", "", table).await;
        let refused = refused.ok(422);
        let pointers: Vec<_> = refused["errors"].as_array().expect("errors").iter()
            .map(|one| one["pointer"].as_str().expect("a pointer")).collect();
        assert_eq!(pointers, ["/rows/3/unit", "/rows/3/price", "/rows/3/vat", "/rows/4/article", "/rows/5/name"]);
        assert_eq!(names_and_prices(anna).await, []);
        let done = anna.upload(&format!("{IMPORT}?skip_wrong=true"), "t.csv", "", table).await.ok(200);
        assert_eq!((&done["created"], &done["refused_count"]), (&json!(1), &json!(3)));
        assert_eq!(names_and_prices(anna).await, [("Стол".to_owned(), "100.00".to_owned())]);
    }

    columns_are_what_the_caller_says(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        let table = "a,b,c\nСтол,100,лишнее\n";
        let plan = anna.upload(CHECK, "t.csv", "", table).await.ok(200);
        assert_eq!(plan["refused_count"], 1, "nobody knows what is what");
        let said = format!("{IMPORT}?head_row=1&columns=name,price,");
        anna.upload(&said, "t.csv", "", table).await.ok(200);
        assert_eq!(names_and_prices(anna).await, [("Стол".to_owned(), "100.00".to_owned())]);
        let unknown = anna.upload(&format!("{IMPORT}?columns=name,colour"), "t.csv", "", table).await;
        assert_eq!(unknown.ok(422)["errors"][0]["pointer"], "/columns");
    }

    cost_is_for_those_who_may_see_it(t) {
        let firm = t.firm("romashka").await;
        let seller = without_profit(&t, &firm).await;
        let plan = seller.upload(CHECK, "price.csv", "", PRICES).await.ok(200);
        assert_eq!(plan["layout"]["columns"][6]["field"], json!(null));
        seller.upload(IMPORT, "price.csv", "", PRICES).await.ok(200);
        let chair = firm.owner.get("/products?q=КР-104").await.ok(200);
        assert_eq!(chair["items"][0]["cost_price"], json!(null));
        let said = format!("{IMPORT}?columns=article,,,,,,cost_price");
        seller.upload(&said, "price.csv", "", PRICES).await.ok(403);
    }

    what_is_no_table_is_refused_in_words(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        for (name, bytes, status, code) in [
            ("price.pdf", "a;b\nc;d", 415, "table_refused"),
            ("price.xls", "a;b\nc;d", 415, "table_refused"),
            ("price.xlsx", "a;b\nc;d", 422, "table_unreadable"),
            ("price.csv", "Название;Цена\n", 422, "table_empty"),
            ("price.csv", "", 422, "table_empty"),
        ] {
            let answer = anna.upload(CHECK, name, "", bytes).await;
            assert_eq!(answer.ok(status)["code"], code, "{name}");
        }
        let large = "x".repeat(5 * 1024 * 1024 + 1);
        let answer = anna.upload(CHECK, "price.csv", "", large).await;
        assert_eq!(answer.ok(422)["code"], "table_too_large");
        let long = format!("Название\n{}", "Стол\n".repeat(5_100));
        let answer = anna.upload(CHECK, "price.csv", "", long).await;
        assert_eq!(answer.ok(422)["code"], "table_too_many_rows");
    }

    names_and_articles_tell_products_apart(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        for body in [
            json!({"name": "Стол", "article": "С-1"}),
            json!({"name": "Стол", "article": "С-2"}),
            json!({"name": "Полка"}),
            json!({"name": "Лампа", "article": "Л-1"}),
        ] {
            anna.post("/products", body).await.ok(201);
        }
        let table = "Артикул;Название;Цена\n;стол;1\nП-1;ПОЛКА;2\nл-1;;3\n";
        let plan = anna.upload(CHECK, "t.csv", "", table).await.ok(200);
        assert_eq!(plan["refused"][0]["errors"][0]["code"], "ambiguous_name");
        let skip = format!("{IMPORT}?skip_wrong=true");
        let done = anna.upload(&skip, "t.csv", "", table).await.ok(200);
        assert_eq!((&done["created"], &done["changed"]), (&json!(0), &json!(2)));
        let shelf = anna.get("/products?q=П-1").await.ok(200);
        assert_eq!(shelf["items"][0]["price"], "2.00", "one without an article gets it");
        let lamp = anna.get("/products?q=Л-1").await.ok(200);
        assert_eq!(lamp["items"][0]["price"], "3.00", "capitals make no difference");
    }

    many_rows_come_in_by_few_statements(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        let mut table = "Артикул;Название;Цена;Группа\n".to_owned();
        for number in 0..2_000 {
            let group = number % 7;
            let _ = writeln!(table, "А-{number};Товар {number};{number};Группа {group}");
        }
        t.take_statements();
        let done = anna.upload(IMPORT, "t.csv", "", table.clone()).await;
        let statements = t.take_statements();
        assert_eq!(done.ok(200)["created"], 2_000);
        assert!(statements < 150, "{statements}");
        let again = anna.upload(IMPORT, "t.csv", "", table).await.ok(200);
        assert_eq!(again["unchanged"], 2_000);
    }

    a_request_that_is_sent_again_does_nothing_twice(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        let keyed = anna.with("idempotency-key", "one-price-list");
        let table = "Артикул;Название;Цена\nА-1;Стол;100\n";
        keyed.upload(IMPORT, "t.csv", "", table).await.ok(200);
        let table_of = anna.get("/products?q=А-1").await.ok(200)["items"][0].clone();
        let seen = anna.seen(&table_of["version"]);
        seen.patch(&super::path(&table_of), json!({"price": "150.00"})).await.ok(200);
        let again = keyed.upload(IMPORT, "t.csv", "", table).await.ok(200);
        assert_eq!((&again["created"], &again["changed"]), (&json!(0), &json!(0)));
        let kept = [("Стол".to_owned(), "150.00".to_owned())];
        assert_eq!(names_and_prices(anna).await, kept, "the correction stays");
        let other = "Артикул;Название;Цена\nА-1;Стол;200\n";
        let reused = keyed.upload(IMPORT, "t.csv", "", other).await;
        reused.problem(422, "idempotency_key_reused");
        assert_eq!(names_and_prices(anna).await, kept);
    }
}
