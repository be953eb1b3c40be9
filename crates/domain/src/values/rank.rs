//! A place between two neighbours: moving a card writes one row, its own.

use std::fmt;

use super::ValueError;
use super::base_62::{HIGHEST, LOWEST, digit, middle, value};
use super::wire::text_value;

/// A place in an order kept by hand. Ranks are compared as bytes (`BINARY`,
/// `COLLATE "C"`), and between any two there is a third.
///
/// The text is a whole part and a fraction in base 62 (`0-9A-Za-z`, the order of ASCII). The first
/// letter says how long the whole part is: `a` one digit, `b` two … upwards, `Z` one, `Y` two …
/// downwards; so a new first or last rank counts one step and grows with the logarithm of their
/// number. A rank never ends in `0`: between `x` and `x0` there would be no room.
/// The scheme is «fractional indexing» of D. Greenspan (Observable, 2020), with that rule kept for
/// whole parts too.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rank(String);

impl Rank {
    /// The longest rank in bytes; some three hundred moves into one and the same gap reach it.
    pub const LIMIT: usize = 64;

    /// The rank of the only thing in its list, with the same room on both sides.
    pub fn first() -> Self {
        Self("aV".to_owned())
    }

    /// A rank strictly between two neighbours; an absent one is the open end of the list.
    ///
    /// Errors: [`RankError::OutOfOrder`] unless `before` is below `after` (the caller saw a list
    /// that has changed), [`RankError::NoRoom`] when the gap is used up (rank the list anew with
    /// [`Rank::series`]).
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Result<Self, RankError> {
        let text = match (before, after) {
            (None, None) => return Ok(Self::first()),
            (Some(before), None) => above(before),
            (None, Some(after)) => below(after),
            (Some(before), Some(after)) if before < after => inside(before, after),
            (Some(_), Some(_)) => return Err(RankError::OutOfOrder),
        };
        if text.len() > Self::LIMIT {
            return Err(RankError::NoRoom);
        }
        Ok(Self(text.into_iter().map(char::from).collect()))
    }

    /// `count` ranks in order, one step apart, for an import or a list that ran out of room.
    pub fn series(count: usize) -> Vec<Self> {
        let next = |rank: &Self| Self::between(Some(rank), None).ok();
        std::iter::successors(Some(Self::first()), next)
            .take(count)
            .collect()
    }

    /// Reads a rank made earlier, from storage for instance.
    ///
    /// Errors: [`RankError::TooLong`], [`RankError::Malformed`].
    pub fn parse(text: &str) -> Result<Self, RankError> {
        if text.len() > Self::LIMIT {
            return Err(RankError::TooLong);
        }
        let is_whole = text
            .bytes()
            .next()
            .and_then(whole_length)
            .is_some_and(|length| length <= text.len());
        let is_base_62 = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !is_whole || !is_base_62 || text.ends_with(char::from(LOWEST)) {
            return Err(RankError::Malformed);
        }
        Ok(Self(text.to_owned()))
    }

    /// The text that sorts.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The whole part and the fraction.
    fn parts(&self) -> (&[u8], &[u8]) {
        let bytes = self.0.as_bytes();
        let length = bytes.first().copied().and_then(whole_length).unwrap_or(0);
        bytes.split_at(length.min(bytes.len()))
    }
}

fn above(rank: &Rank) -> Vec<u8> {
    let (whole, fraction) = rank.parts();
    next_whole(whole).unwrap_or_else(|| join(whole, &middle(fraction, None)))
}

fn below(rank: &Rank) -> Vec<u8> {
    let (whole, fraction) = rank.parts();
    previous_whole(whole).unwrap_or_else(|| {
        // The lowest whole part of all is `A00…0`; below it are only its fractions.
        let mut lowest = whole.to_vec();
        lowest[1..].fill(LOWEST);
        let high = if lowest == whole {
            Some(fraction)
        } else {
            None
        };
        join(&lowest, &middle(&[], high))
    })
}

fn inside(before: &Rank, after: &Rank) -> Vec<u8> {
    let (low, low_fraction) = before.parts();
    let (high, high_fraction) = after.parts();
    if low == high {
        return join(low, &middle(low_fraction, Some(high_fraction)));
    }
    next_whole(low)
        .filter(|next| next.as_slice() < after.0.as_bytes())
        .unwrap_or_else(|| join(low, &middle(low_fraction, None)))
}

fn join(whole: &[u8], fraction: &[u8]) -> Vec<u8> {
    [whole, fraction].concat()
}

/// The length of the whole part, its letter included.
fn whole_length(letter: u8) -> Option<usize> {
    match letter {
        b'a'..=b'z' => Some(usize::from(letter - b'a') + 2),
        b'A'..=b'Z' => Some(usize::from(b'Z' - letter) + 2),
        _ => None,
    }
}

/// One step up; absent above `zzz…z`.
fn next_whole(whole: &[u8]) -> Option<Vec<u8>> {
    let mut next = whole.to_vec();
    for place in (1..next.len()).rev() {
        if next[place] < HIGHEST {
            next[place] = digit(value(next[place]) + 1);
            return Some(next);
        }
        next[place] = lowest_at(place, whole.len());
    }
    let letter = match whole[0] {
        HIGHEST => return None,
        b'Z' => b'a',
        letter => letter + 1,
    };
    let length = whole_length(letter)?;
    Some(
        std::iter::once(letter)
            .chain((1..length).map(|place| lowest_at(place, length)))
            .collect(),
    )
}

/// One step down; absent below `A00…1`.
fn previous_whole(whole: &[u8]) -> Option<Vec<u8>> {
    let mut previous = whole.to_vec();
    for place in (1..previous.len()).rev() {
        if previous[place] > lowest_at(place, whole.len()) {
            previous[place] = digit(value(previous[place]) - 1);
            return Some(previous);
        }
        previous[place] = HIGHEST;
    }
    let letter = match whole[0] {
        b'A' => return None,
        b'a' => b'Z',
        letter => letter - 1,
    };
    let mut previous = vec![HIGHEST; whole_length(letter)?];
    previous[0] = letter;
    Some(previous)
}

/// The lowest digit of a place in a whole part; the last is never `0`, as the rank may end there.
fn lowest_at(place: usize, length: usize) -> u8 {
    if place + 1 == length {
        LOWEST + 1
    } else {
        LOWEST
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

text_value!(Rank, RankError, "a rank as a string");

/// Why there is no such rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RankError {
    /// Not a rank this module makes.
    #[error("a rank is a whole part and a fraction in base 62 that does not end in 0")]
    Malformed,
    /// Longer than [`Rank::LIMIT`].
    #[error("a rank is at most 64 characters")]
    TooLong,
    /// The neighbours are not in order.
    #[error("the neighbours of a place are given in the wrong order")]
    OutOfOrder,
    /// Too many moves went into one gap.
    #[error("there is no room left between these neighbours")]
    NoRoom,
}

impl ValueError for RankError {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::TooLong => "too_long",
            Self::OutOfOrder => "rank_out_of_order",
            Self::NoRoom => "rank_no_room",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rank(text: &str) -> Rank {
        Rank::parse(text).unwrap()
    }

    fn assert_between(before: Option<&Rank>, made: &Rank, after: Option<&Rank>) {
        assert!(before.is_none_or(|before| before.as_str().as_bytes() < made.as_str().as_bytes()));
        assert!(after.is_none_or(|after| made.as_str().as_bytes() < after.as_str().as_bytes()));
        assert_eq!(Rank::parse(made.as_str()).as_ref(), Ok(made));
    }

    #[test]
    fn ten_thousand_inserts_at_either_end_stay_short() {
        let (mut top, mut bottom) = (Rank::first(), Rank::first());
        for _ in 0..10_000 {
            let above = Rank::between(None, Some(&top)).unwrap();
            assert_between(None, &above, Some(&top));
            let below = Rank::between(Some(&bottom), None).unwrap();
            assert_between(Some(&bottom), &below, None);
            (top, bottom) = (above, below);
        }
        assert!(
            top.as_str().len() <= 4 && bottom.as_str().len() <= 4,
            "{top} {bottom}"
        );
    }

    #[test]
    fn a_gap_takes_hundreds_of_moves_and_then_says_so() {
        let (mut low, high) = (rank("a1"), rank("a2"));
        let mut moves = 0;
        let refusal = loop {
            match Rank::between(Some(&low), Some(&high)) {
                Ok(made) => {
                    assert_between(Some(&low), &made, Some(&high));
                    low = made;
                    moves += 1;
                }
                Err(refusal) => break refusal,
            }
        };
        assert_eq!(refusal, RankError::NoRoom);
        assert!(moves > 300, "{moves}");
    }

    #[test]
    fn steps_pass_over_ranks_that_would_end_in_zero() {
        let steps = [
            ("az", "b01"),
            ("Zz", "a1"),
            ("b0z", "b11"),
            ("Yzz", "Z1"),
            ("bzz", "c001"),
        ];
        for (low, high) in steps {
            assert_eq!(Rank::between(Some(&rank(low)), None), Ok(rank(high)));
            assert_eq!(Rank::between(None, Some(&rank(high))), Ok(rank(low)));
            let made = Rank::between(Some(&rank(low)), Some(&rank(high))).unwrap();
            assert_between(Some(&rank(low)), &made, Some(&rank(high)));
        }
    }

    #[test]
    fn there_is_room_beyond_the_last_whole_parts() {
        let lowest = rank(&format!("A{}1", "0".repeat(25)));
        let mut after = lowest;
        for _ in 0..50 {
            let made = Rank::between(None, Some(&after)).unwrap();
            assert_between(None, &made, Some(&after));
            after = made;
        }
        let highest = rank(&"z".repeat(27));
        let made = Rank::between(Some(&highest), None).unwrap();
        assert_between(Some(&highest), &made, None);
    }

    #[test]
    fn a_gap_gives_its_shortest_rank() {
        let gaps = [
            ("a1", "a11V", "a11"),
            ("a1", "a11", "a10V"),
            ("a1", "a2", "a1V"),
            ("a1z", "a2", "a1zV"),
        ];
        for (low, high, made) in gaps {
            assert_eq!(
                Rank::between(Some(&rank(low)), Some(&rank(high))),
                Ok(rank(made))
            );
        }
    }

    #[test]
    fn neighbours_out_of_order_are_refused() {
        let (low, high) = (rank("a1"), rank("a2"));
        for (before, after) in [(&high, &low), (&low, &low)] {
            assert_eq!(
                Rank::between(Some(before), Some(after)),
                Err(RankError::OutOfOrder)
            );
        }
    }

    #[test]
    fn only_ranks_are_read() {
        for text in ["", "a", "0", "a0", "b1", "a1-", "aя", "a10", "5V", " a1"] {
            assert_eq!(Rank::parse(text), Err(RankError::Malformed), "{text}");
        }
        assert_eq!(
            Rank::parse(&format!("a{}", "1".repeat(64))),
            Err(RankError::TooLong)
        );
        assert!(Rank::parse(&format!("a{}", "1".repeat(63))).is_ok());
        assert!(Rank::parse("a0V").is_ok());
    }

    #[test]
    fn a_series_is_in_order() {
        let series = Rank::series(5_000);
        assert_eq!(series.len(), 5_000);
        assert!(series.is_sorted_by(|one, two| one < two));
    }

    proptest! {
        #[test]
        fn between_any_two_ranks_is_a_third(one in "[AYZab][0-9A-Za-z]{0,30}", two in "[AYZab][0-9A-Za-z]{0,30}") {
            if let (Ok(one), Ok(two)) = (Rank::parse(&one), Rank::parse(&two)) {
                let (low, high) = if one < two { (&one, &two) } else { (&two, &one) };
                for (before, after) in [(Some(low), Some(high)), (None, Some(low)), (Some(high), None)] {
                    if before == after {
                        continue;
                    }
                    assert_between(before, &Rank::between(before, after).unwrap(), after);
                }
            }
        }

        #[test]
        fn any_sequence_of_inserts_keeps_the_order_asked_for(places in prop::collection::vec(any::<prop::sample::Index>(), 1..120)) {
            let mut list = Vec::<Rank>::new();
            for place in places {
                let place = place.index(list.len() + 1);
                let before = place.checked_sub(1).map(|index| &list[index]);
                let made = Rank::between(before, list.get(place)).unwrap();
                list.insert(place, made);
            }
            prop_assert!(list.is_sorted_by(|one, two| one < two));
        }

        #[test]
        fn close_fractions_leave_room(stem in "[0zV]{0,4}", one in "[0-9A-Za-z]{1,3}", two in "[0-9A-Za-z]{1,3}") {
            let read = |tail: &str| Rank::parse(&format!("a1{stem}{tail}"));
            if let (Ok(one), Ok(two)) = (read(&one), read(&two)) && one < two {
                assert_between(Some(&one), &Rank::between(Some(&one), Some(&two)).unwrap(), Some(&two));
            }
        }
    }
}
