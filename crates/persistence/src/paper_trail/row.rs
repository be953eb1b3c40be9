//! Rows of trails, their legs and their marks, and back.

use chrono::NaiveDate;
use uuid::Uuid;

use canape_domain::calendar::Rule;
use canape_domain::documents::{Kind, Mentioned, Stage};
use canape_domain::paper_trail::{
    Awaits, Brief, Expects, Leg, LegState, Mark, MarkKind, Reminder, Side, Standing, Term, Trail,
    Way, Withdrawal,
};
use canape_domain::values::{Line, Prose};
use canape_domain::{Id, StoreError};

use crate::error::unreadable;
use crate::scope::tenant;

pub mod trail {
    //! The table `paper_trail`; its id is the document's.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "paper_trail")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub deal_id: Option<Uuid>,
        pub expects: String,
        pub begins_on: Date,
        pub term_days: i32,
        pub term_calendar: String,
        /// Follows from the legs, for lists of documents.
        pub state: String,
        pub due_on: Option<Date>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod leg {
    //! The table `paper_leg`, which follows from the marks: what the register filters and sorts by.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "paper_leg")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub document_id: Uuid,
        pub deal_id: Option<Uuid>,
        pub side: String,
        pub state: String,
        /// Whether somebody waits for it.
        pub is_open: bool,
        pub awaits: Option<String>,
        pub is_lost: bool,
        pub since: Option<Date>,
        pub due_on: Option<Date>,
        pub sent_on: Option<Date>,
        pub way: Option<String>,
        pub tracking: Option<String>,
        /// How often somebody was reminded of this last day.
        pub reminded: i32,
        pub reminder_task_id: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod mark {
    //! The table `paper_mark`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "paper_mark")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub document_id: Uuid,
        pub kind: String,
        pub side: Option<String>,
        pub date: Date,
        pub way: String,
        pub tracking: Option<String>,
        pub operator: Option<String>,
        pub operator_id: Option<String>,
        pub file_id: Option<Uuid>,
        pub person: Option<String>,
        pub note: Option<String>,
        pub recorded_by: Option<Uuid>,
        pub created_at: DateTimeUtc,
        pub withdrawn_by: Option<Uuid>,
        pub withdrawn_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(trail);
tenant!(leg);
tenant!(mark);

/// What a trail's document and deal say of it.
pub struct Around {
    pub kind: Option<String>,
    pub title: Option<String>,
    pub number: Option<String>,
    pub date: Option<NaiveDate>,
    pub stage: Option<String>,
    pub is_deal_in_trash: bool,
}

pub fn row(account: Uuid, one: &Trail) -> trail::Model {
    let (standing, due_on) = one.summary();
    trail::Model {
        account_id: account,
        id: one.of.id.uuid(),
        deal_id: one.deal.map(Id::uuid),
        expects: one.expects.wire().to_owned(),
        begins_on: one.begins_on,
        term_days: i32::from(one.term.days),
        term_calendar: calendar_name(one.term.calendar).to_owned(),
        state: standing.wire().to_owned(),
        due_on,
        version: one.version,
    }
}

pub fn leg_rows(account: Uuid, one: &Trail) -> [leg::Model; 2] {
    let [ours, theirs] = one.legs();
    let [ours_id, theirs_id] = one.leg_ids;
    let row = |leg: Leg, id: Id<Leg>| {
        let reminder = one.reminder(leg.side);
        leg::Model {
            account_id: account,
            id: id.uuid(),
            document_id: one.of.id.uuid(),
            deal_id: one.deal.map(Id::uuid),
            side: leg.side.wire().to_owned(),
            state: leg.state.wire().to_owned(),
            is_open: leg.is_open(),
            awaits: leg.awaits.map(|awaits| awaits.wire().to_owned()),
            is_lost: leg.is_lost,
            since: leg.since,
            due_on: leg.due_on,
            sent_on: leg.sent_on,
            way: leg.way.map(|way| way.wire().to_owned()),
            tracking: leg.tracking.map(|tracking| tracking.to_string()),
            reminded: reminder.map_or(0, |one| i32::from(one.times)),
            reminder_task_id: reminder.and_then(|one| one.task).map(Id::uuid),
        }
    };
    [row(ours, ours_id), row(theirs, theirs_id)]
}

pub fn mark_row(account: Uuid, trail: &Trail, one: &Mark) -> mark::Model {
    mark::Model {
        account_id: account,
        id: one.id.uuid(),
        document_id: trail.of.id.uuid(),
        kind: one.kind.wire().to_owned(),
        side: one.side.map(|side| side.wire().to_owned()),
        date: one.on,
        way: one.way.wire().to_owned(),
        tracking: one.tracking.as_ref().map(ToString::to_string),
        operator: one.operator.as_ref().map(ToString::to_string),
        operator_id: one.operator_id.as_ref().map(ToString::to_string),
        file_id: one.file.map(Id::uuid),
        person: one.person.as_ref().map(ToString::to_string),
        note: one.note.as_ref().map(ToString::to_string),
        recorded_by: one.recorded_by.map(Id::uuid),
        created_at: one.recorded_at,
        withdrawn_by: one.withdrawn.map(|one| one.by.uuid()),
        withdrawn_at: one.withdrawn.map(|one| one.at),
    }
}

pub fn trail_of(
    row: &trail::Model,
    around: Around,
    legs: &[leg::Model],
    marks: &[&mark::Model],
) -> Result<Trail, StoreError> {
    let kind = around.kind.as_deref().and_then(Kind::from_wire);
    let stage = around.stage.as_deref().and_then(Stage::from_wire);
    let leg = |side: Side| {
        let found = legs.iter().find(|leg| leg.side == side.wire());
        found.ok_or(unreadable("paper_leg.side"))
    };
    let (ours, theirs) = (leg(Side::Ours)?, leg(Side::Theirs)?);
    Ok(Trail {
        of: Mentioned {
            id: Id::from(row.id),
            kind: kind.ok_or(unreadable("document.kind"))?,
            title: around.title,
            number: around.number,
            date: around.date.ok_or(unreadable("document.date"))?,
        },
        stage: stage.ok_or(unreadable("document.stage"))?,
        deal: row.deal_id.map(Id::from),
        is_deal_in_trash: around.is_deal_in_trash,
        expects: expects_of(&row.expects)?,
        begins_on: row.begins_on,
        term: Term {
            days: u16::try_from(row.term_days).map_err(|_| unreadable("paper_trail.term_days"))?,
            calendar: calendar_of(&row.term_calendar)?,
        },
        marks: marks
            .iter()
            .map(|row| mark_of(row))
            .collect::<Result<_, _>>()?,
        leg_ids: [Id::from(ours.id), Id::from(theirs.id)],
        reminders: [reminder_of(ours)?, reminder_of(theirs)?],
        version: row.version,
    })
}

fn reminder_of(row: &leg::Model) -> Result<Option<Reminder>, StoreError> {
    let Some(due_on) = row.due_on.filter(|_| row.reminded > 0) else {
        return Ok(None);
    };
    Ok(Some(Reminder {
        due_on,
        times: u8::try_from(row.reminded).map_err(|_| unreadable("paper_leg.reminded"))?,
        task: row.reminder_task_id.map(Id::from),
    }))
}

fn mark_of(row: &mark::Model) -> Result<Mark, StoreError> {
    let side = row.side.as_deref().map(side_of).transpose()?;
    let withdrawn = row.withdrawn_by.zip(row.withdrawn_at);
    let note = row.note.as_deref().map(Prose::parse).transpose();
    Ok(Mark {
        id: Id::from(row.id),
        kind: MarkKind::from_wire(&row.kind).ok_or(unreadable("paper_mark.kind"))?,
        side,
        on: row.date,
        way: way_of(&row.way)?,
        tracking: line(row.tracking.as_deref(), "paper_mark.tracking")?,
        operator: line(row.operator.as_deref(), "paper_mark.operator")?,
        operator_id: line(row.operator_id.as_deref(), "paper_mark.operator_id")?,
        file: row.file_id.map(Id::from),
        person: line(row.person.as_deref(), "paper_mark.person")?,
        note: note.map_err(|_| unreadable("paper_mark.note"))?,
        recorded_by: row.recorded_by.map(Id::from),
        recorded_at: row.created_at,
        withdrawn: withdrawn.map(|(by, at)| Withdrawal {
            by: Id::from(by),
            at,
        }),
    })
}

/// The few words that documents carry; `None` where there is no trail.
pub fn brief_of(
    expects: Option<&str>,
    state: Option<&str>,
    due_on: Option<NaiveDate>,
) -> Result<Option<Brief>, StoreError> {
    let (Some(expects), Some(state)) = (expects, state) else {
        return Ok(None);
    };
    Ok(Some(Brief {
        expects: expects_of(expects)?,
        standing: Standing::from_wire(state).ok_or(unreadable("paper_trail.state"))?,
        due_on,
    }))
}

pub fn side_of(text: &str) -> Result<Side, StoreError> {
    Side::from_wire(text).ok_or(unreadable("paper_leg.side"))
}

pub fn state_of(text: &str) -> Result<LegState, StoreError> {
    LegState::from_wire(text).ok_or(unreadable("paper_leg.state"))
}

pub fn awaits_of(text: &str) -> Result<Awaits, StoreError> {
    Awaits::from_wire(text).ok_or(unreadable("paper_leg.awaits"))
}

pub fn way_of(text: &str) -> Result<Way, StoreError> {
    Way::from_wire(text).ok_or(unreadable("paper_leg.way"))
}

fn expects_of(text: &str) -> Result<Expects, StoreError> {
    Expects::from_wire(text).ok_or(unreadable("paper_trail.expects"))
}

const fn calendar_name(calendar: Rule) -> &'static str {
    match calendar {
        Rule::Contract => "contract",
        Rule::Official => "official",
    }
}

fn calendar_of(text: &str) -> Result<Rule, StoreError> {
    [Rule::Contract, Rule::Official]
        .into_iter()
        .find(|rule| calendar_name(*rule) == text)
        .ok_or(unreadable("paper_trail.term_calendar"))
}

fn line<const LIMIT: usize>(
    text: Option<&str>,
    what: &'static str,
) -> Result<Option<Line<LIMIT>>, StoreError> {
    let line = text.map(Line::parse).transpose();
    line.map_err(|_| unreadable(what))
}
