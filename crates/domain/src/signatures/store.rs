//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Agreement, AgreementShown, Code, Signature};
use crate::documents::{Document, Mentioned};
use crate::legal_entities::LegalEntity;
use crate::paper_trail::{MarkKind, Side};
use crate::settlements::{Counterparty, Filter};
use crate::shares::Share;
use crate::{Id, Page, PageWish, StoreError};

/// Reading agreements, within reach if their clients are; codes and signatures, as far within reach
/// as the document, which is asked first.
#[async_trait]
pub trait Read {
    /// One agreement, with the names of what it refers to.
    async fn signature_agreement(
        &self,
        id: Id<Agreement>,
    ) -> Result<Option<AgreementShown>, StoreError>;

    /// A page of agreements, the newest first, those that have ended included.
    async fn signature_agreements(
        &self,
        filter: &Filter,
        wish: &PageWish,
    ) -> Result<Page<AgreementShown>, StoreError>;

    /// The agreement of a firm with a client that has not ended, whoever is responsible for them.
    async fn agreement_with(
        &self,
        entity: Id<LegalEntity>,
        client: Counterparty,
    ) -> Result<Option<Agreement>, StoreError>;

    /// What an agreement rests upon, whoever reaches the client.
    async fn agreement_basis(&self, id: Id<Agreement>) -> Result<Option<Mentioned>, StoreError>;

    /// What is recorded of a document's way and holds, whoever reaches it.
    async fn standing_marks(
        &self,
        document: Id<Document>,
    ) -> Result<Vec<(MarkKind, Option<Side>)>, StoreError>;

    /// How many wrong codes were typed on a page.
    async fn misses_of(&self, share: Id<Share>) -> Result<i64, StoreError>;

    /// A code.
    async fn signature_code(&self, id: Id<Code>) -> Result<Option<Code>, StoreError>;

    /// The last code that was asked for from a page.
    async fn last_code_of(&self, share: Id<Share>) -> Result<Option<Code>, StoreError>;

    /// The signature of a document.
    async fn signature_of(&self, document: Id<Document>) -> Result<Option<Signature>, StoreError>;
}
