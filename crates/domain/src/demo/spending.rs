//! What the demonstration firm spends: advertising by channel, the rent, deliveries of deals, and
//! what its people are paid.

use super::Error;
use super::dice::Dice;
use super::people::Staff;
use super::story::Stock;
use crate::access::Permission;
use crate::costs::{self, Base, Cost, CostSubject, CostTerms, EmployeePay, PayTerms};
use crate::deals::Deal;
use crate::dictionaries::{self, CostCategory};
use crate::lobby::User;
use crate::values::{BasisPoints, Line, Money, Month};
use crate::{App, Change, Id, StoreError};

/// So many months before this one have costs.
const MONTHS: i32 = 12;

/// Channels that are paid for: the name, and roubles a month from and to.
const ADVERTISING: [(&str, i64, i64); 3] = [
    ("Реклама в интернете", 38_000, 64_000),
    ("Социальные сети и мессенджеры", 12_000, 24_000),
    ("Сайт", 6_000, 9_000),
];
/// In these months there is a fair.
const FAIRS: [u32; 2] = [4, 10];

type Made = Change<Cost, costs::Event>;

/// Writes everything; `deals` are won ones with the month in which they were.
pub async fn write(
    app: &App,
    staff: &Staff,
    stock: &Stock,
    deals: &[(Id<Deal>, Month)],
) -> Result<(), Error> {
    let mut dice = Dice::new(2027);
    let categories = dictionaries::list::<CostCategory>(app, &staff.owner).await;
    let categories = categories.map_err(Error::of)?;
    let category = |name: &str| {
        let found = categories.iter().find(|one| one.name.as_str() == name);
        let found = found.ok_or_else(|| Error::of(StoreError::NotFound));
        found.map(|one| one.id)
    };
    let mut made: Vec<Made> = Vec::new();
    let mut put = |month, subject, category, roubles, note| {
        let cost = entry(app, staff, month, terms(subject, category, roubles, note)?);
        made.push(cost.create().map_err(Error::of)?);
        Ok::<(), Error>(())
    };
    let present = Month::of(stock.zone.local_date(stock.now));
    for month in present.plus(-MONTHS).through(present) {
        for (name, least, most) in ADVERTISING {
            let roubles = dice.between(least / 100, most / 100) * 100;
            if let Some(channel) = channel(stock, name) {
                put(month, channel, category("Реклама")?, (roubles, 0), None)?;
            }
        }
        if FAIRS.contains(&chrono::Datelike::month(&month.first_day())) {
            let fair = channel(stock, "Выставка").unwrap_or(CostSubject::Firm);
            let note = Some("Стенд и каталоги");
            put(month, fair, category("Реклама")?, (120_000, 0), note)?;
        }
        let rent = rent(month);
        let note = Some("Шоу-рум и склад");
        put(month, CostSubject::Firm, category("Аренда")?, rent, note)?;
        let software = (dice.between(70, 95) * 100, 0);
        put(
            month,
            CostSubject::Firm,
            category("Связь и программы")?,
            software,
            None,
        )?;
    }
    for (deal, month) in deals
        .iter()
        .filter(|(_, month)| *month >= present.plus(-MONTHS))
    {
        if dice.percent(35) {
            let roubles = dice.between(15, 60) * 100;
            put(
                *month,
                CostSubject::Deal(*deal),
                category("Доставка")?,
                (roubles, 0),
                None,
            )?;
        }
    }
    let grant = staff.owner.allow(Permission::CostsManage);
    let work = app.store.work(&grant.map_err(Error::of)?).await;
    let work = work.map_err(Error::of)?;
    work.apply_all(&made).await.map_err(Error::of)?;
    for (index, seller) in staff.sellers.iter().enumerate() {
        let salary = if index == 0 { 90_000 } else { 65_000 };
        for (user, from, more) in [(seller.id, -MONTHS, 0), (seller.id, -3, 5_000)] {
            let pay = pay(app, user, present.plus(from), salary + more, 250)?;
            work.apply(&pay.create(app.now()).map_err(Error::of)?)
                .await
                .map_err(Error::of)?;
        }
    }
    work.commit().await.map_err(Error::of)
}

/// The rent with the VAT in it, of which there is more from 2026 on.
fn rent(month: Month) -> (i64, i64) {
    if chrono::Datelike::year(&month.first_day()) >= 2026 {
        (85_400, 15_400)
    } else {
        (84_000, 14_000)
    }
}

fn channel(stock: &Stock, name: &str) -> Option<CostSubject> {
    let found = stock.channels.iter().find(|((_, known), _)| known == name);
    found.map(|((id, _), _)| CostSubject::Channel(*id))
}

fn terms(
    subject: CostSubject,
    category: Id<CostCategory>,
    (roubles, vat): (i64, i64),
    note: Option<&'static str>,
) -> Result<CostTerms, Error> {
    Ok(CostTerms {
        subject,
        category,
        amount: money(roubles)?,
        vat: money(vat)?,
        note: note.map(Line::literal),
    })
}

fn entry(app: &App, staff: &Staff, month: Month, terms: CostTerms) -> Cost {
    let now = app.now();
    Cost {
        id: app.new_id(),
        month,
        terms,
        recurring: None,
        created_by: staff.owner.user(),
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

fn pay(
    app: &App,
    user: Id<User>,
    from_month: Month,
    roubles: i64,
    commission: i32,
) -> Result<EmployeePay, Error> {
    let commission = BasisPoints::from_basis_points(commission);
    Ok(EmployeePay {
        id: app.new_id(),
        user,
        from_month,
        terms: PayTerms {
            salary: money(roubles)?,
            commission: commission.map_err(|_| word())?,
            commission_of: Base::Revenue,
        },
        version: 1,
    })
}

fn money(roubles: i64) -> Result<Money, Error> {
    Money::from_kopecks(roubles * 100).map_err(|_| word())
}

fn word() -> Error {
    Error::of(StoreError::Unreadable {
        what: "a sum of the demonstration",
    })
}
