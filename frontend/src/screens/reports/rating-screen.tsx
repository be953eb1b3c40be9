import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { reportQueries } from "@/features/reports/api";
import { RatingBar } from "@/features/reports/rating-bar";
import { ratingQuestion } from "@/features/reports/rating-model";
import { RatingView } from "@/features/reports/rating-view";
import type { ReportSearch } from "@/features/reports/report-search";
import { pageName } from "@/features/reports/words";
import { QueryView } from "@/shared/ui/states/query-view";
import { LazyChips } from "./lazy-chips";
import { askedOf, ReportFrame } from "./report-frame";
import { HalvesSkeleton } from "./report-skeletons";
import { ReportsDenied } from "./reports-denied";
import { useSearchChange, useSearchStep } from "./use-search-change";

export function RatingScreen({ search }: { search: ReportSearch }) {
  const canRead = useCan("deals.read");
  return canRead ? <RatingPage search={search} /> : <ReportsDenied />;
}

function RatingPage({ search }: { search: ReportSearch }) {
  const { t } = useLingui();
  const change = useSearchChange("rating");
  const step = useSearchStep("rating");
  const rating = useQuery(reportQueries.rating(ratingQuestion(search)));
  const asked = askedOf(rating.error);
  return (
    <ReportFrame
      page="rating"
      title={t`Отчёты: ${pageName("rating")}`}
      search={search}
      asked={asked}
      bar={
        <>
          <RatingBar search={search} problems={asked.problems} onChange={change} />
          <LazyChips search={search} onChange={change} />
        </>
      }
    >
      <QueryView query={rating} skeleton={<HalvesSkeleton />}>
        {(shown) => (
          <RatingView
            rating={shown}
            search={search}
            isStale={rating.isPlaceholderData}
            onChange={change}
            onStep={step}
          />
        )}
      </QueryView>
    </ReportFrame>
  );
}
