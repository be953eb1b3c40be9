mod change;
mod create;
pub mod samples;

use serde_json::{Value, json};

use crate::support::Person;

pub fn path(view: &Value) -> String {
    format!("/saved-views/{}", view["id"].as_str().expect("an id"))
}

/// Saves a view that asks for open deals.
pub async fn view(person: &Person, name: &str) -> Value {
    let body = json!({"name": name, "filter": {"status": "open"}});
    person.post("/saved-views", body).await.ok(201)
}

/// The names of the views that a person has, in their order.
pub async fn names(person: &Person) -> Vec<String> {
    let list = person.get("/saved-views").await.ok(200);
    let items = list["items"].as_array().expect("a list").iter();
    items
        .map(|view| view["name"].as_str().expect("a name").to_owned())
        .collect()
}
