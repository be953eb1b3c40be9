//! Rules of own templates.

use super::Texts;

pub const TEMPLATES: Texts = &[
    (
        "form_of_law",
        "УПД, счёт-фактура и чужие документы по своему шаблону не делают",
        "УПД, счёт-фактура and outside documents have no own templates",
    ),
    (
        "of_another_firm",
        "Шаблон для другой нашей организации",
        "The template is for another of your firms",
    ),
    (
        "template_archived",
        "Шаблон в архиве",
        "The template is archived",
    ),
    (
        "either_or",
        "Укажите сделку или документ, но не оба",
        "Name a deal or a document, and not both",
    ),
    (
        "tag_unclosed",
        "Тег не закрыт: начало и конец тега должны быть в одном абзаце",
        "The tag is not closed: it must begin and end in one paragraph",
    ),
    (
        "tag_unreadable",
        "Тег не читается: проверьте, нет ли опечатки или лишнего знака",
        "The tag cannot be read: look for a typo or a needless sign",
    ),
    (
        "tag_without_end",
        "У тега нет конца: добавьте endfor или endif на том же уровне",
        "The tag has no end: add endfor or endif on the same level",
    ),
    (
        "tag_without_beginning",
        "У тега нет начала: перед ним должен стоять for или if",
        "The tag has no beginning: a for or if must stand before it",
    ),
    (
        "splits_paragraph",
        "Тег делит абзац пополам: поставьте его отдельным абзацем или закройте в этом же",
        "The tag splits its paragraph: give it a paragraph of its own or close it in this one",
    ),
    (
        "splits_row",
        "Тег делит строку таблицы: поставьте его в начало, в конец или отдельной строкой",
        "The tag splits a row: put it at the beginning, at the end or into a row of its own",
    ),
    (
        "unknown_name",
        "Такого поля нет в документах этого вида",
        "Documents of this kind have no such field",
    ),
    (
        "outside_of_loop",
        "Это поле есть только внутри повтора",
        "This field is there within its loop only",
    ),
    (
        "unknown_format",
        "Такого формата нет",
        "There is no such format",
    ),
    (
        "wrong_format",
        "Этот формат к такому полю не подходит",
        "This format does not fit the field",
    ),
    (
        "not_a_list",
        "Повторять можно только список",
        "Only a list can be repeated over",
    ),
    (
        "too_many_loops",
        "Повторов друг в друге не больше восьми",
        "At most eight loops within one another",
    ),
    (
        "prints_list",
        "Список выводят повтором: {% for … in … %}",
        "A list is shown by a loop: {% for … in … %}",
    ),
    (
        "prints_item",
        "Укажите, какое поле вывести: например, строка.название",
        "Say which field is shown, as in строка.название",
    ),
    (
        "not_comparable",
        "Эти значения не сравнивают",
        "These values are not compared",
    ),
    (
        "no_genitive",
        "Родительный падеж неизвестен: впишите его в карточку подписанта",
        "The genitive is not known: enter it in the card of who signs",
    ),
];
