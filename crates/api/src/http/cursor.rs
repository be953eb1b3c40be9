//! Cursors: a place in a list as an opaque text, good for one account, list, filter and order only.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use canape_domain::access::Caller;
use canape_domain::values::ValueError;
use canape_domain::{Place, SortKind, SortValue};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Writes and reads the cursors of one question.
///
/// A cursor opens nothing that its bearer may not see anyway: the binding keeps it from being used
/// by mistake with another question, where its place means something else.
#[derive(Debug)]
pub struct Cursors {
    binding: String,
    sorted_by: SortKind,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(rename = "b")]
    binding: String,
    #[serde(rename = "p")]
    place: Place,
}

impl Cursors {
    /// Bound to an account, an operation, what was asked (filter and order, whatever the page), and what that order goes by.
    pub fn bound_to(
        caller: &Caller,
        operation: &str,
        question: &impl Serialize,
        sorted_by: SortKind,
    ) -> Self {
        let mut question = serde_json::to_value(question).unwrap_or_default();
        forget_the_page(&mut question);
        let hash = Sha256::new()
            .chain_update(caller.account().uuid())
            .chain_update(operation)
            .chain_update("\n")
            .chain_update(question.to_string())
            .finalize();
        Self {
            binding: URL_SAFE_NO_PAD.encode(&hash[..9]),
            sorted_by,
        }
    }

    /// The cursor of a place.
    pub fn write(&self, place: &Place) -> String {
        let written = Written {
            binding: self.binding.clone(),
            place: place.clone(),
        };
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(&written).unwrap_or_default())
    }

    /// The place of a cursor, if it was written for this question.
    pub fn read(&self, cursor: &str) -> Result<Place, ForeignCursor> {
        let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| ForeignCursor)?;
        let written: Written = serde_json::from_slice(&bytes).map_err(|_| ForeignCursor)?;
        let value = &written.place.value;
        let is_storable = !matches!(value, SortValue::Text(text) if text.contains('\0'));
        if written.binding == self.binding && value.kind() == self.sorted_by && is_storable {
            Ok(written.place)
        } else {
            Err(ForeignCursor)
        }
    }
}

/// Takes away what does not change the question: which page of the answer is wanted, and whether to
/// count.
fn forget_the_page(question: &mut Value) {
    match question {
        Value::Object(fields) => {
            fields.retain(|name, _| !matches!(name.as_str(), "cursor" | "limit" | "count"));
        }
        Value::Array(parts) => parts.iter_mut().for_each(forget_the_page),
        _ => {}
    }
}

/// Not a cursor of this list, filter and order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a cursor is good only for the question that it was given for")]
pub struct ForeignCursor;

impl ValueError for ForeignCursor {
    fn code(&self) -> &'static str {
        "foreign_cursor"
    }
}

#[cfg(test)]
mod tests {
    use canape_domain::lobby::{Account, AccountState, Identity};
    use canape_domain::values::{AccountAddress, TimeZone};
    use canape_domain::{Actor, Id, access::Access};
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;

    fn caller(account: u128) -> Caller {
        let account = Account {
            id: Id::from(Uuid::from_u128(account)),
            address: AccountAddress::parse("romashka").expect("an address"),
            name: String::new(),
            state: AccountState::Active,
            trial_ends_on: None,
            time_zone: TimeZone::default(),
            created_at: DateTime::UNIX_EPOCH,
            version: 1,
        };
        Caller::recognised(Identity {
            account,
            user: Id::from(Uuid::nil()),
            actor: Actor::System,
            access: Access::default(),
            session: None,
            person: Id::from(Uuid::nil()),
            must_change_password: false,
        })
    }

    fn place(value: SortValue) -> Place {
        let id = Uuid::from_u128(7);
        Place { value, id }
    }

    #[test]
    fn a_cursor_leads_back_to_its_place() {
        let moment = DateTime::from_timestamp_micros(1_700_000_000_123_456).expect("a moment");
        let values = [
            SortValue::Moment(moment),
            SortValue::Day(Some(moment.date_naive())),
            SortValue::Day(None),
            SortValue::Number(-5),
            SortValue::Text("Ёлка \"№ 5\"".to_owned()),
        ];
        for value in values {
            let cursors = Cursors::bound_to(&caller(1), "listDeals", &"-created_at", value.kind());
            let place = place(value);
            assert_eq!(cursors.read(&cursors.write(&place)), Ok(place));
        }
    }

    #[test]
    fn a_cursor_of_another_question_is_foreign() {
        let ours = Cursors::bound_to(&caller(1), "listDeals", &"title", SortKind::Text);
        let cursor = ours.write(&place(SortValue::Text("а".to_owned())));
        let others = [
            Cursors::bound_to(&caller(2), "listDeals", &"title", SortKind::Text),
            Cursors::bound_to(&caller(1), "listContacts", &"title", SortKind::Text),
            Cursors::bound_to(&caller(1), "listDeals", &"-title", SortKind::Text),
            Cursors::bound_to(&caller(1), "listDeals", &"title", SortKind::Number),
        ];
        for other in others {
            assert_eq!(other.read(&cursor), Err(ForeignCursor));
        }
        for text in ["", "я", "e30", "bnVsbA", &cursor[1..]] {
            assert_eq!(ours.read(text), Err(ForeignCursor), "{text}");
        }
        let unstorable = ours.write(&place(SortValue::Text("\0".to_owned())));
        assert_eq!(ours.read(&unstorable), Err(ForeignCursor));
    }
}
