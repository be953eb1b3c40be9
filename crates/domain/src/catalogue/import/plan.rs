//! What comes of each row: a new product, a changed one, none at all, or a refusal.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::fields::{self, Said};
use crate::catalogue::groups::{self, Group, MOST};
use crate::catalogue::{Dated, Event, Kind, Name, Product, ProductWish, Tree, Unit, VatRates};
use crate::tables::{Layout, Refused, Row};
use crate::values::{Line, Money, VatRate};
use crate::{App, Change, Id, Moment, Violations};

/// All that a table changes.
pub struct Plan {
    /// New groups, those above before those below.
    pub groups: Vec<Change<Group, groups::Event>>,
    /// Their paths.
    pub new_groups: Vec<String>,
    /// New and changed products.
    pub changes: Vec<Change<Product, Event>>,
    /// How many of them are new.
    pub created: usize,
    /// How many rows say what is so already.
    pub unchanged: usize,
    /// What is wrong.
    pub refused: Vec<Refused>,
    /// How many rows there are.
    pub total: usize,
}

/// Goes through the rows. `known` are the products that they may mean, each offered.
pub fn plan(
    app: &App,
    (layout, rows): (&Layout, &[Row]),
    known: Vec<Product>,
    groups: Vec<Group>,
    today: NaiveDate,
) -> Plan {
    let mut planning = Planning {
        app,
        now: app.now(),
        today,
        known: Known::of(known),
        places: groups
            .iter()
            .map(|group| ((group.parent, group.name.as_str().to_lowercase()), group.id))
            .collect(),
        groups,
        plan: Plan {
            groups: Vec::new(),
            new_groups: Vec::new(),
            changes: Vec::new(),
            created: 0,
            unchanged: 0,
            refused: Vec::new(),
            total: 0,
        },
    };
    let mut seen = Seen::default();
    for record in layout.records(rows) {
        planning.plan.total += 1;
        let taken = fields::read(record).and_then(|said| planning.take(said, &mut seen));
        if let Err(wrong) = taken {
            let row = record.number();
            planning.plan.refused.push(Refused { row, wrong });
        }
    }
    planning.plan
}

/// Products by what rows call them.
struct Known {
    by_article: HashMap<String, Product>,
    by_name: HashMap<String, Vec<Product>>,
}

impl Known {
    fn of(products: Vec<Product>) -> Self {
        let mut by_article = HashMap::new();
        let mut by_name: HashMap<_, Vec<_>> = HashMap::new();
        for product in products {
            if let Some(article) = product.article_key() {
                by_article.insert(article, product.clone());
            }
            by_name
                .entry(name_key(&product.name))
                .or_default()
                .push(product);
        }
        Self {
            by_article,
            by_name,
        }
    }

    /// The product that a row means; `None`: a new one.
    fn meant(&self, said: &Said, seen: &Seen) -> Result<Option<&Product>, Violations> {
        let name = said.name.as_ref().map(name_key);
        let namesakes = name.and_then(|name| self.by_name.get(&name));
        let namesakes = namesakes.map_or(&[][..], Vec::as_slice);
        let Some(article) = &said.article else {
            return match namesakes {
                [] => Ok(None),
                [one] => Ok(Some(one)),
                _ => Err(Violations::one("/name", "ambiguous_name")),
            };
        };
        if let Some(product) = self.by_article.get(&article.as_str().to_lowercase()) {
            return Ok(Some(product));
        }
        // A number has no noughts at its beginning; the article that it was has.
        let is_cut = |one: &&Product| {
            let known = one.article_key().unwrap_or_default();
            let said = article.as_str().to_lowercase();
            known.len() > said.len() && known.trim_start_matches('0') == said
        };
        if namesakes.iter().any(|one| is_cut(&one)) {
            return Err(Violations::one("/article", "article_zeros"));
        }
        // One that had no article yet gets it.
        let mut bare = namesakes
            .iter()
            .filter(|one| one.article.is_none() && !seen.products.contains(&one.id));
        let first = bare.next();
        Ok(first.filter(|_| bare.next().is_none()))
    }
}

/// What tells names apart: all but capitals.
fn name_key(name: &Name) -> String {
    name.as_str().to_lowercase()
}

/// What earlier rows meant.
#[derive(Default)]
struct Seen {
    products: HashSet<Id<Product>>,
    articles: HashSet<String>,
    /// Names, and whether a row had one and no article.
    names: HashMap<String, bool>,
}

impl Seen {
    /// A product stands in a table once.
    fn note(&mut self, said: &Said, product: Option<Id<Product>>) -> Result<(), Violations> {
        let is_again = product.is_some_and(|id| !self.products.insert(id));
        let is_bare = said.article.is_none();
        let name = said.name.as_ref().map(name_key);
        let before = name.and_then(|name| self.names.insert(name, is_bare));
        // Without articles nobody knows next time which of two namesakes is meant.
        let is_twin = before.is_some_and(|was_bare| was_bare || is_bare);
        if is_twin || (is_bare && is_again) {
            return Err(Violations::one("/name", "repeated"));
        }
        let article = said.article.as_ref();
        let article = article.map(|article| article.as_str().to_lowercase());
        if article.is_some_and(|article| !self.articles.insert(article) || is_again) {
            return Err(Violations::one("/article", "repeated"));
        }
        Ok(())
    }
}

struct Planning<'a> {
    app: &'a App,
    now: Moment,
    today: NaiveDate,
    known: Known,
    groups: Vec<Group>,
    /// Groups by where they stand and what they are called.
    places: HashMap<(Option<Id<Group>>, String), Id<Group>>,
    plan: Plan,
}

impl Planning<'_> {
    fn take(&mut self, said: Said, seen: &mut Seen) -> Result<(), Violations> {
        let before = self.known.meant(&said, seen)?.cloned();
        if before.is_none() && said.name.is_none() {
            return Err(Violations::one("/name", "required"));
        }
        seen.note(&said, before.as_ref().map(|product| product.id))?;
        let vat_rates = match said.vat {
            Some(rate) => Some(self.rates(before.as_ref(), rate)?),
            None => None,
        };
        let group = self.group(&said.group)?;
        let Some(product) = before else {
            let Some(name) = said.name else {
                return Ok(());
            };
            let product = Product {
                id: self.app.new_id(),
                article: said.article,
                name,
                kind: said.kind.unwrap_or(Kind::Goods),
                unit: said.unit.unwrap_or(Unit::PIECE),
                price: said.price.unwrap_or(Money::ZERO),
                cost_price: said.cost_price,
                vat_rates: vat_rates.unwrap_or_else(|| VatRates::always(VatRate::None)),
                is_vat_included: said.is_vat_included.unwrap_or(true),
                group,
                description: said.description,
                created_at: self.now,
                archived_at: None,
                version: 1,
            };
            self.plan.changes.push(product.create(self.now));
            self.plan.created += 1;
            return Ok(());
        };
        let to = product.wished(ProductWish {
            article: said.article.map(Some),
            name: said.name,
            kind: said.kind,
            unit: said.unit,
            price: said.price,
            cost_price: said.cost_price.map(Some),
            vat_rates,
            is_vat_included: said.is_vat_included,
            group: group.map(Some),
            description: said.description.map(Some),
        });
        let tree = Tree(&self.groups);
        match product.edit(to, |id| tree.path(id), self.now) {
            Ok(Some(change)) => self.plan.changes.push(change),
            // What is archived is not among the known.
            Ok(None) | Err(_) => self.plan.unchanged += 1,
        }
        Ok(())
    }

    /// The rates with this one from today on, until the next that is known beforehand.
    fn rates(&self, product: Option<&Product>, rate: VatRate) -> Result<VatRates, Violations> {
        let dated = match product {
            Some(product) if product.vat_rates.on(self.today) == Some(rate) => {
                return Ok(product.vat_rates.clone());
            }
            Some(product) => {
                let others = product.vat_rates.all().iter().copied();
                let mut dated: Vec<_> = others.filter(|one| one.from != self.today).collect();
                let at = dated.partition_point(|one| one.from < self.today);
                let from = self.today;
                dated.insert(at, Dated { from, rate });
                dated
            }
            None => VatRates::always(rate).all().to_vec(),
        };
        let rates = VatRates::new(dated);
        rates.map_err(|wrong| {
            let code = wrong.all().first().map(|one| one.code);
            Violations::one("/vat", code.unwrap_or("vat_rate_out_of_term"))
        })
    }

    /// The group of a path, made where it is not there.
    fn group(&mut self, path: &[Line<80>]) -> Result<Option<Id<Group>>, Violations> {
        let mut above = None;
        for name in path {
            let key = (above, name.as_str().to_lowercase());
            above = match self.places.get(&key) {
                Some(there) => Some(*there),
                None if self.groups.len() >= MOST => {
                    let mut wrong = Violations::default();
                    wrong.add_limit("/group", "too_many", 500);
                    return Err(wrong);
                }
                None => Some(self.new_group(name.clone(), above)),
            };
        }
        Ok(above)
    }

    fn new_group(&mut self, name: Line<80>, parent: Option<Id<Group>>) -> Id<Group> {
        let id = self.app.new_id();
        let group = Group {
            id,
            name,
            parent,
            version: 1,
        };
        self.places
            .insert((parent, group.name.as_str().to_lowercase()), id);
        self.groups.push(group.clone());
        self.plan.new_groups.extend(Tree(&self.groups).path(id));
        self.plan.groups.push(group.create(self.now));
        id
    }
}
