//! Rows of pages and letters, and back.

use uuid::Uuid;

use canape_domain::shares::{Answer, Delivery, Letter, Share, Undelivered};
use canape_domain::values::{Email, Line, Prose};
use canape_domain::{Id, StoreError, hex, unhex_all};

use crate::error::unreadable;
use crate::scope::tenant;

pub mod share {
    //! The table `share`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "share")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub document_id: Uuid,
        pub last_day: Date,
        pub ends_at: DateTimeUtc,
        pub revoked_at: Option<DateTimeUtc>,
        pub seen_at: Option<DateTimeUtc>,
        pub seen_last_at: Option<DateTimeUtc>,
        pub answer: Option<String>,
        pub answer_name: Option<String>,
        pub answer_comment: Option<String>,
        pub answered_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod document_letter {
    //! The table `document_letter`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "document_letter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub document_id: Uuid,
        pub sent_to: String,
        pub has_copy: bool,
        pub subject: String,
        pub message: String,
        pub has_file: bool,
        pub by_id: Uuid,
        pub created_at: DateTimeUtc,
        pub state: String,
        pub settled_at: Option<DateTimeUtc>,
        pub file_sha256: Option<String>,
        pub failure: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(share);
tenant!(document_letter);

const ACCEPTED: &str = "accepted";
const REJECTED: &str = "rejected";
const WAITS: &str = "waits";
const SENT: &str = "sent";
const FAILED: &str = "failed";

pub fn share_row(account: Uuid, share: &Share) -> share::Model {
    let answer = share.answer.as_ref();
    let word = |answer: &Answer| {
        if answer.is_accepted {
            ACCEPTED
        } else {
            REJECTED
        }
    };
    share::Model {
        account_id: account,
        id: share.id.uuid(),
        document_id: share.document.uuid(),
        last_day: share.last_day,
        ends_at: share.ends_at,
        revoked_at: share.revoked_at,
        seen_at: share.seen_at,
        seen_last_at: share.seen_last_at,
        answer: answer.map(|answer| word(answer).to_owned()),
        answer_name: answer.map(|answer| answer.name.to_string()),
        answer_comment: answer.and_then(|answer| Some(answer.comment.as_ref()?.to_string())),
        answered_at: answer.map(|answer| answer.at),
        created_at: share.created_at,
        version: share.version,
    }
}

pub fn share_of(row: &share::Model) -> Result<Share, StoreError> {
    let answer = match row.answer.as_deref() {
        None => None,
        Some(word) => Some(Answer {
            is_accepted: match word {
                ACCEPTED => true,
                REJECTED => false,
                _ => return Err(unreadable("share.answer")),
            },
            name: Line::parse(row.answer_name.as_deref().unwrap_or_default())
                .map_err(|_| unreadable("share.answer_name"))?,
            comment: row
                .answer_comment
                .as_deref()
                .map(|text| Prose::parse(text).map_err(|_| unreadable("share.answer_comment")))
                .transpose()?,
            at: row.answered_at.ok_or(unreadable("share.answered_at"))?,
        }),
    };
    Ok(Share {
        id: Id::from(row.id),
        document: Id::from(row.document_id),
        last_day: row.last_day,
        ends_at: row.ends_at,
        revoked_at: row.revoked_at,
        seen_at: row.seen_at,
        seen_last_at: row.seen_last_at,
        answer,
        created_at: row.created_at,
        version: row.version,
    })
}

pub fn letter_row(account: Uuid, letter: &Letter) -> document_letter::Model {
    let (state, settled_at, sha256, failure) = match &letter.delivery {
        Delivery::Waits => (WAITS, None, None, None),
        Delivery::Sent { at, sha256 } => (SENT, Some(*at), sha256.as_ref(), None),
        Delivery::Failed { at, why } => (FAILED, Some(*at), None, Some(why.wire())),
    };
    document_letter::Model {
        account_id: account,
        id: letter.id.uuid(),
        document_id: letter.document.uuid(),
        sent_to: letter.to.to_string(),
        has_copy: letter.has_copy,
        subject: letter.subject.to_string(),
        message: letter.message.to_string(),
        has_file: letter.has_file,
        by_id: letter.by.uuid(),
        created_at: letter.created_at,
        state: state.to_owned(),
        settled_at,
        file_sha256: sha256.map(|sha256| hex(sha256)),
        failure: failure.map(ToOwned::to_owned),
    }
}

pub fn letter_of(row: &document_letter::Model) -> Result<Letter, StoreError> {
    let at = || {
        row.settled_at
            .ok_or(unreadable("document_letter.settled_at"))
    };
    let delivery = match row.state.as_str() {
        WAITS => Delivery::Waits,
        SENT => Delivery::Sent {
            at: at()?,
            sha256: row.file_sha256.as_deref().map(sha256).transpose()?,
        },
        FAILED => Delivery::Failed {
            at: at()?,
            why: row
                .failure
                .as_deref()
                .and_then(Undelivered::from_wire)
                .ok_or(unreadable("document_letter.failure"))?,
        },
        _ => return Err(unreadable("document_letter.state")),
    };
    Ok(Letter {
        id: Id::from(row.id),
        document: Id::from(row.document_id),
        to: Email::parse(&row.sent_to).map_err(|_| unreadable("document_letter.sent_to"))?,
        has_copy: row.has_copy,
        subject: Line::parse(&row.subject).map_err(|_| unreadable("document_letter.subject"))?,
        message: Prose::parse(&row.message).map_err(|_| unreadable("document_letter.message"))?,
        has_file: row.has_file,
        by: Id::from(row.by_id),
        created_at: row.created_at,
        delivery,
    })
}

fn sha256(text: &str) -> Result<[u8; 32], StoreError> {
    let bytes = unhex_all(text).and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or(unreadable("document_letter.file_sha256"))
}
