//! Which rights may stand together, and who may give them.

use std::collections::BTreeMap;

use super::{BuiltIn, Role};
use crate::Violations;
use crate::access::{Caller, Permission as P, Reach};

/// What must be seen at least as far as it is acted upon: `(see, act)`.
pub const SIGHT: [(P, P); 30] = [
    (P::DealsRead, P::DealsCreate),
    (P::DealsRead, P::DealsEdit),
    (P::DealsRead, P::DealsDelete),
    (P::DealsRead, P::DealsExport),
    (P::DealsRead, P::ProfitRead),
    (P::ClientsRead, P::ClientsCreate),
    (P::ClientsRead, P::ClientsEdit),
    (P::ClientsRead, P::ClientsDelete),
    (P::ClientsRead, P::ClientsExport),
    (P::ClientsRead, P::ClientsErase),
    (P::TasksRead, P::TasksEdit),
    (P::RequestsRead, P::RequestsProcess),
    (P::PipelinesRead, P::PipelinesManage),
    (P::DictionariesRead, P::DictionariesManage),
    (P::CatalogueRead, P::CatalogueManage),
    (P::DealsRead, P::DocumentsRead),
    (P::DocumentsRead, P::DocumentsEdit),
    (P::DocumentsRead, P::DocumentsIssue),
    (P::DocumentsRead, P::DocumentsExport),
    (P::DocumentsRead, P::PaymentsRead),
    (P::PaymentsRead, P::PaymentsEdit),
    (P::DocumentsRead, P::DocumentsTrack),
    (P::DictionariesRead, P::LegalEntitiesManage),
    (P::DictionariesRead, P::TemplatesManage),
    (P::ProfitRead, P::CostsRead),
    (P::CostsRead, P::CostsManage),
    (P::PlansRead, P::PlansManage),
    (P::UsersRead, P::UsersManage),
    (P::UsersRead, P::RolesManage),
    (P::UsersRead, P::DepartmentsManage),
];

/// Rights over other people and over the firm itself: whoever holds one of them is changed only by
/// somebody who holds it, too. Otherwise who may only manage colleagues could put away those above.
const POWERS: [P; 5] = [
    P::UsersManage,
    P::RolesManage,
    P::DepartmentsManage,
    P::ApiKeysManage,
    P::AccountManage,
];

/// Whether the records of a permission belong to somebody, so that a reach narrows them. Of the
/// others (dictionaries, colleagues, settings) everybody who may has all.
pub const fn has_reach(permission: P) -> bool {
    matches!(
        permission,
        P::DealsRead
            | P::DealsCreate
            | P::DealsEdit
            | P::DealsDelete
            | P::DealsExport
            | P::ClientsRead
            | P::ClientsCreate
            | P::ClientsEdit
            | P::ClientsDelete
            | P::ClientsExport
            | P::TasksRead
            | P::TasksEdit
            | P::DocumentsRead
            | P::DocumentsEdit
            | P::DocumentsIssue
            | P::DocumentsExport
            | P::PaymentsRead
            | P::PaymentsEdit
            | P::DocumentsTrack
            | P::ProfitRead
            | P::CostsRead
            | P::CostsManage
            | P::PlansRead
            | P::PlansManage
    )
}

/// The wished rights as a column of the matrix, where no rule is broken and the caller gives
/// nothing that they do not hold themselves. What the role `before` has already is not given anew.
/// Pointers go by the place in the list.
pub(super) fn checked(
    wished: &[(P, Reach)],
    before: &BTreeMap<P, Reach>,
    caller: &Caller,
) -> Result<BTreeMap<P, Reach>, Violations> {
    let mut wrong = Violations::default();
    let mut rights = BTreeMap::new();
    for (index, (permission, reach)) in wished.iter().enumerate() {
        if rights.insert(*permission, *reach).is_some() {
            wrong.add(format!("/permissions/{index}/name"), "repeated");
        }
    }
    for (index, (permission, reach)) in wished.iter().enumerate() {
        let seen = SIGHT.iter().filter(|(_, act)| act == permission);
        let is_blind = seen
            .map(|(see, _)| rights.get(see))
            .any(|seen| seen < Some(reach));
        let is_new = before.get(permission) < Some(reach);
        let rule = if *reach != Reach::All && !has_reach(*permission) {
            "reach_is_all"
        } else if is_blind {
            "beyond_sight"
        } else if is_new && caller.access().reach(*permission) < Some(*reach) {
            "right_not_yours"
        } else {
            continue;
        };
        wrong.add(format!("/permissions/{index}/reach"), rule);
    }
    wrong.check()?;
    Ok(rights)
}

impl Role {
    /// Whether this caller may give the role to somebody: it allows nothing that they do not hold
    /// themselves, and it is not the owner's, which only the owner passes on.
    pub(crate) fn check_gift(&self, caller: &Caller, pointer: &str) -> Result<(), Violations> {
        if self.built_in == Some(BuiltIn::Owner) {
            return Err(Violations::one(pointer, "one_owner"));
        }
        if covers(&caller.access().permissions, &self.permissions) {
            Ok(())
        } else {
            Err(Violations::one(pointer, "role_beyond_yours"))
        }
    }

    /// Whether whoever has this role may give the other one: to manage colleagues is not enough.
    pub(crate) fn may_give(&self, other: &Self) -> bool {
        self.permissions.contains_key(&P::UsersManage)
            && other.built_in != Some(BuiltIn::Owner)
            && covers(&self.permissions, &other.permissions)
    }

    /// Whether whoever has the role is above the caller, and so changed only by others.
    pub(crate) fn is_above(&self, caller: &Caller) -> bool {
        POWERS
            .iter()
            .any(|power| self.permissions.contains_key(power) && !caller.may(*power))
    }
}

/// Whether all that is given is held, and as far.
fn covers(held: &BTreeMap<P, Reach>, given: &BTreeMap<P, Reach>) -> bool {
    given
        .iter()
        .all(|(permission, reach)| held.get(permission) >= Some(reach))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Access;
    use crate::lobby::{Account, AccountState, Identity};
    use crate::values::{AccountAddress, TimeZone};
    use crate::{Actor, Id, Moment};
    use uuid::Uuid;

    fn caller(rights: &[(P, Reach)]) -> Caller {
        let id = Uuid::from_u128(1);
        Caller::recognised(Identity {
            account: Account {
                id: Id::from(id),
                address: AccountAddress::parse("romashka").unwrap(),
                name: "Ромашка".to_owned(),
                state: AccountState::Active,
                trial_ends_on: None,
                time_zone: TimeZone::default(),
                created_at: Moment::UNIX_EPOCH,
                version: 1,
            },
            person: Id::from(id),
            user: Id::from(id),
            actor: Actor::User(id),
            access: Access {
                permissions: rights.iter().copied().collect(),
                ..Access::default()
            },
            session: None,
            must_change_password: false,
        })
    }

    fn rules(wished: &[(P, Reach)], before: &[(P, Reach)], own: &[(P, Reach)]) -> Vec<String> {
        let before = before.iter().copied().collect();
        let found = checked(wished, &before, &caller(own));
        let told = |one: &crate::Violation| format!("{} {}", one.pointer, one.code);
        found.map_or_else(
            |wrong| wrong.all().iter().map(told).collect(),
            |_| Vec::new(),
        )
    }

    const READ: (P, Reach) = (P::DealsRead, Reach::Department);

    #[test]
    fn nobody_acts_further_than_they_see() {
        let own = [(P::DealsRead, Reach::All), (P::DealsEdit, Reach::All)];
        let edit = |reach| (P::DealsEdit, reach);
        assert_eq!(rules(&[READ, edit(Reach::Department)], &[], &own), [""; 0]);
        let blind = ["/permissions/1/reach beyond_sight"];
        assert_eq!(rules(&[READ, edit(Reach::All)], &[], &own), blind);
        let blind = ["/permissions/0/reach beyond_sight"];
        assert_eq!(rules(&[edit(Reach::Own)], &[], &own), blind);
    }

    #[test]
    fn nobody_gives_what_they_do_not_hold() {
        let own = [(P::DealsRead, Reach::Own)];
        let refused = ["/permissions/0/reach right_not_yours"];
        assert_eq!(rules(&[READ], &[], &own), refused);
        assert_eq!(rules(&[(P::BillingPay, Reach::All)], &[], &own), refused);
        // What the role has already is left to it, and may be made less.
        assert_eq!(rules(&[READ], &[READ], &own), [""; 0]);
        assert_eq!(rules(&[READ], &[(P::DealsRead, Reach::All)], &own), [""; 0]);
    }

    #[test]
    fn what_belongs_to_nobody_is_reached_whole_and_a_right_stands_once() {
        let own = [(P::UsersRead, Reach::All)];
        let narrow = ["/permissions/0/reach reach_is_all"];
        assert_eq!(rules(&[(P::UsersRead, Reach::Own)], &[], &own), narrow);
        let twice = [(P::UsersRead, Reach::All), (P::UsersRead, Reach::All)];
        assert_eq!(rules(&twice, &[], &own), ["/permissions/1/name repeated"]);
    }
}
