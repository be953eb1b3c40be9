mod change;
mod create;
mod pictures;
pub mod samples;

use serde_json::{Value, json};

/// The seed firm, as one writes it down.
pub fn twins() -> Value {
    json!({
        "name": "ООО «Твинс»",
        "valid_from": "2024-01-01",
        "requisites": {
            "form": "organisation",
            "short_name": "ООО «Твинс»",
            "inn": "6731067957",
            "kpp": "673201001",
            "accounts": [{
                "bik": "047888760",
                "bank_name": "Ярославский филиал ПАО \"Промсвязьбанк\" г.Ярославль",
                "account": "40702810782000374002",
                "correspondent": "30101810300000000760",
            }],
        },
        "regimes": [
            {"valid_from": "2026-07-01", "regime": "simplified_income", "vat": "five"},
            {"valid_from": "2024-01-01", "regime": "simplified_income", "vat": "exempt",
             "exemption_ground": "п. 1 ст. 145 НК РФ"},
        ],
        "signatories": [
            {"office": "head", "signer": {"post": "Директор", "name": "Иванов Иван Иванович",
             "ground": "Устава"}},
            {"office": "proxy", "signer": {"name": "Петрова Анна Ильинична"},
             "power": {"number": "5", "issued_on": "2026-01-12"}},
        ],
    })
}

pub fn path(entity: &Value) -> String {
    format!("/legal-entities/{}", entity["id"].as_str().expect("an id"))
}
