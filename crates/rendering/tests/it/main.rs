//! Golden documents: printed, read back as text and as pictures.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod books;
mod codes;
mod exchange;
mod forms;
mod hard;
mod kinds;
mod layout;
mod paper;
mod pictures;
mod post;
mod sample;
mod samples;
mod scans;
mod torture;
