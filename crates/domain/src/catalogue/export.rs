//! Taking the catalogue out as a file: one consistent look, page by page.

use serde::Serialize;

use super::{Error, Filter, Group, ListProducts, ProductSort, Shown, Tree};
use crate::access::{Caller, Permission};
use crate::{App, Change, Counting, Fact, Id, Limit, PageWish, StoreError, Subject, View};

/// The wish for a file.
#[derive(Debug, Clone, Default)]
pub struct ExportProducts {
    /// What of the catalogue.
    pub filter: Filter,
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
    /// So many products left the house.
    Made { export: Id<Export>, count: u64 },
}

impl Fact for ExportEvent {
    fn kind(&self) -> &'static str {
        "product_export.made"
    }

    fn subject(&self) -> Subject {
        let Self::Made { export, .. } = self;
        Subject {
            kind: "product_export",
            id: export.uuid(),
        }
    }
}

/// An export under way.
pub struct Exporting {
    view: Box<dyn View>,
    groups: Vec<Group>,
    list: ListProducts,
    is_done: bool,
}

/// Begins an export, by name. That it was made is on record before the first row leaves: whoever
/// breaks the download off has seen rows all the same.
pub async fn export(
    app: &App,
    caller: &Caller,
    command: ExportProducts,
) -> Result<Exporting, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let mut list = ListProducts {
        filter: command.filter,
        asked: None,
        sort: ProductSort::Name,
        is_descending: false,
        wish: PageWish {
            limit: Limit::most(),
            after: None,
            counting: Counting::No,
        },
        price_list: None,
    };
    // Counted in a look of its own: a work would keep all others from writing meanwhile.
    let view = app.store.view(&grant).await?;
    let groups = view.groups().await?;
    list.filter.settle(Tree(&groups), "/group_id")?;
    let count = view.product_count(&list.filter).await?;
    drop(view);
    let export = Export { id: app.new_id() };
    let made = ExportEvent::Made {
        export: export.id,
        count,
    };
    let work = app.store.work(&grant).await?;
    work.apply(&Change::created(export, made, app.now()))
        .await?;
    work.commit().await?;
    Ok(Exporting {
        view: app.store.view(&grant).await?,
        groups,
        list,
        is_done: false,
    })
}

impl Exporting {
    /// The next products; none at the end.
    pub async fn next(&mut self) -> Result<Vec<Shown>, StoreError> {
        if self.is_done {
            return Ok(Vec::new());
        }
        let page = self.view.products(&self.list).await?;
        self.is_done = page.next.is_none();
        self.list.wish.after = page.next;
        let products = page.items.into_iter();
        Ok(products
            .map(|product| Shown::of(product, &self.groups))
            .collect())
    }
}
