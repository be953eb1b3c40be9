//! Who signs.

use canape_domain::Violations;
use canape_domain::documents::printed::{Party, PartyForm, Signer};
use canape_domain::values::Inn;

use super::party::registered;
use crate::exchange::transfer::reference;
use crate::exchange::transfer::signer::full_name;
use crate::exchange::xml::Element;

const WHERE: &str = "/legal_entity/signatories";
/// `Статус`: somebody who works for the seller.
const WORKER: &str = "1";
/// `Статус`: a person with a right of their own, a sole trader among them.
const PERSON: &str = "4";

/// Who signs the file, for what (`ОблПолн`), and by which right.
pub fn signer(
    signer: Option<&Signer>,
    seller: &Party,
    powers: &'static str,
    wrong: &mut Violations,
) -> Element {
    let element = Element::new("Подписант").with("ОблПолн", powers);
    let Some(signer) = signer else {
        wrong.add(WHERE, "no_signatory");
        return element;
    };
    let Some(name) = full_name(&signer.full_name) else {
        wrong.add(WHERE, "not_a_full_name");
        return element;
    };
    let power = power(signer, wrong);
    let inn = seller.inn.as_ref().map(Inn::as_str);
    if seller.form == PartyForm::Organisation {
        let post = signer.post.as_deref().map(str::trim);
        let post = post.filter(|post| !post.is_empty());
        if post.is_none() {
            wrong.add(WHERE, "no_post");
        }
        let worker = Element::new("ЮЛ")
            .with_some("ИННЮЛ", inn)
            .with_some("НаимОрг", Some(&seller.full_name))
            .with_some("Должн", post)
            .holding(name);
        let right = power.unwrap_or_else(|| "Должностные обязанности".to_owned());
        return element
            .with("Статус", WORKER)
            .with("ОснПолн", right)
            .holding(worker);
    }
    let element = element.with("Статус", PERSON);
    match power {
        Some(power) => element.with("ОснПолн", power).holding(
            Element::new("ФЛ")
                .with_some("ГосРегИППодп", registered(seller))
                .holding(name),
        ),
        None => element
            .with(
                "ОснПолн",
                "Государственная регистрация индивидуального предпринимателя",
            )
            .holding(
                Element::new("ИП")
                    .with_some("ИННФЛ", inn)
                    .with_some("СвГосРегИП", registered(seller))
                    .holding(name),
            ),
    }
}

/// The power of attorney of a proxy.
fn power(signer: &Signer, wrong: &mut Violations) -> Option<String> {
    if !signer.is_proxy() {
        return None;
    }
    let ground = signer.ground_genitive().unwrap_or_default();
    let Some((_, number, date)) = reference::read(&ground) else {
        wrong.add(WHERE, "power_without_number");
        return None;
    };
    let date = canape_domain::documents::date_in_figures(date);
    Some(format!("Доверенность № {number} от {date}"))
}
