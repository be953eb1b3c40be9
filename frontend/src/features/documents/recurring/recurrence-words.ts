// Recurring documents in words.
import { i18n } from "@lingui/core";
import { t } from "@lingui/core/macro";
import { kindList } from "@/entities/documents/kind-list";
import type { Recurrence, RecurrenceCovers, RecurrenceSchedule } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";

const stepNames: Record<number, () => string> = {
  1: () => t`каждый месяц`,
  2: () => t`раз в 2 месяца`,
  3: () => t`раз в квартал`,
  6: () => t`раз в полгода`,
  12: () => t`раз в год`,
};

export function stepName(months: number): string {
  return stepNames[months]?.() ?? "";
}

const coversNames: Record<RecurrenceCovers, () => string> = {
  past: () => t`За прошедший период`,
  present: () => t`За текущий период`,
};

export function coversName(covers: RecurrenceCovers): string {
  return coversNames[covers]();
}

/** «каждый месяц 1-го числа»; a month without a 31st has its last day, so the 31st is the last of each. */
export function daysName({ months, day }: Pick<RecurrenceSchedule, "months" | "day">): string {
  const step = stepName(months);
  return day === 31 ? t`${step} в последний день месяца` : t`${step} ${day}-го числа`;
}

type Told = Pick<Recurrence, "kinds" | "schedule" | "next_on">;

/** «Счёт и акт — каждый месяц 1-го числа, следующий 01.12.2026». */
export function scheduleName({ kinds, schedule, next_on }: Told): string {
  const [what, days] = [kindList(kinds), daysName(schedule)];
  const next = next_on && formatDay(next_on);
  return next ? t`${what} — ${days}, следующий ${next}` : t`${what} — ${days}`;
}

/** «ноябрь 2026», «октябрь–декабрь 2026», «декабрь 2026 – февраль 2027»; papers say it in Russian. */
export function monthsName([first, last]: [number, number], locale = i18n.locale): string {
  const names = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "ru-RU", {
    month: "long",
    timeZone: "UTC",
  });
  const name = (month: number): string => names.format(Date.UTC(2000, month % 12, 1));
  const year = (month: number): number => Math.floor(month / 12);
  if (first === last) return `${name(first)} ${year(first)}`;
  if (year(first) === year(last)) return `${name(first)}–${name(last)} ${year(first)}`;
  return `${name(first)} ${year(first)} – ${name(last)} ${year(last)}`;
}
