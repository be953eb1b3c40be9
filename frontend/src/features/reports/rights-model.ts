// Who may open which report, and take it out of the house.
import { debtPage, type PageName } from "./report-model";

/** Whether the reader has a right. */
export type May = (permission: string) => boolean;

const PLANS = ["deals.read", "plans.read"];
const MONEY = ["documents.read", "payments.read"];
const DEALS = ["deals.read"];

function needs(page: PageName): string[] {
  if (debtPage(page)) return MONEY;
  return page === "plan-fact" ? PLANS : DEALS;
}

export function mayOpen(page: PageName, may: May): boolean {
  return needs(page).every(may);
}

export type ExportRight = { export: string; read: string };

/** Debts leave the house as documents do. */
export function exportRight(page: PageName): ExportRight {
  return debtPage(page)
    ? { export: "documents.export", read: "documents.read" }
    : { export: "deals.export", read: "deals.read" };
}
