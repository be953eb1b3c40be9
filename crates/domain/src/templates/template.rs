//! A template, and everything that can happen to it.

use serde::Serialize;

use super::Event;
use crate::documents::Kind;
use crate::documents::printed::OwnTemplate;
use crate::files::ObjectKey;
use crate::legal_entities::LegalEntity;
use crate::values::Line;
use crate::{Change, Id, Moment, Version, Violations};

/// The most templates of an account, archived ones included.
pub const MOST: usize = 200;
/// Bytes of a template: 10 MiB.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// A firm's own template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Template {
    /// Its id.
    pub id: Id<Self>,
    /// What colleagues call it.
    pub name: Line<200>,
    /// For which kinds of documents; at least one.
    pub kinds: Vec<Kind>,
    /// Of which own firm; `None`: of all of them.
    pub legal_entity: Option<Id<LegalEntity>>,
    /// For which of its kinds a new document takes it by itself.
    pub default_for: Vec<Kind>,
    /// Its bytes of now.
    pub file: TemplateFile,
    /// Since when.
    pub created_at: Moment,
    /// No longer offered since; documents that have it keep it.
    pub archived_at: Option<Moment>,
    /// Counts the changes.
    pub version: Version,
}

/// The bytes of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TemplateFile {
    /// What the file was called: «Счёт на бланке.docx».
    pub name: String,
    /// Of its bytes, hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// Where they are kept.
    #[serde(skip)]
    pub object: String,
}

/// Another template; `None` keeps.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of the template")]
pub struct Wish {
    pub name: Option<Line<200>>,
    pub kinds: Option<Vec<Kind>>,
    /// `Some(None)`: of all own firms.
    pub legal_entity: Option<Option<Id<LegalEntity>>>,
    pub default_for: Option<Vec<Kind>>,
}

impl Template {
    /// Where its bytes are.
    pub fn object(&self) -> ObjectKey {
        ObjectKey::kept(self.file.object.clone())
    }

    /// Whether a document of this kind and firm may have it.
    pub fn fits(&self, kind: Kind, legal_entity: Id<LegalEntity>) -> bool {
        let is_of_firm = self.legal_entity.is_none_or(|own| own == legal_entity);
        is_of_firm && self.kinds.contains(&kind)
    }

    /// As it is frozen with a document.
    pub(crate) fn frozen(&self) -> Option<OwnTemplate> {
        Some(OwnTemplate {
            name: self.name.to_string(),
            sha256: crate::unhex(&self.file.sha256)?,
            size: self.file.size,
            object: self.file.object.clone(),
        })
    }

    pub(super) fn check(&self) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        if self.kinds.is_empty() {
            wrong.add("/kinds", "empty");
        }
        for (index, kind) in self.kinds.iter().enumerate() {
            if !kind.may_have_template() {
                wrong.add(format!("/kinds/{index}"), "form_of_law");
            }
            if self.kinds[..index].contains(kind) {
                wrong.add(format!("/kinds/{index}"), "repeated");
            }
        }
        for (index, kind) in self.default_for.iter().enumerate() {
            if !self.kinds.contains(kind) {
                wrong.add(format!("/default_for/{index}"), "not_of_this_kind");
            }
            if self.default_for[..index].contains(kind) {
                wrong.add(format!("/default_for/{index}"), "repeated");
            }
        }
        wrong.check()
    }

    pub(super) fn create(self) -> Change<Self, Event> {
        let at = self.created_at;
        let event = Event::Created {
            template: Box::new(self.clone()),
        };
        Change::created(self, event, at)
    }

    /// With other properties; `None` where nothing is other.
    pub(super) fn edit(
        self,
        wish: Wish,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Violations> {
        let kinds = wish.kinds.unwrap_or_else(|| self.kinds.clone());
        let mut default_for = wish.default_for.clone();
        let kept = default_for.get_or_insert_with(|| self.default_for.clone());
        if wish.default_for.is_none() {
            kept.retain(|kind| kinds.contains(kind));
        }
        let to = Self {
            name: wish.name.unwrap_or_else(|| self.name.clone()),
            legal_entity: wish.legal_entity.unwrap_or(self.legal_entity),
            default_for: kept.clone(),
            kinds,
            ..self.clone()
        };
        to.check()?;
        if to == self {
            return Ok(None);
        }
        let event = Event::Edited {
            from: Box::new(self.clone()),
            to: Box::new(to.clone()),
        };
        Ok(Some(self.moved(to, event, at)))
    }

    /// With other bytes; `None` where they are the same.
    pub(super) fn replace(self, file: TemplateFile, at: Moment) -> Option<Change<Self, Event>> {
        if file == self.file {
            return None;
        }
        let to = Self {
            file,
            ..self.clone()
        };
        let event = Event::Replaced {
            from: Box::new(self.clone()),
            to: Box::new(to.clone()),
        };
        Some(self.moved(to, event, at))
    }

    /// Offered no longer, and nobody's default.
    pub(super) fn archive(self, at: Moment) -> Option<Change<Self, Event>> {
        if self.archived_at.is_some() {
            return None;
        }
        let to = Self {
            archived_at: Some(at),
            default_for: Vec::new(),
            ..self.clone()
        };
        let event = Event::Archived {
            template: self.id,
            name: self.name.clone(),
        };
        Some(self.moved(to, event, at))
    }

    pub(super) fn bring_back(self, at: Moment) -> Option<Change<Self, Event>> {
        self.archived_at?;
        let to = Self {
            archived_at: None,
            ..self.clone()
        };
        let event = Event::BroughtBack {
            template: self.id,
            name: self.name.clone(),
        };
        Some(self.moved(to, event, at))
    }

    fn moved(&self, to: Self, event: Event, at: Moment) -> Change<Self, Event> {
        let before = self.version;
        let to = Self {
            version: before + 1,
            ..to
        };
        Change::moved(before, to, event, at)
    }
}
