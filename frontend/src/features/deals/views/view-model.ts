// A view and the address of the list are the same question in two forms.
import type { SavedView } from "@/shared/api/types";
import { queryOf } from "../list/filter-model";
import { readSearch } from "../list/search-model";
import type { DealsSearch } from "../list/search-types";

const NAMES: Record<string, string> = {
  pipeline_id: "pipeline",
  stage_id: "stage",
  responsible_id: "responsible",
  department_id: "department",
  channel_id: "channel",
  deal_type_id: "type",
  sales_event_id: "event",
  loss_reason_id: "loss_reason",
  contact_id: "contact",
  company_id: "company",
  expected_close_from: "expected_from",
  expected_close_to: "expected_to",
};

/** The address that a view stands for. */
export function searchOf(view: Pick<SavedView, "id" | "filter" | "sort">): DealsSearch {
  const entries = Object.entries(view.filter).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[NAMES[name] ?? name, value] as const],
  );
  return readSearch({ ...Object.fromEntries(entries), sort: view.sort, view: view.id });
}

const asked = (search: DealsSearch): string =>
  JSON.stringify(
    Object.entries(queryOf(search)).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );

/** Do both addresses ask the same? */
export function isSameQuestion(left: DealsSearch, right: DealsSearch): boolean {
  return asked(left) === asked(right);
}

/** Do the columns differ from those of the view? A view without columns leaves them to the person. */
export function hasOtherColumns(view: Pick<SavedView, "columns">, shown: string[]): boolean {
  if (view.columns.length === 0) return false;
  return view.columns.map(({ id }) => id).join() !== shown.join();
}

export type BuiltIn = "mine" | "no-task" | "overstayed" | "closed-this-month";

/** Views that everybody has; they are computed, so that «this month» stays this month. */
export function builtInSearch(which: BuiltIn, userId: string, today: string): DealsSearch {
  const all: Record<BuiltIn, DealsSearch> = {
    mine: { status: "open", responsible: userId },
    "no-task": { without_task: true },
    overstayed: { overstayed: true, sort: "stage_entered_at" },
    "closed-this-month": { status: "won,lost", closed_from: `${today.slice(0, 8)}01` },
  };
  return all[which];
}
