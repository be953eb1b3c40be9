//! A document of each kind in which every field has something: what templates are checked against,
//! and the examples on the screen.

use canape_domain::documents::printed::{
    Act, BankAccount, Block, Body, Contract, Entry, Goods, Images, Invoice, Letter, Line,
    OrderForm, Party, PartyForm, Period, Printed, Quote, Reconciliation, Reference, Signer, Totals,
    Waybill,
};
use canape_domain::documents::{Kind, initials};
use canape_domain::values::{
    AccountNumber, BasisPoints, Bik, Inn, Kpp, Money, Ogrn, Quantity, VatRate,
};
use chrono::NaiveDate;

/// A document of a kind that may have a template; `None` of the others.
pub fn sample(kind: Kind) -> Option<Printed> {
    let body = match kind {
        Kind::Quote => Body::Quote(Quote {
            subject: None,
            introduction: some("Благодарим за интерес и предлагаем следующие условия."),
            goods: goods(),
            valid_until: Some(day(12, 22)),
            terms: some("Оплата — 100 % вперёд."),
            signer: Some(head()),
        }),
        Kind::OrderForm => Body::OrderForm(OrderForm {
            basis: some("Договор № 7 от 01.11.2026"),
            goods: goods(),
            valid_until: Some(day(12, 22)),
            terms: some("Срок изготовления — 10 рабочих дней."),
            signer: Some(head()),
            buyer_signer: Some(theirs()),
        }),
        Kind::Contract | Kind::Addendum => Body::Contract(contract(kind)),
        Kind::Invoice => Body::Invoice(Invoice {
            account: account(
                "40702810782000374002",
                "ПАО «Промсвязьбанк»",
                "047888760",
                "30101810300000000760",
            ),
            basis: some("Договор № 7 от 01.11.2026"),
            goods: goods(),
            pay_by: Some(day(11, 27)),
            valid_until: Some(day(12, 22)),
            payment_qr: None,
            terms: some("Оплата счёта означает согласие с условиями."),
            signers: vec![
                head(),
                signer("Главный бухгалтер", "Сидорова Мария Петровна"),
            ],
        }),
        Kind::Act => Body::Act(Act {
            basis: some("Счёт № 15 от 22.11.2026"),
            period: Some(Period {
                first: day(11, 1),
                last: day(11, 30),
            }),
            goods: goods(),
            note: some("Услуги оказаны в срок."),
            signer: Some(head()),
            buyer_signer: Some(theirs()),
        }),
        Kind::Waybill => Body::Waybill(Box::new(Waybill {
            shipper: some("ООО «Склад»"),
            consignee: some("ООО «Ромашка», г. Тверь"),
            basis: some("Договор № 7 от 01.11.2026"),
            transport: None,
            goods: goods(),
            permitted_by: Some(head()),
            accountant: Some(signer("Главный бухгалтер", "Сидорова Мария Петровна")),
            released_by: Some(head()),
            attorney: None,
            accepted_by: Some(theirs()),
        })),
        Kind::Reconciliation => Body::Reconciliation(reconciliation()),
        Kind::Letter => Body::Letter(Letter {
            title: some("Уведомление"),
            addressee: vec![
                "Директору ООО «Ромашка»".to_owned(),
                "Кузнецову П.А.".to_owned(),
            ],
            subject: some("О смене реквизитов"),
            salutation: some("Уважаемый Пётр Алексеевич!"),
            paragraphs: vec!["Сообщаем о смене банковских реквизитов.".to_owned()],
            enclosures: vec!["Карточка организации на 1 л.".to_owned()],
            signer: Some(head()),
        }),
        Kind::Transfer
        | Kind::VatInvoice
        | Kind::CorrectiveInvoice
        | Kind::CorrectiveTransfer
        | Kind::Outside => return None,
    };
    Some(Printed {
        number: some("15"),
        date: day(11, 22),
        seller: seller(),
        buyer: buyer(),
        images: Images::default(),
        mark: some("https://crm.example/documents/0197b2c4-d5e6-7f08-9192-a3b4c5d6e7f8"),
        template: None,
        body,
    })
}

/// A sample with the fields of a document; `None` of kinds that have no templates.
pub fn like(printed: &Printed) -> Option<Printed> {
    sample(match &printed.body {
        Body::Invoice(_) => Kind::Invoice,
        Body::Quote(_) => Kind::Quote,
        Body::OrderForm(_) => Kind::OrderForm,
        Body::Act(_) => Kind::Act,
        Body::Waybill(_) => Kind::Waybill,
        Body::Contract(_) => Kind::Contract,
        Body::Reconciliation(_) => Kind::Reconciliation,
        Body::Letter(_) => Kind::Letter,
        Body::Transfer(_) | Body::VatInvoice(_) | Body::Correction(_) => return None,
    })
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "most fields of a document may be absent"
)]
fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
}

fn money(text: &str) -> Money {
    Money::parse(text).unwrap_or(Money::ZERO)
}

fn account(number: &str, bank: &str, bik: &str, correspondent: &str) -> Option<BankAccount> {
    Some(BankAccount {
        number: AccountNumber::parse(number).ok()?,
        bank: bank.to_owned(),
        bik: Bik::parse(bik).ok()?,
        correspondent: AccountNumber::parse(correspondent).ok(),
    })
}

fn seller() -> Party {
    Party {
        form: PartyForm::Organisation,
        name: "ООО «Твинс»".to_owned(),
        full_name: "Общество с ограниченной ответственностью «Твинс»".to_owned(),
        inn: Inn::parse("6731067957").ok(),
        kpp: Kpp::parse("673201001").ok(),
        registration: Ogrn::parse("1027700229193").ok(),
        registered_on: Some(day(2, 1)),
        address: some("214000, г. Смоленск, ул. Ленина, д. 1"),
        postal_address: some("214000, г. Смоленск, а/я 15"),
        phone: some("8-800-200-94-60"),
        email: some("info@twins.example"),
        account: account(
            "40702810782000374002",
            "ПАО «Промсвязьбанк»",
            "047888760",
            "30101810300000000760",
        ),
    }
}

fn buyer() -> Party {
    Party {
        form: PartyForm::Organisation,
        name: "ООО «Ромашка»".to_owned(),
        full_name: "Общество с ограниченной ответственностью «Ромашка»".to_owned(),
        inn: Inn::parse("7736207543").ok(),
        kpp: Kpp::parse("770401001").ok(),
        registration: Ogrn::parse("1027700229193").ok(),
        registered_on: Some(day(3, 1)),
        address: some("119021, г. Москва, ул. Льва Толстого, д. 16"),
        postal_address: some("119021, г. Москва, а/я 7"),
        phone: some("+7 495 739-70-00"),
        email: some("docs@romashka.example"),
        account: account(
            "40702810200000000001",
            "ПАО Сбербанк",
            "044525225",
            "30101810400000000225",
        ),
    }
}

fn signer(post: &str, full_name: &str) -> Signer {
    Signer {
        post: some(post),
        full_name: full_name.to_owned(),
        name: initials(full_name),
        ground: some("Устава"),
        post_genitive: None,
        name_genitive: None,
    }
}

fn head() -> Signer {
    signer("Генеральный директор", "Иванов Иван Иванович")
}

fn theirs() -> Signer {
    signer("Директор", "Кузнецов Пётр Алексеевич")
}

fn line(title: &str, quantity: &str, price: &str, rate: VatRate) -> Line {
    let quantity = Quantity::parse(quantity).unwrap_or(Quantity::ONE);
    let price = money(price);
    let gross = price.times(quantity).unwrap_or(Money::ZERO);
    let vat = rate.vat_of(gross, true);
    Line {
        title: title.to_owned(),
        article: some("CRM-12"),
        kind_code: None,
        unit: "шт".to_owned(),
        unit_code: some("796"),
        quantity,
        price,
        discount: BasisPoints::parse("10").unwrap_or(BasisPoints::ZERO),
        net: gross.minus(vat).unwrap_or(gross),
        vat_rate: rate,
        is_vat_calculated: false,
        vat,
        gross,
        origin: None,
        traceability: None,
    }
}

fn goods() -> Goods {
    let lines = vec![
        line(
            "Доступ к программе, 12 мес.",
            "1",
            "19200",
            VatRate::TwentyTwo,
        ),
        line("Книга «Продажи без боли»", "3", "490.50", VatRate::Ten),
    ];
    let totals = Totals::of(&lines).unwrap_or_else(|_| Totals {
        net: Money::ZERO,
        vat: Vec::new(),
        gross: Money::ZERO,
        in_words: String::new(),
    });
    Goods {
        lines,
        is_vat_included: true,
        vat_ground: some("п. 2 ст. 346.11 НК РФ"),
        totals,
    }
}

fn contract(kind: Kind) -> Contract {
    let is_addendum = kind == Kind::Addendum;
    let title = if is_addendum {
        "Дополнительное соглашение"
    } else {
        "Договор оказания услуг"
    };
    Contract {
        title: title.to_owned(),
        addendum_to: is_addendum.then(|| Reference {
            number: "7".to_owned(),
            date: day(11, 1),
        }),
        place: "г. Смоленск".to_owned(),
        seller_role: "Исполнитель".to_owned(),
        buyer_role: "Заказчик".to_owned(),
        signer: Some(head()),
        buyer_signer: Some(theirs()),
        blocks: vec![
            Block::Section("Предмет договора".to_owned()),
            Block::Clause("Исполнитель оказывает услуги, а Заказчик их оплачивает.".to_owned()),
        ],
        goods: Some(goods()),
    }
}

fn reconciliation() -> Reconciliation {
    let period = Period {
        first: day(10, 1),
        last: day(11, 30),
    };
    let entry = |date, title: &str, debit, credit| Entry {
        date,
        title: title.to_owned(),
        debit: money(debit),
        credit: money(credit),
    };
    let entries = vec![
        entry(day(10, 31), "Акт № 14", "19200", "0"),
        entry(day(11, 5), "Поступление № 77", "0", "10000"),
    ];
    let nothing = Reconciliation {
        period,
        basis: None,
        opening: Money::ZERO,
        entries: Vec::new(),
        debit: Money::ZERO,
        credit: Money::ZERO,
        closing: Money::ZERO,
        closing_in_words: String::new(),
        signer: None,
        buyer_signer: None,
    };
    let act = Reconciliation::of(period, money("1500"), entries).unwrap_or(nothing);
    Reconciliation {
        basis: some("Договор № 7 от 01.11.2026"),
        signer: Some(head()),
        buyer_signer: Some(theirs()),
        ..act
    }
}
