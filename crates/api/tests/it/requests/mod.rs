mod answer;
mod arrive;
mod join;
mod list;
mod reach;
pub mod samples;

use serde_json::{Value, json};

use crate::deals::Seller;
use crate::support::{Person, TestServer};

/// The firm's site: a program with a key that may send requests.
pub async fn site(t: &TestServer, owner: &Person) -> Person {
    let scopes = ["deals.create", "deals.read", "clients.create"];
    let key = json!({"name": "Сайт", "scopes": scopes});
    let made = owner.post("/api-keys", key).await.ok(201);
    let text = made["secret_key"].as_str().expect("a key");
    t.stranger().with("x-api-key", text)
}

/// Somebody asks on the site.
pub async fn asked(site: &Person, title: &str) -> Value {
    let body = json!({
        "title": title,
        "amount": "5.00",
        "contact": {"first_name": "Вера", "phones": ["8 (910) 123-45-67"]},
        "source": {"domain": "shop.example", "request_text": format!("{title}, пожалуйста")},
    });
    site.post("/deals", body).await.ok(201)
}

pub fn path(request: &Value) -> String {
    format!("/requests/{}", request["id"].as_str().expect("an id"))
}

/// The request as the inbox has it.
pub async fn read(who: &Person, request: &Value) -> Value {
    who.get(&path(request)).await.ok(200)["request"].clone()
}

/// A firm with a site.
pub async fn inbox(t: &TestServer) -> (Seller, Person) {
    let seller = Seller::of(t, "romashka").await;
    let site = site(t, &seller.owner).await;
    (seller, site)
}
