// What the columns of a funnel are called, and how each is counted: it depends on what the funnel counts.
import { t } from "@lingui/core/macro";
import type { FunnelMode } from "./funnel-model";

export const COLUMNS = [
  "entered",
  "went_on",
  "to_next",
  "won",
  "to_won",
  "lost",
  "median",
  "ninetieth",
] as const;
export type FunnelColumn = (typeof COLUMNS)[number];

type Words = { name: () => string; meaning: Record<FunnelMode, () => string> };

const columns: Record<FunnelColumn, Words> = {
  entered: {
    name: () => t`Вошли`,
    meaning: {
      cohort: () => t`Сделки периода, которые хоть раз стояли на этапе. Каждая считается один раз.`,
      moves: () => t`Сколько раз за эти дни сделки вставали на этап. Вернувшаяся считается снова.`,
    },
  },
  went_on: {
    name: () => t`Пошли дальше`,
    meaning: {
      cohort: () => t`Из вошедших — те, что хоть раз стояли на более позднем этапе или выиграны.`,
      moves: () =>
        t`Сколько раз за эти дни с этапа ушли вперёд: на более поздний этап или в выигрыш.`,
    },
  },
  to_next: {
    name: () => t`Конверсия дальше`,
    meaning: {
      cohort: () => t`Пошли дальше ÷ вошли.`,
      moves: () => t`Пошли дальше ÷ все уходы с этапа за эти дни, вперёд, назад и в отказ.`,
    },
  },
  won: {
    name: () => t`Выиграно`,
    meaning: {
      cohort: () => t`Из вошедших — те, что сейчас выиграны, с какого бы этапа их ни выиграли.`,
      moves: () => t`Сколько раз за эти дни сделку выиграли прямо с этого этапа.`,
    },
  },
  to_won: {
    name: () => t`Конверсия в выигрыш`,
    meaning: {
      cohort: () => t`Выиграно ÷ вошли.`,
      moves: () => t`Выиграно ÷ все уходы с этапа за эти дни.`,
    },
  },
  lost: {
    name: () => t`Потеряно`,
    meaning: {
      cohort: () => t`Из вошедших — те, что сейчас проиграны, и проиграны с этого этапа.`,
      moves: () => t`Сколько раз за эти дни сделку проиграли с этого этапа.`,
    },
  },
  median: {
    name: () => t`Время, медиана`,
    meaning: {
      cohort: () => t`Медиана: половина пребываний на этапе была не дольше. Считаются законченные.`,
      moves: () => t`Медиана: половина пребываний, закончившихся за эти дни, была не дольше.`,
    },
  },
  ninetieth: {
    name: () => t`Время, 9 из 10`,
    meaning: {
      cohort: () =>
        t`90-й перцентиль: девять из десяти пребываний на этапе были не дольше. Считаются законченные.`,
      moves: () =>
        t`90-й перцентиль: девять из десяти пребываний, закончившихся за эти дни, были не дольше.`,
    },
  },
};

const modes: Record<FunnelMode, { name: () => string; meaning: () => string }> = {
  cohort: {
    name: () => t`Новые сделки`,
    meaning: () =>
      t`Сделки, созданные за эти дни, и как далеко они дошли к сегодняшнему дню: каждая считается на этапе один раз.`,
  },
  moves: {
    name: () => t`Переходы`,
    meaning: () =>
      t`Переходы за эти дни, когда бы сделки ни были созданы: считается каждое пребывание на этапе.`,
  },
};

export const columnName = (column: FunnelColumn): string => columns[column].name();
export const columnMeaning = (column: FunnelColumn, mode: FunnelMode): string =>
  columns[column].meaning[mode]();
export const modeName = (mode: FunnelMode): string => modes[mode].name();
export const modeMeaning = (mode: FunnelMode): string => modes[mode].meaning();
