import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { planQueries } from "@/features/plans/api";
import { PlanTable } from "@/features/plans/plan-table";
import type { PlansAddress } from "@/features/plans/address";
import { isMeasure, offered, type PlansSearch, readPlansSearch } from "@/features/plans/search";
import { measureName } from "@/features/plans/words";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { Page } from "@/shared/ui/page";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";
import { WhenOpened } from "@/shared/ui/when-opened";

const CopyDialog = lazy(async () => ({
  default: (await import("@/features/plans/copy-dialog")).CopyDialog,
}));
const SpreadDialog = lazy(async () => ({
  default: (await import("@/features/plans/spread-dialog")).SpreadDialog,
}));

/** What the firm, departments and colleagues shall reach in each month of a year. */
export function PlansScreen({ address }: { address: PlansAddress }) {
  const search = readPlansSearch(address);
  const { t } = useLingui();
  const navigate = useNavigate();
  const canRead = useCan("plans.read");
  const canManage = useCan("plans.manage");
  const [now = ""] = useToday().split("-");
  const measures = offered(useCan("profit.read"));
  const { year = now } = search;
  const measure = measures.find((one) => one === search.measure) ?? "revenue";
  const [opened, setOpened] = useState<"copy" | "spread" | null>(null);
  const plans = useQuery({ ...planQueries.year(measure, year), enabled: canRead });
  const phase = useLoadingPhase(plans.isLoading);
  if (!canRead) return <PlansDenied />;

  const go = (next: PlansSearch): void =>
    void navigate({ to: "/plans", search: { ...search, ...next }, replace: true });
  const close = (): void => setOpened(null);
  const table = plans.data;
  return (
    <Page
      title={t`Планы`}
      maw={1720}
      actions={
        canManage && (
          <Group gap="xs">
            <Button variant="default" onClick={() => setOpened("copy")}>
              <Trans>Скопировать</Trans>
            </Button>
            <Button variant="default" disabled={!table} onClick={() => setOpened("spread")}>
              <Trans>Разложить сумму</Trans>
            </Button>
          </Group>
        )
      }
    >
      <Group gap="xs">
        <Choice
          aria-label={t`Показатель`}
          value={measure}
          data={measures.map((value) => ({ value, label: measureName(value) }))}
          onChange={(value) => isMeasure(value) && go({ measure: value })}
        />
        <Choice
          aria-label={t`Год`}
          value={year}
          data={yearsAround(now, year).map((value) => ({ value, label: value }))}
          onChange={(value) => go({ year: value })}
        />
      </Group>
      <StaleNote query={plans} />
      {phase && (
        <Loading phase={phase}>
          <SkeletonLines count={8} height={36} />
        </Loading>
      )}
      {!phase && !table && <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />}
      {!phase && table && (
        <Stack gap="sm">
          <PlanTable
            key={`${table.measure} ${table.months[0]}`}
            table={table}
            canManage={canManage}
            isStale={plans.isPlaceholderData}
          />
          {canManage && (
            <Text size="sm" c="dimmed">
              <Trans>
                Ячейка сохраняется, когда из неё выходят. Стрелки и Enter ведут по таблице, Esc
                возвращает как было, столбцы из Excel вставляются целиком.
              </Trans>
            </Text>
          )}
        </Stack>
      )}
      <WhenOpened opened={opened === "copy"}>
        <Suspense>
          <CopyDialog opened={opened === "copy"} measure={measure} year={year} onClose={close} />
        </Suspense>
      </WhenOpened>
      {table && (
        <WhenOpened opened={opened === "spread"}>
          <Suspense>
            <SpreadDialog opened={opened === "spread"} table={table} year={year} onClose={close} />
          </Suspense>
        </WhenOpened>
      )}
    </Page>
  );
}

/** Three years back and two ahead, and the one that is shown. */
function yearsAround(now: string, shown: string): string[] {
  const years = [-3, -2, -1, 0, 1, 2].map((step) => String(Number(now) + step));
  return [...new Set([...years, shown])].toSorted();
}

function PlansDenied() {
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Планы вам не видны</Trans>}
      hint={<Trans>Попросите у администратора право «Видеть планы».</Trans>}
    />
  );
}
