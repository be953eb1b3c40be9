//! Товарная накладная.

use canape_domain::documents::printed::{Reference, Waybill};
use canape_domain::documents::{Printed, date_in_figures};
use serde_json::json;

use super::goods::GoodsView;
use super::signer::{SignerView, size_of_all};
use super::vat::SHORT;
use super::{Made, titled};

pub fn waybill(printed: &Printed, waybill: &Waybill) -> Made {
    let account = |party: &canape_domain::documents::printed::Party| {
        party.account.as_ref().map(|account| {
            let correspondent = account.correspondent.as_ref();
            let correspondent = correspondent.map(|number| format!(", к/с {number}"));
            format!(
                ", р/с {} в {}, БИК {}{}",
                account.number,
                account.bank,
                account.bik,
                correspondent.unwrap_or_default()
            )
        })
    };
    let line = |party| super::party::PartyView::of(party).line;
    let seller = line(&printed.seller) + &account(&printed.seller).unwrap_or_default();
    let buyer = line(&printed.buyer) + &account(&printed.buyer).unwrap_or_default();
    let transport = waybill.transport.as_ref().map(reference);
    let attorney = waybill.attorney.as_ref().map_or(0, String::len);
    let signers = [
        &waybill.permitted_by,
        &waybill.accountant,
        &waybill.released_by,
        &waybill.accepted_by,
    ];
    let is_short = attorney + size_of_all(signers.into_iter()) < SHORT;
    let doc = json!({
        "number": printed.number,
        "date": date_in_figures(printed.date),
        "shipper": waybill.shipper.as_ref().unwrap_or(&seller),
        "consignee": waybill.consignee.as_ref().unwrap_or(&buyer),
        "supplier": seller,
        "payer": buyer,
        "basis": waybill.basis,
        "transport": transport,
        "is_short": is_short,
        "goods": GoodsView::of(&waybill.goods, "Всего:"),
        "permitted_by": SignerView::of(waybill.permitted_by.as_ref(), ""),
        "accountant": SignerView::of(waybill.accountant.as_ref(), ""),
        "released_by": SignerView::of(waybill.released_by.as_ref(), ""),
        "attorney": waybill.attorney,
        "accepted_by": SignerView::of(waybill.accepted_by.as_ref(), ""),
    });
    Made {
        template: "waybill.typ",
        title: titled(printed, "Товарная накладная"),
        doc,
    }
}

fn reference(reference: &Reference) -> [String; 2] {
    [reference.number.clone(), date_in_figures(reference.date)]
}
