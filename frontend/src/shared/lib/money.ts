// Money is a decimal string from the server and stays one: kopecks are exact in text and in BigInt, never in floats.
import { i18n } from "@lingui/core";

type Decimal = `${number}`;

const DECIMAL = /^-?\d+(\.\d+)?$/;
const NBSP = "\u00a0";

function isDecimal(value: string): value is Decimal {
  return DECIMAL.test(value);
}

/** «1 110,50 ₽»; whole roubles are shown without kopecks only where `short` is asked for. */
export function formatMoney(value: string, options: { short?: boolean } = {}): string {
  if (!isDecimal(value)) return value;
  const isWhole = /^-?\d+(\.0+)?$/.test(value);
  const digits = options.short && isWhole ? 0 : 2;
  return new Intl.NumberFormat(i18n.locale === "en" ? "en-GB" : "ru-RU", {
    style: "currency",
    currency: "RUB",
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** What a person types («1 110,5», «1110.5 ₽») as the API's «1110.50»; null when it is not an amount. */
export function parseMoney(typed: string): string | null {
  const clean = typed.replace(/[\s\u00a0\u202f₽]/g, "").replace(",", ".");
  const match = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(clean);
  if (!match) return null;
  const [, roubles = "0", kopecks = ""] = match;
  return `${roubles.replace(/^0+(?=\d)/, "")}.${kopecks.padEnd(2, "0")}`;
}

/** «1,5» as «1.5»; null when it is not a number with up to `digits` decimals. */
export function parseDecimal(typed: string, digits: number): string | null {
  const clean = typed.replace(/[\s\u00a0\u202f%]/g, "").replace(",", ".");
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(clean);
  if (!match) return null;
  const [, whole = "0", part = ""] = match;
  if (part.length > digits) return null;
  const fraction = part.replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** The API's «1110.50» as a person would type it: «1 110,50», «1 110» for whole roubles. */
export function editableMoney(value: string): string {
  const [whole = "0", kopecks = "00"] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  if (/^0*$/.test(kopecks)) return grouped;
  return `${grouped}${i18n.locale === "en" ? "." : ","}${kopecks}`;
}

export function addMoney(left: string, right: string): string {
  return fromKopecks(toKopecks(left) + toKopecks(right));
}

export function subtractMoney(left: string, right: string): string {
  return fromKopecks(toKopecks(left) - toKopecks(right));
}

/** Whole kopecks, with which a sum is counted exactly. */
export function toKopecks(value: string): bigint {
  const [whole = "0", part = ""] = value.replace("-", "").split(".");
  const kopecks = BigInt(whole) * 100n + BigInt(part.padEnd(2, "0").slice(0, 2));
  return value.startsWith("-") ? -kopecks : kopecks;
}

export function fromKopecks(kopecks: bigint): string {
  const size = kopecks < 0n ? -kopecks : kopecks;
  const sign = kopecks < 0n ? "-" : "";
  return `${sign}${size / 100n}.${(size % 100n).toString().padStart(2, "0")}`;
}
