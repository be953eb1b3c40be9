//! Reading clients.

use super::{Company, Error, Kind, Read, Shown};
use crate::access::{Caller, Permission};
use crate::search::Question;
use crate::{App, Count, Id, Page, PageWish, StoreError, View};

/// Which clients.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    /// Those in the trash instead of those that are not.
    pub is_trash: bool,
    /// Those of a company; companies themselves belong to none.
    pub company: Option<Id<Company>>,
}

/// What is asked of the list.
#[derive(Debug, Clone)]
pub struct ListClients {
    /// Which clients.
    pub filter: Filter,
    /// Only the best answers to a question, on one page and in the order of search.
    pub question: Option<Question>,
    /// Which page.
    pub wish: PageWish,
}

/// The clients that pass the filter, the newest first; or the best answers to a question.
pub async fn list<K: Kind>(
    app: &App,
    caller: &Caller,
    command: &ListClients,
) -> Result<Page<Shown<K>>, Error>
where
    dyn View: Read<K>,
{
    let grant = caller.allow(Permission::ClientsRead)?;
    let view = app.store.view(&grant).await?;
    let mut page = match &command.question {
        Some(question) => found(&*view, question, command).await?,
        None => Read::<K>::clients(&*view, &command.filter, &command.wish).await?,
    };
    let clients = std::mem::take(&mut page.items);
    let shown = Shown::all(&*view, clients).await?;
    Ok(page.with(shown))
}

/// One client, also from the trash.
pub async fn find<K: Kind>(app: &App, caller: &Caller, id: Id<K>) -> Result<Shown<K>, Error>
where
    dyn View: Read<K>,
{
    let grant = caller.allow(Permission::ClientsRead)?;
    let view = app.store.view(&grant).await?;
    let client = Read::<K>::client(&*view, id).await?;
    Ok(Shown::one(&*view, client.ok_or(StoreError::NotFound)?).await?)
}

async fn found<K: Kind>(
    view: &(dyn View + 'static),
    question: &Question,
    command: &ListClients,
) -> Result<Page<super::Client<K>>, Error>
where
    dyn View: Read<K>,
{
    let limit = command.wish.limit;
    let found = view.search(question, &[K::FOUND_AS], limit).await?;
    let ids: Vec<Id<K>> = found.iter().map(|found| Id::from(found.id)).collect();
    let items = Read::<K>::clients_of(view, &ids, &command.filter).await?;
    let count = Count {
        value: items.len() as u64,
        is_exact: found.len() < usize::from(limit.get()),
    };
    Ok(Page {
        items,
        next: None,
        count: (command.wish.counting != crate::Counting::No).then_some(count),
    })
}
