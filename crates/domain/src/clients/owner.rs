//! Whose a client is.

use serde::Serialize;

use crate::departments::Department;
use crate::{Id, StoreError, Violations, lobby, users};

/// The responsible colleague and the department; with neither the client is everybody's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Owner {
    /// The colleague.
    pub responsible: Option<Id<lobby::User>>,
    /// The colleague's department on the day of the appointment.
    pub department: Option<Id<Department>>,
}

/// Why somebody cannot be responsible.
pub(super) enum Refusal {
    Store(StoreError),
    Unknown(Violations),
}

impl Owner {
    /// Makes a colleague responsible, or nobody.
    pub(super) async fn appoint(
        users: &(impl users::Read + ?Sized),
        responsible: Option<Id<lobby::User>>,
    ) -> Result<Self, Refusal> {
        let Some(id) = responsible else {
            return Ok(Self::default());
        };
        let user = users.user(id).await.map_err(Refusal::Store)?;
        let user = user
            .filter(|user| user.is_active)
            .ok_or_else(|| Refusal::Unknown(Violations::one("/responsible_id", "unknown_id")))?;
        Ok(Self {
            responsible: Some(user.id),
            department: user.department,
        })
    }
}
