//! The letter about an invoice.

use super::{Error, Step};
use crate::deals::Deal;
use crate::documents::{Document, Sides, Stage, date_in_figures};
use crate::lobby::{Job, JobKind};
use crate::shares::{Delivery, Letter, opened};
use crate::values::{Email, Line, Prose, TimeZone};
use crate::{App, Id, Work};

/// Writes to whoever is to pay, with the invoice and the link to its page. Where there is no address
/// it is noted all the same: an address that is found a week later would get a letter out of season.
pub(super) async fn write_to(
    app: &App,
    work: &dyn Work,
    (id, step): (Id<Document>, Step),
    deal: Option<&Deal>,
    zone: TimeZone,
) -> Result<(), Error> {
    let now = app.now();
    work.note_reminder(id, step, now).await?;
    let Some(shown) = work.document(id).await? else {
        return Ok(());
    };
    let document = shown.document;
    // Somebody may have paid or cancelled it while this one waited.
    if Stage::from(&document.state) != Stage::Issued || document.due_on().is_none() {
        return Ok(());
    }
    let sides = Sides::of(work, &document).await?;
    let (Some(to), Some(subject), Some(message)) =
        (sides.email(), subject(&document), message(&document, step))
    else {
        return Ok(());
    };
    opened(app, work, &document, (None, zone), now).await?;
    let letter = Letter {
        id: app.new_id(),
        document: id,
        to,
        has_copy: false,
        subject,
        message,
        has_file: true,
        by: deal
            .and_then(|deal| deal.responsible)
            .unwrap_or(document.created_by),
        created_at: now,
        delivery: Delivery::Waits,
    };
    let job = Job {
        id: app.new_id(),
        kind: JobKind::SendDocument,
        subject: letter.id.uuid(),
        due_at: now,
    };
    work.apply(&letter.create(document.told())).await?;
    work.enqueue(&job).await?;
    Ok(())
}

impl Sides {
    /// The address for documents, or the first that is known of a person.
    fn email(&self) -> Option<Email> {
        let requisites = self.buyer.requisites.as_ref();
        let of_firm = requisites.and_then(|one| one.document_email.clone());
        of_firm.or_else(|| {
            let contact = self.buyer.contact.as_ref();
            contact.and_then(|contact| contact.emails.first().cloned())
        })
    }
}

fn subject(document: &Document) -> Option<Line<200>> {
    let title = document.mentioned().title();
    Line::parse(&format!("Напоминание об оплате: {title}")).ok()
}

fn message(document: &Document, step: Step) -> Option<Prose<4000>> {
    let title = document.mentioned().title();
    let due_on = date_in_figures(document.due_on()?);
    let whole = document.content.amount().unwrap_or_default();
    let rest = whole.minus(document.paid).unwrap_or(whole);
    let what = match step {
        Step::DayBefore => {
            format!("Напоминаем, что завтра, {due_on}, последний день оплаты: {title}.")
        }
        _ => format!("Мы ещё не видим оплаты: {title}. Последний день был {due_on}."),
    };
    let sum = crate::documents::grouped(&rest.to_string().replace('.', ","));
    let text = format!(
        "Здравствуйте!\n\n{what}\n\nК оплате: {sum} ₽. Счёт приложен к письму.\n\nЕсли вы уже \
         заплатили, ничего делать не нужно: деньги могли ещё не дойти."
    );
    Prose::parse(&text).ok()
}
