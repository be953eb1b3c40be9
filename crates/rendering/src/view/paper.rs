//! Счёт, КП, бланк заказа, акт and letter.

use std::iter::repeat;

use canape_domain::documents::printed::{
    Act, Invoice, Letter, OrderForm, Party, PartyForm, Period, Quote,
};
use canape_domain::documents::{Printed, date_in_figures, date_in_words};
use serde_json::{Value, json};

use super::goods::GoodsView;
use super::party::AccountView;
use super::signer::SignerView;
use super::{Made, titled};

pub fn invoice(printed: &Printed, invoice: &Invoice) -> Made {
    let mut signers: Vec<SignerView> = invoice
        .signers
        .iter()
        .zip(
            [head_of(&printed.seller), "Главный бухгалтер"]
                .into_iter()
                .chain(repeat("")),
        )
        .map(|(signer, post)| SignerView::of(Some(signer), post))
        .collect();
    if signers.is_empty() {
        signers.push(SignerView::of(None, head_of(&printed.seller)));
    }
    let pay_by = invoice
        .pay_by
        .map(|date| format!("Оплатить до {}", date_in_words(date)));
    let valid = invoice
        .valid_until
        .map(|date| format!("Счёт действителен до {}", date_in_words(date)));
    let terms: Vec<String> = [pay_by, valid].into_iter().flatten().collect();
    let doc = json!({
        "account": AccountView::of(invoice.account.as_ref()),
        "basis": invoice.basis,
        "goods": GoodsView::of(&invoice.goods, "Всего к оплате:"),
        "due": terms,
        "terms": paragraphs(invoice.terms.as_deref()),
        "signers": signers,
    });
    Made {
        template: "invoice.typ",
        title: titled(printed, "Счёт на оплату"),
        doc,
    }
}

pub fn quote(printed: &Printed, quote: &Quote) -> Made {
    let signer = SignerView::of(quote.signer.as_ref(), head_of(&printed.seller));
    let doc = json!({
        "subject": quote.subject,
        "introduction": paragraphs(quote.introduction.as_deref()),
        "goods": GoodsView::of(&quote.goods, "Всего:"),
        "valid_until": quote.valid_until.map(date_in_words),
        "terms": paragraphs(quote.terms.as_deref()),
        "signer": signer,
    });
    Made {
        template: "quote.typ",
        title: titled(printed, "Коммерческое предложение"),
        doc,
    }
}

pub fn order_form(printed: &Printed, order: &OrderForm) -> Made {
    let doc = json!({
        "basis": order.basis,
        "goods": GoodsView::of(&order.goods, "Всего:"),
        "valid_until": order.valid_until.map(date_in_words),
        "terms": paragraphs(order.terms.as_deref()),
        "signer": SignerView::of(order.signer.as_ref(), head_of(&printed.seller)),
        "buyer_signer": SignerView::of(order.buyer_signer.as_ref(), head_of(&printed.buyer)),
    });
    Made {
        template: "order_form.typ",
        title: titled(printed, "Бланк заказа"),
        doc,
    }
}

pub fn act(printed: &Printed, act: &Act) -> Made {
    let doc = json!({
        "basis": act.basis,
        "period": act.period.map(period),
        "goods": GoodsView::of(&act.goods, "Всего:"),
        "note": paragraphs(act.note.as_deref()),
        "signer": SignerView::of(act.signer.as_ref(), head_of(&printed.seller)),
        "buyer_signer": SignerView::of(act.buyer_signer.as_ref(), head_of(&printed.buyer)),
    });
    Made {
        template: "act.typ",
        title: titled(printed, "Акт"),
        doc,
    }
}

pub fn letter(printed: &Printed, letter: &Letter) -> Made {
    let title = titled(printed, letter.title.as_deref().unwrap_or("Письмо"));
    let number = printed.number.as_ref();
    let doc = json!({
        "heading": letter.title,
        "reference": number.map(|number| format!("Исх. № {number} от {}", date_in_figures(printed.date))),
        "addressee": letter.addressee,
        "subject": letter.subject,
        "salutation": letter.salutation,
        "paragraphs": letter.paragraphs,
        "enclosures": letter.enclosures,
        "signer": SignerView::of(letter.signer.as_ref(), head_of(&printed.seller)),
    });
    Made {
        template: "letter.typ",
        title,
        doc,
    }
}

/// «с 01.11.2026 по 30.11.2026».
pub fn period(period: Period) -> String {
    format!(
        "с {} по {}",
        date_in_figures(period.first),
        date_in_figures(period.last)
    )
}

/// Text of several lines as paragraphs.
fn paragraphs(text: Option<&str>) -> Value {
    let lines = text.unwrap_or_default().lines();
    let lines: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
    json!(lines)
}

/// What stands beside a signature where no post is known.
pub const fn head_of(party: &Party) -> &'static str {
    match party.form {
        PartyForm::Organisation => "Руководитель",
        PartyForm::SoleTrader => "Предприниматель",
        PartyForm::Person => "",
    }
}
