//! Taking the list out as a file: one consistent look, page by page, however many deals there are.

use std::collections::HashMap;

use serde::Serialize;

use super::{DealColumn, DealFilter, DealRow, DealSort, Error, ListDeals};
use crate::access::{Caller, Permission};
use crate::values::Money;
use crate::{
    App, Change, Counting, Fact, Id, Limit, Moment, Page, PageWish, StoreError, Subject, View,
};

/// The wish for a file.
#[derive(Debug, Clone)]
pub struct ExportDeals {
    /// Which deals.
    pub filter: DealFilter,
    /// In which order.
    pub sort: DealSort,
    /// From the highest.
    pub is_descending: bool,
    /// What of them.
    pub columns: Vec<DealColumn>,
}

/// A row of the file.
#[derive(Debug, Clone)]
pub struct ExportedRow {
    /// What the list shows.
    pub row: DealRow,
    /// What the deal costs the firm, where that was asked and is known.
    pub cost: Option<Money>,
}

/// What is kept of an export: that it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Export {
    /// Its id.
    pub id: Id<Self>,
}

/// What happens with exports.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the wish")]
pub enum ExportEvent {
    /// So many deals left the house.
    Made {
        export: Id<Export>,
        filter: Box<DealFilter>,
        sort: &'static str,
        is_descending: bool,
        columns: Vec<&'static str>,
        count: u64,
    },
}

impl Fact for ExportEvent {
    fn kind(&self) -> &'static str {
        "deal_export.made"
    }

    fn subject(&self) -> Subject {
        let Self::Made { export, .. } = self;
        Subject {
            kind: "deal_export",
            id: export.uuid(),
        }
    }
}

/// An export under way.
pub struct Exporting {
    view: Box<dyn View>,
    list: ListDeals,
    with_cost: bool,
    is_done: bool,
}

/// Begins an export. That it was made is on record before the first row leaves: whoever breaks the
/// download off has seen rows all the same.
pub async fn export(
    app: &App,
    caller: &Caller,
    mut command: ExportDeals,
) -> Result<Exporting, Error> {
    let grant = caller.allow(Permission::DealsExport)?;
    let with_cost = command.columns.iter().any(|column| column.tells_profit());
    if with_cost {
        caller.allow(Permission::ProfitRead)?;
    }
    let now = app.now();
    // Counted in a look of its own: a work would keep all others from writing meanwhile.
    let view = app.store.view(&grant).await?;
    command.filter.settle(view.as_ref(), now).await?;
    let list = ListDeals {
        filter: command.filter,
        sort: command.sort,
        is_descending: command.is_descending,
        page: PageWish {
            limit: Limit::most(),
            after: None,
            counting: Counting::No,
        },
    };
    let count = view.deal_count(&list.filter, None).await?;
    drop(view);
    let work = app.store.work(&grant).await?;
    work.apply(&made(app, &list, &command.columns, count, now))
        .await?;
    work.commit().await?;
    Ok(Exporting {
        view: app.store.view(&grant).await?,
        list,
        with_cost,
        is_done: false,
    })
}

fn made(
    app: &App,
    list: &ListDeals,
    columns: &[DealColumn],
    count: u64,
    at: Moment,
) -> Change<Export, ExportEvent> {
    let id = app.new_id();
    let event = ExportEvent::Made {
        export: id,
        filter: Box::new(list.filter.clone()),
        sort: list.sort.wire(),
        is_descending: list.is_descending,
        columns: columns.iter().map(|column| column.wire()).collect(),
        count,
    };
    Change::created(Export { id }, event, at)
}

impl Exporting {
    /// The next rows; empty at the end.
    pub async fn next(&mut self) -> Result<Vec<ExportedRow>, StoreError> {
        if self.is_done {
            return Ok(Vec::new());
        }
        let rows = self.view.deal_rows(&self.list).await?;
        let sort = self.list.sort;
        let page = Page::of(rows, self.list.page.limit, None, |row| row.place(sort));
        self.is_done = page.next.is_none();
        self.list.page.after = page.next;
        let mut costs = if self.with_cost {
            let ids: Vec<_> = page.items.iter().map(|row| row.id).collect();
            self.view.lines_of_deals(&ids).await?
        } else {
            HashMap::new()
        };
        let rows = page.items.into_iter().map(|row| {
            let lines = costs.remove(&row.id);
            let cost = lines.and_then(|lines| lines.cost().ok().flatten());
            ExportedRow { row, cost }
        });
        Ok(rows.collect())
    }
}
