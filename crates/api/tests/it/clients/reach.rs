use std::collections::BTreeMap;

use canape_domain::access::{Access, Permission, Reach};
use serde_json::{Value, json};

use super::{anna_elkina, path};
use crate::support::on_both_engines;

fn own_clients() -> Access {
    let permissions = [
        Permission::ClientsRead,
        Permission::ClientsCreate,
        Permission::ClientsEdit,
        Permission::ClientsDelete,
    ];
    Access {
        permissions: permissions
            .map(|one| (one, Reach::Own))
            .into_iter()
            .collect::<BTreeMap<_, _>>(),
        ..Access::default()
    }
}

on_both_engines! {
    a_client_is_seen_by_everybody_until_somebody_is_responsible(t) {
        let firm = t.firm("romashka").await;
        let (anna, vera) = (&firm.owner, t.colleague(&firm, "vera", own_clients()).await);
        let made = anna.post("/contacts", anna_elkina()).await.ok(201);
        let at = path("contacts", &made);
        vera.get(&at).await.ok(200);
        let mine = json!({"responsible_id": anna.id()});
        let taken = anna.seen(&made["version"]).patch(&at, mine).await.ok(200);
        assert_eq!(taken["responsible"]["id"], json!(anna.id()));
        let seen = vera.seen(&taken["version"]);
        seen.patch(&at, json!({"post": "Директор"})).await.problem(404, "not_found");
        seen.delete(&at).await.problem(404, "not_found");
        seen.post(&format!("{at}/restore"), json!({})).await.problem(404, "not_found");
        vera.get(&at).await.problem(404, "not_found");
        for list in ["/contacts", "/contacts?q=елкина", "/search?q=елкина"] {
            assert_eq!(vera.get(list).await.ok(200)["items"], json!([]), "{list}");
        }
        let back = json!({"responsible_id": Value::Null});
        anna.seen(&taken["version"]).patch(&at, back).await.ok(200);
        assert_eq!(vera.get("/search?q=елкина").await.ok(200)["items"][0]["id"], made["id"]);
    }
}
