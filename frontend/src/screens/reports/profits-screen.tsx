import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { reportQueries } from "@/features/reports/api";
import { patched } from "@/features/reports/filter-model";
import { ProfitsBar } from "@/features/reports/profits-bar";
import { basisIn, profitsQuestion } from "@/features/reports/profits-model";
import { ProfitsView } from "@/features/reports/profits-view";
import type { ReportSearch } from "@/features/reports/report-search";
import { pageName } from "@/features/reports/words";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { QueryView } from "@/shared/ui/states/query-view";
import { LazyChips } from "./lazy-chips";
import { askedOf, ReportFrame } from "./report-frame";
import { CardsSkeleton } from "./report-skeletons";
import { ReportsDenied } from "./reports-denied";
import { useSearchChange } from "./use-search-change";

export function ProfitsScreen({ search }: { search: ReportSearch }) {
  const canRead = useCan("deals.read");
  return canRead ? <ProfitsPage search={search} /> : <ReportsDenied />;
}

function ProfitsPage({ search }: { search: ReportSearch }) {
  const { t } = useLingui();
  const seesProfit = useCan("profit.read");
  const seesMoney = useCan("payments.read");
  const isDenied = !seesProfit || (basisIn(search) === "paid" && !seesMoney);
  const change = useSearchChange("deals");
  const list = useInfiniteQuery({
    ...reportQueries.profits(profitsQuestion(search)),
    enabled: !isDenied,
  });
  const asked = askedOf(list.error);
  return (
    <ReportFrame
      page="deals"
      title={t`Отчёты: ${pageName("deals")}`}
      search={search}
      asked={asked}
      bar={
        <>
          <ProfitsBar search={search} problems={asked.problems} onChange={change} />
          <LazyChips search={search} onChange={change} />
        </>
      }
    >
      {isDenied ? (
        <ProfitsDenied
          seesProfit={seesProfit}
          onWorth={() => change(patched(search, { basis: "", as_of: "" }))}
        />
      ) : (
        <QueryView query={list} skeleton={<CardsSkeleton count={6} />}>
          {({ pages }) => (
            <ProfitsView
              pages={pages}
              search={search}
              isStale={list.isPlaceholderData}
              more={{
                has: list.hasNextPage,
                isLoading: list.isFetchingNextPage,
                isFailed: list.isFetchNextPageError,
                onMore: () => void list.fetchNextPage(),
              }}
            />
          )}
        </QueryView>
      )}
    </ReportFrame>
  );
}

function ProfitsDenied({ seesProfit, onWorth }: { seesProfit: boolean; onWorth: () => void }) {
  if (!seesProfit) {
    return (
      <EmptyState
        kind="denied"
        title={<Trans>Прибыль вам не видна</Trans>}
        hint={<Trans>Попросите у администратора право «Видеть себестоимость и прибыль».</Trans>}
      />
    );
  }
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Платежи вам не видны</Trans>}
      hint={<Trans>Без них прибыль считается только по сумме сделки.</Trans>}
      action={
        <Button variant="light" onClick={onWorth}>
          <Trans>Показать по сумме сделки</Trans>
        </Button>
      }
    />
  );
}
