//! What has happened behind a cursor, as far as the caller may know.

use uuid::Uuid;

use crate::access::{Caller, Denied, Grant, Permission, Scope};
use crate::lobby::Account;
use crate::{App, Code, Coded, Id, Moment, StoreError};

/// More hints than this at once, and a page had better read everything again.
pub const MOST_HINTS: usize = 200;

/// So many events behind, and it is not worth looking which of them a page may know of: each costs
/// a look for its record.
const FURTHEST: i64 = 5_000;

/// The kinds of record besides deals that pages are told about, and what opens the plans of profit
/// among the plans.
const HEARD: [Permission; 11] = [
    Permission::RequestsRead,
    Permission::TasksRead,
    Permission::ClientsRead,
    Permission::PipelinesRead,
    Permission::DictionariesRead,
    Permission::CatalogueRead,
    Permission::PaymentsRead,
    Permission::DocumentsRead,
    Permission::CostsRead,
    Permission::PlansRead,
    Permission::ProfitRead,
];

/// That something happened to a record.
#[derive(Debug, Clone)]
pub struct Hint {
    /// The event's number in the account.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// `user`, `key`, `public` or `system`.
    pub actor_kind: String,
    /// The user or key.
    pub actor_id: Option<Uuid>,
    /// `deal.stage_moved` and the like.
    pub kind: String,
    /// Kind of the record.
    pub subject_kind: String,
    /// The record.
    pub subject_id: Uuid,
    /// The deal on which the record is.
    pub deal: Option<Uuid>,
}

/// What has happened since a cursor.
#[derive(Debug, Clone)]
pub struct News {
    /// Where to go on.
    pub last: i64,
    /// The oldest first.
    pub what: What,
}

/// Singly, or too much for that.
#[derive(Debug, Clone)]
pub enum What {
    /// These things.
    Hints(Vec<Hint>),
    /// More than [`MOST_HINTS`], or too many to look through: a bulk change, an import, a long
    /// absence.
    Much,
}

/// Those who hear the same: callers of one account with the same reach. What one of them was told
/// after a tick of the bell need not be read again for the others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Audience {
    account: Id<Account>,
    reach: Vec<(Permission, Scope)>,
}

/// Why there is no news.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may see none of the kinds of record.
    #[error("not allowed")]
    Denied(#[from] Denied),
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Denied(denied) => denied.detail(),
            Self::Store(_) => None,
        }
    }
}

impl Audience {
    /// To which audience a caller belongs.
    pub fn of(caller: &Caller) -> Result<Self, Denied> {
        let grant = grant(caller)?;
        let all = std::iter::once(Permission::DealsRead).chain(HEARD);
        let reach = all.filter_map(|one| Some((one, grant.scope_of(one)?.clone())));
        Ok(Self {
            account: caller.account(),
            reach: reach.collect(),
        })
    }
}

/// Where the log ends now: the cursor of somebody who has just read everything.
pub async fn start(app: &App, caller: &Caller) -> Result<i64, Error> {
    let view = app.store.view(&grant(caller)?).await?;
    Ok(view.last_event().await?)
}

/// What has happened behind a cursor. One that lies behind the end of the log (it is of a database
/// that was since restored) means that nothing the page knows can be trusted; one that lies too far
/// back, that reading everything again is cheaper.
pub async fn news(app: &App, caller: &Caller, after: i64) -> Result<News, Error> {
    let view = app.store.view(&grant(caller)?).await?;
    let last = view.last_event().await?;
    if last < after || last - after > FURTHEST {
        let what = What::Much;
        return Ok(News { last, what });
    }
    let hints = if last == after {
        Vec::new()
    } else {
        view.hints(after, last, MOST_HINTS + 1).await?
    };
    let what = if hints.len() > MOST_HINTS {
        What::Much
    } else {
        What::Hints(hints)
    };
    Ok(News { last, what })
}

fn grant(caller: &Caller) -> Result<Grant, Denied> {
    caller.allow_any(Permission::DealsRead, &HEARD)
}
