// Copying and spreading as they are typed.
import { t } from "@lingui/core/macro";
import type {
  PlanCopy,
  PlanFilled,
  PlanMeasure,
  PlanRow,
  PlanSpread,
  PlanTable,
} from "@/shared/api/types";
import { isMonth } from "@/shared/lib/months";
import { formatCount } from "@/shared/lib/numbers";
import { amountOf } from "./table-model";

export type CopyFields = {
  /** Empty: all measures. */
  measure: PlanMeasure | "";
  from: string;
  to: string;
  first: string;
  percent: string;
  overwrites: boolean;
};

export type CopyProblem = "from" | "to" | "first" | "percent";

const percentOf = (typed: string): string | null => {
  const clean = typed.trim().replace(",", ".").replace("−", "-");
  return /^-?\d{1,4}(\.\d{1,2})?$/.test(clean) ? clean : null;
};

export function copyProblemsOf({ from, to, first, percent }: CopyFields): CopyProblem[] {
  return [
    ...(isMonth(from) ? [] : (["from"] as const)),
    ...(isMonth(to) && to >= from ? [] : (["to"] as const)),
    ...(isMonth(first) ? [] : (["first"] as const)),
    ...(percentOf(percent) === null ? (["percent"] as const) : []),
  ];
}

export function copyBody(fields: CopyFields): PlanCopy {
  return {
    ...(fields.measure && { measure: fields.measure }),
    month_from: fields.from,
    month_to: fields.to,
    to_first: fields.first,
    percent: percentOf(fields.percent) ?? "0",
    overwrites: fields.overwrites,
  };
}

export type SpreadFields = {
  total: string;
  from: string;
  to: string;
  /** Those of the rows that get a part. */
  subjects: string[];
  overwrites: boolean;
};

export type SpreadProblem = "total" | "from" | "to" | "subjects";

export const subjectKey = ({ subject }: PlanRow): string => subject.id ?? "firm";

export function spreadProblemsOf(fields: SpreadFields, measure: PlanMeasure): SpreadProblem[] {
  const { total, from, to, subjects } = fields;
  const amount = amountOf(measure, total);
  return [
    ...(amount && /[1-9]/.test(amount) ? [] : (["total"] as const)),
    ...(isMonth(from) ? [] : (["from"] as const)),
    ...(isMonth(to) && to >= from ? [] : (["to"] as const)),
    ...(subjects.length > 0 ? [] : (["subjects"] as const)),
  ];
}

export function spreadBody(fields: SpreadFields, { measure, rows }: PlanTable): PlanSpread {
  const chosen = rows.filter((row) => fields.subjects.includes(subjectKey(row)));
  return {
    measure,
    total: amountOf(measure, fields.total) ?? "0",
    month_from: fields.from,
    month_to: fields.to,
    subjects: chosen.map(({ subject: { kind, id } }) => ({ kind, id: id ?? null })),
    overwrites: fields.overwrites,
  };
}

/** «Заполнено: новых — 12, изменилось — 3, осталось как было — 1». */
export function filledWords({ created, changed, left }: PlanFilled): string {
  const parts = [
    created > 0 ? t`новых — ${formatCount(created)}` : "",
    changed > 0 ? t`изменилось — ${formatCount(changed)}` : "",
    left > 0 ? t`осталось как было — ${formatCount(left)}` : "",
  ].filter(Boolean);
  const list = parts.join(", ").replaceAll(" — ", "\u00a0— ");
  return list ? t`Планы: ${list}` : t`Копировать нечего: за эти месяцы планов нет`;
}
