//! Issuing many drafts at once.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::shares::{self, IssueAll, MOST_ISSUED, Refusal};
use canape_domain::{App, Id, Violations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Identified, Json, Language, Problem, messages, ok};

/// A draft with the version that was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Seen)]
pub struct Seen {
    id: Uuid,
    version: i64,
}

/// Which drafts.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::IssueAll)]
pub struct Wish {
    /// At most 100, each once; numbers follow their order.
    drafts: Vec<Seen>,
    /// Whether each goes to its client by mail, with its PDF and the link to its page.
    sends: bool,
}

/// A document that was issued.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::IssuedOne)]
pub struct Issued {
    id: Uuid,
    #[schema(examples("15"))]
    number: Option<String>,
}

/// A draft that stayed one, or a document that was not sent.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::IssueRefusal)]
pub struct Refused {
    document_id: Uuid,
    /// Whether it was issued all the same: only the letter failed.
    is_issued: bool,
    #[schema(examples("document_incomplete"))]
    code: &'static str,
    /// Why, for a person: a sentence for each broken rule.
    messages: Vec<String>,
}

/// What came of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::IssuedAll)]
pub struct IssuedAll {
    issued: Vec<Issued>,
    refused: Vec<Refused>,
}

impl Wish {
    fn into_command(self) -> Result<IssueAll, Violations> {
        let mut wrong = Violations::default();
        if self.drafts.is_empty() {
            wrong.add("/drafts", "required");
        }
        if self.drafts.len() > MOST_ISSUED {
            wrong.add_limit("/drafts", "too_many", 100);
        }
        let mut drafts: Vec<(Id<_>, i64)> = Vec::new();
        for (index, one) in self.drafts.into_iter().enumerate() {
            let id = Id::from(one.id);
            if drafts.iter().any(|(other, _)| *other == id) {
                wrong.add(format!("/drafts/{index}/id"), "repeated");
            }
            drafts.push((id, one.version));
        }
        wrong.check()?;
        Ok(IssueAll {
            drafts,
            sends: self.sends,
        })
    }
}

fn refused(refusal: &Refusal, language: Language) -> Refused {
    let title = language.choose(refusal.code.title_ru(), refusal.code.title_en());
    let rules = refusal.rules.iter();
    let mut said: Vec<String> = rules
        .map(|rule| messages::text(rule.code, rule.limit, language))
        .collect();
    if said.is_empty() {
        said.push(title.to_owned());
    }
    Refused {
        document_id: refusal.document.uuid(),
        is_issued: refusal.is_issued,
        code: refusal.code.wire(),
        messages: said,
    }
}

/// Issue many drafts, and send each to its client if wished. Those that a rule refuses are listed and
/// stay drafts; done twice, it refuses what is issued already and sends nothing again.
#[utoipa::path(
    operation_id = "issueDocuments",
    tag = "documents",
    request_body = Wish,
    responses((status = 200, body = IssuedAll))
)]
#[post("/documents/issue")]
pub async fn issue_documents(
    request: HttpRequest,
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Wish>,
) -> Result<HttpResponse, Problem> {
    let command = json.body.into_command()?;
    let done = Box::pin(shares::issue_all(&app, &caller, command)).await?;
    let language = Language::of_request(&request);
    let issued = done.issued.into_iter().map(|document| Issued {
        id: document.id.uuid(),
        number: document.number.map(|number| number.text.to_string()),
    });
    let refusals = done.refused.iter();
    Ok(ok(&IssuedAll {
        issued: issued.collect(),
        refused: refusals.map(|one| refused(one, language)).collect(),
    }))
}
