//! An error with its causes.

use std::error::Error;
use std::fmt::{Display, Formatter, Result};

/// In one line.
pub struct WithCauses<'a>(pub &'a dyn Error);

impl Display for WithCauses<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{}", self.0)?;
        causes(self.0).try_for_each(|cause| write!(f, ": {cause}"))
    }
}

/// The causes, the nearest first.
pub fn causes<'a>(error: &'a dyn Error) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(error.source(), |&cause| cause.source())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup;

    #[test]
    fn each_cause_is_told_once() {
        let error = backup::UpgradeError::Backup(backup::Error::File {
            path: "a.tar".into(),
            source: std::io::Error::other("no room"),
        });
        assert_eq!(
            WithCauses(&error).to_string(),
            "there is no backup, so the schema was left as it is: \
             a.tar cannot be read or written: no room"
        );
    }
}
