//! Documents into envelopes.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{Correspondent, Enclosed, Parcel};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::documents::printed::{Party, PartyForm};
use crate::documents::{self, Document, Error, Filter, Mentioned, Row, Stage, buyer_of};
use crate::legal_entities::LegalEntity;
use crate::{App, Counting, Id, Limit, PageWish, StoreError, View, Violations};

/// The most documents of one dispatch.
pub const MOST_DOCUMENTS: usize = 200;

/// A document, and how many of it go out.
#[derive(Debug, Clone, Copy)]
pub struct Copies {
    /// Which.
    pub document: Id<Document>,
    /// `None`: two of what both sides sign, so that one comes back, and one of anything else.
    pub copies: Option<u8>,
}

/// What goes to one client from one of our firms.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// The firm that sends.
    pub legal_entity: Id<LegalEntity>,
    /// The firm that gets it.
    pub company: Option<Id<Company>>,
    /// The person who gets it.
    pub contact: Option<Id<Contact>>,
    /// The documents, with copies.
    pub documents: Vec<(Mentioned, u8)>,
    /// The same as it is printed.
    pub parcel: Parcel,
}

impl Envelope {
    /// Whether the post could bring it.
    pub const fn has_address(&self) -> bool {
        !self.parcel.recipient.address.is_empty()
    }
}

/// Sorts documents into envelopes, in the order in which they were given.
pub async fn sort(app: &App, caller: &Caller, wish: &[Copies]) -> Result<Vec<Envelope>, Error> {
    let grant = caller.allow(Permission::DocumentsTrack)?;
    let today = caller.time_zone().local_date(app.now());
    let view = app.store.view(&grant).await?;
    let rows = rows_of(&*view, wish, today).await?;
    let mut firms: HashMap<Id<LegalEntity>, LegalEntity> = HashMap::new();
    let mut envelopes: Vec<Envelope> = Vec::new();
    for (index, one) in wish.iter().enumerate() {
        let at = |code| Violations::one(format!("/documents/{index}/id"), code);
        let row = rows.get(&one.document).ok_or_else(|| at("unknown_id"))?;
        if row.stage != Stage::Issued {
            return Err(at("not_issued").into());
        }
        let copies = one.copies.unwrap_or(row.kind.usual_copies());
        let document = (mentioned(row), copies);
        let enclosed = Enclosed {
            title: document.0.title(),
            copies,
            pages: None,
        };
        let is_same = |envelope: &&mut Envelope| {
            (envelope.legal_entity, envelope.company, envelope.contact)
                == (row.legal_entity.id, row.company, contact_of(row))
        };
        if let Some(envelope) = envelopes.iter_mut().find(|one| is_same(one)) {
            envelope.documents.push(document);
            envelope.parcel.enclosed.push(enclosed);
            continue;
        }
        let firm = match firms.entry(row.legal_entity.id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let firm = view.legal_entity(row.legal_entity.id).await?;
                place.insert(firm.ok_or(StoreError::NotFound)?)
            }
        };
        let buyer = buyer_of(&*view, row.company, contact_of(row), today).await?;
        let recipient = correspondent(&buyer.party());
        envelopes.push(Envelope {
            legal_entity: row.legal_entity.id,
            company: row.company,
            contact: contact_of(row),
            documents: vec![document],
            parcel: Parcel {
                sender: correspondent(&documents::seller(firm, today)),
                recipient,
                enclosed: vec![enclosed],
                signer: documents::head(firm, today),
            },
        });
    }
    Ok(envelopes)
}

/// A firm gets its papers itself, whoever of it the documents name.
fn contact_of(row: &Row) -> Option<Id<Contact>> {
    row.contact.filter(|_| row.company.is_none())
}

async fn rows_of<V: View + ?Sized>(
    view: &V,
    wish: &[Copies],
    today: NaiveDate,
) -> Result<HashMap<Id<Document>, Row>, Error> {
    let mut seen = HashSet::new();
    for (index, one) in wish.iter().enumerate() {
        if !seen.insert(one.document) {
            return Err(Violations::one(format!("/documents/{index}/id"), "repeated").into());
        }
    }
    let filter = Filter {
        ids: wish.iter().map(|one| one.document).collect(),
        today,
        ..Filter::default()
    };
    let all = PageWish {
        limit: Limit::most(),
        after: None,
        counting: Counting::No,
    };
    let page = view.documents(&filter, &all).await?;
    Ok(page.items.into_iter().map(|row| (row.id, row)).collect())
}

fn mentioned(row: &Row) -> Mentioned {
    Mentioned {
        id: row.id,
        kind: row.kind,
        title: row.title.clone(),
        number: row.number.clone(),
        date: row.date,
    }
}

/// Letters go to the postal address, or else to the legal one. A sole trader gets them by the full
/// name.
fn correspondent(party: &Party) -> Correspondent {
    let address = party.postal_address.as_deref().or(party.address.as_deref());
    let name = match party.form {
        PartyForm::Organisation => &party.name,
        PartyForm::SoleTrader | PartyForm::Person => &party.full_name,
    };
    Correspondent::at(
        name.clone(),
        address.unwrap_or_default(),
        party.phone.clone(),
    )
}
