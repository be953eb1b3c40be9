import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { identityQueries } from "@/entities/identity/api";
import type { MyAccount } from "@/shared/api/types";
import { toastError } from "@/shared/ui/toast";
import { accountQueries, useSwitchAccount } from "./api";
import { hostOf } from "./model";

type Accounts = { accounts: MyAccount[]; go: (account: MyAccount) => void };

/** The firms of this person, when there are several, and the way to another. */
export function useAccounts(isAsked: boolean): Accounts {
  const { data } = useQuery({ ...accountQueries.mine(), enabled: isAsked });
  const { data: installation } = useQuery(identityQueries.installation());
  const change = useSwitchAccount();
  const go = (account: MyAccount): void => {
    // On a firm's own host the session is that host's; the other firm has a host of its own.
    if (installation?.account) {
      const { protocol, port } = window.location;
      const host = hostOf(account.address, installation.base_domain, port);
      window.location.assign(`${protocol}//${host}/board`);
      return;
    }
    change.mutate(account.address, {
      onError: (error) => toastError(error, <Trans>Перейти не получилось</Trans>),
    });
  };
  return { accounts: data && data.items.length > 1 ? data.items : [], go };
}
