//! From a document and its sides to what is printed.

mod qr;
mod tax;
mod waybill;

use super::contract::{ContractText, Slots};
use super::look::Sides;
use super::printed::{
    Act, Body, Contract, Goods, Images, Invoice, OrderForm, Party, Period, Printed, Quote,
    Reconciliation, Reference, Signer, Totals, TransferStatus,
};
use super::{Document, Kind, Series, side, signing};
use crate::legal_entities::{LegalEntity, Picture, VatDuty};
use crate::values::{Money, MoneyError, Prose};
use qr::qr;
pub(super) use qr::why_no_qr;

/// Which status a УПД or УКД has: who pays VAT, 5 and 7 % too, owes a счёт-фактура with it; a УКД has
/// that of its УПД.
pub(super) fn status(entity: &LegalEntity, document: &Document) -> TransferStatus {
    match entity
        .regimes
        .on(document.tax_date())
        .map(|regime| regime.vat)
    {
        None | Some(VatDuty::Exempt) => TransferStatus::Primary,
        Some(VatDuty::Five | VatDuty::Seven | VatDuty::General) => TransferStatus::Full,
    }
}

/// By which counter and pattern a document is numbered: addenda 1, 2, 3 … within their contract.
/// What others wrote is not counted, and an исправление has the number of what it replaces.
pub(super) fn series(entity: &LegalEntity, document: &Document) -> Option<Series> {
    if document.amends.is_some() {
        return None;
    }
    let sequence = document.kind.sequence(status(entity, document))?;
    Some(match document.kind {
        Kind::Addendum => Series::usual(sequence),
        _ => entity.numbering.series(sequence),
    })
}

/// What is known while a document is composed.
struct Composed<'a> {
    document: &'a Document,
    sides: &'a Sides,
    number: Option<&'a str>,
    seller: Party,
    buyer: Party,
    goods: Goods,
    head: Option<Signer>,
    accountant: Option<Signer>,
}

/// Everything that stands on the paper. A draft has no number.
pub(super) fn compose(
    document: &Document,
    sides: &Sides,
    number: Option<&str>,
    mark: Option<String>,
) -> Result<Printed, MoneyError> {
    let (entity, on) = (&sides.entity, document.date);
    let composed = Composed {
        document,
        sides,
        number,
        seller: seller(document, entity),
        buyer: sides.buyer.party(),
        goods: goods(document, entity)?,
        head: signing::signatory(entity, document)
            .ok()
            .flatten()
            .map(Signer::of),
        accountant: signing::accountant(entity, document.kind).map(Signer::of),
    };
    Ok(Printed {
        number: number.map(ToOwned::to_owned),
        date: on,
        body: composed.body()?,
        seller: composed.seller,
        buyer: composed.buyer,
        images: images(document, entity),
        mark,
        template: sides.template.clone(),
    })
}

impl Composed<'_> {
    fn body(&self) -> Result<Body, MoneyError> {
        let content = &self.document.content;
        let goods = self.goods.clone();
        let head = self.head.clone();
        Ok(match self.document.kind {
            Kind::Quote => Body::Quote(Quote {
                subject: None,
                introduction: text(content.introduction.as_ref()),
                goods,
                valid_until: content.valid_until,
                terms: text(content.terms.as_ref()),
                signer: head,
            }),
            Kind::OrderForm => Body::OrderForm(OrderForm {
                basis: self.basis(),
                goods,
                valid_until: content.valid_until,
                terms: text(content.terms.as_ref()),
                signer: head,
                buyer_signer: self.sides.buyer.signer(),
            }),
            Kind::Contract | Kind::Addendum => {
                let words = content.contract.clone();
                let words = words.unwrap_or_else(|| ContractText::wordless(self.document.kind));
                Body::Contract(self.contract(&words))
            }
            Kind::Invoice => Body::Invoice(Invoice {
                account: self.seller.account.clone(),
                payment_qr: self
                    .number
                    .and_then(|number| qr(self.document, &self.sides.entity, number).ok()?),
                basis: self.basis(),
                goods,
                pay_by: content.pay_by,
                valid_until: content.valid_until,
                terms: text(content.terms.as_ref()),
                signers: head.into_iter().chain(self.accountant.clone()).collect(),
            }),
            Kind::Act => Body::Act(Act {
                basis: self.basis(),
                period: content.period,
                goods,
                note: text(content.terms.as_ref()),
                signer: head,
                buyer_signer: self.sides.buyer.signer(),
            }),
            Kind::Waybill => Body::Waybill(Box::new(self.waybill())),
            Kind::Transfer => Body::Transfer(Box::new(self.transfer())),
            Kind::VatInvoice => Body::VatInvoice(self.vat_invoice()),
            Kind::CorrectiveInvoice | Kind::CorrectiveTransfer => {
                Body::Correction(Box::new(self.correction()?))
            }
            Kind::Reconciliation => {
                let statement = match self.sides.statement.clone() {
                    Some(statement) => statement.printed()?,
                    None => self.without_client()?,
                };
                Body::Reconciliation(Reconciliation {
                    basis: self.basis(),
                    signer: head,
                    buyer_signer: self.sides.buyer.signer(),
                    ..statement
                })
            }
            // What others wrote is never printed here; its words are those of a letter.
            Kind::Letter | Kind::Outside => {
                Body::Letter(content.letter.clone().unwrap_or_default().printed(head))
            }
        })
    }

    /// An акт сверки with nobody, which is a draft and says so.
    fn without_client(&self) -> Result<Reconciliation, MoneyError> {
        let (first, last) = (self.document.date, self.document.date);
        Reconciliation::of(Period { first, last }, Money::ZERO, Vec::new())
    }

    fn basis(&self) -> Option<String> {
        let basis = self.document.content.basis.as_ref();
        basis.map(ToString::to_string)
    }

    fn contract(&self, words: &ContractText) -> Contract {
        let goods = Some(self.goods.clone()).filter(|goods| !goods.lines.is_empty());
        let slots = Slots {
            totals: goods.as_ref().map(|goods| &goods.totals),
            vat_ground: self.goods.vat_ground.as_deref(),
            until: self.document.content.valid_until,
            is_renewed: words.is_renewed,
            seller: &self.seller,
            buyer: &self.buyer,
            original_days: self.sides.entity.terms.originals_days,
        };
        let blocks = words.blocks.iter();
        let basis = self.sides.basis.as_ref();
        Contract {
            title: words.title.to_string(),
            addendum_to: basis.map(|basis| Reference {
                number: basis.number.clone().unwrap_or_default(),
                date: basis.date,
            }),
            place: words
                .place
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            seller_role: words.seller_role.to_string(),
            buyer_role: words.buyer_role.to_string(),
            signer: self.head.clone(),
            buyer_signer: self.sides.buyer.signer(),
            blocks: blocks
                .map(|block| block.printed(|slot| slots.words(slot)))
                .collect(),
            goods,
        }
    }
}

fn text(prose: Option<&Prose<4000>>) -> Option<String> {
    prose.map(ToString::to_string)
}

fn goods(document: &Document, entity: &LegalEntity) -> Result<Goods, MoneyError> {
    let is_advance = document.content.advance.is_some();
    let lines = document.content.lines.iter();
    let lines = lines.map(|line| line.printed(is_advance));
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

/// Our side, with the account that the document names.
fn seller(document: &Document, entity: &LegalEntity) -> Party {
    let account = signing::account(entity, document);
    Party {
        account: account.map(|(_, account)| side::printed_account(account)),
        ..side::seller(entity, document.date)
    }
}

/// Pictures of our side. The signature is that of the head, so it stands on what the head signs.
fn images(document: &Document, entity: &LegalEntity) -> Images {
    let pictures = &entity.pictures;
    let is_shown = document.content.has_facsimile;
    let is_by_head = signing::is_signed_by_head(entity, document);
    let image = |picture: Option<&Picture>| picture.map(Picture::image);
    Images {
        logo: image(pictures.logo.as_ref()),
        stamp: image(pictures.stamp.as_ref().filter(|_| is_shown)),
        signature: image(
            pictures
                .signature
                .as_ref()
                .filter(|_| is_shown && is_by_head),
        ),
        is_stamp_shown: is_shown,
    }
}

/// Whether pictures of stamp and signature may stand on it: never on what the tax law signs by hand.
pub(super) fn may_be_stamped(document: &Document, entity: &LegalEntity) -> bool {
    match document.kind {
        Kind::VatInvoice | Kind::CorrectiveInvoice | Kind::Outside => false,
        Kind::Transfer | Kind::CorrectiveTransfer => {
            status(entity, document) == TransferStatus::Primary
        }
        _ => true,
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
