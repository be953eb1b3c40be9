//! What is printed for the post.

use chrono::NaiveDate;

use crate::documents::printed::Signer;

/// One of the papers of a dispatch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailPaper {
    /// The list of all envelopes, with room for their numbers.
    List,
    /// Envelopes of 229 × 162 mm.
    EnvelopesC5,
    /// Envelopes of 220 × 110 mm.
    EnvelopesDl,
    /// What lies in each envelope: one letter a client.
    Covering,
}

impl MailPaper {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::List,
        Self::EnvelopesC5,
        Self::EnvelopesDl,
        Self::Covering,
    ];

    /// Whether an address is printed on it, without which it is of no use.
    pub const fn is_envelope(self) -> bool {
        matches!(self, Self::EnvelopesC5 | Self::EnvelopesDl)
    }
}

/// A dispatch as one of its papers shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailing {
    /// Which paper.
    pub paper: MailPaper,
    /// The day of the dispatch.
    pub on: NaiveDate,
    /// The envelopes.
    pub parcels: Vec<Parcel>,
}

/// An envelope with what lies in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// One of our own firms.
    pub sender: Correspondent,
    /// The client.
    pub recipient: Correspondent,
    /// What lies in it.
    pub enclosed: Vec<Enclosed>,
    /// Who signs the covering letter.
    pub signer: Option<Signer>,
}

/// A side of an envelope.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correspondent {
    /// As the post wants it: in full where there is room.
    pub name: String,
    /// Without the index.
    pub address: String,
    /// Six figures.
    pub index: Option<String>,
    /// The telephone.
    pub phone: Option<String>,
}

impl Correspondent {
    /// Takes the index from the address, at whose beginning people write it, or at its end.
    pub(crate) fn at(name: String, address: &str, phone: Option<String>) -> Self {
        let is_index =
            |text: &str| text.len() == 6 && text.bytes().all(|sign| sign.is_ascii_digit());
        let edge = |sign: char| sign == ',' || sign.is_whitespace();
        let address = address.trim_matches(edge);
        let first = address.split(edge).next().filter(|word| is_index(word));
        let last = address.rsplit(edge).next().filter(|word| is_index(word));
        let (index, rest) = match (first, last) {
            (Some(index), _) => (Some(index), &address[index.len()..]),
            (None, Some(index)) => (Some(index), &address[..address.len() - index.len()]),
            (None, None) => (None, address),
        };
        Self {
            name,
            address: rest.trim_matches(edge).to_owned(),
            index: index.map(ToOwned::to_owned),
            phone,
        }
    }
}

/// A document in an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    /// «Акт № 15 от 22.11.2026».
    pub title: String,
    /// How many of it.
    pub copies: u8,
    /// Pages of one; `None` where we have no paper of it.
    pub pages: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_stands_apart_from_the_address() {
        let at = |address: &str| {
            let one = Correspondent::at(String::new(), address, None);
            (one.index.unwrap_or_default(), one.address)
        };
        let told = |index: &str, address: &str| (index.to_owned(), address.to_owned());
        assert_eq!(
            at("214000, г. Смоленск, д. 1"),
            told("214000", "г. Смоленск, д. 1")
        );
        assert_eq!(at(" 214000 г. Смоленск"), told("214000", "г. Смоленск"));
        assert_eq!(
            at("г. Смоленск, д. 1, 214000"),
            told("214000", "г. Смоленск, д. 1")
        );
        assert_eq!(at("г. Смоленск, д. 214"), told("", "г. Смоленск, д. 214"));
        assert_eq!(at("214000"), told("214000", ""));
        assert_eq!(at(""), told("", ""));
    }
}
