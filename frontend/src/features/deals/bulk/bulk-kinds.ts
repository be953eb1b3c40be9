import { useLingui } from "@lingui/react/macro";

export type BulkKind =
  | "responsible"
  | "stage"
  | "tags"
  | "expected_close_on"
  | "channel"
  | "department"
  | "trash";

/** What can be done with many deals, as buttons call it. */
export function useBulkNames(): Record<BulkKind, string> {
  const { t } = useLingui();
  return {
    responsible: t`Ответственный`,
    stage: t`Этап`,
    tags: t`Метки`,
    expected_close_on: t`Дата закрытия`,
    channel: t`Канал`,
    department: t`Отдел`,
    trash: t`В корзину`,
  };
}
