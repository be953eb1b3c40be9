use canape_domain::access::{Access, Permission, Reach};
use serde_json::{Value, json};

use super::{Seller, path};
use crate::batches::bulk;
use crate::support::{Answer, on_both_engines};

/// The cells of a file, line by line: what a spreadsheet would show.
fn cells(answer: &Answer) -> Vec<Vec<String>> {
    assert_eq!(answer.status, 200, "{}", answer.text);
    let text = answer.text.strip_prefix('\u{feff}').unwrap_or(&answer.text);
    let mut lines = vec![vec![String::new()]];
    let mut is_quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let line = lines.last_mut().unwrap();
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                line.last_mut().unwrap().push('"');
            }
            '"' => is_quoted = !is_quoted,
            ';' if !is_quoted => line.push(String::new()),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => lines.push(vec![String::new()]),
            letter => line.last_mut().unwrap().push(letter),
        }
    }
    assert_eq!(lines.pop(), Some(vec![String::new()]), "the last line ends");
    lines
}

async fn export(seller: &Seller, body: Value) -> Answer {
    seller.owner.post("/deals/export", body).await
}

on_both_engines! {
    the_file_reads_back_as_the_list_shows_it(t) {
        let seller = Seller::of(&t, "romashka").await;
        let body = json!({
            "title": "Стол; \"Дуб\"",
            "amount": "1234567.50",
            "expected_close_on": "2026-12-01",
            "tags": ["vip", "опт"],
        });
        seller.owner.post("/deals", body).await.ok(201);
        seller.owner.post("/deals", json!({"title": "=1+1"})).await.ok(201);
        let columns = ["number", "title", "amount", "expected_close_on", "tags", "created_at", "closed_at"];
        let answer = export(&seller, json!({"columns": columns, "sort": "number"})).await;
        assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
        let name = answer.header("content-disposition").unwrap();
        assert_eq!(name, "attachment; filename=\"deals-2026-11-25.csv\"");
        assert_eq!(
            cells(&answer),
            [
                ["Номер", "Сделка", "Сумма", "Ожидаемое закрытие", "Метки", "Создана", "Закрыта"],
                ["1", "Стол; \"Дуб\"", "1234567,50", "01.12.2026", "vip, опт", "25.11.2026", ""],
                ["2", "'=1+1", "0,00", "", "", "25.11.2026", ""],
            ]
        );
        let english = seller.owner.with("accept-language", "en");
        let answer = english.post("/deals/export", json!({"columns": ["number"]})).await;
        assert_eq!(cells(&answer)[0], ["Number"]);
    }

    days_are_those_of_the_accounts_zone(t) {
        let seller = Seller::of(&t, "romashka").await;
        // 25 November, 22:30 in London is the 26th in Moscow.
        let now = t.house.app.now();
        let late = now.date_naive().and_hms_opt(22, 30, 0).unwrap().and_utc();
        t.advance(late - now);
        let owner = t.sign_in_again(&seller.firm).await;
        owner.post("/deals", json!({"title": "Ночная"})).await.ok(201);
        let answer = owner.post("/deals/export", json!({"columns": ["created_at"]})).await;
        assert_eq!(cells(&answer)[1], ["26.11.2026"]);
    }

    filter_and_order_are_those_of_the_list(t) {
        let seller = Seller::of(&t, "romashka").await;
        let closed = seller.deal("Закрытая").await;
        let owner = seller.owner.seen(&closed["version"]);
        owner.post(&format!("{}/win", path(&closed)), json!({})).await.ok(200);
        for title in ["Б", "А"] {
            seller.deal(title).await;
        }
        let body = json!({"filter": {"status": "open"}, "sort": "title", "columns": ["title"]});
        assert_eq!(cells(&export(&seller, body).await), [["Сделка"], ["А"], ["Б"]]);
        let wrong = json!({"filter": {"status": "half"}, "sort": "x", "columns": ["y", "title", "title"]});
        export(&seller, wrong).await.invalid(&[
            ("/filter/status", "unknown_value"),
            ("/sort", "unknown_value"),
            ("/columns/0", "unknown_value"),
            ("/columns/2", "repeated"),
        ]);
    }

    a_long_list_goes_out_page_by_page_and_whole(t) {
        let seller = Seller::of(&t, "romashka").await;
        for number in 0..450 {
            // Many deals of one moment and one sum: pages part within them.
            let body = json!({"title": format!("{number}"), "amount": format!("{}.00", number % 3)});
            seller.owner.post("/deals", body).await.ok(201);
        }
        t.take_statements();
        let answer = export(&seller, json!({"columns": ["number"], "sort": "-amount"})).await;
        let statements = t.take_statements();
        let mut numbers: Vec<i64> = cells(&answer)[1..]
            .iter()
            .map(|line| line[0].parse().unwrap())
            .collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=450).collect::<Vec<_>>());
        assert_eq!(statements, 6, "the count, two of the event, three pages");
    }

    a_firm_takes_out_one_file_at_a_time(t) {
        let seller = Seller::of(&t, "romashka").await;
        let batch = bulk(&seller.owner, &[seller.deal("А").await], json!({"trash": true})).await.ok(200);
        let refused = format!("/deals/bulk/{}/refused", batch["id"].as_str().unwrap());
        let seat = t.house.file_seats.take(seller.firm.account.id).expect("a seat");
        for answer in [export(&seller, json!({})).await, seller.owner.get(&refused).await] {
            assert!(answer.header("retry-after").is_some());
            answer.problem(429, "too_many_requests");
        }
        let neighbour = Seller::of(&t, "vasilek").await;
        assert_eq!(export(&neighbour, json!({})).await.status, 200);
        drop(seat);
        assert_eq!(export(&seller, json!({})).await.status, 200);
    }

    cost_and_profit_need_a_right_of_their_own(t) {
        let seller = Seller::of(&t, "romashka").await;
        let line = |quantity: &str, cost: Value| {
            json!({"title": "Стул", "price": "100.00", "quantity": quantity, "cost_price": cost})
        };
        let known = json!({"title": "Известна", "lines": [line("1.5", json!("33.33")), line("1", json!("10.00"))]});
        seller.owner.post("/deals", known).await.ok(201);
        let half = json!({"title": "Наполовину", "lines": [line("1", json!("33.33")), line("1", Value::Null)]});
        seller.owner.post("/deals", half).await.ok(201);
        seller.deal("Без позиций").await;
        let body = json!({"columns": ["title", "amount", "cost", "profit"], "sort": "number"});
        assert_eq!(
            cells(&export(&seller, body.clone()).await)[1..],
            [
                ["Известна", "250,00", "60,00", "190,00"],
                ["Наполовину", "200,00", "", ""],
                ["Без позиций", "1600,00", "", ""],
            ]
        );
        let access = Access {
            permissions: [(Permission::DealsRead, Reach::All), (Permission::DealsExport, Reach::All)].into(),
            ..Access::default()
        };
        let anna = t.colleague(&seller.firm, "anna", access).await;
        anna.post("/deals/export", body).await.problem(403, "permission_denied");
        let usual = anna.post("/deals/export", json!({})).await;
        assert!(!usual.text.contains("Себестоимость"));
        assert_eq!(cells(&usual).len(), 4);
    }

    a_file_reaches_as_far_as_the_right_to_export(t) {
        let seller = Seller::of(&t, "romashka").await;
        seller.deal("Чужая").await;
        let access = Access {
            permissions: [
                (Permission::DealsRead, Reach::All),
                (Permission::DealsCreate, Reach::Own),
                (Permission::DealsExport, Reach::Own),
            ]
            .into(),
            ..Access::default()
        };
        let anna = t.colleague(&seller.firm, "anna", access).await;
        anna.post("/deals", json!({"title": "Своя"})).await.ok(201);
        let answer = anna.post("/deals/export", json!({"columns": ["title"]})).await;
        assert_eq!(cells(&answer), [["Сделка"], ["Своя"]]);
        let stranger = Seller::of(&t, "vasilek").await;
        assert_eq!(cells(&export(&stranger, json!({"columns": ["title"]})).await).len(), 1);
    }
}
