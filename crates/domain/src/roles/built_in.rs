//! The six roles of every account, as one printed table: permission × role → reach.
//!
//! The table is the truth, not the stored rows: a permission added here reaches the built-in roles
//! of accounts that exist already.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::access::Permission as P;
use crate::access::Reach;
use crate::values::Line;

/// A role that every account begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BuiltIn {
    /// Everything, payment and the account itself included.
    Owner,
    /// Everything but payment and the account's life.
    Administrator,
    /// The work of a department and those below it.
    HeadOfDepartment,
    /// The own deals and clients.
    Manager,
    /// All money, no changes of deals.
    Accountant,
    /// Sees and touches nothing.
    Observer,
}

const ALL: Option<Reach> = Some(Reach::All);
const DEPT: Option<Reach> = Some(Reach::DepartmentAndBelow);
const OWN: Option<Reach> = Some(Reach::Own);
const NO: Option<Reach> = None;

/// Who may do what, and how far. Dictionaries and colleagues have no responsible person: whoever
/// may see them sees all.
#[rustfmt::skip]
const TABLE: [(P, [Option<Reach>; 6]); P::ALL.len()] = [
    //                       owner  admin. head   manag. acc.   obs.
    (P::DealsRead,          [ALL,   ALL,   DEPT,  OWN,   ALL,   ALL]),
    (P::DealsCreate,        [ALL,   ALL,   DEPT,  OWN,   NO,    NO ]),
    (P::DealsEdit,          [ALL,   ALL,   DEPT,  OWN,   NO,    NO ]),
    (P::DealsDelete,        [ALL,   ALL,   DEPT,  OWN,    NO,    NO ]),
    (P::DealsExport,        [ALL,   ALL,   DEPT,  NO,    ALL,   NO ]),
    (P::ClientsRead,        [ALL,   ALL,   ALL,   ALL,   ALL,   ALL]),
    (P::ClientsCreate,      [ALL,   ALL,   ALL,   ALL,   ALL,   NO ]),
    (P::ClientsEdit,        [ALL,   ALL,   DEPT,  OWN,   ALL,   NO ]),
    (P::ClientsDelete,      [ALL,   ALL,   DEPT,  NO,    NO,    NO ]),
    (P::ClientsExport,      [ALL,   ALL,   DEPT,  NO,    NO,    NO ]),
    (P::ClientsErase,       [ALL,   ALL,   NO,    NO,    NO,    NO ]),
    (P::TasksRead,          [ALL,   ALL,   DEPT,  OWN,   OWN,   ALL]),
    (P::TasksEdit,          [ALL,   ALL,   DEPT,  OWN,   OWN,   NO ]),
    (P::RequestsRead,       [ALL,   ALL,   ALL,   ALL,   NO,    ALL]),
    (P::RequestsProcess,    [ALL,   ALL,   ALL,   ALL,   NO,    NO ]),
    (P::PipelinesRead,      [ALL,   ALL,   ALL,   ALL,   ALL,   ALL]),
    (P::PipelinesManage,    [ALL,   ALL,   NO,    NO,    NO,    NO ]),
    (P::DictionariesRead,   [ALL,   ALL,   ALL,   ALL,   ALL,   ALL]),
    (P::DictionariesManage, [ALL,   ALL,   NO,    NO,    NO,    NO ]),
    (P::CatalogueRead,      [ALL,   ALL,   ALL,   ALL,   ALL,   ALL]),
    (P::CatalogueManage,    [ALL,   ALL,   ALL,   NO,    ALL,   NO ]),
    (P::DocumentsRead,      [ALL,   ALL,   DEPT,  OWN,   ALL,   ALL]),
    (P::DocumentsEdit,      [ALL,   ALL,   DEPT,  OWN,   ALL,   NO ]),
    (P::DocumentsIssue,     [ALL,   ALL,   DEPT,  OWN,   ALL,   NO ]),
    (P::DocumentsExport,    [ALL,   ALL,   DEPT,  NO,    ALL,   NO ]),
    (P::PaymentsRead,       [ALL,   ALL,   DEPT,  OWN,   ALL,   ALL]),
    (P::PaymentsEdit,       [ALL,   ALL,   NO,    NO,    ALL,   NO ]),
    (P::PeriodsEditClosed,  [ALL,   NO,    NO,    NO,    ALL,   NO ]),
    (P::DocumentsTrack,     [ALL,   ALL,   DEPT,  OWN,   ALL,   NO ]),
    (P::LegalEntitiesManage,[ALL,   ALL,   NO,    NO,    ALL,   NO ]),
    (P::TemplatesManage,    [ALL,   ALL,   NO,    NO,    NO,    NO ]),
    (P::ViewsShare,         [ALL,   ALL,   ALL,   NO,    NO,    NO ]),
    (P::ProfitRead,         [ALL,   ALL,   DEPT,  NO,    ALL,   NO ]),
    (P::CostsRead,          [ALL,   ALL,   DEPT,  NO,    ALL,   NO ]),
    (P::CostsManage,        [ALL,   ALL,   NO,    NO,    ALL,   NO ]),
    (P::PlansRead,          [ALL,   ALL,   DEPT,  OWN,   ALL,   ALL]),
    (P::PlansManage,        [ALL,   ALL,   DEPT,  NO,    NO,    NO ]),
    (P::UsersRead,          [ALL,   ALL,   ALL,   ALL,   ALL,   ALL]),
    (P::UsersManage,        [ALL,   ALL,   NO,    NO,    NO,    NO ]),
    (P::RolesManage,        [ALL,   ALL,   NO,    NO,    NO,    NO ]),
    (P::DepartmentsManage,  [ALL,   ALL,   NO,    NO,    NO,    NO ]),
    (P::ApiKeysManage,      [ALL,   ALL,   NO,    NO,    NO,    NO ]),
    (P::AuditRead,          [ALL,   ALL,   NO,    NO,    NO,    NO ]),
    (P::AccountManage,      [ALL,   ALL,   NO,    NO,    NO,    NO ]),
    (P::BillingPay,         [ALL,   NO,    NO,    NO,    ALL,   NO ]),
];

impl BuiltIn {
    /// All six, in the order in which a person reads them.
    pub const ALL: [Self; 6] = [
        Self::Owner,
        Self::Administrator,
        Self::HeadOfDepartment,
        Self::Manager,
        Self::Accountant,
        Self::Observer,
    ];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Administrator => "administrator",
            Self::HeadOfDepartment => "head_of_department",
            Self::Manager => "manager",
            Self::Accountant => "accountant",
            Self::Observer => "observer",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.wire() == name)
    }

    /// What people call it.
    pub fn name(self) -> Line<80> {
        Line::literal(match self {
            Self::Owner => "Владелец",
            Self::Administrator => "Администратор",
            Self::HeadOfDepartment => "Руководитель отдела",
            Self::Manager => "Менеджер",
            Self::Accountant => "Бухгалтер",
            Self::Observer => "Наблюдатель",
        })
    }

    /// Its column of the table.
    pub fn permissions(self) -> BTreeMap<P, Reach> {
        let column = self as usize;
        TABLE
            .iter()
            .filter_map(|(permission, reaches)| Some((*permission, reaches[column]?)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Access;
    use crate::roles::{SIGHT, has_reach};

    #[test]
    fn every_permission_stands_in_the_table_once_and_in_order() {
        let rows: Vec<P> = TABLE.iter().map(|(permission, _)| *permission).collect();
        assert_eq!(rows, P::ALL);
    }

    #[test]
    fn the_owner_may_everything_everywhere() {
        assert_eq!(
            BuiltIn::Owner.permissions(),
            Access::everything().permissions
        );
    }

    #[test]
    fn the_observer_only_sees() {
        let permissions = BuiltIn::Observer.permissions();
        assert!(
            permissions
                .keys()
                .all(|name| name.wire().split('.').next_back() == Some("read"))
        );
    }

    #[test]
    fn nobody_may_write_further_than_they_see() {
        for role in BuiltIn::ALL {
            let permissions = role.permissions();
            for (read, write) in SIGHT {
                assert!(
                    permissions.get(&write) <= permissions.get(&read),
                    "{role:?}: {write:?}"
                );
            }
        }
    }

    #[test]
    fn what_belongs_to_nobody_is_reached_whole() {
        for role in BuiltIn::ALL {
            for (permission, reach) in role.permissions() {
                assert!(
                    reach == Reach::All || has_reach(permission),
                    "{permission:?}"
                );
            }
        }
    }

    #[test]
    fn a_wire_name_reads_back_as_itself() {
        for role in BuiltIn::ALL {
            assert_eq!(BuiltIn::from_wire(role.wire()), Some(role));
        }
    }
}
