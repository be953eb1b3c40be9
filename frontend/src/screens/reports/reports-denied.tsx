import { Trans } from "@lingui/react/macro";
import { EmptyState } from "@/shared/ui/states/empty-state";

export function ReportsDenied() {
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Отчёты вам не видны</Trans>}
      hint={<Trans>Попросите у администратора право «Видеть сделки».</Trans>}
    />
  );
}
