//! The OpenAPI document as a judge: every answer must be one that it promises.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::Validator;
use serde_json::{Value, json};

use super::Answer;

pub struct Contract {
    document: Value,
    operations: Vec<Operation>,
    /// By the text of the schema. A test meets a few of hundreds: each is built when it is met.
    validators: Mutex<HashMap<String, Arc<Validator>>>,
}

struct Operation {
    method: String,
    template: Vec<String>,
    /// Status or `default` → content types with their schemas; no content: none.
    answers: BTreeMap<String, Vec<(String, Value)>>,
}

impl Contract {
    pub fn of_mounted_services() -> Self {
        let document = canape_api::openapi::document().expect("JSON");
        let mut operations = Vec::new();
        for (path, item) in document["paths"].as_object().expect("paths") {
            for (method, operation) in item.as_object().expect("operations") {
                let answers = operation["responses"].as_object().expect("responses");
                let answers = answers
                    .iter()
                    .map(|(status, answer)| (status.clone(), schemas_of(answer)))
                    .collect();
                let template = path.split('/').map(ToOwned::to_owned).collect();
                operations.push(Operation {
                    method: method.to_uppercase(),
                    template,
                    answers,
                });
            }
        }
        Self {
            document,
            operations,
            validators: Mutex::default(),
        }
    }

    /// Builds what judges each answer of each operation, and says how many schemas there are.
    pub fn build_all(&self) -> usize {
        let answers = self.operations.iter().flat_map(|one| one.answers.values());
        for (_, schema) in answers.flatten() {
            self.validator(schema);
        }
        let built = self.validators.lock();
        built.unwrap_or_else(PoisonError::into_inner).len()
    }

    pub fn document(&self) -> &Value {
        &self.document
    }

    /// Panics unless the document promises this answer.
    #[track_caller]
    pub fn check(&self, answer: &Answer) {
        let path = answer.path.split('?').next().unwrap_or_default();
        let Some(operation) = self.find(&answer.method, path) else {
            assert!(
                answer.status >= 400,
                "{} {path} is not in the document",
                answer.method
            );
            return;
        };
        let status = answer.status.to_string();
        let promised = operation.answers.get(&status).or_else(|| {
            (answer.status >= 400)
                .then(|| operation.answers.get("default"))
                .flatten()
        });
        let Some(promised) = promised else {
            panic!(
                "{} {path} promises no {status}: {}",
                answer.method, answer.text
            )
        };
        if promised.is_empty() {
            assert_eq!(answer.text, "", "{} {path} promises no body", answer.method);
            return;
        }
        let is = answer.content_type.split(';').next().unwrap_or_default();
        match promised.iter().find(|(content_type, _)| content_type == is) {
            None => panic!("{} {path} came as {}", answer.method, answer.content_type),
            Some((content_type, schema)) => {
                if content_type.ends_with("json") {
                    let body = answer.json();
                    let faults: Vec<_> = self
                        .validator(schema)
                        .iter_errors(&body)
                        .map(|fault| fault.to_string())
                        .collect();
                    assert!(
                        faults.is_empty(),
                        "{} {path}: {faults:?} in {body}",
                        answer.method
                    );
                }
            }
        }
    }

    fn find(&self, method: &str, path: &str) -> Option<&Operation> {
        let segments: Vec<_> = path.split('/').collect();
        let fits = |operation: &&Operation| {
            operation.method == method
                && operation.template.len() == segments.len()
                && operation
                    .template
                    .iter()
                    .zip(&segments)
                    .all(|(promised, is)| {
                        promised == is || (promised.starts_with('{') && !is.is_empty())
                    })
        };
        // A literal segment fits better than a parameter.
        let parameters = |operation: &&Operation| {
            operation
                .template
                .iter()
                .filter(|s| s.starts_with('{'))
                .count()
        };
        self.operations.iter().filter(fits).min_by_key(parameters)
    }
}

impl Contract {
    fn validator(&self, schema: &Value) -> Arc<Validator> {
        let text = schema.to_string();
        let mut built = self
            .validators
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let make = || {
            let mut schemas = serde_json::Map::new();
            gather(&self.document, schema, &mut schemas);
            let mut whole = schema.clone();
            whole["components"] = json!({"schemas": schemas});
            let validator = jsonschema::draft202012::options()
                .should_validate_formats(true)
                .build(&whole)
                .expect("a sound schema");
            Arc::new(validator)
        };
        Arc::clone(built.entry(text).or_insert_with(make))
    }
}

/// The schemas that a piece of the document refers to, and what these refer to.
fn gather(document: &Value, piece: &Value, schemas: &mut serde_json::Map<String, Value>) {
    const AT: &str = "#/components/schemas/";
    match piece {
        Value::Object(fields) => {
            let name = fields.get("$ref").and_then(Value::as_str);
            let name = name.and_then(|reference| reference.strip_prefix(AT));
            if let Some(name) = name
                && !schemas.contains_key(name)
            {
                let schema = &document["components"]["schemas"][name];
                schemas.insert(name.to_owned(), schema.clone());
                gather(document, schema, schemas);
            }
            for field in fields.values() {
                gather(document, field, schemas);
            }
        }
        Value::Array(items) => {
            for item in items {
                gather(document, item, schemas);
            }
        }
        _ => {}
    }
}

fn schemas_of(answer: &Value) -> Vec<(String, Value)> {
    let content = answer.get("content").and_then(Value::as_object);
    let schema = |media: &Value| media.get("schema").cloned().unwrap_or_else(|| json!({}));
    let schemas = content.into_iter().flatten();
    schemas
        .map(|(content_type, media)| (content_type.clone(), schema(media)))
        .collect()
}
