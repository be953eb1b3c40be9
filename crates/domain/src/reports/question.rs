//! What the store is asked, and what it answers.

use super::{Dimension, Key, Period, RatedSubject};
use crate::Id;
use crate::departments::Department;
use crate::dictionaries::{Channel, DealType, LossReason};
use crate::lobby::User;
use crate::pipelines::{Pipeline, Stage};
use chrono::NaiveDate;
use uuid::Uuid;

use crate::catalogue::Product;
use crate::deals::Tag;

/// What is counted of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// It was made in the period: as it stands now.
    Created,
    /// It was won in the period: as it was closed.
    Won,
    /// It was lost in the period: as it was closed.
    Lost,
}

/// One of these records, or none where `None` is among them; empty: anything.
pub type Among<T> = Vec<Option<Id<T>>>;

/// What narrows a report. Several values of one field widen it: any of them fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// On these roads.
    pub pipelines: Among<Pipeline>,
    /// Standing, or closed from, there.
    pub stages: Among<Stage>,
    /// Of these people; of closed deals, at the closing.
    pub employees: Among<User>,
    /// Of these departments and no others below them; of closed deals, at the closing.
    pub departments: Among<Department>,
    /// Come by these ways.
    pub channels: Among<Channel>,
    /// Of these types.
    pub deal_types: Among<DealType>,
    /// Lost for these reasons.
    pub loss_reasons: Among<LossReason>,
    /// With one of these marks.
    pub tags: Vec<Tag>,
    /// With one of these products among its lines.
    pub products: Vec<Id<Product>>,
}

/// Which deals are counted, and by what they are grouped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Made, or closed, on these days.
    pub period: Period,
    /// What is counted.
    pub facts: Vec<Fact>,
    /// Which deals.
    pub filter: Filter,
    /// By what they are grouped; none: all are one group.
    pub by: Vec<Dimension>,
    /// Only those that came from outside as requests.
    pub is_of_requests: bool,
    /// Only the first that was won of each client, of all that fit so far: the row below chooses
    /// among first purchases, and not those of which they are the first.
    pub is_of_first_purchases: bool,
    /// The row of a report: what groups its deals, with what they have in common, any of these.
    pub row: Vec<(Dimension, Vec<Option<Uuid>>)>,
    /// Only those of this client, or of none: a firm's people buy for the firm.
    pub client: Option<RatedSubject>,
    /// Only those of clients whose first purchase, of all that fit so far, was on these days.
    pub cohort: Option<Period>,
    /// The account's present day.
    pub today: NaiveDate,
}

/// What is summed over deals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many deals.
    pub number: i64,
    /// How many of them came as requests.
    pub requests: i64,
    /// What they are worth, VAT included, in kopecks.
    pub amount: i64,
    /// The VAT within that, in kopecks.
    pub vat: i64,
    /// What their lines cost us as far as that is known, in kopecks.
    pub cost: i64,
    /// Of how many it is not known of every line, or there are no lines.
    pub uncosted: i64,
    /// From making to closing, in seconds.
    pub seconds: i64,
}

/// The sums of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// What is counted.
    pub fact: Fact,
    /// What the group has in common, in the order of [`Question::by`].
    pub keys: Vec<Key>,
    /// The sums.
    pub sums: Sums,
}

impl Fact {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Created, Self::Won, Self::Lost];
}

impl Sums {
    /// What is sold without VAT, in kopecks.
    pub const fn revenue(&self) -> i64 {
        self.amount - self.vat
    }

    /// More of the same, so many times.
    pub const fn add(&mut self, other: &Self, times: i64) {
        self.number += other.number * times;
        self.requests += other.requests * times;
        self.amount += other.amount * times;
        self.vat += other.vat * times;
        self.cost += other.cost * times;
        self.uncosted += other.uncosted * times;
        self.seconds += other.seconds * times;
    }
}

impl Question {
    /// All deals of a period that a filter lets through, as one group.
    pub const fn of(period: Period, facts: Vec<Fact>, filter: Filter, today: NaiveDate) -> Self {
        Self {
            period,
            facts,
            filter,
            by: Vec::new(),
            is_of_requests: false,
            is_of_first_purchases: false,
            row: Vec::new(),
            client: None,
            cohort: None,
            today,
        }
    }

    /// Whether sums by whole months answer it. They do not tell which of the deals made in a month are
    /// lost for a reason.
    pub fn is_of_months(&self) -> bool {
        let is_finer =
            |by: &Dimension| matches!(by, Dimension::Week | Dimension::Day | Dimension::Product);
        let by_reasons =
            !self.filter.loss_reasons.is_empty() && self.facts.contains(&Fact::Created);
        !self.is_of_requests
            && !self.is_of_first_purchases
            && self.row.is_empty()
            && self.client.is_none()
            && self.cohort.is_none()
            && !by_reasons
            && self.filter.tags.is_empty()
            && self.filter.products.is_empty()
            && !self.by.iter().any(is_finer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_by_months_answer_neither_products_nor_first_purchases_nor_single_rows() {
        let day = |text: &str| text.parse().unwrap();
        let period = Period::new(day("2026-11-01"), day("2026-11-30")).unwrap();
        let today = day("2026-11-25");
        let all = Question::of(period, vec![Fact::Won], Filter::default(), today);
        assert!(all.is_of_months());
        let by_reasons = Question {
            by: vec![Dimension::LossReason, Dimension::Month],
            ..all.clone()
        };
        assert!(by_reasons.is_of_months());
        let by_products = Question {
            by: vec![Dimension::LossReason, Dimension::Product],
            ..all.clone()
        };
        let firsts = Question {
            is_of_first_purchases: true,
            ..all.clone()
        };
        let row = Question {
            row: vec![(Dimension::Channel, vec![None])],
            ..all
        };
        for question in [by_products, firsts, row] {
            assert!(!question.is_of_months(), "{question:?}");
        }
    }
}
