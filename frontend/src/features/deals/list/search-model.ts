// The address of the list is its state: what is in it is what is shown, and it can be sent to a colleague.
import type { DealSort, DealsSearch, FilterName } from "./search-types";

const TEXTS: FilterName[] = [
  "status",
  "pipeline",
  "stage",
  "responsible",
  "channel",
  "type",
  "event",
  "tag",
  "department",
  "loss_reason",
  "contact",
  "company",
  "amount_from",
  "amount_to",
  "created_from",
  "created_to",
  "expected_from",
  "expected_to",
  "closed_from",
  "closed_to",
];

const SORTS = new Set([
  "number",
  "title",
  "amount",
  "expected_close_on",
  "created_at",
  "updated_at",
  "stage_entered_at",
]);
const isSort = (text: unknown): text is DealSort =>
  typeof text === "string" && SORTS.has(text.replace(/^-/, ""));
const isOn = (value: unknown): boolean => value === true || value === "true";

/** What an address means; what it cannot mean is left out. */
export function readSearch(search: Record<string, unknown>): DealsSearch {
  const texts = TEXTS.flatMap((name) => {
    const value = search[name];
    return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
  });
  const { sort, view } = search;
  return {
    ...Object.fromEntries(texts),
    ...(isOn(search["without_task"]) && { without_task: true }),
    ...(isOn(search["overstayed"]) && { overstayed: true }),
    ...(isOn(search["trash"]) && { trash: true }),
    ...(isSort(sort) && sort !== "-created_at" && { sort }),
    ...(typeof view === "string" && view !== "" && { view }),
  };
}
