//! Reading templates, their files, and what they can name.

use super::{Error, Placeholder, Template};
use crate::access::{Caller, Permission};
use crate::documents::Kind;
use crate::legal_entities::LegalEntity;
use crate::{App, Id, StoreError, View, Violations, files};

/// All of them, archived ones included, the oldest first.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Template>, Error> {
    let grant = caller.allow(Permission::DictionariesRead)?;
    Ok(app.store.view(&grant).await?.templates().await?)
}

/// One of them.
pub async fn find(app: &App, caller: &Caller, id: Id<Template>) -> Result<Template, Error> {
    let grant = caller.allow(Permission::DictionariesRead)?;
    let found = app.store.view(&grant).await?.template(id).await?;
    Ok(found.ok_or(StoreError::NotFound)?)
}

/// A template with its bytes.
#[derive(Debug)]
pub struct Original {
    /// The template.
    pub template: Template,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Reads the file of a template.
pub async fn original(app: &App, caller: &Caller, id: Id<Template>) -> Result<Original, Error> {
    let template = find(app, caller, id).await?;
    let bytes = files::whole(app, &template.object(), template.file.size).await;
    let bytes = bytes.map_err(files::Error::from)?;
    Ok(Original { template, bytes })
}

/// Everything that a template of a kind can name.
pub fn placeholders(app: &App, caller: &Caller, kind: Kind) -> Result<Vec<Placeholder>, Error> {
    caller.allow(Permission::DictionariesRead)?;
    if !kind.may_have_template() {
        return Err(Violations::one("kind", "form_of_law").into());
    }
    Ok(app.templates.placeholders(kind))
}

/// What a new document of a kind takes by itself: the default of its firm, or that of all firms.
pub(crate) async fn default_for<V: View + ?Sized>(
    view: &V,
    kind: Kind,
    firm: Id<LegalEntity>,
) -> Result<Option<Id<Template>>, StoreError> {
    if !kind.may_have_template() {
        return Ok(None);
    }
    let templates = view.templates().await?;
    let is_default = |one: &&Template| one.default_for.contains(&kind) && one.fits(kind, firm);
    let found = templates.iter().filter(is_default);
    let nearest = found.max_by_key(|one| one.legal_entity.is_some());
    Ok(nearest.map(|one| one.id))
}
