//! The numbering plans: which digits can be a telephone number at all.
//! Source: libphonenumber 9.0 (`PhoneNumberMetadata.xml`), ITU-T E.164.

/// `+7` with ten national digits of Russia or Kazakhstan.
pub(super) fn seven(national: &str) -> Option<String> {
    is_national_of_seven(national).then(|| format!("+7{national}"))
}

/// `+` with a country code that exists and a length that its numbers have.
pub(super) fn international(digits: &str) -> Option<String> {
    if let Some(national) = digits.strip_prefix('7') {
        return seven(national);
    }
    let fits = match neighbour_length(digits) {
        Some(length) => digits.len() == length,
        None => has_country_code(digits) && (8..=15).contains(&digits.len()),
    };
    fits.then(|| format!("+{digits}"))
}

/// Area and service codes of country code 7 (libphonenumber 9.0, RU and KZ). They catch the
/// lost digit: «8910123456» would else be a number with the code 891.
pub(super) fn is_national_of_seven(national: &str) -> bool {
    if national.len() != 10 {
        return false;
    }
    let digits = national.as_bytes();
    matches!(
        (digits[0], digits[1], digits[2]),
        (b'9', _, _)
        | (b'3', b'0', b'1' | b'2')
        | (b'3', b'3', b'6')
        | (b'3', b'4', b'1'..=b'3' | b'5'..=b'7' | b'9')
        | (b'3', b'5', b'1'..=b'3')
        | (b'3', b'6', b'5')
        | (b'3', b'8', b'1'..=b'5' | b'8')
        | (b'3', b'9', b'0' | b'1' | b'4' | b'5')
        | (b'4', b'0', b'1')
        | (b'4', b'1', b'1' | b'3' | b'5' | b'6')
        | (b'4', b'2', b'1' | b'3' | b'4' | b'6' | b'7')
        | (b'4', b'7', b'1'..=b'5')
        | (b'4', b'8', b'1'..=b'7')
        | (b'4', b'9', b'1'..=b'6' | b'8' | b'9')
        | (b'7', b'0', b'0'..=b'2' | b'5'..=b'8')
        | (b'7', b'1' | b'2', _)
        | (b'7', b'4', b'7')
        | (b'7', b'5', b'1')
        | (b'7', b'6', b'0'..=b'4')
        | (b'7', b'7', b'1' | b'5'..=b'8')
        | (b'7', b'8', b'5')
        | (b'8', b'0', b'0' | b'3' | b'4' | b'8' | b'9')
        | (b'8', b'1', b'1'..=b'8')
        | (b'8', b'2', b'0' | b'1')
        | (b'8', b'3', b'1' | b'3'..=b'6')
        | (b'8', b'4', b'0'..=b'8')
        | (b'8', b'5', b'1' | b'5'..=b'7')
        | (b'8', b'6', b'0'..=b'3' | b'5'..=b'7' | b'9')
        | (b'8', b'7', b'1'..=b'3' | b'7'..=b'9')
    )
}

/// All digits of a number of the neighbours, which people also write without a plus.
pub(super) fn neighbour_length(digits: &str) -> Option<usize> {
    match digits.get(..3)? {
        "373" | "374" | "993" => Some(11),
        "375" | "380" | "992" | "994" | "995" | "996" | "998" => Some(12),
        _ => None,
    }
}

/// Country codes of places (ITU-T E.164 as in libphonenumber 9.0), that of 7 apart.
fn has_country_code(digits: &str) -> bool {
    const OF_TWO: [&str; 44] = [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
        "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
        "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ];
    if digits.starts_with('1') {
        return digits.len() == 11;
    }
    let (Some(two), Some(third)) = (digits.get(..2), digits.as_bytes().get(2)) else {
        return false;
    };
    let thirds: &[u8] = match two {
        "21" => b"12368",
        "22" | "23" | "24" | "26" | "35" | "37" | "50" | "59" => b"0123456789",
        "25" | "96" => b"012345678",
        "29" => b"01789",
        "38" => b"01235679",
        "42" => b"013",
        "67" => b"023456789",
        "68" => b"012356789",
        "69" => b"012",
        "85" => b"02356",
        "88" => b"06",
        "97" => b"012345679",
        "99" => b"234568",
        _ => b"",
    };
    OF_TWO.contains(&two) || thirds.contains(third)
}
