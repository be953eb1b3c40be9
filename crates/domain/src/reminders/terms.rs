//! The task about a contract that ends.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

use super::{Error, Step};
use crate::deals::{Deal, Record};
use crate::documents::{Document, Shown, date_in_figures};
use crate::tasks::{Due, Task};
use crate::values::{Line, TimeZone};
use crate::{App, Id, Work};

/// At what hour of the day the task is due.
const EVENING: i64 = 18;

/// The contracts that end.
pub(super) async fn read(work: &dyn Work, ids: &[Id<Document>]) -> Result<Vec<Shown>, Error> {
    let mut found = Vec::new();
    for id in ids {
        found.extend(work.document(*id).await?);
    }
    Ok(found)
}

/// Makes a task of each for whoever is responsible for its deal.
pub(super) async fn tell(
    app: &App,
    work: &dyn Work,
    contracts: &[Shown],
    deals: &HashMap<Id<Deal>, Deal>,
    (today, zone): (NaiveDate, TimeZone),
) -> Result<(), Error> {
    for shown in contracts {
        let document = &shown.document;
        work.note_reminder(document.id, Step::Ending, app.now())
            .await?;
        let deal = shown.deal.as_ref().and_then(|deal| deals.get(&deal.id));
        let due_at = zone.day_start(today) + TimeDelta::hours(EVENING);
        let (Some(title), Ok(due_at)) = (title(document), Due::at(due_at)) else {
            continue;
        };
        let responsible = deal.map_or(Some(document.created_by), |deal| deal.responsible);
        let name = match responsible {
            None => None,
            Some(user) => {
                let record = (Record::User, user.uuid());
                work.labels(&[record]).await?.remove(&record)
            }
        };
        let task = Task {
            id: app.new_id(),
            deal: deal.map(|deal| deal.id),
            title,
            due_at,
            responsible,
            department: deal.and_then(|deal| deal.department),
            completed_at: None,
            created_at: app.now(),
            created_by: None,
            version: 1,
        };
        work.apply(&task.create(name)).await?;
    }
    Ok(())
}

/// «Заканчивается 31.12.2026: Договор № 3 от 01.02.2026, ООО «Ромашка»».
fn title(document: &Document) -> Option<Line<200>> {
    let day = date_in_figures(document.ends_on()?);
    let text = document.content.contract.as_ref();
    let what = if text.is_some_and(|text| text.is_renewed) {
        "Продлится, если не возразить,"
    } else {
        "Заканчивается"
    };
    let title = document.mentioned().title();
    let title = format!("{what} {day}: {title}, {}", document.buyer_name);
    Line::parse(&title.chars().take(200).collect::<String>()).ok()
}
