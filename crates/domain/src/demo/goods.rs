//! The catalogue of the demonstration firm: office furniture, light, and the services with them.

use super::Error;
use crate::access::{Caller, Permission};
use crate::catalogue::price_lists::NewPrice;
use crate::catalogue::{Group, Kind, PriceList, Product, Unit, VatRates};
use crate::values::{Line, Money, Prose, VatRate};
use crate::{App, Id, StoreError, Work};

/// Article, name, code of the unit, price and cost in roubles.
type Row = (&'static str, &'static str, &'static str, i64, i64);

/// Groups, those below others by the place of these, and what stands in each.
#[rustfmt::skip]
const GROUPS: [(&str, Option<usize>, &[Row]); 12] = [
    ("Мебель", None, &[]),
    ("Столы", Some(0), &[
        ("СТ-101", "Стол рабочий 1200×700", "796", 7_900, 4_900),
        ("СТ-102", "Стол рабочий 1400×700", "796", 8_900, 5_600),
        ("СТ-103", "Стол рабочий 1600×800", "796", 10_700, 6_800),
        ("СТ-110", "Стол угловой 1600×1200", "796", 15_300, 9_700),
        ("СТ-120", "Стол с подъёмным механизмом", "796", 42_900, 29_100),
        ("СТ-201", "Стол переговорный на 6 мест", "796", 27_800, 17_600),
        ("СТ-202", "Стол переговорный на 8 мест", "796", 34_500, 21_800),
        ("СТ-203", "Стол переговорный на 12 мест", "796", 49_900, 32_200),
        ("СТ-301", "Стол журнальный", "796", 6_200, 3_700),
    ]),
    ("Кресла и стулья", Some(0), &[
        ("КР-104", "Кресло офисное «Комфорт»", "796", 12_400, 7_900),
        ("КР-105", "Кресло офисное «Сетка»", "796", 10_900, 6_700),
        ("КР-106", "Кресло офисное с подголовником", "796", 16_800, 10_600),
        ("КР-201", "Кресло руководителя", "796", 24_900, 15_100),
        ("КР-202", "Кресло руководителя, кожа", "796", 46_500, 30_400),
        ("КР-301", "Стул для посетителей", "796", 3_200, 1_900),
        ("КР-302", "Стул складной", "796", 2_400, 1_400),
        ("КР-303", "Стул барный", "796", 7_100, 4_300),
    ]),
    ("Шкафы и тумбы", Some(0), &[
        ("ШК-101", "Шкаф для документов", "796", 11_700, 7_300),
        ("ШК-102", "Шкаф для документов со стеклом", "796", 14_600, 9_200),
        ("ШК-103", "Шкаф гардеробный", "796", 13_300, 8_400),
        ("ШК-104", "Стеллаж открытый", "796", 8_200, 5_100),
        ("ШК-105", "Шкаф архивный металлический", "796", 19_900, 13_600),
        ("ШК-201", "Тумба подкатная", "796", 5_400, 3_300),
        ("ШК-202", "Тумба приставная", "796", 6_900, 4_200),
        ("ШК-203", "Сейф офисный", "796", 17_500, 12_300),
    ]),
    ("Приёмная и отдых", Some(0), &[
        ("ПР-101", "Стойка администратора", "796", 46_000, 29_500),
        ("ПР-102", "Стойка администратора угловая", "796", 63_500, 41_200),
        ("ПР-201", "Диван для зоны отдыха", "796", 39_900, 26_400),
        ("ПР-202", "Диван двухместный", "796", 31_200, 20_500),
        ("ПР-203", "Пуф", "796", 6_400, 3_900),
        ("ПР-301", "Кухня для сотрудников", "839", 78_000, 52_000),
        ("ПР-302", "Вешалка напольная", "796", 3_900, 2_200),
    ]),
    ("Перегородки", None, &[
        ("ПГ-101", "Перегородка офисная", "055", 6_800, 4_100),
        ("ПГ-102", "Перегородка стеклянная", "055", 11_900, 7_800),
        ("ПГ-103", "Экран настольный", "796", 4_300, 2_600),
        ("ПГ-201", "Дверь стеклянная", "839", 32_700, 21_900),
    ]),
    ("Свет", None, &[
        ("СВ-101", "Светильник подвесной", "796", 7_600, 4_700),
        ("СВ-102", "Светильник подвесной линейный", "796", 9_800, 6_100),
        ("СВ-103", "Панель светодиодная 600×600", "796", 2_700, 1_600),
        ("СВ-201", "Светильник настольный", "796", 2_900, 1_700),
        ("СВ-202", "Торшер", "796", 8_400, 5_300),
    ]),
    ("Окна и пол", None, &[
        ("ОП-101", "Жалюзи горизонтальные", "055", 2_100, 1_200),
        ("ОП-102", "Жалюзи вертикальные", "055", 1_900, 1_100),
        ("ОП-103", "Штора рулонная", "055", 2_600, 1_500),
        ("ОП-201", "Ковровая плитка", "055", 1_850, 1_150),
        ("ОП-202", "Плинтус", "018", 420, 240),
    ]),
    ("Мелочи", None, &[
        ("МЛ-101", "Доска магнитно-маркерная", "796", 5_900, 3_500),
        ("МЛ-102", "Корзина для бумаг", "796", 690, 380),
        ("МЛ-103", "Набор письменный настольный", "704", 2_300, 1_350),
        ("МЛ-104", "Кабель-канал настольный", "796", 1_450, 820),
    ]),
    ("Услуги", None, &[]),
    ("Проект", Some(9), &[
        ("УС-101", "Проект расстановки мебели", "876", 15_000, 6_000),
        ("УС-102", "Выезд замерщика", "876", 2_500, 1_400),
        ("УС-103", "Консультация дизайнера", "356", 3_000, 1_500),
    ]),
    ("Доставка и сборка", Some(9), &[
        ("УС-201", "Доставка по городу", "876", 3_500, 2_200),
        ("УС-202", "Доставка за город", "008", 60, 38),
        ("УС-203", "Подъём на этаж", "876", 1_200, 700),
        ("УС-204", "Сборка мебели", "876", 9_500, 5_500),
        ("УС-205", "Вывоз старой мебели", "876", 6_000, 3_800),
        ("УС-206", "Хранение на складе", "359", 350, 150),
    ]),
];

/// Where the services begin.
const SERVICES: usize = 9;

/// Fills the catalogue and returns what is offered.
pub async fn fill(app: &App, owner: &Caller) -> Result<Vec<Product>, Error> {
    let grant = owner
        .allow(Permission::CatalogueManage)
        .map_err(Error::of)?;
    let work = app.store.work(&grant).await.map_err(Error::of)?;
    let now = app.now();
    let mut groups: Vec<Id<Group>> = Vec::new();
    let mut changes = Vec::new();
    for (place, (name, parent, rows)) in GROUPS.into_iter().enumerate() {
        let group = Group {
            id: app.new_id(),
            name: Line::literal(name),
            parent: parent.map(|index| groups[index]),
            version: 1,
        };
        groups.push(group.id);
        work.apply(&group.create(now)).await.map_err(Error::of)?;
        let kind = if place < SERVICES {
            Kind::Goods
        } else {
            Kind::Service
        };
        for row in rows {
            changes.push(product(app, row, kind, groups[place])?.create(now));
        }
    }
    work.apply_all(&changes).await.map_err(Error::of)?;
    let products: Vec<_> = changes.into_iter().map(crate::Change::into_state).collect();
    wholesale(app, work.as_ref(), &products).await?;
    work.commit().await.map_err(Error::of)?;
    Ok(products)
}

fn product(app: &App, row: &Row, kind: Kind, group: Id<Group>) -> Result<Product, Error> {
    let (article, name, unit, price, cost) = *row;
    let word = || {
        Error::of(StoreError::Unreadable {
            what: "a product of the demonstration",
        })
    };
    let money = |roubles: i64| Money::from_kopecks(roubles * 100).map_err(|_| word());
    Ok(Product {
        id: app.new_id(),
        article: Some(Line::literal(article)),
        name: Line::literal(name),
        kind,
        unit: Unit::of_code(unit).ok_or_else(word)?,
        price: money(price)?,
        cost_price: Some(money(cost)?),
        vat_rates: VatRates::always(VatRate::None),
        is_vat_included: true,
        group: Some(group),
        description: described(article),
        created_at: app.now(),
        archived_at: None,
        version: 1,
    })
}

/// A few have something to be said of them.
fn described(article: &str) -> Option<Prose<5000>> {
    let text = match article {
        "СТ-120" => "Высота от 62 до 127 см, память на четыре положения. Столешница 1400×700.",
        "КР-104" => "Нагрузка до 120 кг, механизм качания, ткань. Гарантия два года.",
        "УС-202" => "Цена за километр от границы города, в обе стороны.",
        _ => return None,
    };
    Prose::parse(text).ok()
}

/// «Опт»: a tenth less for everything but services.
async fn wholesale(app: &App, work: &dyn Work, products: &[Product]) -> Result<(), Error> {
    let list = PriceList {
        id: app.new_id(),
        name: Line::literal("Опт"),
        version: 1,
    };
    let made = list.create(app.now());
    work.apply(&made).await.map_err(Error::of)?;
    let goods = products
        .iter()
        .filter(|product| product.kind == Kind::Goods);
    let prices = goods.map(|product| NewPrice {
        product: product.id,
        price: Money::from_kopecks(product.price.kopecks() / 1_000 * 900).ok(),
    });
    let change = made.into_state().set_prices(prices.collect(), app.now());
    work.apply(&change).await.map_err(Error::of)
}
