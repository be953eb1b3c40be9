//! `Grant`: the proof that opens the store.
//!
//! Invariant: fields are private and there are five constructors, counted by a house test. A use
//! case that forgets to ask for permission has no grant and so no data.

use uuid::Uuid;

use super::{Caller, Permission};
use crate::lobby::{Account, Lease, NewAccount, PublicToken, VerifiedNotice};
use crate::{Actor, Id};

/// Which rows of an account a session may see and change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// All of them.
    All,
    /// Those of one user and of some departments.
    Of {
        /// The responsible person.
        user: Uuid,
        /// The departments, which may be none.
        departments: Vec<Uuid>,
    },
}

impl Scope {
    /// Whether a record of this responsible person and department lies within. One that has
    /// neither is everybody's.
    pub fn contains(&self, responsible: Option<Uuid>, department: Option<Uuid>) -> bool {
        match self {
            Self::All => true,
            Self::Of { user, departments } => {
                responsible.is_none() && department.is_none()
                    || responsible == Some(*user)
                    || department.is_some_and(|department| departments.contains(&department))
            }
        }
    }
}

/// A permission and the rows that it reaches.
type Granted = (Permission, Scope);

/// Proof of actor, permission, account and reach.
#[derive(Debug, Clone)]
pub struct Grant {
    account: Id<Account>,
    actor: Actor,
    permission: Option<Permission>,
    scope: Scope,
    others: Vec<Granted>,
}

impl Grant {
    /// Only [`Caller::allow`], [`Caller::allow_any`] and [`Caller::oneself`] call this.
    pub(super) fn of_caller(
        caller: &Caller,
        permission: Option<Permission>,
        scope: Scope,
        others: Vec<Granted>,
    ) -> Self {
        Self {
            account: caller.account(),
            actor: caller.actor(),
            permission,
            scope,
            others,
        }
    }

    /// A customer who holds the link to a public page.
    pub const fn public(token: &PublicToken) -> Self {
        Self::whole(token.account, Actor::Public)
    }

    /// A worker that holds the lease of a job.
    pub const fn job(lease: &Lease) -> Self {
        Self::whole(lease.account, Actor::System)
    }

    /// A payment notice whose authenticity was verified.
    pub const fn notice(verified: &VerifiedNotice) -> Self {
        Self::whole(verified.account, Actor::Public)
    }

    /// The account that is being made by this very sign-up.
    pub const fn sign_up(new: &NewAccount) -> Self {
        Self::whole(new.account.id, Actor::User(new.owner.uuid()))
    }

    const fn whole(account: Id<Account>, actor: Actor) -> Self {
        Self {
            account,
            actor,
            permission: None,
            scope: Scope::All,
            others: Vec::new(),
        }
    }

    /// The account whose data it opens.
    pub const fn account(&self) -> Id<Account> {
        self.account
    }

    /// Who will stand in the event log.
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    /// What was allowed; `None` for the doors that need no caller.
    pub const fn permission(&self) -> Option<Permission> {
        self.permission
    }

    /// Which rows.
    pub const fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Which rows of the kind that a permission is about; `None` where it was not granted.
    pub fn scope_of(&self, permission: Permission) -> Option<&Scope> {
        if self.permission.is_none_or(|granted| granted == permission) {
            return Some(&self.scope);
        }
        let other = self.others.iter().find(|(other, _)| *other == permission);
        other.map(|(_, scope)| scope)
    }
}
