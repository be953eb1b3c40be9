//! Reading products.

use super::{Error, Group, Kind, PriceList, Product, Shown, Tree};
use crate::access::{Caller, Permission};
use crate::search::{self, Question};
use crate::values::search_text::normalise;
use crate::values::{Line, TextError};
use crate::{App, Count, Counting, Id, Limit, Page, PageWish, Place, SortKind, SortValue};
use crate::{StoreError, View, Violations};

/// Which products.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// In these groups; those below are added by [`list`]. Empty: in any, or in none.
    pub groups: Vec<Id<Group>>,
    /// Of this kind.
    pub kind: Option<Kind>,
    /// Those that are offered no longer instead of those that are.
    pub is_archived: bool,
}

/// By which field the list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProductSort {
    /// Its name, whatever the capitals.
    Name,
    /// Its price.
    Price,
    /// When it was made.
    CreatedAt,
}

impl ProductSort {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Name, Self::Price, Self::CreatedAt];

    /// The name on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Price => "price",
            Self::CreatedAt => "created_at",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.wire() == name)
    }

    /// What values the order goes by.
    pub const fn kind(self) -> SortKind {
        match self {
            Self::Name => SortKind::Text,
            Self::Price => SortKind::Number,
            Self::CreatedAt => SortKind::Moment,
        }
    }
}

/// What somebody typed to find a product: the beginning of an article, or a question.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Articles and names may begin so, whatever the capitals.
    pub beginning: String,
    /// The same as search sees it; `None`: nothing but signs, which only an article has.
    pub question: Option<Question>,
}

impl Asked {
    /// Reads a question of up to 200 characters; `None` when it asks for nothing.
    pub fn parse(text: &str) -> Result<Option<Self>, TextError> {
        let line = match Line::<200>::parse(text) {
            Ok(line) => line,
            Err(TextError::Empty) => return Ok(None),
            Err(error) => return Err(error),
        };
        Ok(Some(Self {
            beginning: line.as_str().to_lowercase(),
            question: Question::parse(text)?,
        }))
    }
}

/// What is asked of the list.
#[derive(Debug, Clone)]
pub struct ListProducts {
    /// Which products.
    pub filter: Filter,
    /// Only the best answers to a question, on one page.
    pub asked: Option<Asked>,
    /// In which order; answers come in their own.
    pub sort: ProductSort,
    /// From the highest.
    pub is_descending: bool,
    /// Which page.
    pub wish: PageWish,
    /// With prices of this list.
    pub price_list: Option<Id<PriceList>>,
}

impl Product {
    /// Its place in a list sorted so.
    pub fn place(&self, sort: ProductSort) -> Place {
        let value = match sort {
            ProductSort::Name => SortValue::Text(normalise(self.name.as_str())),
            ProductSort::Price => SortValue::Number(self.price.kopecks()),
            ProductSort::CreatedAt => SortValue::Moment(self.created_at),
        };
        let id = self.id.uuid();
        Place { value, id }
    }
}

/// The products that pass the filter, page by page; or the best answers to a question.
pub async fn list(
    app: &App,
    caller: &Caller,
    mut command: ListProducts,
) -> Result<Page<Shown>, Error> {
    let grant = caller.allow(Permission::CatalogueRead)?;
    let view = app.store.view(&grant).await?;
    let groups = view.groups().await?;
    let tree = Tree(&groups);
    command.filter.settle(tree, "group_id")?;
    let mut page = match &command.asked {
        Some(asked) => found(&*view, asked, &command).await?,
        None => view.products(&command).await?,
    };
    let products = std::mem::take(&mut page.items);
    let mut shown: Vec<_> = products
        .into_iter()
        .map(|product| Shown::of(product, &groups))
        .collect();
    if let Some(list) = command.price_list {
        let ids: Vec<_> = shown.iter().map(|one| one.product.id).collect();
        let prices = view.prices_of(list, &ids).await?;
        let prices = prices.ok_or_else(|| Violations::one("price_list_id", "unknown_id"))?;
        for one in &mut shown {
            one.list_price = prices.get(&one.product.id).copied();
        }
    }
    Ok(page.with(shown))
}

/// One product, also an archived one.
pub async fn find(app: &App, caller: &Caller, id: Id<Product>) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::CatalogueRead)?;
    let view = app.store.view(&grant).await?;
    let product = view.product(id).await?.ok_or(StoreError::NotFound)?;
    let groups = view.groups().await?;
    Ok(Shown::of(product, &groups))
}

/// Articles and names that begin so come first, then what search finds.
async fn found(
    view: &dyn View,
    asked: &Asked,
    command: &ListProducts,
) -> Result<Page<Product>, StoreError> {
    let limit = command.wish.limit;
    let filter = &command.filter;
    let mut items = view
        .products_beginning(&asked.beginning, filter, limit)
        .await?;
    let mut may_be_more = items.len() == usize::from(limit.get());
    let is_narrow = !filter.groups.is_empty() || filter.kind.is_some();
    let reach = if is_narrow { Limit::most() } else { limit };
    if let Some(question) = asked.question.as_ref().filter(|_| !may_be_more) {
        let found = view
            .search(question, &[search::Kind::Product], reach)
            .await?;
        may_be_more = found.len() == usize::from(reach.get());
        let new = found.iter().map(|found| Id::from(found.id));
        let new: Vec<_> = new
            .filter(|id| items.iter().all(|item| item.id != *id))
            .collect();
        let more = view.products_of(&new).await?;
        items.extend(more.into_iter().filter(|product| filter.lets(product)));
    }
    items.truncate(usize::from(limit.get()));
    let count = Count {
        value: items.len() as u64,
        is_exact: !may_be_more,
    };
    Ok(Page {
        items,
        next: None,
        count: (command.wish.counting != Counting::No).then_some(count),
    })
}

impl Filter {
    /// Checks the groups and adds those below them.
    pub(super) fn settle(&mut self, tree: Tree, pointer: &'static str) -> Result<(), Violations> {
        for group in &self.groups {
            tree.check(Some(*group), pointer)?;
        }
        self.groups = self.groups.iter().flat_map(|id| tree.branch(*id)).collect();
        Ok(())
    }

    /// Whether a product passes, its groups being named with those below.
    fn lets(&self, product: &Product) -> bool {
        let is_in = |group: Id<Group>| self.groups.contains(&group);
        (self.groups.is_empty() || product.group.is_some_and(is_in))
            && self.kind.is_none_or(|kind| kind == product.kind)
            && self.is_archived == product.archived_at.is_some()
    }
}
