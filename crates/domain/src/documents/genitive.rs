//! The genitive of names and posts: «в лице директора Иванова Ивана Ивановича».
//!
//! `None` where nobody but a person can tell: the form is always editable, and the caller asks for it.

use petrovich::{Case, Gender};

/// The genitive of «Иванов Иван Иванович». The patronymic tells the gender; without one, or with a
/// foreign one, there is no answer.
pub fn genitive_of_name(full_name: &str) -> Option<String> {
    let words: Vec<&str> = full_name.split_whitespace().collect();
    let [surname, name, patronymic] = words[..] else {
        return None;
    };
    let gender = gender_of(patronymic)?;
    let surname = petrovich::lastname(gender, surname, Case::Genitive);
    let name = petrovich::firstname(gender, name, Case::Genitive);
    let patronymic = petrovich::middlename(gender, patronymic, Case::Genitive);
    Some(format!("{surname} {name} {patronymic}"))
}

/// The gender that the patronymic of a full name tells; the patronymic is its last word.
pub(super) fn gender_of_name(full_name: &str) -> Option<Gender> {
    full_name.split_whitespace().nth(2)?;
    gender_of(full_name.split_whitespace().next_back()?)
}

fn gender_of(patronymic: &str) -> Option<Gender> {
    let patronymic = patronymic.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| patronymic.ends_with(ending));
    if ends(&["ович", "евич", "ич"]) {
        Some(Gender::Male)
    } else if ends(&["овна", "евна", "ична", "инична"]) {
        Some(Gender::Female)
    } else {
        None
    }
}

/// What an organisation is, by the first such noun of its name: «Благотворительный фонд». `None` for
/// names in other words and abbreviations, most of which are of the neuter «общество».
pub(super) fn gender_of_organisation(full_name: &str) -> Option<Gender> {
    const MALE: [&str; 9] = [
        "банк",
        "дом",
        "завод",
        "институт",
        "кооператив",
        "союз",
        "фонд",
        "центр",
        "комбинат",
    ];
    const FEMALE: [&str; 9] = [
        "администрация",
        "артель",
        "ассоциация",
        "компания",
        "корпорация",
        "организация",
        "палата",
        "фирма",
        "коллегия",
    ];
    const NEUTER: [&str; 7] = [
        "общество",
        "объединение",
        "партнёрство",
        "партнерство",
        "предприятие",
        "товарищество",
        "учреждение",
    ];
    // What stands in quotes is a name, and names nothing.
    let told = full_name.split(['«', '"']).next()?;
    told.split_whitespace().find_map(|word| {
        let word = word.to_lowercase();
        let genders = [
            (&MALE[..], Gender::Male),
            (&FEMALE[..], Gender::Female),
            (&NEUTER[..], Gender::Androgynous),
        ];
        let found = genders
            .into_iter()
            .find(|(nouns, _)| nouns.contains(&word.as_str()));
        found.map(|(_, gender)| gender)
    })
}

/// What grounds a signature, with the genitive.
const GROUNDS: [(&str, &str); 12] = [
    ("выписка", "выписки"),
    ("доверенность", "доверенности"),
    ("договор", "договора"),
    ("запись", "записи"),
    ("лист", "листа"),
    ("положение", "Положения"),
    ("постановление", "постановления"),
    ("приказ", "приказа"),
    ("протокол", "протокола"),
    ("решение", "решения"),
    ("свидетельство", "свидетельства"),
    ("устав", "Устава"),
];

/// The genitive of what grounds a signature: «Доверенность № 3» becomes «доверенности № 3». What
/// does not begin with a known noun in the nominative is in the genitive already.
pub fn genitive_of_ground(ground: &str) -> String {
    let ground = ground.trim();
    let (noun, rest) = ground.split_at(ground.find(char::is_whitespace).unwrap_or(ground.len()));
    let noun = noun.to_lowercase();
    let known = |(nominative, genitive): &&(&str, &str)| {
        *nominative == noun || genitive.to_lowercase() == noun
    };
    match GROUNDS.iter().find(known) {
        Some((_, genitive)) => format!("{genitive}{rest}"),
        None => ground.to_owned(),
    }
}

/// Nouns of posts with their genitive.
const NOUNS: [(&str, &str); 33] = [
    ("администратор", "администратора"),
    ("адвокат", "адвоката"),
    ("атаман", "атамана"),
    ("бухгалтер", "бухгалтера"),
    ("владелец", "владельца"),
    ("врач", "врача"),
    ("глава", "главы"),
    ("директор", "директора"),
    ("заместитель", "заместителя"),
    ("инженер", "инженера"),
    ("исполнитель", "исполнителя"),
    ("кладовщик", "кладовщика"),
    ("командир", "командира"),
    ("консультант", "консультанта"),
    ("ликвидатор", "ликвидатора"),
    ("мастер", "мастера"),
    ("менеджер", "менеджера"),
    ("начальник", "начальника"),
    ("нотариус", "нотариуса"),
    ("партнёр", "партнёра"),
    ("партнер", "партнера"),
    ("помощник", "помощника"),
    ("предприниматель", "предпринимателя"),
    ("представитель", "представителя"),
    ("председатель", "председателя"),
    ("президент", "президента"),
    ("распорядитель", "распорядителя"),
    ("ректор", "ректора"),
    ("руководитель", "руководителя"),
    ("секретарь", "секретаря"),
    ("специалист", "специалиста"),
    ("учредитель", "учредителя"),
    ("юрист", "юриста"),
];

/// The genitive of a post, from a small letter: adjectives and the first noun change, what follows
/// stays («заместитель директора по развитию»). `None` for a noun that is not in the dictionary.
pub fn genitive_of_post(post: &str) -> Option<String> {
    let words: Vec<&str> = post.split_whitespace().collect();
    if words == ["ИП"] {
        return Some("индивидуального предпринимателя".to_owned());
    }
    let mut changed = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        let word = lower(word);
        if let Some(noun) = of_noun(&word) {
            changed.push(noun);
            changed.extend(words[index + 1..].iter().map(|rest| (*rest).to_owned()));
            return Some(changed.join(" "));
        }
        let adjective = of_adjective(&word)?;
        // «Управляющий», «заведующая складом», «исполняющий обязанности» are posts by themselves.
        let is_noun = ["управляющ", "заведующ", "исполняющ"]
            .iter()
            .any(|stem| word.starts_with(stem));
        changed.push(adjective);
        let noun_follows = words.get(index + 1).is_some_and(|next| {
            let next = lower(next);
            of_noun(&next).is_some() || of_adjective(&next).is_some()
        });
        if is_noun && !noun_follows {
            changed.extend(words[index + 1..].iter().map(|rest| (*rest).to_owned()));
            return Some(changed.join(" "));
        }
    }
    None
}

/// Small letters, except in an abbreviation.
fn lower(word: &str) -> String {
    let is_abbreviation = word.chars().filter(|letter| letter.is_uppercase()).count() > 1;
    if is_abbreviation {
        word.to_owned()
    } else {
        word.to_lowercase()
    }
}

/// Each part of «директор-распорядитель» changes.
fn of_noun(word: &str) -> Option<String> {
    let parts: Option<Vec<&str>> = word
        .split('-')
        .map(|part| {
            let found = NOUNS.iter().find(|(noun, _)| *noun == part);
            found.map(|(_, genitive)| *genitive)
        })
        .collect();
    parts.map(|parts| parts.join("-"))
}

/// «генеральный» → «генерального», «технический» → «технического», «старший» → «старшего».
fn of_adjective(word: &str) -> Option<String> {
    let is_soft = |stem: &str| stem.ends_with(['ж', 'ч', 'ш', 'щ', 'н']);
    for (ending, hard, soft) in [
        ("ый", "ого", "ого"),
        ("ой", "ого", "ого"),
        ("ий", "ого", "его"),
        ("ая", "ой", "ей"),
    ] {
        if let Some(stem) = word.strip_suffix(ending) {
            // «главная» is hard, «заведующая» is not.
            let is_soft = is_soft(stem) && !(ending == "ая" && stem.ends_with('н'));
            let genitive = if is_soft { soft } else { hard };
            return (stem.chars().count() > 2).then(|| format!("{stem}{genitive}"));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn names_are_declined_as_in_the_vectors() {
        let vectors: Value =
            serde_json::from_str(include_str!("../../tests/vectors/names_genitive.json")).unwrap();
        let vectors = vectors["vectors"].as_array().unwrap();
        assert!(!vectors.is_empty());
        for vector in vectors {
            let name = genitive_of_name(vector["nominative"].as_str().unwrap());
            assert_eq!(name.as_deref(), vector["expected"].as_str(), "{vector}");
        }
    }

    #[test]
    fn a_name_that_nobody_can_tell_is_left_to_a_person() {
        for name in [
            "Смит Джон",
            "Ким",
            "Алиев Вагиф Гасан оглы",
            "Смит Джон Ронолд",
            "",
        ] {
            assert_eq!(genitive_of_name(name), None, "{name}");
        }
    }

    #[test]
    fn grounds_are_declined_and_stay_declined() {
        for (entered, genitive) in [
            ("Устав", "Устава"),
            ("устава", "Устава"),
            (
                "Доверенность №\u{a0}3 от 01.02.2026",
                "доверенности №\u{a0}3 от 01.02.2026",
            ),
            ("  Доверенности  № 3", "доверенности  № 3"),
            ("Приказ", "приказа"),
            ("ст. 20 ГК РФ", "ст. 20 ГК РФ"),
            ("", ""),
        ] {
            assert_eq!(genitive_of_ground(entered), genitive);
            assert_eq!(genitive_of_ground(genitive), genitive);
        }
    }

    #[test]
    fn posts_are_declined_to_their_first_noun() {
        let cases = [
            ("Директор", "директора"),
            ("Генеральный директор", "генерального директора"),
            (
                "Индивидуальный предприниматель",
                "индивидуального предпринимателя",
            ),
            ("ИП", "индивидуального предпринимателя"),
            ("Главный бухгалтер", "главного бухгалтера"),
            (
                "Заместитель директора по развитию",
                "заместителя директора по развитию",
            ),
            ("Коммерческий директор", "коммерческого директора"),
            ("Старший менеджер", "старшего менеджера"),
            ("Управляющий", "управляющего"),
            ("Управляющий партнёр", "управляющего партнёра"),
            ("Заведующая складом", "заведующей складом"),
            (
                "Исполняющий обязанности директора",
                "исполняющего обязанности директора",
            ),
            ("Директор-распорядитель", "директора-распорядителя"),
            ("Глава КФХ", "главы КФХ"),
            ("Начальник отдела продаж", "начальника отдела продаж"),
        ];
        for (post, genitive) in cases {
            assert_eq!(genitive_of_post(post).as_deref(), Some(genitive), "{post}");
        }
        for post in ["", "CEO", "Кормчий корабля", "Chief director"] {
            assert_eq!(genitive_of_post(post), None, "{post}");
        }
    }
}
