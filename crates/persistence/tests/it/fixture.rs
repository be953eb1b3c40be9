//! Two accounts in one database, and a store to each.

use std::future::Future;
use std::sync::Arc;

use canape_domain::access::{Access, Caller};
use canape_domain::lobby::{Account, AccountState, Identity, Lobby, NewAccount};
use canape_domain::pipelines::{CreatePipeline, Pipeline, StageDraft, StageKind};
use canape_domain::values::{AccountAddress, Line, TimeZone};
use canape_domain::{Actor, App, Pages, Retry, SystemClock, pipelines};
use canape_persistence::{Database, Engine, Options};

use crate::credentials::{
    Counted, NoExchange, NoFiles, NoMail, NoPrinter, NoScanner, NoTables, NoTemplates, OpenHasher,
    OpenVault,
};
use crate::database::TestDatabase;

pub struct Fixture {
    pub test: TestDatabase,
    pub store: Arc<Database>,
    pub app: App,
    pub anna: Caller,
    pub boris: Caller,
}

/// Runs a scenario with a fresh database, which goes afterwards.
pub fn scenario<F: Future<Output = ()>>(engine: Engine, body: impl Fn(Arc<Fixture>) -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        let fixture = Arc::new(Fixture::fresh(engine).await);
        body(Arc::clone(&fixture)).await;
        let fixture = Arc::into_inner(fixture).expect("nobody else holds the fixture");
        fixture.test.remove().await;
    });
}

/// Declares a test that runs on each engine.
macro_rules! on_both_engines {
    ($($name:ident($fixture:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn body($fixture: std::sync::Arc<$crate::fixture::Fixture>) $body

            #[test]
            fn on_sqlite() {
                $crate::fixture::scenario(canape_persistence::Engine::Sqlite, body);
            }

            #[test]
            fn on_postgres() {
                $crate::fixture::scenario(canape_persistence::Engine::Postgres, body);
            }
        }
    )*};
}
pub(crate) use on_both_engines;

impl Fixture {
    async fn fresh(engine: Engine) -> Self {
        let test = TestDatabase::fresh(engine).await;
        let options = Options {
            url: test.url.clone(),
            connections: 8,
            meter: None,
        };
        let store = Arc::new(Database::open(options).await.expect("an open database"));
        let app = App {
            clock: Arc::new(SystemClock),
            ids: Arc::default(),
            directory: None,
            store: Arc::clone(&store) as _,
            bell: Arc::clone(&store) as _,
            lobby: Arc::clone(&store) as Arc<dyn Lobby>,
            files: Arc::new(NoFiles),
            passwords: Arc::new(OpenHasher),
            random: Arc::new(Counted::default()),
            vault: Arc::new(OpenVault),
            printer: Arc::new(NoPrinter),
            templates: Arc::new(NoTemplates),
            converter: None,
            scanner: Arc::new(NoScanner),
            tables: Arc::new(NoTables),
            exchange: Arc::new(NoExchange),
            mailer: Arc::new(NoMail),
            pages: Pages::at("http://localhost"),
        };
        let anna = account(&app, "romashka").await;
        let boris = account(&app, "vasilek").await;
        Self {
            test,
            store,
            app,
            anna,
            boris,
        }
    }

    pub async fn pipeline(&self, caller: &Caller, name: &str) -> Pipeline {
        let command = sales(name, None);
        pipelines::create(&self.app, caller, command)
            .await
            .expect("a pipeline")
            .value
    }
}

/// A pipeline with one stage of each kind.
pub fn sales(name: &str, retry: Option<Retry>) -> CreatePipeline {
    let stage = |name: &str, kind| StageDraft {
        name: Line::parse(name).expect("a name"),
        kind,
        norm_days: (kind == StageKind::Open).then_some(2),
        required_fields: Vec::new(),
    };
    CreatePipeline {
        name: Line::parse(name).expect("a name"),
        stages: vec![
            stage("Новая", StageKind::Open),
            stage("Выиграна", StageKind::Won),
            stage("Проиграна", StageKind::Lost),
        ],
        retry,
    }
}

async fn account(app: &App, address: &str) -> Caller {
    let account = Account {
        id: app.new_id(),
        address: AccountAddress::parse(address).expect("an address"),
        name: address.to_owned(),
        state: AccountState::Trial,
        trial_ends_on: None,
        time_zone: TimeZone::default(),
        created_at: app.now(),
        version: 1,
    };
    let new = NewAccount {
        account: account.clone(),
        owner: app.new_id(),
    };
    let grant = canape_domain::access::Grant::sign_up(&new);
    let work = app.store.work(&grant).await.expect("a work");
    work.enter_account(&new).await.expect("an account");
    work.commit().await.expect("a commit");
    Caller::recognised(Identity {
        account,
        person: app.new_id(),
        user: new.owner,
        actor: Actor::User(new.owner.uuid()),
        access: Access::everything(),
        session: None,
        must_change_password: false,
    })
}
