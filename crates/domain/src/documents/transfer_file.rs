//! The file by which a УПД, a счёт-фактура or a correction of one is loaded at an ЭДО operator.

use super::look::present;
use super::{Document, Error, ExchangeFile, Sent, State};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Violations};

/// The wish for the file.
#[derive(Debug, Clone)]
pub struct TakeTransferFile {
    /// Of which document.
    pub id: Id<Document>,
    /// The seller's identifier at the ЭДО operator, where the caller knows it.
    pub sender: Option<String>,
    /// The buyer's.
    pub recipient: Option<String>,
}

/// Makes the file from what was frozen at issue: the very content of the paper.
pub async fn transfer_file(
    app: &App,
    caller: &Caller,
    command: TakeTransferFile,
) -> Result<ExchangeFile, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let mut wrong = Violations::default();
    for (given, name) in [
        (&command.sender, "sender"),
        (&command.recipient, "recipient"),
    ] {
        if given.as_deref().is_some_and(|text| !is_participant(text)) {
            wrong.add(name, "not_a_participant");
        }
    }
    wrong.check()?;
    let view = app.store.view(&grant).await?;
    let document = present(&*view, command.id).await?.document;
    match document.state {
        State::Issued { .. } => {}
        State::Draft => return Err(Error::Unissued),
        State::Amended { .. } => return Err(Error::Amended),
        State::Cancelled { .. } => return Err(Error::Cancelled),
    }
    let printed = view.printed(document.id).await?;
    drop(view);
    let file = app.exchange.transfer(&Sent {
        id: document.id,
        printed: &printed.ok_or(StoreError::NotFound)?,
        made_at: caller.time_zone().local_time(app.now()),
        sender: command.sender.as_deref(),
        recipient: command.recipient.as_deref(),
    })?;
    Ok(file)
}

/// Three signs of the operator and the subscriber's number: «2BM-7700000016-…», «2BE…».
fn is_participant(text: &str) -> bool {
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    (4..=50).contains(&text.len()) && text.chars().all(is_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_of_a_participant_is_part_of_a_file_name() {
        assert!(is_participant(
            "2BM-7700000016-773601001-201401010000000000001"
        ));
        for wrong in [
            "",
            "2BM",
            "2BM_1234",
            "2BM/../etc",
            "2BM-я",
            &"2".repeat(51),
        ] {
            assert!(!is_participant(wrong), "{wrong}");
        }
    }
}
