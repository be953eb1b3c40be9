//! Nothing passes from one account to another.

use canape_domain::access::Permission;
use canape_domain::pipelines;
use canape_domain::{Code, Coded, Store};
use canape_persistence::Engine;
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::fixture::on_both_engines;

on_both_engines! {
    another_accounts_pipeline_is_not_there(t) {
        let theirs = t.pipeline(&t.boris, "Продажи").await;
        let seen = pipelines::find(&t.app, &t.anna, theirs.id).await;
        assert_eq!(seen.map_err(|error| error.code()), Err(Code::NotFound));
        let list = pipelines::list(&t.app, &t.anna).await.expect("a list");
        assert!(list.is_empty());
        let delete = pipelines::DeletePipeline { id: theirs.id, version: 1 };
        let deleted = pipelines::delete(&t.app, &t.anna, delete).await;
        assert_eq!(deleted.map_err(|error| error.code()), Err(Code::NotFound));
    }

    a_view_cannot_reach_over_by_stage(t) {
        let theirs = t.pipeline(&t.boris, "Продажи").await;
        let grant = t.anna.allow(Permission::PipelinesRead).expect("allowed");
        let view = t.store.view(&grant).await.expect("a view");
        let stage = theirs.stages.all()[0].id;
        assert!(view.pipeline_of_stage(stage).await.expect("readable").is_none());
    }

    a_reference_across_accounts_cannot_be_stored(t) {
        let mine = t.pipeline(&t.anna, "Продажи").await;
        let raw = t.test.raw().await;
        let backend = raw.get_database_backend();
        // A stage that says it is Boris's and stands in Anna's pipeline.
        let sql = match backend {
            DbBackend::Postgres => "INSERT INTO stage (account_id, id, pipeline_id, name, kind, position, required_fields) VALUES ($1, $2, $3, 'x', 'open', 9, '')",
            _ => "INSERT INTO stage (account_id, id, pipeline_id, name, kind, position, required_fields) VALUES (?, ?, ?, 'x', 'open', 9, '')",
        };
        let values = [
            t.boris.account().uuid().into(),
            uuid::Uuid::from_u128(9).into(),
            mine.id.uuid().into(),
        ];
        if t.test.engine == Engine::Postgres {
            let setting = format!("SET canape.account = '{}'", t.boris.account());
            raw.execute_unprepared(&setting).await.expect("a setting");
        } else {
            raw.execute_unprepared("PRAGMA foreign_keys = ON").await.expect("a pragma");
        }
        let refused = raw.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await;
        let refused = refused.expect_err("the key of the reference holds the account");
        assert!(
            matches!(refused.sql_err(), Some(sea_orm::SqlErr::ForeignKeyConstraintViolation(_))),
            "{refused}"
        );
        raw.close().await.expect("closed");
    }
}
