//! Recording the same of many documents.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::paper_trail::{self, MOST_AT_ONCE, MarkPapers, Refusal};
use canape_domain::{App, Id, Violations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::mark::NewMark;
use crate::http::{Identified, Json, Language, Problem, messages, ok};

/// Which documents, and what happened to all of them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = paper_trail::Bulk)]
pub struct Bulk {
    /// At most 200, each once.
    document_ids: Vec<Uuid>,
    mark: NewMark,
}

/// A document of which it was not recorded.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::Refusal)]
pub struct Refused {
    document_id: Uuid,
    #[schema(examples("mark_repeated"))]
    code: &'static str,
    /// Why, for a person.
    #[schema(examples("Такая отметка уже есть"))]
    message: String,
}

/// What came of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::Marked)]
pub struct Marked {
    /// Documents of which it was recorded.
    document_ids: Vec<Uuid>,
    /// The others, each with its reason.
    refused: Vec<Refused>,
}

impl Bulk {
    fn into_command(self) -> Result<MarkPapers, Violations> {
        let mut wrong = Violations::default();
        if self.document_ids.is_empty() {
            wrong.add("/document_ids", "required");
        }
        if self.document_ids.len() > MOST_AT_ONCE {
            wrong.add_limit("/document_ids", "too_many", 200);
        }
        let mut documents: Vec<Id<_>> = Vec::new();
        for (index, id) in self.document_ids.into_iter().enumerate() {
            let id = Id::from(id);
            if documents.contains(&id) {
                wrong.add(format!("/document_ids/{index}"), "repeated");
            }
            documents.push(id);
        }
        match self.mark.read() {
            Ok(mark) if wrong.is_empty() => Ok(MarkPapers { documents, mark }),
            Ok(_) => Err(wrong),
            Err(more) => {
                wrong.join(more.under("/mark"));
                Err(wrong)
            }
        }
    }
}

fn refused(refusal: &Refusal, language: Language) -> Refused {
    let rule = refusal.rules.first();
    let title = language.choose(refusal.code.title_ru(), refusal.code.title_en());
    Refused {
        document_id: refusal.document.uuid(),
        code: rule.map_or(refusal.code.wire(), |rule| rule.code),
        message: rule.map_or_else(
            || title.to_owned(),
            |rule| messages::text(rule.code, rule.limit, language),
        ),
    }
}

/// Record the same of many documents. Those that a rule refuses are listed; done twice, it refuses
/// what is recorded already.
#[utoipa::path(
    operation_id = "bulkMarkPapers",
    tag = "paper_trail",
    request_body = Bulk,
    responses((status = 200, body = Marked))
)]
#[post("/paper_marks/bulk")]
pub async fn bulk_mark_papers(
    request: HttpRequest,
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Bulk>,
) -> Result<HttpResponse, Problem> {
    let command = json.body.into_command()?;
    let done = paper_trail::mark_all(&app, &caller, command).await?;
    let language = Language::of_request(&request);
    let all = done.refused.iter();
    Ok(ok(&Marked {
        document_ids: done.marked.into_iter().map(Id::uuid).collect(),
        refused: all.map(|one| refused(one, language)).collect(),
    }))
}
