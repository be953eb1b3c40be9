//! What a draft begins with that is made for an advance, instead of another document, or to correct
//! the sums of one.

use chrono::NaiveDate;

use super::compose::status;
use super::rates::usual_rate;
use super::take_over::lines_of;
use super::{
    Advance, Content, Corrected, CreateDocument, Customs, Document, Error, Kind, Line, LineDraft,
    Revision, Shown, Stage,
};
use crate::deals::Deal;
use crate::legal_entities::{LegalEntity, VatDuty};
use crate::payments::{Direction, Payment};
use crate::values::{self, BasisPoints, Money, Quantity, VatRate};
use crate::{App, Id, View, Violations, Work};

/// The document that an исправление replaces: issued, and of a kind that has them.
pub(super) async fn original(
    work: &dyn Work,
    command: &CreateDocument,
) -> Result<Option<Shown>, Error> {
    let Some(id) = command.amends else {
        return Ok(None);
    };
    let at = |code| Violations::one("/amends_id", code);
    let original = work.document(id).await?.ok_or_else(|| at("unknown_id"))?;
    if original.document.kind != command.kind || !command.kind.is_revised() {
        return Err(at("kind_does_not_follow").into());
    }
    if Stage::from(&original.document.state) != Stage::Issued {
        return Err(at("basis_not_issued").into());
    }
    if original.is_deal_in_trash {
        return Err(Error::InTrash);
    }
    check_last(work, &original.document).await?;
    Ok(Some(original))
}

/// The next исправление, which says the same until somebody mends it.
pub(super) fn revision(app: &App, original: &Document, today: NaiveDate) -> Result<Content, Error> {
    let before = &original.content;
    let number = before
        .revision
        .map_or(1, |one| one.number.saturating_add(1));
    let drafts = before.lines.iter().map(Line::draft).collect();
    Ok(Content {
        lines: lines_of(app, drafts, before.is_vat_included)?,
        revision: Some(Revision {
            number,
            date: today.max(original.date),
        }),
        ..before.clone()
    })
}

/// The lines of a счёт-фактура or УПД as they are now, for a КСФ or УКД.
pub(super) async fn correction(
    app: &App,
    work: &dyn Work,
    of: &Document,
) -> Result<Content, Error> {
    if of.content.advance.is_some() {
        return Err(Violations::one("/basis_id", "kind_does_not_follow").into());
    }
    let before = current_lines(work, of).await?;
    let drafts = before.iter().map(|line| LineDraft {
        of: Some(line.id),
        ..line.draft()
    });
    let is_vat_included = of.content.is_vat_included;
    let number = of.number.as_ref().map(|number| number.text.to_string());
    Ok(Content {
        lines: lines_of(app, drafts.collect(), is_vat_included)?,
        is_vat_included,
        corrected: Some(Corrected {
            kind: of.kind,
            number: number.unwrap_or_default(),
            date: of.date,
            revision: of.content.revision,
            lines: before,
        }),
        ..of.content.of_goods(Kind::CorrectiveInvoice)
    })
}

/// Whether nothing stands upon an issued document: neither what was made from it nor, where it is a
/// correction, a later one, which begins with what this one says.
pub(super) async fn check_last(work: &dyn Work, document: &Document) -> Result<(), Error> {
    let mut followers = work.issued_upon(&[document.id], &Kind::ALL).await?;
    if let Some(basis) = document.basis.filter(|_| document.kind.is_corrective()) {
        let mut corrections = work.issued_upon(&[basis], &Kind::CORRECTIVE).await?;
        corrections.retain(|one| one.issued_at() > document.issued_at());
        followers.append(&mut corrections);
    }
    if followers.is_empty() {
        Ok(())
    } else {
        Err(Error::HasFollowers)
    }
}

/// The lines of an issued document with what its corrections made of them.
pub(super) async fn current_lines<V: View + ?Sized>(
    view: &V,
    of: &Document,
) -> Result<Vec<Line>, Error> {
    let corrections = view.issued_upon(&[of.id], &Kind::CORRECTIVE).await?;
    Ok(of.corrected_by(&corrections))
}

/// The received payment that a счёт-фактура for an advance is asked for.
pub(super) async fn payment(
    work: &dyn Work,
    command: &CreateDocument,
) -> Result<Option<Payment>, Error> {
    let Some(id) = command.payment else {
        return Ok(None);
    };
    let at = |code| Violations::one("/payment_id", code);
    if command.kind != Kind::VatInvoice {
        return Err(at("not_of_this_kind").into());
    }
    let payment = work
        .payment(id)
        .await?
        .ok_or_else(|| at("unknown_id"))?
        .payment;
    if !payment.is_posted() || payment.direction != Direction::Received {
        return Err(at("not_received").into());
    }
    if command
        .legal_entity
        .is_some_and(|id| id != payment.legal_entity)
    {
        return Err(Violations::one("/legal_entity_id", "not_of_basis").into());
    }
    Ok(Some(payment))
}

/// What of a payment no счёт-фактура accounts for yet: of its part for an invoice, or of what is
/// for none, and never more than is left of the whole payment. One that replaces another (`but`)
/// may account for as much as that one did, wherever the money went since.
pub(super) async fn unaccounted<V: View + ?Sized>(
    view: &V,
    payment: &Payment,
    invoice: Option<Id<Document>>,
    but: Option<Id<Document>>,
) -> Result<Money, Error> {
    let received = match invoice {
        Some(invoice) => {
            let mut parts = payment.allocations.iter();
            let part = parts.find(|part| part.document == invoice);
            part.map_or(Money::ZERO, |part| part.amount)
        }
        None => payment.rest(),
    };
    let mut rest = received;
    let mut left = payment.amount.minus(payment.refunded)?;
    let mut replaced = Money::ZERO;
    for one in view.advances_of(payment.id).await? {
        let amount = one.content.amount()?;
        if Some(one.id) == but {
            replaced = amount;
            continue;
        }
        left = left.minus(amount)?;
        if one.basis == invoice {
            rest = rest.minus(amount)?;
        }
    }
    Ok(rest.max(replaced).min(left))
}

/// A счёт-фактура for an advance: a line for each rate of what was invoiced, at the calculated rate.
/// Of what is taxed at 0 % or not at all there is none (п. 1 ст. 154, п. 3 ст. 169 НК РФ).
pub(super) async fn advance(
    app: &App,
    work: &dyn Work,
    payment: &Payment,
    (invoice, deal): (Option<&Shown>, Option<&Deal>),
    entity: &LegalEntity,
) -> Result<Content, Error> {
    let at = |code| Violations::one("/payment_id", code);
    // Whoever else may pay an invoice was asked about when the money was given to it.
    if invoice.is_none() && deal.is_some_and(|deal| !payment.is_from(deal.company, deal.contact)) {
        return Err(at("of_another_client").into());
    }
    let received_on = payment.value_date;
    let duty = entity.regimes.on(received_on).map(|regime| regime.vat);
    if duty.is_none_or(|duty| duty == VatDuty::Exempt) {
        return Err(at("vat_invoice_of_exempt").into());
    }
    let of = invoice.map(|invoice| invoice.document.id);
    let rest = unaccounted(work, payment, of, None).await?;
    if !rest.is_positive() {
        return Err(at("accounted_for").into());
    }
    let parts = match invoice {
        Some(invoice) => by_rate(&invoice.document, rest, received_on)?,
        None => vec![(usual_rate(entity, received_on), rest, title_of(deal))],
    };
    let taxed = parts.into_iter().filter(|(rate, amount, _)| {
        amount.is_positive() && !matches!(rate, VatRate::None | VatRate::Zero)
    });
    let drafts: Vec<LineDraft> = taxed
        .map(|(rate, amount, title)| LineDraft {
            of: None,
            title,
            article: None,
            unit: values::Line::literal("усл. ед"),
            quantity: Quantity::ONE,
            price: amount,
            discount: BasisPoints::ZERO,
            vat_rate: rate,
            customs: Customs::default(),
        })
        .collect();
    if drafts.is_empty() {
        return Err(at("nothing_taxed").into());
    }
    let number = payment.reference.as_ref().map(ToString::to_string);
    Ok(Content {
        lines: lines_of(app, drafts, true)?,
        is_vat_included: true,
        advance: Some(Advance {
            payment: payment.id,
            number: number.unwrap_or_else(|| payment.number.to_string()),
            received_on,
        }),
        ..Content::default()
    })
}

/// Shares of what was received, as the rates share the invoice; the rate is that of the day on which
/// it was received. The kopecks that are left over are the last one's.
fn by_rate(
    invoice: &Document,
    received: Money,
    on: NaiveDate,
) -> Result<Vec<(VatRate, Money, values::Line<300>)>, Error> {
    let lines = &invoice.content.lines;
    let whole = i128::from(invoice.content.amount()?.kopecks()).max(1);
    let mut parts = Vec::new();
    let mut rest = received;
    let rates = VatRate::ALL
        .into_iter()
        .filter(|rate| lines.iter().any(|line| line.vat_rate == *rate));
    let rates: Vec<VatRate> = rates.collect();
    for (index, rate) in rates.iter().enumerate() {
        let of_rate = || lines.iter().filter(|line| line.vat_rate == *rate);
        let amount = Money::sum(of_rate().map(|line| line.amount))?;
        let share = i128::from(received.kopecks()) * i128::from(amount.kopecks()) / whole;
        let share = i64::try_from(share).unwrap_or_default();
        let share = if index + 1 == rates.len() {
            rest
        } else {
            Money::from_kopecks(share)?
        };
        rest = rest.minus(share)?;
        let titles: Vec<&str> = of_rate().map(|line| line.title.as_str()).collect();
        parts.push((rate.standard_on(on), share, titled(&titles, invoice)));
    }
    Ok(parts)
}

/// What the advance is for, in the words of the invoice as long as they have room.
fn titled(titles: &[&str], invoice: &Document) -> values::Line<300> {
    let whole = format!("Предварительная оплата: {}", titles.join("; "));
    let short = || {
        format!(
            "Предварительная оплата по документу: {}",
            invoice.mentioned().title()
        )
    };
    values::Line::parse(&whole)
        .or_else(|_| values::Line::parse(&short()))
        .unwrap_or_else(|_| values::Line::literal("Предварительная оплата"))
}

fn title_of(deal: Option<&Deal>) -> values::Line<300> {
    let title = deal.map(|deal| format!("Предварительная оплата: {}", deal.title));
    let title = title.and_then(|title| values::Line::parse(&title).ok());
    title.unwrap_or_else(|| values::Line::literal("Предварительная оплата"))
}

/// Whether a УПД or счёт-фактура of this firm names advances.
pub(super) fn names_advances(entity: &LegalEntity, document: &Document) -> bool {
    let is_full = status(entity, document) == super::printed::TransferStatus::Full;
    match document.kind {
        Kind::VatInvoice => document.content.advance.is_none(),
        Kind::Transfer => is_full,
        _ => false,
    }
}
