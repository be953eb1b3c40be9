import { Trans } from "@lingui/react/macro";
import { EmptyState } from "@/shared/ui/states/empty-state";

export function PaymentsDenied() {
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Платежи вам не видны</Trans>}
      hint={<Trans>Попросите у администратора право «Видеть платежи».</Trans>}
    />
  );
}
