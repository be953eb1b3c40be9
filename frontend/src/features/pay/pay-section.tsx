import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { Money } from "@/entities/money/money";
import type { EmployeePay } from "@/shared/api/types";
import { formatMonth } from "@/shared/lib/months";
import { Row, RowList } from "@/shared/ui/row-list";
import { RowEdit, RowRemove } from "@/shared/ui/row-tools";
import { ErrorState } from "@/shared/ui/states/error-state";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { WhenOpened } from "@/shared/ui/when-opened";
import { WriteButton } from "@/shared/ui/write-button";
import { payQueries, usePay } from "./api";
import { baseName } from "./words";

const PayDialog = lazy(async () => ({ default: (await import("./pay-dialog")).PayDialog }));

/** What a colleague is paid, by month; the latest terms first. Not there for who may not see costs. */
export function PaySection({ userId }: { userId: string }) {
  const canRead = [useCan("costs.read"), useCan("profit.read")].every(Boolean);
  return canRead && <Terms userId={userId} />;
}

function Terms({ userId }: { userId: string }) {
  const { t } = useLingui();
  const canManage = useCan("costs.manage");
  const list = useQuery(payQueries.of(userId));
  const { set, remove } = usePay(userId);
  const [wish, setWish] = useState<EmployeePay | "new" | null>(null);
  const items = list.data?.items ?? [];
  const drop = (pay: EmployeePay): void =>
    remove.mutate(pay, {
      onSuccess: () =>
        toastUndo(<Trans>Условия оплаты удалены</Trans>, async () => {
          const { salary, commission, commission_of, from_month: from } = pay;
          await set.mutateAsync({ from, body: { salary, commission, commission_of } });
        }),
      onError: (error) => toastError(error, <Trans>Условия оплаты остались</Trans>),
    });
  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-label={t`Условия оплаты`}>
      <Stack gap="xs">
        <Title order={2} size="h4">
          <Trans>Условия оплаты</Trans>
        </Title>
        {list.isError && !list.data && (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && items.length === 0 && (
          <Text size="sm" c="dimmed">
            <Trans>Оклад и вознаграждение не заданы: отчёты посчитают прибыль без них.</Trans>
          </Text>
        )}
        {items.length > 0 && (
          <RowList label={t`Условия оплаты`}>
            {items.map((pay) => (
              <OneTerms
                key={pay.from_month}
                pay={pay}
                canManage={canManage}
                onEdit={() => setWish(pay)}
                onRemove={() => drop(pay)}
              />
            ))}
          </RowList>
        )}
        {canManage && (
          <Group>
            <WriteButton
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setWish("new")}
            >
              <Trans>Новые условия</Trans>
            </WriteButton>
          </Group>
        )}
      </Stack>
      <WhenOpened opened={wish !== null}>
        <Suspense>
          <PayDialog userId={userId} wish={wish} onClose={() => setWish(null)} />
        </Suspense>
      </WhenOpened>
    </Paper>
  );
}

type OneProps = {
  pay: EmployeePay;
  canManage: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

function OneTerms({ pay, canManage, onEdit, onRemove }: OneProps) {
  const { t } = useLingui();
  const month = formatMonth(pay.from_month);
  const share = pay.commission.replace(".", ",");
  const base = baseName(pay.commission_of);
  return (
    <Row
      actions={
        canManage && (
          <>
            <RowEdit label={t`Изменить условия: ${month}`} onPress={onEdit} />
            <RowRemove label={t`Удалить условия: ${month}`} onPress={onRemove} />
          </>
        )
      }
    >
      <Text size="sm">
        <Trans>
          Оклад <Money value={pay.salary} />
        </Trans>
        {pay.commission !== "0" && (
          <>
            {" + "}
            {share}&nbsp;% {base}
          </>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>с месяца: {month}</Trans>
      </Text>
    </Row>
  );
}
