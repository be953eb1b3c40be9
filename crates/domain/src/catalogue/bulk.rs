//! Changing many products at once: another group, or the archive.

use std::collections::HashSet;

use super::{Error, Group, Product, Tree};
use crate::access::{Caller, Permission};
use crate::{App, Id, Violations, Work};

/// What people can choose on a screen.
pub const MOST_AT_ONCE: usize = 200;

/// What becomes of the products.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BulkChange {
    /// They stand in another group, or in none.
    Group(Option<Id<Group>>),
    /// They are offered no longer (`true`), or again.
    Archived(bool),
}

/// The wish to change many products.
#[derive(Debug, Clone)]
pub struct ChangeProducts {
    /// Which; at most [`MOST_AT_ONCE`].
    pub ids: Vec<Id<Product>>,
    /// What becomes of them.
    pub change: BulkChange,
}

/// Changes products, all of them or none; says how many were not so already.
pub async fn change(app: &App, caller: &Caller, command: ChangeProducts) -> Result<u64, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let work = app.store.work(&grant).await?;
    let groups = work.groups().await?;
    let tree = Tree(&groups);
    if let BulkChange::Group(group) = command.change {
        tree.check(group, "/group_id")?;
    }
    let products = work.hold_products(&command.ids).await?;
    let mut wrong = Violations::default();
    let mut changes = Vec::with_capacity(products.len());
    let taken = match command.change {
        BulkChange::Archived(false) => taken(&*work, &products).await?,
        _ => Vec::new(),
    };
    let mut back = HashSet::new();
    let now = app.now();
    for (index, id) in command.ids.iter().enumerate() {
        let at = || format!("/ids/{index}");
        let Some(product) = products.iter().find(|product| product.id == *id).cloned() else {
            wrong.add(at(), "unknown_id");
            continue;
        };
        let change = match command.change {
            BulkChange::Group(group) => {
                let to = Product {
                    group,
                    ..product.clone()
                };
                let Ok(change) = product.edit(to, |id| tree.path(id), now) else {
                    wrong.add(at(), "product_archived");
                    continue;
                };
                change
            }
            BulkChange::Archived(is_archived) => product.set_archived(is_archived, now),
        };
        let Some(change) = change else {
            continue;
        };
        let article = change.state().article_key();
        if let (BulkChange::Archived(false), Some(article)) = (command.change, article)
            && (taken.contains(&article) || !back.insert(article))
        {
            wrong.add(at(), "article_taken");
        }
        changes.push(change);
    }
    wrong.check()?;
    work.apply_all(&changes).await.map_err(Error::of_article)?;
    work.commit().await?;
    Ok(changes.len() as u64)
}

/// Keys of articles that other products have already which are offered.
async fn taken(work: &dyn Work, products: &[Product]) -> Result<Vec<String>, Error> {
    let archived = products.iter().filter(|one| one.archived_at.is_some());
    let keys: Vec<_> = archived.filter_map(Product::article_key).collect();
    if keys.is_empty() {
        return Ok(keys);
    }
    Ok(work.taken_articles(&keys).await?)
}
