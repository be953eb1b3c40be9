import { t } from "@lingui/core/macro";
import type { PlanMeasure, PlanRow } from "@/shared/api/types";

export function measureName(measure: PlanMeasure): string {
  const names = {
    revenue: t`Выручка`,
    profit: t`Прибыль`,
    received: t`Полученные деньги`,
    deals: t`Выигранные сделки`,
    requests: t`Новые заявки`,
  };
  return names[measure];
}

export function rowName({ name }: Pick<PlanRow, "name">): string {
  return name ?? t`Фирма в целом`;
}

export function sumName(kind: PlanRow["subject"]["kind"]): string {
  return kind === "department" ? t`Всего по отделам` : t`Всего по сотрудникам`;
}
