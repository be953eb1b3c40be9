// What a page asks of its own report, by name and as text: so a file asks for it, and so it is saved.
import { cohortsQuestion } from "./cohorts-model";
import { debtsQuestion } from "./debts/debts-model";
import { questionOf } from "./filter-model";
import { funnelQuestion } from "./funnel-model";
import { pathsQuestion } from "./movement-model";
import { profitsQuestion } from "./profits-model";
import { ratingQuestion } from "./rating-model";
import type { PageName } from "./report-model";
import type { ReportSearch } from "./report-search";

export type Asked = { report: PageName; parameters: { [name: string]: string } };

const QUESTIONS: { [page in PageName]: (search: ReportSearch) => object } = {
  company: questionOf,
  employees: questionOf,
  departments: questionOf,
  channels: questionOf,
  "loss-reasons": questionOf,
  funnel: funnelQuestion,
  deals: profitsQuestion,
  "plan-fact": ({ measure = "revenue", month_from = "", month_to = "" }) => ({
    measure,
    month_from,
    month_to,
  }),
  // How many rows the page shows is no part of what is asked: a file has them all.
  rating: (search) => ratingQuestion({ ...search, rows: "first" }),
  cohorts: cohortsQuestion,
  movement: pathsQuestion,
  "expected-payments": (search) => debtsQuestion("expected-payments", search),
  receivables: (search) => debtsQuestion("receivables", search),
  advances: (search) => debtsQuestion("advances", search),
};

/** How the rows are ordered and what is drawn of them is no part of it. */
export function askedBy(page: PageName, search: ReportSearch): Asked {
  const question = QUESTIONS[page](search);
  const texts = Object.entries(question).map(([name, value]) => [name, String(value)] as const);
  return { report: page, parameters: Object.fromEntries(texts) };
}
