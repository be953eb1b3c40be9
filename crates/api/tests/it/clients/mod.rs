mod create;
mod edit;
mod list;
mod look_up;
mod reach;
mod requisites;
pub mod samples;
mod timeline;
mod trash;

pub use requisites::seed;

use serde_json::{Value, json};

/// A person as people write one down.
pub fn anna_elkina() -> Value {
    json!({
        "last_name": "Ёлкина",
        "first_name": " Анна ",
        "post": "Главный бухгалтер",
        "phones": ["8 (910) 123-45-67", "35-44-55"],
        "emails": ["anna@romashka.ru"],
    })
}

/// An organisation as people write one down.
pub fn romashka() -> Value {
    json!({
        "name": "ООО «Ромашка»",
        "inn": "7707083893",
        "kpp": "773601001",
        "phones": ["8 (495) 500-55-50"],
        "emails": ["mail@romashka.ru"],
        "site": "https://romashka.ru",
    })
}

pub fn path(list: &str, of: &Value) -> String {
    format!("/{list}/{}", of["id"].as_str().unwrap())
}
