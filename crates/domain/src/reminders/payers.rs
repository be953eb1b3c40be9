//! The letter about an invoice.

use super::{Error, Step};
use crate::deals::Deal;
use crate::documents::{Document, Sides, Stage, date_in_figures};
use crate::shares::{Post, post};
use crate::values::{Line, Prose, TimeZone};
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
    let by = deal.and_then(|deal| deal.responsible);
    let letter = Post {
        to,
        has_copy: false,
        subject,
        message,
        has_file: true,
        by: by.unwrap_or(document.created_by),
    };
    post(app, work, &document, (app.new_id(), letter), zone).await?;
    Ok(())
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
