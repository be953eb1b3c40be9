use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use crate::support::on_both_engines;

on_both_engines! {
    colleagues_are_seen_with_role_and_login(t) {
        let firm = t.account("romashka").await;
        let boris = t.employ(&firm.owner, "boris", BuiltIn::Observer).await;
        let list = boris.get("/users").await.ok(200);
        let users = list["items"].as_array().unwrap();
        assert_eq!(users.len(), 3);
        let seen = users.iter().find(|one| one["login"] == "romashka-boris").unwrap();
        assert_eq!(seen["role"]["name"], "Наблюдатель");
        assert_eq!(seen["is_active"], true);
        assert_eq!(seen["department"], Value::Null);
        assert_eq!(boris.get("/departments").await.ok(200)["items"], json!([]));
    }

    the_built_in_roles_come_in_their_order(t) {
        let anna = t.account("romashka").await.owner;
        let list = anna.get("/roles").await.ok(200);
        let codes: Vec<_> = list["items"].as_array().unwrap().iter()
            .map(|role| role["code"].as_str().unwrap().to_owned())
            .collect();
        let all = ["owner", "administrator", "head_of_department", "manager", "accountant", "observer"];
        assert_eq!(codes, all);
    }
}
