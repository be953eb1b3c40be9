//! Who may change whom.

use super::{Error, User};
use crate::access::Caller;
use crate::roles::{BuiltIn, Role};

impl User {
    /// Whether the caller may change this colleague, who has this role.
    pub(crate) fn check_standing(&self, role: &Role, caller: &Caller) -> Result<(), Error> {
        if self.id == caller.user() {
            Ok(())
        } else if role.built_in == Some(BuiltIn::Owner) {
            Err(Error::Owner)
        } else if role.is_above(caller) {
            Err(Error::BeyondYou)
        } else {
            Ok(())
        }
    }
}
