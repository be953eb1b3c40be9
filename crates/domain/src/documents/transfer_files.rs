//! The files for an ЭДО operator of a period, one after the other: for an archive that is sent while
//! it is made.

use std::collections::VecDeque;

use super::export::begin;
use super::{
    Entry, Error, ExchangeError, ExchangeFile, Filter, Kind, MOST_PAPERS, Selection, Sent, Stage,
};
use crate::access::{Caller, Grant, Permission};
use crate::{App, Counting, Limit, PageWish};

/// What has a format of ФНС.
const TRANSFERRED: [Kind; 4] = [
    Kind::Transfer,
    Kind::VatInvoice,
    Kind::CorrectiveInvoice,
    Kind::CorrectiveTransfer,
];

/// The name of the format in events.
const FORMAT: &str = "xml";

/// Files still to come.
pub struct TransferFiles {
    grant: Grant,
    filter: Filter,
    /// The page that is to be read next; `None`: all were.
    wish: Option<PageWish>,
    ready: VecDeque<Entry>,
}

/// What became of a document.
pub enum Transferred {
    /// Its file.
    Made(ExchangeFile),
    /// The format cannot hold it: the others do not wait for it.
    Refused {
        /// «УПД № 15 от 22.11.2026».
        title: String,
        /// Why.
        why: ExchangeError,
    },
}

/// Begins to take out the files of issued УПД, счета-фактуры and corrections of them. That it was done
/// is on record before the first of them is read.
pub async fn transfer_files(
    app: &App,
    caller: &Caller,
    of: Selection,
) -> Result<TransferFiles, Error> {
    let grant = caller.allow(Permission::DocumentsExport)?;
    let takes = |kind| TRANSFERRED.contains(&kind);
    let filter = of.filter(vec![Stage::Issued], &TRANSFERRED, takes)?;
    begin(app, &grant, FORMAT, &filter, MOST_PAPERS).await?;
    Ok(TransferFiles {
        grant,
        filter,
        wish: Some(PageWish {
            limit: Limit::most(),
            after: None,
            counting: Counting::No,
        }),
        ready: VecDeque::new(),
    })
}

impl TransferFiles {
    /// The next of them; `None` at the end.
    pub async fn next(&mut self, app: &App, caller: &Caller) -> Result<Option<Transferred>, Error> {
        loop {
            if let Some(entry) = self.ready.pop_front() {
                return transferred(app, caller, &entry).map(Some);
            }
            let Some(mut wish) = self.wish.take() else {
                return Ok(None);
            };
            let view = app.store.view(&self.grant).await?;
            let page = view.exported(&self.filter, &wish).await?;
            self.ready.extend(page.items);
            if page.next.is_some() {
                wish.after = page.next;
                self.wish = Some(wish);
            }
        }
    }
}

fn transferred(app: &App, caller: &Caller, entry: &Entry) -> Result<Transferred, Error> {
    let made = app.exchange.transfer(&Sent {
        id: entry.row.id,
        printed: &entry.printed,
        made_at: caller.time_zone().local_time(app.now()),
        sender: None,
        recipient: None,
    });
    match made {
        Ok(file) => Ok(Transferred::Made(file)),
        Err(ExchangeError::Failed(why)) => Err(ExchangeError::Failed(why).into()),
        Err(why) => Ok(Transferred::Refused {
            title: entry.row.mentioned().title(),
            why,
        }),
    }
}
