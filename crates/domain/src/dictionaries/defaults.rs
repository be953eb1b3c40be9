//! What the dictionaries of a new account begin with.

use super::{
    Channel, CostCategory, DealType, Dictionary, Entry, EntryName, Error, Event, LossReason,
};
use crate::values::TextError;
use crate::{App, Change, Work};

/// The channel of deals of which nobody said where they came from.
const UNKNOWN_CHANNEL: &str = "Не указан";

const CHANNELS: [&str; 9] = [
    "Сайт",
    "Телефон",
    "Почта",
    "Рекомендация",
    "Повторное обращение",
    "Реклама в интернете",
    "Социальные сети и мессенджеры",
    "Выставка",
    "Холодный звонок",
];

const LOSS_REASONS: [&str; 8] = [
    "Дорого",
    "Выбрали конкурента",
    "Нет бюджета",
    "Передумали",
    "Не дозвонились",
    "Не подошли сроки",
    "Нет нужного товара или услуги",
    "Нецелевая заявка",
];

const DEAL_TYPES: [&str; 4] = ["Продажа", "Услуга", "Повторная продажа", "Обслуживание"];

/// The migration of this table gives the same to accounts that are older than it.
const COST_CATEGORIES: [&str; 7] = [
    "Реклама",
    "Зарплата и налоги",
    "Аренда",
    "Связь и программы",
    "Доставка",
    "Комиссии",
    "Прочее",
];

/// An entry as it is made.
type Made<D> = Change<Entry<D>, Event<D>>;

/// The entries of a new account, as changes of its sign-up.
#[derive(Debug)]
pub struct Defaults {
    /// «Не указан» first.
    pub channels: Vec<Made<Channel>>,
    /// Reasons that any firm has.
    pub loss_reasons: Vec<Made<LossReason>>,
    /// Types that any firm has.
    pub deal_types: Vec<Made<DealType>>,
    /// What any firm spends money on.
    pub cost_categories: Vec<Made<CostCategory>>,
}

/// What the dictionaries of a new account begin with.
pub fn defaults(app: &App) -> Result<Defaults, TextError> {
    let people = Channel { is_system: false };
    let channels = CHANNELS.into_iter().map(|name| (name, people));
    let unknown = (UNKNOWN_CHANNEL, Channel { is_system: true });
    Ok(Defaults {
        channels: series(app, std::iter::once(unknown).chain(channels))?,
        loss_reasons: series(app, LOSS_REASONS.into_iter().map(|name| (name, LossReason)))?,
        deal_types: series(app, DEAL_TYPES.into_iter().map(|name| (name, DealType)))?,
        cost_categories: series(
            app,
            COST_CATEGORIES.into_iter().map(|name| (name, CostCategory)),
        )?,
    })
}

impl Defaults {
    /// Writes them all.
    pub async fn apply(&self, work: &dyn Work) -> Result<(), Error> {
        for change in &self.channels {
            work.apply(change).await?;
        }
        for change in &self.loss_reasons {
            work.apply(change).await?;
        }
        for change in &self.deal_types {
            work.apply(change).await?;
        }
        for change in &self.cost_categories {
            work.apply(change).await?;
        }
        Ok(())
    }
}

fn series<D: Dictionary>(
    app: &App,
    entries: impl Iterator<Item = (&'static str, D)>,
) -> Result<Vec<Made<D>>, TextError> {
    let at = app.now();
    let numbered = entries.zip(0..);
    numbered
        .map(|((name, particulars), position)| {
            let entry = Entry {
                id: app.new_id(),
                name: EntryName::parse(name)?,
                position,
                is_archived: false,
                version: 1,
                particulars,
            };
            Ok(entry.create(at))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_a_name_and_none_is_there_twice() {
        for names in [&CHANNELS[..], &LOSS_REASONS, &DEAL_TYPES, &COST_CATEGORIES] {
            let names: Vec<_> = names
                .iter()
                .map(|name| EntryName::parse(name).unwrap())
                .collect();
            for (index, name) in names.iter().enumerate() {
                let twin = names[..index].iter().find(|other| other.reads_like(name));
                assert_eq!(twin, None);
            }
        }
    }
}
