//! Where a deal came from: the request, kept whole.

use serde::Serialize;

use crate::values::{Line, Prose};

/// What is known of the request that became the deal. It never changes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The site it came from; decides the channel when none is named.
    pub domain: Option<Line<253>>,
    /// The page before, as the browser told it.
    pub referrer: Option<Line<2000>>,
    /// Campaign marks of the link.
    pub utm_source: Option<Line<200>>,
    /// See `utm_source`.
    pub utm_medium: Option<Line<200>>,
    /// See `utm_source`.
    pub utm_campaign: Option<Line<200>>,
    /// See `utm_source`.
    pub utm_content: Option<Line<200>>,
    /// See `utm_source`.
    pub utm_term: Option<Line<200>>,
    /// The visitor's id, set by the counter.
    pub visitor_id: Option<Line<100>>,
    /// The client's words.
    pub request_text: Option<Prose<20000>>,
}

impl Source {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
