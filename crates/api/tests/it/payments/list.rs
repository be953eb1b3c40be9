use serde_json::{Value, json};

use super::{received, record, returned, undo};
use crate::documents::Office;
use crate::support::on_both_engines;

fn numbers(list: &Value) -> Vec<i64> {
    let items = list["items"].as_array().expect("items").iter();
    items
        .map(|one| one["number"].as_i64().expect("a number"))
        .collect()
}

on_both_engines! {
    the_list_is_narrowed_and_paged_the_newest_first(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let deal = office.deal().await;
        let invoice = office.issued("invoice", &deal).await;
        let other = office.issued("invoice", &office.deal().await).await;
        let one = record(owner, received(&office, "100", &[(&invoice, "100")])).await.ok(201);
        let mut early = received(&office, "50", &[(&other, "10")]);
        early["value_date"] = json!("2026-11-02");
        early["purpose"] = json!("Предоплата за Ёлки");
        early["reference"] = json!("№ 7/1");
        record(owner, early).await.ok(201);
        record(owner, returned(&office, &one, "40", &[(&invoice, "40")])).await.ok(201);
        let mut cash = received(&office, "5", &[]);
        (cash["company_id"], cash["payer_name"]) = (json!(null), json!("Иванов"));
        let cash = record(owner, cash).await.ok(201);
        undo(owner, &cash).await.ok(200);
        let list = async |query: &str| owner.get(&format!("/payments?{query}")).await.ok(200);
        let id = |of: &Value| of["id"].as_str().unwrap().to_owned();
        for (query, expected) in [
            (String::new(), vec![4, 3, 1, 2]),
            ("direction=returned".to_owned(), vec![3]),
            (format!("company_id={}", id(&office.company)), vec![3, 1, 2]),
            (format!("legal_entity_id={}", id(&office.entity)), vec![4, 3, 1, 2]),
            (format!("deal_id={}", id(&deal)), vec![3, 1]),
            (format!("document_id={}", id(&other)), vec![2]),
            (format!("deal_id={}&document_id={}", id(&deal), id(&other)), vec![]),
            (format!("refund_of_id={}", id(&one)), vec![3]),
            (format!("contact_id={}", id(&deal)), vec![]),
            ("date_from=2026-11-03".to_owned(), vec![4, 3, 1]),
            ("date_to=2026-11-02".to_owned(), vec![2]),
            ("state=undone".to_owned(), vec![4]),
            ("state=posted".to_owned(), vec![3, 1, 2]),
            ("is_advance=true".to_owned(), vec![2]),
            ("is_advance=false&state=posted".to_owned(), vec![3, 1]),
            ("q=елки".to_owned(), vec![2]),
            ("q=7/1".to_owned(), vec![2]),
            ("q=иванов".to_owned(), vec![4]),
            ("q=ромашка".to_owned(), vec![3, 1, 2]),
        ] {
            assert_eq!(numbers(&list(&query).await), expected, "{query}");
        }
        let row = &list("q=7/1").await["items"][0];
        assert_eq!((&row["amount"], &row["rest"]), (&json!("50.00"), &json!("40.00")));
        assert_eq!((&row["reference"], &row["company"]["name"]), (&json!("№ 7/1"), &json!("Ромашка")));
        let first = list("limit=2&count=true").await;
        assert_eq!((numbers(&first), &first["count"]), (vec![4, 3], &json!(4)));
        let cursor = first["next_cursor"].as_str().unwrap();
        assert_eq!(numbers(&list(&format!("limit=2&cursor={cursor}")).await), [1, 2]);
        owner.get(&format!("/payments?state=posted&cursor={cursor}")).await
            .invalid(&[("cursor", "foreign_cursor")]);
        owner.get("/payments?direction=sideways").await.problem(422, "invalid");
    }

    a_list_costs_one_statement_and_a_card_two(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        for _ in 0..3 {
            let payment = record(&office.owner, received(&office, "9", &[(&invoice, "3")])).await.ok(201);
            t.take_statements();
            office.owner.get("/payments").await.ok(200);
            assert_eq!(t.take_statements(), 1);
            super::again(&office.owner, &payment).await;
            assert_eq!(t.take_statements(), 2);
        }
    }
}
