//! The real server on a free port of the loopback, with a clock that the test moves.

use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use actix_web::dev::ServerHandle;
use canape_api::bootstrap::{self, House};
use canape_api::config::{Config, Mode};
use canape_api::worker::{self, Outcome};
use canape_domain::access::{Access, Caller, Grant};
use canape_domain::lobby::{Account, AccountState, NewAccount, NewPerson};
use canape_domain::roles::{self, BuiltIn};
use canape_domain::sessions::{self, Opened};
use canape_domain::values::{AccountAddress, Email, Login, TimeZone};
use canape_domain::{App, accounts, users};
use canape_persistence::Engine;
use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, Statement};
use tempfile::TempDir;

use super::clock::ManualClock;
use super::directory::KnowsTwins;
use super::{Contract, Person, credentials, mint};
use crate::database::TestDatabase;

mod state;

pub struct TestServer {
    pub house: House,
    pub base: String,
    pub(super) clock: Arc<ManualClock>,
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
        Self::start_with(engine, |config| config.mode = mode).await
    }

    /// Starts with a configuration that differs from the usual one.
    pub async fn start_with(engine: Engine, change: impl FnOnce(&mut Config)) -> Self {
        let database = TestDatabase::fresh(engine).await;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let pages = folder.path().join("pages");
        std::fs::create_dir(&pages).expect("a folder");
        let assets = pages.join("assets");
        std::fs::create_dir(&assets).expect("a folder");
        for (file, text) in [
            (pages.join("index.html"), "the application"),
            (assets.join("app-1a2b.js"), "a script"),
            (assets.join("app-1a2b.js.br"), "a script in brotli"),
            (assets.join("app-1a2b.js.gz"), "a script in gzip"),
        ] {
            std::fs::write(file, text).expect("a page");
        }
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let mut config = Config {
            database_url: database.url.clone(),
            database_connections: 4,
            mode: Mode::Service,
            secret_key: Some("a key of tests, 32 characters and more".into()),
            data_dir: folder.path().to_owned(),
            web_root: Some(pages),
            workers: 1,
            // Whether LibreOffice is installed changes no test but those about it.
            soffice: Some("off".to_owned()),
            ..Config::default()
        };
        change(&mut config);
        let clock = Arc::new(ManualClock::new());
        let statements = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&statements);
        let meter = Arc::new(move |_: &Statement| {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        let mut house = bootstrap::open_with(&config, Arc::clone(&clock) as _, Some(meter))
            .await
            .expect("an open house");
        house.app.directory = Some(Arc::new(KnowsTwins));
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

    /// Does all background work that is due now, and says how each piece ended.
    pub async fn run_due(&self) -> Vec<Outcome> {
        let done = worker::run_due(&self.house.app).await;
        self.house.authenticator.forget_all();
        done.expect("a queue")
    }

    /// Changes rows past all doors, on tables without walls.
    pub async fn run_sql(&self, sql: &str) {
        let raw = self.database.raw().await;
        raw.execute_unprepared(sql).await.expect("an update");
        raw.close().await.expect("closed");
        self.house.authenticator.forget_all();
    }

    /// The only text that a query gives.
    pub async fn one_text(&self, sql: &str) -> String {
        let raw = self.database.raw().await;
        let statement = Statement::from_string(raw.get_database_backend(), sql);
        let row = raw.query_one_raw(statement).await.expect("an answer");
        raw.close().await.expect("closed");
        row.expect("a row").try_get_by_index(0).expect("a text")
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
            version: 1,
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
        let login = format!("{}-owner", firm.account.address);
        self.sign_in(&Login::parse(&login).expect("a login")).await
    }

    /// The same session, with an access token of now.
    pub fn renewed(&self, person: &Person) -> Person {
        let (tokens, now) = (&self.house.tokens, self.house.app.now());
        let session = tokens.read(person.token(), canape_domain::Moment::UNIX_EPOCH);
        let token = tokens.issue(session.expect("a token"), person.id().into(), now);
        self.bearer(&token.expect("a token")).known_as(person.id())
    }

    async fn join(&self, account: &Account, login: &str, access: Access) -> Person {
        let app = &self.house.app;
        let address = account.address.as_str();
        let person = NewPerson {
            id: app.new_id(),
            login: Login::parse(&format!("{address}-{login}")).expect("a login"),
            email: Email::parse(&format!("{login}@{address}.example")).expect("an address"),
            password_hash: credentials::HASH.to_owned(),
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
        let raw = self.database.raw().await;
        mint::user(&raw, account.id, new.owner, person.id, login, &access).await;
        raw.close().await.expect("closed");
        self.sign_in(&person.login).await
    }

    /// The number of the firm's last event.
    pub async fn last_event(&self, firm: &Firm) -> i64 {
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

    /// A new account as a sign-up makes it, with roles and a pipeline.
    pub async fn account(&self, address: &str) -> Firm {
        let terms = self.house.config.terms();
        let wish = credentials::wish(address);
        let made = accounts::sign_up(&self.cheap_app(), &terms, wish).await;
        let opened = made.expect("an account").value;
        let account = opened.me.account.clone();
        let owner = self.person_of(&opened);
        let other = self.employ(&owner, "other", BuiltIn::Administrator).await;
        Firm {
            account,
            owner,
            other,
        }
    }

    /// Somebody more in such an account.
    pub async fn employ(&self, owner: &Person, login: &str, which: BuiltIn) -> Person {
        let app = self.cheap_app();
        let caller = self.caller(owner).await;
        let roles = roles::list(&app, &caller).await.expect("roles");
        let role = roles.iter().find(|role| role.built_in == Some(which));
        let role = role.expect("a built-in role").id;
        let address = &caller.account_record().address;
        let wish = credentials::admission(address.as_str(), login, role);
        let login = wish.login.clone();
        users::admit(&app, &caller, wish)
            .await
            .expect("a colleague");
        self.sign_in(&login).await
    }

    /// The caller whom a person's token names.
    async fn caller(&self, person: &Person) -> Caller {
        let app = &self.house.app;
        let session = self.house.tokens.read(person.token(), app.now());
        let identity = app
            .lobby
            .identity_of_session(session.expect("a token"))
            .await
            .expect("an answer");
        Caller::recognised(identity.expect("a session"))
    }

    /// The kind of actor of the firm's last event.
    pub async fn last_actor(&self, firm: &Firm) -> String {
        let raw = self.database.raw().await;
        let account = firm.account.id;
        if self.database.engine == Engine::Postgres {
            let setting = format!("SET canape.account = '{account}'");
            raw.execute_unprepared(&setting).await.expect("a setting");
        }
        let sql = "SELECT actor_kind FROM event_log ORDER BY at DESC, seq DESC LIMIT 1";
        let statement = Statement::from_string(raw.get_database_backend(), sql);
        let row = raw.query_one_raw(statement).await;
        raw.close().await.expect("closed");
        let row = row.expect("an answer").expect("an event");
        row.try_get("", "actor_kind").expect("a kind")
    }

    /// Signs in without the cost of comparing the password.
    async fn sign_in(&self, login: &Login) -> Person {
        let command = credentials::sign_in(login.as_str());
        let opened = sessions::sign_in(&self.cheap_app(), command).await;
        self.person_of(&opened.expect("a session"))
    }

    /// Somebody whose password was made as it is for everybody.
    pub async fn sign_in_as(&self, login: &str, password: &str) -> Person {
        let mut command = credentials::sign_in(login);
        password.clone_into(&mut command.attempt.password);
        let opened = sessions::sign_in(&self.house.app, command).await;
        self.person_of(&opened.expect("a session"))
    }

    fn person_of(&self, opened: &Opened) -> Person {
        let session = opened.refresh_token.session();
        let user = opened.me.user.id;
        let token = self
            .house
            .tokens
            .issue(session, user, self.house.app.now())
            .expect("a token");
        self.bearer(&token).known_as(user.uuid())
    }

    /// The same house with a hasher that costs nothing.
    fn cheap_app(&self) -> App {
        App {
            passwords: Arc::new(credentials::KnownHasher),
            ..self.house.app.clone()
        }
    }
}
