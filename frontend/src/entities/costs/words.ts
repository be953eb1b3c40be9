import { t } from "@lingui/core/macro";
import type { CostSubject, CostSubjectKind } from "@/shared/api/types";
import { COST_KINDS } from "./kinds";

export function kindName(kind: CostSubjectKind): string {
  const names = {
    deal: t`Сделка`,
    employee: t`Сотрудник`,
    department: t`Отдел`,
    channel: t`Канал продаж`,
    firm: t`Фирма в целом`,
  };
  return names[kind];
}

export const kindOptions = () => COST_KINDS.map((value) => ({ value, label: kindName(value) }));

/** «Сделка № 1204 · Мебель», «Смирнова Анна», «Фирма в целом». */
export function subjectName({ kind, name, number }: CostSubject): string {
  if (kind === "deal" && number) return t`Сделка № ${number}` + (name ? ` · ${name}` : "");
  return name ?? kindName(kind);
}
