//! Numbers as Russian documents write them: one place for what is composed and what is drawn.

/// Between thousands; it does not break.
const SPACE: char = '\u{a0}';

/// «19 200,00» of «19200.00»: a space between thousands, a comma before the fraction. A minus stays
/// in front.
pub fn grouped(decimal: &str) -> String {
    let (sign, unsigned) = match decimal.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", decimal),
    };
    let split = unsigned.split_once(['.', ',']);
    let (whole, fraction) = split.map_or((unsigned, None), |(whole, rest)| (whole, Some(rest)));
    let mut text = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(SPACE);
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push(',');
        text.push_str(fraction);
    }
    text
}
