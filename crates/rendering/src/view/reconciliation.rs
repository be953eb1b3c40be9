//! Акт сверки.

use canape_domain::documents::Printed;
use canape_domain::documents::date_in_figures;
use canape_domain::documents::printed::Reconciliation;
use canape_domain::values::Money;
use serde_json::json;

use super::paper::head_of;
use super::signer::SignerView;
use super::{Made, titled};
use crate::figures::money;
use crate::legible::narrow;

/// Letters of the longest word that the column of documents has room for.
const TITLE_WORD: usize = 16;

pub fn reconciliation(printed: &Printed, act: &Reconciliation) -> Made {
    let entries: Vec<_> = act
        .entries
        .iter()
        .map(|entry| {
            json!({
                "date": date_in_figures(entry.date),
                "title": narrow(&entry.title, TITLE_WORD),
                "debit": shown(entry.debit),
                "credit": shown(entry.credit),
            })
        })
        .collect();
    let [opening_debit, opening_credit] = sides(act.opening);
    let [closing_debit, closing_credit] = sides(act.closing);
    let last = date_in_figures(act.period.last);
    let (seller, buyer) = (&printed.seller.name, &printed.buyer.name);
    let sum = money(if act.closing.is_negative() {
        act.closing.reversed()
    } else {
        act.closing
    });
    let result = if act.closing.is_zero() {
        format!("На {last} задолженность отсутствует.")
    } else {
        let creditor = if act.closing.is_positive() {
            seller
        } else {
            buyer
        };
        let words = &act.closing_in_words;
        format!("На {last} задолженность в пользу {creditor} составляет {sum} ₽ ({words}).")
    };
    let doc = json!({
        "period": super::paper::period(act.period),
        "basis": act.basis,
        "opening": [opening_debit, opening_credit],
        "entries": entries,
        "turnover": [money(act.debit), money(act.credit)],
        "closing": [closing_debit, closing_credit],
        "result": result,
        "signer": SignerView::of(act.signer.as_ref(), head_of(&printed.seller)),
        "buyer_signer": SignerView::of(act.buyer_signer.as_ref(), head_of(&printed.buyer)),
    });
    Made {
        template: "reconciliation.typ",
        title: titled(printed, "Акт сверки"),
        doc,
    }
}

/// A balance stands in the debit where the buyer owes, else in the credit.
fn sides(balance: Money) -> [String; 2] {
    if balance.is_negative() {
        [String::new(), money(balance.reversed())]
    } else {
        [money(balance), String::new()]
    }
}

fn shown(amount: Money) -> String {
    if amount.is_zero() {
        String::new()
    } else {
        money(amount)
    }
}
