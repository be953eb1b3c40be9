import { Trans } from "@lingui/react/macro";
import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconWritingSign } from "@tabler/icons-react";
import { lazy, useState } from "react";
import type { DealDocument, SignatureAgreement } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { WhenOpened } from "@/shared/ui/when-opened";
import { WriteButton } from "@/shared/ui/write-button";
import { groundOf } from "./agreement-model";
import { agreementQueries, type Client } from "./api";

const AgreementDialog = lazy(async () => ({
  default: (await import("./agreement-dialog")).AgreementDialog,
}));

type Props = { document: DealDocument; canRegister: boolean };

/** By a contract that has come back signed, its client may sign others by codes. */
export function AgreementOffer(props: Props) {
  const { company_id: company, contact_id: contact } = props.document;
  if (company) return <OfClient {...props} client={{ company_id: company }} />;
  return contact ? <OfClient {...props} client={{ contact_id: contact }} /> : null;
}

function OfClient({ document, canRegister, client }: Props & { client: Client }) {
  const [isOpen, setOpen] = useState(false);
  const agreements = useQuery(agreementQueries.of(client, document.legal_entity.id));
  const trail = useQuery(agreementQueries.trail(document.id));
  if (!agreements.data) return null;
  const ground = groundOf(document, agreements.data.items, trail.data);
  return (
    <>
      {ground.kind === "this" && <InEffect agreement={ground.agreement} />}
      {ground.kind === "open" && canRegister && (
        <Group mt="sm">
          <WriteButton
            variant="subtle"
            size="compact-sm"
            leftSection={<IconWritingSign size={16} aria-hidden />}
            onClick={() => setOpen(true)}
          >
            <Trans>Ввести в действие как соглашение об ЭП</Trans>
          </WriteButton>
        </Group>
      )}
      <WhenOpened opened={isOpen}>
        <AgreementDialog opened={isOpen} document={document} onClose={() => setOpen(false)} />
      </WhenOpened>
    </>
  );
}

function InEffect({ agreement }: { agreement: SignatureAgreement }) {
  const { signer, email } = agreement;
  const since = formatDateTime(agreement.created_at);
  return (
    <Text size="sm" mt="sm" style={{ overflowWrap: "anywhere" }}>
      <Trans>
        Действует как соглашение об ЭП с {since}: подписывает {signer}, {email}
      </Trans>
    </Text>
  );
}
