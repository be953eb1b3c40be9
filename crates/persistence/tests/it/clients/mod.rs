//! Clients: as they were put in, within reach, in the trash and out, page by page.

mod pages;
mod reach;
mod trash;
mod written;

use canape_domain::access::Caller;
use canape_domain::clients::{self, Contact, CreateClient, Filter, ListClients, Shown};
use canape_domain::search::Question;
use canape_domain::values::{Line, Phone};
use canape_domain::{Counting, Id, Limit, PageWish, lobby};

use crate::fixture::Fixture;

pub fn contact(last_name: &str) -> CreateClient<Contact> {
    CreateClient {
        particulars: Contact {
            last_name: Some(Line::parse(last_name).expect("a name")),
            ..Contact::default()
        },
        phones: Vec::new(),
        emails: Vec::new(),
        responsible: None,
        retry: None,
    }
}

pub fn phone(text: &str) -> Phone {
    Phone::parse(text).expect("a phone")
}

pub fn everything() -> ListClients {
    ListClients {
        filter: Filter::default(),
        question: None,
        wish: PageWish::default(),
    }
}

impl Fixture {
    pub async fn contact(
        &self,
        by: &Caller,
        last_name: &str,
        responsible: Option<Id<lobby::User>>,
    ) -> Shown<Contact> {
        let command = CreateClient {
            responsible,
            ..contact(last_name)
        };
        let made = clients::create(&self.app, by, command).await;
        made.expect("a contact").value
    }

    /// Names of the contacts that somebody finds.
    pub async fn found(&self, by: &Caller, question: &str) -> Vec<String> {
        let command = ListClients {
            question: Question::parse(question).expect("a question"),
            ..everything()
        };
        let page = clients::list::<Contact>(&self.app, by, &command).await;
        names(&page.expect("a list").items)
    }

    /// Names of the contacts that somebody sees in the list.
    pub async fn listed(&self, by: &Caller) -> Vec<String> {
        let page = clients::list::<Contact>(&self.app, by, &everything()).await;
        names(&page.expect("a list").items)
    }
}

pub fn names(clients: &[Shown<Contact>]) -> Vec<String> {
    clients.iter().map(|shown| shown.client.name()).collect()
}

pub fn page(limit: u64, counting: Counting) -> PageWish {
    PageWish {
        limit: Limit::new(limit).expect("a limit"),
        after: None,
        counting,
    }
}
