//! How an engine goes about the statements of reports, in its own words.

use std::fmt::Write;

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement};

use crate::engine::Table;
use crate::rows::Row;
use crate::{Arguments, Failure};

/// The statements of a row with their plans.
pub struct Plan {
    row: Row,
    statements: Vec<(String, Vec<String>)>,
}

/// Asks for the plan of each statement that reads.
pub async fn of(
    row: Row,
    transaction: &DatabaseTransaction,
    statements: &[Statement],
) -> Result<Plan, Failure> {
    let mut found = Vec::new();
    for statement in statements {
        let is_question = ["SELECT", "WITH"]
            .iter()
            .any(|word| statement.sql.starts_with(word));
        if is_question {
            let plan = plan_of(transaction, statement).await?;
            found.push((statement.sql.clone(), plan));
        }
    }
    Ok(Plan {
        row,
        statements: found,
    })
}

async fn plan_of(
    transaction: &DatabaseTransaction,
    statement: &Statement,
) -> Result<Vec<String>, Failure> {
    let is_sqlite = transaction.get_database_backend() == DbBackend::Sqlite;
    let ask = if is_sqlite {
        "EXPLAIN QUERY PLAN "
    } else {
        "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) "
    };
    let asked = Statement {
        sql: format!("{ask}{}", statement.sql),
        ..statement.clone()
    };
    let mut depths = std::collections::HashMap::from([(0, 0)]);
    let mut lines = Vec::new();
    for row in transaction.query_all_raw(asked).await? {
        if is_sqlite {
            let (id, above): (i32, i32) = (row.try_get("", "id")?, row.try_get("", "parent")?);
            let depth = depths.get(&above).copied().unwrap_or_default();
            depths.insert(id, depth + 1);
            let text: String = row.try_get("", "detail")?;
            lines.push(format!("{}{text}", "  ".repeat(depth)));
        } else {
            lines.push(row.try_get_by_index(0)?);
        }
    }
    Ok(lines)
}

/// All plans, for a person.
pub fn text(arguments: &Arguments, tables: &[Table]) -> String {
    let mut text = String::new();
    // Writing into a string cannot fail.
    let _ = write(&mut text, arguments, tables);
    text
}

fn write(text: &mut String, arguments: &Arguments, tables: &[Table]) -> std::fmt::Result {
    writeln!(text, "# How the engines go about the reports\n")?;
    writeln!(
        text,
        "Written by `just bench` with {} deals, beside the figures of [PERFORMANCE.md](PERFORMANCE.md): \
         the statements that the server sends for each report, with `EXPLAIN QUERY PLAN` of SQLite and \
         `EXPLAIN (ANALYZE)` of PostgreSQL.",
        arguments.deals
    )?;
    for table in tables {
        writeln!(text, "\n## {} {}", table.engine, table.version)?;
        for plan in &table.plans {
            writeln!(text, "\n### {}", plan.row.name)?;
            for (sql, lines) in &plan.statements {
                writeln!(text, "\n```sql\n{sql}\n```\n")?;
                writeln!(text, "```text\n{}\n```", lines.join("\n"))?;
            }
        }
    }
    Ok(())
}
