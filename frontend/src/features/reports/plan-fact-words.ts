// What plan and fact are called, and how they are counted.
import { t } from "@lingui/core/macro";
import type { PlanFactRow } from "@/shared/api/report-types";
import type { PlanMeasure } from "@/shared/api/types";
import { formatMonth } from "@/shared/lib/months";

const measures: Record<PlanMeasure, () => string> = {
  revenue: () => t`Выручка`,
  profit: () => t`Прибыль`,
  received: () => t`Полученные деньги`,
  deals: () => t`Выигранные сделки`,
  requests: () => t`Новые заявки`,
};

export const planMeasureName = (measure: PlanMeasure): string => measures[measure]();

export const subjectName = ({ name }: Pick<PlanFactRow, "name">): string =>
  name ?? t`Фирма в целом`;

/** «ноябрь 2026», «январь 2026 – декабрь 2026». */
export function monthsText(months: string[]): string {
  const [first = "", last = first] = [months[0], months.at(-1)];
  return first === last ? formatMonth(first) : `${formatMonth(first)} – ${formatMonth(last)}`;
}

export const doneMeaning = (): string =>
  t`Факт ÷ план. За несколько месяцев — только если у каждого есть и план, и факт.`;

export const forecastMeaning = (): string =>
  t`Факт ÷ прошедшие дни месяца, сегодняшний тоже, × дни месяца. У месяца, который кончился, прогноз — его факт; у того, который не начался, прогноза нет.`;
