//! The real server on a free port of the loopback, with a clock that the test moves.

use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use actix_web::dev::ServerHandle;
use canape_api::bootstrap::{self, House};
use canape_api::config::{Config, Mode};
use canape_domain::access::{Access, Caller, Permission};
use canape_domain::lobby::Account;
use canape_domain::roles::{self, BuiltIn};
use canape_domain::sessions::{self, Opened};
use canape_domain::{App, accounts, users};
use canape_persistence::Engine;
use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, QueryResult, Statement};
use tempfile::TempDir;

use super::clock::ManualClock;
use super::{Contract, Person, credentials};
use crate::database::TestDatabase;

pub struct TestServer {
    pub house: House,
    pub base: String,
    clock: Arc<ManualClock>,
    database: TestDatabase,
    _folder: TempDir,
    handle: ServerHandle,
    statements: Arc<AtomicUsize>,
}

/// A firm's account and its owner.
pub struct Firm {
    pub account: Account,
    pub owner: Person,
}

/// What a colleague may do.
pub enum Rights {
    /// As one of the six.
    Role(BuiltIn),
    /// Whatever the test says.
    Access(Access),
}

impl From<BuiltIn> for Rights {
    fn from(role: BuiltIn) -> Self {
        Self::Role(role)
    }
}

impl From<Access> for Rights {
    fn from(access: Access) -> Self {
        Self::Access(access)
    }
}

/// The contract is the same for all tests of a process.
fn contract() -> &'static Contract {
    static CONTRACT: OnceLock<Contract> = OnceLock::new();
    CONTRACT.get_or_init(Contract::of_mounted_services)
}

impl TestServer {
    pub async fn start(engine: Engine) -> Self {
        Self::start_in(engine, Mode::Service).await
    }

    pub async fn start_in(engine: Engine, mode: Mode) -> Self {
        let database = TestDatabase::fresh(engine).await;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let config = Config {
            database_url: database.url.clone(),
            database_connections: 4,
            mode,
            secret_key: Some("a key of tests, 32 characters and more".into()),
            data_dir: folder.path().to_owned(),
            workers: 1,
            ..Config::default()
        };
        let clock = Arc::new(ManualClock::new());
        let statements = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&statements);
        let meter = Arc::new(move |_: &str| {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        let house = bootstrap::open_with(&config, Arc::clone(&clock) as _, Some(meter))
            .await
            .expect("an open house");
        let server = canape_api::server::run(house.clone(), listener).expect("a server");
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Self {
            house,
            base,
            clock,
            database,
            _folder: folder,
            handle,
            statements,
        }
    }

    pub async fn stop(self) {
        self.handle.stop(false).await;
        self.database.remove().await;
    }

    pub fn advance(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// How many statements were sent since the last look (without BEGIN, COMMIT and settings).
    pub fn take_statements(&self) -> usize {
        self.statements.swap(0, Ordering::Relaxed)
    }

    /// Somebody without any identity.
    pub fn stranger(&self) -> Person {
        Person::new(&self.base, None, contract())
    }

    /// Somebody with this access token.
    pub fn bearer(&self, token: &str) -> Person {
        Person::new(&self.base, Some(token.to_owned()), contract())
    }

    /// A new firm with its owner signed in.
    pub async fn firm(&self, address: &str) -> Firm {
        let wish = credentials::wish(address);
        let terms = self.house.config.terms();
        let made = accounts::sign_up(&self.cheap_app(), &terms, wish).await;
        let opened = made.expect("an account").value;
        Firm {
            account: opened.me.account.clone(),
            owner: self.person_of(&opened),
        }
    }

    /// Somebody else of the firm, with a built-in role or any rights, signed in.
    pub async fn colleague(&self, firm: &Firm, login: &str, may: impl Into<Rights>) -> Person {
        let may = may.into();
        let app = self.cheap_app();
        let session = self.house.tokens.read(firm.owner.token(), app.now());
        let session = session.expect("the owner's session");
        let identity = app.lobby.identity_of_session(session).await;
        let owner = Caller::recognised(identity.expect("an answer").expect("the owner"));
        let roles = roles::list(&app, &owner).await.expect("roles");
        let code = match &may {
            Rights::Role(code) => *code,
            Rights::Access(_) => BuiltIn::Observer,
        };
        let role = roles.iter().find(|role| role.built_in == Some(code));
        let role = role.expect("a built-in role").id;
        let wish = credentials::admission(firm.account.address.as_str(), login, role);
        let user = users::admit(&app, &owner, wish).await.expect("a colleague");
        if let Rights::Access(access) = may {
            let grant = owner.allow(Permission::UsersManage).expect("an owner");
            let work = app.store.work(&grant).await.expect("a work");
            work.set_access(user.id, &access).await.expect("rights");
            work.commit().await.expect("a commit");
        }
        let name = format!("{}-{login}", firm.account.address);
        let opened = sessions::sign_in(&app, credentials::sign_in(&name)).await;
        self.person_of(&opened.expect("a session"))
    }

    /// The number of the firm's last event.
    pub async fn last_event(&self, firm: &Firm) -> i64 {
        let account = &firm.account.address;
        let sql = format!("SELECT event_seq FROM lobby_account WHERE address = '{account}'");
        let row = self.raw_row(sql).await;
        row.try_get("", "event_seq").expect("a number")
    }

    /// The kind of actor of the firm's last event.
    pub async fn last_actor(&self, firm: &Firm) -> String {
        let view = "SELECT actor_kind FROM event_log e JOIN lobby_account a ON a.id = e.account_id";
        let account = &firm.account.address;
        let sql = format!("{view} WHERE a.address = '{account}' ORDER BY seq DESC LIMIT 1");
        let row = self.raw_row(sql).await;
        row.try_get("", "actor_kind").expect("a kind")
    }

    /// Puts the account into a state, as a payment or the operator would.
    pub async fn set_state(&self, firm: &Firm, state: &str) {
        let raw = self.database.raw().await;
        let account = &firm.account.address;
        let sql = format!("UPDATE lobby_account SET state = '{state}' WHERE address = '{account}'");
        raw.execute_unprepared(&sql).await.expect("an update");
        raw.close().await.expect("closed");
        self.house.authenticator.forget_all();
    }

    /// One row past all doors, as the superuser of the cluster where there is one.
    async fn raw_row(&self, sql: String) -> QueryResult {
        let raw = self.database.raw().await;
        let statement = Statement::from_string(raw.get_database_backend(), sql);
        let row = raw.query_one_raw(statement).await;
        raw.close().await.expect("closed");
        row.expect("an answer").expect("a row")
    }

    /// The same house with a hasher that costs nothing.
    fn cheap_app(&self) -> App {
        App {
            passwords: Arc::new(credentials::KnownHasher),
            ..self.house.app.clone()
        }
    }

    fn person_of(&self, opened: &Opened) -> Person {
        let session = opened.refresh_token.session();
        let now = self.house.app.now();
        let token = self.house.tokens.issue(session, opened.me.user.id, now);
        self.bearer(&token.expect("a token"))
    }
}
