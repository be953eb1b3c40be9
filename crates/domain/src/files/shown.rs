//! A file with the name of whoever uploaded it.

use super::File;
use crate::Named;
use crate::lobby::User;

/// A file as people look at it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The file itself.
    pub file: File,
    /// Who uploaded it.
    pub uploaded_by: Option<Named<User>>,
    /// Whether its deal lies in the trash: then nothing changes.
    pub is_deal_in_trash: bool,
}
