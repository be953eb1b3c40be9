//! The address of a web site, as people write it.

use std::fmt;

use crate::values::{Line, TextError, ValueError};

/// `firm.ru`, `https://firm.ru/about`: a host with a point in it, of no other scheme than http and
/// https. Pages make a link of it, so `javascript:` must not get through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site(Line<200>);

impl Site {
    /// Reads an address; outer white space is dropped.
    pub fn parse(text: &str) -> Result<Self, SiteError> {
        let line = Line::parse(text)?;
        let address = line.as_str();
        let rest = match address.split_once("://") {
            Some((scheme, rest)) if ["http", "https"].contains(&&*scheme.to_lowercase()) => rest,
            Some(_) => return Err(SiteError::Malformed),
            None => address,
        };
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = host.split_once(':').map_or(host, |(host, _)| host);
        let is_label = |label: &str| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|letter| letter.is_alphanumeric() || letter == '-')
        };
        let is_host = host.contains('.') && host.split('.').all(is_label);
        if !is_host || address.contains(' ') {
            return Err(SiteError::Malformed);
        }
        Ok(Self(line))
    }

    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for Site {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl serde::Serialize for Site {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Why a text is not the address of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SiteError {
    /// Not even a line of text.
    #[error("a site is a line of text")]
    Text(#[from] TextError),
    /// Another scheme, or no host.
    #[error("a site is a host such as firm.ru, perhaps with http or https")]
    Malformed,
}

impl ValueError for SiteError {
    fn code(&self) -> &'static str {
        match self {
            Self::Text(error) => error.code(),
            Self::Malformed => "site_malformed",
        }
    }

    fn limit(&self) -> Option<i64> {
        match self {
            Self::Text(error) => error.limit(),
            Self::Malformed => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_are_read_as_people_write_them() {
        for text in [
            "firm.ru",
            "www.firm.ru/about?x=1",
            "HTTPS://firm.ru",
            "http://firm.ru:8080/",
            "фирма.рф",
        ] {
            assert_eq!(Site::parse(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn what_a_page_must_not_link_to_is_refused() {
        for text in [
            "javascript:alert(1)",
            "javascript://firm.ru/%0aalert(1)",
            "data:text/html,x",
            "ftp://firm.ru",
            "firm",
            "firm .ru",
            "https://",
            "user@firm.ru",
            "firm..ru",
        ] {
            assert_eq!(Site::parse(text), Err(SiteError::Malformed), "{text}");
        }
    }
}
