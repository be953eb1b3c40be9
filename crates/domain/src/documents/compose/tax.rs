//! What the tax law says must stand on счёт-фактура, УПД, КСФ and УКД.

use super::{Composed, status};
use crate::documents::printed::{
    ChangedLine, Correction, Difference, Handover, Party, Reference, ShipmentReference, Transfer,
    TransferStatus, VatInvoice, VatInvoiceReason,
};
use crate::documents::{Attorney, Kind, Revision, Shipment};
use crate::values::MoneyError;

impl Composed<'_> {
    pub(super) fn transfer(&self) -> Transfer {
        let handed = Handover {
            signer: self.head.clone(),
            date: Some(self.document.date),
            note: None,
            responsible: self.head.clone(),
            author: Some(author(&self.seller)),
        };
        let theirs = self.sides.buyer.signer();
        let content = &self.document.content;
        Transfer {
            status: status(&self.sides.entity, self.document),
            basis: self.basis().unwrap_or_default(),
            cargo: content.shipment.as_ref().and_then(Shipment::cargo),
            handed,
            received: Handover {
                signer: theirs.clone(),
                date: None,
                note: content.attorney.as_ref().map(Attorney::note),
                responsible: theirs,
                author: Some(author(&self.buyer)),
            },
            invoice: self.vat_invoice(),
        }
    }

    pub(super) fn vat_invoice(&self) -> VatInvoice {
        let content = &self.document.content;
        let shipment = content.shipment.as_ref();
        VatInvoice {
            reason: match content.advance {
                None => VatInvoiceReason::Shipment,
                Some(_) => VatInvoiceReason::Advance,
            },
            correction: self.revision(),
            shipper: shipment.map(Shipment::shipper),
            consignee: shipment.map(|shipment| shipment.consignee(&self.buyer)),
            payments: match &content.advance {
                None => self.sides.payments.clone(),
                Some(advance) => vec![Reference {
                    number: advance.number.clone(),
                    date: advance.received_on,
                }],
            },
            shipments: self.shipment().into_iter().collect(),
            advances: self.sides.advances.clone(),
            state_contract: self.state_contract(),
            goods: self.goods.clone(),
            accountant: self.accountant.clone().or_else(|| self.head.clone()),
            head: self.head.clone(),
        }
    }

    /// Line 5а: a счёт-фактура names what handed its lines over, a УПД of a payer itself.
    fn shipment(&self) -> Option<ShipmentReference> {
        let document = self.document;
        let (kind, document) = match document.kind {
            _ if document.content.advance.is_some() => return None,
            Kind::VatInvoice => {
                let basis = self.sides.basis.as_ref()?;
                let (number, date) = (basis.number.clone()?, basis.date);
                (basis.kind, Reference { number, date })
            }
            _ if status(&self.sides.entity, document) == TransferStatus::Full => {
                let (number, date) = (self.number?.to_owned(), document.date);
                (document.kind, Reference { number, date })
            }
            _ => return None,
        };
        Some(ShipmentReference {
            lines: match self.goods.lines.len() {
                0 | 1 => "1".to_owned(),
                last => format!("1-{last}"),
            },
            title: kind.name().to_owned(),
            document,
        })
    }

    fn state_contract(&self) -> Option<String> {
        let id = self.document.content.state_contract.as_ref();
        id.map(ToString::to_string)
    }

    /// Line 1а.
    fn revision(&self) -> Option<Reference> {
        let revision = self.document.content.revision;
        revision.map(Revision::reference)
    }

    /// КСФ and УКД: what was and what is, of the lines that have changed.
    pub(super) fn correction(&self) -> Result<Correction, MoneyError> {
        let content = &self.document.content;
        let corrected = content.corrected.as_ref();
        let changes = corrected.map(|corrected| corrected.changes(&content.lines));
        let changes = changes.unwrap_or_default().into_iter();
        let lines = changes.map(|change| {
            Ok(ChangedLine {
                before: change.before.printed(false)?,
                after: change.after.printed(false)?,
            })
        });
        let lines = lines.collect::<Result<Vec<_>, MoneyError>>()?;
        let [increase, decrease] = Difference::of(&lines)?;
        let is_transfer = self.document.kind == Kind::CorrectiveTransfer;
        let theirs = self.sides.buyer.signer();
        let original = corrected.map(|one| Reference {
            number: one.number.clone(),
            date: one.date,
        });
        let shipment = original.clone().filter(|_| is_transfer);
        Ok(Correction {
            status: is_transfer.then(|| status(&self.sides.entity, self.document)),
            revision: self.revision(),
            shipment: shipment.map(|document| ShipmentReference {
                lines: String::new(),
                title: Kind::Transfer.name().to_owned(),
                document,
            }),
            original,
            original_revision: corrected
                .and_then(|one| one.revision)
                .map(Revision::reference),
            state_contract: self.state_contract(),
            lines,
            increase,
            decrease,
            ground: self.basis(),
            head: self.head.clone(),
            accountant: self.accountant.clone().or_else(|| self.head.clone()),
            proposed: Handover {
                signer: self.head.clone(),
                date: Some(self.document.date),
                note: None,
                responsible: self.head.clone(),
                author: Some(author(&self.seller)),
            },
            agreed: Handover {
                signer: theirs.clone(),
                date: None,
                note: None,
                responsible: theirs,
                author: Some(author(&self.buyer)),
            },
        })
    }
}

/// Who made the document, with ИНН and КПП, as УПД wants it.
fn author(party: &Party) -> String {
    let inn = party.inn.as_ref().map(|inn| format!(", ИНН {inn}"));
    let kpp = party.kpp.as_ref().map(|kpp| format!("/КПП {kpp}"));
    [Some(party.name.clone()), inn, kpp]
        .into_iter()
        .flatten()
        .collect()
}
