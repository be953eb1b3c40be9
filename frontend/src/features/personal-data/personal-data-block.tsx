import { Stack } from "@mantine/core";
import { useCan } from "@/entities/identity/use-me";
import type { Contact } from "@/shared/api/types";
import { ConsentsBlock } from "./consents-block";
import { ExportButton } from "./export-button";

type Props = { contact: Contact; canEdit: boolean };

/** What the law on personal data asks of a firm: consents, and an answer to «what do you hold on me». */
export function PersonalDataBlock({ contact, canEdit }: Props) {
  const canExport = useCan("clients.export");
  return (
    <Stack gap="sm" align="flex-start">
      <ConsentsBlock
        contactId={contact.id}
        canEdit={canEdit}
        isTrashed={Boolean(contact.deleted_at)}
      />
      {canExport && <ExportButton contactId={contact.id} />}
    </Stack>
  );
}
