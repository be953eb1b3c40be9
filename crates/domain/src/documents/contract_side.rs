//! How a contract introduces a side.

use super::genitive::{gender_of_name, genitive_of_name, genitive_of_post};
use super::printed::{Party, PartyForm, Signer};

/// «Общество с ограниченной ответственностью «Твинс», именуемое в дальнейшем «Исполнитель», в лице
/// директора Иванова Ивана Ивановича, действующего на основании Устава».
///
/// A genitive that was entered by hand wins over a computed one; where nobody can tell, the form
/// stays nominative. A sole trader or a person stands for themself.
pub fn contract_side(party: &Party, role: &str, signer: Option<&Signer>) -> String {
    let name = &party.full_name;
    let ground = |acting: &str, usual: Option<&str>| {
        let ground = signer.and_then(|signer| signer.ground.as_deref()).or(usual);
        ground.map_or_else(String::new, |ground| {
            format!(", {acting} на основании {ground}")
        })
    };
    if party.form != PartyForm::Organisation {
        let person = signer.map_or(name.as_str(), |signer| &signer.full_name);
        let (named, acting) = match gender_of_name(person) {
            Some(petrovich::Gender::Female) => ("именуемая", "действующая"),
            Some(_) => ("именуемый", "действующий"),
            None => ("именуемый(-ая)", "действующий(-ая)"),
        };
        let ground = ground(acting, None);
        return format!("{name}, {named} в дальнейшем «{role}»{ground}");
    }
    let introduced = format!("{name}, именуемое в дальнейшем «{role}»");
    let Some(signer) = signer else {
        return introduced;
    };
    let by_hand = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let post = by_hand(&signer.post_genitive)
        .or_else(|| genitive_of_post(signer.post.as_deref()?))
        .or_else(|| signer.post.clone());
    let person = by_hand(&signer.name_genitive)
        .or_else(|| genitive_of_name(&signer.full_name))
        .unwrap_or_else(|| signer.full_name.clone());
    let acting = match gender_of_name(&signer.full_name) {
        Some(petrovich::Gender::Female) => "действующей",
        Some(_) => "действующего",
        None => "действующего(-ей)",
    };
    let who = post.map_or_else(|| person.clone(), |post| format!("{post} {person}"));
    let ground = ground(acting, Some("Устава"));
    format!("{introduced}, в лице {who}{ground}")
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

    #[test]
    fn a_firm_is_introduced_with_its_signer_in_the_genitive() {
        let firm = party(PartyForm::Organisation, "ООО «Твинс»");
        let mut ivanov = signer("Генеральный директор", "Иванов Иван Иванович");
        assert_eq!(
            contract_side(&firm, "Исполнитель", Some(&ivanov)),
            "ООО «Твинс», именуемое в дальнейшем «Исполнитель», в лице генерального директора \
             Иванова Ивана Ивановича, действующего на основании Устава"
        );
        ivanov.name_genitive = Some("Ивановича".to_owned());
        ivanov.ground = Some("доверенности № 3".to_owned());
        let text = contract_side(&firm, "Исполнитель", Some(&ivanov));
        assert!(text.ends_with("директора Ивановича, действующего на основании доверенности № 3"));
        let foreign = signer("CEO", "Смит Джон");
        let text = contract_side(&firm, "Исполнитель", Some(&foreign));
        assert!(
            text.contains("в лице CEO Смит Джон, действующего(-ей)"),
            "{text}"
        );
        assert!(contract_side(&firm, "Заказчик", None).ends_with("«Заказчик»"));
    }

    #[test]
    fn a_sole_trader_stands_for_themself() {
        let name = "Индивидуальный предприниматель Петрова Анна Сергеевна";
        let petrova = signer("", "Петрова Анна Сергеевна");
        assert_eq!(
            contract_side(
                &party(PartyForm::SoleTrader, name),
                "Исполнитель",
                Some(&petrova)
            ),
            format!("{name}, именуемая в дальнейшем «Исполнитель»")
        );
    }
}
