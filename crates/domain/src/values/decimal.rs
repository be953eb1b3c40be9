//! Decimal text to whole units and back, and the one rounding rule, without floating point.

use std::fmt;

/// Why a decimal text is not a number of whole units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DecimalError {
    Malformed,
    TooPrecise,
    TooLarge,
}

/// Reads `[+-]digits[.digits]` as units of 10⁻ᵖˡᵃᶜᵉˢ.
///
/// A comma, a space, an exponent and a missing digit on either side of the point are malformed:
/// the API has one spelling, people's spellings are the interface's business.
pub(super) fn parse(text: &str, places: usize) -> Result<i64, DecimalError> {
    let (is_negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    if !is_digits(whole) || !fraction.is_none_or(is_digits) {
        return Err(DecimalError::Malformed);
    }
    let fraction = fraction.unwrap_or_default();
    let Some(padding) = places.checked_sub(fraction.len()) else {
        return Err(DecimalError::TooPrecise);
    };
    let units = whole
        .bytes()
        .chain(fraction.bytes())
        .chain(std::iter::repeat_n(b'0', padding))
        .try_fold(0_i64, |units, digit| {
            units.checked_mul(10)?.checked_add(i64::from(digit - b'0'))
        })
        .ok_or(DecimalError::TooLarge)?;
    Ok(if is_negative { -units } else { units })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes every place: 160000 kopecks are `1600.00`.
pub(super) fn write_full(
    formatter: &mut fmt::Formatter<'_>,
    units: i64,
    places: usize,
) -> fmt::Result {
    let (sign, whole, fraction) = parts(units, places);
    write!(formatter, "{sign}{whole}.{fraction}")
}

/// Writes without trailing zeros: 1500 thousandths are `1.5`.
pub(super) fn write_short(
    formatter: &mut fmt::Formatter<'_>,
    units: i64,
    places: usize,
) -> fmt::Result {
    let (sign, whole, fraction) = parts(units, places);
    match fraction.trim_end_matches('0') {
        "" => write!(formatter, "{sign}{whole}"),
        fraction => write!(formatter, "{sign}{whole}.{fraction}"),
    }
}

fn parts(units: i64, places: usize) -> (&'static str, String, String) {
    let sign = if units < 0 { "-" } else { "" };
    let mut whole = format!("{:0width$}", units.unsigned_abs(), width = places + 1);
    let fraction = whole.split_off(whole.len() - places);
    (sign, whole, fraction)
}

/// The nearest whole number to `numerator / denominator`; a half goes away from zero,
/// so that a refund rounds to the same kopecks as the sale it undoes.
///
/// `denominator` is positive and both are far from the ends of `i128`.
pub(super) const fn divide_half_away(numerator: i128, denominator: i128) -> i128 {
    let magnitude = (numerator.abs() * 2 + denominator) / (denominator * 2);
    magnitude * numerator.signum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_goes_away_from_zero() {
        let quotients = [
            (5, 1),
            (15, 2),
            (14, 1),
            (-5, -1),
            (-15, -2),
            (-14, -1),
            (0, 0),
        ];
        for (numerator, quotient) in quotients {
            assert_eq!(
                divide_half_away(numerator, 10),
                quotient,
                "{numerator} / 10"
            );
        }
    }

    #[test]
    fn a_long_run_of_digits_is_too_large_and_not_malformed() {
        assert_eq!(parse(&"9".repeat(40), 2), Err(DecimalError::TooLarge));
        assert_eq!(parse("9x.1234", 2), Err(DecimalError::Malformed));
    }
}
