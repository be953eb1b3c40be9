// When a report goes out, in words.
import { i18n } from "@lingui/core";
import { t } from "@lingui/core/macro";
import type { SavedReportSchedule } from "@/shared/api/types";
import { type Every, hourText, type MailFormat } from "./schedule-model";

const everys: Record<Every, () => string> = {
  day: () => t`Каждый день`,
  week: () => t`Каждую неделю`,
  month: () => t`Каждый месяц`,
};

const formats: Record<MailFormat, () => string> = {
  xlsx: () => t`Таблица Excel (XLSX)`,
  pdf: () => t`Документ для печати (PDF)`,
};

const weekdays = [
  () => t`по понедельникам`,
  () => t`по вторникам`,
  () => t`по средам`,
  () => t`по четвергам`,
  () => t`по пятницам`,
  () => t`по субботам`,
  () => t`по воскресеньям`,
];

export const everyName = (every: Every): string => everys[every]();
export const mailFormatName = (format: MailFormat): string => formats[format]();

/** 1 is Monday: «понедельник». */
export function weekdayName(day: number): string {
  const format = new Intl.DateTimeFormat(i18n.locale === "en" ? "en-GB" : "ru-RU", {
    weekday: "long",
    timeZone: "UTC",
  });
  // The first of June of 2026 is a Monday.
  return format.format(new Date(Date.UTC(2026, 5, day)));
}

/** «по понедельникам в 09:00». */
export function scheduleText(schedule: SavedReportSchedule): string {
  const hour = hourText(schedule.hour);
  const { every, day_of_week: weekday, day_of_month: monthDay } = schedule;
  const onDay = weekday ? weekdays[weekday - 1]?.() : undefined;
  if (every === "week" && onDay) return t`${onDay} в ${hour}`;
  if (every === "month" && monthDay) return t`${monthDay}-го числа в ${hour}`;
  return t`каждый день в ${hour}`;
}
