//! Names of records that a command refers to, all in one statement.

use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Query, SelectStatement};

use canape_domain::deals::{Names, References};
use canape_domain::dictionaries::Channel;
use canape_domain::{Id, StoreError};

use crate::error::{store_error, unreadable};
use crate::session::Session;

impl Session {
    pub(super) async fn read_names(&self, asked: &References) -> Result<Names, StoreError> {
        let mut select = Query::select();
        let mut is_empty = true;
        let mut ask = |alias: &str, subquery: SelectStatement| {
            is_empty = false;
            select.expr_as(
                Expr::SubQuery(None, Box::new(subquery.into())),
                Alias::new(alias),
            );
        };
        let living = Expr::cust("deleted_at IS NULL");
        let offered = Expr::cust("NOT is_archived");
        let active = Expr::cust("is_active");
        if let Some(id) = asked.contact {
            ask(
                "contact",
                self.column_of("contact", "name", id.uuid(), Some(living.clone())),
            );
        }
        if let Some(id) = asked.company {
            ask(
                "company",
                self.column_of("company", "name", id.uuid(), Some(living)),
            );
        }
        if let Some(id) = asked.responsible {
            let table = "account_user";
            ask(
                "responsible",
                self.column_of(table, "name", id.uuid(), Some(active)),
            );
            ask(
                "department",
                self.column_of(table, "department_id", id.uuid(), None),
            );
        }
        if let Some(id) = asked.channel {
            ask(
                "channel",
                self.column_of("channel", "name", id.uuid(), None),
            );
        }
        if let Some(id) = asked.deal_type {
            ask(
                "deal_type",
                self.column_of("deal_type", "name", id.uuid(), None),
            );
        }
        if let Some(id) = asked.sales_event {
            ask(
                "sales_event",
                self.column_of("sales_event", "name", id.uuid(), None),
            );
        }
        if let Some(id) = asked.loss_reason {
            ask(
                "loss_reason",
                self.column_of("loss_reason", "name", id.uuid(), Some(offered)),
            );
        }
        if is_empty {
            return Ok(Names::default());
        }
        let row = self.tx.query_one(&select).await.map_err(store_error)?;
        let row = row.ok_or(StoreError::NotFound)?;
        let text = |is_asked: bool, alias: &str| -> Result<Option<String>, StoreError> {
            if is_asked {
                row.try_get("", alias).map_err(store_error)
            } else {
                Ok(None)
            }
        };
        let department: Option<Uuid> = match asked.responsible {
            Some(_) => row.try_get("", "department").map_err(store_error)?,
            None => None,
        };
        Ok(Names {
            contact: text(asked.contact.is_some(), "contact")?,
            company: text(asked.company.is_some(), "company")?,
            responsible: text(asked.responsible.is_some(), "responsible")?,
            department: department.map(Id::from),
            channel: text(asked.channel.is_some(), "channel")?,
            deal_type: text(asked.deal_type.is_some(), "deal_type")?,
            sales_event: text(asked.sales_event.is_some(), "sales_event")?,
            loss_reason: text(asked.loss_reason.is_some(), "loss_reason")?,
        })
    }

    /// One column of one record of this account.
    fn column_of(
        &self,
        table: &str,
        column: &str,
        id: Uuid,
        only: Option<Expr>,
    ) -> SelectStatement {
        let mut select = Query::select();
        select
            .column(Alias::new(column))
            .from(Alias::new(table))
            .and_where(Expr::col(Alias::new("account_id")).eq(self.account()))
            .and_where(Expr::col(Alias::new("id")).eq(id));
        if let Some(only) = only {
            select.and_where(only);
        }
        select
    }

    pub(super) async fn system_channel(&self) -> Result<Id<Channel>, StoreError> {
        let mut select = Query::select();
        select
            .column(Alias::new("id"))
            .from(Alias::new("channel"))
            .and_where(Expr::col(Alias::new("account_id")).eq(self.account()))
            .and_where(Expr::cust("is_system"))
            .limit(1);
        let row = self.tx.query_one(&select).await.map_err(store_error)?;
        let row = row.ok_or(unreadable("the system's channel"))?;
        let id: Uuid = row.try_get("", "id").map_err(store_error)?;
        Ok(Id::from(id))
    }
}
