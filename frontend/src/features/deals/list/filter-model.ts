import { parseMoney } from "@/shared/lib/money";
import { readSearch } from "./search-model";
import { ALL, type DealsSearch, type FilterName } from "./search-types";

export const USUAL_SORT = "-created_at";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The address in the API's words; what cannot be read as a sum or a day is not sent. */
export function queryOf(search: DealsSearch) {
  const money = (text: string | undefined): string | undefined =>
    (text && parseMoney(text)) || undefined;
  const day = (text: string | undefined): string | undefined =>
    text && DAY.test(text) ? text : undefined;
  const query = {
    status: search.status,
    pipeline_id: search.pipeline,
    stage_id: search.stage,
    responsible_id: search.responsible,
    channel_id: search.channel,
    deal_type_id: search.type,
    sales_event_id: search.event,
    department_id: search.department,
    loss_reason_id: search.loss_reason,
    tag: search.tag,
    contact_id: search.contact,
    company_id: search.company,
    amount_from: money(search.amount_from),
    amount_to: money(search.amount_to),
    created_from: day(search.created_from),
    created_to: day(search.created_to),
    expected_close_from: day(search.expected_from),
    expected_close_to: day(search.expected_to),
    closed_from: day(search.closed_from),
    closed_to: day(search.closed_to),
  };
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(given) as { [name in keyof typeof query]?: string }),
    ...(search.without_task && { without_task: true }),
    ...(search.overstayed && { overstayed: true }),
    ...(search.trash && { trash: true }),
    ...(search.sort && { sort: search.sort }),
  };
}

/** What is asked, without its order: as a view, a change of many or a file sends it. */
export function filterOf(search: DealsSearch) {
  const { sort: _, ...filter } = queryOf(search);
  return filter;
}

/** One removable word above the list: a filter, or both ends of a range. */
export type ActiveFilter = { names: (FilterName | Flag)[]; values: string[] };

type Flag = "without_task" | "overstayed";

const RANGES = [
  ["amount_from", "amount_to"],
  ["created_from", "created_to"],
  ["expected_from", "expected_to"],
  ["closed_from", "closed_to"],
] as const;

const FLAGS = ["without_task", "overstayed"] as const;

const SINGLES = [
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
] as const;

/** What narrows the list now; values of a range are [from, to], empty where open. */
export function activeFilters(search: DealsSearch): ActiveFilter[] {
  const singles = SINGLES.flatMap((name): ActiveFilter[] => {
    const value = search[name];
    return value ? [{ names: [name], values: split(value) }] : [];
  });
  const ranges = RANGES.flatMap(([from, to]): ActiveFilter[] =>
    search[from] || search[to]
      ? [{ names: [from, to], values: [search[from] ?? "", search[to] ?? ""] }]
      : [],
  );
  const flags = FLAGS.flatMap((name): ActiveFilter[] =>
    search[name] ? [{ names: [name], values: [] }] : [],
  );
  return [...singles, ...ranges, ...flags];
}

export function without(search: DealsSearch, names: ActiveFilter["names"]): DealsSearch {
  const kept = Object.entries(search).filter(([name]) => !names.some((gone) => gone === name));
  return Object.fromEntries(kept);
}

export function sortedBy(search: DealsSearch, sort: string): DealsSearch {
  return readSearch({ ...search, sort });
}

/** A chosen address: even a bare one is a choice here, not an arrival at which the default view opens. */
export function meant(search: DealsSearch): DealsSearch {
  return Object.keys(search).length > 0 ? search : { view: ALL };
}

/** The order stays when the filters go. */
export function cleared(search: DealsSearch): DealsSearch {
  return search.sort ? { sort: search.sort } : {};
}

export function split(value: string | undefined): string[] {
  return (value ?? "").split(",").filter(Boolean);
}

/** A choice put into the address: empty means that the filter is gone. */
export function patched(search: DealsSearch, change: DealsSearch): DealsSearch {
  const merged = Object.entries({ ...search, ...change }).filter(
    ([, value]) => value !== "" && value !== false && value !== undefined,
  );
  return Object.fromEntries(merged);
}
