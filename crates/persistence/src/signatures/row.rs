//! Rows of agreements, codes and signatures, and back.

use uuid::Uuid;

use canape_domain::settlements::Counterparty;
use canape_domain::signatures::{Agreement, Code, Signature};
use canape_domain::values::{Email, Line};
use canape_domain::{Id, StoreError, hex, unhex_all};

use crate::error::unreadable;
use crate::scope::tenant;

pub mod agreement {
    //! The table `signature_agreement`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "signature_agreement")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub legal_entity_id: Uuid,
        pub company_id: Option<Uuid>,
        pub contact_id: Option<Uuid>,
        pub document_id: Uuid,
        pub signer: String,
        pub post: Option<String>,
        pub email: String,
        pub created_by: Uuid,
        pub created_at: DateTimeUtc,
        pub ended_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod code {
    //! The table `signature_code`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "signature_code")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub share_id: Uuid,
        pub document_id: Uuid,
        pub agreement_id: Uuid,
        pub email: String,
        pub file_sha256: String,
        pub created_at: DateTimeUtc,
        pub ends_at: DateTimeUtc,
        pub tries: i64,
        pub used_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod signature {
    //! The table `signature`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "signature")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub document_id: Uuid,
        pub agreement_id: Uuid,
        pub code_id: Uuid,
        pub signer: String,
        pub post: Option<String>,
        pub email: String,
        pub file_sha256: String,
        pub asked_at: DateTimeUtc,
        pub signed_at: DateTimeUtc,
        pub address: String,
        pub user_agent: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(agreement);
tenant!(code);
tenant!(signature);

pub fn agreement_row(account_id: Uuid, one: &Agreement) -> agreement::Model {
    agreement::Model {
        account_id,
        id: one.id.uuid(),
        legal_entity_id: one.legal_entity.uuid(),
        company_id: one.client.company().map(Id::uuid),
        contact_id: one.client.contact().map(Id::uuid),
        document_id: one.document.uuid(),
        signer: one.signer.to_string(),
        post: one.post.as_ref().map(ToString::to_string),
        email: one.email.to_string(),
        created_by: one.created_by.uuid(),
        created_at: one.created_at,
        ended_at: one.ended_at,
        version: one.version,
    }
}

pub fn agreement_of(row: &agreement::Model) -> Result<Agreement, StoreError> {
    let client = Counterparty::of(row.company_id.map(Id::from), row.contact_id.map(Id::from));
    Ok(Agreement {
        id: Id::from(row.id),
        legal_entity: Id::from(row.legal_entity_id),
        client: client.map_err(|_| unreadable("signature_agreement.company_id"))?,
        document: Id::from(row.document_id),
        signer: line(&row.signer, "signature_agreement.signer")?,
        post: post(row.post.as_deref(), "signature_agreement.post")?,
        email: email(&row.email, "signature_agreement.email")?,
        created_by: Id::from(row.created_by),
        created_at: row.created_at,
        ended_at: row.ended_at,
        version: row.version,
    })
}

pub fn code_row(account_id: Uuid, one: &Code) -> code::Model {
    code::Model {
        account_id,
        id: one.id.uuid(),
        share_id: one.share.uuid(),
        document_id: one.document.uuid(),
        agreement_id: one.agreement.uuid(),
        email: one.email.to_string(),
        file_sha256: hex(&one.file_sha256),
        created_at: one.created_at,
        ends_at: one.ends_at,
        tries: one.tries,
        used_at: one.used_at,
        version: one.version,
    }
}

pub fn code_of(row: &code::Model) -> Result<Code, StoreError> {
    Ok(Code {
        id: Id::from(row.id),
        share: Id::from(row.share_id),
        document: Id::from(row.document_id),
        agreement: Id::from(row.agreement_id),
        email: email(&row.email, "signature_code.email")?,
        file_sha256: sha256(&row.file_sha256, "signature_code.file_sha256")?,
        created_at: row.created_at,
        ends_at: row.ends_at,
        tries: row.tries,
        used_at: row.used_at,
        version: row.version,
    })
}

pub fn signature_row(account_id: Uuid, one: &Signature) -> signature::Model {
    signature::Model {
        account_id,
        id: one.id.uuid(),
        document_id: one.document.uuid(),
        agreement_id: one.agreement.uuid(),
        code_id: one.code.uuid(),
        signer: one.signer.to_string(),
        post: one.post.as_ref().map(ToString::to_string),
        email: one.email.to_string(),
        file_sha256: hex(&one.file_sha256),
        asked_at: one.asked_at,
        signed_at: one.signed_at,
        address: one.address.clone(),
        user_agent: one.user_agent.clone(),
    }
}

pub fn signature_of(row: &signature::Model) -> Result<Signature, StoreError> {
    Ok(Signature {
        id: Id::from(row.id),
        document: Id::from(row.document_id),
        agreement: Id::from(row.agreement_id),
        code: Id::from(row.code_id),
        signer: line(&row.signer, "signature.signer")?,
        post: post(row.post.as_deref(), "signature.post")?,
        email: email(&row.email, "signature.email")?,
        file_sha256: sha256(&row.file_sha256, "signature.file_sha256")?,
        asked_at: row.asked_at,
        signed_at: row.signed_at,
        address: row.address.clone(),
        user_agent: row.user_agent.clone(),
    })
}

fn line(text: &str, what: &'static str) -> Result<Line<200>, StoreError> {
    Line::parse(text).map_err(|_| unreadable(what))
}

fn post(text: Option<&str>, what: &'static str) -> Result<Option<Line<200>>, StoreError> {
    text.map(|text| line(text, what)).transpose()
}

fn email(text: &str, what: &'static str) -> Result<Email, StoreError> {
    Email::parse(text).map_err(|_| unreadable(what))
}

fn sha256(text: &str, what: &'static str) -> Result<[u8; 32], StoreError> {
    let bytes = unhex_all(text).ok_or(unreadable(what))?;
    bytes.try_into().map_err(|_| unreadable(what))
}
