//! Changing a draft.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::documents::{self, EditDocument, Wish, printed};
use canape_domain::values::{self, Prose, ValueError, sensible_day};
use canape_domain::{App, Id, Violations};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::account::ChosenAccount;
use super::body::{Document, Period};
use super::contract::ContractText;
use super::letter::LetterText;
use super::line::{NewLine, drafts};
use super::outside::Outside;
use super::shipment::{Attorney, Shipment};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned, given};

/// Changes of a draft; absent keeps, `null` clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Edit)]
pub struct Edit {
    date: Option<NaiveDate>,
    legal_entity_id: Option<Uuid>,
    /// Replaces all; at most 500.
    lines: Option<Vec<NewLine>>,
    vat_included: Option<bool>,
    /// Up to 300 characters.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    basis: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<NaiveDate>)]
    pay_by: Option<Option<NaiveDate>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<NaiveDate>)]
    valid_until: Option<Option<NaiveDate>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Period>)]
    period: Option<Option<Period>>,
    /// Up to 4000 characters.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    introduction: Option<Option<String>>,
    /// Up to 4000 characters.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    terms: Option<Option<String>>,
    /// Replaces the whole text, of a contract or an addendum.
    contract: Option<ContractText>,
    /// Never of a счёт-фактура and of a УПД of who pays VAT, which are signed by hand.
    has_facsimile: Option<bool>,
    /// The firm's own template; `null`: the built-in form.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    template_id: Option<Option<Uuid>>,
    /// Who signs for us, of the signatories of the firm: one who signs this kind, first and not as chief
    /// accountant, and whose power holds on the date; `null`: whoever signs the kind as a rule.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    signatory_id: Option<Option<Uuid>>,
    /// To which of our accounts it is paid, of the requisites of the date; `null`: the first of them.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<ChosenAccount>)]
    bank_account: Option<Option<ChosenAccount>>,
    /// Replaces all of it; `null`: nothing is shipped.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Shipment>)]
    shipment: Option<Option<Shipment>>,
    /// Replaces all of it.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Attorney>)]
    attorney: Option<Option<Attorney>>,
    /// 20 to 25 characters.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    state_contract: Option<Option<String>>,
    /// Replaces the whole text, of a letter.
    letter: Option<LetterText>,
    /// Replaces what stands on it, of an outside document.
    outside: Option<Outside>,
    /// When an исправление is made.
    revised_on: Option<NaiveDate>,
}

/// Change a draft; what is issued never changes.
#[utoipa::path(
    operation_id = "editDocument",
    tag = "documents",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Document))
)]
#[patch("/documents/{id}")]
pub async fn edit_document(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Document>, Problem> {
    let command = EditDocument {
        id: Id::from(id),
        version,
        wish: json.body.into_wish()?,
    };
    let shown = documents::edit(&app, &caller, command).await?;
    let document = Document::shown(&app, &caller, shown);
    let version = document.version;
    Ok(Versioned::ok(document, version))
}

impl Edit {
    fn into_wish(self) -> Result<Wish, Violations> {
        let mut wrong = Violations::default();
        let lines = self.lines.map(|lines| drafts(lines, &mut wrong));
        let date = self.date;
        if let Some(date) = date {
            wrong.take("/date", sensible_day(date));
        }
        if let Some(day) = self.revised_on {
            wrong.take("/revised_on", sensible_day(day));
        }
        for (day, pointer) in [(self.pay_by, "/pay_by"), (self.valid_until, "/valid_until")] {
            if let Some(Some(day)) = day {
                wrong.take(pointer, sensible_day(day));
            }
        }
        if let Some(Some(period)) = self.period {
            wrong.take("/period/first", sensible_day(period.first));
            wrong.take("/period/last", sensible_day(period.last));
        }
        let wish = Wish {
            date,
            legal_entity: self.legal_entity_id.map(Id::from),
            lines,
            is_vat_included: self.vat_included,
            basis: text(&mut wrong, "/basis", self.basis, values::Line::parse),
            pay_by: self.pay_by,
            valid_until: self.valid_until,
            period: self.period.map(|period| {
                period.map(|period| printed::Period {
                    first: period.first,
                    last: period.last,
                })
            }),
            introduction: text(&mut wrong, "/introduction", self.introduction, Prose::parse),
            terms: text(&mut wrong, "/terms", self.terms, Prose::parse),
            contract: self.contract.and_then(|text| text.parsed(&mut wrong)),
            has_facsimile: self.has_facsimile,
            template: self.template_id.map(|id| id.map(Id::from)),
            signatory: self.signatory_id.map(|id| id.map(Id::from)),
            account: self
                .bank_account
                .map(|chosen| chosen.and_then(|chosen| chosen.parsed(&mut wrong))),
            shipment: self
                .shipment
                .map(|one| one.and_then(|one| one.parsed(&mut wrong))),
            attorney: self
                .attorney
                .map(|one| one.and_then(|one| one.parsed(&mut wrong))),
            state_contract: text(
                &mut wrong,
                "/state_contract",
                self.state_contract,
                values::Line::parse,
            ),
            letter: self.letter.map(|letter| letter.parsed(&mut wrong)),
            outside: self.outside.and_then(|one| one.parsed(&mut wrong)),
            revised_on: self.revised_on,
        };
        wrong.check()?;
        Ok(wish)
    }
}

/// A text that is kept, cleared (also by one of blanks) or set.
fn text<T, E: ValueError>(
    wrong: &mut Violations,
    at: &'static str,
    typed: Option<Option<String>>,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Option<Option<T>> {
    let typed = typed?;
    let Some(typed) = typed.filter(|text| !text.trim().is_empty()) else {
        return Some(None);
    };
    Some(wrong.take(at, parse(&typed)))
}
