//! What the slice needs of the store.

use async_trait::async_trait;

use super::RequestFilter;
use crate::clients::{Company, Contact};
use crate::deals::{Deal, NamedDeal, RequestState};
use crate::dictionaries::Channel;
use crate::lobby::User;
use crate::values::{Line, Money};
use crate::{Id, Moment, Named, Page, PageWish, StoreError, Version};

/// The answer to a request.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Who gave it.
    pub by: Option<Named<User>>,
    /// The deal into whose story it went.
    pub joined_to: Option<NamedDeal>,
}

/// A request as a row of the inbox.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its deal.
    pub deal: Id<Deal>,
    /// The deal's number.
    pub number: i64,
    /// What it is about.
    pub title: Line<200>,
    /// What the deal is worth.
    pub amount: Money,
    /// Where it stands.
    pub state: RequestState,
    /// The beginning of the client's words.
    pub text: Option<String>,
    /// The site it came from.
    pub domain: Option<String>,
    /// How it came.
    pub channel: Named<Channel>,
    /// The person who asks.
    pub contact: Option<Named<Contact>>,
    /// The firm that asks.
    pub company: Option<Named<Company>>,
    /// Who is responsible.
    pub responsible: Option<Named<User>>,
    /// When it came.
    pub arrived_at: Moment,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// The answer.
    pub answer: Option<Answer>,
    /// Counts the changes of the deal.
    pub version: Version,
}

impl Row {
    /// How many characters of the client's words a row shows.
    pub const TEXT: usize = 300;

    /// The time to the first answer, in seconds.
    pub fn seconds_to_answer(&self) -> Option<i64> {
        let answered_at = self.answered_at?;
        Some((answered_at - self.arrived_at).num_seconds().max(0))
    }
}

/// Reading requests, within the session's reach.
#[async_trait]
pub trait Read {
    /// Requests that pass a filter: from the oldest, or from the newest.
    async fn requests(
        &self,
        filter: &RequestFilter,
        is_descending: bool,
        wish: &PageWish,
    ) -> Result<Page<Row>, StoreError>;

    /// One request.
    async fn request(&self, id: Id<Deal>) -> Result<Option<Row>, StoreError>;

    /// Open deals of these clients, as far as the caller may see deals, the newest first.
    async fn open_deals_of(
        &self,
        contacts: &[Id<Contact>],
        companies: &[Id<Company>],
    ) -> Result<Vec<NamedDeal>, StoreError>;

    /// Whether anything but one deal refers to a contact.
    async fn contact_is_used(&self, id: Id<Contact>, but: Id<Deal>) -> Result<bool, StoreError>;

    /// Whether anything but one deal, and one contact, refers to a company.
    async fn company_is_used(
        &self,
        id: Id<Company>,
        but: Id<Deal>,
        but_contact: Option<Id<Contact>>,
    ) -> Result<bool, StoreError>;
}
