//! Somebody whose identity is proved, by session or by key.

use super::{Access, Grant, Permission, Scope};
use crate::lobby::Identity;
use crate::values::TimeZone;
use crate::{Actor, Code, Coded, Id};
use crate::{lobby::Account, lobby::Person, lobby::Session, lobby::User};

/// The author of a request inside an account.
#[derive(Debug, Clone)]
pub struct Caller {
    identity: Identity,
}

/// The caller may not do this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("permission {} is missing", .0.wire())]
pub struct Denied(pub Permission);

impl Coded for Denied {
    fn code(&self) -> Code {
        Code::PermissionDenied
    }

    fn detail(&self) -> Option<String> {
        Some(self.0.wire().to_owned())
    }
}

impl Caller {
    /// The caller whom the lobby recognised.
    pub const fn recognised(identity: Identity) -> Self {
        Self { identity }
    }

    /// Proof that the caller may do this, and how far; or the name of the missing permission.
    pub fn allow(&self, permission: Permission) -> Result<Grant, Denied> {
        let access = self.access();
        let reach = access.reach(permission).ok_or(Denied(permission))?;
        let scope = access.scope(self.user().uuid(), reach);
        Ok(Grant::of_caller(self, Some(permission), scope, Vec::new()))
    }

    /// Proof for one or both of two, each with its own reach: for one question about several kinds
    /// of record. Names the first when both are missing.
    pub fn allow_either(&self, one: Permission, other: Permission) -> Result<Grant, Denied> {
        self.allow_any(one, &[other])
    }

    /// The same for one or more of several.
    pub fn allow_any(&self, one: Permission, others: &[Permission]) -> Result<Grant, Denied> {
        let access = self.access();
        let all = std::iter::once(one).chain(others.iter().copied());
        let mut held = all.filter_map(|permission| {
            let reach = access.reach(permission)?;
            Some((permission, access.scope(self.user().uuid(), reach)))
        });
        let (permission, scope) = held.next().ok_or(Denied(one))?;
        Ok(Grant::of_caller(
            self,
            Some(permission),
            scope,
            held.collect(),
        ))
    }

    /// Proof that the caller is themself, for what everybody may do with what is their own: profile,
    /// password, sessions. It reaches no records but the own.
    pub fn oneself(&self) -> Grant {
        let scope = Scope::Of {
            user: self.user().uuid(),
            departments: Vec::new(),
        };
        Grant::of_caller(self, None, scope, Vec::new())
    }

    /// Whether the caller has a permission at all, for fields that are shown or not.
    pub fn may(&self, permission: Permission) -> bool {
        self.access().reach(permission).is_some()
    }

    /// Proof of all of these, with the reach of the narrowest: for one question whose answer needs each.
    /// Names the first that is missing.
    pub fn allow_all(&self, one: Permission, others: &[Permission]) -> Result<Grant, Denied> {
        let reach = |permission| self.access().reach(permission).ok_or(Denied(permission));
        let (mut narrowest, mut least) = (one, reach(one)?);
        for permission in others {
            let next = reach(*permission)?;
            if next < least {
                (narrowest, least) = (*permission, next);
            }
        }
        self.allow(narrowest)
    }

    /// The same caller, who reaches nothing further than by this permission: what leaves the house is
    /// within the reach of exports.
    pub fn within(&self, permission: Permission) -> Result<Self, Denied> {
        let most = self.access().reach(permission).ok_or(Denied(permission))?;
        let mut narrowed = self.clone();
        for reach in narrowed.identity.access.permissions.values_mut() {
            *reach = (*reach).min(most);
        }
        Ok(narrowed)
    }

    /// Whether a record of this responsible person and department is within a permission's reach.
    pub fn reaches(&self, permission: Permission, scope: impl Fn(&Scope) -> bool) -> bool {
        self.access()
            .reach(permission)
            .is_some_and(|reach| scope(&self.access().scope(self.user().uuid(), reach)))
    }

    /// The account.
    pub fn account(&self) -> Id<Account> {
        self.identity.account.id
    }

    /// The account's name, address, state and time zone, as the lobby knows them.
    pub const fn account_record(&self) -> &Account {
        &self.identity.account
    }

    /// The account's time zone: what «today» means to this caller.
    pub const fn time_zone(&self) -> TimeZone {
        self.identity.account.time_zone
    }

    /// The person.
    pub const fn user(&self) -> Id<User> {
        self.identity.user
    }

    /// The person on the installation, whose password and sessions are the same in all accounts.
    pub const fn person(&self) -> Id<Person> {
        self.identity.person
    }

    /// Whether the password must be changed before anything else is done.
    pub const fn must_change_password(&self) -> bool {
        self.identity.must_change_password
    }

    /// Who it is in the event log.
    pub const fn actor(&self) -> Actor {
        self.identity.actor
    }

    /// What the caller may do.
    pub const fn access(&self) -> &Access {
        &self.identity.access
    }

    /// The browser session, unless a key is calling.
    pub const fn session(&self) -> Option<Id<Session>> {
        self.identity.session
    }
}
