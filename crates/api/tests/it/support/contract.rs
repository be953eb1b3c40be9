//! The OpenAPI document as a judge: every answer must be one that it promises.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::{Value, json};

use super::Answer;

pub struct Contract {
    document: Value,
    operations: Vec<Operation>,
}

struct Operation {
    method: String,
    template: Vec<String>,
    /// Status or `default` → (content type, validator); no content: `None`.
    answers: BTreeMap<String, Option<(String, Validator)>>,
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
                    .map(|(status, answer)| (status.clone(), validator(&document, answer)))
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
        }
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
        match promised {
            None => assert_eq!(answer.text, "", "{} {path} promises no body", answer.method),
            Some((content_type, schema)) => {
                let is_typed = answer.content_type.split(';').next() == Some(content_type);
                assert!(
                    is_typed,
                    "{} {path} came as {}",
                    answer.method, answer.content_type
                );
                if content_type.ends_with("json") {
                    let body = answer.json();
                    let faults: Vec<_> = schema
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

fn validator(document: &Value, answer: &Value) -> Option<(String, Validator)> {
    let content = answer.get("content")?.as_object()?;
    let (content_type, media) = content.iter().next()?;
    let mut schema = media.get("schema").cloned().unwrap_or_else(|| json!({}));
    schema["components"] = document["components"].clone();
    let validator = jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(&schema)
        .expect("a sound schema");
    Some((content_type.clone(), validator))
}
