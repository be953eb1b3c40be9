//! Recording what happened to an original, and taking a record back.

use actix_web::web::Data;
use actix_web::{delete, post};
use canape_domain::paper_trail::{self, MarkDraft, MarkPaper, WithdrawMark};
use canape_domain::values::{Line, Prose, ValueError, sensible_day};
use canape_domain::{App, Id, Violations};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{MarkKind, Side, Trail, Way};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Something to be recorded.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = paper_trail::NewMark)]
pub struct NewMark {
    kind: MarkKind,
    /// Of `original_sent`, `original_received` and `original_lost`; the other kinds say it.
    side: Option<Side>,
    /// When it happened, today or before: of an outcome the day that the carrier recorded.
    date: NaiveDate,
    /// As usual for the kind unless told: scans by e-mail, originals by post.
    way: Option<Way>,
    /// Up to 50 characters. Needed by `refused`, `not_collected`, `absent`, `no_contract`.
    #[schema(examples("80081234567890"))]
    tracking: Option<String>,
    /// Up to 100 characters; of `signed_in_edo`.
    #[schema(examples("Диадок"))]
    operator: Option<String>,
    /// Its id at the operator, up to 100 characters; of `signed_in_edo`.
    operator_id: Option<String>,
    /// A file of the document or of its deal. Needed by `refused`, `not_collected`, `absent`, `no_contract`.
    file_id: Option<Uuid>,
    /// Who handed it over or took it, up to 200 characters.
    #[schema(examples("Белова Г. Н."))]
    person: Option<String>,
    /// Up to 1000 characters.
    note: Option<String>,
}

impl NewMark {
    pub fn read(self) -> Result<MarkDraft, Violations> {
        let mut wrong = Violations::default();
        wrong.take("/date", sensible_day(self.date));
        let draft = MarkDraft {
            kind: self.kind.into(),
            side: self.side.map(Into::into),
            on: self.date,
            way: self.way.map(Into::into),
            tracking: text(&mut wrong, "/tracking", self.tracking, Line::parse),
            operator: text(&mut wrong, "/operator", self.operator, Line::parse),
            operator_id: text(&mut wrong, "/operator_id", self.operator_id, Line::parse),
            file: self.file_id.map(Id::from),
            person: text(&mut wrong, "/person", self.person, Line::parse),
            note: text(&mut wrong, "/note", self.note, Prose::parse),
        };
        wrong.check()?;
        Ok(draft)
    }
}

/// A text; one of blanks is none.
fn text<T, E: ValueError>(
    wrong: &mut Violations,
    at: &'static str,
    typed: Option<String>,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Option<T> {
    let typed = typed.filter(|text| !text.trim().is_empty())?;
    wrong.take(at, parse(&typed))
}

/// Record what happened to an original of an issued document. The answer is its whole trail.
#[utoipa::path(
    operation_id = "markPaper",
    tag = "paper_trail",
    params(("id" = Uuid, Path)),
    request_body = NewMark,
    responses((status = 201, body = Trail))
)]
#[post("/documents/{id}/paper_marks")]
pub async fn mark_paper(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    json: Json<NewMark>,
) -> Result<Versioned<Trail>, Problem> {
    let command = MarkPaper {
        document: Id::from(id),
        retry: json.retry("markPaper"),
        mark: json.body.read()?,
    };
    let marked = paper_trail::mark(&app, &caller, command).await?;
    let trail = Trail::from(marked.value);
    let version = trail.version;
    Ok(Versioned::created(trail, version, marked.is_replay))
}

/// Take a record back: it no longer counts, and stays to be seen. `If-Match` is the trail's
/// version.
#[utoipa::path(
    operation_id = "withdrawPaperMark",
    tag = "paper_trail",
    params(("id" = Uuid, Path), ("mark_id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Trail))
)]
#[delete("/documents/{id}/paper_marks/{mark_id}")]
pub async fn withdraw_paper_mark(
    app: Data<App>,
    Identified(caller): Identified,
    Path((id, mark)): Path<(Uuid, Uuid)>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Trail>, Problem> {
    let command = WithdrawMark {
        document: Id::from(id),
        mark: Id::from(mark),
        version,
    };
    let trail = Trail::from(paper_trail::withdraw(&app, &caller, command).await?);
    let version = trail.version;
    Ok(Versioned::ok(trail, version))
}
