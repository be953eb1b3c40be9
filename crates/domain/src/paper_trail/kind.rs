//! The words of the trail: what is recorded, who sends, by what way, and what is expected at all.

use serde::{Deserialize, Serialize};

/// Whose paper travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The one that we send.
    Ours,
    /// The one that the client sends.
    Theirs,
}

/// How something was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// By the post.
    Post,
    /// By a courier.
    Courier,
    /// From hand to hand: what is handed over has arrived.
    ByHand,
    /// By e-mail, as scans go.
    Email,
    /// By the public page of the document, where the client hands a scan in.
    Page,
    /// Through an operator of electronic documents (ЭДО).
    Edo,
}

/// What was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// We e-mailed our scan.
    ScanSent,
    /// Their signed scan came.
    ScanReceived,
    /// An original was sent or handed over.
    OriginalSent,
    /// An original arrived.
    OriginalReceived,
    /// An original that was sent is lost.
    OriginalLost,
    /// Both signed electronically: no paper is needed any more.
    SignedInEdo,
    /// The client signed by a code (63-ФЗ, a simple signature): no paper is needed any more.
    SignedByCode,
    /// The carrier delivered what we sent.
    Delivered,
    /// They refused to take it.
    Refused,
    /// They did not collect it, although they were told.
    NotCollected,
    /// Nobody was there.
    Absent,
    /// They have no contract with the post.
    NoContract,
}

/// What of a document is to be had from the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expects {
    /// Nothing.
    Nothing,
    /// A paper original of each side.
    Paper,
    /// Electronic signatures.
    Edo,
}

macro_rules! wire {
    ($type:ident { $($name:ident => $wire:literal,)* }) => {
        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name in rows and on the wire.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// Reads a name.
            pub fn from_wire(name: &str) -> Option<Self> {
                match name { $($wire => Some(Self::$name),)* _ => None }
            }
        }
    };
}
pub(super) use wire;

wire!(Side { Ours => "ours", Theirs => "theirs", });
wire!(Way {
    Post => "post",
    Courier => "courier",
    ByHand => "by_hand",
    Email => "email",
    Page => "page",
    Edo => "edo",
});
wire!(MarkKind {
    ScanSent => "scan_sent",
    ScanReceived => "scan_received",
    OriginalSent => "original_sent",
    OriginalReceived => "original_received",
    OriginalLost => "original_lost",
    SignedInEdo => "signed_in_edo",
    SignedByCode => "signed_by_code",
    Delivered => "delivered",
    Refused => "refused",
    NotCollected => "not_collected",
    Absent => "absent",
    NoContract => "no_contract",
});
wire!(Expects { Nothing => "nothing", Paper => "paper", Edo => "edo", });

impl MarkKind {
    /// What became of a dispatch of ours, as the carrier says.
    pub const fn is_outcome(self) -> bool {
        matches!(self, Self::Delivered) || self.is_failure()
    }

    /// Whether it is about a scan, which counts where the contract says so.
    pub const fn is_scan(self) -> bool {
        matches!(self, Self::ScanSent | Self::ScanReceived)
    }

    /// Whether both have signed, so that no paper is needed any more.
    pub const fn is_signature(self) -> bool {
        matches!(self, Self::SignedInEdo | Self::SignedByCode)
    }

    /// An outcome that counts as received although nobody took it, so it needs its proof.
    pub const fn is_failure(self) -> bool {
        matches!(
            self,
            Self::Refused | Self::NotCollected | Self::Absent | Self::NoContract
        )
    }

    /// The one side that it can be about; `None`: either, or both.
    pub const fn only_side(self) -> Option<Side> {
        match self {
            Self::ScanReceived => Some(Side::Theirs),
            Self::OriginalSent
            | Self::OriginalReceived
            | Self::OriginalLost
            | Self::SignedInEdo
            | Self::SignedByCode => None,
            Self::ScanSent
            | Self::Delivered
            | Self::Refused
            | Self::NotCollected
            | Self::Absent
            | Self::NoContract => Some(Side::Ours),
        }
    }

    /// The ways by which it goes, the usual one first.
    pub(super) const fn ways(self) -> &'static [Way] {
        match self {
            Self::ScanSent => &[Way::Email],
            Self::ScanReceived => &[Way::Email, Way::Page],
            Self::OriginalSent | Self::OriginalReceived => &[Way::Post, Way::Courier, Way::ByHand],
            Self::OriginalLost
            | Self::Delivered
            | Self::Refused
            | Self::NotCollected
            | Self::Absent
            | Self::NoContract => &[Way::Post, Way::Courier],
            Self::SignedInEdo => &[Way::Edo],
            Self::SignedByCode => &[Way::Page],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back_as_themselves() {
        for kind in MarkKind::ALL {
            assert_eq!(MarkKind::from_wire(kind.wire()), Some(*kind));
        }
        for way in Way::ALL {
            assert_eq!(Way::from_wire(way.wire()), Some(*way));
        }
        for expects in Expects::ALL {
            assert_eq!(Expects::from_wire(expects.wire()), Some(*expects));
        }
        assert_eq!(Side::from_wire("nobody"), None);
    }
}
