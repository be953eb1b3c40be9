//! ABC and XYZ.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::reports::{self, AskRating, RatedSubject};
use canape_domain::{App, Violations};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::Days;
use super::figures::hundredths;
use super::filter::{period, reported};
use crate::http::{Identified, Problem, Query, ok};

/// What is rated.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::Rated)]
pub enum Rated {
    /// Those for whom deals are made: firms, and people where there is no firm.
    Clients,
    /// The products in the lines of deals.
    Products,
}

reported! {
    /// What is rated, of which days and deals.
    #[derive(Debug, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Asked {
        #[param(inline)]
        rated: Rated,
        /// How many are shown, 1…1000; 200 unless told. The others are told together.
        #[param(minimum = 1, maximum = 1000)]
        most: Option<u64>,
    }
}

/// What a row is about.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::RatedKind)]
pub enum Kind {
    Company,
    Contact,
    Product,
    /// Deals without a client; lines without a product, and deals without lines.
    None,
}

/// By the share of revenue that those before it bring: `a` up to 80 %, `b` up to 95 %, `c` the rest.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::Class)]
pub enum Class {
    A,
    B,
    C,
}

/// By the coefficient of variation of the months' revenue: `x` up to 10 %, `y` up to 25 %, `z` more.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::Evenness)]
pub enum Evenness {
    X,
    Y,
    Z,
}

/// One in the order of its revenue.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::RatedRow)]
pub struct Row {
    kind: Kind,
    id: Option<Uuid>,
    /// `null`: there is none, or none that is still there.
    name: Option<String>,
    class: Class,
    /// `null`: of fewer than three months nobody can tell.
    evenness: Option<Evenness>,
    /// In how many won deals.
    deals: i64,
    /// Roubles without VAT.
    #[schema(examples("1600.00"))]
    revenue: String,
    /// Per cents of everything.
    #[schema(examples("25.40"))]
    share: Option<String>,
    /// The same with all before it.
    #[schema(examples("62.10"))]
    cumulative: Option<String>,
    /// Per cents: the standard deviation of the months' revenue ÷ their mean.
    #[schema(examples("17.90"))]
    variation: Option<String>,
}

/// Several together.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::RatedSum)]
pub struct Sum {
    number: i64,
    /// Roubles without VAT.
    #[schema(examples("1600.00"))]
    revenue: String,
}

/// All of one class that are as even.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::RatedGroup)]
pub struct Group {
    class: Class,
    evenness: Option<Evenness>,
    sum: Sum,
}

/// A rating.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Rating)]
pub struct Rating {
    rated: Rated,
    period: Days,
    /// How many months are compared; those to come are none.
    months: usize,
    /// The first of them, from the highest revenue.
    rows: Vec<Row>,
    /// Those that are not shown.
    rest: Sum,
    /// All of them.
    total: Sum,
    /// All of them by class and evenness.
    groups: Vec<Group>,
}

/// Rate clients or products by what they bring (ABC) and how evenly (XYZ).
#[utoipa::path(
    operation_id = "showRatingReport",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = Rating))
)]
#[get("/reports/rating")]
pub async fn show_rating_report(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let rating = reports::rating(&app, &caller, asked.into_ask()?).await?;
    Ok(ok(&Rating::from(rating)))
}

const SHOWN: u64 = 200;
const MOST_SHOWN: u64 = 1000;

impl Asked {
    pub fn into_ask(self) -> Result<AskRating, Violations> {
        let mut wrong = Violations::default();
        let filter = self.filter(&mut wrong);
        let days = period(self.from, self.to, &mut wrong);
        let most = self.most.unwrap_or(SHOWN);
        if !(1..=MOST_SHOWN).contains(&most) {
            wrong.add_limit("most", "limit_out_of_range", MOST_SHOWN.cast_signed());
        }
        match (days, usize::try_from(most)) {
            (Some(period), Ok(most)) if wrong.is_empty() => Ok(AskRating {
                rated: self.rated.into(),
                period,
                filter,
                most,
            }),
            _ => Err(wrong),
        }
    }
}

impl From<Rated> for reports::Rated {
    fn from(rated: Rated) -> Self {
        match rated {
            Rated::Clients => Self::Clients,
            Rated::Products => Self::Products,
        }
    }
}

impl From<reports::Rating> for Rating {
    fn from(rating: reports::Rating) -> Self {
        Self {
            rated: match rating.rated {
                reports::Rated::Clients => Rated::Clients,
                reports::Rated::Products => Rated::Products,
            },
            period: rating.period.into(),
            months: rating.months,
            rows: rating.rows.into_iter().map(Row::from).collect(),
            rest: rating.rest.into(),
            total: rating.total.into(),
            groups: rating
                .groups
                .into_iter()
                .map(|((class, evenness), sum)| Group {
                    class: class.into(),
                    evenness: evenness.map(Into::into),
                    sum: sum.into(),
                })
                .collect(),
        }
    }
}

impl From<reports::RatedRow> for Row {
    fn from(row: reports::RatedRow) -> Self {
        Self {
            kind: match row.subject {
                RatedSubject::Company(_) => Kind::Company,
                RatedSubject::Contact(_) => Kind::Contact,
                RatedSubject::Product(_) => Kind::Product,
                RatedSubject::None => Kind::None,
            },
            id: row.subject.record().map(|(_, id)| id),
            name: row.name,
            class: row.class.into(),
            evenness: row.evenness.map(Into::into),
            deals: row.deals,
            revenue: hundredths(row.revenue),
            share: row.share.map(hundredths),
            cumulative: row.cumulative.map(hundredths),
            variation: row.variation.map(hundredths),
        }
    }
}

impl From<reports::RatedSum> for Sum {
    fn from(sum: reports::RatedSum) -> Self {
        Self {
            number: sum.number,
            revenue: hundredths(sum.revenue),
        }
    }
}

impl From<reports::Class> for Class {
    fn from(class: reports::Class) -> Self {
        match class {
            reports::Class::A => Self::A,
            reports::Class::B => Self::B,
            reports::Class::C => Self::C,
        }
    }
}

impl From<reports::Evenness> for Evenness {
    fn from(evenness: reports::Evenness) -> Self {
        match evenness {
            reports::Evenness::X => Self::X,
            reports::Evenness::Y => Self::Y,
            reports::Evenness::Z => Self::Z,
        }
    }
}
