//! What rows may mean: subjects and categories by their names, and the costs that are there.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::fields;
use crate::access::{Caller, Permission};
use crate::costs::{Bearer, Cost, CostSubject, Error, SubjectKind, closed_until};
use crate::dictionaries::{self, Channel, CostCategory};
use crate::tables::{Layout, Row};
use crate::values::Month;
use crate::values::search_text::normalise;
use crate::{Id, View};

/// What rows may mean.
pub struct Known {
    /// By kind and folded name, or the number of a deal; several of one name are none.
    subjects: HashMap<(SubjectKind, String), Vec<CostSubject>>,
    categories: HashMap<String, (Id<CostCategory>, bool)>,
    /// What is known of the subjects that rows name.
    pub bearers: HashMap<CostSubject, Bearer>,
    /// The costs of the months of the table.
    pub costs: Vec<Cost>,
    /// The day up to which the caller may change nothing.
    pub closed: Option<NaiveDate>,
}

impl Known {
    /// Reads what the rows of a table may mean.
    pub async fn of<V: View + ?Sized>(
        view: &V,
        caller: &Caller,
        (layout, rows): (&Layout, &[Row]),
    ) -> Result<Self, Error> {
        let mut numbers = BTreeSet::new();
        let mut months: BTreeSet<Month> = BTreeSet::new();
        for record in layout.records(rows) {
            let text = record.get(fields::SUBJECT);
            numbers.extend(text.and_then(fields::number));
            months.extend(record.get(fields::MONTH).and_then(fields::month));
        }
        let mut subjects: HashMap<_, Vec<CostSubject>> = HashMap::new();
        let mut enter = |name: &str, subject: CostSubject| {
            let key = (subject.kind(), normalise(name));
            subjects.entry(key).or_default().push(subject);
        };
        for one in view.users().await? {
            enter(one.name.as_str(), CostSubject::Employee(one.id));
        }
        for one in view.departments().await? {
            enter(one.name.as_str(), CostSubject::Department(one.id));
        }
        for one in dictionaries::Read::<Channel>::entries(view).await? {
            enter(one.name.as_str(), CostSubject::Channel(one.id));
        }
        let numbers: Vec<i64> = numbers.into_iter().collect();
        for (number, deal) in view.deals_numbered(&numbers).await? {
            enter(&number.to_string(), CostSubject::Deal(deal));
        }
        let categories = dictionaries::Read::<CostCategory>::entries(view).await?;
        let categories = categories
            .into_iter()
            .map(|one| (normalise(one.name.as_str()), (one.id, one.is_archived)))
            .collect();
        let named: Vec<CostSubject> = subjects.values().flatten().copied().collect();
        let months: Vec<Month> = months.into_iter().collect();
        let closed = if caller.may(Permission::PeriodsEditClosed) {
            None
        } else {
            closed_until(view).await?
        };
        Ok(Self {
            bearers: view.bearers(&named).await?,
            costs: view.costs_of_months(&months).await?,
            subjects,
            categories,
            closed,
        })
    }

    /// What a row means by a kind and a name, or why it means nothing.
    pub fn subject(
        &self,
        kind: SubjectKind,
        name: Option<&str>,
    ) -> Result<CostSubject, &'static str> {
        let Some(name) = name else {
            return Ok(CostSubject::Firm);
        };
        let name = match kind {
            SubjectKind::Deal => fields::number(name).map(|number| number.to_string()),
            _ => Some(normalise(name)),
        };
        let found = name.and_then(|name| self.subjects.get(&(kind, name)));
        match found.map(Vec::as_slice) {
            Some([one]) => Ok(*one),
            Some([_, _, ..]) => Err("ambiguous_subject"),
            _ => Err("unknown_subject"),
        }
    }

    /// The category of a name.
    pub fn category(&self, name: &str) -> Result<Id<CostCategory>, &'static str> {
        match self.categories.get(&normalise(name)) {
            None => Err("unknown_category"),
            Some((_, true)) => Err("category_archived"),
            Some((id, false)) => Ok(*id),
        }
    }
}
