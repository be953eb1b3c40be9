//! What PostgreSQL's catalogue must say about our tables.

use canape_persistence::Engine;
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::database::TestDatabase;
use crate::fixture::scenario;

#[test]
fn every_tenant_table_stands_behind_a_forced_wall() {
    scenario(Engine::Postgres, |t| async move {
        let raw = t.test.raw().await;
        // Search entries are read past the wall by one function, which looks at the account itself.
        let sql = "SELECT c.relname, c.relrowsecurity
                       AND (c.relforcerowsecurity OR c.relname = 'search_entry')
                       AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) AS walled
                   FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                   WHERE c.relkind = 'r' AND a.attname = 'account_id'
                     AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'lobby\\_%'";
        let rows = raw
            .query_all_raw(Statement::from_string(DbBackend::Postgres, sql))
            .await;
        let rows = rows.expect("the catalogue");
        assert!(rows.len() >= 4, "the query finds the tables");
        let open: Vec<String> = rows
            .iter()
            .filter(|row| !row.try_get::<bool>("", "walled").expect("a flag"))
            .map(|row| row.try_get("", "relname").expect("a name"))
            .collect();
        assert_eq!(open, Vec::<String>::new(), "tables without a wall");
        raw.close().await.expect("closed");
    });
}

#[test]
fn every_key_of_a_tenant_table_begins_with_the_account() {
    scenario(Engine::Postgres, |t| async move {
        let raw = t.test.raw().await;
        let sql = "SELECT k.conname::text AS name FROM pg_constraint k
                   JOIN pg_class c ON c.oid = k.conrelid
                   JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'account_id'
                   WHERE k.contype IN ('p', 'u', 'f') AND c.relname NOT LIKE 'lobby\\_%'
                     AND k.conkey[1] <> a.attnum";
        let rows = raw
            .query_all_raw(Statement::from_string(DbBackend::Postgres, sql))
            .await;
        let wrong: Vec<String> = rows
            .expect("the catalogue")
            .iter()
            .map(|row| row.try_get("", "name").expect("a name"))
            .collect();
        assert_eq!(
            wrong,
            Vec::<String>::new(),
            "keys that do not begin with account_id"
        );
        raw.close().await.expect("closed");
    });
}

#[test]
fn the_application_owns_nothing_and_sees_nothing_without_an_account() {
    scenario(Engine::Postgres, |t| async move {
        t.pipeline(&t.anna, "Продажи").await;
        let raw = t.test.raw().await;
        raw.execute_unprepared("SET ROLE canape_app")
            .await
            .expect("the role");
        let count = "SELECT count(*) AS n FROM pipeline";
        let row = raw
            .query_one_raw(Statement::from_string(DbBackend::Postgres, count))
            .await;
        let seen: i64 = row
            .expect("a count")
            .expect("a row")
            .try_get("", "n")
            .expect("a number");
        assert_eq!(seen, 0, "no account set, no rows");
        let drop = raw.execute_unprepared("DROP TABLE stage").await;
        assert!(drop.is_err(), "the application may not drop tables");
        let bypass = raw
            .execute_unprepared("ALTER TABLE pipeline DISABLE ROW LEVEL SECURITY")
            .await;
        assert!(bypass.is_err(), "nor take down the walls");
        raw.close().await.expect("closed");
    });
}

#[test]
fn migrating_twice_changes_nothing() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let test = TestDatabase::fresh(engine).await;
            canape_persistence::Database::migrate(&test.url)
                .await
                .expect("again");
            test.remove().await;
        });
    }
}
