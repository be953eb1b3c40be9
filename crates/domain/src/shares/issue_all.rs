//! Issuing many drafts, and sending each to its client.

use super::Error;
use super::open::shareable;
use super::write::{Post, post};
use crate::access::{Caller, Permission};
use crate::documents::{self, Document, IssueDocument, Sides};
use crate::lobby::Gate;
use crate::values::{Line, Prose};
use crate::{App, Code, Coded, Id, Version, Violation, Violations};

/// The most drafts at once.
pub const MOST_ISSUED: usize = 100;

/// The wish to issue drafts.
#[derive(Debug, Clone)]
pub struct IssueAll {
    /// Which, each once, with the versions that the caller has seen; at most [`MOST_ISSUED`].
    pub drafts: Vec<(Id<Document>, Version)>,
    /// Whether each goes to its client by mail.
    pub sends: bool,
}

/// A draft that stayed one, or a document that was not sent, and why.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// Which.
    pub document: Id<Document>,
    /// Whether it was issued all the same: only the letter failed.
    pub is_issued: bool,
    /// Why.
    pub code: Code,
    /// Which rules are broken, if some are.
    pub rules: Vec<Violation>,
}

/// What came of it, in the order of the wish.
#[derive(Debug, Clone, Default)]
pub struct IssuedAll {
    /// Those that have their numbers now.
    pub issued: Vec<Document>,
    /// What failed.
    pub refused: Vec<Refusal>,
}

/// Issues drafts one by one, each in a work of its own: what one lacks keeps none of the others.
/// Numbers follow the order of the wish. Done twice, it refuses what is issued already and sends
/// nothing again.
pub async fn issue_all(app: &App, caller: &Caller, command: IssueAll) -> Result<IssuedAll, Error> {
    caller.allow(Permission::DocumentsIssue)?;
    let mut done = IssuedAll::default();
    for (id, version) in command.drafts {
        let wish = IssueDocument {
            id,
            version,
            number: None,
            accepts_excess: false,
        };
        let document = match documents::issue(app, caller, wish).await {
            Ok(shown) => shown.document,
            Err(error) => {
                done.refused.push(refusal(id, false, &error));
                continue;
            }
        };
        if command.sends
            && let Err(error) = send(app, caller, document.id).await
        {
            done.refused.push(refusal(id, true, &error));
        }
        done.issued.push(document);
    }
    Ok(done)
}

fn refusal(document: Id<Document>, is_issued: bool, error: &dyn Coded) -> Refusal {
    Refusal {
        document,
        is_issued,
        code: error.code(),
        rules: error.violations().to_vec(),
    }
}

/// A letter with the paper to the address for documents.
async fn send(app: &App, caller: &Caller, id: Id<Document>) -> Result<(), Error> {
    let grant = caller.allow(Permission::DocumentsIssue)?;
    let account = caller.account().to_string();
    let now = app.now();
    app.lobby.knock(Gate::DocumentLetter, &account, now).await?;
    let work = app.store.work(&grant).await?;
    let document = shareable(work.as_ref(), id).await?;
    let sides = Sides::of(work.as_ref(), &document).await?;
    let to = sides.email();
    let to = to.ok_or_else(|| Violations::one("/to", "no_document_email"))?;
    let title = document.mentioned().title();
    let short: String = title.chars().take(200).collect();
    let words = format!(
        "Здравствуйте!\n\nНаправляем документ: {title}. Он приложен к письму, а по ссылке его можно \
         открыть и скачать."
    );
    let (Ok(subject), Ok(message)) = (Line::parse(&short), Prose::parse(&words)) else {
        return Err(Violations::one("/subject", "too_long").into());
    };
    let letter = Post {
        to,
        has_copy: false,
        subject,
        message,
        has_file: true,
        by: caller.user(),
    };
    let id = app.new_id();
    post(
        app,
        work.as_ref(),
        &document,
        (id, letter),
        caller.time_zone(),
    )
    .await?;
    work.commit().await?;
    Ok(())
}
