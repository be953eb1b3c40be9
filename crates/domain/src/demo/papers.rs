//! Documents of the demonstration: its own firms, requisites of those who bought, and what a won
//! deal leaves on paper. Numbers and accounts are valid and belong to nobody.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::Error;
use super::dice::Dice;
use super::story::Stock;
use super::words::{MEN, SURNAMES};
use crate::access::{Caller, Permission};
use crate::calendar::Calendar;
use crate::clients::Company;
use crate::deals::{self, Deal, Status};
use crate::documents::printed::Period;
use crate::documents::{
    Content, Document, Kind, Line, LineDraft, Mentioned, Sides, State, give_out,
};
use crate::legal_entities::{
    self, ChangeLegalEntity, CreateLegalEntity, DatedRegime, Deed, LegalEntity, Office, Regime,
    Regimes, Signatory, Terms, VatDuty, Wish,
};
use crate::requisites::{self, BankAccount, Dated, Form, Requisites, SetRequisites, Signer};
use crate::values::{self, AccountNumber, Bik, Inn, Kpp, Ogrn};
use crate::{App, Change, Id, Moment, StoreError, Work};

/// Of so many won deals papers are made, the latest ones.
const MOST: usize = 350;
/// So many deals are written together.
const BATCH: usize = 50;
/// Since when everything is known.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2020, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A won deal of a company.
pub struct Closed {
    deal: Id<Deal>,
    company: Id<Company>,
    on: NaiveDate,
    at: Moment,
    responsible: Id<crate::lobby::User>,
}

/// The deal that a story ended with, if papers belong to it.
pub fn closed(last: &Change<Deal, deals::Event>) -> Option<Closed> {
    let deal = last.state();
    let Status::Won { at, on } = deal.status else {
        return None;
    };
    Some(Closed {
        deal: deal.id,
        company: deal.company?,
        on,
        at,
        responsible: deal.responsible?,
    })
}

/// Writes everything.
pub async fn write(
    app: &App,
    owner: &Caller,
    stock: &Stock,
    mut won: Vec<Closed>,
    dice: &mut Dice,
) -> Result<(), Error> {
    let firms = own_firms(app, owner).await?;
    won.sort_by_key(|one| one.on);
    let won = won.split_off(won.len().saturating_sub(MOST));
    require(app, owner, &won, dice).await?;
    let mut papers: HashMap<Id<Deal>, Document> = HashMap::new();
    let mut plans: Vec<(NaiveDate, Kind, &Closed)> = Vec::new();
    for one in &won {
        let ago = |days| one.on.checked_sub_days(Days::new(days)).unwrap_or(one.on);
        plans.push((ago(9), Kind::Quote, one));
        plans.push((ago(4), Kind::Invoice, one));
        if dice.percent(80) {
            let closing = if dice.percent(70) {
                Kind::Transfer
            } else {
                Kind::Act
            };
            plans.push((one.on, closing, one));
        }
    }
    // Numbers follow the dates.
    plans.sort_by_key(|(day, ..)| *day);
    let grant = owner.allow(Permission::DocumentsIssue).map_err(Error::of)?;
    for batch in plans.chunks(BATCH) {
        let work = app.store.work(&grant).await.map_err(Error::of)?;
        for (day, kind, closed) in batch {
            // Every seventh company buys from the sole trader.
            let firm = &firms[usize::from(closed.company.uuid().as_bytes()[15] % 7 == 0)];
            let basis = papers.get(&closed.deal);
            let basis = basis.filter(|one| kind.follows(one.kind) && is_issued(one));
            let made = paper(app, &*work, firm, closed, (*day, *kind), basis).await?;
            let fate = dice.between(0, 99);
            let made = live(app, &*work, made, fate, stock).await?;
            papers.insert(closed.deal, made);
        }
        work.commit().await.map_err(Error::of)?;
    }
    Ok(())
}

/// A draft with the lines of its deal or of its basis.
async fn paper(
    app: &App,
    work: &dyn Work,
    firm: &LegalEntity,
    closed: &Closed,
    (date, kind): (NaiveDate, Kind),
    basis: Option<&Document>,
) -> Result<Document, Error> {
    let taxed = firm.regimes.on(date).map(|regime| regime.vat);
    let rate = match taxed {
        Some(VatDuty::General) => None,
        Some(VatDuty::Five) => Some(values::VatRate::Five),
        _ => Some(values::VatRate::None),
    };
    let drafts: Vec<LineDraft> = match basis {
        Some(basis) => {
            let lines = basis.content.lines.iter();
            lines
                .map(|line| LineDraft {
                    of: Some(line.id),
                    ..line.draft()
                })
                .collect()
        }
        None => {
            let lines = work.deal_lines(closed.deal).await.map_err(Error::of)?;
            let lines = lines.all().iter();
            lines
                .map(|line| LineDraft {
                    of: None,
                    title: line.title.clone(),
                    article: None,
                    unit: line.unit.clone(),
                    quantity: line.quantity,
                    price: line.price,
                    discount: line.discount,
                    vat_rate: line.vat_rate,
                })
                .collect()
        }
    };
    let lines = drafts.into_iter().map(|draft| {
        let vat_rate = rate.unwrap_or(of_its_day(draft.vat_rate, date));
        Line::of(LineDraft { vat_rate, ..draft }, app.new_id(), true)
    });
    let lines: Vec<Line> = lines.collect::<Result<_, _>>().map_err(|_| word())?;
    let days = Calendar::built_in();
    let pay_by = days.add_working_days(date, firm.terms.pay_by_days, firm.terms.calendar);
    let content = Content {
        lines,
        is_vat_included: true,
        basis: basis.and_then(|basis| values::Line::parse(&mentioned(basis).title()).ok()),
        pay_by: (kind == Kind::Invoice).then_some(pay_by),
        valid_until: (kind == Kind::Quote).then(|| date + Days::new(14)),
        period: (kind == Kind::Act).then_some(Period {
            first: date,
            last: date,
        }),
        ..Content::default()
    };
    let document = Document {
        id: app.new_id(),
        kind,
        state: State::Draft,
        number: None,
        date,
        deal: closed.deal,
        legal_entity: firm.id,
        company: Some(closed.company),
        contact: None,
        buyer_name: String::new(),
        basis: basis.map(|basis| basis.id),
        content,
        paper: None,
        created_by: closed.responsible,
        created_at: moment(date, closed.at),
        version: 1,
    };
    let sides = Sides::of(work, &document).await.map_err(Error::of)?;
    let document = Document {
        buyer_name: sides.buyer.name(),
        ..document
    };
    work.apply(&document.clone().create())
        .await
        .map_err(Error::of)?;
    Ok(document)
}

/// Most are issued; a few stay drafts, a few are cancelled.
async fn live(
    app: &App,
    work: &dyn Work,
    draft: Document,
    fate: i64,
    stock: &Stock,
) -> Result<Document, Error> {
    if fate < 3 || draft.content.lines.is_empty() {
        return Ok(draft);
    }
    let at = draft.created_at.min(stock.now);
    let sides = Sides::of(work, &draft).await.map_err(Error::of)?;
    let issued = give_out(app, work, draft, &sides, None, at)
        .await
        .map_err(Error::of)?;
    if fate >= 6 {
        return Ok(issued);
    }
    let why = values::Line::literal("Клиент попросил изменить состав заказа");
    let cancelled = issued.cancel(why, at).map_err(Error::of)?;
    work.apply(&cancelled).await.map_err(Error::of)?;
    Ok(cancelled.into_state())
}

const fn is_issued(document: &Document) -> bool {
    matches!(document.state, State::Issued { .. })
}

/// 20 % until the end of 2025, 22 % since.
fn of_its_day(rate: values::VatRate, date: NaiveDate) -> values::VatRate {
    use values::VatRate::{Twenty, TwentyTwo};
    match rate {
        Twenty | TwentyTwo if date.year() < 2026 => Twenty,
        Twenty | TwentyTwo => TwentyTwo,
        other => other,
    }
}

fn mentioned(document: &Document) -> Mentioned {
    Mentioned {
        id: document.id,
        kind: document.kind,
        number: document
            .number
            .as_ref()
            .map(|number| number.text.to_string()),
        date: document.date,
    }
}

/// That day, at the hour at which the deal was closed.
fn moment(date: NaiveDate, at: Moment) -> Moment {
    let time: NaiveTime = at.time();
    date.and_time(time).and_utc()
}

/// The firm that sells, and the owner's own business, which came to pay VAT in mid-year.
async fn own_firms(app: &App, owner: &Caller) -> Result<[LegalEntity; 2], Error> {
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
    let first = change(first, Deed::SetRequisites(Box::new(dated))).await?;
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
        signatories: vec![signatory(
            Office::Head,
            "Индивидуальный предприниматель",
            "Смирнова Анна Сергеевна",
        )?],
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

fn signatory(office: Office, post: &str, name: &str) -> Result<Signatory, Error> {
    Ok(Signatory {
        office,
        signer: signer(post, name)?,
        power: None,
    })
}

fn signer(post: &str, name: &str) -> Result<Signer, Error> {
    Ok(Signer {
        post: Some(values::Line::parse(post).map_err(|_| word())?),
        name: values::Line::parse(name).map_err(|_| word())?,
        ground: Some(values::Line::literal("Устава")),
        post_genitive: None,
        name_genitive: None,
    })
}

/// Requisites of those who bought.
async fn require(app: &App, owner: &Caller, won: &[Closed], dice: &mut Dice) -> Result<(), Error> {
    let mut companies: Vec<Id<Company>> = won.iter().map(|one| one.company).collect();
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
        signer: Some(signer("Генеральный директор", head)?),
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

fn word() -> Error {
    Error::of(StoreError::Unreadable {
        what: "a number of the demonstration",
    })
}
