import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, useState } from "react";
import type { Consent } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { Row, RowList } from "@/shared/ui/row-list";
import { ErrorState } from "@/shared/ui/states/error-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { WhenOpened } from "@/shared/ui/when-opened";
import { WriteButton } from "@/shared/ui/write-button";
import { personalDataQueries } from "./api";
import { inOrder } from "./consent-model";
import { consentWayName, purposeName } from "./words";

const ConsentDialog = lazy(async () => ({
  default: (await import("./consent-dialog")).ConsentDialog,
}));
const WithdrawDialog = lazy(async () => ({
  default: (await import("./withdraw-dialog")).WithdrawDialog,
}));

type Props = { contactId: string; canEdit: boolean; canRecord: boolean };

/** To what the person has agreed, what of it holds, and how that can be proved. */
export function ConsentsBlock({ contactId, canEdit, canRecord }: Props) {
  const { t } = useLingui();
  const consents = useQuery(personalDataQueries.consents(contactId));
  const [isRecording, setRecording] = useState(false);
  const [ending, setEnding] = useState<Consent | null>(null);
  if (consents.isPending) return <SkeletonLines count={2} height={44} />;
  if (consents.isError && !consents.data) {
    return <ErrorState error={consents.error} onRetry={() => void consents.refetch()} />;
  }
  const items = inOrder(consents.data.items);
  return (
    <Stack gap="sm" align="flex-start">
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Согласий пока не записано</Trans>
        </Text>
      ) : (
        <div style={{ width: "100%" }}>
          <RowList label={t`Согласия`}>
            {items.map((consent) => (
              <Row
                key={consent.id}
                actions={
                  canEdit &&
                  !consent.withdrawn && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t`Отозвать согласие: ${purposeName(consent.purpose)}`}
                      onClick={() => setEnding(consent)}
                    >
                      <Trans>Отозвать</Trans>
                    </Button>
                  )
                }
              >
                <Told consent={consent} />
              </Row>
            ))}
          </RowList>
        </div>
      )}
      {canEdit && canRecord && (
        <WriteButton variant="default" size="compact-sm" onClick={() => setRecording(true)}>
          <Trans>Записать согласие</Trans>
        </WriteButton>
      )}
      <WhenOpened opened={isRecording}>
        <ConsentDialog
          opened={isRecording}
          contactId={contactId}
          onClose={() => setRecording(false)}
        />
      </WhenOpened>
      <WhenOpened opened={ending !== null}>
        <WithdrawDialog consent={ending} onClose={() => setEnding(null)} />
      </WhenOpened>
    </Stack>
  );
}

function Told({ consent }: { consent: Consent }) {
  const { given, withdrawn, text, text_version: version } = consent;
  const since = saidOf(given);
  const until = withdrawn && saidOf(withdrawn);
  return (
    <>
      <Text size="sm" {...(withdrawn && { c: "dimmed" })}>
        {purposeName(consent.purpose)}
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>дано {since}</Trans>
      </Text>
      {until && (
        <Text size="sm" c="dimmed">
          <Trans>отозвано {until}</Trans>
        </Text>
      )}
      {version && (
        <Text size="sm" c="dimmed">
          <Trans>текст: {version}</Trans>
        </Text>
      )}
      {text && (
        <Text size="sm" c="dimmed" lineClamp={2} title={text}>
          «{text}»
        </Text>
      )}
    </>
  );
}

/** «01.09.2026, 08:30, форма на сайте, 203.0.113.7» */
function saidOf({ at, way, address }: Consent["given"]): string {
  return [formatDateTime(at), consentWayName(way), address].filter(Boolean).join(", ");
}
