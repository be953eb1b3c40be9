//! Finding a party by its ИНН in a directory outside.

use std::fmt::Debug;

use async_trait::async_trait;

use super::{Error, Requisites};
use crate::App;
use crate::access::{Caller, Permission};
use crate::values::Inn;

/// What the state register says of a party's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It works.
    Active,
    /// It is being closed.
    Liquidating,
    /// It is closed: a document in its name is worth nothing.
    Liquidated,
    /// It is bankrupt.
    Bankrupt,
    /// It is becoming another one.
    Reorganizing,
}

/// A party as the directory knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its requisites; a directory knows no bank accounts.
    pub requisites: Requisites,
    /// What the register says of its life, if the directory tells.
    pub standing: Option<Standing>,
}

/// Why a directory does not answer.
#[derive(Debug, thiserror::Error)]
pub enum DirectoryError {
    /// The day's look-ups are used up, or the key is not good.
    #[error("the directory refuses to answer")]
    Refused,
    /// It cannot be reached, or what it says cannot be read.
    #[error("the directory cannot be asked")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// A directory of organisations and sole traders.
#[async_trait]
pub trait Directory: Debug + Send + Sync {
    /// The party with this ИНН, the main office of a firm with branches.
    async fn party(&self, inn: &Inn) -> Result<Option<Found>, DirectoryError>;
}

/// Looks a party up; nothing is written.
pub async fn look_up(app: &App, caller: &Caller, inn: &Inn) -> Result<Found, Error> {
    caller.allow_either(Permission::ClientsEdit, Permission::LegalEntitiesManage)?;
    let directory = app.directory.as_ref().ok_or(Error::NoDirectory)?;
    let found = directory.party(inn).await?;
    found.ok_or(Error::UnknownParty)
}
