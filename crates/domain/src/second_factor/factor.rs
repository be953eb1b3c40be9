//! The app's codes: six digits that change every 30 seconds.

use totp_rs::{Builder, Totp};

use super::Error;
use crate::lobby::Person;
use crate::{Id, Moment, Vault, VaultError};

/// What is kept of a person's second factor.
#[derive(Clone)]
pub struct Factor {
    /// Whose.
    pub person: Id<Person>,
    /// The shared secret, sealed for this person.
    pub sealed: Vec<u8>,
    /// When a first code showed that the app has the secret; before that nobody is asked for one.
    pub confirmed_at: Option<Moment>,
    /// The step of the last code that was accepted: no code is good twice.
    pub last_step: i64,
}

/// For what a secret is sealed.
pub(super) fn place(person: Id<Person>) -> String {
    format!("second_factor:{person}")
}

impl Factor {
    /// The codes of this factor.
    pub(super) fn codes(&self, vault: &dyn Vault) -> Result<OneTimeCodes, Error> {
        let secret = vault.open(&place(self.person), &self.sealed)?;
        let secret: [u8; 20] = secret.try_into().map_err(|_| VaultError)?;
        OneTimeCodes::of(secret, "")
    }

    /// The step of a code that is good now and was not used before.
    pub(super) fn step_of(
        &self,
        vault: &dyn Vault,
        code: &str,
        now: Moment,
    ) -> Result<Option<i64>, Error> {
        let step = self.codes(vault)?.step_of(code, now);
        Ok(step.filter(|step| *step > self.last_step))
    }
}

/// A shared secret and the codes that follow from it.
pub struct OneTimeCodes {
    totp: Totp,
}

impl OneTimeCodes {
    /// Codes of a secret, for the app's entry of this name.
    pub fn of(secret: [u8; 20], name: &str) -> Result<Self, Error> {
        let totp = Builder::new()
            .with_secret(secret.to_vec())
            .with_issuer(Some("Canape CRM"))
            .with_account_name(name.replace(':', " "))
            .build()
            .map_err(|_| VaultError)?;
        Ok(Self { totp })
    }

    /// The secret for typing.
    pub fn base32(&self) -> String {
        self.totp.secret().to_base32()
    }

    /// What the app reads from the QR code.
    pub fn uri(&self) -> Result<String, Error> {
        Ok(self.totp.to_url().map_err(|_| VaultError)?)
    }

    #[cfg(test)]
    fn code_at(&self, now: Moment) -> String {
        self.totp.generate(seconds(now)).to_string()
    }

    /// The step whose code this is: the present one, or its neighbour where a clock is wrong.
    fn step_of(&self, code: &str, now: Moment) -> Option<i64> {
        let step = self.totp.check(code, seconds(now))?;
        i64::try_from(step).ok()
    }
}

fn seconds(moment: Moment) -> u64 {
    u64::try_from(moment.timestamp()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn codes() -> OneTimeCodes {
        OneTimeCodes::of(*b"12345678901234567890", "anna").unwrap()
    }

    fn at(seconds: i64) -> Moment {
        Moment::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    /// RFC 6238, appendix B, the last six of eight digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        for (moment, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(codes().code_at(at(moment)), code);
        }
    }

    #[test]
    fn a_clock_may_be_half_a_minute_wrong_and_no_more() {
        let now = at(1_111_111_109);
        let step = Some(1_111_111_109 / 30);
        let code = codes().code_at(now);
        for seconds in [-30, 0, 30] {
            assert_eq!(
                codes().step_of(&code, now + TimeDelta::seconds(seconds)),
                step
            );
        }
        assert_eq!(codes().step_of(&code, now + TimeDelta::seconds(90)), None);
        assert_eq!(codes().step_of("", now), None);
        assert_eq!(codes().step_of("12345a", now), None);
    }

    #[test]
    fn the_app_reads_who_it_is_for() {
        let uri = codes().uri().unwrap();
        assert!(uri.starts_with("otpauth://totp/"), "{uri}");
        assert!(uri.contains("Canape") && uri.contains("anna"), "{uri}");
        assert!(uri.contains(&codes().base32()), "{uri}");
    }
}
