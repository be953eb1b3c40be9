//! Asking: by a function on PostgreSQL, by a statement of the same shape on SQLite.

use std::collections::HashSet;

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement, Value};
use uuid::Uuid;

use canape_domain::access::Scope;
use canape_domain::search::{Found, Kind, Question, Read};
use canape_domain::{Limit, StoreError};

use crate::error::{store_error, unreadable};
use crate::session::Session;

/// An answer and how good it is: the lower the place, the better.
struct Placed {
    place: i32,
    found: Found,
}

#[async_trait]
impl Read for Session {
    async fn search(
        &self,
        question: &Question,
        kinds: &[Kind],
        limit: Limit,
    ) -> Result<Vec<Found>, StoreError> {
        let mut all = Vec::new();
        for (scope, kinds) in self.by_scope(kinds) {
            let rows = self.entries_of(question, &kinds, scope, limit).await?;
            for row in rows {
                all.push(placed(&row).map_err(|_| unreadable("search entry"))?);
            }
        }
        all.sort_by(|one, two| {
            (one.place, &one.found.title, one.found.id).cmp(&(
                two.place,
                &two.found.title,
                two.found.id,
            ))
        });
        let mut seen = HashSet::new();
        let best = all.into_iter().map(|placed| placed.found);
        Ok(best
            .filter(|found| seen.insert(found.id))
            .take(usize::from(limit.get()))
            .collect())
    }
}

impl Session {
    /// The kinds that the grant lets see, together where their reach is the same.
    fn by_scope(&self, kinds: &[Kind]) -> Vec<(&Scope, Vec<Kind>)> {
        let mut groups: Vec<(&Scope, Vec<Kind>)> = Vec::new();
        for kind in kinds {
            let Some(scope) = self.grant().scope_of(kind.permission()) else {
                continue;
            };
            match groups.iter_mut().find(|(other, _)| *other == scope) {
                Some((_, group)) => group.push(*kind),
                None => groups.push((scope, vec![*kind])),
            }
        }
        groups
    }

    async fn entries_of(
        &self,
        question: &Question,
        kinds: &[Kind],
        scope: &Scope,
        limit: Limit,
    ) -> Result<Vec<QueryResult>, StoreError> {
        let backend = self.tx.get_database_backend();
        let (sql, values) = match backend {
            DbBackend::Postgres => on_postgres(question, kinds, scope, limit),
            _ => on_sqlite(self.account(), question, kinds, scope, limit),
        };
        let statement = Statement::from_sql_and_values(backend, sql, values);
        self.tx.query_all_raw(statement).await.map_err(store_error)
    }
}

fn placed(row: &QueryResult) -> Result<Placed, sea_orm::DbErr> {
    let kind: String = row.try_get("", "kind")?;
    let kind = Kind::from_wire(&kind).ok_or(sea_orm::DbErr::Type(kind))?;
    Ok(Placed {
        place: row.try_get("", "place")?,
        found: Found {
            kind,
            id: row.try_get("", "id")?,
            title: row.try_get("", "title")?,
            subtitle: row.try_get("", "subtitle")?,
            number: row.try_get("", "number")?,
        },
    })
}

/// The function's parameters are explained where it is made, in the migration of search.
fn on_postgres(
    question: &Question,
    kinds: &[Kind],
    scope: &Scope,
    limit: Limit,
) -> (String, Vec<Value>) {
    let pattern = |text: &str| format!("%{text}%");
    let words = question.words();
    // A question of fewer words asks for its first one again, which changes nothing.
    let word = |index: usize| words.get(index).or(words.first()).map(|word| pattern(word));
    let (from, to) = question.titles().unzip();
    let (user, departments) = match scope {
        Scope::All => (None, None),
        Scope::Of { user, departments } => (Some(*user), Some(joined(departments))),
    };
    let sql = "SELECT place, kind, id, title, subtitle, number
               FROM search_entries($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let values = vec![
        word(0).into(),
        word(1).into(),
        word(2).into(),
        word(3).into(),
        question.phone().map(pattern).into(),
        from.map(ToOwned::to_owned).into(),
        to.into(),
        question.number().into(),
        joined(kinds.iter().map(|kind| kind.wire())).into(),
        user.into(),
        departments.into(),
        i32::from(limit.get()).into(),
    ];
    (sql.to_owned(), values)
}

fn joined<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    items.join(",")
}

fn on_sqlite(
    account: Uuid,
    question: &Question,
    kinds: &[Kind],
    scope: &Scope,
    limit: Limit,
) -> (String, Vec<Value>) {
    let mut sql = Sql::new(account, kinds, scope, limit);
    if let Some(number) = question.number() {
        let number = sql.bind(number);
        sql.branch(0, "search_entry e", &format!("e.number = {number}"), "");
    }
    if let Some((from, to)) = question.titles() {
        let (from, to) = (sql.bind(from.to_owned()), sql.bind(to));
        let is_between = format!("e.title_key >= {from} AND e.title_key < {to}");
        sql.branch(
            1,
            "search_entry e",
            &is_between,
            "ORDER BY e.title_key, e.id",
        );
    }
    // Folded words are letters and digits, so they need no escapes between quotes.
    let long: Vec<String> = question
        .words()
        .iter()
        .filter(|word| word.chars().count() >= 3)
        .map(|word| format!("\"{word}\""))
        .collect();
    if !long.is_empty() {
        let mut is_found = format!("t.text MATCH {}", sql.bind(long.join(" AND ")));
        for short in question.words().iter().skip(long.len()) {
            let short = sql.bind(short.clone());
            is_found = format!("{is_found} AND instr(e.text, {short}) > 0");
        }
        sql.branch(2, BY_TEXT, &is_found, "");
    }
    if let Some(phone) = question.phone() {
        let phone = sql.bind(format!("\"{phone}\""));
        sql.branch(3, BY_TEXT, &format!("t.text MATCH {phone}"), "");
    }
    (sql.branches.join(" UNION ALL "), sql.values)
}

/// In this order: left to itself SQLite goes through all entries of the account and asks the text
/// index about each (1.4 s instead of 1 ms on 150 000 entries).
const BY_TEXT: &str = "search_text t CROSS JOIN search_entry e ON e.entry = t.rowid";

/// A statement of several branches that share what narrows them.
struct Sql {
    branches: Vec<String>,
    values: Vec<Value>,
    narrow: String,
    limit: String,
}

impl Sql {
    fn new(account: Uuid, kinds: &[Kind], scope: &Scope, limit: Limit) -> Self {
        let mut sql = Self {
            branches: Vec::new(),
            values: Vec::new(),
            narrow: String::new(),
            limit: String::new(),
        };
        let account = sql.bind(account);
        let kinds: Vec<String> = kinds.iter().map(|kind| sql.bind(kind.wire())).collect();
        sql.narrow = format!(
            "e.account_id = {account} AND e.kind IN ({})",
            kinds.join(", ")
        );
        if let Scope::Of { user, departments } = scope {
            let user = sql.bind(*user);
            let departments: Vec<String> = departments.iter().map(|id| sql.bind(*id)).collect();
            sql.narrow = format!(
                "{} AND (e.responsible_id = {user} OR e.department_id IN ({})
                     OR (e.responsible_id IS NULL AND e.department_id IS NULL))",
                sql.narrow,
                departments.join(", ")
            );
        }
        sql.limit = sql.bind(i32::from(limit.get()));
        sql
    }

    fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("?{}", self.values.len())
    }

    fn branch(&mut self, place: i32, from: &str, is_found: &str, order: &str) {
        self.branches.push(format!(
            "SELECT * FROM (
                 SELECT {place} AS place, e.kind, e.id, e.title, e.subtitle, e.number
                 FROM {from} WHERE {is_found} AND {} {order} LIMIT {})",
            self.narrow, self.limit
        ));
    }
}
