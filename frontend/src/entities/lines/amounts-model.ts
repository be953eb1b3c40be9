// What lines come to while they are typed, by the server's own rule and to the same kopeck: price × quantity, the
// discount off it, VAT of what remains, each rounded half up; a sum of lines is never rounded again.
import { fromKopecks, parseDecimal, parseMoney, toKopecks } from "@/shared/lib/money";
import type { LineDraft } from "./lines-model";

/** Roubles, VAT included, and the VAT in them. */
export type LineAmounts = { amount: string; vat: string; discount: string };

export type LinesTotals = {
  amount: string;
  /** Null: no line has VAT at all, which is not the same as 0 %. */
  vat: string | null;
  /** What is taken off the prices, as they are typed: with VAT or without. */
  discount: string;
};

type Typed = Pick<LineDraft, "price" | "quantity" | "discount" | "vatRate">;

/** A hundred billion roubles: the server takes no larger sum. */
const LIMIT = 10_000_000_000_000n;
const THOUSANDTHS = 1000n;
const BASIS_POINTS = 10_000n;

/** Null: something of the line is no number yet. */
export function amountsOf(line: Typed, isVatIncluded: boolean): LineAmounts | null {
  const counted = countedIn(line, isVatIncluded);
  return (
    counted && {
      amount: fromKopecks(counted.amount),
      vat: fromKopecks(counted.vat),
      discount: fromKopecks(counted.discount),
    }
  );
}

/** Null: some line cannot be counted yet, and a sum of the others would be a wrong one. */
export function totalsOf<Line extends Typed>(
  lines: Line[],
  isVatIncluded: (line: Line) => boolean,
): LinesTotals | null {
  const sums = { amount: 0n, vat: 0n, discount: 0n };
  for (const line of lines) {
    const counted = countedIn(line, isVatIncluded(line));
    if (!counted) return null;
    sums.amount += counted.amount;
    sums.vat += counted.vat;
    sums.discount += counted.discount;
  }
  if (sums.amount > LIMIT) return null;
  const isTaxed = lines.some(({ vatRate }) => vatRate !== "none");
  return {
    amount: fromKopecks(sums.amount),
    vat: isTaxed ? fromKopecks(sums.vat) : null,
    discount: fromKopecks(sums.discount),
  };
}

type Kopecks = { amount: bigint; vat: bigint; discount: bigint };

function countedIn(line: Typed, isVatIncluded: boolean): Kopecks | null {
  const price = parseMoney(line.price);
  const quantity = scaled(line.quantity, 3);
  const share = scaled(line.discount || "0", 2);
  if (price === null || quantity === null || share === null || share > BASIS_POINTS) return null;
  const whole = divided(toKopecks(price) * quantity, THOUSANDTHS);
  const discount = divided(whole * share, BASIS_POINTS);
  const rest = whole - discount;
  const percent = line.vatRate === "none" ? 0n : BigInt(line.vatRate);
  const vat = divided(rest * percent, isVatIncluded ? 100n + percent : 100n);
  const amount = isVatIncluded ? rest : rest + vat;
  return whole > LIMIT || amount > LIMIT ? null : { amount, vat, discount };
}

/** A typed decimal in its least parts. */
function scaled(typed: string, digits: number): bigint | null {
  const decimal = parseDecimal(typed, digits);
  if (decimal === null) return null;
  const [whole = "0", part = ""] = decimal.split(".");
  return BigInt(whole + part.padEnd(digits, "0"));
}

/** Half up; nothing here is below zero. */
function divided(value: bigint, by: bigint): bigint {
  return (2n * value + by) / (2n * by);
}

/** One share for every line; empty is none, as a line writes it. Null: it is no share. */
export function sharedDiscount(typed: string): string | null {
  const share = parseDecimal(typed.trim() || "0", 2);
  if (share === null || (scaled(share, 2) ?? 0n) > BASIS_POINTS) return null;
  return share === "0" ? "" : share.replace(".", ",");
}

/** The discount that all lines have; empty where they differ or have none. */
export function commonDiscount(lines: Pick<LineDraft, "discount">[]): string {
  const [first, ...others] = lines.map(({ discount }) => sharedDiscount(discount));
  return first && others.every((other) => other === first) ? first : "";
}
