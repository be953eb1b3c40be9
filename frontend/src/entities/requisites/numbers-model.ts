// Numbers of requisites, judged here as the server judges them (crates/domain/src/values).
import type { Rule } from "./rules";

/** Weights of the last check digit of 12; a shorter number uses the tail. */
const INN_WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
/** Letters of the sixth place of an account, each worth its index. */
const CURRENCY_LETTERS = "ABCEHKMPTX";

const isDigits = (text: string): boolean => /^[0-9]*$/.test(text);

export function innProblem(inn: string): Rule | null {
  if (!isDigits(inn)) return "inn_non_digit";
  if (inn.length !== 10 && inn.length !== 12) return "inn_length";
  if (inn.startsWith("00")) return "inn_region";
  const digits = Array.from(inn, Number);
  const isChecked = (at: number): boolean => digits[at] === innCheckDigit(digits.slice(0, at));
  const checks = inn.length === 10 ? [9] : [10, 11];
  return checks.every(isChecked) ? null : "inn_check_digit";
}

function innCheckDigit(before: number[]): number {
  const weights = INN_WEIGHTS.slice(-before.length);
  const sum = before.reduce((total, digit, at) => total + digit * (weights[at] ?? 0), 0);
  return (sum % 11) % 10;
}

export function kppProblem(kpp: string): Rule | null {
  const isInPlace = (found: string, at: number): boolean =>
    at === 4 || at === 5 ? /[0-9A-Z]/.test(found) : isDigits(found);
  if (!Array.from(kpp).every(isInPlace)) return "kpp_character";
  if (kpp.length !== 9) return "kpp_length";
  return kpp.startsWith("00") ? "kpp_region" : null;
}

/** ОГРН of 13 digits or ОГРНИП of 15; the last digit checks the others. */
export function ogrnProblem(ogrn: string): Rule | null {
  if (!isDigits(ogrn)) return "ogrn_non_digit";
  if (ogrn.length !== 13 && ogrn.length !== 15) return "ogrn_length";
  const isTrader = ogrn.length === 15;
  if (ogrn.startsWith("0") || (isTrader && !ogrn.startsWith("3"))) return "ogrn_kind";
  const check = (Number(ogrn.slice(0, -1)) % (isTrader ? 13 : 11)) % 10;
  return Number(ogrn.slice(-1)) === check ? null : "ogrn_check_digit";
}

export function bikProblem(bik: string): Rule | null {
  if (!isDigits(bik)) return "bik_non_digit";
  return bik.length === 9 ? null : "bik_length";
}

function accountShape(account: string): Rule | null {
  const isInPlace = (found: string, at: number): boolean =>
    isDigits(found) || (at === 5 && CURRENCY_LETTERS.includes(found));
  if (!Array.from(account).every(isInPlace)) return "account_character";
  return account.length === 20 ? null : "account_length";
}

/** A client's account at a bank. The treasury's follow other rules and pass; a wrong БИК is told at its own field. */
export function accountProblem(account: string, bik: string): Rule | null {
  const shape = accountShape(account);
  if (shape) return shape;
  if (bikProblem(bik) || isTreasury(account)) return null;
  const isCentral = ["000", "001", "002"].includes(bik.slice(6));
  return hasKey(account, prefixOf(bik, isCentral)) ? null : "account_of_other_bank";
}

/** The bank's own account at the Bank of Russia. */
export function correspondentProblem(account: string, bik: string): Rule | null {
  const shape = accountShape(account);
  if (shape) return shape;
  if (bikProblem(bik) || isTreasury(account)) return null;
  const isOwn = account.startsWith("301") && hasKey(account, prefixOf(bik, true));
  return isOwn ? null : "correspondent_of_other_bank";
}

function isTreasury(account: string): boolean {
  return account.startsWith("40102") || account.startsWith("03");
}

function prefixOf(bik: string, isInCentralBank: boolean): string {
  return isInCentralBank ? `0${bik.slice(4, 6)}` : bik.slice(6);
}

/**
 * ЦБ РФ № 515: Σ of the last digits of digit × weight over БИК's three digits and the account is a
 * multiple of ten; the weights are 7, 1, 3 over and over.
 */
function hasKey(account: string, prefix: string): boolean {
  const worth = (found: string): number =>
    isDigits(found) ? Number(found) : CURRENCY_LETTERS.indexOf(found);
  const weights = [7, 1, 3];
  const sum = Array.from(prefix + account).reduce(
    (total, found, at) => total + ((worth(found) * (weights[at % 3] ?? 0)) % 10),
    0,
  );
  return sum % 10 === 0;
}

/** What was pasted with spaces or other signs between the digits. */
export function withoutSpaces(typed: string): string {
  return typed.replace(/[\s\u00A0-]/g, "");
}
