//! The views that a person has.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, saved_views};

use super::body::SavedView;
use crate::http::{Identified, List, Problem};

/// List the caller's own views, then the shared ones, each in their order.
#[utoipa::path(
    operation_id = "listSavedViews",
    tag = "saved_views",
    responses((status = 200, body = List<SavedView>))
)]
#[get("/saved-views")]
pub async fn list_saved_views(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<SavedView>, Problem> {
    let views = saved_views::list(&app, &caller).await?.into_iter();
    let views = views.map(|shown| SavedView::shown(shown, &caller));
    Ok(List::whole(views.collect()))
}
