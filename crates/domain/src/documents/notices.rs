//! Telling clients that an own firm's requisites are other: a letter to each with open documents.

use chrono::{Days, NaiveDate, TimeDelta};

use super::buyers::buyers_of;
use super::side::Buyer;
use super::{Content, Document, Error, Kind, LetterText, State, date_in_figures};
use crate::access::{Caller, Permission};
use crate::deals::Record;
use crate::legal_entities::LegalEntity;
use crate::requisites::Requisites;
use crate::settlements::Counterparty;
use crate::tasks::{Due, Task};
use crate::templates::default_for;
use crate::values::{Line, Money, Prose};
use crate::{App, Claim, Id, Retry, StoreError, Violations, Work};

/// The most letters of one notice.
pub const MOST_NOTICES: u64 = 500;
/// So many calendar days there are to tell everybody.
const TERM: u64 = 10;
/// At what hour of the last day the task is due.
const EVENING: i64 = 18;

/// The wish to tell clients of requisites.
#[derive(Debug, Clone)]
pub struct NotifyOfRequisites {
    /// Of which own firm.
    pub legal_entity: Id<LegalEntity>,
    /// Those that hold from this day on.
    pub valid_from: NaiveDate,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// What came of it.
#[derive(Debug, Clone, Copy)]
pub struct Notified {
    /// So many letters were begun.
    pub letters: u64,
    /// The last day to send them.
    pub due_on: NaiveDate,
}

/// Begins a letter to each client with whom something is open: an invoice that is not paid, a contract
/// that has not ended. The letters are drafts, to be issued and sent together; a task says until when.
pub async fn notify_of_requisites(
    app: &App,
    caller: &Caller,
    command: NotifyOfRequisites,
) -> Result<Notified, Error> {
    let grant = caller.allow(Permission::DocumentsIssue)?;
    caller.allow(Permission::DocumentsEdit)?;
    caller.allow(Permission::LegalEntitiesManage)?;
    let now = app.now();
    let zone = caller.time_zone();
    let today = zone.local_date(now);
    let due_on = today + Days::new(TERM);
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work
            .claim(retry, app.new_id::<Document>().uuid(), now)
            .await?
        {
            Claim::New => {}
            Claim::Done(_) => return Ok(Notified { letters: 0, due_on }),
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let at = Violations::one;
    let entity = work.legal_entity(command.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    let all = entity.requisites.all().iter();
    let dated = all
        .into_iter()
        .find(|one| one.valid_from == command.valid_from);
    let dated = dated.ok_or_else(|| at("/valid_from", "no_requisites"))?;
    let text = words(&dated.requisites, command.valid_from);
    let text = Prose::parse(&text).map_err(|_| at("/valid_from", "too_long"))?;
    let clients = work
        .clients_with_open(entity.id, today, MOST_NOTICES + 1)
        .await?;
    if u64::try_from(clients.len()).unwrap_or(u64::MAX) > MOST_NOTICES {
        let mut wrong = Violations::default();
        wrong.add_limit("/valid_from", "too_many_documents", 500);
        return Err(wrong.into());
    }
    let template = default_for(work.as_ref(), Kind::Letter, entity.id).await?;
    let buyers = buyers_of(work.as_ref(), &clients, today).await?;
    let made = clients.iter().filter_map(|client| {
        let buyer = buyers.get(client)?;
        let letter = letter(app, &entity, (*client, buyer), (today, caller, &text));
        Some(letter.begin(&entity, template).map(Document::create))
    });
    let made = made.collect::<Result<Vec<_>, Error>>()?;
    let letters = u64::try_from(made.len()).unwrap_or(u64::MAX);
    if letters > 0 {
        work.apply_all(&made).await?;
        let due_at = zone.day_start(due_on) + TimeDelta::hours(EVENING);
        remind(app, work.as_ref(), caller, letters, due_at).await?;
    }
    work.commit().await?;
    Ok(Notified { letters, due_on })
}

fn letter(
    app: &App,
    entity: &LegalEntity,
    (client, buyer): (Counterparty, &Buyer),
    (today, caller, text): (NaiveDate, &Caller, &Prose<20_000>),
) -> Document {
    let content = Content {
        letter: Some(LetterText {
            title: Some(Line::literal("Уведомление")),
            subject: Some(Line::literal("Об изменении реквизитов")),
            text: Some(text.clone()),
            ..LetterText::to(buyer)
        }),
        ..Content::default()
    };
    Document {
        id: app.new_id(),
        kind: Kind::Letter,
        state: State::Draft,
        number: None,
        date: today,
        deal: None,
        legal_entity: entity.id,
        company: client.company(),
        contact: client.contact(),
        buyer_name: buyer.name(),
        basis: None,
        amends: None,
        content,
        paid: Money::ZERO,
        paper: None,
        docx: None,
        created_by: caller.user(),
        created_at: app.now(),
        version: 1,
    }
}

/// «Отправить уведомления о реквизитах: писем 12».
async fn remind(
    app: &App,
    work: &dyn Work,
    caller: &Caller,
    letters: u64,
    due_at: crate::Moment,
) -> Result<(), Error> {
    let title = format!("Отправить клиентам уведомления о новых реквизитах: писем {letters}");
    let (Ok(title), Ok(due_at)) = (Line::parse(&title), Due::at(due_at)) else {
        return Ok(());
    };
    let record = (Record::User, caller.user().uuid());
    let name = work.labels(&[record]).await?.remove(&record);
    let task = Task {
        id: app.new_id(),
        deal: None,
        title,
        due_at,
        responsible: Some(caller.user()),
        department: None,
        completed_at: None,
        created_at: app.now(),
        created_by: Some(caller.user()),
        version: 1,
    };
    work.apply(&task.create(name)).await?;
    Ok(())
}

/// The requisites as a letter tells them, a line each.
fn words(requisites: &Requisites, from: NaiveDate) -> String {
    let text = |value: Option<String>, name: &str| value.map(|value| format!("{name}: {value}"));
    let name = requisites.full_name.as_ref().map(ToString::to_string);
    let short = requisites.short_name.as_ref().map(ToString::to_string);
    let account = requisites.accounts.first();
    let lines = [
        text(name.or(short), "Наименование"),
        text(requisites.inn.as_ref().map(ToString::to_string), "ИНН"),
        text(requisites.kpp.as_ref().map(ToString::to_string), "КПП"),
        text(requisites.ogrn.as_ref().map(ToString::to_string), "ОГРН"),
        text(
            requisites.legal_address.as_ref().map(ToString::to_string),
            "Адрес",
        ),
        text(account.map(|one| one.account.to_string()), "Расчётный счёт"),
        text(account.map(|one| one.bank_name.to_string()), "Банк"),
        text(account.map(|one| one.bik.to_string()), "БИК"),
        text(
            account.and_then(|one| one.correspondent.as_ref().map(ToString::to_string)),
            "Корреспондентский счёт",
        ),
        text(
            requisites.document_email.as_ref().map(ToString::to_string),
            "Почта для документов",
        ),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    format!(
        "Сообщаем, что с {} у нашей организации изменились реквизиты. Просим указывать в документах и \
         платежах новые:\n{}\nОстальные условия действующих договоров остаются без изменений.",
        date_in_figures(from),
        lines.join("\n")
    )
}
