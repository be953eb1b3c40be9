//! Making a product.

use super::{Article, Description, Error, Group, Kind, Name, Product, Shown, Tree, Unit, VatRates};
use crate::access::{Caller, Permission};
use crate::values::Money;
use crate::{App, Claim, Created, Id, Retry, StoreError};

/// The wish for a product.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are those of the product")]
pub struct CreateProduct {
    pub article: Option<Article>,
    pub name: Name,
    pub kind: Kind,
    pub unit: Unit,
    pub price: Money,
    pub cost_price: Option<Money>,
    pub vat_rates: VatRates,
    pub is_vat_included: bool,
    pub group: Option<Id<Group>>,
    pub description: Option<Description>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes a product.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateProduct,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    if command.cost_price.is_some() {
        caller.allow(Permission::ProfitRead)?;
    }
    let id = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.product(Id::from(earlier)).await?;
                let earlier = earlier.ok_or(StoreError::NotFound)?;
                let groups = work.groups().await?;
                return Ok(Created::before(Shown::of(earlier, &groups)));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let groups = work.groups().await?;
    Tree(&groups).check(command.group, "/group_id")?;
    let product = Product {
        id,
        article: command.article,
        name: command.name,
        kind: command.kind,
        unit: command.unit,
        price: command.price,
        cost_price: command.cost_price,
        vat_rates: command.vat_rates,
        is_vat_included: command.is_vat_included,
        group: command.group,
        description: command.description,
        created_at: now,
        archived_at: None,
        version: 1,
    };
    let change = product.create(now);
    work.apply(&change).await.map_err(Error::of_article)?;
    work.commit().await?;
    Ok(Created::now(Shown::of(change.into_state(), &groups)))
}
