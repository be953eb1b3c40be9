import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, useState } from "react";
import { titleOf } from "@/entities/documents/words";
import { useCan } from "@/entities/identity/use-me";
import { useOwnFirms } from "@/entities/own-firms/api";
import type { SignatureAgreement } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { Row, RowList } from "@/shared/ui/row-list";
import { WhenOpened } from "@/shared/ui/when-opened";
import { agreementQueries, type Client } from "./api";

const EndDialog = lazy(async () => ({ default: (await import("./end-dialog")).EndDialog }));

/** By what the client signs by codes; most have nothing of it, and nothing is shown. */
export function ClientAgreements({ client }: { client: Client }) {
  const { t } = useLingui();
  const canEnd = useCan("documents.issue");
  const hasFirms = useOwnFirms().length > 1;
  const items = useQuery(agreementQueries.of(client)).data?.items ?? [];
  const [ending, setEnding] = useState<SignatureAgreement | null>(null);
  if (items.length === 0) return null;
  return (
    <Stack gap="xs" mt="md">
      <Text size="sm" fw={600}>
        <Trans>Подписывает кодом</Trans>
      </Text>
      <RowList label={t`Соглашения об электронной подписи`}>
        {items.map((agreement) => (
          <Row
            key={agreement.id}
            actions={
              canEnd &&
              !agreement.ended_at && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t`Прекратить соглашение: ${agreement.signer}`}
                  onClick={() => setEnding(agreement)}
                >
                  <Trans>Прекратить</Trans>
                </Button>
              )
            }
          >
            <Told agreement={agreement} hasFirms={hasFirms} />
          </Row>
        ))}
      </RowList>
      <WhenOpened opened={ending !== null}>
        <EndDialog agreement={ending} onClose={() => setEnding(null)} />
      </WhenOpened>
    </Stack>
  );
}

type ToldProps = { agreement: SignatureAgreement; hasFirms: boolean };

function Told({ agreement, hasFirms }: ToldProps) {
  const { signer, post, email, document, legal_entity: firm } = agreement;
  const ended = agreement.ended_at && formatDateTime(agreement.ended_at);
  const since = formatDateTime(agreement.created_at);
  return (
    <>
      <Text size="sm" {...(ended && { c: "dimmed" })}>
        {[signer, post, email].filter(Boolean).join(", ")}
      </Text>
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link {...props} to="/documents/$documentId" params={{ documentId: document.id }} />
        )}
      >
        {titleOf(document)}
      </Anchor>
      <Text size="sm" c="dimmed">
        {hasFirms && `${firm.name}: `}
        {ended ? <Trans>прекращено {ended}</Trans> : <Trans>действует с {since}</Trans>}
      </Text>
    </>
  );
}
