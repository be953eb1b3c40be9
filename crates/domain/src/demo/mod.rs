//! The demonstration firm.

mod dice;
mod story;
mod words;
