//! The real server on a free port of the loopback, with a clock that the test moves.

use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use actix_web::dev::ServerHandle;
use canape_api::bootstrap::{self, House};
use canape_api::config::{Config, Mode};
use canape_domain::access::{Access, Grant};
use canape_domain::lobby::{Account, AccountState, NewAccount, NewPerson, NewSession};
use canape_domain::values::{AccountAddress, Email, Login, TimeZone};
use canape_persistence::Engine;
use chrono::TimeDelta;
use tempfile::TempDir;

use super::clock::ManualClock;
use super::mint;
use super::{Contract, Person};
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
    /// A colleague who may do anything, too.
    pub other: Person,
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

    /// A new firm with dictionaries and its owner signed in.
    pub async fn firm(&self, address: &str) -> Firm {
        self.found(address, true).await
    }

    /// A new firm with nothing in its dictionaries.
    pub async fn bare_firm(&self, address: &str) -> Firm {
        self.found(address, false).await
    }

    /// People are minted: signing up costs an argon2id.
    async fn found(&self, address: &str, with_dictionaries: bool) -> Firm {
        let app = &self.house.app;
        let account = Account {
            id: app.new_id(),
            address: AccountAddress::parse(address).expect("an address"),
            name: format!("ООО «{address}»"),
            state: AccountState::Trial,
            trial_ends_on: None,
            time_zone: TimeZone::default(),
            created_at: app.now(),
        };
        let new = NewAccount {
            account: account.clone(),
            owner: app.new_id(),
        };
        let work = app.store.work(&Grant::sign_up(&new)).await.expect("a work");
        work.enter_account(&new).await.expect("an account");
        if with_dictionaries {
            let defaults = canape_domain::dictionaries::defaults(app).expect("sound names");
            defaults.apply(work.as_ref()).await.expect("dictionaries");
        }
        work.commit().await.expect("a commit");
        let owner = self.join(&account, "owner", Access::everything()).await;
        let other = self.join(&account, "other", Access::everything()).await;
        Firm {
            account,
            owner,
            other,
        }
    }

    /// Somebody else of the firm, with these rights, signed in.
    pub async fn colleague(&self, firm: &Firm, login: &str, access: Access) -> Person {
        self.join(&firm.account, login, access).await
    }

    /// The owner once more, after the clock has made the last token old.
    pub async fn sign_in_again(&self, firm: &Firm) -> Person {
        self.sign_in(&firm.account, firm.owner.id().into()).await
    }

    async fn join(&self, account: &Account, login: &str, access: Access) -> Person {
        let app = &self.house.app;
        let address = account.address.as_str();
        let person = NewPerson {
            id: app.new_id(),
            login: Login::parse(&format!("{address}-{login}")).expect("a login"),
            email: Email::parse(&format!("{login}@{address}.example")).expect("an address"),
            password_hash: String::new(),
            at: app.now(),
        };
        let new = NewAccount {
            account: account.clone(),
            owner: app.new_id(),
        };
        let work = app.store.work(&Grant::sign_up(&new)).await.expect("a work");
        work.enter_person(&person).await.expect("a person");
        work.enter_member(new.owner, person.id, &access)
            .await
            .expect("a member");
        work.commit().await.expect("a commit");
        let department = access.departments.first().copied();
        let raw = self.database.raw().await;
        mint::user(&raw, account.id, new.owner, person.id, login, department).await;
        raw.close().await.expect("closed");
        self.sign_in(account, new.owner).await
    }

    /// The number of the firm's last event.
    pub async fn last_event(&self, firm: &Firm) -> i64 {
        use sea_orm::{ConnectionTrait, Statement};
        let raw = self.database.raw().await;
        let backend = raw.get_database_backend();
        let sql = format!(
            "SELECT event_seq FROM lobby_account WHERE address = '{}'",
            firm.account.address.as_str()
        );
        let row = raw
            .query_one_raw(Statement::from_string(backend, sql))
            .await;
        let seq = row
            .expect("an answer")
            .expect("the account")
            .try_get("", "event_seq");
        raw.close().await.expect("closed");
        seq.expect("a number")
    }

    async fn sign_in(
        &self,
        account: &Account,
        user: canape_domain::Id<canape_domain::lobby::User>,
    ) -> Person {
        let app = &self.house.app;
        let id: canape_domain::Id<canape_domain::lobby::Session> = app.new_id();
        let session = NewSession {
            id,
            account: account.id,
            user,
            refresh_sha256: std::array::from_fn(|at| session_byte(id.uuid(), at)),
            at: app.now(),
            address: "127.0.0.1".to_owned(),
            user_agent: "tests".to_owned(),
        };
        app.lobby.open_session(session).await.expect("a session");
        let token = self
            .house
            .tokens
            .issue(id, user, app.now())
            .expect("a token");
        self.bearer(&token).known_as(user.uuid())
    }
}

fn session_byte(id: uuid::Uuid, at: usize) -> u8 {
    id.as_bytes()[at % 16]
}
