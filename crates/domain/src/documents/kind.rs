//! Kinds of documents and the sequences in which they are numbered.

use serde::{Deserialize, Serialize};

use super::printed::TransferStatus;

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Коммерческое предложение.
    Quote,
    /// Бланк заказа, which the client signs.
    OrderForm,
    /// Договор.
    Contract,
    /// Дополнительное соглашение, counted within its contract.
    Addendum,
    /// Счёт на оплату.
    Invoice,
    /// Акт.
    Act,
    /// Товарная накладная.
    Waybill,
    /// УПД; its status follows from the tax regime of its day.
    Transfer,
    /// Счёт-фактура for what an act or a накладная handed over, or for an advance.
    VatInvoice,
    /// Корректировочный счёт-фактура: the sums of one have changed since.
    CorrectiveInvoice,
    /// УКД: the sums of a УПД have changed since.
    CorrectiveTransfer,
    /// Акт сверки of a client.
    Reconciliation,
    /// Письмо to a client.
    Letter,
    /// What somebody else wrote: the client's own contract, a paper act; it is registered here.
    Outside,
}

/// What is counted together. Status 1 of УПД is counted with счета-фактуры, status 2 is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sequence {
    /// Quotes.
    Quotes,
    /// Order forms.
    OrderForms,
    /// Contracts; addenda are counted apart, each contract's own.
    Contracts,
    /// Invoices.
    Invoices,
    /// Acts.
    Acts,
    /// Накладные.
    Waybills,
    /// УПД and УКД with status 1, and all счета-фактуры.
    VatInvoices,
    /// УПД and УКД with status 2.
    Transfers,
    /// Акты сверки.
    Reconciliations,
    /// Letters that go out.
    Letters,
}

impl Kind {
    /// All of them, in the order in which a deal has them.
    pub const ALL: [Self; 14] = [
        Self::Quote,
        Self::OrderForm,
        Self::Contract,
        Self::Addendum,
        Self::Invoice,
        Self::Act,
        Self::Waybill,
        Self::Transfer,
        Self::VatInvoice,
        Self::CorrectiveInvoice,
        Self::CorrectiveTransfer,
        Self::Reconciliation,
        Self::Letter,
        Self::Outside,
    ];

    /// What corrects the sums of another.
    pub const CORRECTIVE: [Self; 2] = [Self::CorrectiveInvoice, Self::CorrectiveTransfer];

    /// What says that something was done or handed over, and so closes what was invoiced.
    pub const CLOSING: [Self; 3] = [Self::Act, Self::Waybill, Self::Transfer];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::OrderForm => "order_form",
            Self::Contract => "contract",
            Self::Addendum => "addendum",
            Self::Invoice => "invoice",
            Self::Act => "act",
            Self::Waybill => "waybill",
            Self::Transfer => "transfer",
            Self::VatInvoice => "vat_invoice",
            Self::CorrectiveInvoice => "corrective_invoice",
            Self::CorrectiveTransfer => "corrective_transfer",
            Self::Reconciliation => "reconciliation",
            Self::Letter => "letter",
            Self::Outside => "outside",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }

    /// What other documents call it: «Счёт № 15 от 22.11.2026».
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quote => "Коммерческое предложение",
            Self::OrderForm => "Бланк заказа",
            Self::Contract => "Договор",
            Self::Addendum => "Дополнительное соглашение",
            Self::Invoice => "Счёт",
            Self::Act => "Акт",
            Self::Waybill => "Товарная накладная",
            Self::Transfer => "УПД",
            Self::VatInvoice => "Счёт-фактура",
            Self::CorrectiveInvoice => "Корректировочный счёт-фактура",
            Self::CorrectiveTransfer => "УКД",
            Self::Reconciliation => "Акт сверки",
            Self::Letter => "Письмо",
            Self::Outside => "Документ",
        }
    }

    /// Whether it says that something was done or handed over, and so closes what was invoiced.
    pub const fn is_closing(self) -> bool {
        matches!(self, Self::Act | Self::Waybill | Self::Transfer)
    }

    /// Whether it corrects the sums of another.
    pub const fn is_corrective(self) -> bool {
        matches!(self, Self::CorrectiveInvoice | Self::CorrectiveTransfer)
    }

    /// Whether a mistake in it is mended by an исправление, which replaces it (ПП № 1137).
    pub const fn is_revised(self) -> bool {
        matches!(self, Self::VatInvoice | Self::Transfer) || self.is_corrective()
    }

    /// Whether it is an agreement of both sides, in blocks of text.
    pub const fn is_agreement(self) -> bool {
        matches!(self, Self::Contract | Self::Addendum)
    }

    /// Whether each side has to get an original of it, unless told otherwise. A счёт-фактура is
    /// ours alone to sign.
    pub const fn needs_original(self) -> bool {
        match self {
            Self::Quote
            | Self::Invoice
            | Self::VatInvoice
            | Self::CorrectiveInvoice
            | Self::Letter
            | Self::Outside => false,
            Self::OrderForm
            | Self::Contract
            | Self::Addendum
            | Self::Act
            | Self::Waybill
            | Self::Transfer
            | Self::CorrectiveTransfer
            | Self::Reconciliation => true,
        }
    }

    /// How many of it are printed unless told otherwise: one for each side that signs.
    pub const fn usual_copies(self) -> u8 {
        if self.needs_original() { 2 } else { 1 }
    }

    /// From which kinds it is made: those before it in a deal.
    pub const fn follows(self, basis: Self) -> bool {
        match self {
            Self::Quote | Self::Letter | Self::Outside => false,
            Self::OrderForm => matches!(basis, Self::Quote | Self::Contract),
            Self::Contract => matches!(basis, Self::Quote | Self::OrderForm),
            Self::Addendum => matches!(basis, Self::Contract),
            Self::Invoice => {
                let offered = matches!(basis, Self::Quote | Self::OrderForm);
                let agreed = matches!(basis, Self::Contract | Self::Addendum | Self::Outside);
                offered || agreed
            }
            Self::Act | Self::Waybill | Self::Transfer => {
                let agreed = matches!(basis, Self::Contract | Self::Addendum | Self::Outside);
                agreed || matches!(basis, Self::OrderForm | Self::Invoice)
            }
            Self::VatInvoice => matches!(basis, Self::Act | Self::Waybill),
            Self::CorrectiveInvoice => matches!(basis, Self::VatInvoice),
            Self::CorrectiveTransfer => matches!(basis, Self::Transfer),
            Self::Reconciliation => matches!(basis, Self::Contract | Self::Outside),
        }
    }

    /// Whether it is always made in a deal. The others may belong to a client alone.
    pub const fn needs_deal(self) -> bool {
        !matches!(self, Self::Reconciliation | Self::Letter | Self::Outside)
    }

    /// Whether it may belong to a deal; an акт сверки is of all that a client's deals came to.
    pub const fn may_have_deal(self) -> bool {
        !matches!(self, Self::Reconciliation)
    }

    /// Whether it says what is sold, line by line.
    pub const fn has_lines(self) -> bool {
        self.needs_deal()
    }

    /// Whether it is printed here; what others wrote has its own paper.
    pub const fn is_printed(self) -> bool {
        !matches!(self, Self::Outside)
    }

    /// Whether it may be filled into a firm's own template; the forms of tax law are as they are.
    pub const fn may_have_template(self) -> bool {
        !self.is_revised() && self.is_printed()
    }

    /// Whether it is made from another document only: an addendum from its contract, a
    /// счёт-фактура from what was handed over, unless it is for an advance, a correction from what
    /// it corrects.
    pub const fn needs_basis(self) -> bool {
        matches!(self, Self::Addendum | Self::VatInvoice) || self.is_corrective()
    }

    /// The kinds that, upon one basis, share what it says: each line of an invoice is handed over
    /// once, by whichever of them, and each line handed over is in one счёт-фактура. Of a contract
    /// there may be any number of invoices and acts.
    pub const fn beside(self, basis: Self) -> &'static [Self] {
        match (self, basis) {
            (Self::Act | Self::Waybill | Self::Transfer, Self::Invoice) => &Self::CLOSING,
            (Self::VatInvoice, Self::Act | Self::Waybill) => &[Self::VatInvoice],
            _ => &[],
        }
    }

    /// In which sequence it is numbered; outside documents have the numbers of whoever wrote them.
    pub const fn sequence(self, status: TransferStatus) -> Option<Sequence> {
        Some(match (self, status) {
            (Self::Quote, _) => Sequence::Quotes,
            (Self::OrderForm, _) => Sequence::OrderForms,
            (Self::Contract | Self::Addendum, _) => Sequence::Contracts,
            (Self::Invoice, _) => Sequence::Invoices,
            (Self::Act, _) => Sequence::Acts,
            (Self::Waybill, _) => Sequence::Waybills,
            (Self::VatInvoice | Self::CorrectiveInvoice, _)
            | (Self::Transfer | Self::CorrectiveTransfer, TransferStatus::Full) => {
                Sequence::VatInvoices
            }
            (Self::Transfer | Self::CorrectiveTransfer, TransferStatus::Primary) => {
                Sequence::Transfers
            }
            (Self::Reconciliation, _) => Sequence::Reconciliations,
            (Self::Letter, _) => Sequence::Letters,
            (Self::Outside, _) => return None,
        })
    }
}

impl Sequence {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Quotes,
        Self::OrderForms,
        Self::Contracts,
        Self::Invoices,
        Self::Acts,
        Self::Waybills,
        Self::VatInvoices,
        Self::Transfers,
        Self::Reconciliations,
        Self::Letters,
    ];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Quotes => "quotes",
            Self::OrderForms => "order_forms",
            Self::Contracts => "contracts",
            Self::Invoices => "invoices",
            Self::Acts => "acts",
            Self::Waybills => "waybills",
            Self::VatInvoices => "vat_invoices",
            Self::Transfers => "transfers",
            Self::Reconciliations => "reconciliations",
            Self::Letters => "letters",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }
}
