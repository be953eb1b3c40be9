//! Colleagues with rights and departments of their own, put past all doors into the tables.

use std::collections::BTreeMap;

use canape_domain::access::{Access, Caller, Permission, Reach};
use canape_domain::lobby::Identity;
use canape_domain::{Actor, Id};
use canape_persistence::Engine;
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};
use uuid::Uuid;

use crate::fixture::Fixture;

impl Fixture {
    /// Runs a statement with `?` for values in an account, past all doors.
    pub async fn put(&self, account: &Caller, sql: &str, values: Vec<Value>) {
        let raw = self.test.raw().await;
        let mut sql = sql.to_owned();
        if self.test.engine == Engine::Postgres {
            for index in 1..=values.len() {
                sql = sql.replacen('?', &format!("${index}"), 1);
            }
            let setting = format!("SET canape.account = '{}'", account.account());
            raw.execute_unprepared(&setting).await.expect("a setting");
        }
        let backend: DbBackend = raw.get_database_backend();
        raw.execute_raw(Statement::from_sql_and_values(backend, sql, values))
            .await
            .expect("written");
        raw.close().await.expect("closed");
    }

    /// A department.
    pub async fn department(&self, of: &Caller) -> Uuid {
        let id: Id<()> = self.app.new_id();
        let sql = "INSERT INTO department (account_id, id, name, version) VALUES (?, ?, ?, 1)";
        let values = vec![
            of.account().uuid().into(),
            id.uuid().into(),
            id.to_string().into(),
        ];
        self.put(of, sql, values).await;
        id.uuid()
    }

    /// A colleague who works in a department and reaches so far with every permission.
    pub async fn colleague(&self, of: &Caller, reach: Reach, department: Option<Uuid>) -> Caller {
        let (role, user): (Id<()>, Id<_>) = (self.app.new_id(), self.app.new_id());
        let account = of.account().uuid();
        let sql = "INSERT INTO role (account_id, id, name, permissions, version)
                   VALUES (?, ?, ?, '{}', 1)";
        let values = vec![account.into(), role.uuid().into(), role.to_string().into()];
        self.put(of, sql, values).await;
        let sql = "INSERT INTO account_user (account_id, id, person_id, name, email, role_id,
                       department_id, is_active, created_at, version)
                   VALUES (?, ?, ?, 'Вера', 'vera@firm.example', ?, ?, true, ?, 1)";
        let values = vec![
            account.into(),
            user.uuid().into(),
            user.uuid().into(),
            role.uuid().into(),
            department.into(),
            self.app.now().into(),
        ];
        self.put(of, sql, values).await;
        let permissions = Permission::ALL
            .iter()
            .map(|permission| (*permission, reach));
        let departments: Vec<Uuid> = department.into_iter().collect();
        Caller::recognised(Identity {
            account: of.account_record().clone(),
            user,
            actor: Actor::User(user.uuid()),
            access: Access {
                permissions: permissions.collect::<BTreeMap<_, _>>(),
                departments: departments.clone(),
                departments_below: departments,
                ..Access::default()
            },
            session: None,
            person: of.person(),
            must_change_password: false,
        })
    }
}
