import { useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { reportQueries } from "@/features/reports/api";
import { MovementBar } from "@/features/reports/movement-bar";
import { pathsQuestion } from "@/features/reports/movement-model";
import { MovementView } from "@/features/reports/movement-view";
import type { ReportSearch } from "@/features/reports/report-search";
import { pageName } from "@/features/reports/words";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { LazyChips } from "./lazy-chips";
import { askedOf, ReportFrame } from "./report-frame";
import { ReportsDenied } from "./reports-denied";
import { useSearchChange } from "./use-search-change";

export function MovementScreen({ search }: { search: ReportSearch }) {
  const canRead = useCan("deals.read");
  return canRead ? <MovementPage search={search} /> : <ReportsDenied />;
}

function MovementPage({ search }: { search: ReportSearch }) {
  const { t } = useLingui();
  const change = useSearchChange("movement");
  const list = useInfiniteQuery(reportQueries.paths(pathsQuestion(search)));
  const asked = askedOf(list.error);
  return (
    <ReportFrame
      page="movement"
      title={t`Отчёты: ${pageName("movement")}`}
      search={search}
      asked={asked}
      bar={
        <>
          <MovementBar search={search} problems={asked.problems} onChange={change} />
          <LazyChips search={search} onChange={change} />
        </>
      }
    >
      <QueryView query={list} skeleton={<SkeletonLines count={8} height={96} />}>
        {({ pages }) => (
          <MovementView
            paths={pages.flatMap(({ items }) => items)}
            search={search}
            isStale={list.isPlaceholderData}
            more={{
              pages: pages.length,
              has: list.hasNextPage,
              isLoading: list.isFetchingNextPage,
              isFailed: list.isFetchNextPageError,
              onMore: () => void list.fetchNextPage(),
            }}
          />
        )}
      </QueryView>
    </ReportFrame>
  );
}
