//! Taking a report on debts out as a file.

use super::ask::answer;
use super::{AskDebts, DebtAnswer, narrowest};
use crate::access::{Caller, Permission};
use crate::reports::{Error, Export, ExportEvent};
use crate::{App, Change};

/// All rows of a report on debts, within the reach of exports. That it left the house is on record
/// before it does.
pub async fn export_debts(app: &App, caller: &Caller, ask: AskDebts) -> Result<DebtAnswer, Error> {
    let grant = narrowest(
        caller,
        &[
            Permission::DocumentsExport,
            Permission::DocumentsRead,
            Permission::PaymentsRead,
        ],
    )?;
    let work = app.store.work(&grant).await?;
    let now = app.now();
    let ask = AskDebts { page: None, ..ask };
    let answer = answer(work.as_ref(), ask, caller.time_zone().local_date(now)).await?;
    let export = Export { id: app.new_id() };
    let made = ExportEvent::Made {
        export: export.id,
        report: answer.report.wire(),
        from: answer.as_of,
        to: answer.as_of,
        rows: answer.rows.items.len(),
    };
    work.apply(&Change::created(export, made, now)).await?;
    work.commit().await?;
    Ok(answer)
}
