//! What is missing or doubtful, before a document is made and not after.

mod qr;
mod tax;

use std::collections::HashSet;

use super::rates::{Fit, fits, fitting_rates};
use super::side::Buyer;
use super::{ContractText, Document, Effect, Kind, Mentioned, Slot, signing};
use crate::Violations;
use crate::legal_entities::{LegalEntity, VatDuty};
use crate::requisites::{Form, Requisites};
use crate::values::Money;

/// The rule that asks for an explicit yes.
pub(super) const EXCESS: &str = "exceeds_invoice";

/// How much is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The document cannot be issued.
    Missing,
    /// It can, and somebody should look.
    Doubtful,
}

/// Where it is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the document itself.
    Document,
    /// In the card of the own firm.
    LegalEntity,
    /// In the card of whoever gets the document.
    Buyer,
}

/// What mends a finding at once, on somebody's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// The rates of all lines are brought in line with the tax date and the regime.
    RecalculateVat,
}

/// One thing that is missing or doubtful.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much is wrong.
    pub severity: Severity,
    /// Where it is mended.
    pub place: Place,
    /// JSON pointer of the field there.
    pub pointer: String,
    /// Stable name of the rule.
    pub code: &'static str,
    /// What mends it, where one need not do it by hand.
    pub remedy: Option<Remedy>,
}

/// What is known when a document is judged.
pub(super) struct Judged<'a> {
    pub document: &'a Document,
    pub entity: &'a LegalEntity,
    pub buyer: &'a Buyer,
    /// What it accounts for or corrects.
    pub basis: Option<&'a Mentioned>,
    /// Whether the sums that it corrects are others meanwhile.
    pub is_outdated: bool,
    /// What of its payment no other счёт-фактура accounts for, where it is for an advance.
    pub unaccounted: Option<Money>,
    /// Whether its counter has numbered a later date.
    pub is_before_last: bool,
    /// Whether closing documents come to more than what they are based on.
    pub exceeds_basis: bool,
}

/// Everything that must be mended, as the error that refuses to issue.
pub(super) fn missing(findings: &[Finding]) -> Violations {
    let mut wrong = Violations::default();
    for finding in findings {
        if finding.severity == Severity::Missing {
            let prefix = match finding.place {
                Place::Document => "",
                Place::LegalEntity => "/legal_entity",
                Place::Buyer => "/buyer",
            };
            wrong.add(format!("{prefix}{}", finding.pointer), finding.code);
        }
    }
    wrong
}

impl Judged<'_> {
    /// All findings, those that refuse first.
    pub fn findings(&self) -> Vec<Finding> {
        let mut found = Found(Vec::new());
        self.judge_lines(&mut found);
        self.judge_words(&mut found);
        self.judge_tax(&mut found);
        // What others wrote does not depend on what is known of the sides here.
        if self.document.kind.is_printed() {
            self.judge_entity(&mut found);
            self.judge_buyer(&mut found);
        }
        if self.document.kind == Kind::Invoice {
            self.judge_qr(&mut found);
        }
        if self.is_before_last {
            found.doubt(Place::Document, "/date", "date_before_last");
        }
        if self.exceeds_basis {
            found.doubt(Place::Document, "/lines", EXCESS);
        }
        let mut all = found.0;
        all.sort_by_key(|one| one.severity == Severity::Doubtful);
        all
    }

    fn judge_lines(&self, found: &mut Found) {
        let document = self.document;
        let lines = &document.content.lines;
        let text = document.content.contract.as_ref();
        let wants_lines = text.is_none_or(ContractText::has_specification);
        if lines.is_empty() && document.kind.has_lines() && wants_lines {
            let is_agreement = document.kind.is_agreement();
            found.put(!is_agreement, Place::Document, "/lines", "no_lines");
        }
        let is_corrective = document.kind.is_corrective();
        let tax_date = document.tax_date();
        let regime = self.entity.regimes.on(tax_date);
        let fitting = fitting_rates(lines, self.entity, tax_date);
        let mut doubted = HashSet::new();
        for (index, (line, fitting)) in lines.iter().zip(fitting).enumerate() {
            let at = |field: &str| format!("/lines/{index}/{field}");
            if line.quantity.thousandths() == 0 && !is_corrective {
                found.miss(Place::Document, at("quantity"), "zero_quantity");
            }
            if line.price.is_zero() && !is_corrective {
                found.doubt(Place::Document, at("price"), "zero_price");
            }
            let from = found.0.len();
            if !line.vat_rate.is_valid_on(tax_date) {
                found.miss(Place::Document, at("vat_rate"), "vat_rate_not_valid");
            } else if let Some(regime) = regime {
                match fits(regime, line.vat_rate) {
                    Fit::Yes => {}
                    Fit::Unusual => {
                        if doubted.insert(line.vat_rate) {
                            found.doubt(Place::Document, at("vat_rate"), "vat_rate_unusual");
                        }
                    }
                    Fit::No => found.miss(Place::Document, at("vat_rate"), "vat_of_exempt"),
                }
            }
            if fitting != line.vat_rate {
                let of_rate = found.0.iter_mut().skip(from);
                of_rate.for_each(|one| one.remedy = Some(Remedy::RecalculateVat));
            }
        }
    }

    fn judge_words(&self, found: &mut Found) {
        let content = &self.document.content;
        if let Some(letter) = &content.letter
            && letter.text.is_none()
        {
            found.miss(Place::Document, "/letter/text", "no_text");
        }
        if let Some(outside) = &content.outside {
            if outside.number.is_none() {
                found.doubt(Place::Document, "/outside/number", "no_number");
            }
            if outside.effect != Effect::None && !outside.amount.is_positive() {
                found.miss(Place::Document, "/outside/amount", "not_positive");
            }
        }
    }

    fn judge_entity(&self, found: &mut Found) {
        let document = self.document;
        let place = Place::LegalEntity;
        let is_vat_invoice = matches!(document.kind, Kind::VatInvoice | Kind::CorrectiveInvoice);
        match self.entity.regimes.on(document.tax_date()) {
            None if document.kind.has_lines() => found.miss(place, "/regimes", "no_regime"),
            _ if !document.kind.has_lines() => {}
            Some(regime) if regime.vat == VatDuty::Exempt && regime.exemption_ground.is_none() => {
                found.doubt(place, "/regimes", "no_exemption_ground");
            }
            Some(regime) if is_vat_invoice && regime.vat == VatDuty::Exempt => {
                found.miss(place, "/regimes", "vat_invoice_of_exempt");
            }
            None | Some(_) => {}
        }
        let Some(requisites) = self.entity.requisites.on(document.date) else {
            found.miss(place, "/requisites", "no_requisites");
            return;
        };
        names(found, place, requisites);
        let is_light = matches!(document.kind, Kind::Quote | Kind::Letter);
        numbers(found, place, requisites, !is_light);
        let account = signing::account(self.entity, document);
        if account.is_none() && document.content.account.is_some() {
            found.miss(Place::Document, "/bank_account", "account_gone");
        } else if document.kind == Kind::Invoice && account.is_none() {
            found.miss(place, "/accounts", "no_account");
        }
        if requisites.legal_address.is_none() && document.kind != Kind::Quote {
            found.put(self.is_for_tax(), place, "/legal_address", "no_address");
        }
        if requisites.document_email.is_none() && self.mentions(Slot::SellerEmail) {
            found.doubt(place, "/document_email", "no_document_email");
        }
        self.judge_signatures(requisites, found);
    }

    fn judge_signatures(&self, requisites: &Requisites, found: &mut Found) {
        let place = Place::LegalEntity;
        let kind = self.document.kind;
        match signing::signatory(self.entity, self.document) {
            Err(unfit) => found.miss(Place::Document, "/signatory_id", unfit.code()),
            Ok(None) => found.put(self.is_signed(), place, "/signatories", "no_signatory"),
            Ok(Some(_))
                if kind == Kind::Invoice
                    && requisites.form == Form::Organisation
                    && signing::accountant(self.entity, kind).is_none() =>
            {
                found.doubt(place, "/signatories", "no_chief_accountant");
            }
            Ok(Some(_)) => {}
        }
    }

    /// Whether it is worth nothing without our signature.
    const fn is_signed(&self) -> bool {
        let kind = self.document.kind;
        let has_power = matches!(kind, Kind::Reconciliation | Kind::Letter | Kind::OrderForm);
        kind.is_closing() || kind.is_agreement() || kind.is_revised() || has_power
    }

    /// Whether the tax law says what stands on it.
    const fn is_for_tax(&self) -> bool {
        self.document.kind.is_revised()
    }

    fn mentions(&self, slot: Slot) -> bool {
        let text = self.document.content.contract.as_ref();
        text.is_some_and(|text| text.mentions(slot))
    }

    fn judge_buyer(&self, found: &mut Found) {
        let document = self.document;
        let place = Place::Buyer;
        let is_quote = matches!(document.kind, Kind::Quote | Kind::Letter);
        if !self.buyer.is_known() {
            found.put(!is_quote, Place::Document, "/company_id", "no_buyer");
            return;
        }
        if self.buyer.company.is_none() {
            return;
        }
        let Some(requisites) = &self.buyer.requisites else {
            if !is_quote {
                found.put(self.is_signed(), place, "/requisites", "no_requisites");
            }
            return;
        };
        if is_quote {
            return;
        }
        names(found, place, requisites);
        numbers(found, place, requisites, self.is_signed());
        if requisites.legal_address.is_none() {
            found.put(self.is_for_tax(), place, "/legal_address", "no_address");
        }
        if requisites.document_email.is_none() && self.mentions(Slot::BuyerEmail) {
            found.doubt(place, "/document_email", "no_document_email");
        }
        let is_ours_alone = matches!(document.kind, Kind::VatInvoice | Kind::CorrectiveInvoice);
        if self.is_signed() && !is_ours_alone && requisites.signer.is_none() {
            found.doubt(place, "/signer", "no_signatory");
        }
    }
}

fn names(found: &mut Found, place: Place, requisites: &Requisites) {
    if requisites.short_name.is_none() && requisites.full_name.is_none() {
        found.miss(place, "/short_name", "no_name");
    }
}

/// ИНН, and КПП of whoever has one.
fn numbers(found: &mut Found, place: Place, requisites: &Requisites, is_needed: bool) {
    if requisites.form == Form::Person {
        return;
    }
    if requisites.inn.is_none() {
        found.put(is_needed, place, "/inn", "no_inn");
    }
    if requisites.form == Form::Organisation && requisites.kpp.is_none() {
        found.put(is_needed, place, "/kpp", "no_kpp");
    }
}

struct Found(Vec<Finding>);

impl Found {
    fn put(
        &mut self,
        is_missing: bool,
        place: Place,
        pointer: impl Into<String>,
        code: &'static str,
    ) {
        let severity = if is_missing {
            Severity::Missing
        } else {
            Severity::Doubtful
        };
        self.0.push(Finding {
            severity,
            place,
            pointer: pointer.into(),
            code,
            remedy: None,
        });
    }

    fn miss(&mut self, place: Place, pointer: impl Into<String>, code: &'static str) {
        self.put(true, place, pointer, code);
    }

    fn doubt(&mut self, place: Place, pointer: impl Into<String>, code: &'static str) {
        self.put(false, place, pointer, code);
    }
}
