//! How the engines go about what the store asks: by index, with the walls up.

use std::sync::{Arc, Mutex, PoisonError};

use canape_domain::clients::{self, Contact, ListClients};
use canape_domain::search::Question;
use canape_domain::{App, Counting, PageWish};
use canape_persistence::{Database, Engine, Options};
use sea_orm::{ConnectionTrait, Statement};

use crate::clients::{everything, page};
use crate::fixture::{Fixture, on_both_engines};

/// The same ports, and the statements that went through them.
async fn listened(t: &Fixture) -> (App, Arc<Mutex<Vec<String>>>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&heard);
    let meter = move |sql: &str| {
        let mut heard = ear.lock().unwrap_or_else(PoisonError::into_inner);
        heard.push(sql.to_owned());
    };
    let options = Options {
        url: t.test.url.clone(),
        connections: 1,
        meter: Some(Arc::new(meter)),
    };
    let store = Arc::new(Database::open(options).await.expect("an open database"));
    let app = App {
        clock: Arc::clone(&t.app.clock),
        store: Arc::clone(&store) as _,
        lobby: store,
        ..t.app.clone()
    };
    (app, heard)
}

/// The plan of a statement whose parameters are not known beforehand, as the application's role.
async fn plan(t: &Fixture, sql: &str) -> String {
    let raw = t.test.raw().await;
    let backend = raw.get_database_backend();
    let explain = match t.test.engine {
        Engine::Sqlite => format!("EXPLAIN QUERY PLAN {sql}"),
        Engine::Postgres => {
            let parameters = (1..).take_while(|index| sql.contains(&format!("${index}")));
            let nothing = vec!["NULL"; parameters.count()].join(", ");
            let settings = format!(
                "SET ROLE canape_app; SET canape.account = '{}';
                 SET plan_cache_mode = force_generic_plan",
                t.anna.account()
            );
            raw.execute_unprepared(&settings).await.expect("settings");
            let prepare = format!("PREPARE probe AS {sql}");
            raw.execute_unprepared(&prepare).await.expect("prepared");
            format!("EXPLAIN EXECUTE probe ({nothing})")
        }
    };
    let rows = raw
        .query_all_raw(Statement::from_string(backend, explain))
        .await;
    let lines = rows.expect("a plan");
    let column = match t.test.engine {
        Engine::Sqlite => "detail",
        Engine::Postgres => "QUERY PLAN",
    };
    let lines = lines.iter().map(|row| {
        let line: String = row.try_get("", column).expect("a line");
        line
    });
    let plan = lines.collect::<Vec<_>>().join("\n");
    raw.close().await.expect("closed");
    plan
}

/// Five thousand contacts with their entries.
async fn fill(t: &Fixture) {
    let (series, id) = match t.test.engine {
        Engine::Postgres => (
            "generate_series(1, 5000) AS numbers (n)",
            "gen_random_uuid()",
        ),
        Engine::Sqlite => (
            "(WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers
               WHERE n < 5000) SELECT n FROM numbers)",
            "randomblob(16)",
        ),
    };
    let account = t.anna.account().uuid();
    let sql = format!(
        "INSERT INTO contact (account_id, id, name, last_name, first_name, middle_name, phones,
             emails, created_at, version)
         SELECT ?, {id}, 'Иванов', 'Иванов', '', '', '[]', '[]', ?, 1 FROM {series}"
    );
    t.put(&t.anna, &sql, vec![account.into(), t.app.now().into()])
        .await;
    let sql = format!(
        "INSERT INTO search_entry (account_id, id, kind, title, title_key, text)
         SELECT ?, {id}, 'contact', 'Иванов', 'иванов', 'иванов' FROM {series}"
    );
    t.put(&t.anna, &sql, vec![account.into()]).await;
    let raw = t.test.raw().await;
    raw.execute_unprepared("ANALYZE").await.expect("analysed");
    raw.close().await.expect("closed");
}

on_both_engines! {
    a_list_follows_its_index_and_sorts_nothing(t) {
        fill(&t).await;
        let (app, heard) = listened(&t).await;
        let first = ListClients { wish: page(2, Counting::No), ..everything() };
        let first = clients::list::<Contact>(&app, &t.anna, &first).await.expect("a page");
        let wish = PageWish { after: first.next, ..page(2, Counting::No) };
        let second = ListClients { wish, ..everything() };
        clients::list::<Contact>(&app, &t.anna, &second).await.expect("a page");
        let heard: Vec<String> = std::mem::take(&mut *heard.lock().expect("no panic"));
        assert_eq!(heard.len(), 2);
        for sql in heard {
            let plan = plan(&t, &sql).await;
            assert!(plan.contains("contact_list"), "{sql}\n{plan}");
            let sorts = plan.contains("Sort") || plan.contains("TEMP B-TREE");
            assert!(!sorts, "{sql}\n{plan}");
        }
    }

    a_question_begins_at_the_text_index(t) {
        fill(&t).await;
        // PostgreSQL's function has tests of its own, beside search.
        if t.test.engine == Engine::Sqlite {
            let (app, heard) = listened(&t).await;
            let question = Question::parse("910123 ива").expect("a question");
            let command = ListClients { question, ..everything() };
            clients::list::<Contact>(&app, &t.anna, &command).await.expect("answers");
            let sql = heard.lock().expect("no panic")[0].clone();
            let plan = plan(&t, &sql).await;
            assert!(plan.contains("SCAN t VIRTUAL TABLE INDEX 0:M"), "{plan}");
            assert!(plan.contains("SEARCH e USING INTEGER PRIMARY KEY"), "{plan}");
            assert!(plan.contains("USING INDEX search_entry_title (account_id=? AND title_key>"));
            assert!(!plan.contains("SCAN e"), "{plan}");
        }
    }
}
