//! Pictures of own firms: logo, stamp and signature.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, ETAG};
use actix_web::web::{Data, Payload};
use actix_web::{HttpResponse, delete, get, put};
use canape_domain::documents::printed::ImageKind;
use canape_domain::legal_entities::{self, ChangeLegalEntity, Deed, SetPicture, Which};
use canape_domain::{App, Id};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer;
use super::body::LegalEntity;
use crate::files::Arriving;
use crate::http::{Identified, IfMatch, Path, Problem, Versioned};

/// Which picture.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = legal_entities::WhichPicture)]
pub enum WhichPicture {
    /// At the head of documents.
    Logo,
    /// Печать.
    Stamp,
    /// The signature of the head.
    Signature,
}

/// The pictures of a firm; `null`: there is none.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = legal_entities::Pictures)]
pub struct Pictures {
    logo: Option<Picture>,
    stamp: Option<Picture>,
    signature: Option<Picture>,
}

/// A picture that is kept.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = legal_entities::Picture)]
pub struct Picture {
    /// Of its bytes, hexadecimal.
    sha256: String,
    /// Bytes.
    size: u64,
    /// Pixels.
    width: u32,
    /// Pixels.
    height: u32,
}

/// Keep a picture of a firm: the body is a PNG or JPEG of at most 2 MiB and 16 megapixels.
///
/// Issued documents keep the pictures that they were issued with.
#[utoipa::path(
    operation_id = "setLegalEntityPicture",
    tag = "legal entities",
    params(("id" = Uuid, Path), ("which" = inline(WhichPicture), Path), ("If-Match" = String, Header)),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = LegalEntity))
)]
#[put("/legal-entities/{id}/pictures/{which}")]
pub async fn set_legal_entity_picture(
    app: Data<App>,
    Identified(caller): Identified,
    Path((id, which)): Path<(Uuid, WhichPicture)>,
    IfMatch(version): IfMatch,
    payload: Payload,
) -> Result<Versioned<LegalEntity>, Problem> {
    let command = SetPicture {
        id: Id::from(id),
        version,
        which: which.into(),
    };
    let mut arriving = Arriving::new(payload);
    match legal_entities::set_picture(&app, &caller, command, &mut arriving).await {
        Ok(changed) => Ok(answer(changed)),
        Err(error) => {
            arriving.hear_out().await;
            Err(error.into())
        }
    }
}

/// Remove a picture of a firm; issued documents keep it.
#[utoipa::path(
    operation_id = "removeLegalEntityPicture",
    tag = "legal entities",
    params(("id" = Uuid, Path), ("which" = inline(WhichPicture), Path), ("If-Match" = String, Header)),
    responses((status = 200, body = LegalEntity))
)]
#[delete("/legal-entities/{id}/pictures/{which}")]
pub async fn remove_legal_entity_picture(
    app: Data<App>,
    Identified(caller): Identified,
    Path((id, which)): Path<(Uuid, WhichPicture)>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<LegalEntity>, Problem> {
    let command = ChangeLegalEntity {
        id: Id::from(id),
        version,
        deed: Deed::SetPicture(which.into(), None),
    };
    let changed = legal_entities::change(&app, &caller, command).await?;
    Ok(answer(changed))
}

/// Read a picture of a firm.
#[utoipa::path(
    operation_id = "getLegalEntityPicture",
    tag = "legal entities",
    params(("id" = Uuid, Path), ("which" = inline(WhichPicture), Path)),
    responses((
        status = 200,
        content((String = "image/png"), (String = "image/jpeg")),
    ))
)]
#[get("/legal-entities/{id}/pictures/{which}")]
pub async fn get_legal_entity_picture(
    app: Data<App>,
    Identified(caller): Identified,
    Path((id, which)): Path<(Uuid, WhichPicture)>,
) -> Result<HttpResponse, Problem> {
    let found = legal_entities::picture(&app, &caller, Id::from(id), which.into()).await?;
    let media_type = match found.picture.kind {
        ImageKind::Png => "image/png",
        ImageKind::Jpeg => "image/jpeg",
    };
    Ok(HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .insert_header((ETAG, format!("\"{}\"", found.picture.sha256)))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .body(found.bytes))
}

impl From<WhichPicture> for Which {
    fn from(which: WhichPicture) -> Self {
        match which {
            WhichPicture::Logo => Self::Logo,
            WhichPicture::Stamp => Self::Stamp,
            WhichPicture::Signature => Self::Signature,
        }
    }
}

impl From<legal_entities::Pictures> for Pictures {
    fn from(pictures: legal_entities::Pictures) -> Self {
        Self {
            logo: pictures.logo.map(Picture::from),
            stamp: pictures.stamp.map(Picture::from),
            signature: pictures.signature.map(Picture::from),
        }
    }
}

impl From<legal_entities::Picture> for Picture {
    fn from(picture: legal_entities::Picture) -> Self {
        Self {
            sha256: picture.sha256,
            size: picture.size,
            width: picture.width,
            height: picture.height,
        }
    }
}
