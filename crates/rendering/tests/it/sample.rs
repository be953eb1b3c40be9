//! Documents of the firm of `requisites.json` and its clients: parties, lines, an invoice.

use canape_domain::documents::printed::{
    BankAccount, Body, Goods, Images, Invoice, Line, Party, PartyForm, Signer, Totals,
};
use canape_domain::documents::{PaymentOrder, Printed, initials, payment_qr};
use canape_domain::values::{
    AccountNumber, BasisPoints, Bik, Inn, Kpp, Money, Ogrn, Quantity, VatRate,
};
use chrono::NaiveDate;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "most fields of a sample may be absent"
)]
pub fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub fn seller() -> Party {
    Party {
        form: PartyForm::Organisation,
        name: "ООО «Твинс»".to_owned(),
        full_name: "Общество с ограниченной ответственностью «Твинс»".to_owned(),
        inn: Some(Inn::parse("6731067957").unwrap()),
        kpp: Some(Kpp::parse("673201001").unwrap()),
        registration: None,
        registered_on: None,
        address: some("214000, г. Смоленск, ул. Ленина, д. 1, оф. 5"),
        postal_address: None,
        phone: some("8-800-200-94-60"),
        email: some("info@twins.example"),
        account: Some(account()),
    }
}

pub fn account() -> BankAccount {
    BankAccount {
        number: AccountNumber::parse("40702810782000374002").unwrap(),
        bank: "Ярославский филиал ПАО \"Промсвязьбанк\" г.Ярославль".to_owned(),
        bik: Bik::parse("047888760").unwrap(),
        correspondent: Some(AccountNumber::parse("30101810300000000760").unwrap()),
    }
}

pub fn buyer() -> Party {
    Party {
        form: PartyForm::Organisation,
        name: "ООО «Ромашка»".to_owned(),
        full_name: "Общество с ограниченной ответственностью «Ромашка»".to_owned(),
        inn: Some(Inn::parse("7736207543").unwrap()),
        kpp: Some(Kpp::parse("770401001").unwrap()),
        registration: Some(Ogrn::parse("1027700229193").unwrap()),
        registered_on: None,
        address: some("119021, г. Москва, ул. Льва Толстого, д. 16"),
        postal_address: some("119021, г. Москва, а/я 15"),
        phone: some("+7 495 739-70-00"),
        email: some("docs@romashka.example"),
        account: Some(BankAccount {
            number: AccountNumber::parse("40702810200000000001").unwrap(),
            bank: "ПАО Сбербанк".to_owned(),
            bik: Bik::parse("044525225").unwrap(),
            correspondent: Some(AccountNumber::parse("30101810400000000225").unwrap()),
        }),
    }
}

pub fn signer(post: &str, full_name: &str) -> Signer {
    Signer {
        post: some(post),
        full_name: full_name.to_owned(),
        name: initials(full_name),
        ground: some("Устава"),
        post_genitive: None,
        name_genitive: None,
    }
}

pub fn head() -> Signer {
    signer("Генеральный директор", "Иванов Иван Иванович")
}

pub fn line(title: &str, quantity: &str, price: &str, rate: VatRate) -> Line {
    let quantity = Quantity::parse(quantity).unwrap();
    let price = money(price);
    let gross = price.times(quantity).unwrap();
    let vat = rate.vat_of(gross, true);
    Line {
        title: title.to_owned(),
        article: None,
        kind_code: None,
        unit: "шт".to_owned(),
        unit_code: some("796"),
        quantity,
        price,
        discount: BasisPoints::ZERO,
        net: gross.minus(vat).unwrap(),
        vat_rate: rate,
        is_vat_calculated: false,
        vat,
        gross,
        origin: None,
        traceability: None,
    }
}

pub fn goods(lines: Vec<Line>) -> Goods {
    Goods {
        is_vat_included: true,
        vat_ground: some("п. 2 ст. 346.11 НК РФ"),
        totals: Totals::of(&lines).unwrap(),
        lines,
    }
}

pub fn usual_goods() -> Goods {
    let mut lines = vec![
        line(
            "Доступ к Canape CRM, 12 мес.",
            "1",
            "19200",
            VatRate::TwentyTwo,
        ),
        line(
            "Настройка воронки и обучение сотрудников",
            "8.5",
            "2500",
            VatRate::TwentyTwo,
        ),
        line("Книга «Продажи без боли»", "3", "490.50", VatRate::Ten),
    ];
    lines[0].article = some("CRM-12");
    "ч".clone_into(&mut lines[1].unit);
    lines[1].unit_code = some("356");
    goods(lines)
}

/// A document with everything but its kind.
pub fn printed(number: &str, body: Body) -> Printed {
    Printed {
        number: some(number),
        date: day("2026-11-22"),
        seller: seller(),
        buyer: buyer(),
        images: Images::default(),
        mark: some("https://firm.canape.example/d/0197b2c4d5e6f708192a3b4c5d6e7f80"),
        template: None,
        body,
    }
}

pub fn invoice_of(goods: Goods) -> Invoice {
    let purpose = "Оплата по счету № 15 от 22.11.2026. В т.ч. НДС";
    let account = account();
    let order = PaymentOrder {
        name: "ООО «Твинс»",
        account: account.number.as_str(),
        bank: &account.bank,
        bank_short: None,
        bik: account.bik.as_str(),
        correspondent: account.correspondent.as_ref().map(AccountNumber::as_str),
        inn: Some("6731067957"),
        kpp: Some("673201001"),
        sum: Some(goods.totals.gross),
        purpose: Some(purpose),
    };
    Invoice {
        payment_qr: Some(payment_qr(&order).unwrap()),
        account: Some(account),
        basis: some("Договор № 7 от 01.11.2026"),
        goods,
        pay_by: Some(day("2026-11-27")),
        valid_until: Some(day("2026-12-22")),
        terms: some("Оплата счёта означает согласие с условиями оказания услуг."),
        signers: vec![
            head(),
            signer("Главный бухгалтер", "Сидорова Мария Петровна"),
        ],
    }
}

pub fn invoice() -> Printed {
    printed("15", Body::Invoice(invoice_of(usual_goods())))
}
