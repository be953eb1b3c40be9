//! A scan that the client hands in: a record of the trail that no colleague makes.

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
    work.hold_trails(&[document]).await?;
    let Some(trail) = work.trails(&[document]).await?.pop() else {
        return Ok(());
    };
    let now = app.now();
    let today = zone.local_date(now);
    let mark = draft(today, file).checked(today, app.new_id(), None, now)?;
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

fn draft(today: NaiveDate, file: Id<File>) -> MarkDraft {
    MarkDraft {
        kind: MarkKind::ScanReceived,
        side: None,
        on: today,
        way: Some(Way::Page),
        tracking: None,
        operator: None,
        operator_id: None,
        file: Some(file),
        person: None,
        note: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_client_hands_in_is_a_sound_record() {
        let today: NaiveDate = "2026-11-28".parse().unwrap();
        let at = "2026-11-28T10:00:00Z".parse().unwrap();
        let id = |number| uuid::Uuid::from_u128(number);
        let mark = draft(today, id(1).into()).checked(today, id(2).into(), None, at);
        let mark = mark.unwrap();
        assert_eq!((mark.way, mark.recorded_by), (Way::Page, None));
    }
}
