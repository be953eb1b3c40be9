// What the cells of cohorts may tell.
import { t } from "@lingui/core/macro";
import type { Shown } from "./cohorts-model";

const shown: Record<Shown, () => string> = {
  share: () => t`Доля клиентов`,
  clients: () => t`Клиенты`,
  revenue: () => t`Выручка`,
};

export const shownName = (name: Shown): string => shown[name]();

/** Whose purchases: of those who bought for the first time in a month. */
export const boughtName = (month: string): string => t`первая покупка: ${month}`;
