//! Payments, what they are for, what is paid of invoices, and until when the books are closed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, Statement};

use crate::schema::{
    Common, create_walled, moment, moment_null, number, reference, tenant_table, text, text_null,
    uuid, uuid_null, with_walls_open,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Payment {
    Table,
    Number,
    Direction,
    State,
    Amount,
    Allocated,
    Rest,
    Refunded,
    AdvanceRefunded,
    ValueDate,
    LegalEntityId,
    CompanyId,
    ContactId,
    PayerName,
    Way,
    Purpose,
    Reference,
    RefundOfId,
    Sought,
    RecordedBy,
    UndoneAt,
    UndoneBy,
    UndoReason,
}

#[derive(DeriveIden, Clone, Copy)]
enum PaymentAllocation {
    Table,
    PaymentId,
    DocumentId,
    Amount,
}

#[derive(DeriveIden, Clone, Copy)]
enum Document {
    Table,
    Paid,
    PaymentState,
    DueOn,
}

#[derive(DeriveIden)]
enum Other {
    LegalEntity,
    ClosedUntil,
    LobbyAccount,
    PaymentSeq,
    Company,
    Contact,
    AccountUser,
}

const INDEXES: [&str; 10] = [
    "CREATE UNIQUE INDEX payment_number ON payment (account_id, number)",
    "CREATE INDEX payment_list ON payment (account_id, value_date, id)",
    "CREATE INDEX payment_company ON payment (account_id, company_id, value_date, id)
         WHERE company_id IS NOT NULL",
    "CREATE INDEX payment_contact ON payment (account_id, contact_id, value_date, id)
         WHERE contact_id IS NOT NULL",
    "CREATE INDEX payment_refund ON payment (account_id, refund_of_id)
         WHERE refund_of_id IS NOT NULL",
    "CREATE INDEX payment_advance ON payment (account_id, value_date, id) WHERE rest > 0",
    "CREATE INDEX payment_allocation_document ON payment_allocation (account_id, document_id)",
    "CREATE INDEX document_payment_state ON document (account_id, payment_state, date, id)
         WHERE payment_state IS NOT NULL",
    "CREATE INDEX document_due ON document (account_id, due_on) WHERE due_on IS NOT NULL",
    "CREATE INDEX document_open ON document (account_id, legal_entity_id, company_id, due_on, id)
         WHERE due_on IS NOT NULL",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let day_null = |name: DynIden| ColumnDef::new(name).date().null().take();
        // SQLite adds one column at a time.
        for (table, column) in [
            (
                Other::LobbyAccount.into_iden(),
                number(Other::PaymentSeq).default(0).take(),
            ),
            (
                Other::LegalEntity.into_iden(),
                day_null(Other::ClosedUntil.into_iden()),
            ),
            (
                Document::Table.into_iden(),
                number(Document::Paid).default(0).take(),
            ),
            (
                Document::Table.into_iden(),
                text_null(Document::PaymentState),
            ),
            (
                Document::Table.into_iden(),
                day_null(Document::DueOn.into_iden()),
            ),
        ] {
            let table = Table::alter().table(table).add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        create_walled(manager, payments(), "payment").await?;
        create_walled(manager, allocations(), "payment_allocation").await?;
        with_walls_open(manager, &["document"], await_money(manager)).await?;
        for index in INDEXES {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }
}

fn payments() -> TableCreateStatement {
    let to = |column, other| reference(Payment::Table, column, other);
    tenant_table(Payment::Table)
        .col(number(Payment::Number))
        .col(text(Payment::Direction))
        .col(text(Payment::State))
        .col(number(Payment::Amount))
        .col(number(Payment::Allocated))
        .col(number(Payment::Rest))
        .col(number(Payment::Refunded))
        .col(number(Payment::AdvanceRefunded))
        .col(ColumnDef::new(Payment::ValueDate).date().not_null())
        .col(uuid(Payment::LegalEntityId))
        .col(uuid_null(Payment::CompanyId))
        .col(uuid_null(Payment::ContactId))
        .col(text(Payment::PayerName))
        .col(text(Payment::Way))
        .col(text_null(Payment::Purpose))
        .col(text_null(Payment::Reference))
        .col(uuid_null(Payment::RefundOfId))
        .col(text(Payment::Sought))
        .col(uuid(Payment::RecordedBy))
        .col(moment(Common::CreatedAt))
        .col(moment_null(Payment::UndoneAt))
        .col(uuid_null(Payment::UndoneBy))
        .col(text_null(Payment::UndoReason))
        .col(number(Common::Version))
        .foreign_key(&mut to(Payment::LegalEntityId, Other::LegalEntity))
        .foreign_key(&mut to(Payment::CompanyId, Other::Company))
        .foreign_key(&mut to(Payment::ContactId, Other::Contact))
        .foreign_key(&mut to(Payment::RecordedBy, Other::AccountUser))
        .foreign_key(&mut to(Payment::UndoneBy, Other::AccountUser))
        .foreign_key(&mut reference(
            Payment::Table,
            Payment::RefundOfId,
            Payment::Table,
        ))
        .to_owned()
}

/// A payment is for an invoice once.
fn allocations() -> TableCreateStatement {
    Table::create()
        .table(PaymentAllocation::Table)
        .col(uuid(Common::AccountId))
        .col(uuid(PaymentAllocation::PaymentId))
        .col(uuid(PaymentAllocation::DocumentId))
        .col(number(PaymentAllocation::Amount))
        .primary_key(
            Index::create()
                .col(Common::AccountId)
                .col(PaymentAllocation::PaymentId)
                .col(PaymentAllocation::DocumentId),
        )
        .foreign_key(&mut reference(
            PaymentAllocation::Table,
            PaymentAllocation::PaymentId,
            Payment::Table,
        ))
        .foreign_key(&mut reference(
            PaymentAllocation::Table,
            PaymentAllocation::DocumentId,
            Document::Table,
        ))
        .to_owned()
}

/// Nothing was paid so far of what is issued; an invoice of nothing is paid as it stands.
async fn await_money(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let which = "kind = 'invoice' AND stage = 'issued'";
    let count = format!("SELECT COUNT(*) AS found FROM document WHERE {which}");
    let count = Statement::from_string(manager.get_database_backend(), count);
    let row = connection.query_one_raw(count).await?;
    let found: i64 = match row {
        Some(row) => row.try_get("", "found")?,
        None => 0,
    };
    let set = format!(
        "UPDATE document SET
             payment_state = CASE WHEN amount > 0 THEN 'unpaid' ELSE 'paid' END,
             due_on = CASE WHEN amount > 0 THEN pay_by END
         WHERE {which}"
    );
    let done = connection.execute_unprepared(&set).await?;
    if i128::from(done.rows_affected()) == i128::from(found) {
        Ok(())
    } else {
        Err(DbErr::Migration("not all invoices await money".to_owned()))
    }
}
