//! The matrix's rows: a kind of record and an action on it.

use serde::{Deserialize, Serialize};

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident => $wire:literal;)*) => {
        /// One thing that a role may allow.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Permission { $($(#[$doc])* #[serde(rename = $wire)] $name,)* }

        impl Permission {
            /// All of them, in the order in which a person reads them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name on the wire, `deals.read`.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// Reads a wire name.
            pub fn from_wire(name: &str) -> Option<Self> {
                match name { $($wire => Some(Self::$name),)* _ => None }
            }
        }
    };
}

permissions! {
    /// See deals: board, list, card, movement, events.
    DealsRead => "deals.read";
    /// Make deals.
    DealsCreate => "deals.create";
    /// Change, move, close and reopen deals.
    DealsEdit => "deals.edit";
    /// Put deals into the trash and take them back.
    DealsDelete => "deals.delete";
    /// Take deals out as a file.
    DealsExport => "deals.export";
    /// See contacts and companies.
    ClientsRead => "clients.read";
    /// Make contacts and companies.
    ClientsCreate => "clients.create";
    /// Change contacts and companies.
    ClientsEdit => "clients.edit";
    /// Put contacts and companies into the trash.
    ClientsDelete => "clients.delete";
    /// Take out all that is held on a person.
    ClientsExport => "clients.export";
    /// Erase a person for good.
    ClientsErase => "clients.erase";
    /// See tasks.
    TasksRead => "tasks.read";
    /// Make, change and complete tasks.
    TasksEdit => "tasks.edit";
    /// See new requests.
    RequestsRead => "requests.read";
    /// Accept, join and decline new requests.
    RequestsProcess => "requests.process";
    /// See pipelines and their stages.
    PipelinesRead => "pipelines.read";
    /// Change pipelines and their stages.
    PipelinesManage => "pipelines.manage";
    /// See channels, loss reasons, deal types and sales events.
    DictionariesRead => "dictionaries.read";
    /// Change them.
    DictionariesManage => "dictionaries.manage";
    /// See products, their groups and price lists.
    CatalogueRead => "catalogue.read";
    /// Change them, take them out as a file.
    CatalogueManage => "catalogue.manage";
    /// See documents of deals and of clients.
    DocumentsRead => "documents.read";
    /// Make, change and discard drafts.
    DocumentsEdit => "documents.edit";
    /// Issue documents and cancel them.
    DocumentsIssue => "documents.issue";
    /// Take documents of a period out as a file.
    DocumentsExport => "documents.export";
    /// See payments, and how far invoices are paid by them.
    PaymentsRead => "payments.read";
    /// Record, correct, allocate and undo payments.
    PaymentsEdit => "payments.edit";
    /// Change what lies in a closed period, and open it again.
    PeriodsEditClosed => "periods.edit_closed";
    /// Record where originals of documents are.
    DocumentsTrack => "documents.track";
    /// Change the account's own legal entities.
    LegalEntitiesManage => "legal_entities.manage";
    /// Upload, change and archive templates of documents.
    TemplatesManage => "templates.manage";
    /// Share saved views with everybody.
    ViewsShare => "views.share";
    /// See cost price and profit.
    ProfitRead => "profit.read";
    /// See costs and what colleagues are paid.
    CostsRead => "costs.read";
    /// Record and change them, take them in from a file.
    CostsManage => "costs.manage";
    /// See plans.
    PlansRead => "plans.read";
    /// Set plans.
    PlansManage => "plans.manage";
    /// See colleagues.
    UsersRead => "users.read";
    /// Invite, change and dismiss colleagues.
    UsersManage => "users.manage";
    /// Change roles.
    RolesManage => "roles.manage";
    /// Change departments.
    DepartmentsManage => "departments.manage";
    /// Make and end API keys.
    ApiKeysManage => "api_keys.manage";
    /// Read the audit log of the whole account.
    AuditRead => "audit.read";
    /// Change the account's own settings.
    AccountManage => "account.manage";
    /// Pay for the subscription.
    BillingPay => "billing.pay";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wire_name_reads_back_as_itself() {
        for permission in Permission::ALL {
            assert_eq!(Permission::from_wire(permission.wire()), Some(*permission));
        }
        assert_eq!(Permission::from_wire("deals.everything"), None);
    }
}
