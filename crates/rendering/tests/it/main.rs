//! Golden documents: printed, read back as text and as pictures.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod bad_templates;
mod books;
mod codes;
mod corrections;
mod exchange;
mod firm_templates;
mod forms;
mod hard;
mod hidden;
mod kinds;
mod layout;
mod paper;
mod pictures;
mod post;
mod reports;
mod sample;
mod samples;
mod scans;
mod sheets;
mod tables;
mod templates;
mod torture;
mod word;
