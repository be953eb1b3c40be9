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
}
