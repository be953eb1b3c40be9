import { Trans } from "@lingui/react/macro";
import { EmptyState } from "@/shared/ui/states/empty-state";

export function DocumentsDenied() {
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Документы вам не видны</Trans>}
      hint={<Trans>Попросите у администратора право «Видеть документы».</Trans>}
    />
  );
}
