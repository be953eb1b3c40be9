//! What the OpenAPI document must be like for people and generators to rely on it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::support::{Contract, operations};

fn document() -> Value {
    Contract::of_mounted_services().document().clone()
}

#[test]
fn the_committed_document_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi/openapi.json");
    let committed = std::fs::read_to_string(path).expect("openapi/openapi.json");
    let made = serde_json::to_string_pretty(&document()).expect("JSON");
    assert!(
        committed == made + "\n",
        "run `./dev openapi` and commit openapi/openapi.json"
    );
}

#[test]
fn every_promised_answer_has_a_sound_schema() {
    let built = Contract::of_mounted_services().build_all();
    assert!(built > 50, "{built}");
}

#[test]
fn every_operation_has_a_name_of_its_own_a_tag_and_a_summary() {
    let document = document();
    let mut names = BTreeSet::new();
    for operation in operations(&document) {
        let at = format!("{} {}", operation.method, operation.path);
        assert!(
            names.insert(operation.id.clone()),
            "{at}: the name {} is taken",
            operation.id
        );
        let verb = operation.id.chars().next();
        assert!(
            verb.is_some_and(char::is_lowercase),
            "{at}: {}",
            operation.id
        );
        assert_eq!(
            operation.value["tags"].as_array().map(Vec::len),
            Some(1),
            "{at}: one tag"
        );
        let summary = operation.value["summary"].as_str().unwrap_or_default();
        assert!(!summary.is_empty(), "{at}: a summary");
    }
}

#[test]
fn every_path_segment_in_braces_is_a_parameter() {
    let document = document();
    for operation in operations(&document) {
        let braces: BTreeSet<_> = operation
            .path
            .split('/')
            .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
            .collect();
        let parameters: BTreeSet<_> = operation
            .parameters()
            .filter(|parameter| parameter["in"] == "path")
            .filter_map(|parameter| parameter["name"].as_str())
            .collect();
        assert_eq!(
            braces, parameters,
            "{} {}",
            operation.method, operation.path
        );
    }
}

#[test]
fn what_changes_a_version_says_so() {
    let document = document();
    for operation in operations(&document) {
        let is_change = matches!(operation.method.as_str(), "PATCH" | "DELETE");
        let is_exempt = operation.value.get("x-no-version").is_some();
        let asks = operation
            .parameters()
            .any(|parameter| parameter["name"] == "If-Match");
        assert!(
            !is_change || asks || is_exempt,
            "{} {}",
            operation.method,
            operation.path
        );
    }
}

#[test]
fn every_schema_name_belongs_to_one_shape_and_says_what_it_is() {
    let document = document();
    let schemas = document["components"]["schemas"]
        .as_object()
        .expect("schemas");
    for (name, schema) in schemas {
        let is_list = name.starts_with("List_");
        let is_told = schema["description"]
            .as_str()
            .is_some_and(|text| !text.is_empty());
        assert!(is_list || is_told, "{name} has no description");
    }
}

/// A list that can go on says how long a page is and where to go on.
#[test]
fn every_page_has_a_limit_and_a_cursor() {
    let document = document();
    let paged = [
        "listDeals",
        "listDealEvents",
        "listBoardColumn",
        "listContacts",
        "listCompanies",
    ];
    for operation in operations(&document) {
        let has = |name: &str| {
            operation
                .parameters()
                .any(|parameter| parameter["name"] == name)
        };
        assert!(
            !has("cursor") || has("limit"),
            "{} has a cursor and no limit",
            operation.id
        );
        let is_paged = paged.contains(&operation.id.as_str());
        assert!(!is_paged || has("cursor"), "{} has no cursor", operation.id);
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = document();
    let mut wanted = BTreeSet::new();
    collect_references(&document, &mut wanted);
    for reference in wanted {
        let pointer = reference.trim_start_matches('#');
        assert!(
            document.pointer(pointer).is_some(),
            "{reference} leads nowhere"
        );
    }
}

fn collect_references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(reference) = fields.get("$ref").and_then(Value::as_str) {
                found.insert(reference.to_owned());
            }
            fields
                .values()
                .for_each(|field| collect_references(field, found));
        }
        Value::Array(items) => items
            .iter()
            .for_each(|item| collect_references(item, found)),
        _ => {}
    }
}

/// Two structs of one name overwrite each other in silence; the sources tell.
#[test]
fn no_two_structs_claim_one_schema_name() {
    let mut claims: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in crate::house::sources("crates/api/src") {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(name) = line.trim().strip_prefix("#[schema(as = ") {
                let name = name.split([')', ',']).next().unwrap_or_default().to_owned();
                let place = format!("{}:{}", file.path, number + 1);
                claims.entry(name).or_default().insert(place);
            }
        }
    }
    for (name, places) in claims {
        assert_eq!(places.len(), 1, "{name} is claimed at {places:?}");
    }
}
