import { Trans, useLingui } from "@lingui/react/macro";
import { Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { legalEntityQueries } from "@/features/legal-entities/api";
import { CreateDialog } from "@/features/legal-entities/create-dialog";
import { EntityList } from "@/features/legal-entities/entity-list";
import { Page } from "@/shared/ui/page";
import { WriteButton } from "@/shared/ui/write-button";
import { DictionariesOnly } from "./dictionaries-only";

/** The account's own firms: those in use, and apart those put away. */
export function LegalEntitiesScreen() {
  const { t } = useLingui();
  const title = t`Наши организации`;
  return (
    <DictionariesOnly title={title}>
      <LegalEntities title={title} />
    </DictionariesOnly>
  );
}

function LegalEntities({ title }: { title: string }) {
  const { t } = useLingui();
  const canManage = useCan("legal_entities.manage");
  const [isCreating, setCreating] = useState(false);
  const navigate = useNavigate();
  const all = useSuspenseQuery(legalEntityQueries.list()).data.items;
  const archived = all.filter(({ archived_at }) => archived_at);
  const create = canManage && (
    <WriteButton leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      <Trans>Новая организация</Trans>
    </WriteButton>
  );
  return (
    <Page title={title} maw={760} actions={create}>
      <Text size="sm" c="dimmed">
        <Trans>Ваши организации и ИП: реквизиты, налоговый режим, кто подписывает.</Trans>
      </Text>
      <EntityList
        entities={all.filter(({ archived_at }) => !archived_at)}
        label={t`Наши организации`}
      />
      {archived.length > 0 && (
        <>
          <Title order={2} size="h4">
            <Trans>В архиве</Trans>
          </Title>
          <EntityList entities={archived} label={t`В архиве`} />
        </>
      )}
      <CreateDialog
        opened={isCreating}
        onClose={() => setCreating(false)}
        onMade={({ id }) =>
          void navigate({ to: "/settings/legal-entities/$entityId", params: { entityId: id } })
        }
      />
    </Page>
  );
}
