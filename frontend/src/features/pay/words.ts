import { t } from "@lingui/core/macro";
import type { EmployeePay } from "@/shared/api/types";

export function baseName(base: EmployeePay["commission_of"]): string {
  const names = {
    revenue: t`от выручки`,
    profit: t`от прибыли`,
    received: t`от полученных денег`,
  };
  return names[base];
}
