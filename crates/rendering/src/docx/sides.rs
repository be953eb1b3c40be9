//! Names of both sides and of the people who sign for them.

use canape_domain::documents::printed::{BankAccount, Body, Party, PartyForm, Signer};

use super::fields::{Gathered, date, name, text};
use super::value::Value;

pub fn party(all: &mut Gathered, side: &str, party: &Party, account: Option<&BankAccount>) {
    let named = |field: &str| format!("{side}.{field}");
    all.add(
        named("название"),
        "Краткое название",
        "Short name",
        text(Some(&party.name)),
    );
    all.add(
        named("полное_название"),
        "Полное название",
        "Full name",
        text(Some(&party.full_name)),
    );
    all.add(named("инн"), "ИНН", "INN", text(party.inn.as_ref()));
    all.add(named("кпп"), "КПП", "KPP", text(party.kpp.as_ref()));
    all.add(
        named("огрн"),
        "ОГРН или ОГРНИП",
        "OGRN or OGRNIP",
        text(party.registration.as_ref()),
    );
    all.add(
        named("дата_регистрации"),
        "Дата регистрации",
        "Day of registration",
        date(party.registered_on),
    );
    all.add(
        named("адрес"),
        "Юридический адрес",
        "Legal address",
        text(party.address.as_ref()),
    );
    all.add(
        named("почтовый_адрес"),
        "Почтовый адрес, если другой",
        "Postal address, where it is another",
        text(party.postal_address.as_ref()),
    );
    all.add(
        named("телефон"),
        "Телефон",
        "Telephone",
        text(party.phone.as_ref()),
    );
    all.add(
        named("почта"),
        "Электронная почта",
        "E-mail",
        text(party.email.as_ref()),
    );
    let account = account.or(party.account.as_ref());
    all.add(
        named("расчётный_счёт"),
        "Расчётный счёт",
        "Bank account",
        text(account.map(|one| &one.number)),
    );
    all.add(
        named("банк"),
        "Банк",
        "Bank",
        text(account.map(|one| &one.bank)),
    );
    all.add(
        named("бик"),
        "БИК",
        "BIK",
        text(account.map(|one| &one.bik)),
    );
    let correspondent = account.and_then(|one| one.correspondent.as_ref());
    all.add(
        named("корр_счёт"),
        "Корреспондентский счёт",
        "Correspondent account",
        text(correspondent),
    );
    all.add(
        named("это_организация"),
        "Организация, а не ИП и не человек",
        "A firm, and no sole trader or person",
        Value::Flag(party.form == PartyForm::Organisation),
    );
    all.add(
        named("это_ип"),
        "Индивидуальный предприниматель",
        "A sole trader",
        Value::Flag(party.form == PartyForm::SoleTrader),
    );
}

pub fn signer(all: &mut Gathered, whose: &str, signer: Option<&Signer>) {
    let named = |field: &str| format!("{whose}.{field}");
    let post = name(
        signer.and_then(|one| one.post.as_deref()),
        signer.and_then(|one| one.post_genitive.as_ref()),
    );
    let person = name(
        signer.map(|one| one.full_name.as_str()),
        signer.and_then(|one| one.name_genitive.as_ref()),
    );
    all.add(named("должность"), "Должность", "Post", post);
    all.add(named("фио"), "Фамилия, имя и отчество", "Full name", person);
    all.add(
        named("фио_кратко"),
        "И.О. Фамилия",
        "Initials and surname",
        text(signer.map(|one| &one.name)),
    );
    all.add(
        named("основание"),
        "На основании чего действует, в родительном падеже",
        "What gives the right to sign, in the genitive",
        text(signer.and_then(Signer::ground_genitive)),
    );
    all.add(
        named("по_доверенности"),
        "Подписывает по доверенности",
        "Signs by a power of attorney",
        Value::Flag(signer.is_some_and(Signer::is_proxy)),
    );
}

/// Who signs, whatever the kind calls them.
pub struct Signers<'a> {
    pub ours: Option<&'a Signer>,
    pub accountant: Option<&'a Signer>,
    pub theirs: Option<&'a Signer>,
}

impl<'a> Signers<'a> {
    pub fn of(body: &'a Body) -> Self {
        let (ours, accountant, theirs) = match body {
            Body::Invoice(one) => (one.signers.first(), one.signers.get(1), None),
            Body::Quote(one) => (one.signer.as_ref(), None, None),
            Body::OrderForm(one) => (one.signer.as_ref(), None, one.buyer_signer.as_ref()),
            Body::Correction(one) => (one.head.as_ref(), one.accountant.as_ref(), None),
            Body::Act(one) => (one.signer.as_ref(), None, one.buyer_signer.as_ref()),
            Body::Waybill(one) => (
                one.permitted_by.as_ref(),
                one.accountant.as_ref(),
                one.accepted_by.as_ref(),
            ),
            Body::Contract(one) => (one.signer.as_ref(), None, one.buyer_signer.as_ref()),
            Body::Reconciliation(one) => (one.signer.as_ref(), None, one.buyer_signer.as_ref()),
            Body::Letter(one) => (one.signer.as_ref(), None, None),
            Body::Transfer(one) => (
                one.invoice.head.as_ref(),
                one.invoice.accountant.as_ref(),
                None,
            ),
            Body::VatInvoice(one) => (one.head.as_ref(), one.accountant.as_ref(), None),
        };
        Self {
            ours,
            accountant,
            theirs,
        }
    }
}
