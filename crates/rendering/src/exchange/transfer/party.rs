//! The sides: who they are, where they are, their bank, how they are reached.

use canape_domain::Violations;
use canape_domain::documents::date_in_figures;
use canape_domain::documents::printed::{BankAccount, Party, PartyForm};
use canape_domain::values::{AccountNumber, Inn, Kpp, Ogrn};

use super::signer::full_name;
use crate::exchange::xml::Element;

/// What stands before the name of a sole trader.
const TRADER: [&str; 2] = ["индивидуальный предприниматель", "ип"];

/// `УчастникТип` of the schema; `place` is where its card is and whether it must name an address.
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
            .with("НаимСтран", "Россия")
            .with("АдрТекст", text);
        Element::new("Адрес").holding(words)
    });
    let reached = [("Тлф", &party.phone), ("ЭлПочта", &party.email)];
    let reached = reached.into_iter().filter_map(|(name, text)| {
        let text = text.as_deref()?;
        (!text.is_empty()).then(|| Element::of(name, text))
    });
    let reached = Element::new("Контакт").holding_all(reached);
    let short = Some(&party.name).filter(|short| **short != party.full_name);
    Element::new(name)
        .with_some("СокрНаим", short)
        .holding(Element::new("ИдСв").holding(identity(party, place, wrong)))
        .holding_all(address)
        .holding_all(party.account.as_ref().map(bank))
        .holding_all((!reached.is_empty()).then_some(reached))
}

fn identity(party: &Party, place: &str, wrong: &mut Violations) -> Element {
    let inn = party.inn.as_ref();
    let is_firm = party.form == PartyForm::Organisation;
    if party.form != PartyForm::Person && inn.is_none_or(|inn| inn.is_individual() == is_firm) {
        wrong.add(format!("{place}/inn"), "no_inn");
    }
    let inn = inn.map(Inn::as_str);
    match party.form {
        PartyForm::Organisation => Element::new("СвЮЛУч")
            .with("НаимОрг", &party.full_name)
            .with_some("ИННЮЛ", inn)
            .with_some("КПП", party.kpp.as_ref().map(Kpp::as_str)),
        PartyForm::SoleTrader => {
            let registration = party.registration.as_ref();
            let registration = registration.filter(|number| number.is_individual());
            let name = full_name(nameless(&party.full_name));
            if name.is_none() {
                wrong.add(format!("{place}/full_name"), "not_a_full_name");
            }
            Element::new("СвИП")
                .with_some("ИННФЛ", inn)
                .with_some("ОГРНИП", registration.map(Ogrn::as_str))
                .with_some("ДатаОГРНИП", party.registered_on.map(date_in_figures))
                .holding_all(name)
        }
        PartyForm::Person => person(party, inn, place, wrong),
    }
}

/// A person's card may hold a first name alone: only three words are surely a full name.
fn person(party: &Party, inn: Option<&str>, place: &str, wrong: &mut Violations) -> Element {
    let text = party.full_name.trim();
    if text.is_empty() {
        wrong.add(format!("{place}/full_name"), "no_name");
    }
    let is_whole = text.split_whitespace().count() == 3;
    let name = full_name(text).filter(|_| is_whole);
    let other = name.is_none().then_some(text);
    Element::new("СвФЛУч")
        .with_some("ИННФЛ", inn)
        .with_some("ИныеСвед", other)
        .holding_all(name)
}

/// The name of a sole trader without the words before it.
pub fn nameless(full_name: &str) -> &str {
    let text = full_name.trim();
    for words in TRADER {
        let head: String = text
            .to_lowercase()
            .chars()
            .take(words.chars().count())
            .collect();
        let rest = text.char_indices().nth(words.chars().count());
        if let Some((at, sign)) = rest
            && head == words
            && sign.is_whitespace()
        {
            return text.get(at..).unwrap_or_default().trim_start();
        }
    }
    text
}

fn bank(account: &BankAccount) -> Element {
    let correspondent = account.correspondent.as_ref();
    let bank = Element::new("СвБанк")
        .with_some("НаимБанк", Some(&account.bank))
        .with("БИК", account.bik.as_str())
        .with_some("КорСчет", correspondent.map(AccountNumber::as_str));
    Element::new("БанкРекв")
        .with("НомерСчета", account.number.as_str())
        .holding(bank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sole_trader_is_called_by_the_name_alone() {
        for text in [
            "Индивидуальный предприниматель Петрова Анна Сергеевна",
            "ИП  Петрова Анна Сергеевна",
            "Петрова Анна Сергеевна",
        ] {
            assert_eq!(nameless(text), "Петрова Анна Сергеевна");
        }
        assert_eq!(nameless("Ипатов Иван"), "Ипатов Иван");
    }
}
