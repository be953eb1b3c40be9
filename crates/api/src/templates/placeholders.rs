//! What templates can name.

use actix_web::web::Data;
use actix_web::{HttpRequest, get};
use canape_domain::App;
use canape_domain::documents::Kind;
use canape_domain::templates::{self, Sort, Text};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::documents::DocumentKind;
use crate::http::{Identified, Language, List, Problem, Query};

/// Of which kind.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OfKind {
    /// A kind that may have a template.
    #[param(inline)]
    kind: DocumentKind,
}

/// A name that a template may use.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = templates::Placeholder)]
pub struct Placeholder {
    /// Under what a person looks for it.
    #[schema(examples("Покупатель: клиент"))]
    group: &'static str,
    #[schema(examples("покупатель.инн"))]
    name: String,
    /// What it is.
    #[schema(examples("ИНН"))]
    about: &'static str,
    sort: ValueSort,
    /// What is written into a template.
    #[schema(examples("{{ покупатель.инн }}"))]
    tag: String,
    /// What becomes of the tag in a sample document.
    #[schema(examples("7736207543"))]
    example: String,
}

/// What kind of value it is, which says what formats fit.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = templates::Sort)]
pub enum ValueSort {
    /// Words.
    Text,
    /// A name or a post: `родительный`.
    Name,
    /// A day: `дата`, `дата_прописью`.
    Date,
    /// A sum: `деньги`, `прописью`.
    Money,
    /// A quantity or a count.
    Number,
    /// Yes or no, for conditions.
    Flag,
    /// Something to repeat over.
    List,
}

/// List everything that a template of a kind can name, with examples of a sample document.
#[utoipa::path(
    operation_id = "listPlaceholders",
    tag = "templates",
    params(OfKind),
    responses((status = 200, body = List<Placeholder>))
)]
#[get("/document-templates/placeholders")]
pub async fn list_placeholders(
    app: Data<App>,
    Identified(caller): Identified,
    Query(of): Query<OfKind>,
    request: HttpRequest,
) -> Result<List<Placeholder>, Problem> {
    let language = Language::of_request(&request);
    let found = templates::placeholders(&app, &caller, Kind::from(of.kind))?;
    let found = found.into_iter().map(|one| Placeholder::of(one, language));
    Ok(List::whole(found.collect()))
}

impl Placeholder {
    fn of(one: templates::Placeholder, language: Language) -> Self {
        let said = |text: Text| language.choose(text.ru, text.en);
        Self {
            group: said(one.group),
            about: said(one.about),
            name: one.name,
            sort: match one.sort {
                Sort::Text => ValueSort::Text,
                Sort::Name => ValueSort::Name,
                Sort::Date => ValueSort::Date,
                Sort::Money => ValueSort::Money,
                Sort::Number => ValueSort::Number,
                Sort::Flag => ValueSort::Flag,
                Sort::List => ValueSort::List,
            },
            tag: one.tag,
            example: one.example,
        }
    }
}
