//! Who signs, in words.

use canape_domain::documents::printed::Signer;
use serde::Serialize;

/// A place for a signature.
#[derive(Serialize)]
pub struct SignerView {
    pub post: String,
    pub name: String,
    /// «на основании доверенности № 3», where it is no charter.
    pub ground: String,
}

impl SignerView {
    /// A line to fill in by hand, where nobody is named.
    pub fn of(signer: Option<&Signer>, post: &str) -> Self {
        let post = signer
            .and_then(|signer| signer.post.clone())
            .unwrap_or_else(|| post.to_owned());
        let ground = signer.and_then(|signer| signer.ground.as_deref());
        let by_attorney = ground.filter(|ground| ground.to_lowercase().starts_with("доверенност"));
        Self {
            post,
            name: signer.map(|signer| signer.name.clone()).unwrap_or_default(),
            ground: by_attorney.map_or_else(String::new, |ground| format!("на основании {ground}")),
        }
    }
}
