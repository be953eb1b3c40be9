// The address of a report is its state: which report, of which days, of which deals, what is shown of it.

/** Several values of one filter are separated by commas, as in the API; `none` stands for what has none. */
export type ReportSearch = {
  report?: string;
  from?: string;
  to?: string;
  compare?: string;
  split?: string;
  pipeline?: string;
  stage?: string;
  department?: string;
  employee?: string;
  channel?: string;
  deal_type?: string;
  loss_reason?: string;
  tag?: string;
  product?: string;
  /** What a funnel counts: `moves`, or else a cohort. */
  mode?: string;
  /** Of the movement only the deals that stand still, and how. */
  standing?: string;
  /** What is planned and reached: the page of plan and fact has months of its own. */
  measure?: string;
  month_from?: string;
  month_to?: string;
  /** Whose plan the chart shows. */
  row?: string;
  /** What counts as the revenue of a deal: `paid`, or else what a won one is worth. */
  basis?: string;
  /** With `paid`: the day up to which payments count; of debts: the day at whose end they are told. */
  as_of?: string;
  /** What rows of debts are about; each report of them has a usual one. */
  by?: string;
  /** Whose debts: of which own firms, of one client, of one contract, for whose deals, due on which days. */
  legal_entity?: string;
  company?: string;
  contact?: string;
  contract?: string;
  responsible?: string;
  due_from?: string;
  due_to?: string;
  /** What is rated: `products`, or else clients. */
  rated?: string;
  /** How many rows of a rating: `all`, or else the first of them. */
  rows?: string;
  /** The cell of a rating whose rows are shown. */
  group?: string;
  /** What the cells of cohorts tell: `clients`, `revenue`, or else shares. */
  shown?: string;
  /** The measure that the chart shows. */
  chart?: string;
  /** The column by which rows are ordered; from the highest with a minus before it. */
  sort?: string;
  /** The measure of the figure whose deals are shown. */
  behind?: string;
  /** The row of that figure; none: the total. */
  cell?: string;
  /** `before`: of the period with which it is compared. */
  of?: string;
  /** The saved report that was opened; without days it is one that is to be opened. */
  saved?: string;
};

/** It travels with the frame of the app, so it only drops what is no text; the page knows what the texts mean. */
export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => typeof value === "string" && value !== ""),
  );
}
