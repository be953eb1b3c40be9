//! Who signs, in words.

use canape_domain::documents::printed::Signer;
use serde::Serialize;

/// A place for a signature.
#[derive(Serialize)]
pub struct SignerView {
    pub post: String,
    pub name: String,
    /// «на основании Устава»; empty where no ground is named.
    pub ground: String,
    /// Whether the ground is a power of attorney, which счёт-фактура and УПД name.
    pub is_proxy: bool,
}

impl SignerView {
    /// A line to fill in by hand, where nobody is named.
    pub fn of(signer: Option<&Signer>, post: &str) -> Self {
        let own = signer.and_then(|signer| signer.post.as_deref());
        let own = own.filter(|own| !own.trim().is_empty());
        let ground = signer.and_then(Signer::ground_genitive);
        Self {
            post: own.unwrap_or(post).to_owned(),
            name: signer.map(|signer| signer.name.clone()).unwrap_or_default(),
            ground: ground.map_or_else(String::new, |ground| format!("на\u{a0}основании {ground}")),
            is_proxy: signer.is_some_and(Signer::is_proxy),
        }
    }
}

/// Bytes of what the places for signatures say.
pub fn size_of_all<'a>(signers: impl Iterator<Item = &'a Option<Signer>>) -> usize {
    let size = |signer: &Signer| {
        let texts = [&signer.post, &signer.ground].into_iter().flatten();
        signer.name.len() + texts.map(String::len).sum::<usize>()
    };
    signers.flatten().map(size).sum()
}
