//! Editing fields of a deal in place.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::deals::{DealPatch, Tag, Tags};
use canape_domain::values::Line;
use canape_domain::{App, Version, Violations, deals};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Deal;
use super::create::shown;
use super::line::money;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned, given};

/// Changes of a deal; absent keeps, `null` clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::Edit)]
pub struct Edit {
    #[schema(examples("Поставка мебели"))]
    title: Option<String>,
    /// Roubles; refused while the deal has lines.
    #[schema(examples("1600.00"))]
    amount: Option<String>,
    #[serde(default, deserialize_with = "given")]
    contact_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    company_id: Option<Option<Uuid>>,
    channel_id: Option<Uuid>,
    #[serde(default, deserialize_with = "given")]
    deal_type_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    sales_event_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    expected_close_on: Option<Option<NaiveDate>>,
    /// All marks of the deal; at most 20, of 40 characters each.
    tags: Option<Vec<String>>,
}

impl Edit {
    fn into_command(self, id: Uuid, version: Version) -> Result<deals::EditDeal, Violations> {
        let mut wrong = Violations::default();
        let title = self
            .title
            .and_then(|title| wrong.take("/title", Line::parse(&title)));
        let amount = self
            .amount
            .and_then(|amount| money(&amount, "/amount".to_owned(), &mut wrong));
        let tags = self.tags.and_then(|tags| tags_of(&tags, &mut wrong));
        wrong.check()?;
        let patch = DealPatch {
            title,
            amount,
            contact: self.contact_id.map(|id| id.map(Into::into)),
            company: self.company_id.map(|id| id.map(Into::into)),
            channel: self.channel_id.map(Into::into),
            deal_type: self.deal_type_id.map(|id| id.map(Into::into)),
            sales_event: self.sales_event_id.map(|id| id.map(Into::into)),
            expected_close_on: self.expected_close_on,
            tags,
        };
        Ok(deals::EditDeal {
            id: id.into(),
            version,
            patch,
        })
    }
}

/// Marks, or what is wrong with them.
pub fn tags_of(texts: &[String], wrong: &mut Violations) -> Option<Tags> {
    let texts = texts.iter().enumerate();
    let tags: Option<Vec<Tag>> = texts
        .map(|(index, text)| wrong.take(format!("/tags/{index}"), Tag::parse(text)))
        .collect();
    let tags = Tags::new(tags?);
    if tags.is_none() {
        wrong.add_limit(
            "/tags",
            "too_many",
            i64::try_from(Tags::MAX).unwrap_or(i64::MAX),
        );
    }
    tags
}

/// Edit fields of a deal.
#[utoipa::path(
    operation_id = "editDeal",
    tag = "deals",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Deal))
)]
#[patch("/deals/{id}")]
pub async fn edit_deal(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Deal>, Problem> {
    let command = json.body.into_command(id, version)?;
    Ok(shown(deals::edit(&app, &caller, command).await?, &caller))
}
