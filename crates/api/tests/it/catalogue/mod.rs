mod archive;
mod bulk;
mod create;
mod edit;
mod export;
mod groups;
mod import;
mod lines;
mod list;
mod price_lists;
pub mod samples;

use canape_domain::access::{Access, Permission};
use serde_json::{Value, json};

use crate::support::{Firm, Person, TestServer};

/// A chair as people write one down.
pub fn chair() -> Value {
    json!({
        "article": "КР-104",
        "name": "Кресло офисное «Комфорт»",
        "price": "12400.00",
        "cost_price": "7900.00",
        "vat_rates": [
            {"from": "2019-01-01", "rate": "20"},
            {"from": "2026-01-01", "rate": "22"},
        ],
    })
}

pub fn path(of: &Value) -> String {
    format!("/products/{}", of["id"].as_str().expect("an id"))
}

/// Somebody who may do everything but see what things cost the firm.
async fn without_profit(t: &TestServer, firm: &Firm) -> Person {
    let mut access = Access::everything();
    access.permissions.remove(&Permission::ProfitRead);
    t.colleague(firm, "seller", access).await
}
