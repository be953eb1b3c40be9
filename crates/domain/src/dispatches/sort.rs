//! Documents into envelopes.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{Correspondent, Enclosed, Parcel};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::documents::printed::{Party, PartyForm, Signer};
use crate::documents::{self, Buyer, Document, Error, Filter, Mentioned, Row, Stage, buyers_of};
use crate::legal_entities::LegalEntity;
use crate::settlements::Counterparty;
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

/// Whose an envelope is: the firm that sends, and who gets it.
type Address = (Id<LegalEntity>, Option<Counterparty>);

/// What goes into one envelope, with copies.
type Pile = (Address, Vec<(Mentioned, u8)>);

/// Sorts documents into envelopes, in the order in which they were given.
pub async fn sort(app: &App, caller: &Caller, wish: &[Copies]) -> Result<Vec<Envelope>, Error> {
    let grant = caller.allow(Permission::DocumentsTrack)?;
    let today = caller.time_zone().local_date(app.now());
    let view = app.store.view(&grant).await?;
    let rows = rows_of(&*view, wish, today).await?;
    let piles = piles_of(wish, &rows)?;
    let firms = view.legal_entities().await?.into_iter();
    let firms: HashMap<_, _> = firms.map(|firm| (firm.id, firm)).collect();
    let clients: Vec<_> = piles
        .iter()
        .filter_map(|((_, client), _)| *client)
        .collect();
    let buyers = buyers_of(&*view, &clients, today).await?;
    let nobody = Buyer::default();
    let envelopes = piles.into_iter().map(|((firm, client), documents)| {
        let firm = firms.get(&firm).ok_or(StoreError::NotFound)?;
        let buyer = client.and_then(|client| buyers.get(&client));
        let enclosed = documents.iter().map(|(document, copies)| Enclosed {
            title: document.title(),
            copies: *copies,
            pages: None,
        });
        Ok(Envelope {
            legal_entity: firm.id,
            company: client.and_then(Counterparty::company),
            contact: client.and_then(Counterparty::contact),
            parcel: Parcel {
                sender: correspondent(&documents::seller(firm, today)),
                recipient: correspondent(&buyer.unwrap_or(&nobody).party()),
                enclosed: enclosed.collect(),
                signer: documents::usual_signatory(firm, None, today).map(Signer::of),
            },
            documents,
        })
    });
    envelopes.collect()
}

/// What goes into each envelope, in the order in which the first of it was given.
fn piles_of(wish: &[Copies], rows: &HashMap<Id<Document>, Row>) -> Result<Vec<Pile>, Error> {
    let mut piles: Vec<Pile> = Vec::new();
    for (index, one) in wish.iter().enumerate() {
        let at = |code| Violations::one(format!("/documents/{index}/id"), code);
        let row = rows.get(&one.document).ok_or_else(|| at("unknown_id"))?;
        if row.stage != Stage::Issued {
            return Err(at("not_issued").into());
        }
        let copies = one.copies.unwrap_or(row.kind.usual_copies());
        let address = (row.legal_entity.id, client_of(row));
        let document = (mentioned(row), copies);
        match piles.iter_mut().find(|(known, _)| *known == address) {
            Some((_, documents)) => documents.push(document),
            None => piles.push((address, vec![document])),
        }
    }
    Ok(piles)
}

/// A firm gets its papers itself, whoever of it the documents name.
fn client_of(row: &Row) -> Option<Counterparty> {
    let firm = row.company.map(Counterparty::Company);
    firm.or_else(|| row.contact.map(Counterparty::Contact))
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
