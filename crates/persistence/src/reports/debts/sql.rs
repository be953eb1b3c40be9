//! A statement that is written by hand, with its values.

use sea_orm::Value;
use uuid::Uuid;

use canape_domain::access::Scope;
use canape_domain::reports::DebtQuestion;
use canape_domain::settlements::Counterparty;

/// Values in the order of their places, which both engines write `$1`.
pub(super) struct Sql {
    pub values: Vec<Value>,
    /// The place of the account.
    pub account: String,
}

impl Sql {
    pub(super) fn new(account: Uuid) -> Self {
        let mut sql = Self {
            values: Vec::new(),
            account: String::new(),
        };
        sql.account = sql.bind(account);
        sql
    }

    pub(super) fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    fn all(&mut self, ids: impl IntoIterator<Item = Uuid>) -> String {
        let places: Vec<String> = ids.into_iter().map(|id| self.bind(id)).collect();
        places.join(", ")
    }

    /// What is true of rows of a question whose client is within a scope.
    pub(super) fn narrowed(&mut self, of: &str, question: &DebtQuestion, scope: &Scope) -> String {
        let mut all = Vec::new();
        if !question.legal_entities.is_empty() {
            let ids = self.all(question.legal_entities.iter().map(|id| id.uuid()));
            all.push(format!("{of}.legal_entity_id IN ({ids})"));
        }
        match question.client {
            None => {}
            Some(Counterparty::Company(id)) => {
                let id = self.bind(id.uuid());
                all.push(format!("{of}.company_id = {id}"));
            }
            Some(Counterparty::Contact(id)) => {
                let id = self.bind(id.uuid());
                all.push(format!(
                    "{of}.company_id IS NULL AND {of}.contact_id = {id}"
                ));
            }
        }
        if let Scope::Of { user, departments } = scope {
            let user = self.bind(*user);
            let departments = if departments.is_empty() {
                "NULL".to_owned()
            } else {
                self.all(departments.iter().copied())
            };
            let account = &self.account;
            let within = |table: &str| {
                format!(
                    "(SELECT c.id FROM {table} c WHERE c.account_id = {account}
                      AND (c.responsible_id = {user} OR c.department_id IN ({departments})
                           OR (c.responsible_id IS NULL AND c.department_id IS NULL)))"
                )
            };
            all.push(format!(
                "({of}.company_id IN {} OR ({of}.company_id IS NULL AND {of}.contact_id IN {}))",
                within("company"),
                within("contact")
            ));
        }
        let all = all.into_iter().map(|one| format!(" AND {one}"));
        all.collect()
    }
}
