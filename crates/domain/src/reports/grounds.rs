//! From what the rows of a report are computed: everything is gathered here before anything is
//! divided by anything.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::spending::{Asker, Bearer, CostPart, department_in, spending};
use super::{Dimension, Error, Fact, Filter, Ground, Key, Measure, Question, Report, Spent};
use crate::access::Scope;
use crate::costs::Base;
use crate::departments::Department;
use crate::values::TimeZone;
use crate::{Id, View};

/// What each row, and everything together, is computed from.
pub(super) struct Grounds {
    pub rows: BTreeMap<Vec<Key>, Ground>,
    pub total: Ground,
}

/// What is spent besides deals, and by which row it is borne.
pub(super) struct OwnCost {
    /// The first key of the row, none if the report has no such keys.
    pub first: Vec<Key>,
    pub bearer: Bearer,
    pub month: chrono::NaiveDate,
    pub part: CostPart,
    /// In kopecks.
    pub amount: i64,
}

/// What is asked of both periods alike.
pub(super) struct Asked<'a> {
    pub report: Report,
    pub measures: &'a [Measure],
    pub departments: &'a [Department],
    pub scope: &'a Scope,
    pub zone: TimeZone,
}

impl Asked<'_> {
    pub async fn grounds<V: View + ?Sized>(
        &self,
        view: &V,
        question: &Question,
    ) -> Result<Grounds, Error> {
        let mut grounds = Grounds {
            rows: BTreeMap::new(),
            total: Ground::default(),
        };
        for tally in view.tallies(question).await? {
            self.put(&mut grounds, question, &tally.keys, |ground| {
                ground.add_tally(&tally);
            });
        }
        if question.by.contains(&Dimension::Product) {
            // A deal with two products stands in two rows, and is one deal.
            let whole = Question {
                by: Vec::new(),
                ..question.clone()
            };
            grounds.total = Ground::default();
            for tally in view.tallies(&whole).await? {
                grounds.total.add_tally(&tally);
            }
        }
        if self.measures.iter().any(|one| one.counts_customers()) {
            for (keys, number) in view.customers(question).await? {
                self.put(&mut grounds, question, &keys, |ground| {
                    ground.customers += number;
                });
            }
        }
        if self.measures.iter().any(|one| one.counts_deal_costs()) {
            for (keys, cost) in view.deal_costs(question).await? {
                self.put(&mut grounds, question, &keys, |ground| {
                    ground.deal_costs += cost;
                });
            }
        }
        if self.measures.contains(&Measure::Received) {
            for (keys, received) in self.received(view, question).await? {
                self.put(&mut grounds, question, &keys, |ground| {
                    ground.received += received;
                });
            }
        }
        if self.measures.iter().any(|one| one.counts_own_costs()) && self.tells_own(question) {
            self.spend(view, question, &mut grounds).await?;
        }
        Ok(grounds)
    }

    /// Whether money is told that is for no invoice of a deal.
    pub fn counts_all_money(&self, question: &Question) -> bool {
        self.report == Report::Company && self.tells_own(question)
    }

    /// Of the whole firm all money is told; what of it is for no invoice of a deal is of no pipeline
    /// and of no type.
    async fn received<V: View + ?Sized>(
        &self,
        view: &V,
        question: &Question,
    ) -> Result<Vec<(Vec<Key>, i64)>, Error> {
        let is_all = self.counts_all_money(question);
        if is_all && question.by.iter().all(|by| by.record().is_none()) {
            return Ok(view.money(question).await?);
        }
        let mut received = view.received(question).await?;
        if is_all {
            let whole = Question {
                by: Vec::new(),
                ..question.clone()
            };
            let sum = |groups: &[(Vec<Key>, i64)]| groups.iter().map(|(_, sum)| sum).sum::<i64>();
            let rest = sum(&view.money(&whole).await?) - sum(&received);
            if rest != 0 {
                let nothing = question.by.iter().map(|_| Key::Record(None));
                received.push((nothing.collect(), rest));
            }
        }
        Ok(received)
    }

    /// A department counts what is counted below it, too, if it is asked for and within reach: half of
    /// its figures would be wrong ones. The whole counts everything once.
    fn put(
        &self,
        grounds: &mut Grounds,
        question: &Question,
        keys: &[Key],
        add: impl Fn(&mut Ground),
    ) {
        let (by, filter) = (&question.by, &question.filter);
        add(&mut grounds.total);
        let place = by.iter().position(|by| *by == Dimension::Department);
        let mut keys = keys.to_vec();
        loop {
            add(grounds.rows.entry(keys.clone()).or_default());
            let above = match place.and_then(|place| keys.get_mut(place)) {
                Some(Key::Record(id)) => id
                    .and_then(|it| self.above(it))
                    .filter(|up| self.shows(filter, *up))
                    .map(|up| *id = Some(up)),
                _ => None,
            };
            if above.is_none() {
                return;
            }
        }
    }

    fn above(&self, department: Uuid) -> Option<Uuid> {
        let own = self
            .departments
            .iter()
            .find(|one| one.id.uuid() == department)?;
        own.parent.map(Id::uuid)
    }

    fn shows(&self, filter: &Filter, department: Uuid) -> bool {
        let wanted = &filter.departments;
        let is_wanted = wanted.is_empty() || ids(wanted).contains(&Some(department));
        is_wanted && self.scope.contains(None, Some(department))
    }

    /// Whether what is spent besides deals can be told of each row: nobody says which part of a month's
    /// rent is for one day, or of a salary for one pipeline.
    fn tells_rows(&self, question: &Question) -> bool {
        let rows = usize::from(self.report.rows().is_some());
        let mut finer = question.by.iter().skip(rows);
        finer.all(|by| *by == Dimension::Month)
    }

    /// Whether it can be told of these deals alone.
    pub fn tells_own(&self, question: &Question) -> bool {
        let own = match self.report {
            Report::Company => Filter::default(),
            Report::Employees => Filter {
                employees: question.filter.employees.clone(),
                ..Filter::default()
            },
            Report::Departments => Filter {
                departments: question.filter.departments.clone(),
                ..Filter::default()
            },
            Report::Channels => Filter {
                channels: question.filter.channels.clone(),
                ..Filter::default()
            },
            Report::LossReasons => return false,
        };
        let needs_whole = matches!(self.report, Report::Company | Report::Channels);
        question.filter == own && (*self.scope == Scope::All || !needs_whole)
    }

    async fn spend<V: View + ?Sized>(
        &self,
        view: &V,
        question: &Question,
        grounds: &mut Grounds,
    ) -> Result<(), Error> {
        grounds.total.own_costs = Some(0);
        let tells_rows = self.tells_rows(question);
        let is_by_month = question.by.last() == Some(&Dimension::Month);
        for cost in self.own_costs(view, question).await? {
            if !tells_rows {
                *grounds.total.own_costs.get_or_insert(0) += cost.amount;
                continue;
            }
            let day = is_by_month.then_some(Key::Day(cost.month));
            let keys: Vec<Key> = cost.first.into_iter().chain(day).collect();
            self.put(grounds, question, &keys, |ground| {
                *ground.own_costs.get_or_insert(0) += cost.amount;
            });
        }
        if tells_rows {
            for ground in grounds.rows.values_mut() {
                ground.own_costs.get_or_insert(0);
            }
        }
        Ok(())
    }

    /// What is spent besides deals, within reach, that rows of this report bear.
    pub async fn own_costs<V: View + ?Sized>(
        &self,
        view: &V,
        question: &Question,
    ) -> Result<Vec<OwnCost>, Error> {
        let spent = view.spent(question.period).await?;
        let bases = bases(view, question, &spent).await?;
        let asker = Asker {
            scope: self.scope,
            zone: self.zone,
            today: question.today,
        };
        let all = spending(&spent, question.period, &bases, &asker).into_iter();
        let borne = all.filter_map(|((bearer, month, part), amount)| {
            Some(OwnCost {
                first: self.row_of(question, bearer, &spent, month)?,
                bearer,
                month,
                part,
                amount,
            })
        });
        Ok(borne.collect())
    }

    /// The first key of the row that bears a cost, none if the report has no such keys; `None`: no
    /// row of this report does.
    fn row_of(
        &self,
        question: &Question,
        bearer: Bearer,
        spent: &Spent,
        month: chrono::NaiveDate,
    ) -> Option<Vec<Key>> {
        let among = |wanted: Vec<Option<Uuid>>, id: Option<Uuid>| {
            let fits = wanted.is_empty() || wanted.contains(&id);
            fits.then(|| vec![Key::Record(id)])
        };
        let filter = &question.filter;
        match (self.report, bearer) {
            (Report::Company, _) => Some(Vec::new()),
            (Report::Employees, Bearer::Employee(user)) => {
                among(ids(&filter.employees), Some(user))
            }
            (Report::Departments, Bearer::Department(department)) => {
                among(ids(&filter.departments), Some(department))
            }
            (Report::Departments, Bearer::Employee(user)) => among(
                ids(&filter.departments),
                department_in(&spent.stays, user, month),
            ),
            (Report::Channels, Bearer::Channel(channel)) => {
                among(ids(&filter.channels), Some(channel))
            }
            _ => None,
        }
    }
}

fn ids<T>(wanted: &super::Among<T>) -> Vec<Option<Uuid>> {
    wanted.iter().map(|id| id.map(Id::uuid)).collect()
}

/// The figures of colleagues by month, where somebody has a commission.
async fn bases<V: View + ?Sized>(
    view: &V,
    question: &Question,
    spent: &Spent,
) -> Result<HashMap<(Uuid, chrono::NaiveDate), Ground>, Error> {
    let mut bases: HashMap<(Uuid, chrono::NaiveDate), Ground> = HashMap::new();
    let with_share = |base: Base| {
        let mut terms = spent.pay.iter().map(|pay| pay.terms);
        terms.any(|one| one.commission_of == base && one.commission.basis_points() > 0)
    };
    let (of_deals, of_profit) = (
        with_share(Base::Revenue) || with_share(Base::Profit),
        with_share(Base::Profit),
    );
    let question = Question {
        facts: vec![Fact::Won, Fact::Lost],
        filter: Filter::default(),
        by: vec![Dimension::Employee, Dimension::Month],
        ..question.clone()
    };
    let place = |keys: &[Key]| match keys {
        [Key::Record(Some(user)), Key::Day(month)] => Some((*user, *month)),
        _ => None,
    };
    if of_deals {
        for tally in view.tallies(&question).await? {
            if let Some(place) = place(&tally.keys) {
                bases.entry(place).or_default().add_tally(&tally);
            }
        }
    }
    if of_profit {
        for (keys, cost) in view.deal_costs(&question).await? {
            if let Some(place) = place(&keys) {
                bases.entry(place).or_default().deal_costs += cost;
            }
        }
    }
    if with_share(Base::Received) {
        for (keys, received) in view.received(&question).await? {
            if let Some(place) = place(&keys) {
                bases.entry(place).or_default().received += received;
            }
        }
    }
    Ok(bases)
}

impl Measure {
    const fn counts_customers(self) -> bool {
        matches!(self, Self::Customers | Self::CostPerCustomer)
    }

    const fn counts_deal_costs(self) -> bool {
        matches!(
            self,
            Self::DealCosts
                | Self::DealProfit
                | Self::Profit
                | Self::Margin
                | Self::Return
                | Self::Romi
        )
    }

    const fn counts_own_costs(self) -> bool {
        matches!(
            self,
            Self::OwnCosts
                | Self::Profit
                | Self::Margin
                | Self::Return
                | Self::Romi
                | Self::CostPerRequest
                | Self::CostPerCustomer
        )
    }
}
