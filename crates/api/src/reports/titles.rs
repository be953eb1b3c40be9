//! What reports, measures and dimensions are called in files, in both languages.

use canape_domain::reports::{Dimension, Measure, Report};

/// Both names of a report.
pub const fn report(report: Report) -> (&'static str, &'static str) {
    match report {
        Report::Company => ("Компания", "Company"),
        Report::Employees => ("Сотрудники", "Employees"),
        Report::Departments => ("Отделы", "Departments"),
        Report::Channels => ("Каналы продаж", "Sales channels"),
        Report::LossReasons => ("Причины отказов", "Loss reasons"),
    }
}

/// Both names of a measure.
pub const fn measure(measure: Measure) -> (&'static str, &'static str) {
    match measure {
        Measure::Requests => ("Заявки", "Requests"),
        Measure::Deals => ("Сделки", "Deals"),
        Measure::Won => ("Выиграно", "Won"),
        Measure::Customers => ("Новые клиенты", "New customers"),
        Measure::Lost => ("Проиграно", "Lost"),
        Measure::Conversion => ("Конверсия", "Conversion"),
        Measure::LostShare => ("Доля отказов", "Share of losses"),
        Measure::LostAmount => ("Потеряно, ₽", "Lost, RUB"),
        Measure::Revenue => ("Выручка без НДС, ₽", "Revenue without VAT, RUB"),
        Measure::AverageDeal => ("Средняя сделка, ₽", "Average deal, RUB"),
        Measure::Cycle => ("Цикл сделки, дней", "Deal cycle, days"),
        Measure::CostPrice => ("Себестоимость, ₽", "Cost price, RUB"),
        Measure::Uncosted => ("Без себестоимости", "Without cost price"),
        Measure::DealCosts => ("Расходы по сделкам, ₽", "Costs of deals, RUB"),
        Measure::DealProfit => ("Прибыль сделок, ₽", "Profit of deals, RUB"),
        Measure::OwnCosts => ("Собственные расходы, ₽", "Own costs, RUB"),
        Measure::Profit => ("Прибыль, ₽", "Profit, RUB"),
        Measure::Margin => ("Маржа", "Margin"),
        Measure::Return => ("Рентабельность", "Return"),
        Measure::CostPerRequest => ("Стоимость заявки, ₽", "Cost per request, RUB"),
        Measure::CostPerCustomer => ("Стоимость клиента, ₽", "Cost per customer, RUB"),
        Measure::Romi => ("ROMI", "ROMI"),
        Measure::Received => ("Получено денег с НДС, ₽", "Money received with VAT, RUB"),
    }
}

/// Both names of a dimension.
pub const fn dimension(dimension: Dimension) -> (&'static str, &'static str) {
    match dimension {
        Dimension::Employee => ("Сотрудник", "Employee"),
        Dimension::Department => ("Отдел", "Department"),
        Dimension::Channel => ("Канал", "Channel"),
        Dimension::DealType => ("Тип сделки", "Deal type"),
        Dimension::LossReason => ("Причина отказа", "Loss reason"),
        Dimension::Stage => ("Этап", "Stage"),
        Dimension::Pipeline => ("Воронка", "Pipeline"),
        Dimension::Product => ("Товар или услуга", "Product"),
        Dimension::Month => ("Месяц", "Month"),
        Dimension::Week => ("Неделя с", "Week from"),
        Dimension::Day => ("День", "Day"),
    }
}

/// What the lines are of that have no product, and deals without lines.
pub const WITHOUT_PRODUCT: (&str, &str) = ("Без товара", "Without product");

/// What stands where deals have none of a dimension.
pub const NONE: (&str, &str) = ("Не указано", "None");
