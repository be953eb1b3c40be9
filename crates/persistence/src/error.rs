//! What engines say, in the domain's words.

use sea_orm::{DbErr, RuntimeErr, SqlErr};

use canape_domain::StoreError;

/// Sorts an engine's error into the few kinds that use cases can answer to.
pub fn store_error(error: DbErr) -> StoreError {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => return StoreError::Taken,
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => return StoreError::Reference,
        _ => {}
    }
    if is_a_wait(&error) {
        StoreError::Busy(Box::new(error))
    } else {
        StoreError::Broken(Box::new(error))
    }
}

/// Whether the engine gave up waiting: for a connection, a lock or the statement's end.
fn is_a_wait(error: &DbErr) -> bool {
    match error {
        DbErr::ConnectionAcquire(_) => true,
        DbErr::Conn(RuntimeErr::SqlxError(sqlx))
        | DbErr::Exec(RuntimeErr::SqlxError(sqlx))
        | DbErr::Query(RuntimeErr::SqlxError(sqlx)) => sqlx
            .as_database_error()
            .and_then(sea_orm::sqlx::error::DatabaseError::code)
            // PostgreSQL: lock not available, query cancelled, serialization failure, deadlock;
            // SQLite: busy and its extended codes.
            .is_some_and(|code| {
                matches!(
                    &*code,
                    "55P03" | "57014" | "40001" | "40P01" | "5" | "261" | "517"
                )
            }),
        _ => false,
    }
}

/// A stored value that cannot be read back: a defect, never the reader's fault.
pub const fn unreadable(what: &'static str) -> StoreError {
    StoreError::Unreadable { what }
}
