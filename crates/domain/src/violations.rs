//! Broken rules of one input, gathered so that a person mends them all at once.

use std::fmt;

use crate::values::ValueError;
use crate::{Code, Coded};

/// One field and the rule that it breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// JSON pointer into the body (`/lines/0/price`), or the name of a query parameter.
    pub pointer: String,
    /// Stable name of the rule (`too_long`); its text in the reader's language is the API's.
    pub code: &'static str,
    /// The bound that was crossed, where the rule has one.
    pub limit: Option<i64>,
}

/// All broken rules of an input. An empty one is no error.
#[derive(Debug, Clone, Default, PartialEq, Eq, thiserror::Error)]
pub struct Violations(Vec<Violation>);

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the input breaks {} rule(s)", self.0.len())
    }
}

impl Coded for Violations {
    fn code(&self) -> Code {
        Code::Invalid
    }

    fn violations(&self) -> &[Violation] {
        &self.0
    }
}

impl Violations {
    /// One broken rule, for use cases that find it alone.
    pub fn one(pointer: impl Into<String>, code: &'static str) -> Self {
        let mut violations = Self::default();
        violations.add(pointer, code);
        violations
    }

    /// Notes a broken rule.
    pub fn add(&mut self, pointer: impl Into<String>, code: &'static str) {
        self.0.push(Violation {
            pointer: pointer.into(),
            code,
            limit: None,
        });
    }

    /// Notes a broken bound.
    pub fn add_limit(&mut self, pointer: impl Into<String>, code: &'static str, limit: i64) {
        self.0.push(Violation {
            pointer: pointer.into(),
            code,
            limit: Some(limit),
        });
    }

    /// Keeps the value, or notes why there is none.
    pub fn take<T, E: ValueError>(
        &mut self,
        pointer: impl Into<String>,
        parsed: Result<T, E>,
    ) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(error) => {
                self.0.push(Violation {
                    pointer: pointer.into(),
                    code: error.code(),
                    limit: error.limit(),
                });
                None
            }
        }
    }

    /// Takes over what another check found.
    pub fn join(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The same rules, broken by an object that stands at a pointer within a greater one.
    #[must_use]
    pub fn under(mut self, pointer: &str) -> Self {
        for violation in &mut self.0 {
            violation.pointer.insert_str(0, pointer);
        }
        self
    }

    /// The broken rules in the order they were found.
    pub fn all(&self) -> &[Violation] {
        &self.0
    }

    /// Whether nothing is broken.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// An error if anything is broken.
    pub fn check(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}
