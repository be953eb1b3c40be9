import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { subjectName } from "@/entities/costs/words";
import { Money } from "@/entities/money/money";
import type { RecurringCost } from "@/shared/api/types";
import { formatMonth } from "@/shared/lib/months";
import { Row, RowList } from "@/shared/ui/row-list";
import { RowEdit, RowRemove } from "@/shared/ui/row-tools";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";
import { costQueries } from "./api";

type Props = {
  create: ReactNode;
  canManage: boolean;
  onEdit: (rule: RecurringCost) => void;
  onRemove: (rule: RecurringCost) => void;
};

/** What comes again each month. */
export function RecurringList({ create, canManage, onEdit, onRemove }: Props) {
  const { t } = useLingui();
  const list = useInfiniteQuery(costQueries.rules());
  const phase = useLoadingPhase(list.isLoading);
  const rules = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (phase) {
    return (
      <Loading phase={phase}>
        <SkeletonLines count={6} height={48} />
      </Loading>
    );
  }
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (rules.length === 0) {
    return (
      <EmptyState
        kind="first"
        title={<Trans>Ничего не повторяется</Trans>}
        hint={<Trans>Аренда, связь, оклад: запишите один раз — дальше само, каждый месяц.</Trans>}
        action={create}
      />
    );
  }
  return (
    <Stack gap="sm" p="md" maw={880}>
      <RowList label={t`Каждый месяц`}>
        {rules.map((rule) => {
          const name = `${rule.category.name}, ${subjectName(rule.subject)}`;
          return (
            <Row
              key={rule.id}
              actions={
                canManage && (
                  <>
                    <RowEdit label={t`Изменить: ${name}`} onPress={() => onEdit(rule)} />
                    <RowRemove label={t`Удалить: ${name}`} onPress={() => onRemove(rule)} />
                  </>
                )
              }
            >
              <Text size="sm">
                {name} · <Money value={rule.amount} />
              </Text>
              <Text size="sm" c="dimmed">
                <Months rule={rule} />
                {rule.note && ` · ${rule.note}`}
              </Text>
            </Row>
          );
        })}
      </RowList>
      {list.hasNextPage && (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          style={{ alignSelf: "flex-start" }}
          onClick={() => void list.fetchNextPage()}
        >
          <Trans>Показать ещё</Trans>
        </Button>
      )}
    </Stack>
  );
}

function Months({ rule }: { rule: RecurringCost }) {
  const from = formatMonth(rule.from_month);
  if (!rule.to_month) return <Trans>с месяца: {from}, пока не остановите</Trans>;
  const to = formatMonth(rule.to_month);
  return (
    <Trans>
      с месяца: {from}, последний: {to}
    </Trans>
  );
}
