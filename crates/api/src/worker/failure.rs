//! Why work failed, and whether another try makes sense.

use canape_domain::{Code, Coded, Kind};

use crate::causes::WithCauses;
use crate::http::Problem;

/// A failed attempt.
#[derive(Debug)]
pub struct Failure {
    code: Code,
    why: String,
}

impl Failure {
    /// The work panicked: a defect.
    pub fn panicked() -> Self {
        Self {
            code: Code::Internal,
            why: "the work panicked".to_owned(),
        }
    }

    /// The process died at the last attempt.
    pub fn died() -> Self {
        Self {
            code: Code::Internal,
            why: "the worker died of it".to_owned(),
        }
    }

    /// What an operation would have answered.
    pub fn of_problem(problem: &Problem) -> Self {
        Self {
            code: problem.code(),
            why: problem.to_string(),
        }
    }

    /// Whether what stood in the way may pass: a busy or broken database, a mail server that is
    /// down, somebody who was faster. What is refused now is refused tomorrow.
    pub const fn may_pass(&self) -> bool {
        matches!(
            self.code.kind(),
            Kind::Internal | Kind::Unavailable | Kind::Throttled | Kind::Stale
        )
    }

    /// For the list of the dead and the logs.
    pub fn why(&self) -> &str {
        &self.why
    }
}

impl<E: Coded + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        Self {
            code: error.code(),
            why: WithCauses(&error).to_string(),
        }
    }
}
