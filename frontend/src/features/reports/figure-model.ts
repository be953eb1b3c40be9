// Figures as people read them. A figure is a whole number, or a decimal string that stays one: nothing is computed
// here but how far two of them lie apart.
import { i18n } from "@lingui/core";
import type { ReportUnit } from "@/shared/api/report-types";
import { formatMoney, subtractMoney } from "@/shared/lib/money";
import { formatCount } from "@/shared/lib/numbers";

export type Figure = number | string | null;
export type Figures = { [measure: string]: Figure | undefined };

const NBSP = "\u00a0";

export function figureOf(figures: Figures | null | undefined, measure: string): Figure {
  return figures?.[measure] ?? null;
}

/** What a deal adds to a figure. */
export function figureIn(value: unknown): Figure {
  return typeof value === "number" || typeof value === "string" ? value : null;
}

type Decimal = `${number}`;

function isDecimal(value: string): value is Decimal {
  return /^-?\d+(\.\d+)?$/.test(value);
}

function decimal(value: string): string {
  if (!isDecimal(value)) return value;
  const format = new Intl.NumberFormat(i18n.locale === "en" ? "en-GB" : "ru-RU", {
    maximumFractionDigits: 2,
  });
  return format.format(value);
}

function daysOf(value: string): string {
  if (!isDecimal(value)) return value;
  const format = new Intl.NumberFormat(i18n.locale === "en" ? "en-GB" : "ru-RU", {
    style: "unit",
    unit: "day",
    unitDisplay: "short",
    maximumFractionDigits: 2,
  });
  return format.format(value);
}

const FORMATS: Record<ReportUnit, (value: string) => string> = {
  count: decimal,
  money: (value) => formatMoney(value, { short: true }),
  percent: (value) => `${decimal(value)}${NBSP}%`,
  days: daysOf,
};

/** «1 800 ₽», «66,67 %», «3,5 дн.»; «—» where something would be divided by nothing. */
export function formatFigure(unit: ReportUnit, figure: Figure): string {
  if (figure === null) return "—";
  return typeof figure === "number" ? formatCount(figure) : FORMATS[unit](figure);
}

export type Change = { way: "up" | "down" | "none"; size: Figure };

/** By how much a figure differs from that before; null where one of them is none. */
export function changeOf(now: Figure, before: Figure): Change | null {
  if (now === null || before === null) return null;
  if (typeof now === "number" && typeof before === "number") {
    const way = now > before ? "up" : now < before ? "down" : "none";
    return { way, size: Math.abs(now - before) };
  }
  const difference = subtractMoney(String(now), String(before));
  if (isNothing(difference)) return { way: "none", size: difference };
  const isDown = difference.startsWith("-");
  return { way: isDown ? "down" : "up", size: difference.replace("-", "") };
}

/** Behind nothing there are no deals. */
export function isNothing(figure: Figure): boolean {
  return (
    figure === null || figure === 0 || (typeof figure === "string" && /^-?0(\.0+)?$/.test(figure))
  );
}

/** Which is higher; what is none is lower than all. */
export function compareFigures(left: Figure, right: Figure): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  const change = changeOf(left, right);
  return change?.way === "up" ? 1 : change?.way === "down" ? -1 : 0;
}

/** Where a figure lies on the axis of a chart; what is read is its text. */
export function heightOf(figure: Figure): number | null {
  return typeof figure === "string" ? Number.parseFloat(figure) : figure;
}
