//! Taking a template: looked over and tried before a byte of it is kept.

use sha2::{Digest, Sha256};

use super::template::{MOST, MOST_BYTES};
use super::{Error, Fault, FillError, Template, TemplateFile};
use crate::access::{Caller, Grant, Permission};
use crate::documents::Kind;
use crate::files::{self, Name, ObjectKey, Source};
use crate::legal_entities::LegalEntity;
use crate::lobby::Account;
use crate::values::Line;
use crate::{App, Claim, Created, Id, Retry, StoreError, View, Violations, hex};

/// The wish for a template.
#[derive(Debug, Clone)]
pub struct CreateTemplate {
    /// What colleagues call it.
    pub name: Line<200>,
    /// For which kinds of documents.
    pub kinds: Vec<Kind>,
    /// Of which own firm; `None`: of all.
    pub legal_entity: Option<Id<LegalEntity>>,
    /// What the file is called.
    pub file_name: Name,
    /// The caller's idempotency key; its hash is made here, of what comes.
    pub retry: Option<Retry>,
}

/// Keeps a template that a document of each of its kinds can be filled into.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateTemplate,
    source: &mut dyn Source,
) -> Result<Created<Template>, Error> {
    let grant = caller.allow(Permission::TemplatesManage)?;
    let bytes = whole(&command.file_name, source).await?;
    let now = app.now();
    let mut template = Template {
        id: app.new_id(),
        name: command.name,
        kinds: command.kinds,
        legal_entity: command.legal_entity,
        default_for: Vec::new(),
        file: described(&grant, &command.file_name, &bytes),
        created_at: now,
        archived_at: None,
        version: 1,
    };
    template.check()?;
    tried(app, bytes.clone(), &template.kinds).await?;
    template.file = keep(app, template.file, bytes).await?;
    let work = app.store.work(&grant).await?;
    if let Some(retry) = command.retry {
        let retry = Retry {
            body_sha256: fingerprint(&template),
            ..retry
        };
        match work.claim(&retry, template.id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.template(Id::from(earlier)).await?;
                return Ok(Created::before(earlier.ok_or(StoreError::NotFound)?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    if work.templates().await?.len() >= MOST {
        return Err(Error::Full);
    }
    check_firm(work.as_ref(), template.legal_entity).await?;
    let change = template.create();
    work.apply(&change).await?;
    work.commit().await?;
    Ok(Created::now(change.into_state()))
}

/// What is wrong with a file, before it is kept.
pub async fn check(
    app: &App,
    caller: &Caller,
    kinds: Vec<Kind>,
    source: &mut dyn Source,
) -> Result<Vec<Fault>, Error> {
    caller.allow(Permission::TemplatesManage)?;
    if kinds.iter().any(|kind| !kind.may_have_template()) {
        return Err(Violations::one("kinds", "form_of_law").into());
    }
    let bytes = bytes_of(source).await?;
    Ok(app.templates.check(bytes, kinds).await?)
}

/// Refuses what cannot be filled.
pub(super) async fn tried(app: &App, bytes: Vec<u8>, kinds: &[Kind]) -> Result<(), Error> {
    let faults = app.templates.check(bytes, kinds.to_vec()).await?;
    if faults.is_empty() {
        return Ok(());
    }
    Err(FillError::Faulty(faults).into())
}

/// The firm must be one of the account's own.
pub(super) async fn check_firm<V: View + ?Sized>(
    view: &V,
    firm: Option<Id<LegalEntity>>,
) -> Result<(), Error> {
    if let Some(firm) = firm
        && view.legal_entity(firm).await?.is_none()
    {
        return Err(Violations::one("/legal_entity_id", "unknown_id").into());
    }
    Ok(())
}

/// All bytes of a file that is called a DOCX.
pub(super) async fn whole(name: &Name, source: &mut dyn Source) -> Result<Vec<u8>, Error> {
    if name.kind() != Some(files::Kind::Docx) {
        return Err(files::Error::Refused.into());
    }
    bytes_of(source).await
}

async fn bytes_of(source: &mut dyn Source) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    while let Some(piece) = source.next().await.map_err(files::Error::from)? {
        bytes.extend(piece);
        if bytes.len() > MOST_BYTES {
            return Err(files::Error::TooLarge.into());
        }
    }
    if bytes.is_empty() {
        return Err(files::Error::Empty.into());
    }
    Ok(bytes)
}

pub(super) fn described(grant: &Grant, name: &Name, bytes: &[u8]) -> TemplateFile {
    let sha256 = hex(&Sha256::digest(bytes));
    TemplateFile {
        name: name.as_str().to_owned(),
        size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        object: ObjectKey::of_template(grant.account(), &sha256).to_string(),
        sha256,
    }
}

/// Named by its content: twice the same is the same object.
pub(super) async fn keep(
    app: &App,
    file: TemplateFile,
    bytes: Vec<u8>,
) -> Result<TemplateFile, Error> {
    let object = ObjectKey::kept(file.object.clone());
    let mut incoming = app.files.begin(&object).await.map_err(files::Error::from)?;
    incoming.write(bytes).await.map_err(files::Error::from)?;
    incoming.finish().await.map_err(files::Error::from)?;
    Ok(file)
}

/// What makes two uploads the same.
fn fingerprint(template: &Template) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(template.name.as_str());
    hash.update([0]);
    for kind in &template.kinds {
        hash.update(kind.wire());
        hash.update([0]);
    }
    if let Some(firm) = template.legal_entity {
        hash.update(firm.uuid());
    }
    hash.update(&template.file.name);
    hash.update([0]);
    hash.update(&template.file.sha256);
    hash.finalize().into()
}

impl ObjectKey {
    /// The key of a template's bytes.
    fn of_template(account: Id<Account>, sha256: &str) -> Self {
        Self::kept(format!("{account}/templates/{sha256}"))
    }
}
