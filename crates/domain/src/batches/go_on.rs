//! A large batch, carried out in the background: two hundred deals at a time, each step committed by
//! itself, so that others can work in between and nothing is done twice after a crash.

use super::batch::Step;
use super::carry_out::{Terms, carry_out, check, take_back};
use super::change::unseen;
use super::undo::changed;
use super::{Batch, BatchStatus, Error, Wish};
use crate::access::{Caller, Grant};
use crate::api_keys::ApiKey;
use crate::deals::Deal;
use crate::lobby::{Identity, Job, JobKind, Lease};
use crate::users::User;
use crate::{Actor, App, Code, Id, Limit, StoreError, Work};

/// Leaves a batch to the background, in the work that enters it.
pub(super) async fn start(work: &dyn Work, app: &App, batch: Batch) -> Result<(), Error> {
    let job = Job {
        id: app.new_id(),
        kind: JobKind::ChangeDeals,
        subject: batch.id.uuid(),
        due_at: batch.created_at,
    };
    work.apply(&batch.start()).await?;
    work.enqueue(&job).await?;
    Ok(())
}

/// Carries a batch out to its end, or to where its author stopped it.
pub async fn go_on(app: &App, lease: &Lease) -> Result<(), Error> {
    loop {
        match step(app, lease).await {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            // What the wish refers to is gone meanwhile.
            Err(Error::Invalid(_)) => {
                let id = Id::from(lease.job.subject);
                return stop(app, &Grant::job(lease), id).await;
            }
            Err(error) => return Err(error),
        }
    }
}

/// The job of a batch is given up: the batch stops where it is.
pub async fn give_up(app: &App, lease: &Lease) -> Result<(), Error> {
    stop(app, &Grant::job(lease), Id::from(lease.job.subject)).await
}

/// Goes through some more deals; says whether there are others.
async fn step(app: &App, lease: &Lease) -> Result<bool, Error> {
    let id: Id<Batch> = Id::from(lease.job.subject);
    let Some(grant) = grant_of_author(app, lease, id).await? else {
        return Ok(false);
    };
    let work = app.store.work(&grant).await?;
    let batch = work.batch(id).await?.ok_or(StoreError::NotFound)?;
    if batch.status != BatchStatus::Running {
        return Ok(false);
    }
    let terms = Terms {
        scope: grant.scope(),
        at: app.now(),
    };
    let (step, reached) = match &batch.wish {
        Wish::Undo { batch: other, .. } => undo_some(work.as_ref(), &batch, *other, terms).await?,
        _ => change_some(work.as_ref(), &batch, terms).await?,
    };
    let goes_on = reached.is_some();
    work.apply(&batch.go_on(step, reached, terms.at)).await?;
    work.commit().await?;
    Ok(goes_on)
}

/// The author's rights as they are now: whoever was dismissed, or may not any more, has their batch
/// stopped where it is. So has a program whose key was revoked.
async fn grant_of_author(app: &App, lease: &Lease, id: Id<Batch>) -> Result<Option<Grant>, Error> {
    let door = Grant::job(lease);
    let view = app.store.view(&door).await?;
    let Some(batch) = view.batch(id).await? else {
        return Ok(None);
    };
    if batch.status != BatchStatus::Running {
        return Ok(None);
    }
    let user = view.user(batch.author).await?;
    drop(view);
    let author = match (batch.key, user) {
        (Some(key), _) => program(app, lease, key).await?,
        (None, Some(user)) => member(app, lease, &user).await?,
        (None, None) => None,
    };
    let grant = author.and_then(|author| author.allow(batch.wish.permission()).ok());
    if grant.is_none() {
        stop(app, &door, id).await?;
    }
    Ok(grant)
}

/// A person who works here, as if they called now.
async fn member(app: &App, lease: &Lease, user: &User) -> Result<Option<Caller>, Error> {
    let memberships = app.lobby.memberships(user.person).await?;
    let mut here = memberships.into_iter();
    let here = here.find(|member| member.account.id == lease.account);
    Ok(here.map(|member| {
        Caller::recognised(Identity {
            account: member.account,
            person: member.person,
            user: user.id,
            actor: Actor::User(user.id.uuid()),
            access: member.access,
            session: None,
            must_change_password: false,
        })
    }))
}

/// A program whose key is good, as if it called now.
async fn program(app: &App, lease: &Lease, key: Id<ApiKey>) -> Result<Option<Caller>, Error> {
    let found = app.lobby.key(key.uuid()).await?;
    let now = app.now();
    let good = found.filter(|found| {
        let is_over = found.expires_at.is_some_and(|end| end <= now);
        found.account == lease.account && !is_over
    });
    Ok(good.map(|found| Caller::recognised(found.identity)))
}

/// Stops a batch that cannot go on.
async fn stop(app: &App, door: &Grant, id: Id<Batch>) -> Result<(), Error> {
    let work = app.store.work(door).await?;
    let batch = work.batch(id).await?.ok_or(StoreError::NotFound)?;
    if batch.status == BatchStatus::Running {
        work.apply(&batch.cancel(app.now())?).await?;
        work.commit().await?;
    }
    Ok(())
}

type Some200 = (Step, Option<Id<Deal>>);

/// The next deals of the filter.
async fn change_some(work: &dyn Work, batch: &Batch, terms: Terms<'_>) -> Result<Some200, Error> {
    // What was there when it was asked for may be gone by now: a dismissed colleague, a stage.
    let department = check(work, &batch.wish).await?;
    let mut filter = batch.filter.clone().unwrap_or_default();
    filter.settle(work, batch.as_of).await?;
    let most = Limit::most();
    let as_of = batch.as_of;
    let deals = work
        .hold_fitting(&filter, as_of, batch.reached, most)
        .await?;
    let reached = last(&deals, |deal| deal.id);
    let refuse = |deal: &Deal| (deal.updated_at > as_of).then_some(Code::Stale);
    let step = carry_out(work, batch, department, deals, refuse, terms).await?;
    Ok((step, reached))
}

/// The next deals that the other batch changed.
async fn undo_some(
    work: &dyn Work,
    batch: &Batch,
    other: Id<Batch>,
    terms: Terms<'_>,
) -> Result<Some200, Error> {
    let items = work
        .batch_changes(other, batch.reached, Limit::most())
        .await?;
    let reached = last(&items, |item| item.deal);
    let (ids, values) = changed(items);
    let deals = work.hold_deals(&ids).await?;
    let unseen = unseen(&ids, &deals);
    let mut step = take_back(work, batch, deals, values, terms).await?;
    step.items.extend(unseen.into_iter().map(Into::into));
    Ok((step, reached))
}

/// The last of a full page; `None`: there are no more.
fn last<T>(page: &[T], id: impl Fn(&T) -> Id<Deal>) -> Option<Id<Deal>> {
    (page.len() == usize::from(Limit::most().get()))
        .then(|| page.last().map(id))
        .flatten()
}
