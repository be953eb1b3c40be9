// The days of saved debts in words: only how they end counts.
import { t } from "@lingui/core/macro";
import type { Preset } from "../period-model";
import { presetName } from "../words";

/** The day at whose end debts are told, by the days that it ends. */
const ends: { [preset in Preset]?: () => string } = {
  today: () => t`На сегодня`,
  yesterday: () => t`На вчера`,
  last_week: () => t`На конец прошлой недели`,
  last_month: () => t`На конец прошлого месяца`,
  last_quarter: () => t`На конец прошлого квартала`,
  last_year: () => t`На конец прошлого года`,
};

export const endName = (preset: Preset): string => ends[preset]?.() ?? presetName(preset);
