import { Trans } from "@lingui/react/macro";
import { Alert, Stack, Text } from "@mantine/core";
import type { DocumentFace, DocumentSignature } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { readProtocol } from "./api";
import { FileHash } from "./file-hash";
import { ProtocolButton } from "./protocol-button";
import { SigningForm } from "./signing-form";

type Props = { token: string; face: Pick<DocumentFace, "title" | "signing" | "signature"> };

/** What the client signs on the page of a document, or has signed. */
export function Signing({ token, face }: Props) {
  const { title, signing, signature } = face;
  if (signature) return <Signed token={token} title={title} signature={signature} />;
  return signing ? <SigningForm token={token} offer={signing} /> : null;
}

type SignedProps = { token: string; title: string; signature: DocumentSignature };

function Signed({ token, title, signature }: SignedProps) {
  const signer = [signature.signer, signature.post].filter(Boolean).join(", ");
  const at = formatDateTime(signature.signed_at);
  return (
    <Alert color="teal" variant="light">
      <Stack gap="xs" align="flex-start">
        <Text fw={600} role="status">
          <Trans>
            Подписано: {signer}, {at}
          </Trans>
        </Text>
        <FileHash hash={signature.file_sha256} />
        <ProtocolButton title={title} read={() => readProtocol.ofLink(token)}>
          <Trans>Скачать протокол</Trans>
        </ProtocolButton>
      </Stack>
    </Alert>
  );
}
