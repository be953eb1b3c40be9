//! What the client does on the public page, hands a scan in or signs: records of the trail that no
//! colleague makes.

use chrono::NaiveDate;

use super::store::watch_of;
use super::{Error, MarkDraft, MarkKind, Way};
use crate::documents::Document;
use crate::files::File;
use crate::lobby::Account;
use crate::values::TimeZone;
use crate::{App, Id, Work};

/// Records that the client's scan came by the public page. Of several pictures of a day the first one
/// makes the record; beside a record that holds already, and where no paper is waited for, the file
/// stands alone.
pub(crate) async fn handed_in(
    app: &App,
    work: &dyn Work,
    (account, zone): (Id<Account>, TimeZone),
    (document, file): (Id<Document>, Id<File>),
) -> Result<(), Error> {
    let draft = draft(
        MarkKind::ScanReceived,
        zone.local_date(app.now()),
        Some(file),
    );
    record(app, work, (account, zone), document, draft).await
}

/// Records that the client signed by a code.
pub(crate) async fn signed(
    app: &App,
    work: &dyn Work,
    of: (Id<Account>, TimeZone),
    document: Id<Document>,
) -> Result<(), Error> {
    let today = of.1.local_date(app.now());
    let draft = draft(MarkKind::SignedByCode, today, None);
    record(app, work, of, document, draft).await
}

async fn record(
    app: &App,
    work: &dyn Work,
    (account, zone): (Id<Account>, TimeZone),
    document: Id<Document>,
    draft: MarkDraft,
) -> Result<(), Error> {
    work.hold_trails(&[document]).await?;
    let Some(trail) = work.trails(&[document]).await?.pop() else {
        return Ok(());
    };
    let now = app.now();
    let mark = draft.checked(zone.local_date(now), app.new_id(), None, now)?;
    let change = match trail.mark(mark) {
        Ok(change) => change,
        Err(Error::Repeated | Error::Signed | Error::TooManyMarks) => return Ok(()),
        Err(error) => return Err(error),
    };
    work.apply(&change).await?;
    let first_due = change.state().first_due();
    watch_of(app, (account, zone), work, first_due).await?;
    Ok(())
}

fn draft(kind: MarkKind, today: NaiveDate, file: Option<Id<File>>) -> MarkDraft {
    MarkDraft {
        kind,
        side: None,
        on: today,
        way: Some(Way::Page),
        tracking: None,
        operator: None,
        operator_id: None,
        file,
        person: None,
        note: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Violations;

    #[test]
    fn what_the_client_hands_in_is_a_sound_record() {
        let today: NaiveDate = "2026-11-28".parse().unwrap();
        let at = "2026-11-28T10:00:00Z".parse().unwrap();
        let id = |number| uuid::Uuid::from_u128(number);
        for (kind, file) in [
            (MarkKind::ScanReceived, Some(id(1).into())),
            (MarkKind::SignedByCode, None),
        ] {
            let mark = draft(kind, today, file).checked(today, id(2).into(), None, at);
            let mark = mark.unwrap();
            assert_eq!((mark.way, mark.recorded_by), (Way::Page, None));
        }
        let by = Some(id(3).into());
        let typed = draft(MarkKind::SignedByCode, today, None);
        let wrong = typed.checked(today, id(2).into(), by, at).unwrap_err();
        assert_eq!(wrong, Violations::one("/kind", "unknown_value"));
    }
}
