//! Looking a template over before it is kept.

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::templates::{self, Part};
use canape_domain::{App, Violations};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::body::kinds;
use crate::files::Arriving;
use crate::http::{Identified, Language, Problem, Query, ok, rule_text};

/// For which kinds it is checked.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ForKinds {
    /// As in the upload, separated by commas.
    #[param(example = "invoice,act")]
    kinds: String,
}

/// What is wrong with a file.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = templates::Checked)]
pub struct Checked {
    /// Empty: the file can be used; at most 50.
    faults: Vec<Fault>,
}

/// A tag that is wrong, with its place.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = templates::Fault)]
pub struct Fault {
    /// The tag as it stands in the file.
    #[schema(examples("{{ покупатель.ынн }}"))]
    tag: String,
    /// The rule, for a program.
    #[schema(examples("unknown_name"))]
    code: &'static str,
    /// The rule, for a person.
    #[schema(examples("Такого поля нет"))]
    message: String,
    /// What was perhaps meant.
    #[schema(examples("покупатель.инн"))]
    hint: Option<String>,
    part: TemplatePart,
    /// Whether it stands in a table.
    is_in_table: bool,
    /// The beginning of its paragraph.
    paragraph: String,
}

/// A part of a document.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = templates::Part)]
pub enum TemplatePart {
    /// The text.
    Body,
    /// The head of pages.
    Header,
    /// The foot of pages.
    Footer,
    /// Footnotes and endnotes.
    Notes,
}

/// Check a DOCX for tags that are wrong, with their places; nothing is kept.
#[utoipa::path(
    operation_id = "checkTemplate",
    tag = "templates",
    params(ForKinds),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = Checked)),
    extensions(("x-no-event" = json!(true)))
)]
#[post("/document-templates/check")]
pub async fn check_template(
    app: Data<App>,
    Identified(caller): Identified,
    Query(wanted): Query<ForKinds>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let kinds = kinds(&wanted.kinds, &mut wrong);
    let mut arriving = Arriving::new(payload);
    if !wrong.is_empty() {
        arriving.hear_out().await;
        return Err(Problem::from(wrong).of_parameter());
    }
    let language = Language::of_request(&request);
    match templates::check(&app, &caller, kinds, &mut arriving).await {
        Ok(faults) => {
            let faults = faults.into_iter().map(|one| Fault::of(one, language));
            Ok(ok(&Checked {
                faults: faults.collect(),
            }))
        }
        Err(error) => {
            arriving.hear_out().await;
            Err(Problem::from(error).of_parameter())
        }
    }
}

impl Fault {
    fn of(fault: templates::Fault, language: Language) -> Self {
        Self {
            tag: fault.tag,
            code: fault.rule,
            message: rule_text(fault.rule, None, language),
            hint: fault.hint,
            part: match fault.place.part {
                Part::Body => TemplatePart::Body,
                Part::Header => TemplatePart::Header,
                Part::Footer => TemplatePart::Footer,
                Part::Notes => TemplatePart::Notes,
            },
            is_in_table: fault.place.is_in_table,
            paragraph: fault.place.paragraph,
        }
    }
}
