//! What documents are and how they stand, in the words of the wire.

use canape_domain::documents::{Kind, PaymentState, Stage};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a document is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::Kind)]
pub enum DocumentKind {
    /// Коммерческое предложение.
    Quote,
    /// Бланк заказа.
    OrderForm,
    /// Договор.
    Contract,
    /// Дополнительное соглашение; it is made from a contract and counted within it.
    Addendum,
    /// Счёт на оплату.
    Invoice,
    /// Акт.
    Act,
    /// Товарная накладная.
    Waybill,
    /// УПД; its status follows from the tax regime of its date.
    Transfer,
    /// Счёт-фактура; it is made from an act or a накладная, or for a received advance.
    VatInvoice,
    /// Корректировочный счёт-фактура; it is made from a счёт-фактура.
    CorrectiveInvoice,
    /// УКД; it is made from a УПД.
    CorrectiveTransfer,
    /// Акт сверки of a client.
    Reconciliation,
    /// Письмо.
    Letter,
    /// What others wrote, registered here.
    Outside,
}

/// Where a document is in its life.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::Stage)]
pub enum DocumentStage {
    /// It has no number and may change.
    Draft,
    /// It has its number and never changes again.
    Issued,
    /// An исправление of the same number has replaced it.
    Amended,
    /// It was issued and is void; its number stays taken.
    Cancelled,
}

/// How far an issued invoice is paid.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::PaymentState)]
pub enum InvoicePayment {
    /// Nothing came.
    Unpaid,
    /// Some of it came.
    PartlyPaid,
    /// All of it came.
    Paid,
}

impl From<Kind> for DocumentKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Quote => Self::Quote,
            Kind::OrderForm => Self::OrderForm,
            Kind::Contract => Self::Contract,
            Kind::Addendum => Self::Addendum,
            Kind::Invoice => Self::Invoice,
            Kind::Act => Self::Act,
            Kind::Waybill => Self::Waybill,
            Kind::Transfer => Self::Transfer,
            Kind::VatInvoice => Self::VatInvoice,
            Kind::CorrectiveInvoice => Self::CorrectiveInvoice,
            Kind::CorrectiveTransfer => Self::CorrectiveTransfer,
            Kind::Reconciliation => Self::Reconciliation,
            Kind::Letter => Self::Letter,
            Kind::Outside => Self::Outside,
        }
    }
}

impl From<DocumentKind> for Kind {
    fn from(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Quote => Self::Quote,
            DocumentKind::OrderForm => Self::OrderForm,
            DocumentKind::Contract => Self::Contract,
            DocumentKind::Addendum => Self::Addendum,
            DocumentKind::Invoice => Self::Invoice,
            DocumentKind::Act => Self::Act,
            DocumentKind::Waybill => Self::Waybill,
            DocumentKind::Transfer => Self::Transfer,
            DocumentKind::VatInvoice => Self::VatInvoice,
            DocumentKind::CorrectiveInvoice => Self::CorrectiveInvoice,
            DocumentKind::CorrectiveTransfer => Self::CorrectiveTransfer,
            DocumentKind::Reconciliation => Self::Reconciliation,
            DocumentKind::Letter => Self::Letter,
            DocumentKind::Outside => Self::Outside,
        }
    }
}

impl From<Stage> for DocumentStage {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Draft => Self::Draft,
            Stage::Issued => Self::Issued,
            Stage::Amended => Self::Amended,
            Stage::Cancelled => Self::Cancelled,
        }
    }
}

impl From<PaymentState> for InvoicePayment {
    fn from(state: PaymentState) -> Self {
        match state {
            PaymentState::Unpaid => Self::Unpaid,
            PaymentState::PartlyPaid => Self::PartlyPaid,
            PaymentState::Paid => Self::Paid,
        }
    }
}
