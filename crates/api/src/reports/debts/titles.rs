//! What reports on debts and their figures are called in files, in both languages.

use canape_domain::reports::{DebtBy, DebtFigure, DebtReport};

/// Both names of a report.
pub const fn report(report: DebtReport) -> (&'static str, &'static str) {
    match report {
        DebtReport::ExpectedPayments => ("Ожидаемые оплаты", "Expected payments"),
        DebtReport::Receivables => ("Дебиторская задолженность", "Receivables"),
        DebtReport::Advances => (
            "Авансы без закрывающих документов",
            "Advances without closing documents",
        ),
    }
}

/// Both names of the columns before the figures.
pub const fn keys(by: DebtBy) -> &'static [(&'static str, &'static str)] {
    const CLIENT: (&str, &str) = ("Клиент", "Client");
    const OWN: (&str, &str) = ("Наша организация", "Legal entity");
    match by {
        DebtBy::Client => &[CLIENT, OWN],
        DebtBy::Contract => &[CLIENT, OWN, ("Договор", "Contract")],
        DebtBy::Responsible => &[("Ответственный", "Responsible")],
        DebtBy::Week => &[("Неделя с", "Week from")],
        DebtBy::Invoice => &[
            ("Счёт", "Invoice"),
            CLIENT,
            OWN,
            ("Ответственный", "Responsible"),
        ],
    }
}

/// Both names of the first day of a row.
pub const fn since(report: DebtReport) -> (&'static str, &'static str) {
    match report {
        DebtReport::ExpectedPayments | DebtReport::Receivables => ("Срок оплаты с", "Due from"),
        DebtReport::Advances => ("Получено с", "Received from"),
    }
}

/// Both names of a figure.
pub const fn figure(figure: DebtFigure) -> (&'static str, &'static str) {
    match figure {
        DebtFigure::Total => ("Всего, ₽", "Total, RUB"),
        DebtFigure::Count => ("Документов", "Documents"),
        DebtFigure::Overdue => ("Просрочено, ₽", "Overdue, RUB"),
        DebtFigure::Today => ("Сегодня, ₽", "Today, RUB"),
        DebtFigure::ThisWeek => ("На этой неделе, ₽", "This week, RUB"),
        DebtFigure::ThisMonth => ("В этом месяце, ₽", "This month, RUB"),
        DebtFigure::Later => ("Позже, ₽", "Later, RUB"),
        DebtFigure::Undated => ("Без срока, ₽", "Without a due date, RUB"),
        DebtFigure::NotDue => ("Срок не наступил, ₽", "Not due, RUB"),
        DebtFigure::Days30 => ("0–30 дней, ₽", "0–30 days, RUB"),
        DebtFigure::Days60 => ("31–60 дней, ₽", "31–60 days, RUB"),
        DebtFigure::Days90 => ("61–90 дней, ₽", "61–90 days, RUB"),
        DebtFigure::DaysOver90 => ("91 день и больше, ₽", "91 days and more, RUB"),
    }
}

/// What stands where a row has none of what it is about.
pub const fn none(by: DebtBy) -> (&'static str, &'static str) {
    match by {
        DebtBy::Contract => ("Без договора", "Without a contract"),
        DebtBy::Week => ("Без срока", "Without a due date"),
        DebtBy::Client | DebtBy::Responsible | DebtBy::Invoice => ("Не указано", "None"),
    }
}
