//! From lines as they were typed to lines with their amounts.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Error, Line, LineDraft, Lines, WholeLine};
use crate::access::Caller;
use crate::catalogue::{self, Product};
use crate::values::{self, VatRate};
use crate::{App, Id, Violations, Work};

/// Lines with their amounts; a line that is kept keeps its id and, unless told, its cost price.
///
/// What is taken from the catalogue is taken as it is today. A line goes on with its product
/// whatever becomes of that; an archived one is not taken anew.
pub(super) async fn lines_of(
    app: &App,
    caller: &Caller,
    work: &dyn Work,
    drafts: Vec<LineDraft>,
    before: Option<&Lines>,
) -> Result<Lines, Error> {
    let kept = |draft: &LineDraft| draft.id.and_then(|id| before.and_then(|all| all.find(id)));
    let mut taken: Vec<Id<Product>> = drafts
        .iter()
        .filter(|draft| kept(draft).is_none_or(|line| line.product != draft.product))
        .filter_map(|draft| draft.product)
        .collect();
    taken.sort_unstable();
    taken.dedup();
    let picked = Picked {
        products: catalogue::pick::<Error>(caller, work, &taken).await?,
        today: caller.time_zone().local_date(app.now()),
    };
    let mut wrong = Violations::default();
    let mut lines = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.into_iter().enumerate() {
        let at = format!("/lines/{index}");
        let line = kept(&draft);
        let id = match (draft.id, line) {
            (None, _) => app.new_id(),
            (Some(_), Some(line)) => line.id,
            (Some(_), None) => {
                wrong.add(format!("{at}/id"), "unknown_id");
                continue;
            }
        };
        let Some(whole) = picked.fill(draft, line, &at, &mut wrong) else {
            continue;
        };
        if let Some(line) = wrong.take(at, Line::of(whole, id)) {
            lines.push(line);
        }
    }
    wrong.check()?;
    Ok(Lines::stored(lines))
}

/// What was taken from the catalogue, and when.
struct Picked {
    products: HashMap<Id<Product>, Product>,
    today: NaiveDate,
}

impl Picked {
    /// The draft with what it leaves to its product, or to the usual.
    fn fill(
        &self,
        draft: LineDraft,
        kept: Option<&Line>,
        at: &str,
        wrong: &mut Violations,
    ) -> Option<WholeLine> {
        let is_new = kept.is_none_or(|line| line.product != draft.product);
        let product = match draft.product.filter(|_| is_new) {
            None => None,
            Some(id) => match self.products.get(&id) {
                Some(product) if product.archived_at.is_none() => Some(product),
                found => {
                    let rule = found.map_or("unknown_id", |_| "product_archived");
                    wrong.add(format!("{at}/product_id"), rule);
                    return None;
                }
            },
        };
        // A line that goes on with its product keeps what it took from it.
        let own = kept.filter(|line| line.product.is_some() && !is_new);
        let title = draft.title.or_else(|| Some(own?.title.clone()));
        let title = title.or_else(|| Some(product?.name.clone()));
        let price = draft.price.or_else(|| Some(own?.price));
        let price = price.or_else(|| Some(product?.price));
        for (field, is_there) in [("title", title.is_some()), ("price", price.is_some())] {
            if !is_there {
                wrong.add(format!("{at}/{field}"), "required");
            }
        }
        let unit = draft.unit.or_else(|| Some(own?.unit.clone()));
        let sign = product.map_or("шт", |product| product.unit.sign());
        let rate = match (draft.vat_rate.or_else(|| Some(own?.vat_rate)), product) {
            (Some(rate), _) => Some(rate),
            // No rate and «без НДС» are two things.
            (None, Some(product)) => product.vat_rates.on(self.today),
            (None, None) => Some(VatRate::None),
        };
        if rate.is_none() {
            wrong.add(format!("{at}/vat_rate"), "product_without_rate");
        }
        let held = draft.is_vat_included.or_else(|| Some(own?.is_vat_included));
        let held = held.or_else(|| Some(product?.is_vat_included));
        let known = match product {
            Some(product) => product.cost_price,
            None => kept.and_then(|line| line.cost_price),
        };
        Some(WholeLine {
            product: draft.product,
            title: title?,
            quantity: draft.quantity,
            unit: unit.unwrap_or_else(|| values::Line::literal(sign)),
            price: price?,
            discount: draft.discount,
            vat_rate: rate?,
            is_vat_included: held.unwrap_or(true),
            cost_price: draft.cost_price.or(known),
        })
    }
}
