//! What happens to products.

use serde::Serialize;

use super::Product;
use super::product::{Article, Name};
use crate::deals::FieldChange;
use crate::values::Money;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a product.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the product")]
pub enum Event {
    /// It was made.
    Created {
        product: Id<Product>,
        article: Option<Article>,
        name: Name,
        price: Money,
    },
    /// Fields got other values.
    Edited {
        product: Id<Product>,
        name: Name,
        changes: Vec<FieldChange>,
    },
    /// It is offered no longer.
    Archived { product: Id<Product>, name: Name },
    /// It is offered again.
    Restored { product: Id<Product>, name: Name },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "product.created",
            Self::Edited { .. } => "product.edited",
            Self::Archived { .. } => "product.archived",
            Self::Restored { .. } => "product.restored",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { product, .. }
        | Self::Edited { product, .. }
        | Self::Archived { product, .. }
        | Self::Restored { product, .. }) = self;
        Subject {
            kind: "product",
            id: product.uuid(),
        }
    }
}
