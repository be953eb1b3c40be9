//! The stays of a deal on stages as one short text, so that reports read them with the deal and not as
//! a row each.

use std::fmt;

use uuid::Uuid;

use crate::pipelines::Stage;
use crate::{Id, Moment};

/// Every stay of a deal, the first one first: its stage in 32 hexadecimal digits and the second of the
/// clock at which it began, with spaces between them. A stay lasts until the next begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stays(String);

impl Stays {
    /// Those of a deal that begins.
    pub fn begun(stage: Id<Stage>, at: Moment) -> Self {
        Self(format!("{} {}", stage.uuid().simple(), at.timestamp()))
    }

    /// With one more.
    #[must_use]
    pub fn and(self, stage: Id<Stage>, at: Moment) -> Self {
        let next = Self::begun(stage, at);
        Self(format!("{self} {next}"))
    }

    /// As they are kept.
    pub const fn kept(text: String) -> Self {
        Self(text)
    }

    /// The stage of each stay and the second at which it began; `None` for what cannot be read.
    pub fn read(text: &str) -> Option<Vec<(Id<Stage>, i64)>> {
        let mut parts = text.split(' ');
        let mut stays = Vec::new();
        while let Some(stage) = parts.next() {
            let stage = Uuid::try_parse(stage).ok()?;
            stays.push((Id::from(stage), parts.next()?.parse().ok()?));
        }
        Some(stays)
    }
}

impl fmt::Display for Stays {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    #[test]
    fn stays_are_read_as_they_were_noted() {
        let [first, second] = [1, 2].map(|number| Id::from(Uuid::from_u128(number)));
        let at = |seconds| DateTime::from_timestamp(seconds, 999).unwrap();
        let stays = Stays::begun(first, at(1_764_000_000)).and(second, at(1_764_000_060));
        let read = Stays::read(&stays.to_string());
        assert_eq!(
            read,
            Some(vec![(first, 1_764_000_000), (second, 1_764_000_060)])
        );
        assert_eq!(Stays::read("0123 5"), None);
        assert_eq!(Stays::read(&first.uuid().simple().to_string()), None);
    }
}
