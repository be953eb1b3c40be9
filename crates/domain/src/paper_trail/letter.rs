//! The letter that asks a client for originals.

use chrono::NaiveDate;

use super::Original;
use crate::documents::date_in_figures;
use crate::legal_entities::LegalEntity;
use crate::mail::{Draft, Letter};
use crate::values::Email;

/// All that is late, by the firms of ours that wait for it, each with its address.
pub(super) fn letter(
    to: Email,
    firm: &str,
    entities: &[LegalEntity],
    late: &[Original],
    today: NaiveDate,
) -> Letter {
    let mut draft = Draft::new(to, "Просим прислать оригиналы документов")
        .say("Здравствуйте!")
        .say("К нам ещё не пришли подписанные оригиналы:");
    for entity in entities {
        let own: Vec<_> = late
            .iter()
            .filter(|one| one.legal_entity.id == entity.id)
            .collect();
        if own.is_empty() {
            continue;
        }
        for one in own {
            draft = draft.say(line(one));
        }
        let requisites = entity.requisites.on(today);
        let address = requisites.and_then(|one| {
            let postal = one.postal_address.as_ref();
            postal.or(one.legal_address.as_ref())
        });
        draft = draft.say(match address {
            Some(address) => format!("Адрес для писем: {}, {address}.", entity.name),
            None => format!("Их ждёт {}.", entity.name),
        });
    }
    draft
        .note("Если вы их уже отправили, сообщите нам трек-номер.")
        .note(format!("Письмо отправлено от имени {firm}."))
        .letter()
}

fn line(one: &Original) -> String {
    let title = one.document.title();
    match one.due_on {
        Some(due_on) => format!("{title}, срок отправки {}", date_in_figures(due_on)),
        None => title,
    }
}
