//! How the last backups went, remembered beside them.

use std::path::Path;

use canape_domain::Moment;
use serde::{Deserialize, Serialize};

use super::Error;
use super::place::beside;

/// The last success and the last failure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The last backup that stands.
    pub success: Option<Success>,
    /// The last one that does not.
    pub failure: Option<Failure>,
}

/// A backup that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Success {
    /// When it was begun.
    pub at: Moment,
    /// Its file.
    pub file: String,
    /// How long it is.
    pub bytes: u64,
}

/// A backup that could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// When it was tried.
    pub at: Moment,
    /// Why it failed, in words.
    pub reason: String,
}

const NAME: &str = "state.json";

impl State {
    /// Reads it; nothing is remembered where nothing was written.
    pub fn read(folder: &Path) -> Self {
        let text = std::fs::read_to_string(folder.join(NAME)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Writes it, whole or not at all.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        let path = folder.join(NAME);
        let half = beside(&path, ".part");
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        std::fs::write(&half, text).map_err(Error::of(&half))?;
        std::fs::rename(&half, &path).map_err(Error::of(&path))
    }

    /// Whether the last try failed.
    pub fn is_failing(&self) -> bool {
        let success = self.success.as_ref().map(|success| success.at);
        let failure = self.failure.as_ref().map(|failure| failure.at);
        failure > success
    }
}
