import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { apiKeyQueries } from "@/features/api-keys/api";
import { CreateKeyDialog } from "@/features/api-keys/create-key-dialog";
import { KeyList } from "@/features/api-keys/key-list";
import { Page } from "@/shared/ui/page";
import { EmptyState } from "@/shared/ui/states/empty-state";

export function ApiKeysScreen() {
  const { t } = useLingui();
  const canManage = useCan("api_keys.manage");
  const title = t`Ключи API`;
  if (canManage) return <ManagedKeys title={title} />;
  return (
    <Page title={title} maw={680}>
      <EmptyState
        kind="denied"
        title={<Trans>Ключи видит администратор</Trans>}
        hint={<Trans>Попросите у него право «Выпускать ключи API».</Trans>}
      />
    </Page>
  );
}

function ManagedKeys({ title }: { title: string }) {
  const { items } = useSuspenseQuery(apiKeyQueries.list()).data;
  const [isOpen, setOpen] = useState(false);
  const isEmpty = items.length === 0;
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
      <Trans>Новый ключ</Trans>
    </Button>
  );
  return (
    <Page title={title} maw={680} actions={!isEmpty && create}>
      {isEmpty ? (
        <EmptyState
          kind="first"
          title={<Trans>Ключей пока нет</Trans>}
          hint={
            <Trans>Ключ нужен сайту или другой программе, чтобы передавать заявки в CRM.</Trans>
          }
          action={create}
        />
      ) : (
        <KeyList keys={items} canManage />
      )}
      <CreateKeyDialog opened={isOpen} onClose={() => setOpen(false)} />
    </Page>
  );
}
