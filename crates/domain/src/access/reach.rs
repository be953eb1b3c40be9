//! The matrix's third side: over whose records a permission holds.

use serde::{Deserialize, Serialize};

/// How far a permission reaches, from the narrowest to the widest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Records that the user is responsible for.
    Own,
    /// And those of the user's departments.
    Department,
    /// And those of the departments below.
    DepartmentAndBelow,
    /// All records of the account.
    All,
}
