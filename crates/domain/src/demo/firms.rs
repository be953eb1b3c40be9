//! The demonstration's own firms and the requisites of those who bought. Numbers and accounts are
//! valid and belong to nobody.

use chrono::NaiveDate;

use super::Error;
use super::dice::Dice;
use super::words::{MEN, SURNAMES};
use crate::access::Caller;
use crate::clients::Company;
use crate::legal_entities::{
    self, ChangeLegalEntity, CreateLegalEntity, DatedRegime, Deed, LegalEntity, Office, Regime,
    Regimes, SignatoryDraft, Terms, VatDuty, Wish,
};
use crate::requisites::{self, BankAccount, Dated, Form, Requisites, SetRequisites, Signer};
use crate::values::{self, AccountNumber, Bik, Inn, Kpp, Ogrn};
use crate::{App, Id, StoreError};

const TRADER: &str = "Индивидуальный предприниматель";

/// Since when everything is known.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2020, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The firm that sells, and the owner's own business, which came to pay VAT in mid-year.
pub async fn own_firms(app: &App, owner: &Caller) -> Result<[LegalEntity; 2], Error> {
    let all = legal_entities::list(app, owner).await.map_err(Error::of)?;
    let first = all.into_iter().next().ok_or_else(word)?;
    let ours = requisites_of(
        "ООО «Светлый дом»",
        Form::Organisation,
        99_001,
        "Смирнова Анна Сергеевна",
    )?;
    let change = async |entity: LegalEntity, deed| {
        let command = ChangeLegalEntity {
            id: entity.id,
            version: entity.version,
            deed,
        };
        legal_entities::change(app, owner, command)
            .await
            .map_err(Error::of)
    };
    let dated = Dated {
        valid_from: FIRST_DAY,
        requisites: ours,
    };
    // What the sign-up knew of it is no more than its name.
    let known = first.requisites.all().first().map(|one| one.valid_from);
    let mut first = change(first, Deed::SetRequisites(Box::new(dated))).await?;
    if let Some(day) = known {
        first = change(first, Deed::RemoveRequisites(day)).await?;
    }
    let regimes = vec![regime(FIRST_DAY, Regime::General, VatDuty::General)];
    let signatories = vec![
        signatory(
            Office::Head,
            "Генеральный директор",
            "Смирнова Анна Сергеевна",
        )?,
        signatory(
            Office::ChiefAccountant,
            "Главный бухгалтер",
            "Белова Галина Николаевна",
        )?,
    ];
    let first = change(
        first,
        Deed::Edit(Wish {
            regimes: Some(Regimes::of(regimes).map_err(Error::of)?),
            signatories: Some(signatories),
            ..Wish::default()
        }),
    )
    .await?;
    let middle = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap_or(FIRST_DAY);
    let regimes = vec![
        DatedRegime {
            exemption_ground: Some(values::Line::literal("п. 1 ст. 145 НК РФ")),
            ..regime(FIRST_DAY, Regime::SimplifiedIncome, VatDuty::Exempt)
        },
        regime(middle, Regime::SimplifiedIncome, VatDuty::Five),
    ];
    let command = CreateLegalEntity {
        name: values::Line::literal("ИП Смирнова А. С."),
        requisites: Dated {
            valid_from: FIRST_DAY,
            requisites: requisites_of(
                "ИП Смирнова Анна Сергеевна",
                Form::SoleTrader,
                99_002,
                "Смирнова Анна Сергеевна",
            )?,
        },
        regimes: Regimes::of(regimes).map_err(Error::of)?,
        signatories: vec![signatory(Office::Head, TRADER, "Смирнова Анна Сергеевна")?],
        terms: Terms::default(),
        retry: None,
    };
    let second = legal_entities::create(app, owner, command)
        .await
        .map_err(Error::of)?;
    Ok([first, second.value])
}

const fn regime(valid_from: NaiveDate, regime: Regime, vat: VatDuty) -> DatedRegime {
    DatedRegime {
        valid_from,
        regime,
        vat,
        exemption_ground: None,
    }
}

fn signatory(office: Office, post: &str, name: &str) -> Result<SignatoryDraft, Error> {
    Ok(SignatoryDraft {
        id: None,
        office,
        signer: signer(post, name)?,
        power: None,
        kinds: Vec::new(),
    })
}

fn signer(post: &str, name: &str) -> Result<Signer, Error> {
    Ok(Signer {
        post: Some(values::Line::parse(post).map_err(|_| word())?),
        name: values::Line::parse(name).map_err(|_| word())?,
        // A sole trader acts for himself.
        ground: (post != TRADER).then(|| values::Line::literal("Устава")),
        post_genitive: None,
        name_genitive: None,
    })
}

/// Requisites of those who bought.
pub async fn require(
    app: &App,
    owner: &Caller,
    mut companies: Vec<Id<Company>>,
    dice: &mut Dice,
) -> Result<(), Error> {
    companies.sort_unstable();
    companies.dedup();
    for (number, company) in companies.into_iter().enumerate() {
        let found = crate::clients::find::<Company>(app, owner, company).await;
        let client = found.map_err(Error::of)?.client;
        let surname = dice.pick(&SURNAMES).copied().unwrap_or("Белов");
        let (first, middle) = dice.pick(&MEN).copied().unwrap_or(("Иван", "Иванович"));
        let name = format!("{surname} {first} {middle}");
        let title = client.particulars.name.as_str();
        let requisites = Requisites {
            inn: client.particulars.inn.clone(),
            ..requisites_of(title, Form::Organisation, number, &name)?
        };
        let command = SetRequisites {
            company,
            version: 0,
            dated: Dated {
                valid_from: FIRST_DAY,
                requisites,
            },
        };
        requisites::set(app, owner, command)
            .await
            .map_err(Error::of)?;
    }
    Ok(())
}

/// Numbers with their check digits, found by trying.
fn requisites_of(name: &str, form: Form, number: usize, head: &str) -> Result<Requisites, Error> {
    let is_organisation = form == Form::Organisation;
    let inn = if is_organisation {
        (0..10).find_map(|check| Inn::parse(&format!("7799{number:05}{check}")).ok())
    } else {
        (0..100).find_map(|check| Inn::parse(&format!("77990{number:05}{check:02}")).ok())
    };
    let ogrn = (0..10).find_map(|check| {
        let digits = if is_organisation {
            format!("102779{number:06}{check}")
        } else {
            format!("30477{number:09}{check}")
        };
        Ogrn::parse(&digits).ok()
    });
    let house = number % 90 + 1;
    let full_name = name.replace("ООО ", "Общество с ограниченной ответственностью ");
    let full_name = full_name.replace("ИП ", "Индивидуальный предприниматель ");
    let address = format!(
        "10{:04}, г. Москва, ул. Примерная, д. {house}",
        number % 10_000
    );
    Ok(Requisites {
        full_name: values::Line::parse(&full_name).ok(),
        short_name: values::Line::parse(name).ok(),
        inn: Some(inn.ok_or_else(word)?),
        kpp: Kpp::parse("779901001").ok().filter(|_| is_organisation),
        ogrn: Some(ogrn.ok_or_else(word)?),
        ogrn_on: (!is_organisation).then_some(FIRST_DAY),
        legal_address: values::Line::parse(&address).ok(),
        accounts: vec![account(number, is_organisation)?],
        signer: Some(signer(
            if is_organisation {
                "Генеральный директор"
            } else {
                TRADER
            },
            head,
        )?),
        ..Requisites::of(form)
    })
}

/// An account of nobody at a bank of nowhere.
fn account(number: usize, is_organisation: bool) -> Result<BankAccount, Error> {
    let bik = Bik::parse("044599998").map_err(|_| word())?;
    let kind = if is_organisation { "40702" } else { "40802" };
    let valid = |kind: &str, tail: &str, is_own: &dyn Fn(&AccountNumber) -> bool| {
        (0..10).find_map(|check| {
            let account = AccountNumber::parse(&format!("{kind}810{check}{tail}")).ok()?;
            is_own(&account).then_some(account)
        })
    };
    let own = valid(kind, &format!("{number:011}"), &|account| {
        account.is_settlement_at(&bik)
    });
    let correspondent = (0..10).find_map(|check| {
        let account = AccountNumber::parse(&format!("30101810{check}00000000998")).ok()?;
        account.is_correspondent_of(&bik).then_some(account)
    });
    Ok(BankAccount {
        bank_name: values::Line::literal("АО «Банк Образец» г. Москва"),
        bank_short_name: None,
        account: own.ok_or_else(word)?,
        correspondent,
        bik,
    })
}

pub fn word() -> Error {
    Error::of(StoreError::Unreadable {
        what: "a number of the demonstration",
    })
}
