import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useCan } from "@/entities/identity/use-me";
import type { Deal } from "@/shared/api/types";

type Props = {
  id: string;
  source: NonNullable<Deal["source"]>;
  state: Deal["request_state"] | null;
};

/** The request that the deal came as: the client's words whole, and where they came from. */
export function DealRequest({ id, source, state }: Props) {
  const { t } = useLingui();
  const canRead = useCan("requests.read");
  const marks = [source.utm_source, source.utm_medium, source.utm_campaign, source.utm_term];
  const facts: [string, string | null | undefined][] = [
    [t`Сайт`, source.domain],
    [t`Со страницы`, source.referrer],
    [t`Реклама`, marks.filter(Boolean).join(", ")],
  ];
  return (
    <Stack gap="xs">
      {state === "new" && (
        <Alert color="yellow" variant="light">
          <Group justify="space-between">
            <Trans>Заявка ждёт ответа</Trans>
            {canRead && (
              <Link to="/requests" search={{ id }} style={{ color: "inherit" }}>
                <Trans>Открыть во входящих</Trans>
              </Link>
            )}
          </Group>
        </Alert>
      )}
      {source.request_text && (
        <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {source.request_text}
        </Text>
      )}
      {facts.map(
        ([name, value]) =>
          value && (
            <Text key={name} size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {name}: {value}
            </Text>
          ),
      )}
    </Stack>
  );
}
