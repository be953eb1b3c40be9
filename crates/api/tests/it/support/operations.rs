//! The operations of an OpenAPI document, one by one.

use serde_json::Value;

pub struct Operation<'a> {
    pub method: String,
    pub path: String,
    pub id: String,
    pub value: &'a Value,
}

impl Operation<'_> {
    pub fn parameters(&self) -> impl Iterator<Item = &Value> {
        self.value["parameters"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default()
            .iter()
    }

    /// Whether nobody needs to be known.
    pub fn is_public(&self) -> bool {
        self.value["security"].as_array().is_some_and(|needs| {
            needs
                .iter()
                .all(|need| need.as_object().is_some_and(serde_json::Map::is_empty))
        })
    }

    pub fn is_mutation(&self) -> bool {
        self.method != "GET"
    }

    pub fn has_json_body(&self) -> bool {
        self.value
            .pointer("/requestBody/content/application~1json")
            .is_some()
    }
}

pub fn operations(document: &Value) -> Vec<Operation<'_>> {
    let paths = document["paths"].as_object().expect("paths");
    let mut all = Vec::new();
    for (path, item) in paths {
        for (method, value) in item.as_object().expect("operations") {
            let id = value["operationId"]
                .as_str()
                .expect("an operationId")
                .to_owned();
            all.push(Operation {
                method: method.to_uppercase(),
                path: path.clone(),
                id,
                value,
            });
        }
    }
    all
}
