//! What narrows a list of deals, in an address and in a body: the same names, the same rules.

use canape_domain::deals::{DealFilter, DealSort, Tag};
use canape_domain::pipelines::StageKind;
use canape_domain::{Id, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::line::money;

/// A struct of filters with some fields more, and how it becomes the domain's filter.
macro_rules! asked {
    (
        $(#[$meta:meta])*
        pub struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* }
    ) => {
        $(#[$meta])*
        pub struct $name {
            pipeline_id: Option<String>,
            stage_id: Option<String>,
            /// `open`, `won`, `lost`.
            status: Option<String>,
            responsible_id: Option<String>,
            department_id: Option<String>,
            channel_id: Option<String>,
            deal_type_id: Option<String>,
            sales_event_id: Option<String>,
            loss_reason_id: Option<String>,
            contact_id: Option<String>,
            company_id: Option<String>,
            tag: Option<String>,
            amount_from: Option<String>,
            amount_to: Option<String>,
            /// Local dates of the account.
            created_from: Option<chrono::NaiveDate>,
            created_to: Option<chrono::NaiveDate>,
            expected_close_from: Option<chrono::NaiveDate>,
            expected_close_to: Option<chrono::NaiveDate>,
            closed_from: Option<chrono::NaiveDate>,
            closed_to: Option<chrono::NaiveDate>,
            /// Open, and nobody has planned what comes next.
            without_task: Option<bool>,
            /// Open, and on its stage for longer than the stage's norm.
            overstayed: Option<bool>,
            /// The trash instead of the living.
            trash: Option<bool>,
            $($(#[$field_meta])* $field: $type,)*
        }

        impl $name {
            /// The domain's filter, or everything that is wrong with it.
            pub fn read(
                &self,
                wrong: &mut canape_domain::Violations,
            ) -> canape_domain::deals::DealFilter {
                use $crate::deals::filter::{amount, ids, statuses, tags};
                canape_domain::deals::DealFilter {
                    pipelines: ids(self.pipeline_id.as_ref(), "pipeline_id", wrong),
                    stages: ids(self.stage_id.as_ref(), "stage_id", wrong),
                    statuses: statuses(self.status.as_ref(), wrong),
                    responsible: ids(self.responsible_id.as_ref(), "responsible_id", wrong),
                    departments: ids(self.department_id.as_ref(), "department_id", wrong),
                    channels: ids(self.channel_id.as_ref(), "channel_id", wrong),
                    deal_types: ids(self.deal_type_id.as_ref(), "deal_type_id", wrong),
                    sales_events: ids(self.sales_event_id.as_ref(), "sales_event_id", wrong),
                    loss_reasons: ids(self.loss_reason_id.as_ref(), "loss_reason_id", wrong),
                    contacts: ids(self.contact_id.as_ref(), "contact_id", wrong),
                    companies: ids(self.company_id.as_ref(), "company_id", wrong),
                    tags: tags(self.tag.as_ref(), wrong),
                    amount_from: amount(self.amount_from.as_ref(), "amount_from", wrong),
                    amount_to: amount(self.amount_to.as_ref(), "amount_to", wrong),
                    created_from: self.created_from,
                    created_to: self.created_to,
                    expected_from: self.expected_close_from,
                    expected_to: self.expected_close_to,
                    closed_from: self.closed_from,
                    closed_to: self.closed_to,
                    without_task: self.without_task.unwrap_or(false),
                    overstayed: self.overstayed.unwrap_or(false),
                    trash: self.trash.unwrap_or(false),
                    overstays: Vec::new(),
                }
            }
        }
    };
}
pub(crate) use asked;

asked! {
    /// What narrows the deals of a view, a change or a file: the parameters of the list. Several
    /// values of one field are separated by commas.
    #[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
    #[serde(deny_unknown_fields, default)]
    #[schema(as = deals::Filter)]
    pub struct FilterBody {}
}

impl FilterBody {
    /// The filter of a body's field `filter`.
    pub fn read_field(&self, wrong: &mut Violations) -> DealFilter {
        let mut inner = Violations::default();
        let filter = self.read(&mut inner);
        wrong.join(inner.under("/filter/"));
        filter
    }
}

impl From<&DealFilter> for FilterBody {
    fn from(filter: &DealFilter) -> Self {
        fn joined<T>(values: &[T], text: impl Fn(&T) -> String) -> Option<String> {
            let texts: Vec<_> = values.iter().map(text).collect();
            (!texts.is_empty()).then(|| texts.join(","))
        }
        fn all<T>(ids: &[Id<T>]) -> Option<String> {
            joined(ids, ToString::to_string)
        }
        let date = |date: Option<NaiveDate>| date;
        Self {
            pipeline_id: all(&filter.pipelines),
            stage_id: all(&filter.stages),
            status: joined(&filter.statuses, |status| status.wire().to_owned()),
            responsible_id: all(&filter.responsible),
            department_id: all(&filter.departments),
            channel_id: all(&filter.channels),
            deal_type_id: all(&filter.deal_types),
            sales_event_id: all(&filter.sales_events),
            loss_reason_id: all(&filter.loss_reasons),
            contact_id: all(&filter.contacts),
            company_id: all(&filter.companies),
            tag: joined(&filter.tags, ToString::to_string),
            amount_from: filter.amount_from.map(|amount| amount.to_string()),
            amount_to: filter.amount_to.map(|amount| amount.to_string()),
            created_from: date(filter.created_from),
            created_to: date(filter.created_to),
            expected_close_from: date(filter.expected_from),
            expected_close_to: date(filter.expected_to),
            closed_from: date(filter.closed_from),
            closed_to: date(filter.closed_to),
            without_task: filter.without_task.then_some(true),
            overstayed: filter.overstayed.then_some(true),
            trash: filter.trash.then_some(true),
        }
    }
}

pub fn values<T>(
    text: Option<&String>,
    name: &'static str,
    wrong: &mut Violations,
    read: impl Fn(&str, &mut Violations) -> Option<T>,
) -> Vec<T> {
    const MOST: usize = 100;
    let texts: Vec<&str> = text
        .map(|text| text.split(',').collect())
        .unwrap_or_default();
    if texts.len() > MOST {
        wrong.add_limit(name, "too_many", 100);
        return Vec::new();
    }
    texts
        .into_iter()
        .filter_map(|text| read(text.trim(), wrong))
        .collect()
}

/// Ids separated by commas.
pub fn ids<T>(text: Option<&String>, name: &'static str, wrong: &mut Violations) -> Vec<Id<T>> {
    values(text, name, wrong, |text, wrong| {
        if let Ok(id) = Uuid::parse_str(text) {
            return Some(Id::from(id));
        }
        wrong.add(name, "unknown_id");
        None
    })
}

/// Kinds of stages separated by commas.
pub fn statuses(text: Option<&String>, wrong: &mut Violations) -> Vec<StageKind> {
    values(text, "status", wrong, |text, wrong| {
        let kind = StageKind::from_wire(text);
        if kind.is_none() {
            wrong.add("status", "unknown_value");
        }
        kind
    })
}

/// Marks separated by commas.
pub fn tags(text: Option<&String>, wrong: &mut Violations) -> Vec<Tag> {
    values(text, "tag", wrong, |text, wrong| {
        wrong.take("tag", Tag::parse(text))
    })
}

/// A sum of money.
pub fn amount(
    text: Option<&String>,
    name: &str,
    wrong: &mut Violations,
) -> Option<canape_domain::values::Money> {
    text.and_then(|text| money(text, name.to_owned(), wrong))
}

/// A field to sort by, with a minus before it: from the highest.
pub fn sort(text: Option<&str>, pointer: &'static str, wrong: &mut Violations) -> (DealSort, bool) {
    let text = text.unwrap_or("-created_at");
    let (name, is_descending) = match text.strip_prefix('-') {
        Some(name) => (name, true),
        None => (text, false),
    };
    let sort = DealSort::from_wire(name).unwrap_or_else(|| {
        wrong.add(pointer, "unknown_value");
        DealSort::CreatedAt
    });
    (sort, is_descending)
}

/// The same on its way out.
pub fn sort_text(sort: DealSort, is_descending: bool) -> String {
    let minus = if is_descending { "-" } else { "" };
    format!("{minus}{}", sort.wire())
}
