//! Who signs for a party.

use serde::{Deserialize, Serialize};

use crate::values::Line;

/// A person who signs, with what documents say of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    /// «Генеральный директор»; a sole trader needs none.
    pub post: Option<Line<200>>,
    /// The whole name, the surname first.
    pub name: Line<200>,
    /// On what ground, in the genitive: «Устава», «доверенности № 5 от 12.01.2026».
    pub ground: Option<Line<300>>,
    /// The post in the genitive, where ours would be wrong.
    pub post_genitive: Option<Line<200>>,
    /// The name in the genitive, where ours would be wrong.
    pub name_genitive: Option<Line<200>>,
}
