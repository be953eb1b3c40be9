export type FilterName =
  | "status"
  | "pipeline"
  | "stage"
  | "responsible"
  | "channel"
  | "type"
  | "event"
  | "tag"
  | "department"
  | "loss_reason"
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

type SortName =
  | "number"
  | "title"
  | "amount"
  | "expected_close_on"
  | "created_at"
  | "updated_at"
  | "stage_entered_at";
export type DealSort = SortName | `-${SortName}`;

/** «All deals» by choice: a person's default view does not come over it. */
export const ALL = "all";

/** Several values of one filter are separated by commas, as in the API. */
export type DealsSearch = { [name in FilterName]?: string } & {
  without_task?: boolean;
  overstayed?: boolean;
  trash?: boolean;
  sort?: DealSort;
  /** The saved view that was opened; what is shown is the rest of the address all the same. */
  view?: string;
};
