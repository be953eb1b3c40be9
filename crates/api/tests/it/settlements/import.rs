use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use crate::documents::{Office, deal};
use crate::support::on_both_engines;

impl Office {
    /// A table of balances of the office's firm at the beginning of 2026, or its check.
    async fn balances(&self, at: &str, more: &str, table: &str) -> crate::support::Answer {
        let entity = self.entity["id"].as_str().expect("an id");
        let path =
            format!("/opening-balances/{at}?legal_entity_id={entity}&on_date=2026-01-01{more}");
        self.owner
            .upload(&path, "balances.csv", "", table.to_owned())
            .await
    }
}

fn counts(done: &Value) -> [u64; 4] {
    ["created", "changed", "unchanged", "refused_count"]
        .map(|name| done[name].as_u64().expect("a number"))
}

on_both_engines! {
    balances_come_out_of_a_turnover_sheet(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let contract = office.issued("contract", &office.deal().await).await;
        let number = contract["number"].as_str().expect("a number");
        let person = json!({"first_name": "Иван", "last_name": "Петров"});
        let person = owner.post("/contacts", person).await.ok(201);
        let called = person["name"].as_str().expect("a name");
        let table = format!(
            "Оборотно-сальдовая ведомость по счёту 62\n\
             Контрагент;ИНН;Договор;Дебет;Кредит\n\
             Ромашка;;;1 500,00;\n\
             ромашка;;Договор № {number} от 25.11.2026;;300,50\n\
             {called};;;10;\n"
        );
        let plan = office.balances("import/check", "", &table).await.ok(200);
        let list = owner.get("/opening-balances").await.ok(200);
        assert_eq!(list["items"], json!([]), "a check changes nothing");
        assert_eq!((counts(&plan), &plan["sum"]), ([3, 0, 0, 0], &json!("1209.50")));
        let done = office.balances("import", "", &table).await.ok(200);
        assert_eq!(counts(&done), [3, 0, 0, 0]);
        let list = owner.get("/opening-balances").await.ok(200);
        let mut sums: Vec<_> = list["items"].as_array().expect("a list").iter()
            .map(|one| (one["amount"].as_str().expect("a sum"), one["contract"]["number"].as_str()))
            .collect();
        sums.sort_unstable();
        assert_eq!(sums, [("-300.50", Some(number)), ("10.00", None), ("1500.00", None)]);
        let year = office.settlement("2026-01-01", "2026-12-31").await;
        assert_eq!(year["opening"], "1199.50");
        let again = office.balances("import", "", &table).await.ok(200);
        assert_eq!(counts(&again), [0, 0, 3, 0]);
        let other = table.replace("1 500,00", "1 600");
        let done = office.balances("import", "", &other).await.ok(200);
        assert_eq!(counts(&done), [0, 1, 2, 0]);
    }

    whom_a_row_means_is_never_guessed(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        for name in ["Лютик", "Лютик", "Клевер"] {
            owner.post("/companies", json!({"name": name})).await.ok(201);
        }
        let company = owner.get("/companies").await.ok(200);
        let romashka = company["items"].as_array().expect("a list").iter()
            .find(|one| one["name"] == "Ромашка").expect("the client");
        let inn = romashka["inn"].as_str().expect("an ИНН");
        let table = format!(
            "Клиент;ИНН;Договор;Сумма\n\
             Лютик;;;5\n\
             Василёк;;;5\n\
             Клевер;;Д-1;5\n\
             Клевер;1234567890;;5\n\
             Клевер;;;пять\n\
             Иначе;{inn};;5\n\
             Ромашка;;;6\n\
             ;;;7\n"
        );
        let plan = office.balances("import/check", "", &table).await.ok(200);
        let told: Vec<_> = plan["refused"].as_array().expect("rows").iter().map(|row| {
            let error = &row["errors"][0];
            (row["row"].as_u64().expect("a number"), error["field"].as_str().expect("a field"),
                error["code"].as_str().expect("a code"))
        }).collect();
        assert_eq!(told, [
            (2, "client", "ambiguous_client"),
            (3, "client", "unknown_client"),
            (4, "contract", "unknown_contract"),
            (5, "inn", "inn_check_digit"),
            (6, "amount", "not_a_sum"),
            (8, "client", "repeated"),
            (9, "client", "required"),
        ]);
        office.balances("import", "", &table).await.problem(422, "invalid");
        let list = owner.get("/opening-balances").await.ok(200);
        assert_eq!(list["items"], json!([]));
        let done = office.balances("import", "&skip_wrong=true", &table).await.ok(200);
        assert_eq!(counts(&done), [1, 0, 0, 7]);
    }

    nobody_writes_balances_of_clients_beyond_reach(t) {
        let firm = t.account("romashka").await;
        let owner = firm.owner.clone();
        let anna = t.employ(&owner, "anna", BuiltIn::Manager).await;
        let office = Office::of(&t, "vasilek").await;
        let (entity, company) = crate::documents::parties(&owner).await;
        deal(&owner, &company).await;
        let path = |at: &str, entity: &Value| format!(
            "/opening-balances/{at}?legal_entity_id={}&on_date=2026-01-01",
            entity["id"].as_str().expect("an id"),
        );
        let table = "Клиент;Сумма\nРомашка;5\n";
        anna.upload(&path("import", &entity), "b.csv", "", table).await.ok(403);
        let foreign = owner.upload(&path("import", &office.entity), "b.csv", "", table).await;
        foreign.invalid(&[("/legal_entity_id", "unknown_id")]);
        let done = owner.upload(&path("import", &entity), "b.csv", "", table).await.ok(200);
        assert_eq!(counts(&done), [1, 0, 0, 0]);
        let list = office.owner.get("/opening-balances").await.ok(200);
        assert_eq!(list["items"], json!([]), "the namesake of another firm is another client");
    }

    a_request_that_is_sent_again_does_nothing_twice(t) {
        let mut office = Office::of(&t, "romashka").await;
        let owner = office.owner.clone();
        office.owner = owner.with("idempotency-key", "one-turnover-sheet");
        let table = "Клиент;Сумма\nРомашка;100\n";
        let done = office.balances("import", "", table).await.ok(200);
        assert_eq!(counts(&done), [1, 0, 0, 0]);
        let kept = owner.get("/opening-balances").await.ok(200)["items"][0].clone();
        let at = format!("/opening-balances/{}", kept["id"].as_str().expect("an id"));
        let seen = owner.seen(&kept["version"]);
        seen.patch(&at, json!({"amount": "150.00"})).await.ok(200);
        let again = office.balances("import", "", table).await.ok(200);
        assert_eq!(counts(&again), [0, 0, 1, 0]);
        let other = office.balances("import", "", "Клиент;Сумма\nРомашка;200\n").await;
        other.problem(422, "idempotency_key_reused");
        let list = owner.get("/opening-balances").await.ok(200);
        assert_eq!(list["items"][0]["amount"], "150.00", "the correction stays");
    }
}
