//! From a document and its sides to what is printed.

use super::printed::{
    Act, Body, Goods, Handover, Images, Invoice, Printed, Quote, Reference, ShipmentReference,
    Totals, Transfer, TransferStatus, VatInvoice, VatInvoiceReason,
};
use super::side::{self, Buyer};
use super::{Document, Kind, PaymentOrder, date_in_figures, payment_qr};
use crate::legal_entities::{LegalEntity, VatDuty};
use crate::values::{Money, MoneyError, VatRate};

/// Which status a УПД has: who pays VAT, 5 and 7 % too, owes a счёт-фактура with it.
pub(super) fn status(entity: &LegalEntity, document: &Document) -> TransferStatus {
    match entity.regimes.on(document.date).map(|regime| regime.vat) {
        None | Some(VatDuty::Exempt) => TransferStatus::Primary,
        Some(VatDuty::Five | VatDuty::Seven | VatDuty::General) => TransferStatus::Full,
    }
}

/// Everything that stands on the paper. A draft has no number.
pub(super) fn compose(
    document: &Document,
    entity: &LegalEntity,
    buyer: &Buyer,
    number: Option<&str>,
    mark: Option<String>,
) -> Result<Printed, MoneyError> {
    let goods = goods(document, entity)?;
    let on = document.date;
    let seller = side::seller(entity, on);
    let content = &document.content;
    let basis = content.basis.as_ref().map(ToString::to_string);
    let text = |prose: &Option<crate::values::Prose<4000>>| prose.as_ref().map(ToString::to_string);
    let head = side::head(entity, on);
    let accountant = side::accountant(entity);
    let body = match document.kind {
        Kind::Quote => Body::Quote(Quote {
            subject: None,
            introduction: text(&content.introduction),
            goods,
            valid_until: content.valid_until,
            terms: text(&content.terms),
            signer: head,
        }),
        Kind::Invoice => Body::Invoice(Invoice {
            account: seller.account.clone(),
            payment_qr: number.and_then(|number| qr(document, entity, number, &goods.totals)),
            basis,
            goods,
            pay_by: content.pay_by,
            valid_until: content.valid_until,
            terms: text(&content.terms),
            signers: head.into_iter().chain(accountant).collect(),
        }),
        Kind::Act => Body::Act(Act {
            basis,
            period: content.period,
            goods,
            note: text(&content.terms),
            signer: head,
            buyer_signer: buyer.signer(),
        }),
        Kind::Transfer => Body::Transfer(Box::new(Transfer {
            status: status(entity, document),
            basis: basis.unwrap_or_default(),
            cargo: None,
            handed: Handover {
                signer: head.clone(),
                date: Some(on),
                note: None,
                responsible: head.clone(),
                author: Some(author(&seller)),
            },
            received: Handover {
                signer: buyer.signer(),
                date: None,
                note: None,
                responsible: buyer.signer(),
                author: Some(author(&buyer.party())),
            },
            invoice: VatInvoice {
                reason: VatInvoiceReason::Shipment,
                correction: None,
                shipper: None,
                consignee: None,
                payments: Vec::new(),
                shipments: number
                    .filter(|_| status(entity, document) == TransferStatus::Full)
                    .map(|number| itself(document, number))
                    .into_iter()
                    .collect(),
                advances: Vec::new(),
                state_contract: None,
                goods,
                accountant: accountant.or_else(|| head.clone()),
                head,
            },
        })),
    };
    Ok(Printed {
        number: number.map(ToOwned::to_owned),
        date: on,
        seller,
        buyer: buyer.party(),
        images: Images::default(),
        mark,
        body,
    })
}

fn goods(document: &Document, entity: &LegalEntity) -> Result<Goods, MoneyError> {
    let lines = document.content.lines.iter().map(super::Line::printed);
    let lines = lines.collect::<Result<Vec<_>, _>>()?;
    let regime = entity.regimes.on(document.date);
    let ground = regime.and_then(|regime| regime.exemption_ground.as_ref());
    Ok(Goods {
        totals: Totals::of(&lines)?,
        lines,
        is_vat_included: document.content.is_vat_included,
        vat_ground: ground.map(ToString::to_string),
    })
}

/// The text of the payment's QR; where a bank's requisites do not fit there is none.
fn qr(document: &Document, entity: &LegalEntity, number: &str, totals: &Totals) -> Option<String> {
    let requisites = entity.requisites.on(document.date)?;
    let account = requisites.accounts.first()?;
    let name = requisites.short_name.as_ref().map(ToString::to_string);
    let name = name.or_else(|| requisites.full_name.as_ref().map(ToString::to_string))?;
    let vat = match totals.vat_total() {
        None => "Без НДС".to_owned(),
        Some(vat) => format!("В т.ч. НДС {vat} руб."),
    };
    let day = date_in_figures(document.date);
    let purpose = format!("Оплата по счёту № {number} от {day}. {vat}");
    let text = |value: Option<String>| value;
    payment_qr(&PaymentOrder {
        name: &name,
        account: &account.account.to_string(),
        bank: account.bank_name.as_str(),
        bank_short: account
            .bank_short_name
            .as_ref()
            .map(crate::values::Line::as_str),
        bik: &account.bik.to_string(),
        correspondent: text(account.correspondent.as_ref().map(ToString::to_string)).as_deref(),
        inn: text(requisites.inn.as_ref().map(ToString::to_string)).as_deref(),
        kpp: text(requisites.kpp.as_ref().map(ToString::to_string)).as_deref(),
        sum: Some(totals.gross),
        purpose: Some(&purpose),
    })
    .ok()
}

/// Line 5а of a УПД: it is the document of shipment of all its lines.
fn itself(document: &Document, number: &str) -> ShipmentReference {
    let lines = match document.content.lines.len() {
        0 | 1 => "1".to_owned(),
        last => format!("1-{last}"),
    };
    ShipmentReference {
        lines,
        title: document.kind.name().to_owned(),
        document: Reference {
            number: number.to_owned(),
            date: document.date,
        },
    }
}

/// Who made the document, with ИНН and КПП, as УПД wants it.
fn author(party: &super::printed::Party) -> String {
    let inn = party.inn.as_ref().map(|inn| format!(", ИНН {inn}"));
    let kpp = party.kpp.as_ref().map(|kpp| format!("/КПП {kpp}"));
    [Some(party.name.clone()), inn, kpp]
        .into_iter()
        .flatten()
        .collect()
}

/// The rate that lines of a regime usually have on a day.
pub(super) fn usual_rate(entity: &LegalEntity, on: chrono::NaiveDate) -> VatRate {
    match entity.regimes.on(on).map(|regime| regime.vat) {
        None | Some(VatDuty::Exempt) => VatRate::None,
        Some(VatDuty::Five) => VatRate::Five,
        Some(VatDuty::Seven) => VatRate::Seven,
        Some(VatDuty::General) if VatRate::TwentyTwo.is_valid_on(on) => VatRate::TwentyTwo,
        Some(VatDuty::General) => VatRate::Twenty,
    }
}

/// Whether closing documents, together with this one, come to more than what they are based on: in
/// sum, or in the quantity of a line.
pub(super) fn exceeds(
    basis: &Document,
    issued: &[Document],
    this: &Document,
) -> Result<bool, MoneyError> {
    let all = || issued.iter().chain([this]);
    let amounts = all().map(|one| one.content.amount());
    let amounts = amounts.collect::<Result<Vec<Money>, _>>()?;
    if Money::sum(amounts)? > basis.content.amount()? {
        return Ok(true);
    }
    let is_over = basis.content.lines.iter().any(|line| {
        let closed = all().flat_map(|one| &one.content.lines);
        let closed = closed.filter(|one| one.of == Some(line.id));
        let closed: i64 = closed.map(|one| one.quantity.thousandths()).sum();
        closed > line.quantity.thousandths()
    });
    Ok(is_over)
}
