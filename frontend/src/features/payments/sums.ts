import { addMoney, subtractMoney } from "@/shared/lib/money";

export function isZero(amount: string): boolean {
  return /^-?0+(\.0+)?$/.test(amount);
}

export function isBelowZero(amount: string): boolean {
  return amount.startsWith("-") && !isZero(amount);
}

export function isMore(left: string, right: string): boolean {
  return isBelowZero(subtractMoney(right, left));
}

export function lesser(left: string, right: string): string {
  return isMore(left, right) ? right : left;
}

export function sumOf(amounts: string[]): string {
  return amounts.reduce(addMoney, "0.00");
}
