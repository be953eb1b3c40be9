//! The firm's own settings: its name and its time zone.

use super::{Error, Event};
use crate::access::{Caller, Permission};
use crate::deals::FieldChange;
use crate::lobby::Account;
use crate::values::{Line, TimeZone};
use crate::{App, Change, Moment, Version};

/// Other values of some fields; `None` keeps.
#[derive(Debug, Clone)]
pub struct EditAccount {
    /// The version that the caller has seen.
    pub version: Version,
    /// Another name of the firm.
    pub name: Option<Line<200>>,
    /// Another time zone. What happened keeps the dates that it had in the one before.
    pub time_zone: Option<TimeZone>,
}

/// Changes the caller's account; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditAccount) -> Result<Account, Error> {
    let grant = caller.allow(Permission::AccountManage)?;
    let work = app.store.work(&grant).await?;
    let account = work.account_record().await?;
    if account.version != command.version {
        return Err(Error::Stale);
    }
    let name = command.name.map(|name| name.to_string());
    let to = Account {
        name: name.unwrap_or_else(|| account.name.clone()),
        time_zone: command.time_zone.unwrap_or(account.time_zone),
        ..account.clone()
    };
    if to == account {
        return Ok(account);
    }
    let change = account.edit(to, app.now());
    work.apply(&change).await?;
    work.commit().await?;
    Ok(change.into_state())
}

/// Reads the caller's account.
pub async fn read(app: &App, caller: &Caller) -> Result<Account, Error> {
    let grant = caller.allow(Permission::AccountManage)?;
    let view = app.store.view(&grant).await?;
    Ok(view.account_record().await?)
}

impl Account {
    fn edit(self, to: Self, at: Moment) -> Change<Self, Event> {
        let mut changes = Vec::new();
        let mut note = |field, from: String, to: String| {
            if from != to {
                let (from, to) = (Some(from), Some(to));
                changes.push(FieldChange { field, from, to });
            }
        };
        note("name", self.name.clone(), to.name.clone());
        note(
            "time_zone",
            self.time_zone.to_string(),
            to.time_zone.to_string(),
        );
        let event = Event::Edited {
            account: self.id,
            changes,
        };
        let version = self.version + 1;
        Change::moved(self.version, Self { version, ..to }, event, at)
    }
}
