import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { lazy, useState } from "react";
import type { Deal, Recurrence } from "@/shared/api/types";
import { Block } from "@/shared/ui/card-page";
import { RowList } from "@/shared/ui/row-list";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { WhenOpened } from "@/shared/ui/when-opened";
import { WriteButton } from "@/shared/ui/write-button";
import { recurrenceQueries } from "./api";
import { RecurrenceRow } from "./recurrence-row";

const RecurrenceDialog = lazy(async () => ({
  default: (await import("./recurrence-dialog")).RecurrenceDialog,
}));

const RemoveDialog = lazy(async () => ({
  default: (await import("./remove-dialog")).RemoveDialog,
}));

type Props = { deal: Deal; canWrite: boolean };

/** Documents of a deal that are made again and again, those that are next first. */
export function DealRecurrences({ deal, canWrite }: Props) {
  const { t } = useLingui();
  const list = useQuery(recurrenceQueries.of(deal.id));
  const [wish, setWish] = useState<Recurrence | "new" | null>(null);
  const [leaving, setLeaving] = useState<Recurrence | null>(null);
  return (
    <Block title={<Trans>Регулярные документы</Trans>}>
      <QueryView query={list} skeleton={<SkeletonLines count={1} height={36} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Group gap="xs" justify="space-between">
              <Text size="sm" c="dimmed">
                <Trans>Ничего не создаётся по расписанию.</Trans>
              </Text>
              {canWrite && (
                <WriteButton
                  variant="default"
                  size="compact-sm"
                  aria-label={t`Настроить регулярные документы`}
                  onClick={() => setWish("new")}
                >
                  <Trans>Настроить</Trans>
                </WriteButton>
              )}
            </Group>
          ) : (
            <Stack gap="xs">
              <RowList label={t`Регулярные документы`}>
                {items.map((recurrence) => (
                  <RecurrenceRow
                    key={recurrence.id}
                    recurrence={recurrence}
                    canWrite={canWrite}
                    onEdit={() => setWish(recurrence)}
                    onRemove={() => setLeaving(recurrence)}
                  />
                ))}
              </RowList>
              {canWrite && (
                <Group>
                  <WriteButton
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconPlus size={14} aria-hidden />}
                    onClick={() => setWish("new")}
                  >
                    <Trans>Настроить ещё</Trans>
                  </WriteButton>
                </Group>
              )}
            </Stack>
          )
        }
      </QueryView>
      <WhenOpened opened={wish !== null}>
        <RecurrenceDialog wish={wish} deal={deal} onClose={() => setWish(null)} />
      </WhenOpened>
      <WhenOpened opened={leaving !== null}>
        <RemoveDialog recurrence={leaving} onClose={() => setLeaving(null)} />
      </WhenOpened>
    </Block>
  );
}
