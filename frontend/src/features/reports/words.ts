// What reports, their periods and their rows are called.
import { i18n } from "@lingui/core";
import { t } from "@lingui/core/macro";
import type { ReportKey } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import type { FilterName } from "./filter-model";
import type { Days, Preset } from "./period-model";
import type { PageName } from "./report-model";

const pages: Record<PageName, () => string> = {
  company: () => t`Компания`,
  employees: () => t`Сотрудники`,
  departments: () => t`Отделы`,
  channels: () => t`Каналы продаж`,
  "loss-reasons": () => t`Причины отказов`,
  funnel: () => t`Воронка`,
  movement: () => t`Движение сделок`,
  deals: () => t`Прибыль сделок`,
  "plan-fact": () => t`План и факт`,
  rating: () => t`ABC/XYZ`,
  cohorts: () => t`Когорты первой покупки`,
  "expected-payments": () => t`Ожидаемые оплаты`,
  receivables: () => t`Дебиторская задолженность`,
  advances: () => t`Авансы`,
};

const presets: Record<Preset, () => string> = {
  today: () => t`Сегодня`,
  yesterday: () => t`Вчера`,
  this_week: () => t`Эта неделя`,
  last_week: () => t`Прошлая неделя`,
  this_month: () => t`Этот месяц`,
  last_month: () => t`Прошлый месяц`,
  this_quarter: () => t`Этот квартал`,
  last_quarter: () => t`Прошлый квартал`,
  this_year: () => t`Этот год`,
  last_year: () => t`Прошлый год`,
  last_12_months: () => t`Последние 12 месяцев`,
};

const filters: Record<FilterName, () => string> = {
  pipeline: () => t`Воронка`,
  stage: () => t`Этап`,
  department: () => t`Отдел`,
  employee: () => t`Сотрудник`,
  channel: () => t`Канал продаж`,
  deal_type: () => t`Тип сделки`,
  loss_reason: () => t`Причина отказа`,
  tag: () => t`Метка`,
  product: () => t`Товар или услуга`,
};

const dimensions = new Map<string, () => string>([
  ...Object.entries(filters),
  ["month", () => t`Месяц`],
  ["week", () => t`Неделя`],
  ["day", () => t`День`],
]);

const splits = new Map<string, () => string>([
  ["month", () => t`По месяцам`],
  ["week", () => t`По неделям`],
  ["day", () => t`По дням`],
  ["pipeline", () => t`По воронкам`],
  ["deal_type", () => t`По типам сделок`],
  ["stage", () => t`По этапам`],
  ["employee", () => t`По сотрудникам`],
  ["department", () => t`По отделам`],
  ["channel", () => t`По каналам продаж`],
  ["product", () => t`По товарам`],
]);

const nobodys = new Map<string, () => string>([
  ["employee", () => t`Без ответственного`],
  ["department", () => t`Без отдела`],
  ["channel", () => t`Без канала`],
  ["deal_type", () => t`Без типа`],
  ["loss_reason", () => t`Без причины`],
  ["product", () => t`Без товара`],
]);

export const pageName = (page: PageName): string => pages[page]();
export const presetName = (preset: Preset): string => presets[preset]();
export const filterLabel = (name: FilterName): string => filters[name]();
export const dimensionName = (name: string): string => dimensions.get(name)?.() ?? name;
export const splitName = (name: string): string => splits.get(name)?.() ?? name;

/** What rows without a record are called. */
export const nobody = (dimension: string): string => nobodys.get(dimension)?.() ?? t`Не указано`;

export function daysText({ from, to }: Days): string {
  return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
}

/** «ноябрь 2026»: a day without a zone stays what it is. */
function monthText(first: string): string {
  const format = new Intl.DateTimeFormat(i18n.locale === "en" ? "en-GB" : "ru-RU", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${first}T00:00:00Z`)).replace(/\s*г\.$/, "");
}

export function keyName({ dimension, name, first_day: first }: ReportKey): string {
  if (!first) return name ?? nobody(dimension);
  if (dimension === "month") return monthText(first);
  return dimension === "week" ? t`с ${formatDay(first)}` : formatDay(first);
}

export function rowName(keys: ReportKey[]): string {
  return keys.map(keyName).join(", ");
}

/** «1,2 млн»: an axis has room for little. */
export function tickText(value: number): string {
  const format = new Intl.NumberFormat(i18n.locale === "en" ? "en-GB" : "ru-RU", {
    notation: "compact",
    maximumFractionDigits: 1,
  });
  return format.format(value);
}
