import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { debtQueries } from "@/features/reports/debts/api";
import { DebtsBar } from "@/features/reports/debts/debts-bar";
import { DebtsChips } from "@/features/reports/debts/debts-chips";
import { debtsQuestion } from "@/features/reports/debts/debts-model";
import { DebtsView } from "@/features/reports/debts/debts-view";
import type { DebtName } from "@/features/reports/report-model";
import type { ReportSearch } from "@/features/reports/report-search";
import { mayOpen } from "@/features/reports/rights-model";
import { useMay } from "@/features/reports/use-may";
import { pageName } from "@/features/reports/words";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { QueryView } from "@/shared/ui/states/query-view";
import { askedOf, ReportFrame } from "./report-frame";
import { CardsSkeleton } from "./report-skeletons";

type Props = { page: DebtName; search: ReportSearch };

export function DebtsScreen({ page, search }: Props) {
  const may = useMay();
  return mayOpen(page, may) ? <DebtsPage page={page} search={search} /> : <DebtsDenied />;
}

function DebtsPage({ page, search }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const list = useInfiniteQuery(debtQueries.report(page, debtsQuestion(page, search)));
  const asked = askedOf(list.error);
  const show = (next: ReportSearch, replace: boolean): void =>
    void navigate({
      to: "/reports/$page",
      params: { page },
      search: next,
      replace,
      resetScroll: false,
    });
  const change = (next: ReportSearch): void => show(next, true);
  return (
    <ReportFrame
      page={page}
      title={t`Отчёты: ${pageName(page)}`}
      search={search}
      asked={asked}
      bar={
        <>
          <DebtsBar page={page} search={search} problems={asked.problems} onChange={change} />
          <DebtsChips page={page} search={search} onChange={change} />
        </>
      }
    >
      <QueryView query={list} skeleton={<CardsSkeleton count={8} />}>
        {({ pages }) => (
          <DebtsView
            page={page}
            pages={pages}
            search={search}
            isStale={list.isPlaceholderData}
            more={{
              has: list.hasNextPage,
              isLoading: list.isFetchingNextPage,
              isFailed: list.isFetchNextPageError,
              onMore: () => void list.fetchNextPage(),
            }}
            onChange={change}
            onStep={(next) => show(next, false)}
          />
        )}
      </QueryView>
    </ReportFrame>
  );
}

function DebtsDenied() {
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Долги вам не видны</Trans>}
      hint={
        <Trans>Попросите у администратора право видеть документы и право видеть платежи.</Trans>
      }
    />
  );
}
