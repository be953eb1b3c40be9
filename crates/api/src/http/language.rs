//! The reader's language: Russian unless English is preferred.

/// What people can be answered in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// The source language of the product.
    Russian,
    /// The second one.
    English,
}

impl Language {
    /// The first language of `Accept-Language` that we know (the order of the header is taken as
    /// the preference, which is how browsers write it).
    pub fn of(header: Option<&str>) -> Self {
        let mut wishes = header.unwrap_or_default().split(',').map(str::trim);
        wishes
            .find_map(|wish| match wish.get(..2) {
                Some(tag) if tag.eq_ignore_ascii_case("ru") => Some(Self::Russian),
                Some(tag) if tag.eq_ignore_ascii_case("en") => Some(Self::English),
                _ => None,
            })
            .unwrap_or(Self::Russian)
    }

    /// The language of whoever sent a request.
    pub fn of_request(request: &actix_web::HttpRequest) -> Self {
        let header = request
            .headers()
            .get(actix_web::http::header::ACCEPT_LANGUAGE);
        Self::of(header.and_then(|value| value.to_str().ok()))
    }

    /// The text in this language.
    pub const fn choose<'a>(self, russian: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::Russian => russian,
            Self::English => english,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_wins() {
        assert_eq!(Language::of(None), Language::Russian);
        assert_eq!(
            Language::of(Some("de-DE, en-US;q=0.8, ru;q=0.5")),
            Language::English
        );
        assert_eq!(
            Language::of(Some("ru-RU,ru;q=0.9,en;q=0.8")),
            Language::Russian
        );
        assert_eq!(Language::of(Some("*")), Language::Russian);
    }
}
