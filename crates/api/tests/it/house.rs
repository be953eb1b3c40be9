//! The house rules that a machine can check: who may depend on whom, which names stay behind which
//! doors, how long a file may be.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

pub struct Source {
    pub path: String,
    pub text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the project")
}

/// All files of a folder with one of the endings, as paths from the top of the project.
fn files(folder: &str, endings: &[&str]) -> Vec<Source> {
    let top = root();
    let mut folders = vec![top.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("an entry").path();
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            if path.is_dir() && !["node_modules", "target", "generated", "dist"].contains(&name) {
                folders.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let text = std::fs::read_to_string(&path).expect("readable");
                let path = path
                    .strip_prefix(&top)
                    .expect("within")
                    .display()
                    .to_string();
                found.push(Source { path, text });
            }
        }
    }
    found.sort_by(|left, right| left.path.cmp(&right.path));
    found
}

/// Rust sources below a folder.
pub fn sources(folder: &str) -> Vec<Source> {
    files(folder, &[".rs"])
}

fn answer_of(cargo: &mut Command) -> Vec<u8> {
    let output = cargo.current_dir(root()).output().expect("cargo answers");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// Of this platform: what others would need was never downloaded.
fn metadata() -> Value {
    let version = answer_of(Command::new(env!("CARGO")).arg("-vV"));
    let version = String::from_utf8_lossy(&version).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["metadata", "--format-version", "1", "--offline"])
        .args(["--filter-platform", host.expect("a host")]);
    serde_json::from_slice(&answer_of(&mut cargo)).expect("JSON")
}

/// Direct dependencies of a workspace crate, without those of tests.
fn dependencies(metadata: &Value, name: &str) -> BTreeSet<String> {
    let packages = metadata["packages"].as_array().expect("packages");
    let package = packages
        .iter()
        .find(|package| package["name"] == name)
        .expect("the crate");
    let all = package["dependencies"].as_array().expect("dependencies");
    all.iter()
        .filter(|dependency| dependency["kind"].is_null())
        .map(|dependency| dependency["name"].as_str().expect("a name").to_owned())
        .collect()
}

#[test]
fn each_crate_depends_only_on_what_it_may() {
    let metadata = metadata();
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        (
            "canape-domain",
            [
                "async-trait",
                "chrono",
                "chrono-tz",
                "petrovich",
                "serde",
                "serde_json",
                "sha2",
                "thiserror",
                "totp-rs",
                "tracing",
                "uuid",
            ]
            .as_slice(),
        ),
        (
            "canape-gateways",
            &[
                "async-trait",
                "bytes",
                "canape-domain",
                "chrono",
                "futures-util",
                "lettre",
                "object_store",
                "reqwest",
                "rustix",
                "secrecy",
                "serde",
                "serde_json",
                "tempfile",
                "thiserror",
                "tokio",
                "tracing",
            ],
        ),
        (
            "canape-migrations",
            // The zones: a backfill puts moments on the days of their accounts.
            &["async-trait", "chrono-tz", "sea-orm-migration"],
        ),
        (
            "canape-persistence",
            &[
                "async-trait",
                "canape-domain",
                "canape-migrations",
                "chrono",
                "sea-orm",
                "serde",
                "serde_json",
                "thiserror",
                "tokio",
                "tracing",
                "uuid",
            ],
        ),
        (
            "canape-rendering",
            &[
                "calamine",
                "canape-domain",
                "chrono",
                "comemo",
                "csv",
                "encoding_rs",
                "flate2",
                "hayro",
                "hayro-write",
                "image",
                "pdf-writer",
                "qrcode",
                "quick-xml",
                "rqrr",
                "rust_xlsxwriter",
                // Those who print stand back behind those who answer.
                "rustix",
                "serde",
                "serde_json",
                "typst",
                "typst-layout",
                "typst-pdf",
                "zip",
            ],
        ),
    ]);
    for (name, allowed) in allowed {
        let allowed = allowed.iter().map(|name| (*name).to_owned()).collect();
        let found = dependencies(&metadata, name);
        let more: Vec<_> = found.difference(&allowed).collect();
        assert!(more.is_empty(), "{name} may not depend on {more:?}");
    }
}

#[test]
fn adapters_are_named_only_where_the_house_is_wired() {
    for source in sources("crates/api/src") {
        if source.path.ends_with("/bootstrap.rs") {
            continue;
        }
        for adapter in [
            "canape_persistence",
            "canape_rendering",
            "canape_gateways",
            "sea_orm",
        ] {
            assert!(
                !source.text.contains(adapter),
                "{} names {adapter}",
                source.path
            );
        }
    }
}

#[test]
fn the_lobbys_tables_are_named_only_in_the_lobby() {
    for source in sources("crates/persistence/src") {
        let is_lobby = source.path.starts_with("crates/persistence/src/lobby/");
        let names = source.text.contains("\"lobby_") || source.text.contains(" lobby_");
        assert!(
            is_lobby || !names,
            "{} names a table of the lobby",
            source.path
        );
    }
}

#[test]
fn a_grant_has_five_constructors() {
    let source = std::fs::read_to_string(root().join("crates/domain/src/access/grant.rs"));
    let source = source.expect("readable");
    let makers: Vec<_> = source
        .split("fn ")
        .skip(1)
        .filter(|function| {
            let signature = function.split('{').next().unwrap_or_default();
            signature.contains("-> Self")
        })
        .filter_map(|function| function.split('(').next())
        .collect();
    assert_eq!(
        makers,
        ["of_caller", "public", "job", "notice", "sign_up", "whole"]
    );
    let callers: Vec<_> = ["domain", "persistence", "api"]
        .iter()
        .flat_map(|name| sources(&format!("crates/{name}/src")))
        .filter(|source| source.text.contains("Grant::of_caller"))
        .map(|source| source.path)
        .collect();
    assert_eq!(callers, ["crates/domain/src/access/caller.rs"]);
}

#[test]
fn changes_are_made_only_in_the_domain() {
    let source = std::fs::read_to_string(root().join("crates/domain/src/change.rs"));
    let source = source.expect("readable");
    assert_eq!(source.matches("pub(crate) fn created").count(), 1);
    assert!(
        !source.contains("pub fn created"),
        "only the domain makes changes"
    );
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let mut all = sources("crates");
    all.extend(sources("migrations"));
    all.extend(files("frontend/src", &[".ts", ".tsx"]));
    // What a tool has written nobody reads.
    all.retain(|source| !source.path.ends_with(".gen.ts"));
    for source in all {
        let lines = source.text.lines().count();
        assert!(lines <= 400, "{} has {lines} lines", source.path);
    }
}

#[test]
fn every_path_that_the_documents_name_is_there() {
    let top = root();
    let mut documents = files("docs", &[".md"]);
    documents.extend(
        files("", &["README.md", "README.ru.md"])
            .into_iter()
            .filter(|document| !document.path.contains('/')),
    );
    for document in documents {
        for quoted in document.text.split('`').skip(1).step_by(2) {
            let is_path =
                quoted.contains('/') && !quoted.contains([' ', '<', '{', '*', ':', '…', '(']);
            let begins = [
                "crates/",
                "frontend/",
                "migrations",
                "docs/",
                "openapi/",
                ".ci/",
            ];
            if is_path && begins.iter().any(|folder| quoted.starts_with(folder)) {
                assert!(
                    top.join(quoted).exists(),
                    "{} names {quoted}",
                    document.path
                );
            }
        }
    }
}

#[test]
fn every_licence_is_free() {
    let metadata = metadata();
    let free = [
        "MIT",
        "Apache-2.0",
        "BSD",
        "ISC",
        "Zlib",
        "Unicode",
        "MPL-2.0",
        "CC0",
        "0BSD",
        "Unlicense",
        "BSL-1.0",
        "CDLA",
        "OpenSSL",
        "AGPL-3.0-only",
    ];
    for package in metadata["packages"].as_array().expect("packages") {
        let licence = package["license"].as_str().unwrap_or("MIT (by file)");
        assert!(
            free.iter().any(|name| licence.contains(name)),
            "{}: {licence}",
            package["name"]
        );
    }
}
