//! How a contract introduces a side.

use petrovich::Gender;

use crate::documents::dates::date_in_figures;
use crate::documents::genitive::{
    gender_of_name, gender_of_organisation, genitive_of_name, genitive_of_post,
};
use crate::documents::printed::{Party, PartyForm, Signer};

/// «Общество с ограниченной ответственностью «Твинс», именуемое в дальнейшем «Исполнитель», в лице
/// директора Иванова Ивана Ивановича, действующего на основании Устава».
///
/// A genitive that was entered by hand wins over a computed one; where nobody can tell, the form
/// stays nominative. A sole trader or a person acts for themself, a sole trader by the record of
/// their registration, unless somebody signs for them by a power of attorney.
pub fn contract_side(party: &Party, role: &str, signer: Option<&Signer>) -> String {
    let named = match party.form {
        PartyForm::Organisation => organisation_is_named(&party.full_name),
        PartyForm::SoleTrader | PartyForm::Person => by_gender(
            gender_of(party, signer),
            ["именуемый", "именуемая", "именуемый(-ая)"],
        ),
    };
    let introduced = format!("{}, {named} в дальнейшем «{role}»", party.full_name);
    let ground = signer.and_then(Signer::ground_genitive);
    if party.form != PartyForm::Organisation && !signer.is_some_and(Signer::is_proxy) {
        let acting = ["действующий", "действующая", "действующий(-ая)"];
        let acting = by_gender(gender_of(party, signer), acting);
        let ground = ground.or_else(|| record(party));
        return introduced + &on_ground(acting, ground);
    }
    let Some(signer) = signer else {
        return introduced;
    };
    let acting = ["действующего", "действующей", "действующего(-ей)"];
    let acting = by_gender(gender_of_name(&signer.full_name), acting);
    let ground = ground.or_else(|| Some("Устава".to_owned()));
    format!(
        "{introduced}, в лице {}{}",
        whom(signer),
        on_ground(acting, ground)
    )
}

/// «, действующего на основании Устава»; nothing without a ground.
fn on_ground(acting: &str, ground: Option<String>) -> String {
    ground.map_or_else(String::new, |ground| {
        format!(", {acting} на основании {ground}")
    })
}

/// «директора Иванова Ивана Ивановича».
fn whom(signer: &Signer) -> String {
    let by_hand = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let post = by_hand(&signer.post_genitive)
        .or_else(|| genitive_of_post(signer.post.as_deref()?))
        .or_else(|| by_hand(&signer.post));
    let person = by_hand(&signer.name_genitive)
        .or_else(|| genitive_of_name(&signer.full_name))
        .unwrap_or_else(|| signer.full_name.clone());
    match post {
        Some(post) => format!("{post} {person}"),
        None => person,
    }
}

/// What a sole trader acts by: since 2017 there is no certificate, but a record in ЕГРИП.
fn record(party: &Party) -> Option<String> {
    let number = party.registration.as_ref()?;
    let date = party.registered_on.map(date_in_figures);
    let date = date.map_or_else(String::new, |date| format!(" от\u{a0}{date}"));
    (party.form == PartyForm::SoleTrader).then(|| {
        format!("записи в Едином государственном реестре индивидуальных предпринимателей (ОГРНИП\u{a0}{number}{date})")
    })
}

/// Of a party that is a person: their own name tells, or that of the signer, who is the same.
fn gender_of(party: &Party, signer: Option<&Signer>) -> Option<Gender> {
    let own = signer.filter(|signer| !signer.is_proxy());
    gender_of_name(&party.full_name).or_else(|| gender_of_name(&own?.full_name))
}

fn organisation_is_named(full_name: &str) -> &'static str {
    match gender_of_organisation(full_name) {
        Some(Gender::Male) => "именуемый",
        Some(Gender::Female) => "именуемая",
        _ => "именуемое",
    }
}

fn by_gender(gender: Option<Gender>, [male, female, either]: [&'static str; 3]) -> &'static str {
    match gender {
        Some(Gender::Male) => male,
        Some(Gender::Female) => female,
        _ => either,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(form: PartyForm, full_name: &str) -> Party {
        Party {
            form,
            name: full_name.to_owned(),
            full_name: full_name.to_owned(),
            inn: None,
            kpp: None,
            registration: None,
            registered_on: None,
            address: None,
            postal_address: None,
            phone: None,
            email: None,
            account: None,
        }
    }

    fn signer(post: &str, full_name: &str) -> Signer {
        Signer {
            post: Some(post.to_owned()).filter(|post| !post.is_empty()),
            full_name: full_name.to_owned(),
            name: full_name.to_owned(),
            ground: None,
            post_genitive: None,
            name_genitive: None,
        }
    }

    fn side(party: &Party, signer: &Signer) -> String {
        contract_side(party, "Исполнитель", Some(signer)).replace('\u{a0}', " ")
    }

    fn trader() -> Party {
        let name = "Индивидуальный предприниматель Петрова Анна Сергеевна";
        Party {
            registration: Some("304500116000157".parse().unwrap()),
            registered_on: chrono::NaiveDate::from_ymd_opt(2004, 6, 8),
            ..party(PartyForm::SoleTrader, name)
        }
    }

    #[test]
    fn a_firm_is_introduced_with_its_signer_in_the_genitive() {
        let firm = party(PartyForm::Organisation, "ООО «Твинс»");
        let mut ivanov = signer("Генеральный директор", "Иванов Иван Иванович");
        assert_eq!(
            side(&firm, &ivanov),
            "ООО «Твинс», именуемое в дальнейшем «Исполнитель», в лице генерального директора \
             Иванова Ивана Ивановича, действующего на основании Устава"
        );
        ivanov.name_genitive = Some("Ивановича".to_owned());
        ivanov.ground = Some("доверенности № 3".to_owned());
        let text = side(&firm, &ivanov);
        assert!(text.ends_with("директора Ивановича, действующего на основании доверенности № 3"));
        let foreign = signer("CEO", "Смит Джон");
        let text = side(&firm, &foreign);
        assert!(
            text.contains("в лице CEO Смит Джон, действующего(-ей)"),
            "{text}"
        );
        assert!(contract_side(&firm, "Заказчик", None).ends_with("«Заказчик»"));
    }

    #[test]
    fn a_ground_is_in_the_genitive_however_it_was_entered() {
        let firm = party(
            PartyForm::Organisation,
            "Общество с ограниченной ответственностью «Твинс»",
        );
        let mut orlova = signer("Менеджер по продажам", "Орлова Ольга Игоревна");
        for (entered, printed) in [
            (
                "Доверенность № 3 от 01.02.2026",
                "доверенности № 3 от 01.02.2026",
            ),
            (
                "доверенности № 3 от 01.02.2026",
                "доверенности № 3 от 01.02.2026",
            ),
            ("Устав", "Устава"),
            ("Положение о филиале", "Положения о филиале"),
            (" ", "Устава"),
        ] {
            orlova.ground = Some(entered.to_owned());
            assert_eq!(
                side(&firm, &orlova),
                format!(
                    "Общество с ограниченной ответственностью «Твинс», именуемое в дальнейшем \
                     «Исполнитель», в лице менеджера по продажам Орловой Ольги Игоревны, \
                     действующей на основании {printed}"
                )
            );
        }
    }

    #[test]
    fn a_sole_trader_acts_for_themself_by_the_record() {
        let petrova = signer("Индивидуальный предприниматель", "Петрова Анна Сергеевна");
        let record = "записи в Едином государственном реестре индивидуальных предпринимателей \
                      (ОГРНИП 304500116000157 от 08.06.2004)";
        let introduced = "Индивидуальный предприниматель Петрова Анна Сергеевна, именуемая в \
                          дальнейшем «Исполнитель»";
        let expected = format!("{introduced}, действующая на основании {record}");
        assert_eq!(side(&trader(), &petrova), expected);
        let unsigned = contract_side(&trader(), "Исполнитель", None);
        assert_eq!(unsigned.replace('\u{a0}', " "), expected);

        let mut unregistered = trader();
        unregistered.registration = None;
        assert_eq!(side(&unregistered, &petrova), introduced);

        let mut by_hand = petrova;
        by_hand.ground = Some("Свидетельство серии 50 № 001".to_owned());
        assert_eq!(
            side(&trader(), &by_hand),
            format!("{introduced}, действующая на основании свидетельства серии 50 № 001")
        );
    }

    #[test]
    fn whoever_signs_for_a_sole_trader_is_named_beside_them() {
        let mut orlov = signer("", "Орлов Олег Игоревич");
        orlov.ground = Some("Доверенность № 5 от 12.01.2026".to_owned());
        assert_eq!(
            side(&trader(), &orlov),
            "Индивидуальный предприниматель Петрова Анна Сергеевна, именуемая в дальнейшем \
             «Исполнитель», в лице Орлова Олега Игоревича, действующего на основании \
             доверенности № 5 от 12.01.2026"
        );
    }

    #[test]
    fn an_organisation_is_named_by_the_gender_of_what_it_is() {
        for (name, named) in [
            ("Акционерное общество «Весна»", "именуемое"),
            ("ООО «Компания»", "именуемое"),
            ("Благотворительный фонд «Дом»", "именуемый"),
            ("Автономная некоммерческая организация «Школа»", "именуемая"),
            ("Twins LLC", "именуемое"),
        ] {
            let text = contract_side(&party(PartyForm::Organisation, name), "Заказчик", None);
            assert_eq!(text, format!("{name}, {named} в дальнейшем «Заказчик»"));
        }
    }
}
