//! Firms and people who buy, with requisites that are valid and belong to nobody.

use super::Error;
use super::dice::Dice;
use super::words::{FIRM_FIRST, FIRM_LAST, MEN, POSTS, SURNAMES, WOMEN};
use crate::access::{Caller, Permission};
use crate::clients::{self, Company, Contact, CreateClient, Owner};
use crate::values::{Email, Inn, Line, Phone};
use crate::{App, Id, StoreError};

/// So many clients are written together.
const BATCH: usize = 500;

/// Makes companies and contacts; most people work for one of the companies.
pub async fn enter(
    app: &App,
    owner: &Caller,
    companies: usize,
    contacts: usize,
    dice: &mut Dice,
) -> Result<Vec<(Id<Contact>, Option<Id<Company>>)>, Error> {
    let grant = owner.allow(Permission::ClientsCreate).map_err(Error::of)?;
    let mut firms = Vec::new();
    for start in (0..companies).step_by(BATCH) {
        let batch = start..companies.min(start + BATCH);
        let made = batch.map(|number| {
            clients::draft(app, company(number, dice)?, Owner::default()).map_err(Error::of)
        });
        let made = made.collect::<Result<Vec<_>, Error>>()?;
        let work = app.store.work(&grant).await.map_err(Error::of)?;
        work.apply_all(&made).await.map_err(Error::of)?;
        work.commit().await.map_err(Error::of)?;
        firms.extend(made.iter().map(|change| change.state().id));
    }
    let mut buyers = Vec::new();
    for start in (0..contacts).step_by(BATCH) {
        let batch = start..contacts.min(start + BATCH);
        let made = batch.map(|number| {
            let firm = if dice.percent(80) {
                dice.pick(&firms).copied()
            } else {
                None
            };
            clients::draft(app, contact(number, firm, dice)?, Owner::default()).map_err(Error::of)
        });
        let made = made.collect::<Result<Vec<_>, Error>>()?;
        let work = app.store.work(&grant).await.map_err(Error::of)?;
        work.apply_all(&made).await.map_err(Error::of)?;
        work.commit().await.map_err(Error::of)?;
        buyers.extend(made.iter().map(|change| {
            let contact = change.state();
            (contact.id, contact.particulars.company)
        }));
    }
    Ok(buyers)
}

fn company(number: usize, dice: &mut Dice) -> Result<CreateClient<Company>, Error> {
    let first = dice.pick(&FIRM_FIRST).copied().unwrap_or("Альфа");
    let last = dice.pick(&FIRM_LAST).copied().unwrap_or("Дом");
    let name = match number / (FIRM_FIRST.len() * FIRM_LAST.len()) {
        0 => format!("ООО «{first} {last}»"),
        series => format!("ООО «{first} {last} {series}»"),
    };
    let particulars = Company {
        name: parse(Line::parse(&name))?,
        inn: Some(parse(Inn::parse(&inn(number)))?),
        kpp: None,
        site: None,
    };
    let phone = format!(
        "8 (495) 7{:02}-{:02}-{:02}",
        dice.below(100),
        dice.below(100),
        dice.below(100)
    );
    Ok(CreateClient {
        particulars,
        phones: vec![parse(Phone::parse(&phone))?],
        emails: vec![parse(Email::parse(&format!("info@firm-{number}.example")))?],
        responsible: None,
        retry: None,
    })
}

/// An ИНН of ten digits with its check digit (ФНС: weights 2, 4, 10, 3, 5, 9, 4, 6, 8).
fn inn(number: usize) -> String {
    let digits = format!("7799{number:05}");
    let weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
    let sum: u32 = digits
        .chars()
        .zip(weights)
        .filter_map(|(digit, weight)| Some(digit.to_digit(10)? * weight))
        .sum();
    format!("{digits}{}", sum % 11 % 10)
}

fn contact(
    number: usize,
    company: Option<Id<Company>>,
    dice: &mut Dice,
) -> Result<CreateClient<Contact>, Error> {
    let surname = dice.pick(&SURNAMES).copied().unwrap_or("Белов");
    let is_woman = dice.percent(50);
    let names = if is_woman {
        dice.pick(&WOMEN)
    } else {
        dice.pick(&MEN)
    };
    let (first, middle) = names.copied().unwrap_or(("Анна", "Сергеевна"));
    let surname = if is_woman {
        format!("{surname}а")
    } else {
        surname.to_owned()
    };
    let post = dice.pick(&POSTS).copied().filter(|_| company.is_some());
    let phone = format!(
        "+7 9{:02} {:03}-{:02}-{:02}",
        10 + dice.below(80),
        dice.below(1000),
        dice.below(100),
        dice.below(100)
    );
    Ok(CreateClient {
        particulars: Contact {
            last_name: Some(parse(Line::parse(&surname))?),
            first_name: Some(parse(Line::parse(first))?),
            middle_name: Some(parse(Line::parse(middle))?),
            post: post.map(Line::parse).transpose().map_err(|_| word())?,
            company,
        },
        phones: vec![parse(Phone::parse(&phone))?],
        emails: vec![parse(Email::parse(&format!(
            "client-{number}@mail.example"
        )))?],
        responsible: None,
        retry: None,
    })
}

fn parse<T, E>(parsed: Result<T, E>) -> Result<T, Error> {
    parsed.map_err(|_| word())
}

fn word() -> Error {
    Error::of(StoreError::Unreadable {
        what: "a word of the demonstration",
    })
}
