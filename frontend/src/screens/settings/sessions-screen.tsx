import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { sessionQueries, useSessionEnd } from "@/features/sessions/api";
import { SessionList } from "@/features/sessions/session-list";
import { Page } from "@/shared/ui/page";
import { toastDone, toastError } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";

export function SessionsScreen() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(sessionQueries.list());
  const { others } = useSessionEnd();
  const endOthers = (): void =>
    others.mutate(undefined, {
      onSuccess: () => toastDone(<Trans>Остальные сеансы завершены</Trans>),
      onError: (error) => toastError(error, <Trans>Сеансы не завершены</Trans>),
    });
  return (
    <Page
      title={t`Сеансы`}
      maw={680}
      actions={
        data.items.length > 1 && (
          <WriteButton variant="default" onClick={endOthers} loading={others.isPending}>
            <Trans>Завершить остальные</Trans>
          </WriteButton>
        )
      }
    >
      <SessionList sessions={data.items} />
    </Page>
  );
}
