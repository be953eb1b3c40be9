//! Units of measure by ОКЕИ (ОК 015-94): the usual ones of trade and services.

use std::fmt;

/// A unit of measure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Unit(&'static Row);

type Row = (&'static str, &'static str, &'static str);

/// Code, sign and name.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("796", "шт", "Штука"),
    ("876", "усл. ед", "Условная единица"),
    ("839", "компл", "Комплект"),
    ("778", "упак", "Упаковка"),
    ("704", "набор", "Набор"),
    ("715", "пар", "Пара"),
    ("728", "пач", "Пачка"),
    ("736", "рул", "Рулон"),
    ("812", "ящ", "Ящик"),
    ("868", "бут", "Бутылка"),
    ("642", "ед", "Единица"),
    ("792", "чел", "Человек"),
    ("355", "мин", "Минута"),
    ("356", "ч", "Час"),
    ("359", "сут", "Сутки"),
    ("360", "нед", "Неделя"),
    ("362", "мес", "Месяц"),
    ("364", "кварт", "Квартал"),
    ("366", "год", "Год"),
    ("539", "чел.ч", "Человеко-час"),
    ("540", "чел.дн", "Человеко-день"),
    ("163", "г", "Грамм"),
    ("166", "кг", "Килограмм"),
    ("168", "т", "Тонна"),
    ("003", "мм", "Миллиметр"),
    ("004", "см", "Сантиметр"),
    ("006", "м", "Метр"),
    ("008", "км", "Километр"),
    ("018", "пог. м", "Погонный метр"),
    ("055", "м²", "Квадратный метр"),
    ("113", "м³", "Кубический метр"),
    ("112", "л", "Литр"),
    ("245", "кВт·ч", "Киловатт-час"),
    ("625", "лист", "Лист"),
    ("657", "изд", "Изделие"),
    ("744", "%", "Процент"),
    ("383", "руб", "Рубль"),
];

impl Unit {
    /// Штука, which is meant where nothing is said.
    pub const PIECE: Self = Self(&ROWS[0]);

    /// All of them, the usual first.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(Self)
    }

    /// The unit of a code of ОКЕИ.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::all().find(|unit| unit.code() == code)
    }

    /// The unit of a sign.
    pub fn by_sign(sign: &str) -> Option<Self> {
        Self::all().find(|unit| unit.sign() == sign)
    }

    /// The code of ОКЕИ.
    pub const fn code(self) -> &'static str {
        self.0.0
    }

    /// The sign that documents print.
    pub const fn sign(self) -> &'static str {
        self.0.1
    }

    /// The name.
    pub const fn name(self) -> &'static str {
        self.0.2
    }
}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unit({} {})", self.code(), self.sign())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::values::Line;

    #[test]
    fn every_unit_is_told_from_the_others_and_fits_a_line() {
        let mut seen = HashSet::new();
        for unit in Unit::all() {
            assert!(
                seen.insert(unit.code()) && seen.insert(unit.sign()),
                "{unit:?}"
            );
            assert_eq!(Unit::of_code(unit.code()), Some(unit));
            assert!(Line::<20>::parse(unit.sign()).is_ok());
        }
    }
}
