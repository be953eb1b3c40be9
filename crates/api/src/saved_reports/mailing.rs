//! Writing a letter with a report, from its job.

use canape_domain::lobby::Lease;
use canape_domain::mail::Attachment;
use canape_domain::saved_reports::{self, MailFormat, NoFile, ToSend};
use canape_domain::{App, Code};

use super::body::on_days;
use crate::http::{Language, Problem};
use crate::reports::export::{FileKind, Made};
use crate::reports::wanted::Wanted;
use crate::worker::Failure;

/// Sends the letter, unless nobody needs it any more. Letters are in Russian, as all are.
pub async fn send(app: &App, lease: &Lease) -> Result<(), Failure> {
    let Some(to_send) = saved_reports::letter(app, lease).await? else {
        return Ok(());
    };
    let file = match file(app, &to_send).await {
        Ok(file) => Ok(file),
        Err(problem) => {
            let failure = Failure::of_problem(&problem);
            if failure.may_pass() {
                return Err(failure);
            }
            tracing::info!(why = failure.why(), "a report goes out without its file");
            Err(if problem.code() == Code::PermissionDenied {
                NoFile::Denied
            } else {
                NoFile::Unanswerable
            })
        }
    };
    Ok(saved_reports::post(app, lease, &to_send, file).await?)
}

async fn file(app: &App, to_send: &ToSend) -> Result<Attachment, Problem> {
    let recipient = &to_send.recipient;
    let asked = &to_send.saved.asked;
    let day = recipient.time_zone().local_date(to_send.letter.due_at);
    let wanted = Wanted::read(&asked.report, &on_days(asked, asked.days.on(day)))?;
    let made = Made::of(app, recipient, wanted, Language::Russian).await?;
    let format = match to_send.format {
        MailFormat::Xlsx => FileKind::Xlsx,
        MailFormat::Pdf => FileKind::Pdf,
    };
    let (bytes, media_type) = made.file(app, recipient, format).await?;
    Ok(Attachment {
        name: made.name(format),
        media_type,
        bytes,
    })
}
