import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useCan } from "@/entities/identity/use-me";
import { Page } from "@/shared/ui/page";
import { EmptyState } from "@/shared/ui/states/empty-state";

/** A page that only those see who may see the dictionaries of the firm. */
export function DictionariesOnly({ title, children }: { title: string; children: ReactNode }) {
  const canSee = useCan("dictionaries.read");
  if (canSee) return <>{children}</>;
  return (
    <Page title={title}>
      <EmptyState
        kind="denied"
        title={<Trans>Справочники вам не видны</Trans>}
        hint={<Trans>Попросите у администратора право «Видеть справочники».</Trans>}
      />
    </Page>
  );
}
