//! What both kinds of client have on the wire, and how a list of them is asked.

use canape_domain::access::Caller;
use canape_domain::clients::{Filter, ListClients};
use canape_domain::search::Question;
use canape_domain::values::{Email, Phone, ValueError};
use canape_domain::{SortKind, Violations};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::http::{CountWish, Cursors, page_wish};

/// A telephone number.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = clients::Phone)]
pub struct Telephone {
    /// As it was typed.
    #[schema(examples("8 (910) 123-45-67, доб. 5"))]
    raw: String,
    /// The number that is meant; `null` where that is not clear.
    #[schema(examples("+79101234567"))]
    e164: Option<String>,
}

impl From<&Phone> for Telephone {
    fn from(phone: &Phone) -> Self {
        Self {
            raw: phone.raw().to_owned(),
            e164: phone.e164().map(ToOwned::to_owned),
        }
    }
}

/// Telephones to be kept; each broken one is named.
pub fn phones(wrong: &mut Violations, texts: &[String]) -> Vec<Phone> {
    list(wrong, "/phones", texts, Phone::parse)
}

/// E-mail addresses to be kept; each broken one is named.
pub fn emails(wrong: &mut Violations, texts: &[String]) -> Vec<Email> {
    list(wrong, "/emails", texts, Email::parse)
}

fn list<T, E: ValueError>(
    wrong: &mut Violations,
    pointer: &str,
    texts: &[String],
    parse: impl Fn(&str) -> Result<T, E>,
) -> Vec<T> {
    let texts = texts.iter().enumerate();
    texts
        .filter_map(|(index, text)| wrong.take(format!("{pointer}/{index}"), parse(text)))
        .collect()
}

/// A text that may be absent; a blank one is, as forms send what was not filled in.
pub fn optional<T, E: ValueError>(
    wrong: &mut Violations,
    pointer: &str,
    text: Option<String>,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Option<T> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    wrong.take(pointer, parse(&text))
}

/// A changed text that may be absent: `None` keeps, `Some(None)` clears.
pub fn optional_change<T, E: ValueError>(
    wrong: &mut Violations,
    pointer: &str,
    text: Option<Option<String>>,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Option<Option<T>> {
    text.map(|text| optional(wrong, pointer, text, parse))
}

/// Which clients, and which page of them.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Which {
    /// Pieces of a name, telephone, e-mail address, ИНН: the 20 best answers, one page without a
    /// cursor. The trash is not searched.
    pub q: Option<String>,
    /// What lies in the trash instead of what does not.
    pub trash: Option<bool>,
    /// 1…200; 50 unless told, 20 of a search.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// Where the page before ended.
    pub cursor: Option<String>,
    /// Counts the clients, up to 1000 or exactly.
    #[param(inline)]
    pub count: Option<CountWish>,
}

const FOUND: u64 = 20;

impl Which {
    /// The cursors of this question.
    pub fn cursors(&self, caller: &Caller, operation: &str, company: Option<Uuid>) -> Cursors {
        Cursors::bound_to(caller, operation, &(self, company), SortKind::Moment)
    }

    /// Checks the question.
    pub fn into_command(
        self,
        cursors: &Cursors,
        company: Option<Uuid>,
    ) -> Result<ListClients, Violations> {
        let mut wrong = Violations::default();
        let text = self.q.unwrap_or_default();
        let question = wrong.take("q", Question::parse(&text)).flatten();
        let is_search = question.is_some();
        let limit = self.limit.or(is_search.then_some(FOUND));
        let cursor = self.cursor.as_deref();
        let wish = page_wish(&mut wrong, limit, cursor, self.count, cursors);
        let filter = Filter {
            is_trash: self.trash.unwrap_or(false),
            company: company.map(Into::into),
        };
        match wish {
            Some(wish) if wrong.is_empty() => Ok(ListClients {
                filter,
                question,
                wish,
            }),
            _ => Err(wrong),
        }
    }
}
