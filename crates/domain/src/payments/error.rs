//! Why a payment cannot be recorded, changed or read.

use crate::access::Denied;
use crate::legal_entities::PeriodClosed;
use crate::{Code, Coded, StoreError, Violation, Violations};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may not.
    #[error("not allowed")]
    Denied(#[from] Denied),
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// The version read by the caller is not the present one.
    #[error("the payment has changed")]
    Stale,
    /// What is undone stays as it is.
    #[error("the payment is undone")]
    Undone,
    /// Refunds stand upon the payment.
    #[error("some of the payment was given back")]
    HasRefunds,
    /// A счёт-фактура was issued for it as an advance.
    #[error("a VAT invoice was issued for the payment")]
    HasVatInvoice,
    /// Without the refund more would be paid than the invoice comes to.
    #[error("the invoice would be paid twice")]
    Overpaid,
    /// Somebody else pays than the invoice says, and nobody said that this is meant.
    #[error("the payer is not the buyer of the invoice")]
    OtherPayer,
    /// The books of that day are closed.
    #[error("the period is closed")]
    PeriodClosed(#[from] PeriodClosed),
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Stale => Code::Stale,
            Self::Undone => Code::PaymentUndone,
            Self::HasRefunds => Code::PaymentHasRefunds,
            Self::HasVatInvoice => Code::PaymentHasVatInvoice,
            Self::Overpaid => Code::InvoiceOverpaid,
            Self::OtherPayer => Code::OtherPayer,
            Self::PeriodClosed(error) => error.code(),
            Self::RetryReused => Code::RetryReused,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations.all(),
            _ => &[],
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Denied(denied) => denied.detail(),
            _ => None,
        }
    }
}
