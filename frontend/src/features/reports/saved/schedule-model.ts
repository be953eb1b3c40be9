// When a saved report goes out by mail, as a form asks it and as the server keeps it.
import type { SavedReportSchedule } from "@/shared/api/types";

export const EVERY = ["day", "week", "month"] as const satisfies SavedReportSchedule["every"][];
export type Every = (typeof EVERY)[number];

export const MAIL_FORMATS = ["xlsx", "pdf"] as const satisfies SavedReportSchedule["format"][];
export type MailFormat = (typeof MAIL_FORMATS)[number];

const DAYS_OF_WEEK = 7;
/** Every month has these. */
const DAYS_OF_MONTH = 28;
const HOURS = 24;

export type ScheduleFields = {
  every: Every;
  weekday: number;
  monthDay: number;
  hour: number;
  format: MailFormat;
  recipients: string[];
};

const upTo = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, place) => first + place);

export const WEEKDAYS = upTo(1, DAYS_OF_WEEK);
export const MONTH_DAYS = upTo(1, DAYS_OF_MONTH);
export const DAY_HOURS = upTo(0, HOURS);

/** What is there, or on Mondays at nine to whoever asks. */
export function fieldsOf(
  schedule: SavedReportSchedule | null | undefined,
  self: string,
): ScheduleFields {
  return {
    every: schedule?.every ?? "week",
    weekday: schedule?.day_of_week ?? 1,
    monthDay: schedule?.day_of_month ?? 1,
    hour: schedule?.hour ?? 9,
    format: schedule?.format ?? "pdf",
    recipients: schedule?.recipient_ids ?? [self],
  };
}

/** Whoever has left since gets no more letters. */
export function presentOf(recipients: string[], active: { id: string }[]): string[] {
  return recipients.filter((id) => active.some((user) => user.id === id));
}

export function scheduleOf(fields: ScheduleFields, recipients: string[]): SavedReportSchedule {
  const { every, weekday, monthDay, hour, format } = fields;
  return {
    every,
    ...(every === "week" && { day_of_week: weekday }),
    ...(every === "month" && { day_of_month: monthDay }),
    hour,
    format,
    recipient_ids: recipients,
  };
}

/** «09:00». */
export function hourText(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

/** The clock of whoever looks is not that of the firm. */
export function isElsewhere(zone: string): boolean {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone !== zone;
}
