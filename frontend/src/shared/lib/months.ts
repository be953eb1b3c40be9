// Months as the API writes them: «2026-11».
import { i18n } from "@lingui/core";

const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/;

const DAY_MS = 24 * 60 * 60 * 1000;

export function isMonth(value: unknown): value is string {
  return typeof value === "string" && MONTH.test(value);
}

/** The month of a calendar day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function addMonths(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The last day of a month, as the API writes days. */
export function lastDayOf(month: string): string {
  const next = new Date(`${addMonths(month, 1)}-01T00:00:00Z`);
  return new Date(next.getTime() - DAY_MS).toISOString().slice(0, 10);
}

function format(month: string, options: Intl.DateTimeFormatOptions): string {
  const language = i18n.locale === "en" ? "en-GB" : "ru-RU";
  const day = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" })
    .format(day)
    .replace(/[\s\u00a0]г\.$/, "");
}

/** «ноябрь 2026». */
export function formatMonth(month: string): string {
  return format(month, { month: "long", year: "numeric" });
}

/** «нояб.» where the year is known. */
export function shortMonth(month: string): string {
  return format(month, { month: "short" });
}
