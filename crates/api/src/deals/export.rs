//! The list as a file that Excel of a Russian office opens: UTF-8 with a mark, semicolons, decimal
//! commas.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::deals::{self, DealColumn, ExportedRow};
use canape_domain::values::{Money, TimeZone};
use canape_domain::{App, Moment, Violations};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;

use super::filter::{FilterBody, sort};
use crate::bootstrap::House;
use crate::http::{Identified, Json, Language, Problem, csv};

/// What shall be in the file.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::Export)]
pub struct Export {
    /// All deals unless told.
    #[serde(default)]
    filter: FilterBody,
    /// As for the list; `-created_at` unless told.
    #[schema(examples("-created_at"))]
    sort: Option<String>,
    /// In this order; the usual ones unless told. `cost` and `profit` need the right to see profit.
    #[serde(default)]
    #[schema(examples(json!(["number", "title", "amount"])))]
    columns: Vec<String>,
}

const USUAL: [DealColumn; 10] = [
    DealColumn::Number,
    DealColumn::Title,
    DealColumn::Client,
    DealColumn::Stage,
    DealColumn::Amount,
    DealColumn::Responsible,
    DealColumn::Channel,
    DealColumn::ExpectedCloseOn,
    DealColumn::CreatedAt,
    DealColumn::ClosedAt,
];

impl Export {
    fn into_command(self) -> Result<deals::ExportDeals, Violations> {
        let mut wrong = Violations::default();
        let filter = self.filter.read_field(&mut wrong);
        let (sort, is_descending) = sort(self.sort.as_deref(), "/sort", &mut wrong);
        let mut columns = columns(self.columns.iter().map(String::as_str), &mut wrong);
        if columns.is_empty() {
            columns = USUAL.to_vec();
        }
        wrong.check()?;
        Ok(deals::ExportDeals {
            filter,
            sort,
            is_descending,
            columns,
        })
    }
}

/// Columns by name; each at most once.
pub fn columns<'a>(
    names: impl Iterator<Item = &'a str>,
    wrong: &mut Violations,
) -> Vec<DealColumn> {
    let mut columns = Vec::new();
    for (index, name) in names.enumerate() {
        match DealColumn::from_wire(name) {
            Some(column) if columns.contains(&column) => {
                wrong.add(format!("/columns/{index}"), "repeated");
            }
            Some(column) => columns.push(column),
            None => wrong.add(format!("/columns/{index}"), "unknown_value"),
        }
    }
    columns
}

/// Take deals out as a CSV file.
#[utoipa::path(
    operation_id = "exportDeals",
    tag = "deals",
    request_body = Export,
    responses((status = 200, body = String, content_type = "text/csv"))
)]
#[post("/deals/export")]
pub async fn export_deals(
    request: HttpRequest,
    app: Data<App>,
    house: Data<House>,
    Identified(caller): Identified,
    json: Json<Export>,
) -> Result<HttpResponse, Problem> {
    let command = json.body.into_command()?;
    let seat = house.file_seats.take(caller.account())?;
    let table = Table {
        columns: command.columns.clone(),
        zone: caller.time_zone(),
        language: Language::of_request(&request),
    };
    let today = table.zone.local_date(app.now());
    let mut export = deals::export(&app, &caller, command).await?;
    let body = csv::streamed(seat, async move |out| {
        out.send(table.head()).await?;
        loop {
            let rows = export.next().await.map_err(csv::Broken::store)?;
            if rows.is_empty() {
                return Ok(());
            }
            out.send(table.rows(&rows)).await?;
        }
    });
    let name = format!("attachment; filename=\"deals-{today}.csv\"");
    Ok(HttpResponse::Ok()
        .content_type(csv::content_type())
        .insert_header((CONTENT_DISPOSITION, name))
        .body(body))
}

/// How rows become lines of text for one reader.
struct Table {
    columns: Vec<DealColumn>,
    zone: TimeZone,
    language: Language,
}

impl Table {
    fn head(&self) -> Bytes {
        let mut line = csv::Line::first();
        for column in &self.columns {
            line.text(self.title(*column));
        }
        line.end()
    }

    fn rows(&self, rows: &[ExportedRow]) -> Bytes {
        let mut line = csv::Line::default();
        for row in rows {
            for column in &self.columns {
                self.cell(*column, row, &mut line);
            }
            line.next();
        }
        line.bytes()
    }

    const fn title(&self, column: DealColumn) -> &'static str {
        let (russian, english) = match column {
            DealColumn::Title => ("Сделка", "Deal"),
            DealColumn::Number => ("Номер", "Number"),
            DealColumn::Client => ("Клиент", "Client"),
            DealColumn::Stage => ("Этап", "Stage"),
            DealColumn::StageEnteredAt => ("На этапе с", "On the stage since"),
            DealColumn::Amount => ("Сумма", "Amount"),
            DealColumn::Cost => ("Себестоимость", "Cost"),
            DealColumn::Profit => ("Прибыль", "Profit"),
            DealColumn::Responsible => ("Ответственный", "Responsible"),
            DealColumn::NextTask => ("Задача", "Task"),
            DealColumn::ExpectedCloseOn => ("Ожидаемое закрытие", "Expected close"),
            DealColumn::Channel => ("Канал", "Channel"),
            DealColumn::Tags => ("Метки", "Tags"),
            DealColumn::CreatedAt => ("Создана", "Created"),
            DealColumn::UpdatedAt => ("Изменена", "Changed"),
            DealColumn::ClosedAt => ("Закрыта", "Closed"),
        };
        self.language.choose(russian, english)
    }

    fn cell(&self, column: DealColumn, exported: &ExportedRow, line: &mut csv::Line) {
        let row = &exported.row;
        let cost = exported.cost;
        match column {
            DealColumn::Title => line.text(row.title.as_str()),
            DealColumn::Number => line.plain(&row.number.to_string()),
            DealColumn::Client => {
                let company = row.company.as_ref().map(|company| company.name.as_str());
                let contact = row.contact.as_ref().map(|contact| contact.name.as_str());
                let names: Vec<_> = company.into_iter().chain(contact).collect();
                line.text(&names.join(" · "));
            }
            DealColumn::Stage => line.text(&row.stage.name),
            DealColumn::StageEnteredAt => line.plain(&self.day(Some(row.stage_entered_at))),
            DealColumn::Amount => line.plain(&sum(Some(row.amount))),
            DealColumn::Cost => line.plain(&sum(cost)),
            DealColumn::Profit => {
                let profit = cost.and_then(|cost| row.amount.minus(cost).ok());
                line.plain(&sum(profit));
            }
            DealColumn::Responsible => {
                let person = row.responsible.as_ref();
                line.text(person.map_or("", |person| &person.name));
            }
            DealColumn::NextTask => line.plain(&self.day(row.next_task_due_at)),
            DealColumn::ExpectedCloseOn => line.plain(&date(row.expected_close_on)),
            DealColumn::Channel => line.text(&row.channel.name),
            DealColumn::Tags => {
                let tags: Vec<_> = row
                    .tags
                    .all()
                    .iter()
                    .map(canape_domain::values::Line::as_str)
                    .collect();
                line.text(&tags.join(", "));
            }
            DealColumn::CreatedAt => line.plain(&self.day(Some(row.created_at))),
            DealColumn::UpdatedAt => line.plain(&self.day(Some(row.updated_at))),
            DealColumn::ClosedAt => line.plain(&self.day(row.closed_at)),
        }
    }

    /// The local date of a moment.
    fn day(&self, moment: Option<Moment>) -> String {
        date(moment.map(|moment| self.zone.local_date(moment)))
    }
}

fn date(date: Option<NaiveDate>) -> String {
    date.map_or_else(String::new, |date| date.format("%d.%m.%Y").to_string())
}

fn sum(sum: Option<Money>) -> String {
    sum.map_or_else(String::new, |sum| sum.to_string().replace('.', ","))
}
