//! What of the demonstration's papers is about other papers: счета-фактуры for advances, исправления,
//! УКД and КСФ.

use chrono::{Days, NaiveDate};

use super::Error;
use super::alone::{edit, issue};
use super::story::Stock;
use crate::access::Caller;
use crate::documents::{self, CreateDocument, Document, Kind, LineDraft, Shown, Wish};
use crate::payments::{self, Allocation, Direction};
use crate::values::{Line, Money, Quantity};
use crate::{App, Counting, Id, Limit, PageWish};

/// So many of each, at most.
const MOST: usize = 4;

/// Writes them upon the latest documents and payments there are.
pub async fn write(app: &App, owner: &Caller, stock: &Stock) -> Result<(), Error> {
    Box::pin(advances(app, owner)).await?;
    let transfers = issued(app, owner, Kind::Transfer).await?;
    // Originals of older ones are late, and stay so.
    let fresh = stock.zone.local_date(stock.now) - Days::new(9);
    for (place, (id, date)) in transfers.into_iter().take(3 * MOST).enumerate() {
        match place % 3 {
            0 if date > fresh => {
                let is_meant = place.is_multiple_of(2);
                Box::pin(amend(app, owner, (Kind::Transfer, id), is_meant)).await?;
            }
            1 => {
                let of = (Kind::CorrectiveTransfer, id);
                Box::pin(correct(app, owner, stock, of, place)).await?;
            }
            _ => {}
        }
    }
    let invoices = issued(app, owner, Kind::VatInvoice).await?;
    for (place, (id, _)) in invoices.into_iter().take(MOST).enumerate() {
        let of = (Kind::CorrectiveInvoice, id);
        Box::pin(correct(app, owner, stock, of, place)).await?;
    }
    Ok(())
}

fn latest() -> PageWish {
    PageWish {
        limit: Limit::most(),
        after: None,
        counting: Counting::No,
    }
}

/// Issued documents of a kind, the latest first.
async fn issued(
    app: &App,
    owner: &Caller,
    kind: Kind,
) -> Result<Vec<(Id<Document>, NaiveDate)>, Error> {
    let filter = documents::Filter {
        kinds: vec![kind],
        stages: vec![documents::Stage::Issued],
        ..documents::Filter::default()
    };
    let page = documents::list(app, owner, &filter, &latest()).await;
    let rows = page.map_err(Error::of)?.items.into_iter();
    // Those with a title of their own are for advances, or исправления.
    let rows = rows.filter(|row| row.title.is_none());
    Ok(rows.map(|row| (row.id, row.date)).collect())
}

/// Of received payments; those of firms that pay no VAT have none.
async fn advances(app: &App, owner: &Caller) -> Result<(), Error> {
    let filter = payments::Filter {
        direction: Some(Direction::Received),
        is_posted: Some(true),
        ..payments::Filter::default()
    };
    let page = payments::list(app, owner, &filter, &latest()).await;
    let mut made = 0;
    for row in page.map_err(Error::of)?.items {
        let shown = payments::find(app, owner, row.id).await;
        let payment = shown.map_err(Error::of)?.payment;
        let Some(Allocation { document, .. }) = payment.allocations.first().copied() else {
            continue;
        };
        let wish = CreateDocument {
            basis: Some(document),
            payment: Some(payment.id),
            ..wish(Kind::VatInvoice)
        };
        let draft = match documents::create(app, owner, wish).await {
            Ok(draft) => draft.value,
            Err(documents::Error::Invalid(_)) => continue,
            Err(error) => return Err(Error::of(error)),
        };
        let on = Wish {
            date: Some(payment.value_date),
            ..Wish::default()
        };
        let draft = edit(app, owner, &draft, on).await?;
        issue(app, owner, &draft, made + 1 < MOST).await?;
        made += 1;
        if made == MOST {
            break;
        }
    }
    Ok(())
}

/// An исправление; what was wrong is up to whoever looks at the demonstration.
async fn amend(
    app: &App,
    owner: &Caller,
    (kind, id): (Kind, Id<Document>),
    is_meant: bool,
) -> Result<(), Error> {
    let wish = CreateDocument {
        amends: Some(id),
        ..wish(kind)
    };
    let draft = documents::create(app, owner, wish).await;
    issue(app, owner, &draft.map_err(Error::of)?.value, is_meant).await
}

/// Half of the first line came back, or its price went down.
async fn correct(
    app: &App,
    owner: &Caller,
    stock: &Stock,
    (kind, id): (Kind, Id<Document>),
    place: usize,
) -> Result<(), Error> {
    let wish = CreateDocument {
        basis: Some(id),
        ..wish(kind)
    };
    let draft = documents::create(app, owner, wish).await;
    let draft = draft.map_err(Error::of)?.value;
    let lines = draft.document.content.lines.iter().enumerate();
    let lines = lines.map(|(index, line)| {
        let same = line.draft();
        let less = less_of(&same, place).filter(|_| index == 0);
        (Some(line.id), less.unwrap_or(same))
    });
    let day = documents::date_in_figures(stock.zone.local_date(stock.now));
    let ground = format!("Соглашение № {} от {day}", place + 1);
    let wish = Wish {
        lines: Some(lines.collect()),
        basis: Line::parse(&ground).ok().map(Some),
        ..Wish::default()
    };
    let draft: Shown = edit(app, owner, &draft, wish).await?;
    issue(app, owner, &draft, place != 1).await
}

fn less_of(line: &LineDraft, place: usize) -> Option<LineDraft> {
    let half = Quantity::from_thousandths(line.quantity.thousandths() / 2).ok()?;
    if place.is_multiple_of(2) && half.is_positive() {
        return Some(LineDraft {
            quantity: half,
            ..line.clone()
        });
    }
    let price = Money::from_kopecks(line.price.kopecks() / 10 * 9).ok()?;
    Some(LineDraft {
        price,
        ..line.clone()
    })
}

fn wish(kind: Kind) -> CreateDocument {
    CreateDocument {
        kind,
        deal: None,
        company: None,
        contact: None,
        basis: None,
        amends: None,
        payment: None,
        legal_entity: None,
        contract_type: None,
        retry: None,
    }
}
