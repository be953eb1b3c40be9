//! Letters with reports: one job finds the reports that are due, another one writes each letter.
//!
//! That a letter is to be written is kept in the work that moves the report on, so a job that is done
//! twice writes each letter once. Figures are asked when a letter is written, for whoever gets it.

use super::{Error, MailFormat, SavedReport, Schedule};
use crate::access::{Caller, Grant};
use crate::lobby::{Account, AccountState, Job, JobKind, Lease, User};
use crate::mail::{Attachment, Draft};
use crate::{App, Code, Coded, Id, Moment, Work};

/// So many reports at a time.
const MOST: u64 = 100;

/// A letter that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportLetter {
    /// Its id.
    pub id: Id<Self>,
    /// With which report.
    pub saved_report: Id<SavedReport>,
    /// To whom.
    pub user: Id<User>,
    /// When the report was due: its days are those of this moment.
    pub due_at: Moment,
}

/// A letter that is to be written now.
#[derive(Debug, Clone)]
pub struct ToSend {
    /// The letter.
    pub letter: ReportLetter,
    /// With which report.
    pub saved: SavedReport,
    /// As what.
    pub format: MailFormat,
    /// Who gets it, with what they may do now.
    pub recipient: Caller,
}

/// Why a letter goes without its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoFile {
    /// Its reader may not have it.
    Denied,
    /// The question cannot be answered any more: what it names is gone, or there are too many rows.
    Unanswerable,
}

/// Sees to it that the job comes when the next report is due.
pub(super) async fn watch(app: &App, work: &dyn Work, account: Id<Account>) -> Result<(), Error> {
    let Some(due_at) = work.next_report_at().await? else {
        return Ok(());
    };
    let job = Job {
        id: app.new_id(),
        kind: JobKind::SendReports,
        subject: account.uuid(),
        due_at,
    };
    Ok(work.enqueue_unless_earlier(&job).await?)
}

/// Puts the letters of reports that are due on their way. A report that was due several times while
/// nobody sent anything goes out once; an account that does not work sends none.
pub async fn send_due(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let account = work.account_record().await?;
    let is_working = matches!(account.state, AccountState::Trial | AccountState::Active);
    let mut letters = Vec::new();
    for saved in work.saved_reports_due(now, MOST).await? {
        let due_at = saved.next_send_at.unwrap_or(now);
        let recipients = if is_working {
            saved.recipients()
        } else {
            Vec::new()
        };
        letters.extend(recipients.iter().map(|user| ReportLetter {
            id: app.new_id(),
            saved_report: saved.id,
            user: *user,
            due_at,
        }));
        let sent = saved.sent(recipients, account.time_zone, now);
        work.apply(&sent).await?;
    }
    work.add_report_letters(&letters).await?;
    for letter in &letters {
        work.enqueue(&Job {
            id: app.new_id(),
            kind: JobKind::SendReport,
            subject: letter.id.uuid(),
            due_at: now,
        })
        .await?;
    }
    watch(app, work.as_ref(), account.id).await?;
    Ok(work.commit().await?)
}

/// The letter that is the subject of a job; `None`: it is sent already, or nobody is to get it any
/// more.
pub async fn letter(app: &App, lease: &Lease) -> Result<Option<ToSend>, Error> {
    let view = app.store.view(&Grant::job(lease)).await?;
    let Some(letter) = view.report_letter(Id::from(lease.job.subject)).await? else {
        return Ok(None);
    };
    let saved = view.saved_report(letter.saved_report).await?;
    let account = view.account_record().await?.id;
    drop(view);
    let identity = app.lobby.identity_of_user(account, letter.user).await?;
    let author = match &saved {
        Some(saved) => app.lobby.identity_of_user(account, saved.author).await?,
        None => None,
    };
    let format = |saved: &SavedReport| saved.schedule.as_ref().map(Schedule::format);
    let wanted = saved
        .filter(|saved| saved.deleted_at.is_none())
        // Nobody answers for the reports of whoever has left.
        .filter(|_| author.is_some())
        .and_then(|saved| Some((format(&saved)?, saved)))
        .zip(identity);
    let Some(((format, saved), identity)) = wanted else {
        done(app, lease, letter.id).await?;
        return Ok(None);
    };
    Ok(Some(ToSend {
        letter,
        saved,
        format,
        recipient: Caller::recognised(identity),
    }))
}

/// Writes the letter: with the file, or with the link alone.
pub async fn post(
    app: &App,
    lease: &Lease,
    to_send: &ToSend,
    file: Result<Attachment, NoFile>,
) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let view = app.store.view(&grant).await?;
    let user = view.user(to_send.letter.user).await?;
    drop(view);
    if let Some(user) = user.filter(|user| user.is_active) {
        let firm = to_send.recipient.account_record().name.clone();
        let name = &to_send.saved.name;
        let draft = Draft::new(user.email, format!("Отчёт: {name}"))
            .signed(firm)
            .say(match file {
                Ok(_) => format!("Отчёт «{name}» приложен к письму. В нём то, что доступно вам."),
                Err(NoFile::Denied) => format!(
                    "Отчёт «{name}» готов. Файла в письме нет: у вас нет права выгружать такие \
                     данные или видеть показатели этого отчёта."
                ),
                Err(NoFile::Unanswerable) => format!(
                    "Отчёт «{name}» не удалось собрать: того, о чём он спрашивает, больше нет, или \
                     в нём слишком много строк. Откройте его и поправьте."
                ),
            })
            .button("Открыть отчёт", app.pages.of_saved_report(to_send.saved.id))
            .note("Письмо приходит по расписанию. Отменить его может автор отчёта.");
        let mut letter = draft.letter();
        letter.attachments.extend(file);
        match app.mailer.send(&letter).await {
            // An address that nobody has takes no other letter, either.
            Err(error) if error.code() == Code::MailRefused => {
                tracing::warn!(%error, "a report was not taken");
            }
            sent => sent?,
        }
    }
    done(app, lease, to_send.letter.id).await
}

async fn done(app: &App, lease: &Lease, id: Id<ReportLetter>) -> Result<(), Error> {
    let work = app.store.work(&Grant::job(lease)).await?;
    work.remove_report_letter(id).await?;
    Ok(work.commit().await?)
}
