//! The rules of a password that a known person sets.

use crate::Violations;
use crate::values::{Password, PasswordOwner, ValueError};

/// Accepts a password of its owner, or names every rule it breaks at the pointer.
pub fn acceptable(
    pointer: &str,
    text: &str,
    owner: PasswordOwner<'_>,
) -> Result<Password, Violations> {
    Password::parse(text, owner).map_err(|broken| {
        let mut violations = Violations::default();
        for rule in broken {
            violations.add(pointer, rule.code());
        }
        violations
    })
}
