export type FilterName =
  | "status"
  | "pipeline"
  | "stage"
  | "responsible"
  | "channel"
  | "type"
  | "tag"
  | "contact"
  | "company"
  | "amount_from"
  | "amount_to"
  | "created_from"
  | "created_to"
  | "expected_from"
  | "expected_to"
  | "closed_from"
  | "closed_to";

type SortName = "number" | "title" | "amount" | "expected_close_on" | "created_at" | "updated_at";
export type DealSort = SortName | `-${SortName}`;

/** Several values of one filter are separated by commas, as in the API. */
export type DealsSearch = { [name in FilterName]?: string } & {
  without_task?: boolean;
  trash?: boolean;
  sort?: DealSort;
};
