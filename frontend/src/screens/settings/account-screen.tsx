import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { identityQueries } from "@/entities/identity/api";
import { useCan, useMe } from "@/entities/identity/use-me";
import { AccountCard } from "@/features/account/account-card";
import { accountQueries } from "@/features/account/api";
import { Backups } from "@/features/account/backups";
import { Ownership } from "@/features/account/ownership";
import { Page } from "@/shared/ui/page";
import { EmptyState } from "@/shared/ui/states/empty-state";

export function AccountScreen() {
  const { t } = useLingui();
  const me = useMe();
  const canManage = useCan("account.manage");
  const offers = useSuspenseQuery(accountQueries.offers()).data.items;
  return (
    <Page title={t`Фирма`} maw={680}>
      {canManage ? (
        <Managed />
      ) : (
        <EmptyState
          kind="denied"
          title={<Trans>Настройки фирмы меняет администратор</Trans>}
          hint={<Trans>Попросите у него право «Менять настройки фирмы».</Trans>}
        />
      )}
      <Ownership offers={offers} isOwner={me.user.is_owner} />
    </Page>
  );
}

function Managed() {
  const { data } = useSuspenseQuery(accountQueries.account());
  const mode = useQuery(identityQueries.installation()).data?.mode;
  return (
    <>
      <AccountCard account={data} />
      {mode === "self_hosted" && <Backups />}
    </>
  );
}
