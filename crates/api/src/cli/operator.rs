//! `canape operator`: what only whoever runs the installation may do.

use std::io::Write;

use canape_domain::accounts::{self, Prolong};
use canape_domain::values::{AccountAddress, Login};
use canape_domain::{App, Coded, Kind, second_factor};
use chrono::NaiveDate;

use super::Failure;
use crate::bootstrap;
use crate::config::Config;

/// What to do.
#[derive(Debug, clap::Subcommand)]
pub enum Operator {
    /// Move the last day of an account's trial; a blocked account is opened.
    Prolong {
        /// The account's address: the first part of its host's name.
        address: String,
        /// The last day, as in 2026-12-31.
        until: NaiveDate,
    },
    /// Let somebody who has lost phone and recovery codes sign in by the password alone.
    ForgetSecondFactor {
        /// The person's login.
        login: String,
    },
}

pub async fn operate(config: Config, what: &Operator) -> Result<(), Failure> {
    let house = bootstrap::open(&config).await?;
    match what {
        Operator::Prolong { address, until } => prolong(&house.app, address, *until).await,
        Operator::ForgetSecondFactor { login } => forget_second_factor(&house.app, login).await,
    }
}

async fn forget_second_factor(app: &App, login: &str) -> Result<(), Failure> {
    match second_factor::forget(app, &Login::parse(login)?).await {
        Ok(()) => {}
        Err(error) if error.code().kind() == Kind::NotFound => {
            return Err(format!("nobody has the login {login}").into());
        }
        Err(second_factor::Error::Off) => {
            return Err(format!("{login} signs in without a code already").into());
        }
        Err(error) => return Err(error.into()),
    }
    let told = format!("{login} signs in by the password alone; all their sessions have ended");
    writeln!(std::io::stdout(), "{told}")?;
    Ok(())
}

async fn prolong(app: &App, address: &str, until: NaiveDate) -> Result<(), Failure> {
    let command = Prolong {
        address: AccountAddress::parse(address)?,
        until,
    };
    let account = match accounts::prolong(app, &command).await {
        Ok(account) => account,
        Err(error) if error.code().kind() == Kind::NotFound => {
            return Err(format!("there is no account at {address}").into());
        }
        Err(error) if error.code().kind() == Kind::Invalid => {
            return Err(format!("{until} has passed").into());
        }
        Err(error) => return Err(error.into()),
    };
    writeln!(
        std::io::stdout(),
        "{}: the trial ends with {until}",
        account.name
    )?;
    Ok(())
}
