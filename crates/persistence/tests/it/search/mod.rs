//! Search: what is found by which words, and by which index.

mod found;
mod plan;
