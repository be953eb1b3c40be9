//! Taking a report out as a file.

use serde::Serialize;

use super::ask::{answer, measures, narrowest};
use super::{Answer, Ask, Error};
use crate::access::{Caller, Permission};
use crate::{App, Change, Fact, Id, Subject};

/// What is kept of an export: that it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Export {
    /// Its id.
    pub id: Id<Self>,
}

/// What happens with exports.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the wish")]
pub enum ExportEvent {
    /// A report of these days left the house.
    Made {
        export: Id<Export>,
        report: &'static str,
        from: chrono::NaiveDate,
        to: chrono::NaiveDate,
        measures: Vec<&'static str>,
        rows: usize,
    },
}

impl Fact for ExportEvent {
    fn kind(&self) -> &'static str {
        "report_export.made"
    }

    fn subject(&self) -> Subject {
        let Self::Made { export, .. } = self;
        Subject {
            kind: "report_export",
            id: export.uuid(),
        }
    }
}

/// A report that is taken out, within the reach of exports. That it was is on record before it
/// leaves.
pub async fn export(app: &App, caller: &Caller, ask: Ask) -> Result<Answer, Error> {
    let measures = measures(caller, ask.report, &ask.measures)?;
    caller.allow(Permission::DealsExport)?;
    let grant = caller.allow(narrowest(caller, Permission::DealsExport, ask.report))?;
    let work = app.store.work(&grant).await?;
    let answer = answer(app, caller, work.as_ref(), ask, measures, grant.scope()).await?;
    let export = Export { id: app.new_id() };
    let made = ExportEvent::Made {
        export: export.id,
        report: answer.report.wire(),
        from: answer.period.first,
        to: answer.period.last,
        measures: answer.measures.iter().map(|one| one.wire()).collect(),
        rows: answer.rows.len(),
    };
    work.apply(&Change::created(export, made, app.now()))
        .await?;
    work.commit().await?;
    Ok(answer)
}
