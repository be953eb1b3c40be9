//! Search entries with their indexes: trigrams by `pg_trgm` on PostgreSQL, by FTS5 on SQLite.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::APP_ROLE;
use crate::schema::{Common, text, text_null, uuid, uuid_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum SearchEntry {
    Table,
    Entry,
    Kind,
    Number,
    Title,
    TitleKey,
    Subtitle,
    Text,
    ResponsibleId,
    DepartmentId,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create()
            .table(SearchEntry::Table)
            .col(uuid(Common::AccountId))
            .col(uuid(Common::Id))
            .col(text(SearchEntry::Kind))
            .col(ColumnDef::new(SearchEntry::Number).big_integer().null())
            .col(text(SearchEntry::Title))
            .col(text(SearchEntry::TitleKey))
            .col(text_null(SearchEntry::Subtitle))
            .col(text(SearchEntry::Text))
            .col(uuid_null(SearchEntry::ResponsibleId))
            .col(uuid_null(SearchEntry::DepartmentId))
            .to_owned();
        let connection = manager.get_connection();
        if manager.get_database_backend() == DbBackend::Postgres {
            table.primary_key(Index::create().col(Common::AccountId).col(Common::Id));
            manager.create_table(table).await?;
            connection.execute_unprepared(ON_POSTGRES).await?;
            connection.execute_unprepared(&function()).await?;
        } else {
            // The text index refers to rows by number, and only a key keeps numbers over a VACUUM.
            let mut number = ColumnDef::new(SearchEntry::Entry);
            table.col(number.integer().not_null().primary_key());
            table.index(
                Index::create()
                    .unique()
                    .col(Common::AccountId)
                    .col(Common::Id),
            );
            manager.create_table(table).await?;
            connection.execute_unprepared(ON_SQLITE).await?;
        }
        Ok(())
    }
}

/// The wall has no FORCE: the function below runs as the owner and must get past it.
///
/// A GIN index takes 0.2 ms to write an entry at once and 0.05 to put it on a list of pending ones,
/// which every question has to read: a list of 128 kB (some 120 entries) is short enough for both.
const ON_POSTGRES: &str = "
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE EXTENSION IF NOT EXISTS btree_gin;
    ALTER TABLE search_entry ALTER COLUMN title_key TYPE text COLLATE \"C\";
    CREATE INDEX search_entry_title ON search_entry (account_id, title_key, id);
    CREATE INDEX search_entry_number ON search_entry (account_id, number)
        WHERE number IS NOT NULL;
    CREATE INDEX search_entry_text ON search_entry
        USING gin (account_id, text gin_trgm_ops) WITH (gin_pending_list_limit = 128);
    ALTER TABLE search_entry ENABLE ROW LEVEL SECURITY;
    CREATE POLICY account_wall ON search_entry
        USING (account_id = nullif(current_setting('canape.account', true), '')::uuid)
        WITH CHECK (account_id = nullif(current_setting('canape.account', true), '')::uuid);
";

const ON_SQLITE: &str = "
    CREATE INDEX search_entry_title ON search_entry (account_id, title_key, id);
    CREATE INDEX search_entry_number ON search_entry (account_id, number)
        WHERE number IS NOT NULL;
    CREATE VIRTUAL TABLE search_text USING fts5(
        text, content='search_entry', content_rowid='entry', tokenize='trigram');
    CREATE TRIGGER search_text_insert AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_text (rowid, text) VALUES (new.entry, new.text);
    END;
    CREATE TRIGGER search_text_delete AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_text (search_text, rowid, text)
            VALUES ('delete', old.entry, old.text);
    END;
    CREATE TRIGGER search_text_update AFTER UPDATE OF text ON search_entry
        WHEN old.text <> new.text BEGIN
        INSERT INTO search_text (search_text, rowid, text)
            VALUES ('delete', old.entry, old.text);
        INSERT INTO search_text (rowid, text) VALUES (new.entry, new.text);
    END;
";

/// The one reader of search entries on PostgreSQL.
///
/// Under row-level security an index serves only operators that cannot leak, and `LIKE` is none of
/// them; so this runs as the owner, past the wall, and looks at the account setting itself.
///
/// `$1…$4` patterns of words, all of which must fit; `$5` a pattern of a telephone's digits;
/// `$6`, `$7` titles from and below; `$8` a number; `$9` kinds, by commas; `$10` the user and `$11`
/// the departments, by commas, whose entries are seen (`NULL` user: all); `$12` most rows of each
/// way. What is `NULL` finds nothing.
fn function() -> String {
    let ways = [
        (0, "e.number = $8", ""),
        (
            1,
            "e.title_key >= $6 AND e.title_key < $7",
            "ORDER BY e.title_key, e.id",
        ),
        (
            2,
            "e.text LIKE $1 AND e.text LIKE $2 AND e.text LIKE $3 AND e.text LIKE $4",
            "",
        ),
        (3, "e.text LIKE $5", ""),
    ];
    let ways = ways.map(|(place, is_found, order)| {
        format!(
            "(SELECT {place}, e.kind, e.id, e.title, e.subtitle, e.number
              FROM public.search_entry e
              WHERE e.account_id = nullif(current_setting('canape.account', true), '')::uuid
                AND {is_found}
                AND e.kind = ANY (string_to_array($9, ','))
                AND ($10 IS NULL OR e.responsible_id = $10
                     OR e.department_id = ANY (string_to_array($11, ',')::uuid[])
                     OR (e.responsible_id IS NULL AND e.department_id IS NULL))
              {order} LIMIT $12)"
        )
    });
    let types = "text, text, text, text, text, text, text, bigint, text, uuid, text, integer";
    format!(
        "CREATE FUNCTION search_entries({types})
         RETURNS TABLE (place integer, kind text, id uuid, title text, subtitle text, number bigint)
         LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
         BEGIN RETURN QUERY {};
         END $body$;
         REVOKE ALL ON FUNCTION search_entries({types}) FROM PUBLIC;
         GRANT EXECUTE ON FUNCTION search_entries({types}) TO {APP_ROLE};",
        ways.join(" UNION ALL ")
    )
}
