//! A record as others mention it.

use canape_domain::Named;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A record that another one mentions.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Ref)]
pub struct Ref {
    /// Its id.
    pub id: Uuid,
    /// Its name at present.
    #[schema(examples("ООО «Ромашка»"))]
    pub name: String,
}

impl<T> From<Named<T>> for Ref {
    fn from(named: Named<T>) -> Self {
        Self {
            id: named.id.uuid(),
            name: named.name,
        }
    }
}

impl Ref {
    /// By anything that is an id and anything that is a name.
    pub fn new(id: impl Into<Uuid>, name: &impl ToString) -> Self {
        Self {
            id: id.into(),
            name: name.to_string(),
        }
    }
}
