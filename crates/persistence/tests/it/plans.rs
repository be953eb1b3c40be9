//! How the engines go about what the store asks: by index, with the walls up.

use std::sync::{Arc, Mutex, PoisonError};

use canape_domain::clients::{self, Contact, ListClients};
use canape_domain::deals::{self, BoardFilter, DealFilter, DealSort, ListDeals};
use canape_domain::paper_trail;
use canape_domain::pipelines::{Pipeline, StageKind};
use canape_domain::search::Question;
use canape_domain::{App, Counting, Limit, PageWish, Place};
use canape_persistence::{Database, Engine, Options};
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use crate::clients::{everything, page};
use crate::fixture::{Fixture, on_both_engines};

/// The same ports, and the statements that went through them.
pub async fn listened(t: &Fixture) -> (App, Arc<Mutex<Vec<String>>>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&heard);
    let meter = move |statement: &Statement| {
        let mut heard = ear.lock().unwrap_or_else(PoisonError::into_inner);
        heard.push(statement.sql.clone());
    };
    let options = Options {
        url: t.test.url.clone(),
        connections: 1,
        meter: Some(Arc::new(meter)),
    };
    let store = Arc::new(Database::open(options).await.expect("an open database"));
    let app = App {
        clock: Arc::clone(&t.app.clock),
        ids: Arc::default(),
        directory: None,
        store: Arc::clone(&store) as _,
        lobby: store,
        ..t.app.clone()
    };
    (app, heard)
}

/// The plan of a statement whose parameters are not known beforehand, as the application's role.
pub async fn plan(t: &Fixture, sql: &str) -> String {
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

/// Five thousand deals on the first stage of a pipeline, every tenth of them closed.
pub async fn fill_board(t: &Fixture, pipeline: &Pipeline) {
    let series = match t.test.engine {
        Engine::Postgres => "generate_series(1, 5000) AS numbers (n)",
        Engine::Sqlite => {
            "(WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers
               WHERE n < 5000) SELECT n FROM numbers)"
        }
    };
    let id = match t.test.engine {
        Engine::Postgres => "gen_random_uuid()",
        Engine::Sqlite => "randomblob(16)",
    };
    let account = t.anna.account().uuid();
    let (channel, at) = (Uuid::from_u128(5), t.app.now());
    let sql =
        "INSERT INTO channel (account_id, id, name, position, is_archived, version, is_system)
               VALUES (?, ?, 'x', 0, false, 1, true)";
    t.put(&t.anna, sql, vec![account.into(), channel.into()])
        .await;
    for (kind, which) in [
        (StageKind::Open, "n % 10 <> 0"),
        (StageKind::Won, "n % 10 = 0"),
    ] {
        let stage = pipeline.stages.first_of(kind).expect("a stage").id.uuid();
        let closed = (kind == StageKind::Won).then_some(at);
        let sql = format!(
            "INSERT INTO deal (account_id, id, number, title, amount, line_count, status,
                 pipeline_id, stage_id, stage_entered_at, visit, rank, channel_id, tags,
                 closed_at, closed_on, created_at, created_on, updated_at, version)
             SELECT ?, {id}, n, 'x', 1, 0, ?, ?, ?, ?, 1, 'a' || n, ?, '[]', ?, ?, ?, ?, ?, 1
             FROM {series} WHERE {which}"
        );
        let values = vec![
            account.into(),
            kind.wire().into(),
            pipeline.id.uuid().into(),
            stage.into(),
            at.into(),
            channel.into(),
            closed.into(),
            closed.map(|at| at.date_naive()).into(),
            at.into(),
            at.date_naive().into(),
            at.into(),
        ];
        t.put(&t.anna, &sql, values).await;
    }
    let raw = t.test.raw().await;
    raw.execute_unprepared("ANALYZE").await.expect("analysed");
    raw.close().await.expect("closed");
}

/// A document of each deal with two legs, of which every tenth document's are open.
async fn fill_register(t: &Fixture) {
    let (id, due) = match t.test.engine {
        Engine::Postgres => (
            "gen_random_uuid()",
            "DATE '2026-01-01' + (number % 300)::int",
        ),
        Engine::Sqlite => (
            "randomblob(16)",
            "date('2026-01-01', '+' || (number % 300) || ' days')",
        ),
    };
    let account = t.anna.account().uuid();
    let user = t.anna.user().uuid();
    let entity = Uuid::from_u128(77);
    let at = t.app.now();
    let sql = "INSERT INTO role (account_id, id, name, permissions, version)
               VALUES (?, ?, 'x', '{}', 1)";
    t.put(&t.anna, sql, vec![account.into(), user.into()]).await;
    let sql =
        "INSERT INTO account_user (account_id, id, person_id, name, email, role_id, is_active,
                   created_at, version) VALUES (?, ?, ?, 'x', 'x@example.com', ?, true, ?, 1)";
    let values = vec![
        account.into(),
        user.into(),
        user.into(),
        user.into(),
        at.into(),
    ];
    t.put(&t.anna, sql, values).await;
    let sql = "INSERT INTO legal_entity (account_id, id, name, requisites, regimes, signatories,
                   terms, created_at, version) VALUES (?, ?, 'x', '[]', '[]', '[]', '{}', ?, 1)";
    let values = vec![account.into(), entity.into(), at.into()];
    t.put(&t.anna, sql, values).await;
    let sql = format!(
        "INSERT INTO document (account_id, id, kind, stage, is_number_manual, year, date, deal_id,
             legal_entity_id, buyer_name, amount, sought, created_by, created_at, version)
         SELECT account_id, {id}, 'act', 'issued', false, 2026, {due}, id, ?, 'x', 1, 'x', ?,
             created_at, 1 FROM deal WHERE account_id = ?"
    );
    t.put(
        &t.anna,
        &sql,
        vec![entity.into(), user.into(), account.into()],
    )
    .await;
    for side in ["ours", "theirs"] {
        let sql = format!(
            "INSERT INTO paper_leg (account_id, id, document_id, deal_id, side, state, is_open,
                 is_lost, due_on, reminded)
             SELECT l.account_id, {id}, l.id, l.deal_id, '{side}', 'waiting', d.number % 10 = 0,
                 false, l.date, 0
             FROM document l JOIN deal d ON d.account_id = l.account_id AND d.id = l.deal_id
             WHERE l.account_id = ?"
        );
        t.put(&t.anna, &sql, vec![account.into()]).await;
    }
    let raw = t.test.raw().await;
    raw.execute_unprepared("ANALYZE").await.expect("analysed");
    raw.close().await.expect("closed");
}

on_both_engines! {
    the_register_of_originals_reads_what_is_open_along_its_index(t) {
        let pipeline = t.pipeline(&t.anna, "Продажи").await;
        fill_board(&t, &pipeline).await;
        fill_register(&t).await;
        let (app, heard) = listened(&t).await;
        let all = paper_trail::Filter::default();
        let late = paper_trail::Filter {
            standings: vec![paper_trail::Standing::Overdue],
            ..paper_trail::Filter::default()
        };
        for filter in [all, late] {
            let wish = page(2, Counting::No);
            let read = paper_trail::originals(&app, &t.anna, &filter, &wish).await;
            assert_eq!(read.expect("a page").items.len(), 2);
            let heard: Vec<String> = std::mem::take(&mut *heard.lock().expect("no panic"));
            let plan = plan(&t, &heard[0]).await;
            assert!(plan.contains("paper_leg_due"), "{}\n{plan}", heard[0]);
        }
    }

    a_column_of_the_board_follows_its_index_and_sorts_nothing(t) {
        let pipeline = t.pipeline(&t.anna, "Продажи").await;
        fill_board(&t, &pipeline).await;
        let (app, heard) = listened(&t).await;
        let limit = Limit::new(2).expect("a limit");
        for (kind, index) in [(StageKind::Open, "deal_board"), (StageKind::Won, "deal_closed")] {
            let stage = pipeline.stages.first_of(kind).expect("a stage").id;
            let filter = BoardFilter::default();
            let read = async |after: Option<&Place>| {
                let read = deals::column(&app, &t.anna, stage, &filter, after, limit).await;
                read.expect("a column").1
            };
            let first = read(None).await;
            assert_eq!(first.items.len(), 2);
            let second = read(first.next.as_ref()).await;
            assert_eq!(second.items.len(), 2);
            let heard: Vec<String> = std::mem::take(&mut *heard.lock().expect("no panic"));
            let cards = heard.iter().filter(|sql| sql.contains("FROM \"deal\""));
            for sql in cards {
                let plan = plan(&t, sql).await;
                assert!(plan.contains(index), "{sql}\n{plan}");
                let sorts = plan.contains("Sort") || plan.contains("TEMP B-TREE");
                assert!(!sorts, "{sql}\n{plan}");
            }
        }
    }

    the_board_counts_what_was_closed_of_late_and_no_more(t) {
        let pipeline = t.pipeline(&t.anna, "Продажи").await;
        fill_board(&t, &pipeline).await;
        let day = match t.test.engine {
            Engine::Sqlite => "date('2026-01-01', '-' || (number % 1800) || ' days')",
            Engine::Postgres => "DATE '2026-01-01' - (number % 1800)::int",
        };
        let long_ago = format!(
            "UPDATE deal SET status = 'won', closed_on = {day}, closed_at = created_at
             WHERE account_id = ? AND number % 50 <> 0"
        );
        t.put(&t.anna, &long_ago, vec![t.anna.account().uuid().into()]).await;
        let raw = t.test.raw().await;
        raw.execute_unprepared("ANALYZE").await.expect("analysed");
        raw.close().await.expect("closed");
        let (app, heard) = listened(&t).await;
        let (all, limit) = (BoardFilter::default(), Limit::new(2).expect("a limit"));
        let board = deals::board(&app, &t.anna, Some(pipeline.id), &all, limit).await;
        board.expect("a board");
        let heard: Vec<String> = std::mem::take(&mut *heard.lock().expect("no panic"));
        let totals = heard.iter().find(|sql| sql.contains("COUNT")).expect("totals");
        let plan = plan(&t, totals).await;
        assert!(plan.contains("deal_closed_totals"), "{totals}\n{plan}");
        let reads_all = plan.contains("Seq Scan on deal") || plan.contains("SCAN deal");
        assert!(!reads_all, "{totals}\n{plan}");
    }

    the_questions_of_every_morning_follow_their_indexes(t) {
        let pipeline = t.pipeline(&t.anna, "Продажи").await;
        fill_board(&t, &pipeline).await;
        let (app, heard) = listened(&t).await;
        let without_task = DealFilter { without_task: true, ..DealFilter::default() };
        let overstayed = DealFilter { overstayed: true, ..DealFilter::default() };
        let cases = [
            (without_task, DealSort::CreatedAt, "deal_without_task"),
            (overstayed, DealSort::StageEnteredAt, "deal_stage_entered"),
        ];
        for (filter, sort, index) in cases {
            let wish = ListDeals {
                filter,
                sort,
                is_descending: sort == DealSort::CreatedAt,
                page: page(2, Counting::No),
            };
            deals::list(&app, &t.anna, wish).await.expect("a page");
            let heard: Vec<String> = std::mem::take(&mut *heard.lock().expect("no panic"));
            let sql = heard.iter().find(|sql| sql.contains("FROM \"deal\"")).expect("a list");
            let plan = plan(&t, sql).await;
            assert!(plan.contains(index), "{sql}\n{plan}");
            let sorts = plan.contains("Sort") || plan.contains("TEMP B-TREE");
            assert!(!sorts, "{sql}\n{plan}");
        }
    }

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
