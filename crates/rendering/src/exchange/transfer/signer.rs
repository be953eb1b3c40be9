//! Who signs, and people's names in their parts.

use canape_domain::Violations;
use canape_domain::documents::date_in_figures;
use canape_domain::documents::printed::{PartyForm, Signer};

use super::reference;
use crate::exchange::xml::Element;

const WHERE: &str = "/legal_entity/signatories";
/// Longest part of a name.
const MOST: usize = 60;

/// Who signs the file. The head's right is that of their certificate; a proxy's is a power of
/// attorney, named by number and date.
pub fn signer(signer: Option<&Signer>, form: PartyForm, wrong: &mut Violations) -> Element {
    let element = Element::new("Подписант");
    let Some(signer) = signer else {
        wrong.add(WHERE, "no_signatory");
        return element;
    };
    let Some(name) = full_name(&signer.full_name) else {
        wrong.add(WHERE, "not_a_full_name");
        return element;
    };
    let own = signer
        .post
        .as_deref()
        .filter(|post| !post.trim().is_empty());
    let post = own.or(match form {
        PartyForm::SoleTrader => Some("Индивидуальный предприниматель"),
        PartyForm::Organisation | PartyForm::Person => None,
    });
    let element = element.with_some("Должн", post);
    if !signer.is_proxy() {
        return element.with("СпосПодтПолном", "1").holding(name);
    }
    let ground = signer.ground_genitive().unwrap_or_default();
    let Some((_, number, date)) = reference::read(&ground) else {
        wrong.add(WHERE, "power_without_number");
        return element;
    };
    let power = Element::new("СвДоверБум")
        .with("ДатаВыдДовер", date_in_figures(date))
        .with("ВнНомДовер", number);
    element
        .with("СпосПодтПолном", "5")
        .holding(name)
        .holding(power)
}

/// «Иванов Иван Иванович» in its parts; `None` of a name with initials or of one word.
pub fn full_name(text: &str) -> Option<Element> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (last, rest) = words.split_first()?;
    let (first, middle) = rest.split_first()?;
    let middle = middle.join(" ");
    let fits = |part: &str| part.chars().count() <= MOST && !part.contains('.');
    let is_whole = fits(last) && fits(first) && fits(&middle);
    is_whole.then(|| {
        Element::new("ФИО")
            .with("Фамилия", *last)
            .with("Имя", *first)
            .with_some("Отчество", Some(middle))
    })
}
