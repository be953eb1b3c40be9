//! `canape openapi`: prints the API's description.

use std::io::Write;

use super::Failure;

pub fn print() -> Result<(), Failure> {
    let document = crate::openapi::document()?;
    let mut text = serde_json::to_string_pretty(&document)?;
    text.push('\n');
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}
