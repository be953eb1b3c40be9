//! Taking a report out as a file.

use chrono::NaiveDate;
use serde::Serialize;

use super::Error;
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
        from: NaiveDate,
        to: NaiveDate,
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

/// What left the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exported {
    /// The report's name on the wire.
    pub report: &'static str,
    /// The first day that it is about.
    pub first: NaiveDate,
    /// The last one.
    pub last: NaiveDate,
    /// How many rows it has.
    pub rows: usize,
}

/// The caller as they take reports out: within the reach of this export.
pub fn exporter(caller: &Caller, export: Permission) -> Result<Caller, Error> {
    Ok(caller.within(export)?)
}

/// Puts on record that a report is taken out, before it leaves.
pub async fn exported(
    app: &App,
    caller: &Caller,
    export: Permission,
    what: Exported,
) -> Result<(), Error> {
    let grant = caller.allow(export)?;
    let work = app.store.work(&grant).await?;
    let export = Export { id: app.new_id() };
    let made = ExportEvent::Made {
        export: export.id,
        report: what.report,
        from: what.first,
        to: what.last,
        rows: what.rows,
    };
    work.apply(&Change::created(export, made, app.now()))
        .await?;
    Ok(work.commit().await?)
}
