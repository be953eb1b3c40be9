//! `/document-templates`: the firms' own DOCX templates.

mod body;
mod change;
mod check;
mod create;
mod file;
mod list;
mod placeholders;
mod preview;

use canape_domain::templates;
use utoipa_actix_web::service_config::ServiceConfig;

use self::body::Template;
use crate::http::Versioned;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_templates)
        .service(create::upload_template)
        .service(check::check_template)
        .service(placeholders::list_placeholders)
        .service(list::get_template)
        .service(change::edit_template)
        .service(change::archive_template)
        .service(change::bring_back_template)
        .service(file::get_template_file)
        .service(file::replace_template_file)
        .service(preview::preview_template);
}

fn answer(template: templates::Template) -> Versioned<Template> {
    let version = template.version;
    Versioned::ok(template.into(), version)
}
