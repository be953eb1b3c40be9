//! The demonstration firm: a plausible seller of office furniture with two years of work.
//!
//! Everything is made through the rules by which people work (`story`), on dice that fall the same
//! way each time. The same code makes the large sets of the benchmark.

mod addresses;
mod alone;
mod amended;
mod buyers;
mod dice;
mod firms;
mod goods;
mod inbox;
mod papers;
mod people;
mod spending;
mod stock;
mod story;
mod takings;
mod targets;
mod trails;
mod words;

use chrono::TimeDelta;

use self::dice::Dice;
use self::people::Staff;
use self::story::{Opening, Seller, Stock};
use crate::access::{Access, Caller, Permission};
use crate::accounts::Terms;
use crate::deals::{Deal, Event};
use crate::lobby::Identity;
use crate::values::Rank;
use crate::{Actor, App, Change, Coded, Moment};

pub use self::people::{ADDRESS, LOGINS, Login, PASSWORD};

/// How much to make.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// How many deals.
    pub deals: usize,
    /// Over how many years, up to now.
    pub years: u32,
    /// Sellers besides the firm's own people.
    pub more_sellers: usize,
    /// Of how many won deals, the latest ones, papers are made.
    pub papers: usize,
    /// Of a hundred deals, how many stop on their way and are never closed.
    pub forgotten: usize,
}

/// Why the firm could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the demonstration firm could not be made")]
pub struct Error(#[source] Box<dyn std::error::Error + Send + Sync>);

impl Error {
    fn of(error: impl Coded + Send + Sync + 'static) -> Self {
        Self(Box::new(error))
    }
}

/// So many deals are written together.
const BATCH: usize = 400;

/// Makes the firm in an installation where its address is free; `progress` is told how many deals
/// stand.
pub async fn build(
    app: &App,
    terms: &Terms,
    plan: Plan,
    progress: &(dyn Fn(usize) + Send + Sync),
) -> Result<(), Error> {
    let mut dice = Dice::new(2026);
    let staff = people::hire(app, terms, plan.more_sellers).await?;
    let mut stock = stock::fill(app, &staff.owner).await?;
    stock.goods = goods::fill(app, &staff.owner).await?;
    let (companies, contacts) = (plan.deals / 5, plan.deals / 2);
    stock.forgotten = plan.forgotten;
    stock.buyers = buyers::enter(app, &staff.owner, companies, contacts, &mut dice).await?;
    let mut openings = openings(app, &staff, &stock, plan, &mut dice).await?;
    let mut drawers: Vec<Vec<Change<Deal, Event>>> = vec![Vec::new(); staff.sellers.len()];
    let mut told = vec![0_usize; staff.sellers.len()];
    let mut done = 0;
    let mut won = Vec::new();
    for opening in openings.drain(..) {
        let index = dice.below(staff.sellers.len());
        let seller = &staff.sellers[index];
        let story = story::tell(app, &stock, seller, opening, &mut dice).map_err(Error::of)?;
        won.extend(story.last().and_then(papers::closed));
        drawers[index].extend(story);
        told[index] += 1;
        if told[index] == BATCH {
            write(app, &staff, seller, &drawers[index]).await?;
            done += told[index];
            progress(done);
            drawers[index].clear();
            told[index] = 0;
        }
    }
    for ((seller, drawer), told) in staff.sellers.iter().zip(&drawers).zip(told) {
        write(app, &staff, seller, drawer).await?;
        done += told;
        progress(done);
    }
    let sold = won.iter().map(papers::Closed::sold).collect::<Vec<_>>();
    let written = papers::write(app, &staff.owner, &stock, (won, plan.papers), &mut dice).await?;
    takings::write(app, &staff.owner, &stock, &written.invoices, &mut dice).await?;
    // The drafts on its way are larger than what a stack should hold.
    Box::pin(alone::write(
        app,
        &staff.owner,
        &stock,
        &written.with_originals,
    ))
    .await?;
    trails::write(app, &staff.owner, &stock, written.with_originals, &mut dice).await?;
    Box::pin(amended::write(app, &staff.owner, &stock)).await?;
    spending::write(app, &staff, &stock, &sold).await?;
    targets::write(app, &staff, &stock).await?;
    inbox::fill(app, &staff.owner, &stock).await
}

/// When deals come: more of them from year to year, in working hours, with the numbers of that order.
async fn openings(
    app: &App,
    staff: &Staff,
    stock: &Stock,
    plan: Plan,
    dice: &mut Dice,
) -> Result<Vec<Opening>, Error> {
    let span = TimeDelta::days(i64::from(plan.years) * 365).num_minutes();
    let start = stock.now - TimeDelta::minutes(span);
    let mut moments: Vec<Moment> = (0..plan.deals)
        .map(|_| {
            // The later of two throws: twice as many deals at the end as on average.
            let minute = dice.between(0, span).max(dice.between(0, span));
            story::working_moment(start + TimeDelta::minutes(minute), stock.zone, dice)
        })
        .map(|at| at.min(stock.now - TimeDelta::minutes(5)))
        .collect();
    moments.sort_unstable();
    let grant = staff
        .owner
        .allow(Permission::DealsCreate)
        .map_err(Error::of)?;
    let work = app.store.work(&grant).await.map_err(Error::of)?;
    let count = i64::try_from(plan.deals).unwrap_or(i64::MAX);
    let first = work.take_deal_numbers(count).await.map_err(Error::of)?;
    work.commit().await.map_err(Error::of)?;
    // The newest stand on top.
    let ranks = Rank::series(plan.deals).into_iter().rev();
    let openings = moments.into_iter().zip(ranks).zip(first..);
    Ok(openings
        .map(|((at, rank), number)| Opening { number, rank, at })
        .collect())
}

async fn write(
    app: &App,
    staff: &Staff,
    seller: &Seller,
    changes: &[Change<Deal, Event>],
) -> Result<(), Error> {
    let identity = Identity {
        account: staff.owner.account_record().clone(),
        person: staff.owner.person(),
        user: seller.id,
        actor: Actor::User(seller.id.uuid()),
        access: Access::everything(),
        session: None,
        must_change_password: false,
    };
    let grant = Caller::recognised(identity)
        .allow(Permission::DealsCreate)
        .map_err(Error::of)?;
    let work = app.store.work(&grant).await.map_err(Error::of)?;
    work.apply_all(changes).await.map_err(Error::of)?;
    work.commit().await.map_err(Error::of)
}
