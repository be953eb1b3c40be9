//! The inbox of the day: requests from the firm's site that nobody has answered yet.

use std::sync::Arc;

use chrono::TimeDelta;

use super::Error;
use super::story::Stock;
use crate::access::{Caller, Permission};
use crate::api_keys::{self, CreateApiKey};
use crate::clients::{Contact, CreateClient};
use crate::deals::{self, CreateDeal, Source};
use crate::dictionaries::Channel;
use crate::lobby::Identity;
use crate::values::{Email, Line, Phone, Prose};
use crate::{Actor, App, Clock, Id, Moment, Violations};

/// A request: minutes ago, first name, telephone, e-mail address, subject, the client's words, the
/// advertisement that led to the site.
type Asked = (
    i64,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const ASKED: [Asked; 6] = [
    (
        4,
        "Ольга",
        "+7 (912) 555-01-14",
        "olga@lutik.example",
        "Столы для переговорной",
        "Здравствуйте! Нужен стол для переговорной на десять человек и стулья к нему. \
         Размер комнаты 4 на 6 метров. Подскажите, что есть в наличии, и сколько стоит сборка.",
        "yandex",
    ),
    (
        12,
        "Игорь Степанов",
        "8 922 555-02-27",
        "",
        "Обратный звонок",
        "Перезвоните, пожалуйста, до обеда. Вопрос по доставке в Первоуральск.",
        "2gis",
    ),
    (
        26,
        "Марина",
        "+7 904 555-03-31",
        "m.belova@rassvet.example",
        "Кресла для сотрудников, 25 шт.",
        "Добрый день. Открываем второй офис, нужны 25 рабочих кресел с подлокотниками, \
         до 12 000 рублей за штуку. Работаем с НДС, оплата по счёту. Пришлите КП на почту.",
        "yandex",
    ),
    (
        48,
        "Артём",
        "8 (343) 555-04-48",
        "",
        "Ремонт стеллажа",
        "У стеллажа, который вы привозили весной, погнулась стойка. Можно ли купить её отдельно?",
        "",
    ),
    (
        95,
        "Светлана Юрьевна",
        "+7 950 555-05-52",
        "school17@uchitel.example",
        "Парты и доски в школу",
        "Школа № 17, закупка до 600 тысяч: 30 одноместных парт (рост 4–6), 2 меловые доски. \
         Нужны сертификаты. Срок поставки — до 20 января.",
        "vk",
    ),
    (
        160,
        "Денис",
        "+7 999 555-06-63",
        "denis@kofe.example",
        "Мебель для кофейни",
        "Ищем барную стойку и 8 высоких стульев под заказ, есть эскиз. С кем можно обсудить?",
        "vk",
    ),
];

/// A clock that stands: requests came when they came.
struct Standing(Moment);

impl Clock for Standing {
    fn now(&self) -> Moment {
        self.0
    }
}

/// Sends the requests with a key of the firm's site.
pub async fn fill(app: &App, owner: &Caller, stock: &Stock) -> Result<(), Error> {
    let scopes = vec![Permission::DealsCreate, Permission::ClientsCreate];
    let wish = CreateApiKey {
        name: Line::literal("Сайт svetlyj-dom.example"),
        scopes: scopes.clone(),
        expires_on: None,
        retry: None,
    };
    let key = api_keys::create(app, owner, wish)
        .await
        .map_err(Error::of)?;
    let site = Caller::recognised(Identity {
        account: owner.account_record().clone(),
        person: owner.person(),
        user: owner.user(),
        actor: Actor::Key {
            key: key.value.key.id.uuid(),
            user: owner.user().uuid(),
        },
        access: owner.access().clone().limited_to(&scopes),
        session: None,
        must_change_password: false,
    });
    let sites = stock.channels.iter().find(|((_, name), _)| name == "Сайт");
    let channel = sites.map(|((id, _), _)| *id);
    know(app, owner, stock, channel).await?;
    // The oldest first, as they came.
    for asked in ASKED.iter().rev() {
        let then = at(app, stock.now - TimeDelta::minutes(asked.0));
        let wish = wish_of(asked, channel).map_err(Error::of)?;
        deals::create(&then, &site, wish).await.map_err(Error::of)?;
    }
    Ok(())
}

/// One of those who ask is known already, with an open deal.
async fn know(
    app: &App,
    owner: &Caller,
    stock: &Stock,
    channel: Option<Id<Channel>>,
) -> Result<(), Error> {
    let then = at(app, stock.now - TimeDelta::days(3));
    let known = (
        0,
        "Артём Крылов",
        "+7 343 555-04-48",
        "",
        "Стеллажи в архив",
        "Заказ по телефону",
        "",
    );
    let wish = wish_of(&known, channel).map_err(Error::of)?;
    let wish = CreateDeal {
        source: Source::default(),
        ..wish
    };
    deals::create(&then, owner, wish).await.map_err(Error::of)?;
    Ok(())
}

/// The same application at another moment.
fn at(app: &App, moment: Moment) -> App {
    App {
        clock: Arc::new(Standing(moment)),
        ids: Arc::default(),
        ..app.clone()
    }
}

fn wish_of(asked: &Asked, channel: Option<Id<Channel>>) -> Result<CreateDeal, deals::Error> {
    let (_, name, phone, email, title, words, campaign) = asked;
    let broken = || Violations::one("/contact", "required");
    let contact = CreateClient {
        particulars: Contact {
            first_name: Some(Line::parse(name).map_err(|_| broken())?),
            ..Contact::default()
        },
        phones: Phone::parse(phone).into_iter().collect(),
        emails: Email::parse(email).into_iter().collect(),
        responsible: None,
        retry: None,
    };
    Ok(CreateDeal {
        title: Some(Line::parse(title).map_err(|_| broken())?),
        new_contact: Some(contact),
        channel,
        source: Source {
            domain: Line::parse("svetlyj-dom.example").ok(),
            referrer: Line::parse("https://svetlyj-dom.example/contacts").ok(),
            utm_source: Line::parse(campaign).ok(),
            request_text: Prose::parse(words).ok(),
            ..Source::default()
        },
        ..CreateDeal::default()
    })
}
