//! Rows of people, written past the use cases that would cost a password's hash.

use canape_domain::Id;
use canape_domain::access::Access;
use canape_domain::lobby::{Account, Person, User};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement, Value};

/// A role with these rights, a department if named, and a user in them. The firm's first people are
/// its owner and its administrator.
pub async fn user(
    raw: &DatabaseConnection,
    account: Id<Account>,
    user: Id<User>,
    person: Id<Person>,
    name: &str,
    access: &Access,
) {
    let department = access.departments.first().copied();
    let code = match name {
        "owner" => Some("owner"),
        "other" => Some("administrator"),
        _ => None,
    };
    let rights = serde_json::to_string(&access.permissions).expect("rights");
    if raw.get_database_backend() == DbBackend::Postgres {
        let setting = format!("SET canape.account = '{account}'");
        raw.execute_unprepared(&setting).await.expect("a setting");
    }
    let account: Value = account.uuid().into();
    run(
        raw,
        "INSERT INTO role (account_id, id, name, code, permissions, version)
         VALUES (?, ?, ?, ?, ?, 1)",
        vec![
            account.clone(),
            user.uuid().into(),
            name.into(),
            code.into(),
            rights.into(),
        ],
    )
    .await;
    if let Some(department) = department {
        run(
            raw,
            "INSERT INTO department (account_id, id, name, version) VALUES (?, ?, ?, 1)
             ON CONFLICT DO NOTHING",
            vec![account.clone(), department.into(), name.into()],
        )
        .await;
    }
    run(
        raw,
        "INSERT INTO account_user (account_id, id, person_id, name, email, role_id, department_id,
                                   is_active, created_at, version)
         VALUES (?, ?, ?, ?, 'nobody@example.com', ?, ?, true, '2026-01-01T00:00:00+00:00', 1)",
        vec![
            account.clone(),
            user.uuid().into(),
            person.uuid().into(),
            name.into(),
            user.uuid().into(),
            department.into(),
        ],
    )
    .await;
    if let Some(department) = department {
        run(
            raw,
            "INSERT INTO membership (account_id, user_id, department_id, from_on)
             VALUES (?, ?, ?, '2026-01-01')",
            vec![account, user.uuid().into(), department.into()],
        )
        .await;
    }
}

/// Runs a statement with `?` for its values on either engine.
async fn run(raw: &DatabaseConnection, sql: &str, values: Vec<Value>) {
    let backend = raw.get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => {
            let parts: Vec<_> = sql.split('?').collect();
            let numbered = parts.iter().enumerate().map(|(index, part)| match index {
                0 => (*part).to_owned(),
                index => format!("${index}{part}"),
            });
            numbered.collect()
        }
        _ => sql.to_owned(),
    };
    let statement = Statement::from_sql_and_values(backend, sql, values);
    raw.execute_raw(statement).await.expect("a row");
}
