//! `/me/home`: how the caller has arranged the page with which they begin the day.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, put};
use canape_domain::{App, home};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::http::{Identified, Json, Problem, ok};

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(show_home).service(arrange_home);
}

/// A block of the page.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = home::Block)]
enum Block {
    Day,
    Month,
    Now,
    Money,
    Lost,
    Originals,
}

/// How the page is arranged.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = home::Layout)]
struct Layout {
    /// All blocks in their order, shown or not; those that a wish does not name stand behind.
    order: Vec<Block>,
    /// Those that are not shown.
    hidden: Vec<Block>,
}

/// Read how the own page of the day is arranged.
#[utoipa::path(
    operation_id = "showHome",
    tag = "home",
    responses((status = 200, body = Layout)),
    extensions(("x-any-member" = json!(true)))
)]
#[get("/me/home")]
async fn show_home(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<HttpResponse, Problem> {
    let layout = home::show(&app, &caller).await?;
    Ok(ok(&Layout::from(layout)))
}

/// Arrange the own page of the day.
#[utoipa::path(
    operation_id = "arrangeHome",
    tag = "home",
    request_body = Layout,
    responses((status = 200, body = Layout)),
    extensions(("x-any-member" = json!(true)))
)]
#[put("/me/home")]
async fn arrange_home(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Layout>,
) -> Result<HttpResponse, Problem> {
    let blocks = |blocks: Vec<Block>| blocks.into_iter().map(Into::into).collect();
    let wish = json.body;
    let layout = home::Layout::of(blocks(wish.order), blocks(wish.hidden))?;
    let layout = home::arrange(&app, &caller, layout).await?;
    Ok(ok(&Layout::from(layout)))
}

impl From<home::Layout> for Layout {
    fn from(layout: home::Layout) -> Self {
        let blocks = |blocks: &[home::Block]| blocks.iter().map(|one| (*one).into()).collect();
        Self {
            order: blocks(layout.order()),
            hidden: blocks(layout.hidden()),
        }
    }
}

impl From<Block> for home::Block {
    fn from(block: Block) -> Self {
        match block {
            Block::Day => Self::Day,
            Block::Month => Self::Month,
            Block::Now => Self::Now,
            Block::Money => Self::Money,
            Block::Lost => Self::Lost,
            Block::Originals => Self::Originals,
        }
    }
}

impl From<home::Block> for Block {
    fn from(block: home::Block) -> Self {
        match block {
            home::Block::Day => Self::Day,
            home::Block::Month => Self::Month,
            home::Block::Now => Self::Now,
            home::Block::Money => Self::Money,
            home::Block::Lost => Self::Lost,
            home::Block::Originals => Self::Originals,
        }
    }
}
