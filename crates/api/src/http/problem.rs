//! `Problem`: every failure as `application/problem+json` (RFC 9457).
//!
//! The only place that knows which HTTP status a kind of failure is. Inner causes are logged here,
//! once, and never sent.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue, RETRY_AFTER};
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use canape_domain::{Code, Coded, Kind, Violation};
use serde::Serialize;
use utoipa::ToSchema;

use super::language::Language;
use super::messages;
use super::request_id::request_id;
use crate::causes::WithCauses;

/// The body of every answer that is not a success.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Body {
    /// A URI that names the kind of problem.
    #[serde(rename = "type")]
    #[schema(examples("urn:canape:problem:invalid"))]
    kind: String,
    /// What went wrong, for a person.
    #[schema(examples("Проверьте поля"))]
    title: &'static str,
    /// The HTTP status.
    #[schema(examples(422))]
    status: u16,
    /// What went wrong, for a program.
    #[schema(examples("invalid"))]
    code: &'static str,
    /// More about this one case.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// To be quoted when asking for help.
    request_id: String,
    /// Which fields break which rules.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldProblem>,
    /// The accounts to choose from (`choose_account`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    accounts: Vec<AccountChoice>,
}

/// A field and the rule that it breaks.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// JSON pointer into the body, or the name of the query parameter or header.
    #[schema(examples("/name"))]
    pointer: String,
    /// The rule, for a program.
    #[schema(examples("too_long"))]
    code: &'static str,
    /// The rule, for a person.
    #[schema(examples("Не длиннее 80 знаков"))]
    message: String,
}

/// One of several accounts of a person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AccountChoice {
    /// The account's address.
    #[schema(examples("romashka"))]
    pub address: String,
    /// The firm's name.
    #[schema(examples("ООО «Ромашка»"))]
    pub name: String,
}

/// A failure on its way to the client.
#[derive(Debug)]
pub struct Problem {
    code: Code,
    detail: Option<String>,
    violations: Vec<Violation>,
    accounts: Vec<AccountChoice>,
    retry_after: Option<u64>,
}

impl Problem {
    /// A failure with nothing more to say.
    pub const fn new(code: Code) -> Self {
        Self {
            code,
            detail: None,
            violations: Vec::new(),
            accounts: Vec::new(),
            retry_after: None,
        }
    }

    /// What kind of failure it is.
    pub const fn code(&self) -> Code {
        self.code
    }

    /// A failure of one field.
    pub fn field(pointer: impl Into<String>, code: &'static str) -> Self {
        let violation = Violation {
            pointer: pointer.into(),
            code,
            limit: None,
        };
        Self {
            violations: vec![violation],
            ..Self::new(Code::Invalid)
        }
    }

    /// The same failure of a query parameter, which has a name and no pointer.
    #[must_use]
    pub fn of_parameter(mut self) -> Self {
        for violation in &mut self.violations {
            violation.pointer = violation.pointer.trim_start_matches('/').to_owned();
        }
        self
    }

    /// The same failure of a field within another one. Names of parameters become fields, too.
    #[must_use]
    pub fn under(mut self, pointer: &str) -> Self {
        for violation in &mut self.violations {
            let inner = violation.pointer.trim_start_matches('/');
            violation.pointer = format!("{pointer}/{inner}");
        }
        self
    }

    /// Says more about this one case.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Says after how many seconds another try makes sense.
    #[must_use]
    pub const fn with_retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Lets the client choose.
    #[must_use]
    pub fn with_accounts(mut self, accounts: Vec<AccountChoice>) -> Self {
        self.accounts = accounts;
        self
    }

    /// What a plain status, set by the framework, means.
    pub fn of_status(status: StatusCode) -> Self {
        Self::new(match status {
            StatusCode::NOT_FOUND => Code::NotFound,
            StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::WrongType,
            StatusCode::REQUEST_TIMEOUT => Code::TooSlow,
            status if status.is_client_error() => Code::Malformed,
            _ => Code::Internal,
        })
    }

    /// Writes the answer in the reader's language.
    pub fn respond(&self, request: &HttpRequest) -> HttpResponse {
        let language = Language::of_request(request);
        let status = self.status_code();
        let body = Body {
            kind: format!("urn:canape:problem:{}", self.code.wire()),
            title: language.choose(self.code.title_ru(), self.code.title_en()),
            status: status.as_u16(),
            code: self.code.wire(),
            detail: self.detail.clone(),
            request_id: request_id(request),
            errors: self
                .violations
                .iter()
                .map(|violation| FieldProblem {
                    pointer: violation.pointer.clone(),
                    code: violation.code,
                    message: messages::text(violation.code, violation.limit, language),
                })
                .collect(),
            accounts: self.accounts.clone(),
        };
        let mut response = HttpResponse::build(status);
        response.content_type("application/problem+json");
        let wait = self
            .retry_after
            .or((self.code.kind() == Kind::Unavailable).then_some(1));
        if let Some(seconds) = wait {
            response.insert_header((RETRY_AFTER, seconds));
        }
        if self.code.kind() == Kind::NoIdentity {
            response.insert_header((
                HeaderName::from_static("www-authenticate"),
                HeaderValue::from_static("Bearer"),
            ));
        }
        let body = serde_json::to_string(&body).unwrap_or_default();
        response.body(body)
    }
}

impl<E: Coded + 'static> From<E> for Problem {
    fn from(error: E) -> Self {
        Self::of(&error)
    }
}

impl Problem {
    /// What an error that others hold, too, means to the client.
    pub fn of<E: Coded + 'static>(error: &E) -> Self {
        let code = error.code();
        if matches!(code.kind(), Kind::Internal | Kind::Unavailable) {
            tracing::error!(code = code.wire(), cause = %WithCauses(error), "a request failed");
        }
        Self {
            detail: error.detail(),
            violations: error.violations().to_vec(),
            retry_after: error.retry_after(),
            ..Self::new(code)
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.wire())
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        match self.code.kind() {
            Kind::Malformed => StatusCode::BAD_REQUEST,
            Kind::Slow => StatusCode::REQUEST_TIMEOUT,
            Kind::NoIdentity => StatusCode::UNAUTHORIZED,
            Kind::Unpaid => StatusCode::PAYMENT_REQUIRED,
            Kind::Denied => StatusCode::FORBIDDEN,
            Kind::NotFound => StatusCode::NOT_FOUND,
            Kind::Conflict => StatusCode::CONFLICT,
            Kind::Gone => StatusCode::GONE,
            Kind::Stale => StatusCode::PRECONDITION_FAILED,
            Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Kind::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Kind::NoSuchPart => StatusCode::RANGE_NOT_SATISFIABLE,
            Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Kind::VersionRequired => StatusCode::PRECONDITION_REQUIRED,
            Kind::Throttled => StatusCode::TOO_MANY_REQUESTS,
            Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Only a status: the middleware `problems` writes the body, in the reader's language.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}
