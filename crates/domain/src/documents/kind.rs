//! Kinds of documents and the sequences in which they are numbered.

use serde::{Deserialize, Serialize};

use super::printed::TransferStatus;

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Коммерческое предложение.
    Quote,
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
    /// Счёт-фактура for what an act or a накладная handed over.
    VatInvoice,
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
    /// Contracts; addenda are counted apart, each contract's own.
    Contracts,
    /// Invoices.
    Invoices,
    /// Acts.
    Acts,
    /// Накладные.
    Waybills,
    /// УПД with status 1 and счета-фактуры.
    VatInvoices,
    /// УПД with status 2.
    Transfers,
    /// Акты сверки.
    Reconciliations,
    /// Letters that go out.
    Letters,
}

impl Kind {
    /// All of them, in the order in which a deal has them.
    pub const ALL: [Self; 11] = [
        Self::Quote,
        Self::Contract,
        Self::Addendum,
        Self::Invoice,
        Self::Act,
        Self::Waybill,
        Self::Transfer,
        Self::VatInvoice,
        Self::Reconciliation,
        Self::Letter,
        Self::Outside,
    ];

    /// What says that something was done or handed over, and so closes what was invoiced.
    pub const CLOSING: [Self; 3] = [Self::Act, Self::Waybill, Self::Transfer];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Contract => "contract",
            Self::Addendum => "addendum",
            Self::Invoice => "invoice",
            Self::Act => "act",
            Self::Waybill => "waybill",
            Self::Transfer => "transfer",
            Self::VatInvoice => "vat_invoice",
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
            Self::Contract => "Договор",
            Self::Addendum => "Дополнительное соглашение",
            Self::Invoice => "Счёт",
            Self::Act => "Акт",
            Self::Waybill => "Товарная накладная",
            Self::Transfer => "УПД",
            Self::VatInvoice => "Счёт-фактура",
            Self::Reconciliation => "Акт сверки",
            Self::Letter => "Письмо",
            Self::Outside => "Документ",
        }
    }

    /// Whether it says that something was done or handed over, and so closes what was invoiced.
    pub const fn is_closing(self) -> bool {
        matches!(self, Self::Act | Self::Waybill | Self::Transfer)
    }

    /// Whether it is an agreement of both sides, in blocks of text.
    pub const fn is_agreement(self) -> bool {
        matches!(self, Self::Contract | Self::Addendum)
    }

    /// Whether each side has to get an original of it, unless told otherwise. A счёт-фактура is
    /// ours alone to sign.
    pub const fn needs_original(self) -> bool {
        match self {
            Self::Quote | Self::Invoice | Self::VatInvoice | Self::Letter | Self::Outside => false,
            Self::Contract
            | Self::Addendum
            | Self::Act
            | Self::Waybill
            | Self::Transfer
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
            Self::Contract => matches!(basis, Self::Quote),
            Self::Addendum => matches!(basis, Self::Contract),
            Self::Invoice => {
                let before = matches!(basis, Self::Quote | Self::Contract | Self::Addendum);
                before || matches!(basis, Self::Outside)
            }
            Self::Act | Self::Waybill | Self::Transfer => {
                let before = matches!(basis, Self::Contract | Self::Addendum | Self::Invoice);
                before || matches!(basis, Self::Outside)
            }
            Self::VatInvoice => matches!(basis, Self::Act | Self::Waybill),
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

    /// Whether it is made from another document only: an addendum from its contract, a
    /// счёт-фактура from what was handed over.
    pub const fn needs_basis(self) -> bool {
        matches!(self, Self::Addendum | Self::VatInvoice)
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
            (Self::Contract | Self::Addendum, _) => Sequence::Contracts,
            (Self::Invoice, _) => Sequence::Invoices,
            (Self::Act, _) => Sequence::Acts,
            (Self::Waybill, _) => Sequence::Waybills,
            (Self::VatInvoice, _) | (Self::Transfer, TransferStatus::Full) => Sequence::VatInvoices,
            (Self::Transfer, TransferStatus::Primary) => Sequence::Transfers,
            (Self::Reconciliation, _) => Sequence::Reconciliations,
            (Self::Letter, _) => Sequence::Letters,
            (Self::Outside, _) => return None,
        })
    }
}

impl Sequence {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Quotes,
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
