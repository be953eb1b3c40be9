// What the figures of a deal's profit are called, and how each is counted: it depends on what counts as revenue.
import { t } from "@lingui/core/macro";
import type { Basis, ProfitColumn } from "./profits-model";

type Words = { name: () => string; meaning: Record<Basis, () => string> };

const always = (meaning: () => string): Record<Basis, () => string> => ({
  won: meaning,
  paid: meaning,
});

const columns: Record<ProfitColumn, Words> = {
  paid: {
    name: () => t`Оплачено`,
    meaning: always(
      () => t`Деньги по счетам сделки до выбранного дня включительно минус возвраты, с НДС.`,
    ),
  },
  revenue: {
    name: () => t`Выручка`,
    meaning: {
      won: () => t`Сумма выигранной сделки без НДС. У проигранной выручки нет.`,
      paid: () => t`Оплаченная часть сделки без НДС: сумма без НДС × оплачено ÷ сумма с НДС.`,
    },
  },
  cost_price: {
    name: () => t`Себестоимость`,
    meaning: {
      won: () =>
        t`Себестоимость × количество по позициям выигранных сделок. Неполная — известна не у каждой позиции или позиций нет: прибыль завышена.`,
      paid: () =>
        t`Себестоимость × количество по позициям выигранных сделок, в той же доле: оплачено ÷ сумма. Неполная — известна не у каждой позиции: прибыль завышена.`,
    },
  },
  deal_costs: {
    name: () => t`Расходы сделки`,
    meaning: always(
      () =>
        t`Расходы, записанные на сделку, без НДС, который принимается к вычету. Всегда целиком.`,
    ),
  },
  profit: {
    name: () => t`Прибыль`,
    meaning: always(() => t`Выручка − себестоимость − расходы сделки.`),
  },
  margin: {
    name: () => t`Рентабельность`,
    meaning: always(() => t`Прибыль ÷ выручка.`),
  },
};

const bases: Record<Basis, () => string> = {
  won: () => t`По сумме сделки`,
  paid: () => t`По оплате`,
};

export const profitName = (column: ProfitColumn): string => columns[column].name();
export const profitMeaning = (column: ProfitColumn, basis: Basis): string =>
  columns[column].meaning[basis]();
export const basisName = (basis: Basis): string => bases[basis]();
