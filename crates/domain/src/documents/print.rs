//! The paper: of a draft each time anew, of an issued document rendered once and kept. One with an
//! own template is filled into it, and made PDF of where a program for that is installed.

use sha2::{Digest, Sha256};

use super::compose::compose;
use super::create::drafted;
use super::look::{Sides, present};
use super::printed::OwnTemplate;
use super::{CreateDocument, Document, Error, Kind, Paper, Printed, State};
use crate::access::{Caller, Grant, Permission};
use crate::deals::Deal;
use crate::files::{self, ObjectKey};
use crate::lobby::Lease;
use crate::templates::ConvertError;
use crate::{Actor, App, Id, StoreError, View, hex};

/// What a paper is to a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// PDF.
    Pdf,
    /// DOCX, of an own template.
    Docx,
}

impl Format {
    /// Behind the dot of a file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }

    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}

/// A document as a file, and what a reader saves it as.
#[derive(Debug, Clone)]
pub struct Printout {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// «Счёт № 15 от 22.11.2026».
    pub title: String,
    /// What it is.
    pub format: Format,
}

impl Printout {
    /// «Счёт № 15 от 22.11.2026.pdf».
    pub fn file_name(&self) -> String {
        format!("{}.{}", self.title, self.format.ending())
    }
}

/// Reads the paper of a document as PDF. One that is issued is read from the file that was kept, and
/// rendered now if the worker has not come to it yet.
pub async fn pdf(app: &App, caller: &Caller, id: Id<Document>) -> Result<Printout, Error> {
    let found = paper(app, caller, id).await?;
    match found.format {
        Format::Pdf => Ok(found),
        Format::Docx if app.converter.is_some() => {
            Err(ConvertError::Failed("the document is there as DOCX".to_owned()).into())
        }
        Format::Docx => Err(Error::NoConverter),
    }
}

/// Reads the paper of a document as it can be had: PDF, or the DOCX of its own template where no
/// program makes PDF of it.
pub async fn paper(app: &App, caller: &Caller, id: Id<Document>) -> Result<Printout, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let shown = present(&*view, id).await?;
    paper_of(app, &grant, view, shown.document).await
}

/// Reads a document as DOCX, of its own template.
pub async fn docx(app: &App, caller: &Caller, id: Id<Document>) -> Result<Printout, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let document = present(&*view, id).await?.document;
    let title = document.mentioned().title();
    let printed = printed_of(&*view, &document).await?;
    drop(view);
    let Some(template) = printed.template.clone() else {
        return Err(Error::NoOwnTemplate);
    };
    let bytes = filled(app, &document, printed, &template).await?;
    Ok(Printout {
        bytes,
        title,
        format: Format::Docx,
    })
}

/// The paper of a document that was read in this view, which is closed before anything is printed.
///
/// What LibreOffice makes of an issued document is kept by the first who wants it. A reader who has
/// nothing but a link never starts it: until a PDF is kept, theirs is the DOCX.
pub(crate) async fn paper_of(
    app: &App,
    grant: &Grant,
    view: Box<dyn View>,
    document: Document,
) -> Result<Printout, Error> {
    if !document.kind.is_printed() {
        return Err(Error::NotPrinted);
    }
    let title = document.mentioned().title();
    let made = |bytes, format| Printout {
        bytes,
        title,
        format,
    };
    if let Some(paper) = &document.paper {
        drop(view);
        return Ok(made(kept(app, paper).await?, Format::Pdf));
    }
    let printed = printed_of(&*view, &document).await?;
    drop(view);
    let Some(template) = printed.template.clone() else {
        let printed = with_pictures(app, printed).await?;
        return Ok(made(app.printer.pdf(printed).await?, Format::Pdf));
    };
    let bytes = filled(app, &document, printed, &template).await?;
    let is_known = grant.actor() != Actor::Public;
    let Some(converter) = app.converter.as_ref().filter(|_| is_known) else {
        return Ok(made(bytes, Format::Docx));
    };
    match converter.pdf(bytes.clone()).await {
        Ok(pdf) if matches!(document.state, State::Draft) => Ok(made(pdf, Format::Pdf)),
        Ok(pdf) => {
            let pdf = kept_first(app, grant, document.id, pdf).await;
            Ok(made(pdf, Format::Pdf))
        }
        Err(ConvertError::Busy) => Err(ConvertError::Busy.into()),
        // The paper of a letter or an archive is better a DOCX than none.
        Err(ConvertError::Failed(why)) => {
            tracing::warn!(why, "no PDF was made of an own template");
            Ok(made(bytes, Format::Docx))
        }
    }
}

/// The paper of an issued document that was read before: the file that was kept, or else one that is
/// made now.
pub(super) async fn issued_paper(
    app: &App,
    grant: &Grant,
    document: Document,
) -> Result<Printout, Error> {
    let Some(paper) = &document.paper else {
        let view = app.store.view(grant).await?;
        return paper_of(app, grant, view, document).await;
    };
    Ok(Printout {
        bytes: kept(app, paper).await?,
        title: document.mentioned().title(),
        format: Format::Pdf,
    })
}

/// What stands on the paper: of a draft as it would be now, of an issued document as it was frozen.
async fn printed_of<V: View + ?Sized>(view: &V, document: &Document) -> Result<Printed, Error> {
    if !document.kind.is_printed() {
        return Err(Error::NotPrinted);
    }
    if matches!(document.state, State::Draft) {
        let sides = Sides::of(view, document).await?;
        return Ok(compose(document, &sides, None, None)?);
    }
    let printed = view.printed(document.id).await?;
    Ok(printed.ok_or(StoreError::NotFound)?)
}

/// What stands on the paper of a document within reach, with its kind.
pub(crate) async fn as_printed(
    app: &App,
    caller: &Caller,
    id: Id<Document>,
) -> Result<(Kind, Printed), Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let document = present(&*view, id).await?.document;
    Ok((document.kind, printed_of(&*view, &document).await?))
}

/// What would stand on the paper that a deal makes now; nothing of it is kept.
pub(crate) async fn would_be(
    app: &App,
    caller: &Caller,
    deal: Id<Deal>,
    kind: Kind,
) -> Result<Printed, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let command = CreateDocument {
        deal: Some(deal),
        company: None,
        contact: None,
        kind,
        amends: None,
        payment: None,
        basis: None,
        legal_entity: None,
        contract_type: None,
        retry: None,
    };
    // It is undone when it is dropped.
    let work = app.store.work(&grant).await?;
    let document = drafted(app, caller, work.as_ref(), &command, app.new_id()).await?;
    let sides = Sides::of(work.as_ref(), &document).await?;
    Ok(compose(&document, &sides, None, None)?)
}

/// Fills the template of a draft as it will be when it is issued, and keeps nothing of it.
pub(super) async fn try_template(app: &App, grant: &Grant, id: Id<Document>) -> Result<(), Error> {
    let view = app.store.view(grant).await?;
    let document = present(&*view, id).await?.document;
    let sides = Sides::of(&*view, &document).await?;
    drop(view);
    let mark = app.pages.of_document(document.id);
    let printed = compose(&document, &sides, Some("1"), Some(mark))?;
    let Some(template) = printed.template.clone() else {
        return Ok(());
    };
    fill(app, printed, &template).await?;
    Ok(())
}

/// The filled template: the bytes that were kept, or filled now.
async fn filled(
    app: &App,
    document: &Document,
    printed: Printed,
    template: &OwnTemplate,
) -> Result<Vec<u8>, Error> {
    match &document.docx {
        Some(docx) => kept(app, docx).await,
        None => fill(app, printed, template).await,
    }
}

async fn fill(app: &App, printed: Printed, template: &OwnTemplate) -> Result<Vec<u8>, Error> {
    let object = ObjectKey::kept(template.object.clone());
    let bytes = files::whole(app, &object, template.size).await?;
    Ok(app.templates.fill(bytes, printed).await?)
}

/// What a job does after an issue: renders the file and keeps it. Done twice, it changes nothing.
///
/// The DOCX of an own template is kept first: whatever becomes of the PDF, it is there.
pub async fn print(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let id: Id<Document> = Id::from(lease.job.subject);
    let Some((document, printed)) = unprinted(app, &grant, id).await? else {
        return Ok(());
    };
    let Some(template) = printed.template.clone() else {
        let printed = with_pictures(app, printed).await?;
        let bytes = app.printer.pdf(printed).await?;
        let paper = keep(app, &grant, id, bytes).await?;
        return note(app, &grant, id, paper, Format::Pdf).await;
    };
    let bytes = filled(app, &document, printed, &template).await?;
    if document.docx.is_none() {
        let docx = keep(app, &grant, id, bytes.clone()).await?;
        note(app, &grant, id, docx, Format::Docx).await?;
    }
    if let Some(converter) = &app.converter {
        let paper = keep(app, &grant, id, converter.pdf(bytes).await?).await?;
        note(app, &grant, id, paper, Format::Pdf).await?;
    }
    Ok(())
}

/// Keeps bytes under their hash: whoever makes the same at the same time writes the same there.
async fn keep(app: &App, grant: &Grant, id: Id<Document>, bytes: Vec<u8>) -> Result<Paper, Error> {
    let sha256: [u8; 32] = Sha256::digest(&bytes).into();
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let object = ObjectKey::of_document(grant.account(), id, &hex(&sha256));
    let mut incoming = app.files.begin(&object).await?;
    incoming.write(bytes).await?;
    incoming.finish().await?;
    Ok(Paper {
        sha256,
        size,
        object,
    })
}

/// The PDF that is kept from now on: this one, or that of whoever was first. Whoever only reads gets
/// theirs even if it could not be kept.
async fn kept_first(app: &App, grant: &Grant, id: Id<Document>, pdf: Vec<u8>) -> Vec<u8> {
    let keeping = async {
        let paper = keep(app, grant, id, pdf.clone()).await?;
        note(app, grant, id, paper.clone(), Format::Pdf).await?;
        let view = app.store.view(grant).await?;
        let stands = view.document(id).await?.and_then(|one| one.document.paper);
        drop(view);
        match stands.filter(|stands| *stands != paper) {
            Some(stands) => kept(app, &stands).await.map(Some),
            None => Ok(None),
        }
    };
    match keeping.await {
        Ok(stands) => stands.unwrap_or(pdf),
        Err(error) => {
            let error: Error = error;
            tracing::warn!(%error, "a PDF that was read was not kept");
            pdf
        }
    }
}

/// Writes down that a file is there.
async fn note(
    app: &App,
    grant: &Grant,
    id: Id<Document>,
    paper: Paper,
    format: Format,
) -> Result<(), Error> {
    let work = app.store.work(grant).await?;
    let Some(shown) = work.document(id).await? else {
        return Ok(());
    };
    let change = match format {
        Format::Pdf => shown.document.print(paper, app.now()),
        Format::Docx => shown.document.fill(paper, app.now()),
    };
    if let Some(change) = change {
        work.apply(&change).await?;
        work.commit().await?;
    }
    Ok(())
}

/// A document that lacks a file, with its frozen content.
async fn unprinted(
    app: &App,
    grant: &Grant,
    id: Id<Document>,
) -> Result<Option<(Document, Printed)>, Error> {
    let view = app.store.view(grant).await?;
    let shown = view.document(id).await?;
    let Some(shown) = shown.filter(|shown| shown.document.paper.is_none()) else {
        return Ok(None);
    };
    let printed = view.printed(id).await?;
    Ok(printed.map(|printed| (shown.document, printed)))
}

/// The bytes that were kept: the very ones of the day of issue.
async fn kept(app: &App, paper: &Paper) -> Result<Vec<u8>, Error> {
    Ok(files::whole(app, &paper.object, paper.size).await?)
}

/// The same with the bytes of its pictures.
async fn with_pictures(app: &App, mut printed: Printed) -> Result<Printed, Error> {
    for image in printed.images.all_mut() {
        let object = ObjectKey::kept(image.object.clone());
        image.bytes = files::whole(app, &object, image.size).await?;
    }
    Ok(printed)
}
