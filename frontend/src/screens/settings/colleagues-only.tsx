import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useCan } from "@/entities/identity/use-me";
import { Page } from "@/shared/ui/page";
import { EmptyState } from "@/shared/ui/states/empty-state";

/** A page that only those see who may see their colleagues. */
export function ColleaguesOnly({ title, children }: { title: string; children: ReactNode }) {
  const canSee = useCan("users.read");
  if (canSee) return <>{children}</>;
  return (
    <Page title={title}>
      <EmptyState
        kind="denied"
        title={<Trans>Сотрудники вам не видны</Trans>}
        hint={<Trans>Попросите у администратора право «Видеть сотрудников».</Trans>}
      />
    </Page>
  );
}
