//! A document with the longest of everything that its fields may hold.

use canape_domain::documents::Printed;
use canape_domain::documents::printed::{
    Body, Correction, Difference, Goods, Handover, Party, Reference, Signer, Totals, VatInvoice,
};
use canape_domain::values::{Money, Quantity, VatRate};

/// 300 characters of a client's name.
pub fn long_name() -> String {
    "ООО «Очень длинное “название” 🚀 с ❤️ и 😀, и ещё одно слово» "
        .chars()
        .cycle()
        .take(300)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Letters without a space.
pub fn endless(letter: &str, count: usize) -> String {
    letter.repeat(count)
}

/// The same document, every text of which is as long as it may be, or has no spaces, and whose sums
/// are the largest.
pub fn tortured(printed: &Printed) -> Printed {
    let mut printed = printed.clone();
    printed.number = Some(endless("7", 50));
    harden(&mut printed.seller);
    harden(&mut printed.buyer);
    let text = || Some(long_name());
    match &mut printed.body {
        Body::Invoice(invoice) => {
            goods(&mut invoice.goods);
            invoice.basis = text();
            invoice.terms = text();
            if let Some(account) = &mut invoice.account {
                account.bank = long_name();
            }
            invoice.signers.iter_mut().for_each(signer);
        }
        Body::Quote(quote) => {
            goods(&mut quote.goods);
            quote.subject = text();
            quote.introduction = text();
            quote.terms = text();
            quote.signer.iter_mut().for_each(signer);
        }
        Body::OrderForm(order) => {
            goods(&mut order.goods);
            order.basis = text();
            order.terms = text();
            order.signer.iter_mut().for_each(signer);
            order.buyer_signer.iter_mut().for_each(signer);
        }
        Body::Correction(one) => correction(one),
        Body::Act(act) => {
            goods(&mut act.goods);
            act.basis = text();
            act.note = text();
            act.signer.iter_mut().for_each(signer);
            act.buyer_signer.iter_mut().for_each(signer);
        }
        Body::Transfer(transfer) => {
            vat_invoice(&mut transfer.invoice);
            transfer.basis = long_name();
            transfer.cargo = text();
            handover(&mut transfer.handed);
            handover(&mut transfer.received);
        }
        Body::VatInvoice(invoice) => vat_invoice(invoice),
        Body::Waybill(waybill) => {
            goods(&mut waybill.goods);
            waybill.basis = text();
            waybill.attorney = text();
            reference(waybill.transport.iter_mut());
            for one in [
                &mut waybill.permitted_by,
                &mut waybill.accountant,
                &mut waybill.released_by,
                &mut waybill.accepted_by,
            ] {
                one.iter_mut().for_each(signer);
            }
        }
        Body::Contract(contract) => {
            contract.goods.iter_mut().for_each(goods);
            contract.title = long_name();
            contract.place = long_name();
            contract.seller_role = endless("Исполнитель", 10);
            contract.signer.iter_mut().for_each(signer);
            contract.buyer_signer.iter_mut().for_each(signer);
        }
        Body::Reconciliation(act) => {
            act.basis = text();
            act.entries[0].title = endless("Щ", 300);
            act.entries[1].debit = largest();
            act.entries[2].title = long_name();
            act.opening = largest();
            act.debit = largest();
            act.credit = largest();
            act.closing = largest();
            act.signer.iter_mut().for_each(signer);
        }
        Body::Letter(letter) => {
            letter.addressee = vec![long_name(), endless("Щ", 300)];
            letter.subject = text();
            letter.salutation = text();
            letter.enclosures.push(long_name());
            letter.signer.iter_mut().for_each(signer);
        }
    }
    printed
}

pub fn largest() -> Money {
    Money::from_kopecks(Money::LIMIT_KOPECKS - 1).unwrap()
}

fn harden(party: &mut Party) {
    party.name = long_name();
    party.full_name = long_name();
    party.address = Some(endless("Адрес", 60));
    party.postal_address = Some(long_name());
    party.email = Some(endless("email@", 20));
    if let Some(account) = &mut party.account {
        account.bank = long_name();
    }
}

pub fn signer(signer: &mut Signer) {
    signer.post = Some("Заместитель генерального директора по развитию и ".repeat(4));
    signer.name = endless("Имя", 40);
    signer.ground = Some(format!("Доверенность № {}", endless("5", 50)));
}

fn handover(side: &mut Handover) {
    side.signer.iter_mut().for_each(signer);
    side.responsible.iter_mut().for_each(signer);
    side.note = Some(long_name());
    side.author = Some(long_name());
}

fn reference<'a>(references: impl IntoIterator<Item = &'a mut Reference>) {
    for reference in references {
        reference.number = endless("8", 50);
    }
}

fn vat_invoice(invoice: &mut VatInvoice) {
    goods(&mut invoice.goods);
    invoice.shipper = Some(long_name());
    invoice.consignee = Some(long_name());
    invoice.state_contract = Some(endless("9", 100));
    reference(&mut invoice.payments);
    reference(&mut invoice.advances);
    reference(invoice.shipments.iter_mut().map(|one| &mut one.document));
    invoice.head.iter_mut().for_each(signer);
    invoice.accountant.iter_mut().for_each(signer);
}

fn goods(goods: &mut Goods) {
    for (index, line) in goods.lines.iter_mut().enumerate() {
        line.title = match index {
            0 => endless("Щ", 300),
            _ => long_name(),
        };
        line.article = Some(endless("W", 60));
        line.unit = endless("килограмм", 3);
        line.unit_code = Some("7960".to_owned());
        line.kind_code = Some("4901990000".to_owned());
        line.quantity = Quantity::from_thousandths(Quantity::LIMIT_THOUSANDTHS - 1).unwrap();
        line.price = largest();
        line.discount = "99.99".parse().unwrap();
        line.net = Money::from_kopecks(Money::LIMIT_KOPECKS / 4).unwrap();
        line.vat_rate = VatRate::TwentyTwo;
        line.vat = Money::from_kopecks(Money::LIMIT_KOPECKS / 4).unwrap();
        line.gross = Money::from_kopecks(Money::LIMIT_KOPECKS / 3).unwrap();
        if let Some(origin) = &mut line.origin {
            "Соединённое Королевство Великобритании и Северной Ирландии"
                .clone_into(&mut origin.country);
            origin.declaration = Some("10702020/150126/0001234/".repeat(3));
        }
        if let Some(traced) = &mut line.traceability {
            traced.unit = endless("килограмм", 3);
            traced.quantity = line.quantity;
            traced.value = largest();
        }
    }
    goods.totals = Totals::of(&goods.lines).unwrap();
}

fn correction(correction: &mut Correction) {
    for line in &mut correction.lines {
        line.before.title = long_name();
        line.before.unit = endless("щ", 20);
        line.after.unit = endless("щ", 20);
        line.after.gross = largest();
    }
    let most = Difference {
        net: largest(),
        vat: Some(largest()),
        gross: largest(),
    };
    (correction.increase, correction.decrease) = (most, most);
    correction.ground = Some(long_name());
    reference(correction.original.iter_mut());
    correction.head.iter_mut().for_each(signer);
    handover(&mut correction.proposed);
    handover(&mut correction.agreed);
}
