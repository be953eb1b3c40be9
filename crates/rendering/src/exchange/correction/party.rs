//! The sides: who they are and where, as the paper says it.

use canape_domain::Violations;
use canape_domain::documents::date_in_figures;
use canape_domain::documents::printed::{Party, PartyForm};
use canape_domain::values::{Inn, Kpp};

use crate::exchange::transfer::party::nameless;
use crate::exchange::transfer::signer::full_name;
use crate::exchange::xml::Element;

/// `СвПродПокТип` of the format; `place` is where its card is and whether it must name an address.
pub fn party(
    name: &'static str,
    party: &Party,
    (place, needs_address): (&str, bool),
    wrong: &mut Violations,
) -> Element {
    if needs_address && party.address.is_none() {
        wrong.add(format!("{place}/legal_address"), "no_address");
    }
    let address = party.address.as_deref().map(|text| {
        let words = Element::new("АдрИнф")
            .with("КодСтр", "643")
            .with("АдрТекст", text);
        Element::new("Адрес").holding(words)
    });
    Element::new(name)
        .holding(Element::new("ИдСв").holding(identity(party, place, wrong)))
        .holding_all(address)
}

fn identity(party: &Party, place: &str, wrong: &mut Violations) -> Element {
    let inn = party.inn.as_ref();
    let is_firm = party.form == PartyForm::Organisation;
    if party.form == PartyForm::Person {
        // Not known: a person stands in the format of УПД, and whether in this one was not seen.
        wrong.add(format!("{place}/full_name"), "person_not_in_format");
    } else if inn.is_none_or(|inn| inn.is_individual() == is_firm) {
        wrong.add(format!("{place}/inn"), "no_inn");
    }
    let inn = inn.map(Inn::as_str);
    if is_firm {
        return Element::new("СвЮЛУч")
            .with("НаимОрг", &party.full_name)
            .with_some("ИННЮЛ", inn)
            .with_some("КПП", party.kpp.as_ref().map(Kpp::as_str));
    }
    let name = full_name(nameless(&party.full_name));
    if name.is_none() && party.form == PartyForm::SoleTrader {
        wrong.add(format!("{place}/full_name"), "not_a_full_name");
    }
    Element::new("СвИП")
        .with_some("ИННФЛ", inn)
        .with_some("СвГосРегИП", registered(party))
        .holding_all(name)
}

/// «ОГРНИП 304500116000157 от 08.06.2004», of a sole trader.
pub fn registered(party: &Party) -> Option<String> {
    let number = party.registration.as_ref()?;
    let number = Some(number).filter(|number| number.is_individual())?;
    let date = party.registered_on.map(date_in_figures);
    Some(match date {
        Some(date) => format!("ОГРНИП {number} от {date}"),
        None => format!("ОГРНИП {number}"),
    })
}
