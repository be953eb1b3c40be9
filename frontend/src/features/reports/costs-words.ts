// Who bears a cost, and what of it.
import { t } from "@lingui/core/macro";
import type { ReportCost } from "@/shared/api/report-types";

const parts: Record<ReportCost["part"], () => string> = {
  entries: () => t`Расходы`,
  salary: () => t`Оклад`,
  commission: () => t`Процент`,
};

export const partName = (part: ReportCost["part"]): string => parts[part]();

const gone: Record<ReportCost["kind"], () => string> = {
  employee: () => t`Сотрудник удалён`,
  department: () => t`Отдел удалён`,
  channel: () => t`Канал удалён`,
  firm: () => t`Фирма в целом`,
};

/** The name; of a record that is there no more, what it was. */
export const bearerName = ({ kind, name }: ReportCost): string => name ?? gone[kind]();
