//! Whether scans by e-mail count: only where the contract that a document rests upon says so
//! (ГК РФ, статья 434), in our text with the addresses of both sides.

use crate::documents::{Document, Kind, Slot, Stage};
use crate::{Id, StoreError, View};

/// Act, invoice, addendum, contract: a document stands on no more than these.
const LONGEST: usize = 6;

/// Looks from the document down to its contract. A contract beyond reach, or one that is void, agrees
/// to nothing.
pub(super) async fn are_scans_agreed<V: View + ?Sized>(
    view: &V,
    document: Id<Document>,
) -> Result<bool, StoreError> {
    let mut next = Some(document);
    for _ in 0..LONGEST {
        let Some(id) = next else {
            return Ok(false);
        };
        let Some(shown) = view.document(id).await? else {
            return Ok(false);
        };
        let document = shown.document;
        if says_so(&document) {
            return Ok(Stage::from(&document.state) == Stage::Issued);
        }
        next = document.basis;
    }
    Ok(false)
}

fn says_so(document: &Document) -> bool {
    let content = &document.content;
    match document.kind {
        Kind::Contract => content.contract.as_ref().is_some_and(|text| {
            text.mentions(Slot::SellerEmail) && text.mentions(Slot::BuyerEmail)
        }),
        Kind::Outside => content
            .outside
            .as_ref()
            .is_some_and(|one| one.has_scan_clause),
        _ => false,
    }
}
