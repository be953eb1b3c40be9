//! Taking, removing and reading pictures of a firm.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::picture::{MOST_PICTURE_BYTES, Picture, Which, look_at_picture};
use super::{ChangeLegalEntity, Deed, Error, LegalEntity, change};
use crate::access::{Caller, Permission};
use crate::documents::printed::{
    Body, Image, ImageKind, Images, Letter, Party, PartyForm, Printed,
};
use crate::files::{self, ObjectKey, Source};
use crate::lobby::Account;
use crate::{App, Id, StoreError, Version, hex};

/// The wish for a picture.
#[derive(Debug, Clone, Copy)]
pub struct SetPicture {
    /// Of which own firm.
    pub id: Id<LegalEntity>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Which picture.
    pub which: Which,
}

/// Keeps a picture of a firm: a PNG or JPEG of at most 2 MiB that can be printed, which is tried.
pub async fn set_picture(
    app: &App,
    caller: &Caller,
    command: SetPicture,
    source: &mut dyn Source,
) -> Result<LegalEntity, Error> {
    let grant = caller.allow(Permission::LegalEntitiesManage)?;
    let bytes = whole(source).await?;
    let (kind, width, height) = look_at_picture(&bytes).ok_or(files::Error::Mismatch)?;
    try_out(app, kind, bytes.clone()).await?;
    let picture = Picture {
        kind,
        sha256: hex(&Sha256::digest(&bytes)),
        size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        width,
        height,
        object: String::new(),
    };
    let object = ObjectKey::of_picture(grant.account(), &picture.sha256);
    // Named by its content: twice the same is the same object.
    let mut incoming = app.files.begin(&object).await.map_err(files::Error::from)?;
    incoming.write(bytes).await.map_err(files::Error::from)?;
    incoming.finish().await.map_err(files::Error::from)?;
    let picture = Picture {
        object: object.to_string(),
        ..picture
    };
    let deed = Deed::SetPicture(command.which, Some(Box::new(picture)));
    let (id, version) = (command.id, command.version);
    change(app, caller, ChangeLegalEntity { id, version, deed }).await
}

/// A picture of a firm.
#[derive(Debug)]
pub struct PictureBytes {
    /// What it is.
    pub picture: Picture,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Reads a picture of a firm.
pub async fn picture(
    app: &App,
    caller: &Caller,
    id: Id<LegalEntity>,
    which: Which,
) -> Result<PictureBytes, Error> {
    let grant = caller.allow(Permission::DictionariesRead)?;
    let view = app.store.view(&grant).await?;
    let entity = view.legal_entity(id).await?.ok_or(StoreError::NotFound)?;
    drop(view);
    let picture = entity.pictures.get(which).cloned();
    let picture = picture.ok_or(StoreError::NotFound)?;
    let bytes = files::whole(app, &ObjectKey::kept(picture.object.clone()), picture.size).await;
    let bytes = bytes.map_err(files::Error::from)?;
    Ok(PictureBytes { picture, bytes })
}

async fn whole(source: &mut dyn Source) -> Result<Vec<u8>, files::Error> {
    let mut bytes = Vec::new();
    while let Some(piece) = source.next().await? {
        bytes.extend(piece);
        if bytes.len() > MOST_PICTURE_BYTES {
            return Err(files::Error::TooLarge);
        }
    }
    if bytes.is_empty() {
        return Err(files::Error::Empty);
    }
    Ok(bytes)
}

/// Prints a page with the picture on it: one that is broken inside would stop every document of the
/// firm later.
async fn try_out(app: &App, kind: ImageKind, bytes: Vec<u8>) -> Result<(), Error> {
    let image = Image {
        kind,
        object: String::new(),
        size: 0,
        bytes,
    };
    let nobody = Party {
        form: PartyForm::Organisation,
        name: String::new(),
        full_name: String::new(),
        inn: None,
        kpp: None,
        registration: None,
        registered_on: None,
        address: None,
        postal_address: None,
        phone: None,
        email: None,
        account: None,
    };
    let page = Printed {
        number: None,
        date: NaiveDate::default(),
        seller: nobody.clone(),
        buyer: nobody,
        images: Images {
            logo: Some(image),
            ..Images::default()
        },
        mark: None,
        template: None,
        body: Body::Letter(Letter::default()),
    };
    match app.printer.pdf(page).await {
        Ok(_) => Ok(()),
        Err(error) if error.is_overload() => Err(Error::Busy),
        Err(_) => Err(files::Error::Mismatch.into()),
    }
}

impl ObjectKey {
    /// The key of a picture's bytes.
    fn of_picture(account: Id<Account>, sha256: &str) -> Self {
        Self::kept(format!("{account}/pictures/{sha256}"))
    }
}
