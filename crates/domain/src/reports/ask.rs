//! Asking for a report.

use uuid::Uuid;

use super::answer::KeyName;
use super::grounds::{Asked, Grounds};
use super::{
    Among, Answer, Compare, Dimension, Error, Filter, Ground, Key, Measure, Period, Question,
    Report, Row,
};
use crate::access::{Caller, Denied, Grant, Permission};
use crate::deals::{Labels, Record};
use crate::departments::Department;
use crate::{App, Id, View, Violations};

/// The wish for a report.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Which.
    pub report: Report,
    /// Of which days.
    pub period: Period,
    /// With what it is compared.
    pub compare: Option<Compare>,
    /// Which deals.
    pub filter: Filter,
    /// By what rows are split once more.
    pub split: Option<Dimension>,
    /// Which figures; none: all that the caller may see.
    pub measures: Vec<Measure>,
}

/// The figures of a period, within the caller's reach.
pub async fn ask(app: &App, caller: &Caller, ask: Ask) -> Result<Answer, Error> {
    let measures = measures(caller, ask.report, &ask.measures)?;
    let grant = narrowest(caller, ask.report)?;
    let scope = grant.scope();
    let view = app.store.view(&grant).await?;
    let view = view.as_ref();
    let by: Vec<_> = ask.report.rows().into_iter().chain(ask.split).collect();
    if let Some(split) = ask.split
        && !ask.report.splits().contains(&split)
    {
        return Err(Violations::one("split", "unknown_value").into());
    }
    let departments = view.departments().await?;
    let filter = settled(view, ask.filter, &departments).await?;
    let today = caller.time_zone().local_date(app.now());
    let question = Question {
        by: by.clone(),
        ..Question::of(ask.period, ask.report.facts().to_vec(), filter, today)
    };
    let asked = Asked {
        report: ask.report,
        measures: &measures,
        departments: &departments,
        scope,
        zone: caller.time_zone(),
    };
    let now = asked.grounds(view, &question).await?;
    let compared = ask.compare.map(|with| ask.period.compared(with));
    let before = match compared {
        Some(period) => {
            let question = Question { period, ..question };
            let mut before = asked.grounds(view, &question).await?;
            before.rows = before
                .rows
                .into_iter()
                .map(|(keys, ground)| (shifted(&by, keys, ask.period, period), ground))
                .collect();
            Some(before)
        }
        None => None,
    };
    let keys = now.rows.keys();
    let keys = keys.chain(before.iter().flat_map(|before| before.rows.keys()));
    let names = names(view, &by, keys).await?;
    Ok(Answer {
        report: ask.report,
        period: ask.period,
        compared,
        total: now.total.figures(&measures, &now.total),
        total_before: before
            .as_ref()
            .map(|before| before.total.figures(&measures, &before.total)),
        rows: rows(
            &by,
            &measures,
            &now,
            before.as_ref(),
            &names,
            &departments,
            today,
        ),
        by,
        measures,
    })
}

/// A day of the earlier period as the same day of the present one: the first month with the first, the
/// second with the second.
fn shifted(by: &[Dimension], keys: Vec<Key>, now: Period, before: Period) -> Vec<Key> {
    let keys = by.iter().zip(keys);
    keys.map(|(dimension, key)| match key {
        Key::Day(day) => Key::Day(dimension.later(day, before.first, now.first)),
        Key::Record(_) => key,
    })
    .collect()
}

/// Proof with the least reach of what the caller sees of a report: for its reader it is about one set of
/// deals, whichever of its figures they ask for, and so are the deals behind them.
pub(super) fn narrowest(caller: &Caller, report: Report) -> Result<Grant, Denied> {
    let needed = report.measures().iter().flat_map(|measure| measure.needs());
    let held = needed.copied().filter(|permission| caller.may(*permission));
    let held: Vec<_> = held.collect();
    caller.allow_all(Permission::DealsRead, &held)
}

/// The figures that are asked for, or all that the caller may see.
pub(super) fn measures(
    caller: &Caller,
    report: Report,
    asked: &[Measure],
) -> Result<Vec<Measure>, Error> {
    let of_report = report.measures();
    let missing = |one: &Measure| {
        let mut needed = one.needs().iter().copied();
        needed.find(|permission| !caller.may(*permission))
    };
    if asked.is_empty() {
        let seen = of_report.iter().filter(|one| missing(one).is_none());
        return Ok(seen.copied().collect());
    }
    if asked.iter().any(|one| !of_report.contains(one)) {
        return Err(Violations::one("measures", "unknown_value").into());
    }
    match asked.iter().find_map(missing) {
        Some(permission) => Err(Denied(permission).into()),
        None => Ok(asked.to_vec()),
    }
}

/// The filter with all departments below those that it names; every record of it must be there.
pub(super) async fn settled<V: View + ?Sized>(
    view: &V,
    mut filter: Filter,
    departments: &[Department],
) -> Result<Filter, Error> {
    let records = filter.records();
    if !records.is_empty() {
        let asked: Vec<_> = records.iter().map(|(_, kind, id)| (*kind, *id)).collect();
        let labels = view.labels(&asked).await?;
        let mut wrong = Violations::default();
        for (name, kind, id) in records {
            if !labels.contains_key(&(kind, id)) {
                wrong.add(name, "unknown_id");
            }
        }
        wrong.check()?;
    }
    filter.departments = all_below(filter.departments, departments);
    Ok(filter)
}

/// Departments with all below them.
pub(super) fn all_below(tops: Among<Department>, departments: &[Department]) -> Among<Department> {
    let mut below = tops;
    let mut at = 0;
    while let Some(top) = below.get(at).copied() {
        at += 1;
        let next = departments
            .iter()
            .filter(|one| top.is_some() && one.parent == top);
        for one in next {
            if !below.contains(&Some(one.id)) {
                below.push(Some(one.id));
            }
        }
    }
    below
}

async fn names<V: View + ?Sized>(
    view: &V,
    by: &[Dimension],
    keys: impl Iterator<Item = &Vec<Key>>,
) -> Result<Labels, Error> {
    let mut asked: Vec<(Record, Uuid)> = Vec::new();
    for keys in keys {
        for (dimension, key) in by.iter().zip(keys) {
            if let (Some(record), Key::Record(Some(id))) = (dimension.record(), key) {
                asked.push((record, *id));
            }
        }
    }
    asked.sort_unstable();
    asked.dedup();
    if asked.is_empty() {
        return Ok(Labels::new());
    }
    Ok(view.labels(&asked).await?)
}

fn rows(
    by: &[Dimension],
    measures: &[Measure],
    now: &Grounds,
    before: Option<&Grounds>,
    names: &Labels,
    departments: &[Department],
    today: chrono::NaiveDate,
) -> Vec<Row> {
    let nothing = Ground::default();
    if by.is_empty() {
        return Vec::new();
    }
    let mut keys: Vec<&Vec<Key>> = now.rows.keys().collect();
    if let Some(before) = before {
        keys.extend(
            before
                .rows
                .keys()
                .filter(|key| !now.rows.contains_key(*key)),
        );
    }
    let mut rows: Vec<Row> = keys
        .into_iter()
        .map(|keys| {
            let ground = now.rows.get(keys).unwrap_or(&nothing);
            let figures = if is_to_come(keys, today) && ground.is_empty() {
                measures.iter().map(|measure| (*measure, None)).collect()
            } else {
                ground.figures(measures, &now.total)
            };
            Row {
                keys: shown(by, keys, names),
                parent: parent(by, keys, departments),
                figures,
                before: before.map(|before| {
                    let ground = before.rows.get(keys).unwrap_or(&nothing);
                    ground.figures(measures, &before.total)
                }),
            }
        })
        .collect();
    let main = by.first().is_none_or(|first| first.record().is_some());
    let main = main
        .then(|| measures.iter().find(|one| is_main(**one)))
        .flatten();
    rows.sort_by_key(|row| {
        let figure = main.and_then(|main| row.figures.get(main).copied().flatten());
        (std::cmp::Reverse(figure), order(&row.keys))
    });
    rows
}

/// Whether nothing can have happened yet: that is not the same as nothing.
fn is_to_come(keys: &[Key], today: chrono::NaiveDate) -> bool {
    keys.iter()
        .any(|key| matches!(key, Key::Day(day) if *day > today))
}

/// What rows are ordered by, from the highest.
const fn is_main(measure: Measure) -> bool {
    matches!(measure, Measure::Revenue | Measure::LostShare)
}

fn order(keys: &[KeyName]) -> Vec<(Option<chrono::NaiveDate>, Option<String>)> {
    let key = |key: &KeyName| match key {
        KeyName::Day(day) => (Some(*day), None),
        KeyName::Record(record) => (None, record.as_ref().map(|(_, name)| name.clone())),
    };
    keys.iter().map(key).collect()
}

fn shown(by: &[Dimension], keys: &[Key], names: &Labels) -> Vec<KeyName> {
    let name = |(dimension, key): (&Dimension, &Key)| match (dimension.record(), key) {
        (Some(record), Key::Record(Some(id))) => {
            let name = names.get(&(record, *id)).cloned().unwrap_or_default();
            KeyName::Record(Some((*id, name)))
        }
        (_, Key::Day(day)) => KeyName::Day(*day),
        (_, Key::Record(_)) => KeyName::Record(None),
    };
    by.iter().zip(keys).map(name).collect()
}

fn parent(by: &[Dimension], keys: &[Key], departments: &[Department]) -> Option<Uuid> {
    let (Some(Dimension::Department), Some(Key::Record(Some(id)))) = (by.first(), keys.first())
    else {
        return None;
    };
    let own = departments.iter().find(|one| one.id.uuid() == *id)?;
    own.parent.map(Id::uuid)
}

impl Filter {
    /// The records that it names, each with the parameter's name on the wire.
    fn records(&self) -> Vec<(&'static str, Record, Uuid)> {
        fn all<T>(
            name: &'static str,
            kind: Record,
            ids: &super::Among<T>,
        ) -> impl Iterator<Item = (&'static str, Record, Uuid)> {
            ids.iter().flatten().map(move |id| (name, kind, id.uuid()))
        }
        let mut records = Vec::new();
        records.extend(all("pipeline_id", Record::Pipeline, &self.pipelines));
        records.extend(all("stage_id", Record::Stage, &self.stages));
        records.extend(all("employee_id", Record::User, &self.employees));
        records.extend(all("department_id", Record::Department, &self.departments));
        records.extend(all("channel_id", Record::Channel, &self.channels));
        records.extend(all("deal_type_id", Record::DealType, &self.deal_types));
        records.extend(all(
            "loss_reason_id",
            Record::LossReason,
            &self.loss_reasons,
        ));
        let products = self.products.iter();
        records.extend(products.map(|id| ("product_id", Record::Product, id.uuid())));
        records
    }
}
