mod documents;
mod download;
mod orphans;
mod reach;
mod s3;
pub mod samples;
mod trash;
mod upload;

use serde_json::Value;

use crate::deals::{self, Seller};
use crate::support::TestServer;

/// A PDF as far as anybody looks.
pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj <<>> endobj\n";

pub fn path(file: &Value) -> String {
    format!("/files/{}", file["id"].as_str().expect("an id"))
}

pub fn content(file: &Value) -> String {
    format!("{}/content", path(file))
}

/// The files of a deal.
pub fn of(deal: &Value) -> String {
    format!("{}/files", deals::path(deal))
}

pub fn names(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().expect("a list");
    items
        .iter()
        .map(|item| item["name"].as_str().expect("a name"))
        .collect()
}

impl Seller {
    pub async fn file(&self, deal: &Value, name: &str) -> Value {
        self.owner.upload(&of(deal), name, "", PDF).await.ok(201)
    }
}

/// The objects in the folder of the server, finished or not.
pub fn objects(t: &TestServer) -> Vec<std::path::PathBuf> {
    let mut folders = vec![t.house.config.data_dir.join("files")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found
}
