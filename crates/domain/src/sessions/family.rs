//! The rotation of refresh tokens: each is good once, and once more while nothing has come of it.
//!
//! Two tabs may refresh at the same time, or an answer may be lost on its way: then the parent is
//! shown a second time and gets a second child. As soon as either child is used, the other and
//! the parent are replays. Any replay may be a thief: the whole family ends.

/// The tokens that are still of use, by their SHA-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Family {
    /// The youngest token, unused.
    pub child: [u8; 32],
    /// Its twin, unused, if the parent was shown twice.
    pub twin: Option<[u8; 32]>,
    /// The token from which they came.
    pub parent: Option<[u8; 32]>,
}

/// What showing a token means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It is good; this is the family afterwards.
    Good(Family),
    /// It was used up before: somebody else may have it.
    Replay,
}

impl Family {
    /// The family of a new session.
    pub const fn new(first: [u8; 32]) -> Self {
        Self {
            child: first,
            twin: None,
            parent: None,
        }
    }

    /// Shows a token, for which `next` would be given.
    pub fn show(&self, token: [u8; 32], next: [u8; 32]) -> Use {
        if token == self.child || Some(token) == self.twin {
            Use::Good(Self {
                child: next,
                twin: None,
                parent: Some(token),
            })
        } else if Some(token) == self.parent && self.twin.is_none() {
            Use::Good(Self {
                twin: Some(next),
                ..*self
            })
        } else {
            Use::Replay
        }
    }

    /// Whether a token still belongs to the family, for signing out.
    pub fn knows(&self, token: [u8; 32]) -> bool {
        token == self.child || Some(token) == self.twin || Some(token) == self.parent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(number: u8) -> [u8; 32] {
        [number; 32]
    }

    /// Shows tokens in order; each good one gets the next number, from 2.
    fn story(shown: &[u8]) -> Vec<bool> {
        let mut family = Family::new(token(1));
        let mut results = Vec::new();
        for (number, next) in shown.iter().zip(2..) {
            match family.show(token(*number), token(next)) {
                Use::Good(after) => {
                    family = after;
                    results.push(true);
                }
                Use::Replay => {
                    results.push(false);
                    break;
                }
            }
        }
        results
    }

    #[test]
    fn each_token_leads_to_the_next() {
        assert_eq!(story(&[1, 2, 3, 4]), [true; 4]);
    }

    #[test]
    fn a_parent_may_be_shown_twice_while_its_children_are_unused() {
        assert_eq!(story(&[1, 1, 2]), [true; 3]);
        assert_eq!(story(&[1, 1, 3]), [true; 3]);
    }

    #[test]
    fn a_third_time_is_a_replay() {
        assert_eq!(story(&[1, 1, 1]), [true, true, false]);
    }

    #[test]
    fn once_a_child_is_used_its_parent_and_twin_are_replays() {
        assert_eq!(story(&[1, 2, 1]), [true, true, false]);
        assert_eq!(story(&[1, 1, 2, 3]), [true, true, true, false]);
        assert_eq!(story(&[1, 1, 3, 2]), [true, true, true, false]);
        assert_eq!(story(&[1, 1, 3, 1]), [true, true, true, false]);
    }

    #[test]
    fn a_token_of_long_ago_is_a_replay() {
        assert_eq!(story(&[1, 2, 3, 1]), [true, true, true, false]);
    }

    #[test]
    fn a_token_of_nobody_is_a_replay() {
        assert_eq!(story(&[77]), [false]);
    }
}
