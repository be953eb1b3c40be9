import { Trans, useLingui } from "@lingui/react/macro";
import { SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { contactQueries } from "@/entities/clients/api";
import { ClientLink } from "@/entities/clients/client-link";
import { WaysToReach } from "@/entities/clients/ways-to-reach";
import { useCan } from "@/entities/identity/use-me";
import { Money } from "@/entities/money/money";
import type { Deal } from "@/shared/api/types";
import { dayOf, formatDay } from "@/shared/lib/dates";
import { InlineFact } from "@/shared/ui/inline-text";

/** A deal at a glance: how far, how much, who, what next. */
export function PeekFacts({ deal }: { deal: Deal }) {
  const { t } = useLingui();
  const task = deal.next_task;
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" c="dimmed">
          № {deal.number} · {deal.stage.name}
        </Text>
        <Title order={2} size="h4">
          {deal.title}
        </Title>
      </div>
      <SimpleGrid cols={2} spacing="md" verticalSpacing="xs">
        <InlineFact label={t`Сумма`}>
          <Money value={deal.amount} short />
        </InlineFact>
        <InlineFact label={t`Ответственный`}>{deal.responsible?.name ?? "—"}</InlineFact>
        {deal.contact && (
          <InlineFact label={t`Контакт`}>
            <ClientLink kind="contact" client={deal.contact} />
          </InlineFact>
        )}
        {deal.company && (
          <InlineFact label={t`Компания`}>
            <ClientLink kind="company" client={deal.company} />
          </InlineFact>
        )}
        {deal.expected_close_on && (
          <InlineFact label={t`Ожидаемое закрытие`}>{formatDay(deal.expected_close_on)}</InlineFact>
        )}
        {deal.tags.length > 0 && <InlineFact label={t`Метки`}>{deal.tags.join(", ")}</InlineFact>}
      </SimpleGrid>
      {deal.contact && <Reach contactId={deal.contact.id} />}
      {deal.status === "lost" && deal.loss_reason && (
        <Text size="sm">
          <Trans>Причина отказа: {deal.loss_reason.name}</Trans>
        </Text>
      )}
      {task && (
        <InlineFact label={t`Ближайшая задача`}>
          {task.due_at && `${formatDay(dayOf(new Date(task.due_at)))} `}
          {task.title}
        </InlineFact>
      )}
    </Stack>
  );
}

function Reach({ contactId }: { contactId: string }) {
  const canRead = useCan("clients.read");
  const contact = useQuery({ ...contactQueries.card(contactId), enabled: canRead }).data;
  if (!contact || contact.phones.length + contact.emails.length === 0) return null;
  return <WaysToReach phones={contact.phones} emails={contact.emails} />;
}
