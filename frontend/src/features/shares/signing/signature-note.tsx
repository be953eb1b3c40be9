import { Trans } from "@lingui/react/macro";
import { Alert, Stack, Text } from "@mantine/core";
import { titleOf } from "@/entities/documents/words";
import type { DealDocument, DocumentSignature } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { readProtocol } from "./api";
import { FileHash } from "./file-hash";
import { ProtocolButton } from "./protocol-button";

type Props = { document: DealDocument; signature: DocumentSignature };

/** That the client has signed on the public page. */
export function SignatureNote({ document, signature }: Props) {
  const signer = [signature.signer, signature.post].filter(Boolean).join(", ");
  const at = formatDateTime(signature.signed_at);
  return (
    <Alert color="teal" variant="light">
      <Stack gap="xs" align="flex-start">
        <Text size="sm" fw={600}>
          <Trans>
            Подписан кодом: {signer}, {at}
          </Trans>
        </Text>
        <FileHash hash={signature.file_sha256} />
        <ProtocolButton title={titleOf(document)} read={() => readProtocol.ofDocument(document.id)}>
          <Trans>Протокол</Trans>
        </ProtocolButton>
      </Stack>
    </Alert>
  );
}
