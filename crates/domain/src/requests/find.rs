//! A request whole: its words, who asks, and who that may be.

use super::{Error, Row};
use crate::access::{Caller, Permission};
use crate::clients::{self, Client, Company, Contact, Kind, Read};
use crate::deals::{Deal, NamedDeal, Source};
use crate::search::{self, Question};
use crate::values::{Email, Phone};
use crate::{App, Id, Limit, StoreError, View};

/// Who asks, with the ways to reach them.
#[derive(Debug, Clone)]
pub struct Asker<K> {
    /// The client.
    pub id: Id<K>,
    /// What people call them.
    pub name: String,
    /// Telephones.
    pub phones: Vec<Phone>,
    /// E-mail addresses.
    pub emails: Vec<Email>,
}

/// What the request may belong to: the same telephone or e-mail address.
#[derive(Debug, Clone, Default)]
pub struct Similar {
    /// People.
    pub contacts: Vec<Asker<Contact>>,
    /// Firms.
    pub companies: Vec<Asker<Company>>,
    /// Open deals of these, and of the asker.
    pub deals: Vec<NamedDeal>,
}

/// Everything that is known of a request.
#[derive(Debug, Clone)]
pub struct Whole {
    /// As the inbox shows it.
    pub row: Row,
    /// Where it came from, with the client's words.
    pub source: Source,
    /// The person who asks.
    pub contact: Option<Asker<Contact>>,
    /// The firm that asks.
    pub company: Option<Asker<Company>>,
    /// What it may belong to, while it waits for its answer.
    pub similar: Similar,
}

/// So many telephones and addresses are looked for: each costs a statement.
const MOST_WAYS: usize = 4;
const MOST_FOUND: u64 = 10;

/// Reads a request.
pub async fn find(app: &App, caller: &Caller, id: Id<Deal>) -> Result<Whole, Error> {
    caller.allow(Permission::RequestsRead)?;
    let others = [Permission::ClientsRead, Permission::DealsRead];
    let grant = caller.allow_any(Permission::RequestsRead, &others)?;
    let view = app.store.view(&grant).await?;
    let row = view.request(id).await?.ok_or(StoreError::NotFound)?;
    let card = view.deal_card(id).await?.ok_or(StoreError::NotFound)?;
    let contact = asker::<Contact>(&*view, card.deal.contact).await?;
    let company = asker::<Company>(&*view, card.deal.company).await?;
    let similar = if card.deal.awaits_answer() {
        similar(
            &*view,
            caller,
            contact.as_ref(),
            company.as_ref(),
            &card.deal,
        )
        .await?
    } else {
        Similar::default()
    };
    Ok(Whole {
        row,
        source: card.source,
        contact,
        company,
        similar,
    })
}

async fn asker<K: Kind>(
    view: &(impl Read<K> + ?Sized),
    id: Option<Id<K>>,
) -> Result<Option<Asker<K>>, StoreError> {
    let Some(id) = id else { return Ok(None) };
    let client = view.client(id).await?;
    Ok(client.map(|client| Asker::of(&client)))
}

impl<K: Kind> Asker<K> {
    fn of(client: &Client<K>) -> Self {
        Self {
            id: client.id,
            name: client.name(),
            phones: client.phones.clone(),
            emails: client.emails.clone(),
        }
    }
}

async fn similar(
    view: &dyn View,
    caller: &Caller,
    contact: Option<&Asker<Contact>>,
    company: Option<&Asker<Company>>,
    deal: &Deal,
) -> Result<Similar, Error> {
    let ways = Ways::of(contact, company);
    let mut found = Vec::new();
    let kinds = [search::Kind::Contact, search::Kind::Company];
    let limit = Limit::new(MOST_FOUND).unwrap_or_default();
    for question in ways.questions() {
        found.extend(view.search(&question, &kinds, limit).await?);
    }
    let of = |kind: search::Kind| found.iter().filter(move |one| one.kind == kind);
    let contacts: Vec<Id<Contact>> = of(search::Kind::Contact).map(|one| one.id.into()).collect();
    let companies: Vec<Id<Company>> = of(search::Kind::Company).map(|one| one.id.into()).collect();
    let contacts = ways.known(view, caller, contacts, deal.contact).await?;
    let companies = ways.known(view, caller, companies, deal.company).await?;
    let ids: Vec<_> = contacts
        .iter()
        .map(|one| one.id)
        .chain(deal.contact)
        .collect();
    let firms: Vec<_> = companies
        .iter()
        .map(|one| one.id)
        .chain(deal.company)
        .collect();
    let mut deals = view.open_deals_of(&ids, &firms).await?;
    deals.retain(|one| one.id != deal.id);
    Ok(Similar {
        contacts,
        companies,
        deals,
    })
}

/// How the asker is reached: what tells them from others.
struct Ways {
    phones: Vec<Phone>,
    emails: Vec<Email>,
}

impl Ways {
    fn of(contact: Option<&Asker<Contact>>, company: Option<&Asker<Company>>) -> Self {
        let phones = contact.iter().flat_map(|one| one.phones.iter());
        let more = company.iter().flat_map(|one| one.phones.iter());
        let emails = contact.iter().flat_map(|one| one.emails.iter());
        let other = company.iter().flat_map(|one| one.emails.iter());
        Self {
            phones: phones.chain(more).take(MOST_WAYS / 2).cloned().collect(),
            emails: emails.chain(other).take(MOST_WAYS / 2).cloned().collect(),
        }
    }

    fn questions(&self) -> Vec<Question> {
        let phones = self.phones.iter().map(|phone| {
            let number = phone.e164().unwrap_or(phone.raw());
            number.to_owned()
        });
        let texts = phones.chain(self.emails.iter().map(ToString::to_string));
        texts
            .filter_map(|text| Question::parse(&text).ok().flatten())
            .collect()
    }

    /// Of those that a search has found, the ones that are reached exactly so and are the caller's
    /// to see; without the asker.
    async fn known<K: Kind>(
        &self,
        view: &(impl Read<K> + ?Sized),
        caller: &Caller,
        mut ids: Vec<Id<K>>,
        but: Option<Id<K>>,
    ) -> Result<Vec<Asker<K>>, StoreError> {
        ids.sort_unstable();
        ids.dedup();
        ids.retain(|id| Some(*id) != but);
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let clients = view.clients_of(&ids, &clients::Filter::default()).await?;
        let known = clients.iter().filter(|client| {
            let owner = client.owner;
            self.lead_to(client)
                && caller.reaches(Permission::ClientsRead, |scope| {
                    let responsible = owner.responsible.map(Id::uuid);
                    scope.contains(responsible, owner.department.map(Id::uuid))
                })
        });
        Ok(known.map(Asker::of).collect())
    }

    fn lead_to<K>(&self, client: &Client<K>) -> bool {
        let same_phone = |one: &Phone| {
            let is_same = |other: &Phone| match (one.e164(), other.e164()) {
                (Some(one), Some(other)) => one == other,
                _ => one.raw() == other.raw(),
            };
            client.phones.iter().any(is_same)
        };
        let same_email = |one: &Email| {
            let one = one.to_string().to_lowercase();
            client
                .emails
                .iter()
                .any(|other| other.to_string().to_lowercase() == one)
        };
        self.phones.iter().any(same_phone) || self.emails.iter().any(same_email)
    }
}
