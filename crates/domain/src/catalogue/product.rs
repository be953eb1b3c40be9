//! The aggregate: a product or service, and everything that can happen to it.

use super::{Error, Event, Group, Unit, VatRates};
use crate::deals::FieldChange;
use crate::values::{Line, Money, Prose};
use crate::{Change, Id, Moment, Version};

/// What the firm calls a product in numbers and letters.
pub type Article = Line<50>;

/// What people call it; a line of a deal takes it whole.
pub type Name = Line<300>;

/// What else is to be said of it.
pub type Description = Prose<5000>;

/// Товар or услуга.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A thing.
    Goods,
    /// A work or service.
    Service,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Goods, Self::Service];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Goods => "goods",
            Self::Service => "service",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }
}

/// A product or service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// Its id.
    pub id: Id<Self>,
    /// Its article; no two that are not archived have the same, whatever the capitals.
    pub article: Option<Article>,
    /// Its name.
    pub name: Name,
    /// Товар or услуга.
    pub kind: Kind,
    /// By what it is sold.
    pub unit: Unit,
    /// The price of one unit.
    pub price: Money,
    /// What one unit costs the firm, where it is known.
    pub cost_price: Option<Money>,
    /// The rates of VAT by date.
    pub vat_rates: VatRates,
    /// Whether the price holds the VAT.
    pub is_vat_included: bool,
    /// Where it stands in the catalogue.
    pub group: Option<Id<Group>>,
    /// What else is to be said of it.
    pub description: Option<Description>,
    /// When it was made.
    pub created_at: Moment,
    /// Since when it is offered no longer; lines that have it keep it.
    pub archived_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

/// Other values of some fields; `None` keeps, `Some(None)` clears.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of the product")]
pub struct ProductWish {
    pub article: Option<Option<Article>>,
    pub name: Option<Name>,
    pub kind: Option<Kind>,
    pub unit: Option<Unit>,
    pub price: Option<Money>,
    pub cost_price: Option<Option<Money>>,
    pub vat_rates: Option<VatRates>,
    pub is_vat_included: Option<bool>,
    pub group: Option<Option<Id<Group>>>,
    pub description: Option<Option<Description>>,
}

impl Product {
    /// A new product.
    pub(crate) fn create(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Created {
            product: self.id,
            article: self.article.clone(),
            name: self.name.clone(),
            price: self.price,
        };
        let product = Self { version: 1, ..self };
        Change::created(product, event, at)
    }

    /// The product as wished.
    pub(super) fn wished(&self, wish: ProductWish) -> Self {
        Self {
            article: wish.article.unwrap_or_else(|| self.article.clone()),
            name: wish.name.unwrap_or_else(|| self.name.clone()),
            kind: wish.kind.unwrap_or(self.kind),
            unit: wish.unit.unwrap_or(self.unit),
            price: wish.price.unwrap_or(self.price),
            cost_price: wish.cost_price.unwrap_or(self.cost_price),
            vat_rates: wish.vat_rates.unwrap_or_else(|| self.vat_rates.clone()),
            is_vat_included: wish.is_vat_included.unwrap_or(self.is_vat_included),
            group: wish.group.unwrap_or(self.group),
            description: wish.description.unwrap_or_else(|| self.description.clone()),
            ..self.clone()
        }
    }

    /// By what articles are told apart.
    pub fn article_key(&self) -> Option<String> {
        let article = self.article.as_ref();
        article.map(|article| article.as_str().to_lowercase())
    }

    /// Other values of some fields; `None` if all is so already.
    pub(crate) fn edit(
        self,
        to: Self,
        group_name: impl Fn(Id<Group>) -> Option<String>,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Error> {
        if self.archived_at.is_some() {
            return Err(Error::Archived);
        }
        let changes = told(&self, &to, group_name);
        let event = Event::Edited {
            product: self.id,
            name: to.name.clone(),
            changes,
        };
        Ok((self != to).then(|| to.after(event, at)))
    }

    /// Is offered no longer, or again; `None` if it is so already.
    pub(super) fn set_archived(self, is_archived: bool, at: Moment) -> Option<Change<Self, Event>> {
        if self.archived_at.is_some() == is_archived {
            return None;
        }
        let (product, name) = (self.id, self.name.clone());
        let event = if is_archived {
            Event::Archived { product, name }
        } else {
            Event::Restored { product, name }
        };
        let archived_at = is_archived.then_some(at);
        let state = Self {
            archived_at,
            ..self
        };
        Some(state.after(event, at))
    }

    fn after(self, event: Event, at: Moment) -> Change<Self, Event> {
        let before = self.version;
        let version = before + 1;
        Change::moved(before, Self { version, ..self }, event, at)
    }
}

/// What is other than before. What a unit costs the firm is not for everybody who reads events.
fn told(
    from: &Product,
    to: &Product,
    group_name: impl Fn(Id<Group>) -> Option<String>,
) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    let mut note = |field, from: Option<String>, to: Option<String>| {
        if from != to {
            changes.push(FieldChange { field, from, to });
        }
    };
    let text = |value: Option<&Article>| value.map(ToString::to_string);
    note(
        "article",
        text(from.article.as_ref()),
        text(to.article.as_ref()),
    );
    note(
        "name",
        Some(from.name.to_string()),
        Some(to.name.to_string()),
    );
    let wire = |value: &'static str| Some(value.to_owned());
    note("kind", wire(from.kind.wire()), wire(to.kind.wire()));
    note("unit", wire(from.unit.sign()), wire(to.unit.sign()));
    note(
        "price",
        Some(from.price.to_string()),
        Some(to.price.to_string()),
    );
    note(
        "vat_rates",
        Some(rates(&from.vat_rates)),
        Some(rates(&to.vat_rates)),
    );
    note(
        "is_vat_included",
        Some(from.is_vat_included.to_string()),
        Some(to.is_vat_included.to_string()),
    );
    if from.group != to.group {
        let name = |group: Option<Id<Group>>| group.and_then(&group_name);
        note("group", name(from.group), name(to.group));
    }
    for (field, is_other) in [
        ("cost_price", from.cost_price != to.cost_price),
        ("description", from.description != to.description),
    ] {
        if is_other {
            let (from, to) = (None, None);
            changes.push(FieldChange { field, from, to });
        }
    }
    changes
}

fn rates(rates: &VatRates) -> String {
    let all = rates.all().iter();
    let each = all.map(|dated| format!("{} {}", dated.from, dated.rate));
    each.collect::<Vec<_>>().join(", ")
}
