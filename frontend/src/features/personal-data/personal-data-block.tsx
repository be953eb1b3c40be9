import { Trans } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import type { Contact } from "@/shared/api/types";
import { WhenOpened } from "@/shared/ui/when-opened";
import { WriteButton } from "@/shared/ui/write-button";
import { ActNote } from "./act-note";
import { personalDataQueries } from "./api";
import { ConsentsBlock } from "./consents-block";
import { ExportButton } from "./export-button";

const EraseDialog = lazy(async () => ({ default: (await import("./erase-dialog")).EraseDialog }));

type Props = { contact: Contact; canEdit: boolean };

/** What the law on personal data asks of a firm: consents, an answer to «what do you hold on me», erasure. */
export function PersonalDataBlock({ contact, canEdit }: Props) {
  const canExport = useCan("clients.export");
  const canErase = useCan("clients.erase");
  const erasure = useQuery(personalDataQueries.erasure(contact.id)).data;
  const [isErasing, setErasing] = useState(false);
  return (
    <Stack gap="sm" align="flex-start">
      {erasure?.act && <ActNote act={erasure.act} />}
      <ConsentsBlock
        contactId={contact.id}
        canEdit={canEdit}
        canRecord={!contact.deleted_at && !erasure?.act}
      />
      <Group gap="xs">
        {canExport && <ExportButton contactId={contact.id} />}
        {canErase && erasure?.act === null && (
          <WriteButton variant="subtle" size="compact-sm" onClick={() => setErasing(true)}>
            <Trans>Стереть персональные данные</Trans>
          </WriteButton>
        )}
      </Group>
      <WhenOpened opened={isErasing}>
        <EraseDialog opened={isErasing} contact={contact} onClose={() => setErasing(false)} />
      </WhenOpened>
    </Stack>
  );
}
