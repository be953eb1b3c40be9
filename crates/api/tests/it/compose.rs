//! `docker-compose.yml` and the table in the README against what the binary reads. No engine runs
//! here: whether the containers live together, people try.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

fn top(name: &str) -> String {
    let path = format!("{}/../../{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("readable")
}

fn compose() -> Value {
    let mut file: serde_yaml_ng::Value =
        serde_yaml_ng::from_str(&top("docker-compose.yml")).expect("YAML");
    file.apply_merge().expect("sound anchors");
    serde_json::to_value(file).expect("names that are strings")
}

/// The variables that are read, by the fields of the configuration.
fn variables() -> BTreeSet<String> {
    let source = top("crates/api/src/config.rs");
    let body = source.split("pub struct Config {").nth(1).expect("Config");
    let body = body.split("\n}").next().expect("an end");
    let fields = body.lines().filter_map(|line| {
        let (name, _) = line.trim().strip_prefix("pub ")?.split_once(':')?;
        Some(format!("CANAPE_{}", name.to_uppercase()))
    });
    fields.collect()
}

/// All words that begin with `CANAPE_` and are set, not only filled in by whoever runs it.
fn set_in(environment: &Value) -> BTreeMap<String, String> {
    let all = environment.as_object().into_iter().flatten();
    all.filter(|(name, _)| name.starts_with("CANAPE_"))
        .map(|(name, value)| (name.clone(), value.to_string()))
        .collect()
}

#[test]
fn every_service_sets_only_what_the_binary_reads() {
    let (compose, read) = (compose(), variables());
    assert!(read.contains("CANAPE_FILES_S3_SECRET_KEY"), "{read:?}");
    for (name, service) in compose["services"].as_object().expect("services") {
        for variable in set_in(&service["environment"]).keys() {
            assert!(
                read.contains(variable),
                "{name} sets {variable}, which nobody reads"
            );
        }
    }
    // Longer than the server lets requests in flight take.
    assert_eq!(compose["services"]["api"]["stop_grace_period"], "30s");
    let watched = &compose["services"]["worker"]["healthcheck"]["test"];
    assert!(
        watched.to_string().contains("var/worker.alive"),
        "{watched}"
    );
    let api = set_in(&compose["services"]["api"]["environment"]);
    for needed in [
        "CANAPE_DATABASE_URL",
        "CANAPE_SECRET_KEY",
        "CANAPE_FILES_S3_ENDPOINT",
        "CANAPE_BEHIND_PROXY",
    ] {
        assert!(api.contains_key(needed), "the API needs {needed}");
    }
}

#[test]
fn the_readme_names_all_variables_that_are_read_and_no_other() {
    let read = variables();
    let readme = top("README.md");
    let named = readme
        .split('`')
        .filter(|word| word.starts_with("CANAPE_") && !word.contains(['$', ' ', '*', '…', '\n']));
    let named: BTreeSet<String> = named.map(ToOwned::to_owned).collect();
    assert_eq!(named, read);
}

#[test]
fn only_uploads_are_handed_on_as_they_come() {
    let nginx = top("frontend/nginx.conf");
    let places: Vec<_> = nginx
        .split("location ")
        .filter(|place| place.contains("proxy_request_buffering off"))
        .filter_map(|place| place.split(" {").next())
        .collect();
    assert_eq!(places, ["~ ^/api/v1/deals/[^/]+/files$"]);
}

#[test]
fn what_runs_is_watched_pinned_and_keeps_its_data() {
    let compose = compose();
    let volumes = compose["volumes"].as_object().expect("volumes");
    let services = compose["services"].as_object().expect("services");
    for needed in [
        "database", "files", "mail", "migrate", "api", "worker", "web",
    ] {
        assert!(services.contains_key(needed), "{needed} is missing");
    }
    for (name, service) in services {
        let is_lasting = service["restart"] != "no";
        assert!(
            !is_lasting || service["healthcheck"]["test"].is_array(),
            "nobody watches {name}"
        );
        if let Some(image) = service["image"].as_str() {
            let is_ours = image == "canape";
            assert!(
                is_ours || image.contains(':'),
                "{name} has any version of {image}"
            );
            assert!(
                !image.ends_with(":latest"),
                "{name} has any version of {image}"
            );
        }
        for volume in service["volumes"].as_array().into_iter().flatten() {
            let volume = volume
                .as_str()
                .expect("text")
                .split(':')
                .next()
                .expect("a name");
            assert!(
                volumes.contains_key(volume),
                "{name} keeps data in {volume}"
            );
        }
        let needs = service["depends_on"].as_object();
        for need in needs.into_iter().flat_map(|needs| needs.keys()) {
            assert!(services.contains_key(need), "{name} waits for {need}");
        }
    }
}
