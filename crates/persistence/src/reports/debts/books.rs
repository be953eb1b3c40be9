//! The movements that may be open on a day, in three statements.
//!
//! Most invoices are paid, and as much was handed over behind them: nothing of them is read. What is
//! read is what is open today, what has moved since the day, and what a balance at the beginning cuts in
//! two; of what is of no invoice, all of each contract that does not come to nothing. Tables are joined in
//! the order in which SQLite shall walk them (`CROSS JOIN`): left to itself it goes through all documents.

use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement};

use canape_domain::reports::{DebtBooks, DebtEntry, DebtQuestion, OpenedOn};
use canape_domain::settlements::{Counterparty, LedgerBalance, Source};
use canape_domain::{Id, StoreError};

use super::sql::Sql;
use crate::deals::money;
use crate::error::{store_error, unreadable};
use crate::session::Session;

/// What hands something over, or corrects that.
const HANDED_OVER: &str =
    "('act', 'waybill', 'transfer', 'corrective_invoice', 'corrective_transfer')";

impl Session {
    pub(in super::super) async fn read_debt_books(
        &self,
        question: &DebtQuestion,
    ) -> Result<DebtBooks, StoreError> {
        self.go_by_indexes(true).await?;
        let mut entries = self.asked(self.of_invoices(question)).await?;
        self.go_by_indexes(false).await?;
        entries.extend(self.asked(self.of_none(question)).await?);
        let entries = entries.iter().map(entry_of);
        let balances = self.asked(self.balances(question)).await?;
        let balances = balances.iter().map(opened_on);
        Ok(DebtBooks {
            entries: entries.collect::<Result<_, _>>()?,
            balances: balances.collect::<Result<_, _>>()?,
        })
    }

    /// PostgreSQL takes the few invoices with something open for most of all, and would read and hash
    /// every document and payment of the account (ten times as long on 100 000 of them).
    async fn go_by_indexes(&self, is_so: bool) -> Result<(), StoreError> {
        if self.tx.get_database_backend() != DbBackend::Postgres {
            return Ok(());
        }
        let how = if is_so { "off" } else { "on" };
        let how = format!("SET LOCAL enable_hashjoin = {how}; SET LOCAL enable_mergejoin = {how}");
        let done = self.tx.execute_unprepared(&how).await;
        done.map(drop).map_err(store_error)
    }

    async fn asked(&self, (text, sql): (String, Sql)) -> Result<Vec<QueryResult>, StoreError> {
        let backend = self.tx.get_database_backend();
        let statement = Statement::from_sql_and_values(backend, text, sql.values);
        self.tx.query_all_raw(statement).await.map_err(store_error)
    }

    /// What was handed over behind invoices, and money for them.
    fn of_invoices(&self, question: &DebtQuestion) -> (String, Sql) {
        let mut sql = Sql::new(self.account());
        let narrowed = sql.narrowed("i", question, self.grant().scope());
        let day = sql.bind(question.as_of);
        let account = &sql.account;
        let text = format!(
            "WITH begun AS (
               SELECT i.id, o.on_date FROM opening_balance o CROSS JOIN document i
               WHERE o.account_id = {account} AND i.account_id = {account}
                 AND i.company_id = o.company_id AND i.legal_entity_id = o.legal_entity_id
                 AND i.kind = 'invoice'
               UNION ALL
               SELECT i.id, o.on_date FROM opening_balance o CROSS JOIN document i
               WHERE o.account_id = {account} AND i.account_id = {account}
                 AND i.contact_id = o.contact_id AND i.legal_entity_id = o.legal_entity_id
                 AND i.company_id IS NULL AND i.kind = 'invoice'
             ), open AS (
               SELECT i.id FROM document i
               WHERE i.account_id = {account} AND i.kind = 'invoice' AND i.paid <> i.handed_over
               UNION
               SELECT d.invoice_id FROM document d
               WHERE d.account_id = {account} AND d.date > {day}
                 AND d.invoice_id IS NOT NULL AND d.stage = 'issued'
               UNION
               SELECT a.document_id FROM payment p CROSS JOIN payment_allocation a
               WHERE p.account_id = {account} AND p.value_date > {day} AND p.state = 'posted'
                 AND a.account_id = {account} AND a.payment_id = p.id
               UNION
               SELECT b.id FROM begun b CROSS JOIN document d
               WHERE d.account_id = {account} AND d.invoice_id = b.id AND d.date < b.on_date
               UNION
               SELECT b.id FROM begun b CROSS JOIN payment_allocation a CROSS JOIN payment p
               WHERE a.account_id = {account} AND a.document_id = b.id
                 AND p.account_id = {account} AND p.id = a.payment_id AND p.value_date < b.on_date
             )
             SELECT 0 AS is_money, d.id, i.id AS invoice_id, i.legal_entity_id, i.company_id,
                    i.contact_id, i.contract_id, d.date AS day,
                    CASE WHEN i.pay_by > d.date THEN i.pay_by ELSE d.date END AS due, d.amount
             FROM open CROSS JOIN document i CROSS JOIN document d
             WHERE i.account_id = {account} AND i.id = open.id
               AND d.account_id = {account} AND d.invoice_id = open.id
               AND d.stage = 'issued' AND d.kind IN {HANDED_OVER} AND d.date <= {day}{narrowed}
             UNION ALL
             SELECT 1, p.id, i.id, i.legal_entity_id, i.company_id,
                    i.contact_id, i.contract_id, p.value_date, p.value_date,
                    CASE p.direction WHEN 'received' THEN -a.amount ELSE a.amount END
             FROM open CROSS JOIN document i CROSS JOIN payment_allocation a CROSS JOIN payment p
             WHERE i.account_id = {account} AND i.id = open.id AND i.stage = 'issued'
               AND a.account_id = {account} AND a.document_id = open.id
               AND p.account_id = {account} AND p.id = a.payment_id
               AND p.state = 'posted' AND p.value_date <= {day}{narrowed}"
        );
        (text, sql)
    }

    /// What was handed over without an invoice, what others wrote, and money for no invoice, of each
    /// contract where that does not come to nothing; of clients with a balance at the beginning, all.
    fn of_none(&self, question: &DebtQuestion) -> (String, Sql) {
        let mut sql = Sql::new(self.account());
        let of_documents = sql.narrowed("d", question, self.grant().scope());
        let of_payments = sql.narrowed("p", question, self.grant().scope());
        let day = sql.bind(question.as_of);
        let account = &sql.account;
        let text = format!(
            "WITH loose AS (
               SELECT 0 AS is_money, d.id, d.legal_entity_id, d.company_id,
                      CASE WHEN d.company_id IS NULL THEN d.contact_id END AS contact_id,
                      d.contract_id, d.date AS day,
                      CASE d.effect WHEN 'credit' THEN -d.amount ELSE d.amount END AS amount
               FROM document d
               WHERE d.account_id = {account} AND d.stage = 'issued' AND d.invoice_id IS NULL
                 AND d.kind IN ('act', 'waybill', 'transfer', 'corrective_invoice',
                                'corrective_transfer', 'outside')
                 AND (d.effect IS NULL OR d.effect <> 'none')
                 AND (d.company_id IS NOT NULL OR d.contact_id IS NOT NULL){of_documents}
               UNION ALL
               SELECT 1, p.id, p.legal_entity_id, p.company_id,
                      CASE WHEN p.company_id IS NULL THEN p.contact_id END,
                      CAST(NULL AS uuid), p.value_date,
                      CASE p.direction WHEN 'received' THEN p.allocated - p.amount
                           ELSE p.amount - p.allocated END
               FROM payment p
               WHERE p.account_id = {account} AND p.state = 'posted' AND p.amount <> p.allocated
                 AND (p.company_id IS NOT NULL OR p.contact_id IS NOT NULL){of_payments}
             ), open AS (
               SELECT l.legal_entity_id AS own, COALESCE(l.company_id, l.contact_id) AS client,
                      COALESCE(l.contract_id, l.legal_entity_id) AS contract
               FROM loose l WHERE l.day <= {day}
               GROUP BY l.legal_entity_id, COALESCE(l.company_id, l.contact_id),
                        COALESCE(l.contract_id, l.legal_entity_id)
               HAVING SUM(l.amount) <> 0
             ), begun AS (
               SELECT o.legal_entity_id AS own, COALESCE(o.company_id, o.contact_id) AS client
               FROM opening_balance o WHERE o.account_id = {account}
             )
             SELECT l.is_money, l.id, CAST(NULL AS uuid) AS invoice_id, l.legal_entity_id,
                    l.company_id, l.contact_id, l.contract_id, l.day, l.day AS due, l.amount
             FROM loose l
             WHERE l.day <= {day} AND (
                 (l.legal_entity_id, COALESCE(l.company_id, l.contact_id),
                  COALESCE(l.contract_id, l.legal_entity_id))
                     IN (SELECT open.own, open.client, open.contract FROM open)
                 OR (l.legal_entity_id, COALESCE(l.company_id, l.contact_id))
                     IN (SELECT begun.own, begun.client FROM begun))"
        );
        (text, sql)
    }

    fn balances(&self, question: &DebtQuestion) -> (String, Sql) {
        let mut sql = Sql::new(self.account());
        let narrowed = sql.narrowed("o", question, self.grant().scope());
        let account = &sql.account;
        // Those of a later day, too: they hide what was before them.
        let text = format!(
            "SELECT o.legal_entity_id, o.company_id, o.contact_id, o.contract_id, o.on_date, o.amount
             FROM opening_balance o WHERE o.account_id = {account}{narrowed}"
        );
        (text, sql)
    }
}

fn client_of(row: &QueryResult) -> Result<Counterparty, StoreError> {
    let id = |name: &str| row.try_get::<Option<Uuid>>("", name).map_err(store_error);
    let company = id("company_id")?.map(Id::from);
    let contact = id("contact_id")?.map(Id::from);
    let contact = contact.filter(|_| company.is_none());
    Counterparty::of(company, contact).map_err(|_| unreadable("the client of a debt"))
}

fn entry_of(row: &QueryResult) -> Result<DebtEntry, StoreError> {
    let id = |name: &str| row.try_get::<Uuid>("", name).map_err(store_error);
    let id_or_none = |name: &str| row.try_get::<Option<Uuid>>("", name).map_err(store_error);
    let day = |name: &str| row.try_get("", name).map_err(store_error);
    let is_money: i32 = row.try_get("", "is_money").map_err(store_error)?;
    Ok(DebtEntry {
        source: if is_money == 1 {
            Source::Payment(Id::from(id("id")?))
        } else {
            Source::Document(Id::from(id("id")?))
        },
        legal_entity: Id::from(id("legal_entity_id")?),
        client: client_of(row)?,
        contract: id_or_none("contract_id")?.map(Id::from),
        invoice: id_or_none("invoice_id")?.map(Id::from),
        day: day("day")?,
        due: day("due")?,
        amount: row.try_get("", "amount").map_err(store_error)?,
    })
}

fn opened_on(row: &QueryResult) -> Result<OpenedOn, StoreError> {
    let contract: Option<Uuid> = row.try_get("", "contract_id").map_err(store_error)?;
    let own: Uuid = row.try_get("", "legal_entity_id").map_err(store_error)?;
    let amount = row.try_get("", "amount").map_err(store_error)?;
    Ok(OpenedOn {
        legal_entity: Id::from(own),
        client: client_of(row)?,
        balance: LedgerBalance {
            contract: contract.map(Id::from),
            on: row.try_get("", "on_date").map_err(store_error)?,
            amount: money(amount, "opening_balance.amount")?,
        },
    })
}
