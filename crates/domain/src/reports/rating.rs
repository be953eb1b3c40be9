//! ABC and XYZ: who, or what, brings most of the revenue, and how evenly.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::ask::settled;
use super::figures::share;
use super::spending::months;
use super::{Error, Fact, Filter, Period, Question};
use crate::access::{Caller, Permission};
use crate::catalogue::Product;
use crate::clients::{Company, Contact};
use crate::deals::Record;
use crate::{App, Id};

/// What is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rated {
    /// Those for whom deals are made: firms, and people where there is no firm.
    Clients,
    /// The products in the lines of deals.
    Products,
}

/// One that is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RatedSubject {
    /// A firm.
    Company(Id<Company>),
    /// A person.
    Contact(Id<Contact>),
    /// A product or service.
    Product(Id<Product>),
    /// Deals without a client; lines without a product, and deals without lines.
    None,
}

/// By the share of revenue that those before it bring: of all who bring 80 %, of those up to 95 %, of
/// the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Up to 80 % of the revenue.
    A,
    /// Up to 95 %.
    B,
    /// The rest, and whatever brings nothing.
    C,
}

/// By the coefficient of variation of the months' revenue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evenness {
    /// Up to 10 %.
    X,
    /// Up to 25 %.
    Y,
    /// More.
    Z,
}

/// What one brought in a month, in kopecks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatedMonth {
    /// Who, or what.
    pub subject: RatedSubject,
    /// The first day of the month.
    pub month: NaiveDate,
    /// In how many won deals.
    pub deals: i64,
    /// How much, without VAT.
    pub revenue: i64,
}

/// The wish for a rating.
#[derive(Debug, Clone)]
pub struct AskRating {
    /// What is rated.
    pub rated: Rated,
    /// Won on these days.
    pub period: Period,
    /// Which deals.
    pub filter: Filter,
    /// How many are shown; the others are told together.
    pub most: usize,
}

/// One in the order of its revenue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatedRow {
    /// Who, or what.
    pub subject: RatedSubject,
    /// The name; `None` where there is none, or none that is still there.
    pub name: Option<String>,
    /// Its class.
    pub class: Class,
    /// How evenly; `None`: of fewer than three months nobody can tell.
    pub evenness: Option<Evenness>,
    /// In how many won deals.
    pub deals: i64,
    /// How much, without VAT, in kopecks.
    pub revenue: i64,
    /// Of everything, in hundredths of a per cent.
    pub share: Option<i64>,
    /// The same with all before it.
    pub cumulative: Option<i64>,
    /// The standard deviation of the months' revenue ÷ their mean, in hundredths of a per cent.
    pub variation: Option<i64>,
}

/// Several together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RatedSum {
    /// How many.
    pub number: i64,
    /// How much they brought, in kopecks.
    pub revenue: i64,
}

/// All of one class that are as even.
pub type RatedGroup = ((Class, Option<Evenness>), RatedSum);

/// A rating.
#[derive(Debug, Clone)]
pub struct Rating {
    /// What is rated.
    pub rated: Rated,
    /// Of which days.
    pub period: Period,
    /// How many months are compared.
    pub months: usize,
    /// The first of them, from the highest revenue.
    pub rows: Vec<RatedRow>,
    /// Those that are not shown.
    pub rest: RatedSum,
    /// All of them.
    pub total: RatedSum,
    /// All of them by class and evenness.
    pub groups: Vec<RatedGroup>,
}

/// Rates within the caller's reach.
pub async fn rating(app: &App, caller: &Caller, ask: AskRating) -> Result<Rating, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    let departments = view.departments().await?;
    let filter = settled(view.as_ref(), ask.filter, &departments).await?;
    let today = caller.time_zone().local_date(app.now());
    let question = Question::of(ask.period, vec![Fact::Won], filter, today);
    let last = ask.period.last.min(today);
    let compared = if ask.period.first > last {
        0
    } else {
        months(Period { last, ..ask.period }).len()
    };
    let sums = view.rated(&question, ask.rated).await?;
    let mut rows = rated(&sums, compared);
    let mut rating = Rating {
        rated: ask.rated,
        period: ask.period,
        months: compared,
        rest: RatedSum::default(),
        total: RatedSum::default(),
        groups: groups(&rows),
        rows: Vec::new(),
    };
    for (place, row) in rows.iter().enumerate() {
        rating.total.add(row.revenue);
        if place >= ask.most {
            rating.rest.add(row.revenue);
        }
    }
    rows.truncate(ask.most);
    let records: Vec<_> = rows.iter().filter_map(|row| row.subject.record()).collect();
    if !records.is_empty() {
        let names = view.labels(&records).await?;
        for row in &mut rows {
            row.name = row
                .subject
                .record()
                .and_then(|record| names.get(&record).cloned());
        }
    }
    rating.rows = rows;
    Ok(rating)
}

/// All that are rated, from the highest revenue.
fn rated(sums: &[RatedMonth], months: usize) -> Vec<RatedRow> {
    let mut by_subject: BTreeMap<RatedSubject, (i64, Vec<i64>)> = BTreeMap::new();
    for sum in sums {
        let (deals, revenue) = by_subject.entry(sum.subject).or_default();
        *deals += sum.deals;
        revenue.push(sum.revenue);
    }
    let all: i64 = sums.iter().map(|sum| sum.revenue).sum();
    let mut rows: Vec<RatedRow> = by_subject
        .into_iter()
        .map(|(subject, (deals, by_month))| {
            let revenue = by_month.iter().sum();
            let variation = variation(&by_month, months);
            RatedRow {
                subject,
                name: None,
                class: Class::C,
                evenness: variation.map(Evenness::of),
                deals,
                revenue,
                share: share(revenue, all),
                cumulative: None,
                variation,
            }
        })
        .collect();
    rows.sort_by_key(|row| (Reverse(row.revenue), row.subject));
    let mut before = 0;
    for row in &mut rows {
        if row.revenue > 0 {
            row.class = Class::of(before, all);
        }
        before += row.revenue;
        row.cumulative = share(before, all);
    }
    rows
}

fn groups(rows: &[RatedRow]) -> Vec<RatedGroup> {
    let mut groups: BTreeMap<_, RatedSum> = BTreeMap::new();
    for row in rows {
        let group = groups.entry((row.class, row.evenness)).or_default();
        group.add(row.revenue);
    }
    groups.into_iter().collect()
}

/// The standard deviation of so many months ÷ their mean, in hundredths of a per cent, half up; months
/// that are not told brought nothing.
fn variation(told: &[i64], months: usize) -> Option<i64> {
    const SQUARE_OF_SCALE: i128 = 100_000_000;
    if months < 3 {
        return None;
    }
    let months = i128::try_from(months).ok()?;
    let sum: i128 = told.iter().map(|one| i128::from(*one)).sum();
    if sum <= 0 {
        return None;
    }
    let squares: i128 = told.iter().map(|one| i128::from(*one).pow(2)).sum();
    // (σ ÷ μ)² = (n Σx² − (Σx)²) ÷ (Σx)²; twice the root, so that half a unit shows.
    let spread = months
        .checked_mul(squares)?
        .checked_sub(sum.checked_mul(sum)?)?;
    let square = spread.checked_mul(4 * SQUARE_OF_SCALE)? / sum.checked_mul(sum)?;
    i64::try_from((square.isqrt() + 1) / 2).ok()
}

impl Class {
    /// By what those before it bring of everything.
    fn of(before: i64, all: i64) -> Self {
        let (before, all) = (i128::from(before) * 100, i128::from(all));
        if before < all * 80 {
            Self::A
        } else if before < all * 95 {
            Self::B
        } else {
            Self::C
        }
    }
}

impl Evenness {
    const fn of(variation: i64) -> Self {
        match variation {
            ..=10_00 => Self::X,
            10_01..=25_00 => Self::Y,
            _ => Self::Z,
        }
    }
}

impl RatedSum {
    const fn add(&mut self, revenue: i64) {
        self.number += 1;
        self.revenue += revenue;
    }
}

impl RatedSubject {
    /// Whose name is shown.
    pub fn record(self) -> Option<(Record, Uuid)> {
        Some(match self {
            Self::Company(id) => (Record::Company, id.uuid()),
            Self::Contact(id) => (Record::Contact, id.uuid()),
            Self::Product(id) => (Record::Product, id.uuid()),
            Self::None => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(subject: u128, month: &str, revenue: i64) -> RatedMonth {
        RatedMonth {
            subject: RatedSubject::Product(Id::from(Uuid::from_u128(subject))),
            month: month.parse().unwrap(),
            deals: 1,
            revenue,
        }
    }

    #[test]
    fn classes_go_by_what_those_before_bring() {
        let month = "2026-11-01";
        let sums = [
            sum(1, month, 50),
            sum(2, month, 30),
            sum(3, month, 14),
            sum(4, month, 5),
            sum(5, month, 1),
            sum(6, month, 0),
        ];
        let rows = rated(&sums, 1);
        let classes: Vec<_> = rows.iter().map(|row| row.class).collect();
        assert_eq!(
            classes,
            [Class::A, Class::A, Class::B, Class::B, Class::C, Class::C]
        );
        let cumulative: Vec<_> = rows.iter().map(|row| row.cumulative).collect();
        assert_eq!(
            cumulative,
            [5000, 8000, 9400, 9900, 10_000, 10_000].map(Some)
        );
        let alone = rated(&[sum(1, month, 7)], 1);
        assert_eq!(alone[0].class, Class::A, "whoever brings everything");
        assert_eq!(rated(&[sum(1, month, 0)], 1)[0].share, None);
        let groups = groups(&rows);
        assert_eq!(groups.iter().map(|(_, sum)| sum.number).sum::<i64>(), 6);
        assert_eq!(groups.iter().map(|(_, sum)| sum.revenue).sum::<i64>(), 100);
    }

    #[test]
    fn evenness_goes_by_the_variation_of_the_months() {
        assert_eq!(variation(&[100, 100, 100], 3), Some(0));
        // Mean 100, deviation 10.
        assert_eq!(variation(&[90, 110, 90, 110], 4), Some(1000));
        // Mean 50, deviation 50: months without anything count.
        assert_eq!(variation(&[100, 100], 4), Some(10_000));
        assert_eq!(variation(&[1, 2, 4], 3), Some(5345));
        assert_eq!(variation(&[100, 100], 2), None);
        assert_eq!(variation(&[], 12), None);
        assert_eq!(variation(&[-5, 2, 1], 3), None);
        assert_eq!(Evenness::of(1000), Evenness::X);
        assert_eq!(Evenness::of(1001), Evenness::Y);
        assert_eq!(Evenness::of(2501), Evenness::Z);
        let sums = [
            sum(1, "2026-09-01", 5),
            sum(1, "2026-10-01", 5),
            sum(1, "2026-11-01", 5),
        ];
        let rows = rated(&sums, 3);
        assert_eq!((rows[0].evenness, rows[0].deals), (Some(Evenness::X), 3));
    }
}
