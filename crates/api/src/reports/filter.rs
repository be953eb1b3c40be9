//! What a report is asked.

use canape_domain::reports::{Among, Ask, Compare, Dimension, Filter, Measure, Period, Report};
use canape_domain::{Id, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::deals::filter::tags;
use crate::deals::{ids, values};

/// With what a period is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::Compare)]
pub enum CompareWish {
    /// With as long a period just before it; of whole months with as many months.
    Previous,
    /// With the same days of the year before.
    YearBefore,
}

impl From<CompareWish> for Compare {
    fn from(wish: CompareWish) -> Self {
        match wish {
            CompareWish::Previous => Self::Previous,
            CompareWish::YearBefore => Self::YearBefore,
        }
    }
}

/// A report over deals by its name.
pub fn report(name: &str, wrong: &mut Violations) -> Option<Report> {
    let found = Report::ALL.into_iter().find(|one| one.wire() == name);
    if found.is_none() {
        wrong.add("report", "unknown_value");
    }
    found
}

/// A struct of the parameters that every report has, with some more.
macro_rules! reported {
    (
        $(#[$meta:meta])*
        pub struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* }
    ) => {
        $(#[$meta])*
        pub struct $name {
            /// The first day, in the account's time zone.
            from: chrono::NaiveDate,
            /// The last day, which is included; at most ten years after the first.
            to: chrono::NaiveDate,
            /// Several values of one parameter are separated by commas: any of them fits. `none`
            /// stands for deals that have none.
            pipeline_id: Option<String>,
            /// Where deals stand; of closed ones, where they stood before.
            stage_id: Option<String>,
            /// Who is responsible; of closed deals, who was at the closing.
            employee_id: Option<String>,
            /// With all departments below; of closed deals, that at the closing.
            department_id: Option<String>,
            channel_id: Option<String>,
            deal_type_id: Option<String>,
            loss_reason_id: Option<String>,
            tag: Option<String>,
            /// With one of these products among the lines.
            product_id: Option<String>,
            $($(#[$field_meta])* $field: $type,)*
        }

        impl $name {
            /// The domain's filter, or everything that is wrong with it.
            fn filter(&self, wrong: &mut canape_domain::Violations) -> canape_domain::reports::Filter {
                $crate::reports::filter::filter(
                    &$crate::reports::filter::Texts {
                        pipeline_id: self.pipeline_id.as_ref(),
                        stage_id: self.stage_id.as_ref(),
                        employee_id: self.employee_id.as_ref(),
                        department_id: self.department_id.as_ref(),
                        channel_id: self.channel_id.as_ref(),
                        deal_type_id: self.deal_type_id.as_ref(),
                        loss_reason_id: self.loss_reason_id.as_ref(),
                        tag: self.tag.as_ref(),
                        product_id: self.product_id.as_ref(),
                    },
                    wrong,
                )
            }
        }
    };
}
pub(super) use reported;

reported! {
    /// Of which days, and what narrows it.
    #[derive(Debug, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Asked {
        /// With what each figure is compared; with nothing unless told.
        #[param(inline)]
        compare: Option<CompareWish>,
        /// By what the rows are split once more; each report tells by what it may be.
        #[param(example = "month")]
        split: Option<String>,
        /// These figures, separated by commas; all that the reader may see unless told.
        #[param(example = "won,revenue")]
        measures: Option<String>,
    }
}

impl Asked {
    pub fn into_ask(self, report: Report) -> Result<Ask, Violations> {
        let mut wrong = Violations::default();
        let filter = self.filter(&mut wrong);
        let period = period(self.from, self.to, &mut wrong);
        let split = self.split.as_deref().map(Dimension::from_wire);
        if split == Some(None) {
            wrong.add("split", "unknown_value");
        }
        let measures = values(
            self.measures.as_ref(),
            "measures",
            &mut wrong,
            |text, wrong| {
                let measure = Measure::from_wire(text);
                if measure.is_none() {
                    wrong.add("measures", "unknown_value");
                }
                measure
            },
        );
        match period {
            Some(period) if wrong.is_empty() => Ok(Ask {
                report,
                period,
                compare: self.compare.map(Into::into),
                filter,
                split: split.flatten(),
                measures,
            }),
            _ => Err(wrong),
        }
    }
}

/// The days, or what is wrong with them.
pub fn period(from: NaiveDate, to: NaiveDate, wrong: &mut Violations) -> Option<Period> {
    match Period::new(from, to) {
        Ok(period) => Some(period),
        Err(more) => {
            wrong.join(more);
            None
        }
    }
}

/// The parameters as they were written.
pub struct Texts<'a> {
    pub pipeline_id: Option<&'a String>,
    pub stage_id: Option<&'a String>,
    pub employee_id: Option<&'a String>,
    pub department_id: Option<&'a String>,
    pub channel_id: Option<&'a String>,
    pub deal_type_id: Option<&'a String>,
    pub loss_reason_id: Option<&'a String>,
    pub tag: Option<&'a String>,
    pub product_id: Option<&'a String>,
}

/// The domain's filter of them.
pub fn filter(texts: &Texts<'_>, wrong: &mut Violations) -> Filter {
    Filter {
        pipelines: among(texts.pipeline_id, "pipeline_id", wrong),
        stages: among(texts.stage_id, "stage_id", wrong),
        employees: among(texts.employee_id, "employee_id", wrong),
        departments: among(texts.department_id, "department_id", wrong),
        channels: among(texts.channel_id, "channel_id", wrong),
        deal_types: among(texts.deal_type_id, "deal_type_id", wrong),
        loss_reasons: among(texts.loss_reason_id, "loss_reason_id", wrong),
        tags: tags(texts.tag, wrong),
        products: ids(texts.product_id, "product_id", wrong),
    }
}

fn among<T>(text: Option<&String>, name: &'static str, wrong: &mut Violations) -> Among<T> {
    values(text, name, wrong, |text, wrong| {
        if text == "none" {
            return Some(None);
        }
        let id = Uuid::parse_str(text);
        if id.is_err() {
            wrong.add(name, "unknown_id");
        }
        id.ok().map(|id| Some(Id::from(id)))
    })
}
