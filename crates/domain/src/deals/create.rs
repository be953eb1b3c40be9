//! Making a deal.

use chrono::NaiveDate;

use super::card::commit_shown;
use super::draft::lines_of;
use super::{
    Card, Deal, Error, LineDraft, Names, Neighbours, References, Request, Source, Status, Stays,
    Tags, buyer,
};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact, CreateClient};
use crate::dictionaries::{Channel, DealType, SalesEvent};
use crate::lobby::User;
use crate::pipelines::{Pipeline, Stage, StageKind};
use crate::values::{self, Money, Rank};
use crate::{Actor, App, Claim, Created, Id, Retry, StoreError, Violations, Work};

/// The wish for a deal. What is `None` is chosen as people would expect.
#[derive(Debug, Clone, Default)]
pub struct CreateDeal {
    /// What it is about; «Сделка № 1204» unless told.
    pub title: Option<values::Line<200>>,
    /// An estimate, where there are no lines.
    pub amount: Option<Money>,
    /// What is sold.
    pub lines: Vec<LineDraft>,
    /// Its road; the default one unless told.
    pub pipeline: Option<Id<Pipeline>>,
    /// Where on it; the first open stage unless told.
    pub stage: Option<Id<Stage>>,
    /// The person who buys.
    pub contact: Option<Id<Contact>>,
    /// The firm that buys.
    pub company: Option<Id<Company>>,
    /// A person who buys and is not known yet.
    pub new_contact: Option<CreateClient<Contact>>,
    /// A firm that buys and is not known yet.
    pub new_company: Option<CreateClient<Company>>,
    /// Who is responsible; the caller unless told, nobody if a program is calling.
    pub responsible: Option<Id<User>>,
    /// How it came; «Не указан» unless told.
    pub channel: Option<Id<Channel>>,
    /// Of which type.
    pub deal_type: Option<Id<DealType>>,
    /// To which event it is put down.
    pub sales_event: Option<Id<SalesEvent>>,
    /// When it should close.
    pub expected_close_on: Option<NaiveDate>,
    /// Its marks.
    pub tags: Tags,
    /// The request it came from.
    pub source: Source,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes a deal at the top of its stage.
pub async fn create(
    app: &App,
    caller: &Caller,
    mut command: CreateDeal,
) -> Result<Created<Card>, Error> {
    let grant = caller.allow(Permission::DealsCreate)?;
    let id = app.new_id();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), app.now()).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.deal_card(Id::from(earlier)).await?;
                return Ok(Created::before(earlier.ok_or(StoreError::NotFound)?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let stage = stage_of(work.as_ref(), &command).await?;
    // What comes from outside is a request: nobody is responsible until somebody takes it on.
    let is_request = !matches!(caller.actor(), Actor::User(_));
    let request = is_request
        .then(|| Request::new(command.new_contact.is_some(), command.new_company.is_some()));
    let own = (!is_request).then_some(caller.user());
    let responsible = command.responsible.or(own);
    let channel = match command.channel {
        Some(channel) => channel,
        None => work.channel_unknown().await?,
    };
    let references = References {
        contact: command.contact,
        company: command.company,
        responsible,
        channel: Some(channel),
        deal_type: command.deal_type,
        sales_event: command.sales_event,
        loss_reason: None,
    };
    let names = work.names(&references).await?;
    check_references(&references, &names)?;
    let buyer = buyer::enter(
        app,
        caller,
        work.as_ref(),
        &mut command,
        responsible,
        &names,
    )
    .await?;
    let lines = lines_of(app, caller, work.as_ref(), command.lines, None).await?;
    let number = work.take_deal_numbers(1).await?;
    let now = app.now();
    let title = match command.title {
        Some(title) => title,
        None => untitled(number)?,
    };
    let deal = Deal {
        id,
        number,
        title,
        amount: if lines.is_empty() {
            command.amount.unwrap_or(Money::ZERO)
        } else {
            lines.amount()?
        },
        vat: lines.vat()?,
        cost: lines.known_cost()?,
        is_cost_known: lines.cost()?.is_some(),
        line_count: i32::try_from(lines.all().len()).unwrap_or(i32::MAX),
        status: Status::Open,
        pipeline: stage.0,
        stage: stage.1.id,
        stage_entered_at: now,
        visit: 1,
        stays: Stays::begun(stage.1.id, now),
        rank: rank_at(work.as_ref(), stage.1.id, None, id).await?,
        contact: buyer.contact,
        company: buyer.company,
        responsible,
        department: names.department,
        channel,
        deal_type: command.deal_type,
        sales_event: command.sales_event,
        expected_close_on: command.expected_close_on,
        tags: command.tags,
        created_at: now,
        created_on: caller.time_zone().local_date(now),
        request,
        updated_at: now,
        deleted_at: None,
        version: 1,
    };
    let change = deal.create(&stage.1, lines, command.source, &names)?;
    work.apply(&change).await?;
    Ok(Created::now(commit_shown(work, id).await?))
}

/// The pipeline and stage a new deal goes to.
async fn stage_of(work: &dyn Work, command: &CreateDeal) -> Result<(Id<Pipeline>, Stage), Error> {
    let pipeline = match (command.stage, command.pipeline) {
        (Some(stage), _) => work
            .pipeline_of_stage(stage)
            .await?
            .ok_or_else(|| Violations::one("/stage_id", "unknown_id"))?,
        (None, Some(pipeline)) => work
            .pipeline(pipeline)
            .await?
            .ok_or_else(|| Violations::one("/pipeline_id", "unknown_id"))?,
        (None, None) => work
            .pipelines()
            .await?
            .into_iter()
            .find(|pipeline| pipeline.is_default)
            .ok_or_else(|| Violations::one("/pipeline_id", "required"))?,
    };
    if command.pipeline.is_some_and(|wanted| wanted != pipeline.id) {
        return Err(Violations::one("/stage_id", "stage_of_another_pipeline").into());
    }
    let stage = match command.stage {
        Some(stage) => pipeline.stages.find(stage),
        None => pipeline.stages.first_of(StageKind::Open),
    };
    let stage = stage
        .ok_or_else(|| Violations::one("/stage_id", "unknown_id"))?
        .clone();
    Ok((pipeline.id, stage))
}

fn untitled(number: i64) -> Result<values::Line<200>, Error> {
    values::Line::parse(&format!("Сделка № {number}"))
        .map_err(|_| Violations::one("/title", "required").into())
}

/// Every reference must have led to a record of this account.
pub(crate) fn check_references(references: &References, names: &Names) -> Result<(), Violations> {
    let mut wrong = Violations::default();
    let mut check = |is_asked: bool, name: &Option<String>, pointer: &'static str| {
        if is_asked && name.is_none() {
            wrong.add(pointer, "unknown_id");
        }
    };
    check(references.contact.is_some(), &names.contact, "/contact_id");
    check(references.company.is_some(), &names.company, "/company_id");
    check(
        references.responsible.is_some(),
        &names.responsible,
        "/responsible_id",
    );
    check(references.channel.is_some(), &names.channel, "/channel_id");
    check(
        references.deal_type.is_some(),
        &names.deal_type,
        "/deal_type_id",
    );
    check(
        references.sales_event.is_some(),
        &names.sales_event,
        "/sales_event_id",
    );
    check(
        references.loss_reason.is_some(),
        &names.loss_reason,
        "/loss_reason_id",
    );
    wrong.check()
}

/// A rank behind a card of a stage, or at its top; makes room where there is none.
pub(super) async fn rank_at(
    work: &dyn Work,
    stage: Id<Stage>,
    after: Option<Id<Deal>>,
    but: Id<Deal>,
) -> Result<Rank, Error> {
    let between = |places: &Neighbours| Rank::between(places.above.as_ref(), places.below.as_ref());
    let unknown = || Violations::one("/after_id", "unknown_id");
    let places = work
        .neighbours(stage, after, but)
        .await?
        .ok_or_else(unknown)?;
    if let Ok(rank) = between(&places) {
        return Ok(rank);
    }
    work.spread_ranks(stage).await?;
    let places = work
        .neighbours(stage, after, but)
        .await?
        .ok_or_else(unknown)?;
    between(&places).map_err(|_| {
        StoreError::Unreadable {
            what: "ranks of a stage",
        }
        .into()
    })
}
