//! States that a server comes into by itself or by somebody else, set past the use cases.

use canape_domain::access::{Access, Grant};
use canape_domain::lobby::{AccountState, NewAccount};
use canape_persistence::Engine;
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};

use super::{Firm, TestServer};
use crate::support::{Person, mint};

impl TestServer {
    /// A connection past all doors.
    pub async fn raw(&self) -> DatabaseConnection {
        self.database.raw().await
    }

    /// Puts the account into a state, as the end of a term or the operator would.
    pub async fn set_state(&self, firm: &Firm, state: AccountState) {
        let raw = self.database.raw().await;
        let account = &firm.account.address;
        let state = state.wire();
        let sql = format!("UPDATE lobby_account SET state = '{state}' WHERE address = '{account}'");
        raw.execute_unprepared(&sql).await.expect("an update");
        raw.close().await.expect("closed");
        self.house.authenticator.forget_all();
    }

    /// Changes rows of a firm behind the program's back.
    pub async fn tamper(&self, firm: &Firm, sql: &str) {
        let raw = self.database.raw().await;
        if self.database.engine == Engine::Postgres {
            let setting = format!("SET canape.account = '{}'", firm.account.id);
            raw.execute_unprepared(&setting).await.expect("a setting");
        }
        let done = raw.execute_unprepared(sql).await.expect("an update");
        assert!(done.rows_affected() > 0, "rows are changed");
        raw.close().await.expect("closed");
    }

    /// Makes it so that so many more events have happened before the last ones.
    pub async fn lengthen_log(&self, firm: &Firm, by: i64) {
        let raw = self.database.raw().await;
        let account = firm.account.id;
        if self.database.engine == Engine::Postgres {
            let setting = format!("SET canape.account = '{account}'");
            raw.execute_unprepared(&setting).await.expect("a setting");
        }
        for sql in [
            format!("UPDATE event_log SET seq = seq + {by}"),
            format!("UPDATE lobby_account SET event_seq = event_seq + {by}"),
        ] {
            raw.execute_unprepared(&sql).await.expect("an update");
        }
        raw.close().await.expect("closed");
    }

    /// Makes somebody of another firm a member of this one too.
    pub async fn take_in(&self, firm: &Firm, person: &Person) {
        let app = &self.house.app;
        let caller = self.caller(person).await;
        let new = NewAccount {
            account: firm.account.clone(),
            owner: app.new_id(),
        };
        let work = app.store.work(&Grant::sign_up(&new)).await.expect("a work");
        work.enter_member(new.owner, caller.person(), &Access::everything())
            .await
            .expect("a member");
        work.commit().await.expect("a commit");
        let raw = self.database.raw().await;
        let (account, user) = (firm.account.id, new.owner);
        mint::user(
            &raw,
            account,
            user,
            caller.person(),
            "guest",
            &Access::everything(),
        )
        .await;
        raw.close().await.expect("closed");
    }

    /// Takes the membership away, as a dismissal does.
    pub async fn dismiss(&self, person: &Person) {
        let raw = self.database.raw().await;
        let sql = match self.database.engine {
            Engine::Postgres => "UPDATE lobby_member SET is_active = false WHERE user_id = $1",
            Engine::Sqlite => "UPDATE lobby_member SET is_active = false WHERE user_id = ?",
        };
        let backend = raw.get_database_backend();
        let statement = Statement::from_sql_and_values(backend, sql, [person.id().into()]);
        let done = raw.execute_raw(statement).await.expect("an update");
        assert_eq!(done.rows_affected(), 1);
        raw.close().await.expect("closed");
        self.house.authenticator.forget_all();
    }
}
