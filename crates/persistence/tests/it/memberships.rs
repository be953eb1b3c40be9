//! What the migration of memberships makes of people who were there before it.

use canape_domain::Moment;
use canape_domain::access::{Permission, Reach};
use canape_domain::departments::Stay;
use canape_domain::{Id, Store};
use canape_persistence::Database;
use sea_orm::ConnectionTrait;

use crate::fixture::on_both_engines;

on_both_engines! {
    whoever_was_in_a_department_is_there_since_the_day_they_came(t) {
        let department = t.department(&t.anna).await;
        let vera = t.colleague(&t.anna, Reach::Own, Some(department)).await;
        let idle = t.colleague(&t.anna, Reach::Own, None).await;
        // Half past midnight in Moscow, where the account is.
        let came: Moment = "2026-11-24T21:30:00Z".parse().expect("as it should be");
        let sql = "UPDATE account_user SET created_at = ? WHERE id = ?";
        t.put(&t.anna, sql, vec![came.into(), vera.user().uuid().into()]).await;
        let raw = t.test.raw().await;
        raw.execute_unprepared("DROP TABLE membership").await.expect("as it should be");
        raw.execute_unprepared("DELETE FROM seaql_migrations WHERE version = 'm0050_memberships'")
            .await
            .expect("as it should be");
        raw.close().await.expect("as it should be");
        Database::migrate(&t.test.url).await.expect("as it should be");
        let grant = t.anna.allow(Permission::UsersRead).expect("as it should be");
        let view = t.store.view(&grant).await.expect("as it should be");
        let stay = Stay {
            department: Id::from(department),
            from_on: "2026-11-25".parse().expect("as it should be"),
            to_on: None,
        };
        assert_eq!(view.stays_of(vera.user()).await.expect("as it should be"), [stay]);
        assert_eq!(view.stays_of(idle.user()).await.expect("as it should be"), []);
    }
}
