//! Where the originals of the demonstration are: most have come back, fifteen are overdue.

use chrono::{Days, NaiveDate};

use super::Error;
use super::dice::Dice;
use super::story::Stock;
use crate::access::{Caller, Permission};
use crate::documents::Document;
use crate::paper_trail::{Mark, MarkDraft, MarkKind, Side, Trail, Way, watch};
use crate::values::Line;
use crate::{App, Change, Moment};

use MarkKind::{
    Delivered, OriginalLost, OriginalReceived, OriginalSent, ScanReceived, ScanSent, SignedInEdo,
};

/// So many originals should have been sent by now: the clients' ten, and five of ours.
const OVERDUE: usize = 15;
/// So many documents are written together.
const BATCH: usize = 100;

/// A record to be made: what, whose, how many days after the document, by what way.
type Step = (MarkKind, Option<Side>, u64, Option<Way>);

const OURS: Option<Side> = Some(Side::Ours);
const THEIRS: Option<Side> = Some(Side::Theirs);

/// Writes the trails of documents that were issued and not cancelled.
pub async fn write(
    app: &App,
    owner: &Caller,
    stock: &Stock,
    mut issued: Vec<Document>,
    dice: &mut Dice,
) -> Result<(), Error> {
    let grant = owner.allow(Permission::DocumentsTrack).map_err(Error::of)?;
    let today = stock.zone.local_date(stock.now);
    issued.sort_by_key(|document| (std::cmp::Reverse(document.date), document.id));
    let mut fates = Fates::default();
    for batch in issued.chunks(BATCH) {
        let work = app.store.work(&grant).await.map_err(Error::of)?;
        let ids: Vec<_> = batch.iter().map(|document| document.id).collect();
        let mut trails = work.trails(&ids).await.map_err(Error::of)?;
        trails.sort_by_key(|trail| ids.iter().position(|id| *id == trail.of.id));
        let mut changes = Vec::new();
        for (document, mut trail) in batch.iter().zip(trails) {
            let steps = fates.of(document.date, today, dice);
            for (kind, side, days, way) in steps {
                let on = (document.date + Days::new(days)).min(today);
                let mark = record(app, document, (kind, side, on, way), stock.now)?;
                let change: Change<Trail, _> = trail.mark(mark).map_err(Error::of)?;
                trail = change.state().clone();
                changes.push(change);
            }
        }
        work.apply_all(&changes).await.map_err(Error::of)?;
        watch(app, owner, work.as_ref(), Some(today))
            .await
            .map_err(Error::of)?;
        work.commit().await.map_err(Error::of)?;
    }
    Ok(())
}

/// What has been given to how many.
#[derive(Default)]
struct Fates {
    overdue: usize,
    is_one_lost: bool,
}

impl Fates {
    /// What became of a document of a day.
    fn of(&mut self, date: NaiveDate, today: NaiveDate, dice: &mut Dice) -> Vec<Step> {
        let age = today.signed_duration_since(date).num_days();
        let age = u64::try_from(age).unwrap_or(0);
        let mailed = (ScanSent, None, 0, None);
        let posted = (OriginalSent, OURS, 2, Some(Way::Post));
        match age {
            // Our ten working days are not over.
            0..9 if dice.percent(50) => Vec::new(),
            0..9 => vec![mailed],
            // Their scan came three days ago.
            9..26 => {
                let mut steps = vec![mailed, posted, (ScanReceived, None, age - 3, None)];
                if dice.percent(40) {
                    steps.push((OriginalSent, THEIRS, age - 2, Some(Way::Post)));
                }
                steps
            }
            26..45 if !self.is_one_lost => {
                self.is_one_lost = true;
                let sent = (OriginalSent, THEIRS, 9, Some(Way::Post));
                let lost = (OriginalLost, THEIRS, age - 4, None);
                vec![mailed, posted, (ScanReceived, None, 5, None), sent, lost]
            }
            45.. if self.overdue < OVERDUE => {
                self.overdue += 1;
                match self.overdue % 3 {
                    0 => vec![mailed],
                    _ => vec![mailed, posted, (ScanReceived, None, 5, None)],
                }
            }
            _ => returned(dice),
        }
    }
}

/// All has come back, one way or the other.
fn returned(dice: &mut Dice) -> Vec<Step> {
    match dice.below(10) {
        0 => vec![(SignedInEdo, None, 1, None)],
        1..=3 => vec![
            (OriginalSent, OURS, 1, Some(Way::ByHand)),
            (OriginalReceived, THEIRS, 1, Some(Way::ByHand)),
        ],
        4 | 5 => vec![
            (ScanSent, None, 0, None),
            (OriginalSent, OURS, 2, Some(Way::Courier)),
            (OriginalReceived, THEIRS, 4, Some(Way::Courier)),
        ],
        _ => vec![
            (ScanSent, None, 0, None),
            (OriginalSent, OURS, 2, Some(Way::Post)),
            (ScanReceived, None, 5, None),
            (Delivered, None, 8, None),
            (OriginalSent, THEIRS, 9, Some(Way::Post)),
            (OriginalReceived, THEIRS, 16, None),
        ],
    }
}

fn record(
    app: &App,
    document: &Document,
    (kind, side, on, way): (MarkKind, Option<Side>, NaiveDate, Option<Way>),
    now: Moment,
) -> Result<Mark, Error> {
    let is_edo = kind == SignedInEdo;
    let id = app.new_id();
    // A number of fourteen digits, as the post gives them.
    let digits = document.id.uuid().as_u128() % 1_000_000_000;
    let is_posted = kind == OriginalSent && way == Some(Way::Post);
    let tracking = is_posted.then(|| format!("80081{digits:09}"));
    let draft = MarkDraft {
        kind,
        side,
        on,
        way,
        tracking: tracking.and_then(|tracking| Line::parse(&tracking).ok()),
        operator: is_edo.then(|| Line::literal("Диадок")),
        operator_id: is_edo
            .then(|| Line::parse(&format!("demo-{digits}")).ok())
            .flatten(),
        file: None,
        person: None,
        note: None,
    };
    let noon = on.and_hms_opt(9, 0, 0).map(|time| time.and_utc());
    let at = noon.unwrap_or(now).min(now);
    draft
        .checked(on, id, Some(document.created_by), at)
        .map_err(Error::of)
}
