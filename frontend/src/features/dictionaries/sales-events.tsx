import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Group, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import type { SalesEvent } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { toastError } from "@/shared/ui/toast";
import { useSalesEvents } from "./api";
import { ArchiveSwitch, DictionaryFrame } from "./dictionary-frame";
import { SalesEventDialog } from "./sales-event-dialog";

type Props = { events: SalesEvent[]; canManage: boolean };

/** Fairs and promotions with their days, the latest first. */
export function SalesEvents({ events, canManage }: Props) {
  const { t } = useLingui();
  const { change } = useSalesEvents();
  const [wish, setWish] = useState<SalesEvent | "new" | null>(null);
  const title = t`События`;
  const put = (event: SalesEvent): void =>
    change.mutate(
      { event, body: { is_archived: !event.is_archived } },
      { onError: (error) => toastError(error, title) },
    );
  return (
    <>
      <DictionaryFrame
        title={title}
        hint={<Trans>Выставки и акции: на карточке сделки отмечают, с какой она пришла.</Trans>}
        entries={events.map((event) => (
          <Group key={event.id} role="listitem" wrap="nowrap" gap="xs">
            <div style={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
              <Text size="sm">{event.title}</Text>
              <Text size="xs" c="dimmed">
                {daysOf(event)}
              </Text>
            </div>
            {event.is_archived && (
              <Text size="sm" c="dimmed">
                <Trans>в архиве</Trans>
              </Text>
            )}
            {canManage && !event.is_archived && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t`Изменить событие: ${event.title}`}
                onClick={() => setWish(event)}
              >
                <IconPencil size={18} aria-hidden />
              </ActionIcon>
            )}
            {canManage && (
              <ArchiveSwitch
                name={event.title}
                isArchived={event.is_archived}
                onPress={() => put(event)}
              />
            )}
          </Group>
        ))}
        add={
          canManage && (
            <div>
              <Button variant="default" onClick={() => setWish("new")}>
                <Trans>Добавить событие</Trans>
              </Button>
            </div>
          )
        }
      />
      <SalesEventDialog wish={wish} onClose={() => setWish(null)} />
    </>
  );
}

function daysOf({ from_on, to_on }: SalesEvent): string {
  return from_on === to_on ? formatDay(from_on) : `${formatDay(from_on)} – ${formatDay(to_on)}`;
}
