import { Plural, Trans } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import { StandingMark } from "@/entities/paper-trail/standing-mark";
import { awaitsName, sideName, wayName } from "@/entities/paper-trail/words";
import type { PaperLeg } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";

/** The way of one side's original: where it is, since when, and by when it has to go. */
export function LegView({ leg }: { leg: PaperLeg }) {
  const awaits = leg.awaits && awaitsName(leg.awaits);
  const since = leg.since && formatDay(leg.since);
  const due = leg.due_on && formatDay(leg.due_on);
  const isOnWay = leg.state === "in_transit";
  const isOpen = isOnWay || leg.state === "waiting" || leg.state === "overdue";
  const carried = [leg.way && wayName(leg.way), leg.tracking].filter(Boolean).join(", ");
  return (
    <Stack gap={2} role="group" aria-label={sideName(leg.side)}>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {sideName(leg.side)}
        </Text>
        <StandingMark isShort standing={leg.state} />
      </Group>
      {leg.is_lost && (
        <Text size="sm">
          <Trans>Прошлый потерялся: нужен ещё один.</Trans>
        </Text>
      )}
      {awaits && !isOnWay && (
        <Text size="sm">
          <Trans>Ждём: {awaits}</Trans>
        </Text>
      )}
      {since && (
        <Text size="sm" c="dimmed">
          <Trans>С {since}</Trans>
        </Text>
      )}
      {isOpen && due && (
        <Text size="sm" c="dimmed">
          <Trans>Отправить до {due}</Trans>
        </Text>
      )}
      {leg.days_overdue != null && (
        <Text size="sm" c="var(--mantine-color-red-text)">
          {isOnWay ? (
            <Plural
              value={leg.days_overdue}
              one="Отправлен на # день позже срока"
              few="Отправлен на # дня позже срока"
              many="Отправлен на # дней позже срока"
              other="Отправлен на # дня позже срока"
            />
          ) : (
            <Plural
              value={leg.days_overdue}
              one="Просрочен на # день"
              few="Просрочен на # дня"
              many="Просрочен на # дней"
              other="Просрочен на # дня"
            />
          )}
        </Text>
      )}
      {carried && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {carried}
        </Text>
      )}
    </Stack>
  );
}
