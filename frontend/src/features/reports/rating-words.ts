// What classes and evenness are called, and how they are told.
import { t } from "@lingui/core/macro";
import type { RatedRow } from "@/shared/api/report-types";
import type { Evenness, Rated, RatedCell, RatedClass } from "./rating-model";

const rateds: Record<Rated, () => string> = {
  clients: () => t`Клиенты`,
  products: () => t`Товары и услуги`,
};

const subjects: Record<Rated, () => string> = {
  clients: () => t`Клиент`,
  products: () => t`Товар или услуга`,
};

/** What it is, and how far it goes. */
type Told = { about: () => string; limit: () => string };

const classes: Record<RatedClass, Told> = {
  a: { about: () => t`главные`, limit: () => t`до 80 %` },
  b: { about: () => t`средние`, limit: () => t`до 95 %` },
  c: { about: () => t`остальные`, limit: () => "" },
};

const evennesses: Record<Evenness, Told & { name: string }> = {
  x: { name: "X", about: () => t`ровно`, limit: () => t`до 10 %` },
  y: { name: "Y", about: () => t`с колебаниями`, limit: () => t`до 25 %` },
  z: { name: "Z", about: () => t`неровно`, limit: () => t`больше 25 %` },
  none: { name: "—", about: () => t`ровность не определить`, limit: () => "" },
};

export const COLUMNS = [
  "class",
  "evenness",
  "deals",
  "revenue",
  "share",
  "cumulative",
  "variation",
] as const;
export type RatingColumn = (typeof COLUMNS)[number];

const columns: Record<RatingColumn, { name: () => string; meaning: () => string }> = {
  class: {
    name: () => t`Класс`,
    meaning: () =>
      t`A — те, до кого по убыванию выручки набралось меньше 80 %, B — меньше 95 %, C — остальные.`,
  },
  evenness: {
    name: () => t`Ровность`,
    meaning: () =>
      t`X — отклонение до 10 %, Y — до 25 %, Z — больше. «—», если месяцев меньше трёх или выручки нет.`,
  },
  deals: {
    name: () => t`Сделки`,
    meaning: () => t`Во скольких выигранных за период сделках.`,
  },
  revenue: {
    name: () => t`Выручка`,
    meaning: () => t`Сумма выигранных сделок без НДС.`,
  },
  share: {
    name: () => t`Доля`,
    meaning: () => t`Выручка строки ÷ вся выручка.`,
  },
  cumulative: {
    name: () => t`Нарастающим итогом`,
    meaning: () => t`Доля этой строки и всех, кто выше неё, вместе.`,
  },
  variation: {
    name: () => t`Отклонение`,
    meaning: () =>
      t`Коэффициент вариации: стандартное отклонение выручки по месяцам ÷ её среднее за месяц. Месяц без продаж — ноль, будущие месяцы не считаются.`,
  },
};

export const ratedName = (rated: Rated): string => rateds[rated]();
export const subjectName = (rated: Rated): string => subjects[rated]();
export const classTold = (letter: RatedClass): Told => classes[letter];
export const evennessTold = (evenness: Evenness): Told => evennesses[evenness];
export const evennessName = (evenness: Evenness): string => evennesses[evenness].name;
export const ratingColumn = (column: RatingColumn): string => columns[column].name();
export const ratingMeaning = (column: RatingColumn): string => columns[column].meaning();

/** «AX», «C, ровность не определить». */
export function cellName({ letter, evenness }: RatedCell): string {
  const name = letter.toUpperCase();
  return evenness === "none"
    ? `${name}, ${evennesses[evenness].about()}`
    : name + evennessName(evenness);
}

/** Deals without a client and lines without a product stand together; a record may be gone. */
export function ratedRowName({ kind, id, name }: RatedRow, rated: Rated): string {
  if (name) return name;
  if (rated === "products")
    return id || kind === "product" ? t`Удалённый товар` : t`Не из каталога`;
  return id ? t`Удалённый клиент` : t`Без клиента`;
}
