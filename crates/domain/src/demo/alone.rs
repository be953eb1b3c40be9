//! What of the demonstration's papers belongs to a client alone: акты сверки, letters, contracts on
//! the client's own form, and what clients owed at the beginning.

use chrono::{Datelike, NaiveDate};

use super::Error;
use super::story::Stock;
use crate::access::Caller;
use crate::clients::Company;
use crate::documents::{
    self, CreateDocument, Document, EditDocument, Effect, IssueDocument, Kind, LetterText, Outside,
    Shown, Wish,
};
use crate::legal_entities::LegalEntity;
use crate::settlements::{self, Counterparty, CreateOpeningBalance};
use crate::values::{Line, Money, Prose};
use crate::{App, Id};

/// So many clients have such papers.
const MOST: usize = 24;

/// Writes them for the clients of these documents, the latest first.
pub async fn write(app: &App, owner: &Caller, stock: &Stock, of: &[Document]) -> Result<(), Error> {
    let mut clients: Vec<(Id<Company>, Id<LegalEntity>)> = Vec::new();
    for document in of.iter().rev() {
        if let Some(company) = document.company
            && clients.iter().all(|(known, _)| *known != company)
        {
            clients.push((company, document.legal_entity));
        }
    }
    clients.truncate(MOST);
    let today = stock.zone.local_date(stock.now);
    for (place, client) in clients.into_iter().enumerate() {
        match place % 4 {
            0 => {
                begin(app, owner, client, today, place).await?;
                let act = make(app, owner, Kind::Reconciliation, client).await?;
                issue(app, owner, &act, place.is_multiple_of(8)).await?;
            }
            1 => {
                let letter = make(app, owner, Kind::Letter, client).await?;
                let letter = edit(app, owner, &letter, about_stock(&letter)).await?;
                issue(app, owner, &letter, true).await?;
            }
            2 => {
                let outside = make(app, owner, Kind::Outside, client).await?;
                let outside = edit(app, owner, &outside, contract(place)).await?;
                issue(app, owner, &outside, true).await?;
            }
            // A draft that somebody has begun.
            _ => drop(make(app, owner, Kind::Letter, client).await?),
        }
    }
    Ok(())
}

async fn make(
    app: &App,
    owner: &Caller,
    kind: Kind,
    (company, entity): (Id<Company>, Id<LegalEntity>),
) -> Result<Shown, Error> {
    let wish = CreateDocument {
        kind,
        deal: None,
        company: Some(company),
        contact: None,
        basis: None,
        amends: None,
        payment: None,
        legal_entity: Some(entity),
        contract_type: None,
        retry: None,
    };
    let made = documents::create(app, owner, wish).await;
    Ok(made.map_err(Error::of)?.value)
}

pub(super) async fn edit(
    app: &App,
    owner: &Caller,
    draft: &Shown,
    wish: Wish,
) -> Result<Shown, Error> {
    let command = EditDocument {
        id: draft.document.id,
        version: draft.document.version,
        wish,
    };
    documents::edit(app, owner, command)
        .await
        .map_err(Error::of)
}

pub(super) async fn issue(
    app: &App,
    owner: &Caller,
    draft: &Shown,
    is_meant: bool,
) -> Result<(), Error> {
    if !is_meant {
        return Ok(());
    }
    let command = IssueDocument {
        id: draft.document.id,
        version: draft.document.version,
        number: None,
        accepts_excess: false,
    };
    match documents::issue(app, owner, command).await {
        // A firm that lacks something leaves its draft.
        Ok(_) | Err(documents::Error::Incomplete(_)) => Ok(()),
        Err(error) => Err(Error::of(error)),
    }
}

/// What a client owed on New Year's Day two years ago; every other one had paid in advance.
async fn begin(
    app: &App,
    owner: &Caller,
    (company, entity): (Id<Company>, Id<LegalEntity>),
    today: NaiveDate,
    place: usize,
) -> Result<(), Error> {
    let on = NaiveDate::from_ymd_opt(today.year() - 2, 1, 1).unwrap_or(today);
    let size = i64::try_from(place).unwrap_or_default() * 1_250_000 + 860_000;
    let amount = Money::from_kopecks(if place.is_multiple_of(8) { size } else { -size });
    let wish = CreateOpeningBalance {
        legal_entity: entity,
        client: Counterparty::Company(company),
        contract: None,
        on,
        amount: amount.unwrap_or_default(),
        retry: None,
    };
    settlements::create(app, owner, wish)
        .await
        .map(drop)
        .map_err(Error::of)
}

fn about_stock(draft: &Shown) -> Wish {
    Wish {
        letter: Some(LetterText {
            subject: Some(Line::literal("О графике работы склада")),
            salutation: Some(Line::literal("Уважаемые коллеги!")),
            text: Prose::parse(
                "С 28 декабря по 8 января склад не отгружает товар.\nПросим забрать оплаченные \
                 заказы до 26 декабря. Заявки на январь принимаем как обычно.",
            )
            .ok(),
            ..draft.document.content.letter.clone().unwrap_or_default()
        }),
        ..Wish::default()
    }
}

fn contract(place: usize) -> Wish {
    Wish {
        outside: Some(Outside {
            title: Line::literal("Договор поставки"),
            number: Line::parse(&format!("{}/П", 100 + place)).ok(),
            amount: Money::ZERO,
            effect: Effect::None,
            has_scan_clause: true,
        }),
        ..Wish::default()
    }
}
