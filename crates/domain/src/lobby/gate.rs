//! Gates: how often strangers may try.

use chrono::TimeDelta;

use crate::hex::hex;
use crate::{Code, Coded, Moment, sha256};

/// A place where attempts are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// Sign-ins from one network: an office of fifty people comes from one address at nine.
    SignInNetwork {
        /// The most within a window; the installation's to say.
        most: u32,
    },
    /// Sign-ins with one name, and changes of its password. A success begins the count anew.
    SignInName,
    /// Codes shown for one person. A success begins the count anew.
    SecondFactor,
    /// Letters that a person asks for: their mailbox is not ours to fill.
    LetterPerson,
    /// Letters asked for by name without signing in, from one network.
    LetterNetwork,
    /// The same to one name, known or not.
    LetterName,
    /// Invitations of one firm: its people are few, and strangers' mailboxes are many.
    InvitationsOfFirm,
    /// The letter of one invitation, sent again.
    InvitationAgain,
    /// Letters with documents of one firm: no more than its people write.
    DocumentLetter,
    /// Signed scans from the public page of one document.
    SharedScan,
    /// Codes asked for from the public page of one document.
    SignatureCode,
    /// Codes that go to the address of one agreement: a mailbox is not ours to fill.
    SignatureLetter,
    /// Sign-ups from one network; how many is the installation's to say.
    SignUpNetwork {
        /// The most within a window.
        most: u32,
    },
}

impl Gate {
    /// The name in rows.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::SignInNetwork { .. } => "sign_in_network",
            Self::SignInName => "sign_in_name",
            Self::SecondFactor => "second_factor",
            Self::LetterPerson => "letter_person",
            Self::LetterNetwork => "letter_network",
            Self::LetterName => "letter_name",
            Self::InvitationsOfFirm => "invitations_of_firm",
            Self::InvitationAgain => "invitation_again",
            Self::DocumentLetter => "document_letter",
            Self::SharedScan => "shared_scan",
            Self::SignatureCode => "signature_code",
            Self::SignatureLetter => "signature_letter",
            Self::SignUpNetwork { .. } => "sign_up_network",
        }
    }

    /// The most attempts within a window.
    pub fn most(self) -> i64 {
        match self {
            Self::SignInNetwork { most } | Self::SignUpNetwork { most } => i64::from(most),
            Self::SignInName => 10,
            Self::SecondFactor | Self::SignatureCode => 5,
            Self::LetterPerson | Self::LetterName | Self::InvitationAgain => 3,
            Self::InvitationsOfFirm | Self::SignatureLetter => 30,
            Self::LetterNetwork => 20,
            Self::SharedScan => 40,
            Self::DocumentLetter => 500,
        }
    }

    /// How long attempts are remembered, from the first of them.
    pub const fn window(self) -> TimeDelta {
        match self {
            Self::SignInNetwork { .. } | Self::SignInName | Self::SecondFactor => {
                TimeDelta::minutes(15)
            }
            Self::SignUpNetwork { .. }
            | Self::LetterPerson
            | Self::LetterNetwork
            | Self::LetterName
            | Self::InvitationsOfFirm
            | Self::InvitationAgain
            | Self::DocumentLetter
            | Self::SharedScan
            | Self::SignatureCode
            | Self::SignatureLetter => TimeDelta::hours(1),
        }
    }

    /// What is stored instead of the subject: people type passwords into the field for the login.
    pub fn key(self, subject: &str) -> String {
        hex(&sha256(subject.as_bytes()))
    }

    /// Whether the latest of `count` attempts may pass.
    pub fn check(self, count: i64, ends_at: Moment, now: Moment) -> Result<(), Throttled> {
        if count <= self.most() {
            return Ok(());
        }
        let left = (ends_at - now).num_milliseconds().max(0);
        let seconds = u64::try_from(left).unwrap_or(0).div_ceil(1000).max(1);
        Err(Throttled { seconds })
    }
}

/// Too many attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many attempts; the next one in {seconds} s")]
pub struct Throttled {
    /// How long to wait.
    pub seconds: u64,
}

impl Coded for Throttled {
    fn code(&self) -> Code {
        Code::Throttled
    }

    fn retry_after(&self) -> Option<u64> {
        Some(self.seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_allowed_attempt_passes_and_the_next_waits_for_the_window() {
        let now = Moment::UNIX_EPOCH;
        let ends_at = now + TimeDelta::milliseconds(1500);
        let gate = Gate::SignInName;
        assert_eq!(gate.check(gate.most(), ends_at, now), Ok(()));
        let refused = gate.check(gate.most() + 1, ends_at, now);
        assert_eq!(refused, Err(Throttled { seconds: 2 }));
    }
}
