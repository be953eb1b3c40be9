mod create;
mod edit;
mod stages;

use serde_json::{Value, json};

/// A pipeline as people begin with.
pub fn sales(name: &str) -> Value {
    json!({
        "name": name,
        "stages": [
            {"name": "Новая", "kind": "open", "norm_days": 2},
            {"name": "Счёт выставлен", "kind": "open", "required_fields": ["amount"]},
            {"name": "Выиграна", "kind": "won"},
            {"name": "Проиграна", "kind": "lost"},
        ],
    })
}
