// Dates for people: «22.11.2026», «22.11.2026, 14:05», in the account's time zone.
import { i18n } from "@lingui/core";
import { plural } from "@lingui/core/macro";

let zone: string | undefined;

/** The account's zone, known after sign-in; until then the browser's own is used. */
export function setZone(timeZone: string | undefined): void {
  zone = timeZone;
}

function language(): string {
  return i18n.locale === "en" ? "en-GB" : "ru-RU";
}

/** A calendar fact has no zone: «2026-11-22» is that day everywhere. */
export function formatDay(day: string): string {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  return i18n.locale === "en" ? `${date}/${month}/${year}` : `${date}.${month}.${year}`;
}

export function formatDateTime(instant: string): string {
  return new Intl.DateTimeFormat(language(), {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(new Date(instant));
}

/** «14:05», for what happened today. */
export function formatTime(instant: number): string {
  return new Intl.DateTimeFormat(language(), {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(instant);
}

/** The calendar day of an instant, as the API writes days. */
export function dayOf(instant: Date): string {
  const parts = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone: zone });
  return parts.format(instant);
}

/** «3 дня», «5 часов», «2 минуты»: the largest unit that fits, as people say it. */
export function formatDuration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) {
    return plural(minutes, {
      one: "# минута",
      few: "# минуты",
      many: "# минут",
      other: "# минуты",
    });
  }
  const hours = Math.round(minutes / 60);
  if (hours < 48) {
    return plural(hours, { one: "# час", few: "# часа", many: "# часов", other: "# часа" });
  }
  const days = Math.round(hours / 24);
  return plural(days, { one: "# день", few: "# дня", many: "# дней", other: "# дня" });
}

export function isPast(instant: string, now: Date = new Date()): boolean {
  return new Date(instant).getTime() < now.getTime();
}
