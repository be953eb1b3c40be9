//! Everything a use case needs besides its caller and its command.

use std::sync::{Arc, Mutex};

use uuid::{ContextV7, Timestamp, Uuid};

use crate::documents::{Document, Exchange, Printer};
use crate::files::FileStore;
use crate::live::Bell;
use crate::lobby::Lobby;
use crate::mail::Mailer;
use crate::paper_trail::Scanner;
use crate::requisites::Directory;
use crate::saved_reports::SavedReport;
use crate::tables::Tables;
use crate::templates::{Converter, Templates};
use crate::{Clock, Id, Moment, PasswordHasher, Random, Store, Vault};

/// The ports of the application, wired once at start.
#[derive(Clone)]
pub struct App {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// New ids, in the order in which they are asked for.
    pub ids: Arc<Ids>,
    /// What accounts hold, behind a `Grant`.
    pub store: Arc<dyn Store>,
    /// What must be known before an account is known.
    pub lobby: Arc<dyn Lobby>,
    /// Rings after commits, for pages that are kept up to date.
    pub bell: Arc<dyn Bell>,
    /// Where the bytes of files are kept.
    pub files: Arc<dyn FileStore>,
    /// Slow hashes of passwords.
    pub passwords: Arc<dyn PasswordHasher>,
    /// What nobody can guess.
    pub random: Arc<dyn Random>,
    /// What the installation's key protects.
    pub vault: Arc<dyn Vault>,
    /// Parties by their ИНН, where whoever runs the installation has a key for that.
    pub directory: Option<Arc<dyn Directory>>,
    /// Documents on paper.
    pub printer: Arc<dyn Printer>,
    /// Reads and fills the firms' own templates.
    pub templates: Arc<dyn Templates>,
    /// Makes PDF of DOCX, where a program for that is installed.
    pub converter: Option<Arc<dyn Converter>>,
    /// What the codes on scans say.
    pub scanner: Arc<dyn Scanner>,
    /// Tables that people bring along.
    pub tables: Arc<dyn Tables>,
    /// Documents for the programs of others.
    pub exchange: Arc<dyn Exchange>,
    /// Letters out.
    pub mailer: Arc<dyn Mailer>,
    /// Where our pages are, for links in letters.
    pub pages: Pages,
}

/// New ids, each greater than the one before, also within a millisecond; a clock that is put back
/// does not turn the order around.
#[derive(Debug, Default)]
pub struct Ids(Mutex<ContextV7>);

impl Ids {
    fn next(&self, at: Moment) -> Uuid {
        let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
        let nanos = at.timestamp_subsec_nanos();
        Uuid::new_v7(Timestamp::from_unix(&self.0, seconds, nanos))
    }
}

/// Where the pages of this installation are found.
#[derive(Debug, Clone)]
pub struct Pages {
    /// The public address, without a slash at its end.
    public_url: String,
}

impl Pages {
    /// The pages at a public address.
    pub fn at(public_url: &str) -> Self {
        Self {
            public_url: public_url.trim_end_matches('/').to_owned(),
        }
    }

    /// A page that takes its secret behind `#`, where neither servers nor their logs see it.
    pub fn link(&self, path: &str, secret: &str) -> String {
        format!("{}/{path}#{secret}", self.public_url)
    }

    /// The page of a document, which its paper names.
    pub fn of_document(&self, document: Id<Document>) -> String {
        format!("{}/documents/{document}", self.public_url)
    }

    /// The page that opens a saved report.
    pub fn of_saved_report(&self, saved: Id<SavedReport>) -> String {
        format!("{}/reports?saved={saved}", self.public_url)
    }

    /// The address of the first page.
    pub fn home(&self) -> &str {
        &self.public_url
    }
}

impl App {
    /// The present moment.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// A new id, UUID v7 of the injected clock.
    pub fn new_id<T>(&self) -> Id<T> {
        Id::from(self.ids.next(self.now()))
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn ids_stand_in_the_order_in_which_they_were_asked_for() {
        let ids = Ids::default();
        let now: Moment = "2026-11-28T10:00:00Z".parse().unwrap();
        let moments = [
            now,
            now,
            now - TimeDelta::days(1),
            now + TimeDelta::milliseconds(1),
        ];
        let moments = moments
            .into_iter()
            .flat_map(|at| std::iter::repeat_n(at, 1000));
        let made: Vec<Uuid> = moments.map(|at| ids.next(at)).collect();
        assert!(made.is_sorted());
    }
}
