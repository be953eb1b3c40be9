//! Reports that are not over groups of deals, each as the table of a file, in the reader's language.

mod movement;

use canape_domain::reports::{
    Cell, Class, Cohorts, Column, Evenness, Funnel, FunnelMode, PlanFact, PlanFactCell, Profit,
    Profits, Rated, Rating, Sheet, Unit,
};
use chrono::NaiveDate;

pub use self::movement::movement;

use super::sheet::days;
use super::titles;
use crate::http::Language;

/// A word in both languages.
type Both = (&'static str, &'static str);

const SECONDS_OF_A_HUNDREDTH_OF_A_DAY: i64 = 864;

fn columns(language: Language, all: &[(Both, Option<Unit>)]) -> Vec<Column> {
    let column = |((russian, english), unit): &(Both, Option<Unit>)| Column {
        title: language.choose(russian, english).to_owned(),
        unit: *unit,
    };
    all.iter().map(column).collect()
}

fn above(language: Language, name: &str, (first, last): (NaiveDate, NaiveDate)) -> Vec<String> {
    vec![name.to_owned(), days(first, last, language), String::new()]
}

fn some(figure: Option<i64>) -> Cell {
    figure.map_or(Cell::Empty, Cell::Figure)
}

fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into(), 0)
}

/// Stages, one below the other.
pub fn funnel(funnel: &Funnel, language: Language) -> Sheet {
    let say = |both: Both| language.choose(both.0, both.1).to_owned();
    let name = say(("Воронка", "Funnel"));
    let period = (funnel.period.first, funnel.period.last);
    let mut above = above(language, &name, period);
    let mode = match funnel.mode {
        FunnelMode::Cohort => ("сделки, созданные за период", "deals made in the period"),
        FunnelMode::Moves => ("переходы за период", "moves made in the period"),
    };
    let road = &funnel.pipeline.name;
    above.insert(2, format!("{road} · {}", say(mode)));
    let days = |seconds: Option<i64>| {
        some(seconds.map(|seconds| seconds / SECONDS_OF_A_HUNDREDTH_OF_A_DAY))
    };
    let row = |stage: &canape_domain::reports::FunnelStage| {
        let passage = &stage.passage;
        vec![
            text(stage.stage.name.clone()),
            Cell::Figure(passage.entered),
            Cell::Figure(passage.went_on),
            Cell::Figure(passage.lost),
            some(stage.to_next),
            some(stage.to_won),
            days(passage.median),
            days(passage.ninetieth),
        ]
    };
    Sheet {
        name,
        above,
        columns: columns(
            language,
            &[
                (("Этап", "Stage"), None),
                (("Вошло", "Entered"), Some(Unit::Count)),
                (("Прошло дальше", "Went on"), Some(Unit::Count)),
                (("Отказ", "Lost"), Some(Unit::Count)),
                (("В следующий этап", "To next"), Some(Unit::Percent)),
                (("В победу", "To won"), Some(Unit::Percent)),
                (("Дней, медиана", "Days, median"), Some(Unit::Days)),
                (("Дней, 90 %", "Days, 90 %"), Some(Unit::Days)),
            ],
        ),
        rows: funnel.stages.iter().map(row).collect(),
        total: Vec::new(),
    }
}

/// A row for each subject and month.
pub fn plan_fact(answer: &PlanFact, period: (NaiveDate, NaiveDate), language: Language) -> Sheet {
    let name = language.choose("План и факт", "Plan and fact").to_owned();
    let mut above = above(language, &name, period);
    let (russian, english) = titles::measure(answer.figure);
    above.insert(2, language.choose(russian, english).to_owned());
    let unit = Some(answer.figure.unit());
    let figures = |cell: &PlanFactCell| {
        [
            some(cell.plan),
            some(cell.fact),
            some(cell.forecast),
            some(cell.done),
            some(cell.expected),
        ]
    };
    let firm = language.choose("Компания", "Company");
    let all = language.choose("Всего", "In all");
    let mut rows = Vec::new();
    let mut total = Vec::new();
    for row in &answer.rows {
        let subject = row.name.as_deref().unwrap_or(firm);
        for (month, cell) in answer.months.iter().zip(&row.cells) {
            let month = month.first_day().format("%m.%Y").to_string();
            let mut cells = vec![text(subject), text(month)];
            cells.extend(figures(cell));
            rows.push(cells);
        }
        let mut whole = vec![text(subject), text(all)];
        whole.extend(figures(&row.total));
        // The firm's is the whole of the report.
        if row.name.is_none() {
            total = whole;
        } else if answer.months.len() > 1 {
            rows.push(whole);
        }
    }
    Sheet {
        name,
        above,
        columns: columns(
            language,
            &[
                (("Чей план", "Whose plan"), None),
                (("Месяц", "Month"), None),
                (("План", "Plan"), unit),
                (("Факт", "Fact"), unit),
                (("Прогноз", "Forecast"), unit),
                (("Выполнено", "Done"), Some(Unit::Percent)),
                (("Ожидается", "Expected"), Some(Unit::Percent)),
            ],
        ),
        rows,
        total,
    }
}

/// A row for each deal.
pub fn profits(answer: &Profits, period: (NaiveDate, NaiveDate), language: Language) -> Sheet {
    let name = language.choose("Прибыль сделок", "Profit of deals");
    let mut above = above(language, name, period);
    if let Some(day) = answer.as_of {
        let paid = language.choose("По оплате на ", "By what is paid up to ");
        above.insert(2, format!("{paid}{}", days(day, day, language)));
    }
    let money = Some(Unit::Money);
    let mut all = vec![
        (("№", "No."), None),
        (("Сделка", "Deal"), None),
        (("Клиент", "Client"), None),
        (("Ответственный", "Responsible"), None),
        (("Закрыта", "Closed"), None),
    ];
    if answer.as_of.is_some() {
        all.push((("Оплачено с НДС, ₽", "Paid with VAT, RUB"), money));
    }
    all.extend([
        (("Выручка без НДС, ₽", "Revenue without VAT, RUB"), money),
        (("Себестоимость, ₽", "Cost price, RUB"), money),
        (
            ("Без себестоимости", "Without cost price"),
            Some(Unit::Count),
        ),
        (("Расходы по сделке, ₽", "Costs of the deal, RUB"), money),
        (("Прибыль, ₽", "Profit, RUB"), money),
        (("Маржа", "Margin"), Some(Unit::Percent)),
    ]);
    let figures = |profit: &Profit| {
        let mut cells: Vec<Cell> = profit.paid.map(Cell::Figure).into_iter().collect();
        cells.extend([
            Cell::Figure(profit.revenue),
            Cell::Figure(profit.cost_price),
            Cell::Figure(profit.uncosted),
            Cell::Figure(profit.deal_costs),
            Cell::Figure(profit.profit()),
            some(profit.margin()),
        ]);
        cells
    };
    let rows = answer.deals.items.iter().map(|one| {
        let deal = &one.deal;
        let responsible = deal.responsible.as_ref();
        let mut cells = vec![
            text(deal.number.to_string()),
            text(deal.title.to_string()),
            text(deal.client.clone().unwrap_or_default()),
            text(responsible.map_or_else(String::new, |user| user.name.clone())),
            Cell::Day(deal.on),
        ];
        cells.extend(figures(&one.profit));
        cells
    });
    let mut total = vec![text(language.choose("Итого", "Total"))];
    total.extend(std::iter::repeat_n(Cell::Empty, 4));
    total.extend(figures(&answer.total));
    Sheet {
        name: name.to_owned(),
        above,
        columns: columns(language, &all),
        rows: rows.collect(),
        total,
    }
}

/// A row for each client or product.
pub fn rating(rating: &Rating, language: Language) -> Sheet {
    let say = |both: Both| language.choose(both.0, both.1).to_owned();
    let (name, whose) = match rating.rated {
        Rated::Clients => (
            ("ABC-XYZ клиентов", "ABC/XYZ of clients"),
            ("Клиент", "Client"),
        ),
        Rated::Products => (
            ("ABC-XYZ товаров", "ABC/XYZ of products"),
            ("Товар", "Product"),
        ),
    };
    let name = say(name);
    let class = |class: Class| match class {
        Class::A => "A",
        Class::B => "B",
        Class::C => "C",
    };
    let evenness = |evenness: Option<Evenness>| match evenness {
        Some(Evenness::X) => "X",
        Some(Evenness::Y) => "Y",
        Some(Evenness::Z) => "Z",
        None => "",
    };
    let mut rows: Vec<Vec<Cell>> = rating
        .rows
        .iter()
        .map(|row| {
            vec![
                text(row.name.clone().unwrap_or_else(|| say(titles::NONE))),
                text(class(row.class)),
                text(evenness(row.evenness)),
                Cell::Figure(row.deals),
                Cell::Figure(row.revenue),
                some(row.share),
                some(row.cumulative),
                some(row.variation),
            ]
        })
        .collect();
    if rating.rest.number > 0 {
        let rest = language.choose("Ещё", "More");
        let mut cells = vec![
            text(format!("{rest}: {}", rating.rest.number)),
            text(""),
            text(""),
            Cell::Empty,
            Cell::Figure(rating.rest.revenue),
        ];
        cells.extend(std::iter::repeat_n(Cell::Empty, 3));
        rows.push(cells);
    }
    let mut total = vec![text(language.choose("Итого", "Total")), text(""), text("")];
    total.extend([Cell::Empty, Cell::Figure(rating.total.revenue)]);
    total.extend(std::iter::repeat_n(Cell::Empty, 3));
    Sheet {
        above: above(language, &name, (rating.period.first, rating.period.last)),
        name,
        columns: columns(
            language,
            &[
                (whose, None),
                (("ABC", "ABC"), None),
                (("XYZ", "XYZ"), None),
                (("Сделок", "Deals"), Some(Unit::Count)),
                (
                    ("Выручка без НДС, ₽", "Revenue without VAT, RUB"),
                    Some(Unit::Money),
                ),
                (("Доля", "Share"), Some(Unit::Percent)),
                (("Нарастающим итогом", "Cumulative"), Some(Unit::Percent)),
                (("Вариация", "Variation"), Some(Unit::Percent)),
            ],
        ),
        rows,
        total,
    }
}

/// A row for each cohort and month after its first.
pub fn cohorts(answer: &Cohorts, period: (NaiveDate, NaiveDate), language: Language) -> Sheet {
    let name = language.choose("Когорты первой покупки", "Cohorts of first purchase");
    let mut rows = Vec::new();
    for cohort in &answer.cohorts {
        for (age, cell) in (0_i64..).zip(&cohort.cells) {
            rows.push(vec![
                text(cohort.month.first_day().format("%m.%Y").to_string()),
                Cell::Figure(age),
                Cell::Figure(cell.clients),
                some(cell.share),
                Cell::Figure(cell.deals),
                Cell::Figure(cell.revenue),
            ]);
        }
    }
    Sheet {
        name: name.to_owned(),
        above: above(language, name, period),
        columns: columns(
            language,
            &[
                (("Месяц первой покупки", "Month of first purchase"), None),
                (("Месяцев спустя", "Months after"), Some(Unit::Count)),
                (("Клиентов", "Clients"), Some(Unit::Count)),
                (("Доля", "Share"), Some(Unit::Percent)),
                (("Сделок", "Deals"), Some(Unit::Count)),
                (
                    ("Выручка без НДС, ₽", "Revenue without VAT, RUB"),
                    Some(Unit::Money),
                ),
            ],
        ),
        rows,
        total: Vec::new(),
    }
}
