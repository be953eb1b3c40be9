import { Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import {
  type ClientKind,
  companyQueries,
  contactQueries,
  type Known,
  sendCompany,
  sendContact,
} from "@/entities/clients/api";
import { ClientLink } from "@/entities/clients/client-link";
import { toastDone, toastError, toastUndo } from "@/shared/ui/toast";

type Doomed = Known & { name: string };

/** Into the trash with a way back, and out of it. */
export function useClientTrash(kind: ClientKind) {
  const queries = useQueryClient();
  const { cardKey, listKey, storyKey } = kind === "contact" ? contactQueries : companyQueries;
  const send = kind === "contact" ? sendContact : sendCompany;

  const forgetLists = (): void => void queries.invalidateQueries({ queryKey: listKey });

  const takeBack = async (id: string): Promise<void> => {
    const trashed = await send.fresh(id);
    queries.setQueryData(cardKey(id), await send.restore(trashed));
    void queries.invalidateQueries({ queryKey: storyKey(id) });
    forgetLists();
  };

  const remove = async (client: Doomed): Promise<boolean> => {
    try {
      await send.remove(client);
    } catch (error) {
      toastError(error, <Trans>Не удалилось: {client.name}</Trans>);
      return false;
    }
    forgetLists();
    toastUndo(<Trans>Удалено: {client.name}</Trans>, () => takeBack(client.id));
    return true;
  };

  const restore = async (client: Doomed): Promise<void> => {
    try {
      await takeBack(client.id);
    } catch (error) {
      toastError(error, <Trans>Восстановить не получилось</Trans>);
      return;
    }
    const link: ReactNode = <ClientLink kind={kind} client={client} />;
    toastDone(<Trans>Восстановлено: {link}</Trans>);
  };

  return {
    remove,
    restore,
    forgetCard: (id: string): void => queries.removeQueries({ queryKey: cardKey(id) }),
  };
}
