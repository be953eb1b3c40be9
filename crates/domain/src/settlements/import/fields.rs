//! What the cells of a row say of a balance.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::Violations;
use crate::tables::{self, Field, Record, day};
use crate::values::{Inn, InnError, Kpp, Money};

pub const CLIENT: &str = "client";
pub const INN: &str = "inn";
pub const CONTRACT: &str = "contract";

/// All fields. The titles are those of turnover sheets of account 62 and of lists of debts.
#[rustfmt::skip]
pub const ALL: &[Field] = &[
    Field { name: CLIENT, titles: &["клиент", "контрагент", "покупатель", "контрагенты", "название", "наименование", "client"], is_sum: false },
    Field { name: INN, titles: &["инн", "inn"], is_sum: false },
    Field { name: "kpp", titles: &["кпп", "kpp"], is_sum: false },
    Field { name: CONTRACT, titles: &["договор", "номер договора", "contract"], is_sum: false },
    Field { name: "contract_date", titles: &["дата договора", "contract date"], is_sum: false },
    Field { name: "debit", titles: &["дебет", "нам должны", "долг", "долг клиента", "задолженность", "сальдо на конец дебет", "debit"], is_sum: true },
    Field { name: "credit", titles: &["кредит", "мы должны", "аванс", "предоплата", "сальдо на конец кредит", "credit"], is_sum: true },
    Field { name: "amount", titles: &["сальдо", "остаток", "сумма", "сальдо на конец", "amount", "balance"], is_sum: true },
];

/// What a row says.
#[derive(Debug)]
pub struct Said<'a> {
    pub client: Option<&'a str>,
    pub inn: Option<Inn>,
    pub kpp: Option<Kpp>,
    pub contract: Option<&'a str>,
    pub contract_date: Option<NaiveDate>,
    /// Above zero the client owes us.
    pub amount: Money,
}

/// Reads a row; all that is wrong with it at once.
pub fn read(record: Record<'_>) -> Result<Said<'_>, Violations> {
    let mut wrong = Violations::default();
    let client = record.get(CLIENT);
    let inn = inn(record).and_then(|inn| wrong.take("/inn", inn));
    let kpp = record.get("kpp");
    let kpp = kpp.and_then(|kpp| wrong.take("/kpp", Kpp::parse(&whole(kpp, &[8]))));
    if client.is_none() && record.get(INN).is_none() {
        wrong.add("/client", "required");
    }
    let contract = record.get(CONTRACT).map(contract);
    let contract_date = record.get("contract_date").and_then(|text| {
        let date = day(text);
        if date.is_none() {
            wrong.add("/contract_date", "not_a_date");
        }
        date
    });
    let amount = amount(record, &mut wrong);
    match amount {
        Some(amount) if wrong.is_empty() => Ok(Said {
            client,
            inn,
            kpp,
            contract: contract.map(|(number, _)| number),
            contract_date: contract_date.or(contract.and_then(|(_, date)| date)),
            amount,
        }),
        _ => Err(wrong),
    }
}

/// The ИНН of a row. A spreadsheet that takes it for a number drops the nought at its beginning.
pub fn inn(record: Record<'_>) -> Option<Result<Inn, InnError>> {
    let text = record.get(INN)?;
    Some(Inn::parse(&whole(text, &[9, 11])))
}

/// Digits with the nought that a number has not.
fn whole<'a>(text: &'a str, short: &[usize]) -> Cow<'a, str> {
    if short.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("0{text}").into()
    } else {
        text.into()
    }
}

/// The number and the date of a contract: «15/2026», or «Договор № 15/2026 от 01.02.2026».
fn contract(text: &str) -> (&str, Option<NaiveDate>) {
    let (_, text) = text.split_once('№').unwrap_or(("", text));
    match text.rsplit_once(" от ") {
        Some((number, date)) if day(date).is_some() => (number.trim(), day(date)),
        _ => (text.trim(), None),
    }
}

/// The balance: as it is, or what is owed to us less what we owe.
fn amount(record: Record<'_>, wrong: &mut Violations) -> Option<Money> {
    let mut sum = |field: &str| {
        let text = record.get(field)?;
        tables::sum(text, &format!("/{field}"), wrong)
    };
    let (amount, debit, credit) = (sum("amount"), sum("debit"), sum("credit"));
    if let Some(amount) = amount {
        if debit.is_some() || credit.is_some() {
            wrong.add("/amount", "sum_or_sides");
        }
        return Some(amount);
    }
    if debit.is_none() && credit.is_none() {
        if wrong.is_empty() {
            wrong.add("/amount", "required");
        }
        return None;
    }
    let debit = debit.unwrap_or(Money::ZERO);
    wrong.take("/debit", debit.minus(credit.unwrap_or(Money::ZERO)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contract_is_known_by_its_number_however_it_is_written() {
        let date = NaiveDate::from_ymd_opt(2026, 2, 1);
        for (text, expected) in [
            ("15/2026", ("15/2026", None)),
            ("Договор № 15/2026 от 01.02.2026", ("15/2026", date)),
            ("№15/2026 от 01.02.2026 г.", ("15/2026", date)),
            ("Договор от руки", ("Договор от руки", None)),
        ] {
            assert_eq!(contract(text), expected, "{text}");
        }
    }

    #[test]
    fn a_nought_that_a_spreadsheet_dropped_is_put_back() {
        assert_eq!(whole("105012345", &[9, 11]), "0105012345");
        assert_eq!(whole("7707083893", &[9, 11]), "7707083893");
        assert_eq!(whole("10501234А", &[9, 11]), "10501234А");
    }
}
