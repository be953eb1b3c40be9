import { Trans, useLingui } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { costQueries } from "@/features/costs/api";
import { CostDialog } from "@/features/costs/cost-dialog";
import { CostList } from "@/features/costs/cost-list";
import type { CostWish } from "@/features/costs/form-model";
import { type CostsSearch, readCostsSearch } from "@/features/costs/list-model";
import type { CostsAddress } from "@/features/costs/list-search";
import { ListTools } from "@/features/costs/list-tools";
import { RecurringList } from "@/features/costs/recurring-list";
import { RemoveRule } from "@/features/costs/remove-rule";
import { ImportButton } from "@/features/imports/import-button";
import type { RecurringCost } from "@/shared/api/types";
import { monthOf } from "@/shared/lib/months";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { ListPage } from "@/shared/ui/list-page";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { WriteButton } from "@/shared/ui/write-button";

/** What was spent, and what comes again each month. */
export function CostsScreen({ address }: { address: CostsAddress }) {
  const search = readCostsSearch(address);
  const { t } = useLingui();
  const navigate = useNavigate();
  const today = useToday();
  const canRead = [useCan("costs.read"), useCan("profit.read")].every(Boolean);
  const canManage = useCan("costs.manage");
  const [wish, setWish] = useState<CostWish | null>(null);
  const [removed, setRemoved] = useState<RecurringCost | null>(null);
  const opened = useOpened(canRead && canManage ? search.cost : undefined);
  if (!canRead) return <CostsDenied />;

  const { cost: _cost, ...listed } = search;
  const go = (next: CostsSearch): void =>
    void navigate({ to: "/costs", search: next, replace: true });
  const isRecurring = search.tab === "recurring";
  const create = canManage && (
    <WriteButton
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setWish({ kind: "new", month: monthOf(today), repeats: isRecurring })}
    >
      <Trans>Записать расход</Trans>
    </WriteButton>
  );
  const close = (): void => {
    setWish(null);
    if (search.cost) go(listed);
  };
  return (
    <>
      <ListPage
        title={t`Расходы`}
        actions={
          <Group gap="xs" wrap="nowrap">
            {canManage && <ImportButton of="costs" label={t`Импорт расходов`} />}
            {create}
          </Group>
        }
        tools={
          <Group gap="xs">
            <Choice
              aria-label={t`Что показать`}
              value={search.tab ?? "entries"}
              data={[
                { value: "entries", label: t`Записи` },
                { value: "recurring", label: t`Каждый месяц` },
              ]}
              onChange={(tab) => {
                const { tab: _tab, ...rest } = listed;
                go(tab === "recurring" ? { ...rest, tab } : rest);
              }}
            />
            {!isRecurring && <ListTools search={listed} onSearch={go} />}
          </Group>
        }
      >
        {isRecurring ? (
          <RecurringList
            create={create}
            canManage={canManage}
            onEdit={(of) => setWish({ kind: "rule", of })}
            onRemove={setRemoved}
          />
        ) : (
          <CostList search={listed} onSearch={go} create={create} canManage={canManage} />
        )}
      </ListPage>
      <CostDialog wish={wish ?? opened} onClose={close} />
      <RemoveRule rule={removed} onClose={() => setRemoved(null)} />
    </>
  );
}

/** The cost that the address names. */
function useOpened(id: string | undefined): CostWish | null {
  const card = useQuery({ ...costQueries.card(id ?? ""), enabled: id !== undefined });
  return id !== undefined && card.data ? { kind: "cost", of: card.data } : null;
}

function CostsDenied() {
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Расходы вам не видны</Trans>}
      hint={
        <Trans>
          Попросите у администратора права «Видеть расходы» и «Видеть себестоимость и прибыль».
        </Trans>
      }
    />
  );
}
