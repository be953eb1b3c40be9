//! The text of a payment's QR code (ГОСТ Р 56042-2014): a banking app reads the order out of it.

use crate::values::Money;

/// What a payment order needs.
#[derive(Debug, Clone, Copy)]
pub struct PaymentOrder<'a> {
    /// Who gets the money.
    pub name: &'a str,
    /// Their account, 20 digits.
    pub account: &'a str,
    /// Their bank, as it is printed.
    pub bank: &'a str,
    /// A shorter name of the bank, for where the printed one is too long.
    pub bank_short: Option<&'a str>,
    /// БИК of the bank, 9 digits.
    pub bik: &'a str,
    /// The bank's correspondent account; a bank without one cannot be paid by QR.
    pub correspondent: Option<&'a str>,
    /// ИНН of who gets the money.
    pub inn: Option<&'a str>,
    /// КПП of the same.
    pub kpp: Option<&'a str>,
    /// How much.
    pub sum: Option<Money>,
    /// What for.
    pub purpose: Option<&'a str>,
}

/// Why an invoice carries no payment QR.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoPaymentQr {
    /// A field that must be there is not.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A field is longer than the standard lets it be.
    #[error("{field} is too long: {found} > {most}")]
    TooLong {
        /// The field.
        field: &'static str,
        /// Characters it may have.
        most: usize,
        /// Characters it has.
        found: usize,
    },
    /// A field that is a number of fixed length is not.
    #[error("{0} is not a number of its length")]
    Malformed(&'static str),
    /// A line break or another control character.
    #[error("{0} has a line break")]
    LineBreak(&'static str),
    /// The five mandatory fields are over 300 bytes together.
    #[error("the mandatory fields are {found} bytes, more than 300")]
    BlockTooLong {
        /// Bytes they have.
        found: usize,
    },
    /// The whole text is more than a code on an invoice can hold and still be read.
    #[error("the text is {found} bytes, more than {most}")]
    TextTooLong {
        /// Bytes it may have.
        most: usize,
        /// Bytes it has.
        found: usize,
    },
    /// Every separator that the standard offers occurs in a value.
    #[error("no separator is left")]
    NoSeparator,
}

/// Service block: format, version, UTF-8.
const SERVICE: &str = "ST00012";
const BANK_NAME_LIMIT: usize = 45;
const MANDATORY: [&str; 5] = ["Name", "PersonalAcc", "BankName", "BIC", "CorrespAcc"];
const MANDATORY_LIMIT: usize = 300;
/// What version 23 at level M holds (ISO/IEC 18004), the largest code that an invoice has room for with
/// modules that are read from paper. The longest Russian texts are some 800 bytes; «№» and emoji are
/// longer than letters.
const TEXT_LIMIT: usize = 857;
const SEPARATORS: [char; 12] = ['|', ';', ':', '^', '_', '~', '{', '}', '#', '$', '&', '@'];

/// Builds the text, or says why there cannot be one. UTF-8, mandatory fields first; the separator is
/// `|` or the first character that no value has.
pub fn payment_qr(order: &PaymentOrder<'_>) -> Result<String, NoPaymentQr> {
    let bank = bank_name(order.bank, order.bank_short);
    let sum = order.sum.map(|sum| sum.kopecks().to_string());
    let correspondent = order.correspondent.unwrap_or_default();
    let mut fields = vec![
        ("Name", order.name),
        ("PersonalAcc", order.account),
        ("BankName", bank),
        ("BIC", order.bik),
        ("CorrespAcc", correspondent),
    ];
    let optional = [
        ("PayeeINN", order.inn),
        ("KPP", order.kpp),
        ("Sum", sum.as_deref()),
        ("Purpose", order.purpose),
    ];
    let optional = optional.into_iter().filter_map(|(field, value)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some((field, value))
    });
    fields.extend(optional);
    composed(&fields)
}

/// A name over the limit loses its trailing «г. …»; if that is not enough, the short one is taken.
fn bank_name<'a>(printed: &'a str, short: Option<&'a str>) -> &'a str {
    let fits = |name: &str| name.chars().count() <= BANK_NAME_LIMIT;
    if fits(printed) {
        return printed;
    }
    let without_town = [" г.", " Г.", " г ", " Г "]
        .iter()
        .filter_map(|town| printed.rfind(town))
        .max()
        .map(|at| printed[..at].trim_end_matches([' ', ',']));
    without_town
        .filter(|name| fits(name))
        .or(short)
        .unwrap_or(printed)
}

fn composed(fields: &[(&'static str, &str)]) -> Result<String, NoPaymentQr> {
    for name in MANDATORY {
        let is_there = |(field, value): &(&str, &str)| *field == name && !value.trim().is_empty();
        if !fields.iter().any(is_there) {
            return Err(NoPaymentQr::Missing(name));
        }
    }
    for (field, value) in fields {
        check(field, value)?;
    }
    let separator = SEPARATORS
        .into_iter()
        .find(|separator| !fields.iter().any(|(_, value)| value.contains(*separator)))
        .ok_or(NoPaymentQr::NoSeparator)?;
    let text = |fields: &[(&str, &str)]| {
        fields.iter().fold(String::new(), |text, (field, value)| {
            format!("{text}{separator}{field}={value}")
        })
    };
    // Without the separator after the service block, which is one of its eight bytes.
    let found = text(&fields[..MANDATORY.len()]).len() - 1;
    if found > MANDATORY_LIMIT {
        return Err(NoPaymentQr::BlockTooLong { found });
    }
    let whole = format!("{SERVICE}{}", text(fields));
    if whole.len() > TEXT_LIMIT {
        return Err(NoPaymentQr::TextTooLong {
            most: TEXT_LIMIT,
            found: whole.len(),
        });
    }
    Ok(whole)
}

/// Limits of the standard, in characters; the numbers have their fixed length.
fn check(field: &'static str, value: &str) -> Result<(), NoPaymentQr> {
    if value.chars().any(char::is_control) {
        return Err(NoPaymentQr::LineBreak(field));
    }
    let (least, most) = match field {
        "Name" => (1, 160),
        "PersonalAcc" => (20, 20),
        "BankName" => (1, BANK_NAME_LIMIT),
        "BIC" => (9, 9),
        "CorrespAcc" => (1, 20),
        "Sum" => (1, 18),
        "Purpose" => (1, 210),
        "PayeeINN" => (1, 12),
        _ => (1, 9),
    };
    let found = value.chars().count();
    if found > most {
        return Err(NoPaymentQr::TooLong { field, most, found });
    }
    let is_figures = matches!(
        field,
        "PersonalAcc" | "BIC" | "CorrespAcc" | "Sum" | "PayeeINN"
    );
    let is_malformed = is_figures && !value.bytes().all(|byte| byte.is_ascii_digit());
    if found < least || is_malformed {
        return Err(NoPaymentQr::Malformed(field));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    const SEED_BANK: &str = "Ярославский филиал ПАО \"Промсвязьбанк\" г.Ярославль";

    fn seed() -> PaymentOrder<'static> {
        PaymentOrder {
            name: "ООО «Твинс»",
            account: "40702810782000374002",
            bank: SEED_BANK,
            bank_short: None,
            bik: "047888760",
            correspondent: Some("30101810300000000760"),
            inn: Some("6731067957"),
            kpp: Some("673201001"),
            sum: Some(Money::parse("19200").unwrap()),
            purpose: Some(
                "Оплата по счету № 123 от 22.11.2026 за доступ к Canape CRM, 12 мес. Без НДС",
            ),
        }
    }

    fn vectors() -> Value {
        serde_json::from_str(include_str!("../../tests/vectors/qr.json")).unwrap()
    }

    /// The fields of a vector in the order of its text, or of the standard.
    fn fields(vector: &Value) -> Vec<(&'static str, &str)> {
        let text = vector["string"].as_str().unwrap_or_default();
        let all = [
            "Name",
            "PersonalAcc",
            "BankName",
            "BIC",
            "CorrespAcc",
            "PayeeINN",
            "KPP",
            "Sum",
            "Purpose",
        ];
        let mut fields: Vec<_> = all
            .into_iter()
            .filter_map(|field| Some((field, vector["fields"][field].as_str()?)))
            .collect();
        fields.sort_by_key(|(field, _)| text.find(&format!("{field}=")));
        fields
    }

    #[test]
    fn texts_are_those_of_the_vectors() {
        for vector in vectors()["vectors"].as_array().unwrap() {
            let text = composed(&fields(vector)).unwrap();
            assert_eq!(text, vector["string"], "{}", vector["name"]);
            assert_eq!(Some(text.len() as u64), vector["bytes_len"].as_u64());
        }
        for vector in vectors()["negative"].as_array().unwrap() {
            let refusal = composed(&fields(vector)).unwrap_err();
            let expected = match vector["name"].as_str().unwrap() {
                "bank_name_too_long" => NoPaymentQr::TooLong {
                    field: "BankName",
                    most: 45,
                    found: 50,
                },
                "missing_corresp" => NoPaymentQr::Missing("CorrespAcc"),
                "newline" => NoPaymentQr::LineBreak("Purpose"),
                name => panic!("a vector without a refusal: {name}"),
            };
            assert_eq!(refusal, expected);
        }
    }

    #[test]
    fn the_seed_firms_bank_loses_its_town() {
        let text = payment_qr(&seed()).unwrap();
        assert_eq!(text, vectors()["vectors"][1]["string"]);
        assert_eq!(
            bank_name("ПАО Сбербанк г. Москва", None),
            "ПАО Сбербанк г. Москва"
        );
    }

    #[test]
    fn a_long_bank_without_a_town_takes_its_short_name_or_none() {
        let bank = "Филиал «Центральный» Банка ВТБ (публичное акционерное общество)";
        let mut order = PaymentOrder { bank, ..seed() };
        let refusal = NoPaymentQr::TooLong {
            field: "BankName",
            most: 45,
            found: bank.chars().count(),
        };
        assert_eq!(payment_qr(&order), Err(refusal));
        order.bank_short = Some("Филиал «Центральный» Банка ВТБ (ПАО)");
        assert!(
            payment_qr(&order)
                .unwrap()
                .contains("|BankName=Филиал «Центральный» Банка ВТБ (ПАО)|")
        );
    }

    #[test]
    fn each_limit_is_kept() {
        let long = "я".repeat(211);
        let name = "Ж".repeat(160);
        let rockets = "🚀".repeat(210);
        let cases = [
            (
                PaymentOrder {
                    purpose: Some(&long),
                    ..seed()
                },
                "Purpose is too long: 211 > 210",
            ),
            (
                PaymentOrder {
                    purpose: Some(&rockets),
                    ..seed()
                },
                "the text is 1089 bytes, more than 857",
            ),
            (
                PaymentOrder {
                    name: &long,
                    ..seed()
                },
                "Name is too long: 211 > 160",
            ),
            (
                PaymentOrder {
                    name: &name,
                    ..seed()
                },
                "the mandatory fields are 485 bytes, more than 300",
            ),
            (
                PaymentOrder {
                    account: "4070281078200037400",
                    ..seed()
                },
                "PersonalAcc is not a number of its length",
            ),
            (
                PaymentOrder {
                    bik: "04788876О",
                    ..seed()
                },
                "BIC is not a number of its length",
            ),
            (
                PaymentOrder {
                    correspondent: None,
                    ..seed()
                },
                "CorrespAcc is missing",
            ),
            (
                PaymentOrder {
                    purpose: Some("|;:^_~{}#$&@"),
                    ..seed()
                },
                "no separator is left",
            ),
        ];
        for (order, refusal) in cases {
            assert_eq!(payment_qr(&order).unwrap_err().to_string(), refusal);
        }
    }
}
