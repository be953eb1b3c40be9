import type { QueryClient } from "@tanstack/react-query";
import { checkCostImport } from "@/shared/api/generated/operations/check-cost-import.gen";
import { checkOpeningBalanceImport } from "@/shared/api/generated/operations/check-opening-balance-import.gen";
import { checkProductImport } from "@/shared/api/generated/operations/check-product-import.gen";
import { importCosts } from "@/shared/api/generated/operations/import-costs.gen";
import { importOpeningBalances } from "@/shared/api/generated/operations/import-opening-balances.gen";
import { importProducts } from "@/shared/api/generated/operations/import-products.gen";
import { once } from "@/shared/api/if-match";
import type { CostsImported, OpeningBalancesImported, ProductsImported } from "@/shared/api/types";
import { type Choices, queryOf } from "./model";

const must = { throwOnError: true as const };

export type Check = { file: File; choices: Choices | null; signal: AbortSignal };
export type Load = { file: File; choices: Choices | null; skipsWrong: boolean; key: string };

/** What is asked and done of a table of some sort. */
export type Sender<Found> = {
  check: (wish: Check) => Promise<Found>;
  load: (wish: Load) => Promise<Found>;
};

const called = (file: File) => ({ "X-File-Name": encodeURIComponent(file.name) });

export const sendProducts: Sender<ProductsImported> = {
  check: async ({ file, choices, signal }) => {
    const query = queryOf(choices);
    const sent = { query, headers: called(file), body: file, signal };
    return (await checkProductImport({ ...sent, ...must })).data;
  },
  load: async ({ file, choices, skipsWrong, key }) => {
    const query = { ...queryOf(choices), skip_wrong: skipsWrong };
    const headers = { ...called(file), ...once(key) };
    return (await importProducts({ query, headers, body: file, ...must })).data;
  },
};

/** None is changed by a table: each row is a new cost, or there already. */
export type CostsFound = CostsImported & { changed: 0 };

export const sendCosts: Sender<CostsFound> = {
  check: async ({ file, choices, signal }) => {
    const query = queryOf(choices);
    const sent = { query, headers: called(file), body: file, signal };
    return { ...(await checkCostImport({ ...sent, ...must })).data, changed: 0 };
  },
  load: async ({ file, choices, skipsWrong, key }) => {
    const query = { ...queryOf(choices), skip_wrong: skipsWrong };
    const headers = { ...called(file), ...once(key) };
    return { ...(await importCosts({ query, headers, body: file, ...must })).data, changed: 0 };
  },
};

/** Of which own firm, at the beginning of which day. */
export const sendBalances = (firm: string, day: string): Sender<OpeningBalancesImported> => {
  const of = { legal_entity_id: firm, on_date: day };
  return {
    check: async ({ file, choices, signal }) => {
      const query = { ...of, ...queryOf(choices) };
      const sent = { query, headers: called(file), body: file, signal };
      return (await checkOpeningBalanceImport({ ...sent, ...must })).data;
    },
    load: async ({ file, choices, skipsWrong, key }) => {
      const query = { ...of, ...queryOf(choices), skip_wrong: skipsWrong };
      const headers = { ...called(file), ...once(key) };
      return (await importOpeningBalances({ query, headers, body: file, ...must })).data;
    },
  };
};

const TOUCHED = {
  products: ["listProducts", "listProductGroups", "listPriceLists"],
  balances: ["listOpeningBalances", "getSettlement", "showDebts"],
  costs: ["listCosts"],
};

/** Whatever tells what has come in is asked again. */
export function refreshAfter(queries: QueryClient, of: keyof typeof TOUCHED): void {
  for (const _id of TOUCHED[of]) void queries.invalidateQueries({ queryKey: [{ _id }] });
}
