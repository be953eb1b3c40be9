//! What debts go by stands on the document: of which contract it is, behind which invoice it was handed
//! over, and what was handed over behind an invoice. An invoice behind which as much was handed over as
//! was paid owes nothing to anybody, and no report reads it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::schema::with_walls_open;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        for column in ["contract_id", "invoice_id"] {
            let sql = if manager.get_database_backend() == DbBackend::Postgres {
                format!(
                    "ALTER TABLE document ADD COLUMN {column} uuid NULL,
                     ADD FOREIGN KEY (account_id, {column}) REFERENCES document (account_id, id)"
                )
            } else {
                // SQLite adds no foreign key of two columns to a table that is there: the slice
                // writes these alone, from rows that stay once they are issued.
                format!("ALTER TABLE document ADD COLUMN {column} uuid_text NULL")
            };
            connection.execute_unprepared(&sql).await?;
        }
        let sum = "ALTER TABLE document ADD COLUMN handed_over bigint NOT NULL DEFAULT 0";
        connection.execute_unprepared(sum).await?;
        // What was handed over of old is found by one of these.
        for index in INDEXES {
            connection.execute_unprepared(index).await?;
        }
        with_walls_open(manager, &["document"], fill(manager)).await
    }
}

/// What debts read: money for an invoice, what stands behind one, invoices with something open, what was
/// handed over without an invoice, invoices of a client, money for no invoice. Most hold all that is read,
/// or SQLite would look up each row.
const INDEXES: [&str; 8] = [
    "DROP INDEX payment_allocation_document",
    "CREATE INDEX payment_allocation_document ON payment_allocation
         (account_id, document_id, payment_id, amount)",
    "CREATE INDEX document_invoice ON document (account_id, invoice_id, date)
     WHERE invoice_id IS NOT NULL",
    "CREATE INDEX document_unsettled ON document (account_id, legal_entity_id, id)
     WHERE kind = 'invoice' AND paid <> handed_over",
    "CREATE INDEX document_loose ON document
         (account_id, legal_entity_id, company_id, contact_id, contract_id, date, amount, effect,
          kind, stage, invoice_id, id)
     WHERE stage = 'issued' AND invoice_id IS NULL AND kind IN
         ('act', 'waybill', 'transfer', 'corrective_invoice', 'corrective_transfer', 'outside')",
    "CREATE INDEX document_invoice_company ON document
         (account_id, company_id, legal_entity_id, kind, id)
     WHERE kind = 'invoice' AND company_id IS NOT NULL",
    "CREATE INDEX document_invoice_contact ON document
         (account_id, contact_id, legal_entity_id, company_id, kind, id)
     WHERE kind = 'invoice' AND company_id IS NULL",
    "CREATE INDEX payment_loose ON payment
         (account_id, legal_entity_id, company_id, contact_id, value_date, direction, amount,
          allocated, state, id)
     WHERE state = 'posted' AND amount <> allocated",
];

/// The longest way from what was issued to its contract: КСФ, счёт-фактура, act, invoice, order form.
const STEPS: usize = 6;

/// Each takes over what the document has from which it was made, as long as that is of the same firm and
/// client.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let of_basis = "FROM document b
         WHERE b.account_id = document.account_id AND b.id = document.basis_id
           AND b.legal_entity_id = document.legal_entity_id
           AND (b.company_id = document.company_id
                OR (b.company_id IS NULL AND document.company_id IS NULL
                    AND b.contact_id = document.contact_id))";
    let step = format!(
        "UPDATE document SET
             contract_id = CASE WHEN kind IN ('contract', 'outside') THEN id
                 ELSE (SELECT b.contract_id {of_basis}) END,
             invoice_id = (SELECT CASE b.kind WHEN 'invoice' THEN b.id ELSE b.invoice_id END
                 {of_basis})
         WHERE stage <> 'draft'"
    );
    let count = "SELECT COUNT(*) AS found FROM document WHERE stage <> 'draft'";
    let count = Statement::from_string(manager.get_database_backend(), count);
    let found: i64 = match connection.query_one_raw(count).await? {
        Some(row) => row.try_get("", "found")?,
        None => 0,
    };
    for _ in 0..STEPS {
        let done = connection.execute_unprepared(&step).await?;
        if i128::from(done.rows_affected()) != i128::from(found) {
            return Err(DbErr::Migration(
                "not all documents know their contract".to_owned(),
            ));
        }
    }
    let sums = "UPDATE document SET handed_over = COALESCE((
             SELECT CAST(SUM(d.amount) AS bigint) FROM document d
             WHERE d.account_id = document.account_id AND d.invoice_id = document.id
               AND d.stage = 'issued' AND d.kind IN
                   ('act', 'waybill', 'transfer', 'corrective_invoice', 'corrective_transfer')), 0)
         WHERE kind = 'invoice' AND stage <> 'draft'";
    connection.execute_unprepared(sums).await.map(drop)
}
