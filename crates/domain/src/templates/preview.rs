//! A template tried on a real document, on what a deal would make, or on a sample.

use super::{Error, Template};
use crate::access::{Caller, Permission};
use crate::deals::Deal;
use crate::documents::{self, Document, Format, Kind, Printout};
use crate::{App, Id, StoreError, Violations, files};

/// On what a template is tried.
#[derive(Debug, Clone, Copy)]
pub enum Wished {
    /// A document there is.
    Document(Id<Document>),
    /// The document that a deal would make now; nothing of it is kept.
    Deal(Id<Deal>, Option<Kind>),
    /// A made-up document.
    Sample(Option<Kind>),
}

/// The wish for a preview.
#[derive(Debug, Clone, Copy)]
pub struct Preview {
    /// Which template.
    pub id: Id<Template>,
    /// On what.
    pub on: Wished,
    /// As what.
    pub format: Format,
}

/// Fills a template without keeping anything.
pub async fn preview(app: &App, caller: &Caller, command: Preview) -> Result<Printout, Error> {
    let grant = caller.allow(Permission::TemplatesManage)?;
    let template = app.store.view(&grant).await?.template(command.id).await?;
    let template = template.ok_or(StoreError::NotFound)?;
    let kind_of = |wished: Option<Kind>| {
        let kind = wished.or_else(|| template.kinds.first().copied());
        let kind = kind.filter(|kind| template.kinds.contains(kind));
        kind.ok_or_else(|| Violations::one("kind", "not_of_this_kind"))
    };
    let printed = match command.on {
        Wished::Sample(kind) => app.templates.sample(kind_of(kind)?),
        Wished::Deal(deal, kind) => {
            Some(documents::would_be(app, caller, deal, kind_of(kind)?).await?)
        }
        Wished::Document(id) => {
            let (kind, printed) = documents::as_printed(app, caller, id).await?;
            kind_of(Some(kind))?;
            Some(printed)
        }
    };
    let printed = printed.ok_or(StoreError::NotFound)?;
    let bytes = files::whole(app, &template.object(), template.file.size).await;
    let bytes = app
        .templates
        .fill(bytes.map_err(files::Error::from)?, printed)
        .await?;
    let bytes = match (command.format, &app.converter) {
        (Format::Docx, _) => bytes,
        (Format::Pdf, Some(converter)) => converter.pdf(bytes).await?,
        (Format::Pdf, None) => return Err(Error::NoConverter),
    };
    Ok(Printout {
        bytes,
        title: template.name.to_string(),
        format: command.format,
    })
}
