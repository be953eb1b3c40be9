//! What debts go by, kept true in the work of each change: of which contract a document is, behind which
//! invoice, and what was handed over behind an invoice. No version counts it, and `row` does not know it.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait};
use sea_orm::{QueryFilter, QuerySelect, QueryTrait};

use canape_domain::documents::{Document, Event, Kind};
use canape_domain::{Change, StoreError};

use super::row::document::{self, Column};
use crate::error::{store_error, unreadable};
use crate::session::Session;

/// The document from which another was made, of the same firm and client.
const OF_BASIS: &str = "FROM document b
    WHERE b.account_id = document.account_id AND b.id = document.basis_id
      AND b.legal_entity_id = document.legal_entity_id
      AND (b.company_id = document.company_id
           OR (b.company_id IS NULL AND document.company_id IS NULL
               AND b.contact_id = document.contact_id))";

impl Session {
    /// After the row was written: what is issued takes its place, and what counts no more is taken away.
    /// What a document was made from is never other once it is issued, and stays as long as it does.
    pub(super) async fn keep_standing(
        &self,
        change: &Change<Document, Event>,
    ) -> Result<(), StoreError> {
        let one = change.state();
        let counts = match change.event() {
            Event::Issued(_) => {
                self.place(one).await?;
                1
            }
            Event::Reinstated(_) => 1,
            Event::Cancelled { .. } | Event::Amended(_) => -1,
            _ => return Ok(()),
        };
        if one.basis.is_none() || !(one.kind.is_closing() || one.kind.is_corrective()) {
            return Ok(());
        }
        let amount = one.content.amount();
        let amount = amount.map_err(|_| unreadable("document.amount"))?.kopecks();
        let invoice = self
            .rows::<document::Entity>()
            .filter(Column::Id.eq(one.id.uuid()))
            .select_only()
            .expr(Expr::col(Alias::new("invoice_id")));
        let handed_over = Alias::new("handed_over");
        // A difference, not a sum: whoever changes the same invoice meanwhile is waited for.
        self.update::<document::Entity>()
            .col_expr(
                handed_over.clone(),
                Expr::col(handed_over).add(counts * amount),
            )
            .filter(Column::Id.in_subquery(QueryTrait::into_query(invoice)))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn place(&self, one: &Document) -> Result<(), StoreError> {
        let is_agreement = matches!(one.kind, Kind::Contract | Kind::Outside);
        if one.basis.is_none() && !is_agreement {
            return Ok(());
        }
        let contract = if is_agreement {
            Expr::value(one.id.uuid())
        } else {
            Expr::cust(format!("(SELECT b.contract_id {OF_BASIS})"))
        };
        let invoice = format!(
            "(SELECT CASE b.kind WHEN 'invoice' THEN b.id ELSE b.invoice_id END {OF_BASIS})"
        );
        self.update::<document::Entity>()
            .col_expr(Alias::new("contract_id"), contract)
            .col_expr(Alias::new("invoice_id"), Expr::cust(invoice))
            .filter(Column::Id.eq(one.id.uuid()))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
