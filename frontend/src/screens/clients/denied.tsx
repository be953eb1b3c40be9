import { Trans } from "@lingui/react/macro";
import { EmptyState } from "@/shared/ui/states/empty-state";

export function ClientsDenied() {
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Клиенты вам не видны</Trans>}
      hint={<Trans>Попросите у администратора право «Видеть клиентов».</Trans>}
    />
  );
}
