//! Checking a code: the app's, or a recovery code.

use super::{Error, Factor, RecoveryCode};
use crate::App;
use crate::lobby::Gate;

/// A code that was found to be good, and is not yet used up.
#[derive(Debug, Clone)]
pub enum Shown {
    /// The app's, of this step.
    Step(i64),
    /// A recovery code.
    Recovery(RecoveryCode),
}

/// Whether a code is good, without using it up.
pub async fn check(app: &App, factor: &Factor, code: &str) -> Result<Shown, Error> {
    let now = app.now();
    let who = factor.person.to_string();
    app.lobby.knock(Gate::SecondFactor, &who, now).await?;
    let digits: String = code
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    if let Some(step) = factor.step_of(app.vault.as_ref(), &digits, now)? {
        return Ok(Shown::Step(step));
    }
    let recovery = RecoveryCode::parse(code).ok_or_else(Error::wrong_code)?;
    let sha256 = recovery.sha256();
    if app.lobby.has_recovery_code(factor.person, sha256).await? {
        return Ok(Shown::Recovery(recovery));
    }
    Err(Error::wrong_code())
}

impl Shown {
    /// Uses the code up; of two who show the same at once, one is refused.
    pub(crate) async fn spend(self, app: &App, factor: &Factor) -> Result<(), Error> {
        let person = factor.person;
        let is_first = match self {
            Self::Step(step) => app.lobby.spend_step(person, step).await?,
            Self::Recovery(code) => {
                let sha256 = code.sha256();
                app.lobby.spend_recovery_code(person, sha256).await?
            }
        };
        if !is_first {
            return Err(Error::wrong_code());
        }
        let who = person.to_string();
        app.lobby.forget_knocks(Gate::SecondFactor, &who).await?;
        Ok(())
    }
}
