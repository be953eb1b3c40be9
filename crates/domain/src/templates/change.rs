//! Changing a template: its properties, its file, whether it is offered.

use super::create::{check_firm, described, keep, tried, whole};
use super::{Error, Event, Template, Wish};
use crate::access::{Caller, Permission};
use crate::documents::Kind;
use crate::files::{Name, Source};
use crate::{App, Change, Id, Moment, StoreError, Version, Work, files};

/// What shall be done with a template.
#[derive(Debug, Clone)]
pub enum Deed {
    /// Other properties.
    Edit(Wish),
    /// Offer it no longer.
    Archive,
    /// Offer it again.
    BringBack,
}

/// The wish to change a template.
#[derive(Debug, Clone)]
pub struct ChangeTemplate {
    /// Which.
    pub id: Id<Template>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What shall be done.
    pub deed: Deed,
}

/// Changes a template; a wish for what is already so changes nothing. For kinds for which it was not
/// tried before, its file is tried first.
pub async fn change(
    app: &App,
    caller: &Caller,
    command: ChangeTemplate,
) -> Result<Template, Error> {
    let grant = caller.allow(Permission::TemplatesManage)?;
    if let Deed::Edit(Wish {
        kinds: Some(kinds), ..
    }) = &command.deed
    {
        let view = app.store.view(&grant).await?;
        let template = view.template(command.id).await?;
        drop(view);
        let template = template.ok_or(StoreError::NotFound)?;
        let is_new = |kind: &&Kind| kind.may_have_template() && !template.kinds.contains(kind);
        let new: Vec<Kind> = kinds.iter().filter(is_new).copied().collect();
        if !new.is_empty() {
            let bytes = files::whole(app, &template.object(), template.file.size).await;
            tried(app, bytes.map_err(files::Error::from)?, &new).await?;
        }
    }
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let template = present(work.as_ref(), command.id, command.version).await?;
    let before = template.clone();
    let change = match command.deed {
        Deed::Archive => template.archive(now),
        Deed::BringBack => template.bring_back(now),
        Deed::Edit(_) if template.archived_at.is_some() => return Err(Error::Archived),
        Deed::Edit(wish) => {
            check_firm(work.as_ref(), wish.legal_entity.flatten()).await?;
            template.edit(wish, now)?
        }
    };
    let Some(change) = change else {
        return Ok(before);
    };
    for yielded in yielded(work.as_ref(), change.state(), now).await? {
        work.apply(&yielded).await?;
    }
    work.apply(&change).await?;
    work.commit().await?;
    Ok(change.into_state())
}

/// The wish for other bytes.
#[derive(Debug, Clone)]
pub struct ReplaceFile {
    /// Of which template.
    pub id: Id<Template>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What the file is called.
    pub file_name: Name,
}

/// Gives a template another file. Issued documents keep the one they were issued with.
pub async fn replace(
    app: &App,
    caller: &Caller,
    command: ReplaceFile,
    source: &mut dyn Source,
) -> Result<Template, Error> {
    let grant = caller.allow(Permission::TemplatesManage)?;
    let view = app.store.view(&grant).await?;
    let template = view.template(command.id).await?;
    drop(view);
    let template = template.ok_or(StoreError::NotFound)?;
    if template.version != command.version {
        return Err(Error::Stale);
    }
    let bytes = whole(&command.file_name, source).await?;
    tried(app, bytes.clone(), &template.kinds).await?;
    let file = described(&grant, &command.file_name, &bytes);
    let file = keep(app, file, bytes).await?;
    let work = app.store.work(&grant).await?;
    let template = present(work.as_ref(), command.id, command.version).await?;
    if template.archived_at.is_some() {
        return Err(Error::Archived);
    }
    let before = template.clone();
    let Some(change) = template.replace(file, app.now()) else {
        return Ok(before);
    };
    work.apply(&change).await?;
    work.commit().await?;
    Ok(change.into_state())
}

async fn present(work: &dyn Work, id: Id<Template>, version: Version) -> Result<Template, Error> {
    let template = work.template(id).await?.ok_or(StoreError::NotFound)?;
    if template.version != version {
        return Err(Error::Stale);
    }
    Ok(template)
}

/// Of each kind and firm there is one default: those that were before are no longer.
async fn yielded(
    work: &dyn Work,
    to: &Template,
    at: Moment,
) -> Result<Vec<Change<Template, Event>>, Error> {
    if to.default_for.is_empty() {
        return Ok(Vec::new());
    }
    let mut changes = Vec::new();
    for other in work.templates().await? {
        let is_beside = other.id != to.id && other.legal_entity == to.legal_entity;
        if !is_beside
            || !other
                .default_for
                .iter()
                .any(|kind| to.default_for.contains(kind))
        {
            continue;
        }
        let kept = other
            .default_for
            .iter()
            .filter(|kind| !to.default_for.contains(kind));
        let wish = Wish {
            default_for: Some(kept.copied().collect()),
            ..Wish::default()
        };
        changes.extend(other.edit(wish, at)?);
    }
    Ok(changes)
}
