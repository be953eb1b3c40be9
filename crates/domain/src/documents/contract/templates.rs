//! The texts that the product brings: of services, of supply, and of what is added to a contract.
//!
//! The section on exchange of documents is what scans by e-mail and the term of their originals
//! rest upon; the paper trail counts by it.

use serde::{Deserialize, Serialize};

use super::text::{Block, BlockKind, ContractText};
use crate::values::{Line, Prose};

/// Which text a contract begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractType {
    /// Договор оказания услуг.
    Services,
    /// Договор поставки.
    Supply,
}

use BlockKind::{Appendix, Clause, Section, Specification};

type Text = &'static [(BlockKind, &'static str)];

const SERVICES: Text = &[
    (Section, "Предмет договора"),
    (
        Clause,
        "Исполнитель обязуется оказать Заказчику услуги (выполнить работы), перечисленные в \
         приложении № 1, а Заказчик — принять их и оплатить.",
    ),
    (
        Clause,
        "Исполнитель вправе привлекать к исполнению других лиц и отвечает за них как за себя.",
    ),
    (Section, "Цена и порядок расчётов"),
    (Clause, "Цена Договора составляет {сумма}."),
    (
        Clause,
        "Заказчик платит по счетам Исполнителя переводом на его расчётный счёт. Обязанность \
         заплатить исполнена, когда деньги поступили на счёт банка Исполнителя.",
    ),
    (Section, "Сдача и приёмка"),
    (
        Clause,
        "Оказав услуги, Исполнитель направляет Заказчику акт (или универсальный передаточный \
         документ).",
    ),
    (
        Clause,
        "В течение пяти рабочих дней Заказчик подписывает его или называет письменно, что не \
         исполнено. Если за это время нет ни подписи, ни возражений, услуги считаются принятыми.",
    ),
];

const SUPPLY: Text = &[
    (Section, "Предмет договора"),
    (
        Clause,
        "Поставщик обязуется передать Покупателю товар, перечисленный в приложении № 1, а \
         Покупатель — принять его и оплатить.",
    ),
    (Section, "Цена и порядок расчётов"),
    (Clause, "Цена Договора составляет {сумма}."),
    (
        Clause,
        "Покупатель платит по счетам Поставщика переводом на его расчётный счёт. Обязанность \
         заплатить исполнена, когда деньги поступили на счёт банка Поставщика.",
    ),
    (Section, "Передача товара"),
    (
        Clause,
        "Товар передаётся по накладной или универсальному передаточному документу. Право \
         собственности и риск случайной гибели переходят к Покупателю, когда он принял товар.",
    ),
    (
        Clause,
        "Недостачу и видимые недостатки Покупатель называет при приёмке, скрытые — в течение десяти \
         рабочих дней после того, как они обнаружились.",
    ),
];

const COMMON: Text = &[
    (Section, "Обмен документами"),
    (
        Clause,
        "Договор, дополнения к нему, счета, акты, накладные и иные документы, подписанные и \
         отправленные в виде скана с адреса одной Стороны на адрес другой, действительны до обмена \
         оригиналами. Адрес одной Стороны: {наша почта}; адрес другой Стороны: {их почта}.",
    ),
    (
        Clause,
        "Каждая Сторона отправляет или передаёт подписанный оригинал в течение {дней на оригинал} \
         рабочих дней после того, как отправила его скан. Рабочими не считаются субботы, воскресенья \
         и нерабочие праздничные дни.",
    ),
    (
        Clause,
        "Письмо, от которого адресат отказался или за которым он не пришёл, получено в день, который \
         отметил перевозчик.",
    ),
    (
        Clause,
        "Стороны могут обмениваться документами, подписанными усиленной квалифицированной электронной \
         подписью, через оператора электронного документооборота; бумажный оригинал тогда не нужен.",
    ),
    (Section, "Ответственность"),
    (
        Clause,
        "За просрочку оплаты или исполнения другая Сторона вправе требовать пеню 0,1 % от \
         просроченной суммы за каждый день, но не более 10 % этой суммы.",
    ),
    (
        Clause,
        "Сторона не отвечает за неисполнение, вызванное обстоятельствами непреодолимой силы, если \
         сообщила о них в течение пяти рабочих дней.",
    ),
    (Section, "Срок действия и споры"),
    (Clause, "Договор действует со дня подписания до {срок}."),
    (
        Clause,
        "Споры Стороны решают переговорами; на претензию отвечают в течение пятнадцати рабочих дней. \
         Если согласия нет, спор рассматривает суд по месту нахождения ответчика.",
    ),
    (
        Clause,
        "Договор составлен в двух экземплярах одинаковой силы, по одному для каждой Стороны. Изменения \
         действительны, если оформлены дополнительным соглашением.",
    ),
    (Appendix, "Приложение № 1. Спецификация"),
    (Specification, ""),
];

const ADDENDUM: Text = &[
    (
        Clause,
        "Стороны дополняют Договор следующими позициями на {сумма}:",
    ),
    (Specification, ""),
    (
        Clause,
        "В остальном условия Договора не меняются. Дополнительное соглашение вступает в силу со дня \
         подписания и является частью Договора.",
    ),
    (
        Clause,
        "Дополнительное соглашение составлено в двух экземплярах одинаковой силы, по одному для каждой \
         Стороны.",
    ),
];

/// The text of a new contract.
pub(crate) fn contract(of: ContractType, place: Option<Line<100>>) -> ContractText {
    let (title, seller_role, buyer_role, begins) = match of {
        ContractType::Services => (
            "Договор оказания услуг",
            "Исполнитель",
            "Заказчик",
            SERVICES,
        ),
        ContractType::Supply => ("Договор поставки", "Поставщик", "Покупатель", SUPPLY),
    };
    ContractText {
        title: Line::literal(title),
        place,
        seller_role: Line::literal(seller_role),
        buyer_role: Line::literal(buyer_role),
        is_renewed: false,
        blocks: begins.iter().chain(COMMON).map(block).collect(),
    }
}

/// The text of what is added to a contract, in the words of that contract.
pub(in crate::documents) fn addendum(to: &ContractText) -> ContractText {
    ContractText {
        title: Line::literal("Дополнительное соглашение"),
        is_renewed: false,
        blocks: ADDENDUM.iter().map(block).collect(),
        ..to.clone()
    }
}

fn block((kind, words): &(BlockKind, &'static str)) -> Block {
    Block {
        kind: *kind,
        text: (!words.is_empty()).then(|| Prose::literal(words)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Violations;

    #[test]
    fn the_texts_keep_their_own_rules() {
        for of in [ContractType::Services, ContractType::Supply] {
            let text = contract(of, None);
            let mut wrong = Violations::default();
            text.check(&mut wrong);
            addendum(&text).check(&mut wrong);
            assert!(wrong.is_empty(), "{wrong:?}");
        }
    }
}
