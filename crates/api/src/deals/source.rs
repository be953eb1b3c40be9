//! Where a deal came from, on the wire.

use canape_domain::Violations;
use canape_domain::deals;
use canape_domain::values::{Line, Prose};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is known of the request that became a deal.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::Source)]
pub struct Source {
    /// The site it came from.
    #[schema(examples("romashka.example"))]
    domain: Option<String>,
    referrer: Option<String>,
    utm_source: Option<String>,
    utm_medium: Option<String>,
    utm_campaign: Option<String>,
    utm_content: Option<String>,
    utm_term: Option<String>,
    /// The visitor's id, set by the counter.
    visitor_id: Option<String>,
    /// The client's words, kept whole.
    #[schema(examples("Нужны десять стульев к понедельнику"))]
    request_text: Option<String>,
}

impl From<deals::Source> for Source {
    fn from(source: deals::Source) -> Self {
        fn text(value: Option<impl ToString>) -> Option<String> {
            value.map(|value| value.to_string())
        }
        Self {
            domain: text(source.domain),
            referrer: text(source.referrer),
            utm_source: text(source.utm_source),
            utm_medium: text(source.utm_medium),
            utm_campaign: text(source.utm_campaign),
            utm_content: text(source.utm_content),
            utm_term: text(source.utm_term),
            visitor_id: text(source.visitor_id),
            request_text: text(source.request_text),
        }
    }
}

impl Source {
    pub fn read(self, wrong: &mut Violations) -> deals::Source {
        fn line<const LIMIT: usize>(
            text: Option<String>,
            name: &str,
            wrong: &mut Violations,
        ) -> Option<Line<LIMIT>> {
            let text = text.filter(|text| !text.trim().is_empty())?;
            wrong.take(format!("/source/{name}"), Line::parse(&text))
        }
        let words = self.request_text.filter(|text| !text.trim().is_empty());
        deals::Source {
            domain: line(self.domain, "domain", wrong),
            referrer: line(self.referrer, "referrer", wrong),
            utm_source: line(self.utm_source, "utm_source", wrong),
            utm_medium: line(self.utm_medium, "utm_medium", wrong),
            utm_campaign: line(self.utm_campaign, "utm_campaign", wrong),
            utm_content: line(self.utm_content, "utm_content", wrong),
            utm_term: line(self.utm_term, "utm_term", wrong),
            visitor_id: line(self.visitor_id, "visitor_id", wrong),
            request_text: words
                .and_then(|text| wrong.take("/source/request_text", Prose::parse(&text))),
        }
    }
}
